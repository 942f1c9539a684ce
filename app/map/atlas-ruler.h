/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "map/atlas-palette.h"
#include "map/atlas-viewport.h"

G_BEGIN_DECLS

/**
 * ATLAS_RULER_PX:
 *
 * How wide and high a ruler is at the most, in pixels at the usual scale.
 */
#define ATLAS_RULER_WIDTH_PX  270
#define ATLAS_RULER_HEIGHT_PX 44

/**
 * ATLAS_RULER_NORTH_WIDTH_PX:
 *
 * How much of that is for the arrow to the north.
 */
#define ATLAS_RULER_NORTH_WIDTH_PX 21

void atlas_ruler_paint       (cairo_t             *cr,
                              const AtlasPalette  *palette,
                              const AtlasViewport *viewport,
                              double               scale,
                              double               x,
                              double               y);
void atlas_ruler_paint_north (cairo_t             *cr,
                              const AtlasPalette  *palette);

G_END_DECLS
