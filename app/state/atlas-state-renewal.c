/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/atlas-state.h"

/* Another version of what is shown. */

/**
 * atlas_state_renew_siege:
 * @self: a state with a siege
 * @siege: (transfer none): another version of it
 *
 * Shows a siege in the place of the one that is shown: the moment, the stretch of the timeline, the view
 * and what is selected stay as far as they are still there.
 */
void
atlas_state_renew_siege (AtlasState *self,
                         AtlasSiege *siege)
{
  g_autofree char *selection = NULL;
  g_auto (GStrv) folded = NULL;
  gboolean kinds_apart;
  gint64 instant, begin, end;
  AtlasPosition centre;
  double zoom;

  g_return_if_fail (ATLAS_IS_STATE (self));
  g_return_if_fail (ATLAS_IS_SIEGE (siege));

  selection = atlas_state_dup_selection (self);
  folded = atlas_state_dup_folded (self);
  kinds_apart = atlas_state_get_kinds_apart (self);
  instant = atlas_state_get_instant (self);
  centre = atlas_state_get_centre (self);
  zoom = atlas_state_get_zoom (self);
  atlas_state_get_visible_span (self, &begin, &end);

  g_object_freeze_notify (G_OBJECT (self));
  atlas_state_set_siege (self, siege);
  atlas_state_set_folded (self, (const char *const *) folded);
  atlas_state_set_kinds_apart (self, kinds_apart);
  if (selection != NULL)
    atlas_state_select_by_id (self, selection);
  /* To select moves the clock and the view. */
  atlas_state_set_instant (self, instant);
  atlas_state_set_visible_span (self, begin, end);
  atlas_state_set_view (self, centre, zoom);
  g_object_thaw_notify (G_OBJECT (self));
}
