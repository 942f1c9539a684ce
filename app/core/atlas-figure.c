/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-figure.h"

#include <math.h>

/**
 * atlas_figures_new:
 * @siege: a sealed siege
 *
 * Brings together the series that count the same thing, in O(n).
 *
 * Returns: (transfer full) (element-type AtlasFigure): the figures, in the order in which they come
 *   first in the data set; they are good as long as @siege is
 */
GPtrArray *
atlas_figures_new (AtlasSiege *siege)
{
  GPtrArray *figures = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_figure_free);
  g_autoptr (GHashTable) by_id = g_hash_table_new (NULL, NULL);
  GPtrArray *series = atlas_siege_get_series (siege);

  for (guint i = 0; i < series->len; i++)
    {
      AtlasSeries *one = g_ptr_array_index (series, i);
      AtlasFigure *figure = g_hash_table_lookup (by_id, one->figure);

      if (one->points->len == 0)
        continue;
      if (figure == NULL)
        {
          figure = g_new (AtlasFigure, 1);
          figure->id = one->figure;
          figure->series = g_ptr_array_new ();
          g_hash_table_insert (by_id, (gpointer) figure->id, figure);
          g_ptr_array_add (figures, figure);
        }
      g_ptr_array_add (figure->series, one);
    }

  return figures;
}

/**
 * atlas_figure_free:
 * @self: (transfer full): a figure
 */
void
atlas_figure_free (AtlasFigure *self)
{
  g_ptr_array_unref (self->series);
  g_free (self);
}

/**
 * atlas_figure_get_first:
 * @self: a figure
 *
 * Returns: (transfer none): the count whose title and unit stand for all of them
 */
const AtlasSeries *
atlas_figure_get_first (const AtlasFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_ptr_array_index (self->series, 0);
}

/**
 * atlas_figure_get_extremes:
 * @self: a figure
 * @begin: (out): the first moment at which it was counted
 * @end: (out): the last
 * @low: (out): the least that was counted
 * @high: (out): the most
 *
 * Gets between what a plot of it has to reach.
 *
 * Returns: whether it was counted more than once
 */
gboolean
atlas_figure_get_extremes (const AtlasFigure *self,
                           gint64            *begin,
                           gint64            *end,
                           double            *low,
                           double            *high)
{
  guint n_points = 0;

  g_return_val_if_fail (self != NULL, FALSE);

  *begin = ATLAS_TIME_MAX;
  *end = ATLAS_TIME_MIN;
  *low = *high = NAN;
  for (guint i = 0; i < self->series->len; i++)
    {
      const AtlasSeries *series = g_ptr_array_index (self->series, i);
      double series_low, series_high;

      atlas_series_get_range (series, &series_low, &series_high);
      *low = fmin (*low, series_low);
      *high = fmax (*high, series_high);
      *begin = MIN (*begin, g_array_index (series->points, AtlasSeriesPoint, 0).when.earliest);
      *end = MAX (*end, g_array_index (series->points, AtlasSeriesPoint,
                                       series->points->len - 1).when.earliest);
      n_points += series->points->len;
    }

  return n_points > 1;
}
