/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/atlas-state-private.h"

/* What siege is shown, and how it opens. */

/* What part of the length of a siege the opening timeline shows before its first day. */
#define LEAD_IN 16

/* The language in which the program itself is written. */
#define PROGRAM_LANGUAGE "en"

/* The stretch of time that can be reached: the siege and everything told before and after it. */
static void
measure_range (AtlasState *self)
{
  GPtrArray *events = atlas_siege_get_events (self->siege);

  self->range_begin = atlas_siege_get_begin (self->siege);
  self->range_end = atlas_siege_get_end (self->siege);

  for (guint i = 0; i < events->len; i++)
    {
      const AtlasSpan *span = atlas_event_get_span (g_ptr_array_index (events, i));
      gint64 begin = atlas_span_get_outer_begin (span);
      gint64 end = atlas_span_get_outer_end (span);

      if (begin > ATLAS_TIME_MIN)
        self->range_begin = MIN (self->range_begin, begin);
      if (end < ATLAS_TIME_MAX)
        self->range_end = MAX (self->range_end, end);
    }
}

/* Keeps the choices that mean something in the new siege and drops the others. A reader whose
 * language it does not speak is given the program's own, or else the siege's first. */
static void
adopt_vocabulary (AtlasState *self)
{
  AtlasSiege *siege = self->siege;

  if (atlas_siege_find_term (siege, ATLAS_VOCABULARY_TRADITION, self->names) == NULL)
    atlas_state_set_names (self, NULL);
  if (atlas_siege_find_term (siege, ATLAS_VOCABULARY_ACCOUNT, self->account) == NULL)
    atlas_state_set_account (self, NULL);
  if (atlas_siege_get_n_terms (siege, ATLAS_VOCABULARY_LANGUAGE) == 0 ||
      atlas_siege_find_term (siege, ATLAS_VOCABULARY_LANGUAGE, self->language) != NULL)
    return;

  if (atlas_siege_find_term (siege, ATLAS_VOCABULARY_LANGUAGE, PROGRAM_LANGUAGE) != NULL)
    atlas_state_set_language (self, PROGRAM_LANGUAGE);
  else
    atlas_state_set_language (self, atlas_siege_get_term (siege, ATLAS_VOCABULARY_LANGUAGE, 0)->id);
}

static void
show_all_events (AtlasState *self)
{
  g_autoptr (AtlasFilter) all = atlas_filter_new ();

  atlas_state_set_filter (self, all);
}

/**
 * atlas_state_get_siege:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): what is shown
 */
AtlasSiege *
atlas_state_get_siege (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), NULL);

  return self->siege;
}

/**
 * atlas_state_set_siege:
 * @self: a state
 * @siege: (nullable) (transfer none): what to show
 *
 * Shows another siege: its opening moment, its whole span, its opening view, nothing selected.
 */
void
atlas_state_set_siege (AtlasState *self,
                       AtlasSiege *siege)
{
  g_return_if_fail (ATLAS_IS_STATE (self));

  if (siege == self->siege)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  atlas_state_set_tour (self, NULL);
  atlas_state_set_selection (self, NULL, NULL, NULL, NULL);
  atlas_state_set_playing (self, FALSE);
  atlas_state_forget_passed (self);
  g_set_object (&self->siege, siege);
  atlas_state_notify (self, PROP_SIEGE);
  if (siege != NULL)
    {
      measure_range (self);
      adopt_vocabulary (self);
      atlas_layers_adopt_siege (self->layers, siege);
      atlas_state_show_opening (self);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * atlas_state_show_opening:
 * @self: a state with a siege
 *
 * Shows what a newcomer should see first: the opening view of the map, the opening moment, and on
 * the timeline the siege from shortly before its first day.
 */
void
atlas_state_show_opening (AtlasState *self)
{
  const AtlasSiegeHead *head;
  gint64 end;

  g_return_if_fail (ATLAS_IS_STATE (self));
  g_return_if_fail (self->siege != NULL);

  head = atlas_siege_get_head (self->siege);
  end = atlas_siege_get_end (self->siege);

  g_object_freeze_notify (G_OBJECT (self));
  atlas_state_set_selection (self, NULL, NULL, NULL, NULL);
  atlas_state_set_folded (self, NULL);
  atlas_state_set_kinds_apart (self, FALSE);
  show_all_events (self);
  self->extent = head->view;
  atlas_state_set_instant (self, head->opening);
  atlas_state_set_visible_span (self,
                                MAX (head->day_one - (end - head->day_one) / LEAD_IN,
                                     atlas_siege_get_begin (self->siege)),
                                end);
  atlas_state_set_view (self,
                        (AtlasPosition) { (head->view.south + head->view.north) / 2,
                                          (head->view.west + head->view.east) / 2 },
                        0);
  g_object_thaw_notify (G_OBJECT (self));
}
