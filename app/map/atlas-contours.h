/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "core/atlas-land.h"
#include "map/atlas-palette.h"
#include "map/atlas-terrain.h"
#include "map/atlas-viewport.h"

G_BEGIN_DECLS

/**
 * ATLAS_CONTOURS_INDEX_EVERY:
 *
 * Every so many lines, one is heavier.
 */
#define ATLAS_CONTOURS_INDEX_EVERY 5

double atlas_contours_get_interval      (double               zoom);
double atlas_contours_get_hill_interval (double               zoom);
void   atlas_contours_paint             (AtlasTerrain        *terrain,
                                         cairo_t             *cr,
                                         const AtlasPalette  *palette,
                                         const AtlasViewport *viewport);
void   atlas_contours_paint_hill        (AtlasTerrain        *terrain,
                                         const AtlasFeature  *hill,
                                         cairo_t             *cr,
                                         const AtlasPalette  *palette,
                                         const AtlasViewport *viewport);

G_END_DECLS
