/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-area-naming.h"

#include <math.h>

#include "map/atlas-area.h"
#include "map/atlas-projection.h"

/**
 * AtlasAreaNaming:
 *
 * Where the name of an area may stand, the best place first. That is found once for a name and a scale,
 * as it takes long; whether there is room, as often as the map is lettered.
 *
 * A name stands where it hides the least, near the middle all the same (Imhof, "Positioning Names on Maps",
 * The American Cartographer 2, 1975).
 */
struct _AtlasAreaNaming
{
  const AtlasFeature *area;
  AtlasExtent         focus;
  AtlasClutter       *clutter;
  double              width;
  double              height;
  double              size;
  GArray             *trials;
};

/* Places are tried so many pixels apart, but no more of them than this from side to side. */
#define STEP_PX    14.0
#define TRIALS_MAX 28

/* What is hidden weighs so much of what as long a way from the middle does. */
#define HIDDEN_WEIGHT 0.6

/* Round the letters, so much counts as hidden, in pixels. */
#define MARGIN_PX 5.0

/* This part of a name, at least, lies within; and that one of a name that lies well within. */
#define LEAST_WITHIN 0.5
#define WELL_WITHIN  0.8

/* So much nearer to the middle a name need not lie well within, in pixels. */
#define OUTSIDE_PX 80.0

/* An area is named for the part of it that is looked at first, if that is as much of it as this. */
#define SEEN_LEAST 0.5

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

/* The part of an area in whose middle its name should be. */
static AtlasExtent
find_focus (const AtlasExtent *area,
            const AtlasExtent *view)
{
  const AtlasExtent seen = { MAX (area->west, view->west), MAX (area->south, view->south),
                             MIN (area->east, view->east), MIN (area->north, view->north) };
  double width = MAX (seen.east - seen.west, 0);
  double height = MAX (seen.north - seen.south, 0);
  double whole = (area->east - area->west) * (area->north - area->south);

  return width * height >= SEEN_LEAST * whole ? seen : *area;
}

static AtlasRect
project_extent (const AtlasExtent *extent,
                double             size)
{
  AtlasPoint from, to;

  atlas_projection_project ((AtlasPosition) { extent->north, extent->west }, &from.x, &from.y);
  atlas_projection_project ((AtlasPosition) { extent->south, extent->east }, &to.x, &to.y);

  return (AtlasRect) { from.x * size, from.y * size, to.x * size, to.y * size };
}

static guint
count_trials (double length_px)
{
  return (guint) CLAMP (length_px / STEP_PX, 1, TRIALS_MAX);
}

/* Whether the part of a name in its middle that @share tells lies within. */
static gboolean
lies_within (const AtlasAreaNaming *self,
             const GArray          *corners,
             const Trial           *trial,
             double                 share)
{
  double half = share * self->width / 2 / self->size;

  return atlas_area_surrounds (corners, trial->x - half, trial->y) &&
         atlas_area_surrounds (corners, trial->x + half, trial->y);
}

static GArray *
list_trials (AtlasAreaNaming *self)
{
  const double size = self->size;
  GArray *trials = g_array_new (FALSE, FALSE, sizeof (Trial));
  g_autoptr (GArray) corners = atlas_area_project (self->area);
  const AtlasRect box = project_extent (&self->area->extent, size);
  const AtlasRect focus = project_extent (&self->focus, size);
  g_autoptr (AtlasClutter) part = atlas_clutter_new_part (self->clutter, &box, size);
  const AtlasPoint middle = { (focus.left + focus.right) / 2 / size, (focus.top + focus.bottom) / 2 / size };
  guint columns = count_trials (box.right - box.left);
  guint rows = count_trials (box.bottom - box.top);

  for (guint i = 0; i < columns * rows; i++)
    {
      guint column = i % columns;
      guint row = i / columns;
      Trial trial = { (box.left + (box.right - box.left) * (column + 0.5) / columns) / size,
                      (box.top + (box.bottom - box.top) * (row + 0.5) / rows) / size };

      if (!atlas_area_surrounds (corners, trial.x, trial.y) || !lies_within (self, corners, &trial, LEAST_WITHIN))
        continue;

      trial.cost = weigh (part, &trial, middle, self->width, self->height, size);
      if (!lies_within (self, corners, &trial, WELL_WITHIN))
        trial.cost += OUTSIDE_PX;
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
 * atlas_area_naming_new:
 * @area: a feature that is an area; it must outlive the naming
 * @view: what the map shows at first
 * @clutter: what its name should not hide; it must outlive the naming
 * @label: its name
 * @size: the side of the map of the world in pixels
 *
 * Returns: (transfer full): where that name may stand on a map of that size
 */
AtlasAreaNaming *
atlas_area_naming_new (const AtlasFeature *area,
                       const AtlasExtent  *view,
                       AtlasClutter       *clutter,
                       const AtlasLabel   *label,
                       double              size)
{
  AtlasAreaNaming *self = g_new0 (AtlasAreaNaming, 1);

  self->area = area;
  self->focus = find_focus (&area->extent, view);
  self->clutter = clutter;
  self->size = size;
  atlas_lettering_measure (label->letters, label->scale, label->text, &self->width, &self->height);

  return self;
}

/**
 * atlas_area_naming_free:
 * @self: (transfer full): a naming
 */
void
atlas_area_naming_free (AtlasAreaNaming *self)
{
  g_clear_pointer (&self->trials, g_array_unref);
  g_free (self);
}

/**
 * atlas_area_naming_suits:
 * @self: a naming
 * @label: a name of the same area
 * @size: the side of the map of the world in pixels
 *
 * Returns: whether that name, on a map of that size, may stand in the same places
 */
gboolean
atlas_area_naming_suits (AtlasAreaNaming  *self,
                         const AtlasLabel *label,
                         double            size)
{
  double width, height;

  atlas_lettering_measure (label->letters, label->scale, label->text, &width, &height);

  return width == self->width && height == self->height && size == self->size;
}

/**
 * atlas_area_naming_place:
 * @self: a naming
 * @label: a name that it suits, anchored anywhere
 * @space: where it must find room
 *
 * Places a name so that half of it lies in the area, and rather nearly the whole. The anchor moves to the
 * middle of the name.
 *
 * Returns: whether there was room
 */
gboolean
atlas_area_naming_place (AtlasAreaNaming *self,
                         AtlasLabel      *label,
                         AtlasLabelSpace *space)
{
  if (self->trials == NULL)
    self->trials = list_trials (self);

  return try_all (self->trials, label, space, self->size);
}
