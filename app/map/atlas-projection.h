/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-position.h"

G_BEGIN_DECLS

/**
 * ATLAS_TILE_SIZE:
 *
 * Side in pixels of the one tile that shows the whole world at zoom level 0.
 */
#define ATLAS_TILE_SIZE 256

/**
 * ATLAS_LATITUDE_MAX:
 *
 * The latitude at which the map of the world ends, so that it is a square.
 */
#define ATLAS_LATITUDE_MAX 85.05112877980659

void          atlas_projection_project             (AtlasPosition  position,
                                                    double        *x,
                                                    double        *y);
AtlasPosition atlas_projection_unproject           (double         x,
                                                    double         y);
double        atlas_projection_get_world_size      (double         zoom);
double        atlas_projection_get_metres_per_unit (double         latitude);
double        atlas_projection_get_metres_per_pixel (double        zoom,
                                                    double         latitude);
double        atlas_projection_get_distance        (AtlasPosition  from,
                                                    AtlasPosition  to);

G_END_DECLS
