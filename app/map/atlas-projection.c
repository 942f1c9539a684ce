/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-projection.h"

#include <math.h>

/* WGS 84: semi-major axis, and the mean radius (2a + b) / 3 of Moritz, Geodetic Reference System
 * 1980, J. Geodesy 74 (2000). */
#define SEMI_MAJOR_AXIS_M 6378137.0
#define MEAN_RADIUS_M     6371008.8

#define RADIANS(degrees) ((degrees) * G_PI / 180)
#define DEGREES(radians) ((radians) * 180 / G_PI)

/**
 * atlas_projection_project:
 * @position: WGS 84
 * @x: (out): 0 at 180° west, 1 at 180° east
 * @y: (out): 0 at the northern end of the map, 1 at the southern
 *
 * Projects a position onto the unit square of the map of the world.
 *
 * The projection is "Popular Visualisation Pseudo-Mercator" (EPSG method 1024; IOGP 373-7-2,
 * section 3.2.1.2), the one of web maps: the sphere of the WGS 84 semi-major axis, fed with
 * ellipsoidal latitudes. Latitudes beyond %ATLAS_LATITUDE_MAX are brought back to it.
 */
void
atlas_projection_project (AtlasPosition  position,
                          double        *x,
                          double        *y)
{
  double latitude = CLAMP (position.latitude, -ATLAS_LATITUDE_MAX, ATLAS_LATITUDE_MAX);

  *x = position.longitude / 360 + 0.5;
  *y = 0.5 - asinh (tan (RADIANS (latitude))) / (2 * G_PI);
}

/**
 * atlas_projection_unproject:
 * @x: 0 at 180° west, 1 at 180° east
 * @y: 0 at the northern end of the map, 1 at the southern
 *
 * Returns: the position that [func@Atlas.projection_project] puts there
 */
AtlasPosition
atlas_projection_unproject (double x,
                            double y)
{
  return (AtlasPosition) {
    .latitude = DEGREES (atan (sinh ((0.5 - y) * 2 * G_PI))),
    .longitude = (x - 0.5) * 360,
  };
}

/**
 * atlas_projection_get_world_size:
 * @zoom: zoom level, fractional
 *
 * Returns: the side in pixels of the map of the world
 */
double
atlas_projection_get_world_size (double zoom)
{
  return ATLAS_TILE_SIZE * exp2 (zoom);
}

/**
 * atlas_projection_get_metres_per_unit:
 * @latitude: degrees
 *
 * Returns: how many metres on the ground the side of the unit square stands for at @latitude, in
 *   any direction, as the projection keeps shapes
 */
double
atlas_projection_get_metres_per_unit (double latitude)
{
  return 2 * G_PI * SEMI_MAJOR_AXIS_M * cos (RADIANS (latitude));
}

/**
 * atlas_projection_get_metres_per_pixel:
 * @zoom: zoom level, fractional
 * @latitude: degrees
 *
 * Returns: how many metres on the ground one pixel stands for
 */
double
atlas_projection_get_metres_per_pixel (double zoom,
                                       double latitude)
{
  return atlas_projection_get_metres_per_unit (latitude) / atlas_projection_get_world_size (zoom);
}

/**
 * atlas_projection_get_distance:
 * @from: a position
 * @to: another
 *
 * Measures along the great circle of a sphere, by the haversine formula (Sinnott, "Virtues of the
 * Haversine", Sky and Telescope 68, 1984): within half a hundredth of the ellipsoid's answer.
 *
 * Returns: metres
 */
double
atlas_projection_get_distance (AtlasPosition from,
                               AtlasPosition to)
{
  double rise = sin (RADIANS (to.latitude - from.latitude) / 2);
  double run = sin (RADIANS (to.longitude - from.longitude) / 2);
  double h = rise * rise + cos (RADIANS (from.latitude)) * cos (RADIANS (to.latitude)) * run * run;

  return 2 * MEAN_RADIUS_M * asin (sqrt (MIN (h, 1)));
}
