/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-series.h"

#include <math.h>

static gboolean
counts_for (const AtlasSeries      *self,
            const AtlasSeriesPoint *point,
            const char             *place)
{
  const char **id = point->places != NULL ? point->places : self->places;

  while (id != NULL && *id != NULL && *id != place)
    id++;

  return id != NULL && *id != NULL;
}

static int
compare_points (gconstpointer a,
                gconstpointer b)
{
  const AtlasSeriesPoint *one = a;
  const AtlasSeriesPoint *other = b;

  if (one->when.earliest != other->when.earliest)
    return one->when.earliest < other->when.earliest ? -1 : 1;

  return 0;
}

/**
 * atlas_series_point_clear:
 * @self: a figure
 *
 * Releases what it holds; the figure itself is a value in an array.
 */
void
atlas_series_point_clear (AtlasSeriesPoint *self)
{
  g_clear_pointer (&self->places, g_free);
  g_clear_pointer (&self->note, atlas_text_unref);
  g_clear_pointer (&self->cites, g_array_unref);
}

/**
 * atlas_series_new:
 * @id: identifier
 * @figure: (nullable): what it counts; `NULL` for a thing that nobody else counts
 *
 * Returns: (transfer full): a series without figures
 */
AtlasSeries *
atlas_series_new (const char *id,
                  const char *figure)
{
  AtlasSeries *self = g_new0 (AtlasSeries, 1);

  self->id = g_intern_string (id);
  self->figure = g_intern_string (figure != NULL ? figure : id);
  self->points = g_array_new (FALSE, FALSE, sizeof (AtlasSeriesPoint));
  g_array_set_clear_func (self->points, (GDestroyNotify) atlas_series_point_clear);
  self->disputes = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_dispute_free);

  return self;
}

/**
 * atlas_series_free:
 * @self: (transfer full): a series
 */
void
atlas_series_free (AtlasSeries *self)
{
  g_clear_pointer (&self->places, g_free);
  g_clear_pointer (&self->title, atlas_text_unref);
  g_clear_pointer (&self->unit, atlas_text_unref);
  g_clear_pointer (&self->note, atlas_text_unref);
  g_array_unref (self->points);
  g_ptr_array_unref (self->disputes);
  g_free (self);
}

/**
 * atlas_series_seal:
 * @self: a series with all its figures
 *
 * Puts the figures in order of time, those of one moment in the order of the data set, in
 * O(n log n).
 */
void
atlas_series_seal (AtlasSeries *self)
{
  g_return_if_fail (self != NULL);

  /* That of GArray keeps the order of what is equal, as its documentation promises. */
  g_array_sort (self->points, compare_points);
}

/**
 * atlas_series_find_point:
 * @self: a sealed series
 * @time: a moment
 *
 * Finds the last figure that counts for @time or before, in O(log n). Nothing is put between two
 * figures: nobody counted there.
 *
 * Returns: (transfer none) (nullable): the figure; `NULL` before the first
 */
const AtlasSeriesPoint *
atlas_series_find_point (const AtlasSeries *self,
                         gint64             time)
{
  guint from = 0;
  guint to;

  g_return_val_if_fail (self != NULL, NULL);

  to = self->points->len;
  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (g_array_index (self->points, AtlasSeriesPoint, middle).when.earliest <= time)
        from = middle + 1;
      else
        to = middle;
    }

  return from > 0 ? &g_array_index (self->points, AtlasSeriesPoint, from - 1) : NULL;
}

/**
 * atlas_series_find_local:
 * @self: a sealed series
 * @place: identifier of a place, interned
 * @time: a moment
 *
 * Finds the last figure that counts for @place, and for @time or before, in O(n).
 *
 * Returns: (transfer none) (nullable): the figure; `NULL` if there is none yet
 */
const AtlasSeriesPoint *
atlas_series_find_local (const AtlasSeries *self,
                         const char        *place,
                         gint64             time)
{
  const AtlasSeriesPoint *last = atlas_series_find_point (self, time);

  for (; last != NULL; last--)
    {
      if (counts_for (self, last, place))
        return last;
      if (last == (const AtlasSeriesPoint *) (const void *) self->points->data)
        return NULL;
    }

  return NULL;
}

/**
 * atlas_series_concerns:
 * @self: a sealed series
 * @place: identifier of a place, interned
 *
 * Returns: whether any of its figures counts for @place
 */
gboolean
atlas_series_concerns (const AtlasSeries *self,
                       const char        *place)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return atlas_series_find_local (self, place, ATLAS_TIME_MAX) != NULL;
}

/**
 * atlas_series_get_range:
 * @self: a series
 * @low: (out): the least of its values, NaN without figures
 * @high: (out): the greatest, NaN without figures
 *
 * Gets between which values its figures lie, with their ranges.
 */
void
atlas_series_get_range (const AtlasSeries *self,
                        double            *low,
                        double            *high)
{
  g_return_if_fail (self != NULL);

  *low = NAN;
  *high = NAN;
  for (guint i = 0; i < self->points->len; i++)
    {
      const AtlasSeriesPoint *point = &g_array_index (self->points, AtlasSeriesPoint, i);

      *low = fmin (*low, point->low);
      *high = fmax (*high, point->high);
    }
}
