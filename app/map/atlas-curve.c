/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-curve.h"

#include "map/atlas-projection.h"

typedef struct
{
  double x;
  double y;
} Point;

/**
 * AtlasCurve:
 *
 * A line on the map of the world, joined once from its points and traced at any scale.
 */
struct _AtlasCurve
{
  Point   *points; /* the start, then two control points and an end for each piece */
  guint    n_points;
  gboolean is_closed;
};

static Point
blend (Point  a,
       double part_of_a,
       Point  b,
       double part_of_b,
       Point  c,
       double part_of_c)
{
  return (Point) { a.x * part_of_a + b.x * part_of_b + c.x * part_of_c,
                   a.y * part_of_a + b.y * part_of_b + c.y * part_of_c };
}

/* The point @i of a line, also before its beginning and after its end: round a closed one, and
 * mirrored at the ends of an open one, so that the curve meets them. */
static Point
get_knot (const Point *knots,
          int          n,
          gboolean     is_closed,
          int          i)
{
  if (is_closed)
    return knots[(i + n) % n];
  if (i < 0)
    return blend (knots[0], 2, knots[1], -1, knots[0], 0);
  if (i >= n)
    return blend (knots[n - 1], 2, knots[n - 2], -1, knots[0], 0);

  return knots[i];
}

/* The piece between the second and the third of four points, as a Bézier curve: by Catmull and Rom
 * ("A class of local interpolating splines", 1974) through the points, or as a uniform cubic
 * B-spline (de Boor, "A Practical Guide to Splines", 1978) near them. */
static void
bend (const Point    knots[4],
      AtlasCurveForm form,
      Point          piece[4])
{
  switch (form)
    {
    case ATLAS_CURVE_THROUGH:
      piece[0] = knots[1];
      piece[1] = blend (knots[1], 1, knots[2], 1 / 6.0, knots[0], -1 / 6.0);
      piece[2] = blend (knots[2], 1, knots[1], 1 / 6.0, knots[3], -1 / 6.0);
      piece[3] = knots[2];
      break;
    case ATLAS_CURVE_NEAR:
      piece[0] = blend (knots[0], 1 / 6.0, knots[1], 4 / 6.0, knots[2], 1 / 6.0);
      piece[1] = blend (knots[1], 2 / 3.0, knots[2], 1 / 3.0, knots[0], 0);
      piece[2] = blend (knots[1], 1 / 3.0, knots[2], 2 / 3.0, knots[0], 0);
      piece[3] = blend (knots[1], 1 / 6.0, knots[2], 4 / 6.0, knots[3], 1 / 6.0);
      break;
    case ATLAS_CURVE_STRAIGHT:
    default:
      piece[0] = knots[1];
      piece[1] = blend (knots[1], 2 / 3.0, knots[2], 1 / 3.0, knots[0], 0);
      piece[2] = blend (knots[1], 1 / 3.0, knots[2], 2 / 3.0, knots[0], 0);
      piece[3] = knots[2];
      break;
    }
}

/**
 * atlas_curve_new:
 * @points: (array length=n_points): positions along the line
 * @n_points: how many, 2 or more
 * @form: how they are joined
 * @is_closed: whether the last is joined to the first
 *
 * Returns: (transfer full): the curve
 */
AtlasCurve *
atlas_curve_new (const AtlasPosition *points,
                 guint                n_points,
                 AtlasCurveForm       form,
                 gboolean             is_closed)
{
  g_autofree Point *knots = NULL;
  AtlasCurve *self;
  guint n_pieces;

  g_return_val_if_fail (n_points >= 2, NULL);

  knots = g_new (Point, n_points);
  for (guint i = 0; i < n_points; i++)
    atlas_projection_project (points[i], &knots[i].x, &knots[i].y);

  n_pieces = is_closed ? n_points : n_points - 1;
  self = g_new (AtlasCurve, 1);
  self->is_closed = is_closed;
  self->n_points = 3 * n_pieces + 1;
  self->points = g_new (Point, self->n_points);
  for (guint i = 0; i < n_pieces; i++)
    {
      Point around[4];

      for (int j = 0; j < 4; j++)
        around[j] = get_knot (knots, n_points, is_closed, (int) i - 1 + j);
      bend (around, form, &self->points[3 * i]);
    }

  return self;
}

/**
 * atlas_curve_free:
 * @self: (transfer full): a curve
 */
void
atlas_curve_free (AtlasCurve *self)
{
  g_free (self->points);
  g_free (self);
}

/**
 * atlas_curve_trace:
 * @self: a curve
 * @cr: what is drawn on
 * @viewport: what is seen, its left top corner at the origin of @cr
 *
 * Adds the curve to the path of @cr.
 */
void
atlas_curve_trace (AtlasCurve          *self,
                   cairo_t             *cr,
                   const AtlasViewport *viewport)
{
  const double size = atlas_projection_get_world_size (viewport->zoom);
  const Point *p = self->points;

  cairo_move_to (cr, p[0].x * size - viewport->left, p[0].y * size - viewport->top);
  for (guint i = 1; i + 2 < self->n_points; i += 3)
    cairo_curve_to (cr, p[i].x * size - viewport->left, p[i].y * size - viewport->top,
                    p[i + 1].x * size - viewport->left, p[i + 1].y * size - viewport->top,
                    p[i + 2].x * size - viewport->left, p[i + 2].y * size - viewport->top);
  if (self->is_closed)
    cairo_close_path (cr);
}
