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

/**
 * atlas_land_seal:
 * @self: a land to which everything has been added
 *
 * Puts the features into the order of drawing and measures them.
 */
void
atlas_land_seal (AtlasLand *self)
{
  g_ptr_array_sort (self->features, compare_features);
  for (guint i = 0; i < self->features->len; i++)
    measure_feature (g_ptr_array_index (self->features, i));
}
