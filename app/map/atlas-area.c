/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-area.h"

#include <math.h>

#include "map/atlas-projection.h"

/* The name of a plain stands in it where it hides the least, near its middle all the same (Imhof,
 * "Positioning Names on Maps", The American Cartographer 2, 1975). */

/* Places are tried so many pixels apart, but no more of them than this from side to side. */
#define STEP_PX    14.0
#define TRIALS_MAX 28

/* What is hidden weighs so much of what as long a way from the middle does. */
#define HIDDEN_WEIGHT 0.6

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

static GArray *
project_corners (const AtlasFeature *area)
{
  GArray *corners = g_array_sized_new (FALSE, FALSE, sizeof (AtlasPoint), area->points->len);

  for (guint i = 0; i < area->points->len; i++)
    {
      AtlasPoint corner;

      atlas_projection_project (g_array_index (area->points, AtlasPosition, i), &corner.x, &corner.y);
      g_array_append_val (corners, corner);
    }

  return corners;
}

/* By how often a line to the west crosses the edge (Shimrat, "Algorithm 112", CACM 5, 1962). */
static gboolean
is_inside (const GArray *corners,
           double        x,
           double        y)
{
  gboolean inside = FALSE;

  for (guint i = 0; i < corners->len; i++)
    {
      const AtlasPoint *from = &g_array_index (corners, AtlasPoint, i);
      const AtlasPoint *to = &g_array_index (corners, AtlasPoint, (i + 1) % corners->len);

      if ((from->y > y) != (to->y > y) && x > from->x + (to->x - from->x) * (y - from->y) / (to->y - from->y))
        inside = !inside;
    }

  return inside;
}

/**
 * atlas_area_contains:
 * @area: a feature that is an area
 * @x: 0 to 1 from west to east over the map of the world
 * @y: 0 to 1 from north to south
 *
 * Returns: whether a point lies within, as if all edges were straight
 */
gboolean
atlas_area_contains (const AtlasFeature *area,
                     double              x,
                     double              y)
{
  g_autoptr (GArray) corners = project_corners (area);

  return is_inside (corners, x, y);
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

static AtlasRect
measure_area (const AtlasFeature *area,
              double              size)
{
  AtlasPoint from, to;

  atlas_projection_project ((AtlasPosition) { area->extent.north, area->extent.west }, &from.x, &from.y);
  atlas_projection_project ((AtlasPosition) { area->extent.south, area->extent.east }, &to.x, &to.y);

  return (AtlasRect) { from.x * size, from.y * size, to.x * size, to.y * size };
}

static guint
count_trials (double length_px)
{
  return (guint) CLAMP (length_px / STEP_PX, 1, TRIALS_MAX);
}

/* Where the name would lie within, the best place first: nearly the whole of it, or half. */
static GArray *
list_trials (const AtlasFeature *area,
             AtlasClutter       *clutter,
             gboolean            is_nearly_whole,
             double              width,
             double              height,
             double              size)
{
  double half = (is_nearly_whole ? 0.4 : 0.25) * width / size;
  GArray *trials = g_array_new (FALSE, FALSE, sizeof (Trial));
  g_autoptr (GArray) corners = project_corners (area);
  const AtlasRect box = measure_area (area, size);
  g_autoptr (AtlasClutter) part = atlas_clutter_new_part (clutter, &box, size);
  const AtlasPoint middle = { (box.left + box.right) / 2 / size, (box.top + box.bottom) / 2 / size };
  guint columns = count_trials (box.right - box.left);
  guint rows = count_trials (box.bottom - box.top);

  for (guint i = 0; i < columns * rows; i++)
    {
      guint column = i % columns;
      guint row = i / columns;
      Trial trial = { (box.left + (box.right - box.left) * (column + 0.5) / columns) / size,
                      (box.top + (box.bottom - box.top) * (row + 0.5) / rows) / size };

      if (!is_inside (corners, trial.x, trial.y) || !is_inside (corners, trial.x - half, trial.y) ||
          !is_inside (corners, trial.x + half, trial.y))
        continue;

      trial.cost = weigh (part, &trial, middle, width, height, size);
      g_array_append_val (trials, trial);
    }
  g_array_sort (trials, compare_trials);

  return trials;
}

static gboolean
try_all (const GArray    *trials,
         AtlasLabel      *label,
         AtlasLabelSpace *space,
         double           size)
{
  for (guint i = 0; i < trials->len; i++)
    {
      const Trial *trial = &g_array_index (trials, Trial, i);

      label->x = trial->x;
      label->y = trial->y;
      if (atlas_label_place_at (label, space, size, 0, FALSE))
        return TRUE;
    }

  return FALSE;
}

/**
 * atlas_area_place_label:
 * @area: a feature that is an area
 * @label: its name, anchored anywhere
 * @space: where it must find room
 * @clutter: what it should not hide
 * @size: the side of the map of the world in pixels
 *
 * Places a name in an area, or half of it. The anchor moves to the middle of the
 * name.
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
  g_autoptr (GArray) within = NULL;
  g_autoptr (GArray) across = NULL;
  double width, height;

  atlas_lettering_measure (label->letters, label->scale, label->text, &width, &height);
  within = list_trials (area, clutter, TRUE, width, height, size);
  if (try_all (within, label, space, size))
    return TRUE;

  across = list_trials (area, clutter, FALSE, width, height, size);

  return try_all (across, label, space, size);
}
