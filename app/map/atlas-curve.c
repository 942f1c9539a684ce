/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-curve.h"

#include "map/atlas-projection.h"

/**
 * AtlasCurve:
 *
 * A line on the map of the world, joined once from its points and traced at any scale.
 */
struct _AtlasCurve
{
  AtlasPoint   *points; /* the start, then two control points and an end for each piece */
  guint    n_points;
  gboolean is_closed;
};

static AtlasPoint
blend (AtlasPoint  a,
       double part_of_a,
       AtlasPoint  b,
       double part_of_b,
       AtlasPoint  c,
       double part_of_c)
{
  return (AtlasPoint) { a.x * part_of_a + b.x * part_of_b + c.x * part_of_c,
                   a.y * part_of_a + b.y * part_of_b + c.y * part_of_c };
}

/* The point @i of a line, also before its beginning and after its end: round a closed one, and
 * mirrored at the ends of an open one, so that the curve meets them. */
static AtlasPoint
get_knot (const AtlasPoint *knots,
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
bend (const AtlasPoint    knots[4],
      AtlasCurveForm form,
      AtlasPoint          piece[4])
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
  g_autofree AtlasPoint *knots = NULL;
  AtlasCurve *self;
  guint n_pieces;

  g_return_val_if_fail (n_points >= 2, NULL);

  knots = g_new (AtlasPoint, n_points);
  for (guint i = 0; i < n_points; i++)
    atlas_projection_project (points[i], &knots[i].x, &knots[i].y);

  n_pieces = is_closed ? n_points : n_points - 1;
  self = g_new (AtlasCurve, 1);
  self->is_closed = is_closed;
  self->n_points = 3 * n_pieces + 1;
  self->points = g_new (AtlasPoint, self->n_points);
  for (guint i = 0; i < n_pieces; i++)
    {
      AtlasPoint around[4];

      for (int j = 0; j < 4; j++)
        around[j] = get_knot (knots, n_points, is_closed, (int) i - 1 + j);
      bend (around, form, &self->points[3 * i]);
    }

  return self;
}

/* Lets a line begin, or end, in the direction in which the line goes on that it meets there: by Catmull
 * and Rom, whatever the form of either. */
static void
join_end (AtlasCurve          *self,
          gboolean             is_end,
          const AtlasPosition *beyond,
          const AtlasPosition *here,
          const AtlasPosition *inside)
{
  AtlasPoint *end = is_end ? &self->points[self->n_points - 1] : self->points;
  AtlasPoint *handle = is_end ? end - 1 : end + 1;
  AtlasPoint outer, inner;

  atlas_projection_project (*beyond, &outer.x, &outer.y);
  atlas_projection_project (*here, &end->x, &end->y);
  atlas_projection_project (*inside, &inner.x, &inner.y);
  *handle = blend (*end, 1, inner, 1 / 6.0, outer, -1 / 6.0);
}

/* Lines whose points are known worse than this are drawn near their points rather than through
 * them: a river taken from a coarse grid would go down stairs. */
#define COARSE_M 300

/**
 * atlas_curve_new_for_feature:
 * @feature: a line or an area of the land, of two points or more
 *
 * Joins the points of a feature, smoothly also where one line goes on another.
 *
 * Returns: (transfer full): its course or outline
 */
AtlasCurve *
atlas_curve_new_for_feature (const AtlasFeature *feature)
{
  const AtlasPosition *points = (const AtlasPosition *) (const void *) feature->points->data;
  const guint n = feature->points->len;
  AtlasCurve *self;
  AtlasCurveForm form = feature->accuracy_m > COARSE_M ? ATLAS_CURVE_NEAR : ATLAS_CURVE_THROUGH;

  if (feature->kind == ATLAS_LAND_AIRSTRIP || feature->kind == ATLAS_LAND_BORDER ||
      feature->kind == ATLAS_LAND_WALL)
    form = ATLAS_CURVE_STRAIGHT;

  self = atlas_curve_new (points, n, form, feature->kind <= ATLAS_LAND_TOWN_AREA);
  if (form != ATLAS_CURVE_STRAIGHT && feature->has_before)
    join_end (self, FALSE, &feature->before, &points[0], &points[1]);
  if (form != ATLAS_CURVE_STRAIGHT && feature->has_after)
    join_end (self, TRUE, &feature->after, &points[n - 1], &points[n - 2]);

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
  const AtlasPoint *p = self->points;

  cairo_move_to (cr, p[0].x * size - viewport->left, p[0].y * size - viewport->top);
  for (guint i = 1; i + 2 < self->n_points; i += 3)
    cairo_curve_to (cr, p[i].x * size - viewport->left, p[i].y * size - viewport->top,
                    p[i + 1].x * size - viewport->left, p[i + 1].y * size - viewport->top,
                    p[i + 2].x * size - viewport->left, p[i + 2].y * size - viewport->top);
  if (self->is_closed)
    cairo_close_path (cr);
}

/**
 * atlas_curve_get_bounds:
 * @self: a curve
 * @viewport: what is seen
 * @left: (out): of a box around the curve, in pixels of @viewport
 * @top: (out): its top
 * @right: (out): its right
 * @bottom: (out): its bottom
 *
 * Gets a box that holds the curve, which never leaves the hull of its control points.
 */
void
atlas_curve_get_bounds (AtlasCurve          *self,
                        const AtlasViewport *viewport,
                        double              *left,
                        double              *top,
                        double              *right,
                        double              *bottom)
{
  const double size = atlas_projection_get_world_size (viewport->zoom);

  *left = *top = G_MAXDOUBLE;
  *right = *bottom = -G_MAXDOUBLE;
  for (guint i = 0; i < self->n_points; i++)
    {
      *left = MIN (*left, self->points[i].x * size - viewport->left);
      *right = MAX (*right, self->points[i].x * size - viewport->left);
      *top = MIN (*top, self->points[i].y * size - viewport->top);
      *bottom = MAX (*bottom, self->points[i].y * size - viewport->top);
    }
}

static AtlasPoint
evaluate (const AtlasPoint *piece,
          double            t)
{
  double u = 1 - t;
  AtlasPoint begin = blend (piece[0], u * u * u, piece[1], 3 * u * u * t, piece[2], 3 * u * t * t);

  return blend (begin, 1, piece[3], t * t * t, begin, 0);
}

/**
 * atlas_curve_flatten:
 * @self: a curve
 * @size: the side of the map of the world in pixels
 *
 * Returns: (transfer full) (element-type AtlasPoint): points close to each other along the curve,
 *   in pixels
 */
GArray *
atlas_curve_flatten (AtlasCurve *self,
                     double      size)
{
  const guint steps = 6;
  GArray *points = g_array_new (FALSE, FALSE, sizeof (AtlasPoint));

  for (guint i = 0; i + 3 < self->n_points; i += 3)
    {
      for (guint j = i == 0 ? 0 : 1; j <= steps; j++)
        {
          AtlasPoint point = evaluate (&self->points[i], (double) j / steps);

          point.x *= size;
          point.y *= size;
          g_array_append_val (points, point);
        }
    }

  return points;
}
