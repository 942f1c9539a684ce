/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-front.h"

#include <math.h>

/* The mean radius of the Earth (IUGG, GRS 80). */
#define RADIUS_M 6371008.8

/**
 * atlas_front_new:
 * @id: identifier
 * @kind: what it is
 *
 * Returns: (transfer full): a front without points
 */
AtlasFront *
atlas_front_new (const char     *id,
                 AtlasFrontKind  kind)
{
  AtlasFront *self = g_new0 (AtlasFront, 1);

  self->id = g_intern_string (id);
  self->kind = kind;
  self->points = g_array_new (FALSE, FALSE, sizeof (AtlasPosition));
  self->disputes = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_dispute_free);

  return self;
}

/**
 * atlas_front_free:
 * @self: (transfer full): a front
 */
void
atlas_front_free (AtlasFront *self)
{
  g_array_unref (self->points);
  g_ptr_array_unref (self->disputes);
  g_clear_pointer (&self->name, atlas_text_unref);
  g_clear_pointer (&self->cites, g_array_unref);
  g_free (self);
}

typedef struct
{
  double east_m;
  double north_m;
} Spot;

/* Where a point lies from the first, on the plane that touches the Earth there: a front is small. */
static Spot
get_spot (const AtlasFront *self,
          guint             i)
{
  const AtlasPosition *first = &g_array_index (self->points, AtlasPosition, 0);
  const AtlasPosition *point = &g_array_index (self->points, AtlasPosition, i % self->points->len);
  double degree_m = RADIUS_M * G_PI / 180;

  return (Spot) { (point->longitude - first->longitude) * degree_m * cos (first->latitude * G_PI / 180),
                  (point->latitude - first->latitude) * degree_m };
}

/**
 * atlas_front_get_area_m2:
 * @self: a front
 *
 * Measures the polygon of its points (the shoelace formula).
 *
 * Returns: the area that it encloses in square metres; 0 of a line
 */
double
atlas_front_get_area_m2 (const AtlasFront *self)
{
  double twice = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; self->is_area && i < self->points->len; i++)
    {
      Spot from = get_spot (self, i);
      Spot to = get_spot (self, i + 1);

      twice += from.east_m * to.north_m - to.east_m * from.north_m;
    }

  return fabs (twice) / 2;
}

/**
 * atlas_front_get_length_m:
 * @self: a front
 *
 * Returns: its length from point to point in metres; that of an area is the way round it
 */
double
atlas_front_get_length_m (const AtlasFront *self)
{
  double length_m = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i + (self->is_area ? 0 : 1) < self->points->len; i++)
    {
      Spot from = get_spot (self, i);
      Spot to = get_spot (self, i + 1);

      length_m += hypot (to.east_m - from.east_m, to.north_m - from.north_m);
    }

  return length_m;
}
