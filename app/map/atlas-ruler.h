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

void atlas_ruler_paint (cairo_t             *cr,
                        const AtlasPalette  *palette,
                        const AtlasViewport *viewport,
                        double               scale,
                        double               x,
                        double               y);

G_END_DECLS
