/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-look.h"

#include <math.h>

#include "map/atlas-projection.h"

/* Globes are looked at from a distance, maps at a zoom level. */

/* Pixels from top to bottom of the map that is compared. */
#define HEIGHT_PX 768.0

/* A globe is seen under 60° from top to bottom, which is what Google Earth does: at the distance d
 * that is 2 d tan 30°. */
#define TAN_HALF_FIELD 0.57735026918962576

static double
get_metres (double zoom,
            double latitude)
{
  return atlas_projection_get_metres_per_pixel (zoom, latitude) * HEIGHT_PX;
}

/**
 * atlas_look_get_range:
 * @zoom: a zoom level of the web map
 * @latitude: in the middle of the map, in degrees
 *
 * Returns: from how far away, in metres, a globe shows as much of the ground
 */
double
atlas_look_get_range (double zoom,
                      double latitude)
{
  return get_metres (zoom, latitude) / (2 * TAN_HALF_FIELD);
}

/**
 * atlas_look_get_zoom:
 * @range_m: from how far away a globe is seen, in metres, more than 0
 * @latitude: in the middle of the view, in degrees
 *
 * Inverse of [func@Atlas.look_get_range].
 *
 * Returns: the zoom level
 */
double
atlas_look_get_zoom (double range_m,
                     double latitude)
{
  return log2 (get_metres (0, latitude) / (2 * TAN_HALF_FIELD * range_m));
}
