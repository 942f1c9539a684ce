/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-course.h"

#include <math.h>

/**
 * AtlasCourse:
 *
 * A line at one scale, measured along its length.
 */
struct _AtlasCourse
{
  GArray *points;
  GArray *distances;
};

/**
 * atlas_course_new:
 * @curve: a curve
 * @size: the side of the map of the world in pixels
 *
 * Returns: (transfer full): the curve at that scale
 */
AtlasCourse *
atlas_course_new (AtlasCurve *curve,
                  double      size)
{
  AtlasCourse *self = g_new (AtlasCourse, 1);
  double distance = 0;

  self->points = atlas_curve_flatten (curve, size);
  self->distances = g_array_sized_new (FALSE, FALSE, sizeof (double), self->points->len);
  g_array_append_val (self->distances, distance);
  for (guint i = 1; i < self->points->len; i++)
    {
      const AtlasPoint *a = &g_array_index (self->points, AtlasPoint, i - 1);
      const AtlasPoint *b = &g_array_index (self->points, AtlasPoint, i);

      distance += hypot (b->x - a->x, b->y - a->y);
      g_array_append_val (self->distances, distance);
    }

  return self;
}

/**
 * atlas_course_free:
 * @self: (transfer full): a course
 */
void
atlas_course_free (AtlasCourse *self)
{
  g_array_unref (self->points);
  g_array_unref (self->distances);
  g_free (self);
}

/**
 * atlas_course_get_length:
 * @self: a course
 *
 * Returns: its length in pixels
 */
double
atlas_course_get_length (AtlasCourse *self)
{
  return g_array_index (self->distances, double, self->distances->len - 1);
}

static AtlasPoint
find_point (AtlasCourse *self,
            double       distance)
{
  guint low = 1;
  guint high = self->points->len - 1;
  const AtlasPoint *a, *b;
  double begin, length, part;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->distances, double, middle) < distance)
        low = middle + 1;
      else
        high = middle;
    }

  a = &g_array_index (self->points, AtlasPoint, low - 1);
  b = &g_array_index (self->points, AtlasPoint, low);
  begin = g_array_index (self->distances, double, low - 1);
  length = g_array_index (self->distances, double, low) - begin;
  part = length > 0 ? CLAMP ((distance - begin) / length, 0, 1) : 0;

  return (AtlasPoint) { a->x + (b->x - a->x) * part, a->y + (b->y - a->y) * part };
}

/**
 * atlas_course_walk:
 * @self: a course
 * @distance: pixels from its begin
 * @reach: how far before and after that its direction is taken, as it may waver
 * @point: (out): the point there
 * @angle_rad: (out): its direction there, clockwise from the right
 *
 * Returns: whether the course goes on for @reach before and after
 */
gboolean
atlas_course_walk (AtlasCourse *self,
                   double       distance,
                   double       reach,
                   AtlasPoint  *point,
                   double      *angle_rad)
{
  AtlasPoint before, middle, after;

  if (distance < reach || distance + reach > atlas_course_get_length (self))
    return FALSE;

  before = find_point (self, distance - reach);
  middle = find_point (self, distance);
  after = find_point (self, distance + reach);
  *point = (AtlasPoint) { (middle.x * 2 + before.x + after.x) / 4,
                          (middle.y * 2 + before.y + after.y) / 4 };
  *angle_rad = atan2 (after.y - before.y, after.x - before.x);

  return TRUE;
}
