/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-area.h"

#include <math.h>

#include "map/atlas-projection.h"

/* The name of a plain stands in it where it hides the least, near its middle all the same (Imhof,
 * "Positioning Names on Maps", The American Cartographer 2, 1975). */

/* So many places are tried from west to east, and from north to south. */
#define TRIALS 11

/* What is hidden weighs so much more than as long a way from the middle. */
#define HIDDEN_WEIGHT 1.5

/* Round the letters, so much counts as hidden, in pixels. */
#define MARGIN_PX 5.0

typedef struct
{
  double x;
  double y;
  double cost;
} Trial;

static int
compare_trials (gconstpointer a,
                gconstpointer b)
{
  double one = ((const Trial *) a)->cost;
  double other = ((const Trial *) b)->cost;

  return (one > other) - (one < other);
}

/**
 * atlas_area_contains:
 * @area: a feature that is an area
 * @x: 0 to 1 from west to east over the map of the world
 * @y: 0 to 1 from north to south
 *
 * By how often a line to the west crosses the edge (Shimrat, "Algorithm 112", CACM 5, 1962).
 *
 * Returns: whether a point lies within, as if all edges were straight
 */
gboolean
atlas_area_contains (const AtlasFeature *area,
                     double              x,
                     double              y)
{
  gboolean is_inside = FALSE;

  for (guint i = 0; i < area->points->len; i++)
    {
      double x1, y1, x2, y2;

      atlas_projection_project (g_array_index (area->points, AtlasPosition, i), &x1, &y1);
      atlas_projection_project (g_array_index (area->points, AtlasPosition, (i + 1) % area->points->len), &x2, &y2);
      if ((y1 > y) != (y2 > y) && x > x1 + (x2 - x1) * (y - y1) / (y2 - y1))
        is_inside = !is_inside;
    }

  return is_inside;
}

static double
weigh (AtlasClutter *clutter,
       const Trial  *trial,
       AtlasPoint    middle,
       double        width,
       double        height,
       double        size)
{
  const AtlasRect rect = { trial->x * size - width / 2 - MARGIN_PX, trial->y * size - height / 2 - MARGIN_PX,
                           trial->x * size + width / 2 + MARGIN_PX, trial->y * size + height / 2 + MARGIN_PX };

  return atlas_clutter_measure (clutter, &rect, size) * HIDDEN_WEIGHT +
         hypot (trial->x - middle.x, trial->y - middle.y) * size;
}

/* Where the whole name would lie within, the best place first. */
static GArray *
list_trials (const AtlasFeature *area,
             AtlasClutter       *clutter,
             double              width,
             double              height,
             double              size)
{
  GArray *trials = g_array_new (FALSE, FALSE, sizeof (Trial));
  AtlasPoint from, to, middle;

  atlas_projection_project ((AtlasPosition) { area->extent.north, area->extent.west }, &from.x, &from.y);
  atlas_projection_project ((AtlasPosition) { area->extent.south, area->extent.east }, &to.x, &to.y);
  middle = (AtlasPoint) { (from.x + to.x) / 2, (from.y + to.y) / 2 };

  for (guint i = 0; i < TRIALS * TRIALS; i++)
    {
      Trial trial = { from.x + (to.x - from.x) * (i % TRIALS + 0.5) / TRIALS,
                      from.y + (to.y - from.y) * (i / TRIALS + 0.5) / TRIALS };

      if (!atlas_area_contains (area, trial.x, trial.y) || !atlas_area_contains (area, trial.x - width / 2 / size, trial.y) ||
          !atlas_area_contains (area, trial.x + width / 2 / size, trial.y))
        continue;

      trial.cost = weigh (clutter, &trial, middle, width, height, size);
      g_array_append_val (trials, trial);
    }
  g_array_sort (trials, compare_trials);

  return trials;
}

/**
 * atlas_area_place_label:
 * @area: a feature that is an area
 * @label: its name, anchored anywhere
 * @space: where it must find room
 * @clutter: what it should not hide
 * @size: the side of the map of the world in pixels
 *
 * Places a name in an area; over its middle, if it is too long to lie within. The anchor moves to
 * the middle of the name.
 *
 * Returns: whether there was room
 */
gboolean
atlas_area_place_label (const AtlasFeature *area,
                        AtlasLabel         *label,
                        AtlasLabelSpace    *space,
                        AtlasClutter       *clutter,
                        double              size)
{
  g_autoptr (GArray) trials = NULL;
  double width, height;

  atlas_lettering_measure (label->letters, label->scale, label->text, &width, &height);
  trials = list_trials (area, clutter, width, height, size);
  for (guint i = 0; i < trials->len; i++)
    {
      const Trial *trial = &g_array_index (trials, Trial, i);

      label->x = trial->x;
      label->y = trial->y;
      if (atlas_label_place_at (label, space, size, 0, FALSE))
        return TRUE;
    }
  if (trials->len > 0)
    return FALSE;

  atlas_projection_project ((AtlasPosition) { (area->extent.south + area->extent.north) / 2,
                                              (area->extent.west + area->extent.east) / 2 },
                            &label->x, &label->y);

  return atlas_label_place_at (label, space, size, 0, FALSE);
}
