/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/atlas-state-private.h"

/* What of the timeline is folded: sectors, and the rows of events. */

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/**
 * atlas_state_is_folded:
 * @self: a state
 * @sector: a place of its siege
 *
 * Returns: whether what lies within @sector is folded into one lane
 */
gboolean
atlas_state_is_folded (AtlasState *self,
                       AtlasPlace *sector)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), FALSE);

  return g_hash_table_contains (self->folds, atlas_place_get_id (sector));
}

/**
 * atlas_state_fold:
 * @self: a state
 * @sector: a place of its siege
 * @folded: whether to fold what lies within it into one lane
 */
void
atlas_state_fold (AtlasState *self,
                  AtlasPlace *sector,
                  gboolean    folded)
{
  gboolean changed;

  g_return_if_fail (ATLAS_IS_STATE (self));
  g_return_if_fail (ATLAS_IS_PLACE (sector));

  if (folded)
    changed = g_hash_table_add (self->folds, g_strdup (atlas_place_get_id (sector)));
  else
    changed = g_hash_table_remove (self->folds, atlas_place_get_id (sector));
  if (changed)
    atlas_state_notify (self, PROP_FOLDED);
}

/**
 * atlas_state_dup_folded:
 * @self: a state
 *
 * Returns: (transfer full) (array zero-terminated=1): the identifiers of the sectors that are folded, sorted
 */
char **
atlas_state_dup_folded (AtlasState *self)
{
  GPtrArray *ids;
  GHashTableIter iter;
  gpointer id;

  g_return_val_if_fail (ATLAS_IS_STATE (self), NULL);

  ids = g_ptr_array_new ();
  g_hash_table_iter_init (&iter, self->folds);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_ptr_array_add (ids, g_strdup (id));
  g_ptr_array_sort (ids, compare_ids);
  g_ptr_array_add (ids, NULL);

  return (char **) g_ptr_array_free (ids, FALSE);
}

/**
 * atlas_state_set_folded:
 * @self: a state
 * @folded: (nullable) (array zero-terminated=1): identifiers of the sectors to fold; all others are
 *   unfolded
 */
void
atlas_state_set_folded (AtlasState        *self,
                        const char *const *folded)
{
  g_auto (GStrv) before = NULL;
  g_auto (GStrv) after = NULL;

  g_return_if_fail (ATLAS_IS_STATE (self));

  before = atlas_state_dup_folded (self);
  g_hash_table_remove_all (self->folds);
  for (; folded != NULL && *folded != NULL; folded++)
    g_hash_table_add (self->folds, g_strdup (*folded));
  after = atlas_state_dup_folded (self);
  if (!g_strv_equal ((const char *const *) before, (const char *const *) after))
    atlas_state_notify (self, PROP_FOLDED);
}

/**
 * atlas_state_get_kinds_apart:
 * @self: a state
 *
 * Returns: whether events of different kinds are shown in rows of their own
 */
gboolean
atlas_state_get_kinds_apart (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), FALSE);

  return self->kinds_apart;
}

/**
 * atlas_state_set_kinds_apart:
 * @self: a state
 * @kinds_apart: whether to show events of different kinds in rows of their own
 */
void
atlas_state_set_kinds_apart (AtlasState *self,
                             gboolean    kinds_apart)
{
  g_return_if_fail (ATLAS_IS_STATE (self));

  if (kinds_apart == self->kinds_apart)
    return;

  self->kinds_apart = kinds_apart;
  atlas_state_notify (self, PROP_KINDS_APART);
}
