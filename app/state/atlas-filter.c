/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/atlas-filter-private.h"

#include <string.h>

/**
 * AtlasFilter:
 *
 * Which events are shown: a value that never changes; a change makes another.
 *
 * An event must pass in every respect that says something, and in each by one of what it names: the
 * assaults and the bombardments of one side.
 */

G_DEFINE_BOXED_TYPE (AtlasFilter, atlas_filter, atlas_filter_ref, atlas_filter_unref)

/**
 * atlas_filter_new:
 *
 * Returns: (transfer full): a filter that lets every event through
 */
AtlasFilter *
atlas_filter_new (void)
{
  AtlasFilter *self = g_new0 (AtlasFilter, 1);

  g_atomic_ref_count_init (&self->ref_count);
  for (guint by = 0; by < ATLAS_N_FILTERS; by++)
    self->ids[by] = g_ptr_array_new ();

  return self;
}

/**
 * atlas_filter_ref:
 * @self: a filter
 *
 * Returns: (transfer full): @self
 */
AtlasFilter *
atlas_filter_ref (AtlasFilter *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * atlas_filter_unref:
 * @self: (transfer full): a filter
 */
void
atlas_filter_unref (AtlasFilter *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint by = 0; by < ATLAS_N_FILTERS; by++)
    g_ptr_array_unref (self->ids[by]);
  g_free (self);
}

static AtlasFilter *
copy (AtlasFilter *self)
{
  AtlasFilter *other = atlas_filter_new ();

  for (guint by = 0; by < ATLAS_N_FILTERS; by++)
    g_ptr_array_extend (other->ids[by], self->ids[by], NULL, NULL);
  other->certainty = self->certainty;
  other->has_range = self->has_range;
  other->begin = self->begin;
  other->end = self->end;
  other->has_extent = self->has_extent;
  other->extent = self->extent;

  return other;
}

/**
 * atlas_filter_is_empty:
 * @self: a filter
 *
 * Returns: whether it lets every event through
 */
gboolean
atlas_filter_is_empty (AtlasFilter *self)
{
  for (guint by = 0; by < ATLAS_N_FILTERS; by++)
    {
      if (self->ids[by]->len > 0)
        return FALSE;
    }

  return self->certainty == ATLAS_CERTAINTY_ANY && !self->has_range && !self->has_extent;
}

/**
 * atlas_filter_equal:
 * @a: a filter
 * @b: another
 *
 * Returns: whether both ask for the same
 */
gboolean
atlas_filter_equal (AtlasFilter *a,
                    AtlasFilter *b)
{
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  if (a == b)
    return TRUE;

  one = atlas_filter_to_string (a);
  other = atlas_filter_to_string (b);

  return g_str_equal (one, other);
}

/**
 * atlas_filter_get_n_ids:
 * @self: a filter
 * @by: a respect
 *
 * Returns: how many identifiers it names in that respect; with none, all pass
 */
guint
atlas_filter_get_n_ids (AtlasFilter   *self,
                        AtlasFilterBy  by)
{
  g_return_val_if_fail (by < ATLAS_N_FILTERS, 0);

  return self->ids[by]->len;
}

/**
 * atlas_filter_get_id:
 * @self: a filter
 * @by: a respect
 * @n: less than [method@Atlas.Filter.get_n_ids]
 *
 * Returns: (transfer none): the @n-th identifier, in order of the alphabet; interned
 */
const char *
atlas_filter_get_id (AtlasFilter   *self,
                     AtlasFilterBy  by,
                     guint          n)
{
  g_return_val_if_fail (by < ATLAS_N_FILTERS && n < self->ids[by]->len, NULL);

  return g_ptr_array_index (self->ids[by], n);
}

/**
 * atlas_filter_has:
 * @self: a filter
 * @by: a respect
 * @id: an identifier
 *
 * Returns: whether @id is named in that respect
 */
gboolean
atlas_filter_has (AtlasFilter   *self,
                  AtlasFilterBy  by,
                  const char    *id)
{
  g_return_val_if_fail (by < ATLAS_N_FILTERS, FALSE);

  return atlas_filter_has_interned (self, by, g_intern_string (id));
}

/**
 * atlas_filter_get_certainty:
 * @self: a filter
 *
 * Returns: how well events must be known
 */
AtlasCertainty
atlas_filter_get_certainty (AtlasFilter *self)
{
  return self->certainty;
}

/**
 * atlas_filter_get_range:
 * @self: a filter
 * @begin: (out) (optional): the first second
 * @end: (out) (optional): the second after the last
 *
 * Returns: whether events must have been in a stretch of time
 */
gboolean
atlas_filter_get_range (AtlasFilter *self,
                        gint64      *begin,
                        gint64      *end)
{
  if (self->has_range && begin != NULL)
    *begin = self->begin;
  if (self->has_range && end != NULL)
    *end = self->end;

  return self->has_range;
}

/**
 * atlas_filter_get_extent:
 * @self: a filter
 *
 * Returns: (transfer none) (nullable): where events must have been
 */
const AtlasExtent *
atlas_filter_get_extent (AtlasFilter *self)
{
  return self->has_extent ? &self->extent : NULL;
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * atlas_filter_toggle:
 * @self: a filter
 * @by: a respect
 * @id: an identifier
 *
 * Returns: (transfer full): the same filter with @id, or without it if it has it
 */
AtlasFilter *
atlas_filter_toggle (AtlasFilter   *self,
                     AtlasFilterBy  by,
                     const char    *id)
{
  AtlasFilter *other;
  gpointer interned = (gpointer) g_intern_string (id);

  g_return_val_if_fail (by < ATLAS_N_FILTERS && id != NULL, NULL);

  other = copy (self);
  if (!g_ptr_array_remove (other->ids[by], interned))
    g_ptr_array_add (other->ids[by], interned);
  g_ptr_array_sort (other->ids[by], compare_ids);

  return other;
}

/**
 * atlas_filter_with_certainty:
 * @self: a filter
 * @certainty: how well events must be known
 *
 * Returns: (transfer full): the same filter for events so known
 */
AtlasFilter *
atlas_filter_with_certainty (AtlasFilter    *self,
                             AtlasCertainty  certainty)
{
  AtlasFilter *other;

  g_return_val_if_fail (certainty < ATLAS_N_CERTAINTIES, NULL);

  other = copy (self);
  other->certainty = certainty;

  return other;
}

/**
 * atlas_filter_with_range:
 * @self: a filter
 * @begin: the first second
 * @end: the second after the last; not after @begin for any time
 *
 * Returns: (transfer full): the same filter for events that may have been in a stretch of time
 */
AtlasFilter *
atlas_filter_with_range (AtlasFilter *self,
                         gint64       begin,
                         gint64       end)
{
  AtlasFilter *other = copy (self);

  other->has_range = end > begin;
  other->begin = begin;
  other->end = end;

  return other;
}

/**
 * atlas_filter_with_extent:
 * @self: a filter
 * @extent: (nullable): a part of the map, or `NULL` for everywhere
 *
 * Returns: (transfer full): the same filter for events that happened there, or passed through there
 */
AtlasFilter *
atlas_filter_with_extent (AtlasFilter       *self,
                          const AtlasExtent *extent)
{
  AtlasFilter *other = copy (self);

  other->has_extent = extent != NULL;
  if (extent != NULL)
    other->extent = *extent;

  return other;
}
