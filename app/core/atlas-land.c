/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-land.h"

#include <math.h>

/**
 * atlas_feature_new:
 * @id: identifier
 * @kind: what it is
 *
 * Returns: (transfer full): a feature without points or names
 */
AtlasFeature *
atlas_feature_new (const char    *id,
                   AtlasLandKind  kind)
{
  AtlasFeature *self = g_new0 (AtlasFeature, 1);

  self->id = g_intern_string (id);
  self->kind = kind;
  self->rank = 5;
  self->height_m = NAN;
  self->points = g_array_new (FALSE, FALSE, sizeof (AtlasPosition));
  self->names = g_array_new (FALSE, TRUE, sizeof (AtlasName));
  g_array_set_clear_func (self->names, (GDestroyNotify) atlas_name_clear);

  return self;
}

/**
 * atlas_feature_free:
 * @self: (transfer full): a feature
 */
void
atlas_feature_free (AtlasFeature *self)
{
  g_array_unref (self->points);
  g_array_unref (self->names);
  g_free (self);
}

/**
 * atlas_land_new:
 *
 * Returns: (transfer full): a land without features
 */
AtlasLand *
atlas_land_new (void)
{
  AtlasLand *self = g_new0 (AtlasLand, 1);

  self->floor_m = NAN;
  self->features = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_feature_free);
  self->spots = g_array_new (FALSE, FALSE, sizeof (AtlasSpot));
  self->elevations = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_elevation_free);

  return self;
}

/**
 * atlas_land_free:
 * @self: (transfer full): a land
 */
void
atlas_land_free (AtlasLand *self)
{
  g_ptr_array_unref (self->features);
  g_array_unref (self->spots);
  g_ptr_array_unref (self->elevations);
  g_free (self);
}

static int
compare_features (gconstpointer a,
                  gconstpointer b)
{
  const AtlasFeature *one = *(const AtlasFeature *const *) a;
  const AtlasFeature *other = *(const AtlasFeature *const *) b;

  if (one->kind != other->kind)
    return one->kind < other->kind ? -1 : 1;

  return g_strcmp0 (one->id, other->id);
}

static void
measure_feature (AtlasFeature *feature)
{
  AtlasExtent extent = { INFINITY, INFINITY, -INFINITY, -INFINITY };

  for (guint i = 0; i < feature->points->len; i++)
    {
      const AtlasPosition *point = &g_array_index (feature->points, AtlasPosition, i);

      extent.west = fmin (extent.west, point->longitude);
      extent.east = fmax (extent.east, point->longitude);
      extent.south = fmin (extent.south, point->latitude);
      extent.north = fmax (extent.north, point->latitude);
    }
  feature->extent = extent;
}

static gboolean
is_line (const AtlasFeature *feature)
{
  return feature->kind >= ATLAS_LAND_STREAM && feature->kind < ATLAS_LAND_HILL && feature->points->len >= 2;
}

/* A point of a line, counted from its one end or from the other. */
static const AtlasPosition *
get_point (const AtlasFeature *line,
           gboolean            is_from_end,
           guint               i)
{
  return &g_array_index (line->points, AtlasPosition, is_from_end ? line->points->len - 1 - i : i);
}

/* Whether exactly one other line of the kind ends where @line does, and the point of it next to there:
 * where three meet, none goes on another. */
static gboolean
find_neighbour (AtlasLand          *self,
                const AtlasFeature *line,
                gboolean            is_at_end,
                AtlasPosition      *neighbour)
{
  const AtlasPosition *here = get_point (line, is_at_end, 0);
  guint n = 0;

  for (guint i = 0; i < self->features->len; i++)
    {
      const AtlasFeature *other = g_ptr_array_index (self->features, i);

      if (other == line || other->kind != line->kind || !is_line (other))
        continue;

      for (guint end = 0; end < 2; end++)
        {
          const AtlasPosition *there = get_point (other, end == 1, 0);

          if (there->latitude != here->latitude || there->longitude != here->longitude)
            continue;

          *neighbour = *get_point (other, end == 1, 1);
          n++;
        }
    }

  return n == 1;
}

/**
 * atlas_land_seal:
 * @self: a land to which everything has been added
 *
 * Puts the features into the order of drawing, measures them, and finds which line goes on another: a
 * river whose upper and lower course come from two sources is one river.
 */
void
atlas_land_seal (AtlasLand *self)
{
  g_ptr_array_sort (self->features, compare_features);
  for (guint i = 0; i < self->features->len; i++)
    {
      AtlasFeature *feature = g_ptr_array_index (self->features, i);

      measure_feature (feature);
      if (!is_line (feature))
        continue;

      feature->has_before = find_neighbour (self, feature, FALSE, &feature->before);
      feature->has_after = find_neighbour (self, feature, TRUE, &feature->after);
    }
}
