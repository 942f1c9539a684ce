/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-clutter.h"

#include <math.h>

#include "map/atlas-curve.h"
#include "map/atlas-projection.h"

/**
 * AtlasClutter:
 *
 * What is drawn on a map at any time, as points strewn along lines: where great letters would hide
 * something or be hard to read.
 *
 * Fronts of every moment count, so that letters need not move while time runs.
 */
struct _AtlasClutter
{
  GArray *points;
  GArray *dots;
  GArray *signs;
};

/* Lines are taken as points this far apart, on a map of the world with a side of so many pixels. */
#define STREW_PX   6.0
#define STREW_ZOOM 14

/* To be hidden harms a sign as much as a line of this length, and a mere dot as much as one of that. */
#define SIGN_PX 200
#define DOT_PX  30

static void
strew_along (AtlasClutter *self,
             AtlasCurve   *curve)
{
  double size = atlas_projection_get_world_size (STREW_ZOOM);
  g_autoptr (GArray) corners = atlas_curve_flatten (curve, size);

  for (guint i = 0; i + 1 < corners->len; i++)
    {
      const AtlasPoint *from = &g_array_index (corners, AtlasPoint, i);
      guint n = (guint) (hypot (from[1].x - from->x, from[1].y - from->y) / STREW_PX) + 1;

      for (guint j = 0; j < n; j++)
        {
          AtlasPoint point = { (from->x + (from[1].x - from->x) * j / n) / size,
                               (from->y + (from[1].y - from->y) * j / n) / size };

          g_array_append_val (self->points, point);
        }
    }
}

static void
add_position (GArray        *points,
              AtlasPosition  position)
{
  AtlasPoint point;

  atlas_projection_project (position, &point.x, &point.y);
  g_array_append_val (points, point);
}

static void
add_feature (AtlasClutter       *self,
             const AtlasFeature *feature)
{
  if (feature->points->len == 1)
    add_position (self->dots, g_array_index (feature->points, AtlasPosition, 0));
  else if (feature->kind > ATLAS_LAND_STREAM && feature->kind < ATLAS_LAND_HILL)
    {
      g_autoptr (AtlasCurve) curve = atlas_curve_new_for_feature (feature);

      strew_along (self, curve);
    }
}

/**
 * atlas_clutter_new:
 * @siege: a siege that is sealed
 *
 * Returns: (transfer full): what is drawn of it
 */
AtlasClutter *
atlas_clutter_new (AtlasSiege *siege)
{
  AtlasClutter *self = g_new (AtlasClutter, 1);
  GPtrArray *places = atlas_siege_get_places (siege);
  GPtrArray *features = atlas_siege_get_land (siege)->features;
  GPtrArray *fronts = atlas_siege_get_fronts (siege);

  self->points = g_array_new (FALSE, FALSE, sizeof (AtlasPoint));
  self->dots = g_array_new (FALSE, FALSE, sizeof (AtlasPoint));
  self->signs = g_array_new (FALSE, FALSE, sizeof (AtlasPoint));
  for (guint i = 0; i < places->len; i++)
    add_position (self->signs, atlas_place_get_position (g_ptr_array_index (places, i)));
  for (guint i = 0; i < features->len; i++)
    add_feature (self, g_ptr_array_index (features, i));
  for (guint i = 0; i < fronts->len; i++)
    {
      const AtlasFront *front = g_ptr_array_index (fronts, i);
      g_autoptr (AtlasCurve) curve = atlas_curve_new ((const AtlasPosition *) (const void *) front->points->data,
                                                      front->points->len, ATLAS_CURVE_THROUGH, front->is_area);

      strew_along (self, curve);
    }

  return self;
}

static GArray *
select_within (const GArray    *points,
               const AtlasRect *part)
{
  GArray *selected = g_array_new (FALSE, FALSE, sizeof (AtlasPoint));

  for (guint i = 0; i < points->len; i++)
    {
      const AtlasPoint *point = &g_array_index (points, AtlasPoint, i);

      if (point->x > part->left && point->x < part->right && point->y > part->top && point->y < part->bottom)
        g_array_append_vals (selected, point, 1);
    }

  return selected;
}

/**
 * atlas_clutter_new_part:
 * @self: a clutter
 * @rect: a part of the map
 * @size: the side of the map of the world, in pixels
 *
 * Returns: (transfer full): what is drawn there, which is measured sooner
 */
AtlasClutter *
atlas_clutter_new_part (AtlasClutter    *self,
                        const AtlasRect *rect,
                        double           size)
{
  const AtlasRect part = { rect->left / size, rect->top / size, rect->right / size, rect->bottom / size };
  AtlasClutter *clutter = g_new (AtlasClutter, 1);

  clutter->points = select_within (self->points, &part);
  clutter->dots = select_within (self->dots, &part);
  clutter->signs = select_within (self->signs, &part);

  return clutter;
}

/**
 * atlas_clutter_free:
 * @self: (transfer full): a clutter
 */
void
atlas_clutter_free (AtlasClutter *self)
{
  g_array_unref (self->points);
  g_array_unref (self->dots);
  g_array_unref (self->signs);
  g_free (self);
}

static guint
count_within (const GArray    *points,
              const AtlasRect *part)
{
  guint n = 0;

  for (guint i = 0; i < points->len; i++)
    {
      const AtlasPoint *point = &g_array_index (points, AtlasPoint, i);

      n += point->x > part->left && point->x < part->right && point->y > part->top && point->y < part->bottom;
    }

  return n;
}

/**
 * atlas_clutter_measure:
 * @self: a clutter
 * @rect: a part of the map
 * @size: the side of the map of the world, in pixels
 *
 * Takes as long as all lines of the map are.
 *
 * Returns: how much is drawn there: the length of lines in pixels, and for each sign as much as a long
 *   line, for each dot as a short one
 */
double
atlas_clutter_measure (AtlasClutter    *self,
                       const AtlasRect *rect,
                       double           size)
{
  const AtlasRect part = { rect->left / size, rect->top / size, rect->right / size, rect->bottom / size };

  return count_within (self->points, &part) * STREW_PX * size / atlas_projection_get_world_size (STREW_ZOOM) +
         count_within (self->dots, &part) * DOT_PX + count_within (self->signs, &part) * SIGN_PX;
}
