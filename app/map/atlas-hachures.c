/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-hachures.h"

#include <math.h>

/* Hachures show where hills stand and how steep they are when the scale is too large for shading.
 * They run down the slope, after Lehmann's rule (1799): the steeper, the heavier; and heavier again
 * on the side away from the light. */

/* Where hachures run, as parts of the way from the top of a hill to its foot. */
#define UPPER 0.34
#define LOWER 0.97

#define SPACING_PX     3.6
#define LIGHT_BEARING  315
#define FIRST_ZOOM     12.6
#define FULL_ZOOM      13.8

typedef struct
{
  double x;
  double y;
  double long_px;
  double short_px;
  double axis_rad;
  double slope;
} Shape;

/* A repeatable irregularity, −1 to 1: what is drawn by hand is never even, and what is drawn again
 * in the next tile must fall on the same place. */
static double
jitter (guint seed)
{
  guint hash = (seed + 1) * 2654435761u;

  hash ^= hash >> 15;
  hash *= 2246822519u;
  hash ^= hash >> 13;

  return (hash & 0xffff) / 32767.5 - 1;
}

static Shape
measure (const AtlasFeature  *hill,
         const AtlasViewport *viewport)
{
  double metres_per_pixel = atlas_viewport_get_metres_per_pixel (viewport);
  Shape shape = {
    .long_px = hill->length_m / 2 / metres_per_pixel,
    .short_px = hill->breadth_m / 2 / metres_per_pixel,
    .axis_rad = (hill->axis_deg - 90) * G_PI / 180,
    .slope = CLAMP (hill->rise_m / MAX (hill->breadth_m / 2, 1) / 0.6, 0.25, 1),
  };

  atlas_viewport_project (viewport, g_array_index (hill->points, AtlasPosition, 0),
                          &shape.x, &shape.y);

  return shape;
}

static void
place_on_slope (const Shape *shape,
                double       angle,
                double       way,
                double      *x,
                double      *y)
{
  double along = cos (angle) * shape->long_px * way;
  double across = sin (angle) * shape->short_px * way;

  *x = shape->x + along * cos (shape->axis_rad) - across * sin (shape->axis_rad);
  *y = shape->y + along * sin (shape->axis_rad) + across * cos (shape->axis_rad);
}

/* How much a stroke from the top to the foot lies in shadow, 0 to 1. */
static double
get_shadow (double dx,
            double dy)
{
  const double light = (LIGHT_BEARING - 90) * G_PI / 180;
  double length = MAX (hypot (dx, dy), 1e-9);

  return (1 - (dx * cos (light) + dy * sin (light)) / length) / 2;
}

static void
paint_stroke (const Shape  *shape,
              cairo_t      *cr,
              double        angle,
              double        from,
              double        to,
              double        weight)
{
  double x1, y1, x2, y2, nx, ny, length, shadow;

  place_on_slope (shape, angle, from, &x1, &y1);
  place_on_slope (shape, angle, to, &x2, &y2);
  length = MAX (hypot (x2 - x1, y2 - y1), 1e-9);
  shadow = get_shadow (x2 - x1, y2 - y1);
  nx = -(y2 - y1) / length * weight * (0.35 + 0.9 * shadow);
  ny = (x2 - x1) / length * weight * (0.35 + 0.9 * shadow);

  /* A wedge, heavy at the edge of the top and thin at the foot. */
  cairo_move_to (cr, x1 + nx, y1 + ny);
  cairo_line_to (cr, x2 + nx * 0.25, y2 + ny * 0.25);
  cairo_line_to (cr, x2 - nx * 0.25, y2 - ny * 0.25);
  cairo_line_to (cr, x1 - nx, y1 - ny);
  cairo_close_path (cr);
}

static void
paint_ring (const Shape *shape,
            cairo_t     *cr,
            double       from,
            double       to,
            double       weight,
            guint        seed)
{
  double round_px = G_PI * (shape->long_px + shape->short_px) * (from + to) / 2;
  guint n = MAX ((guint) (round_px / SPACING_PX), 12);

  for (guint i = 0; i < n; i++)
    {
      double angle = 2 * G_PI * (i + 0.25 * jitter (seed + 3 * i)) / n;

      paint_stroke (shape, cr, angle, from + 0.03 * jitter (seed + 3 * i + 1),
                    to + 0.04 * jitter (seed + 3 * i + 2), weight);
    }
}

/**
 * atlas_hachures_paint:
 * @hill: a hill
 * @cr: what to paint on, its origin at the left top corner of @viewport
 * @palette: the colours
 * @viewport: what is seen
 *
 * Paints the hachures of a hill: one ring of them, or when it is large on the map two.
 */
void
atlas_hachures_paint (const AtlasFeature  *hill,
                      cairo_t             *cr,
                      const AtlasPalette  *palette,
                      const AtlasViewport *viewport)
{
  const double seen = CLAMP ((viewport->zoom - FIRST_ZOOM) / (FULL_ZOOM - FIRST_ZOOM), 0, 1);
  const Shape shape = measure (hill, viewport);
  double weight = (0.55 + 0.5 * shape.slope) * palette->line_width;
  guint seed = g_str_hash (hill->id);

  if (seen == 0 || shape.x + shape.long_px < 0 || shape.y + shape.long_px < 0 ||
      shape.x - shape.long_px > viewport->width || shape.y - shape.long_px > viewport->height)
    return;

  if (shape.short_px < 30)
    paint_ring (&shape, cr, UPPER, LOWER, weight, seed);
  else
    {
      paint_ring (&shape, cr, UPPER, 0.66, weight * 1.15, seed);
      paint_ring (&shape, cr, 0.69, LOWER, weight, seed + 7919);
    }
  atlas_palette_use (cr, palette->contour, 0.62 * seen);
  cairo_fill (cr);
}
