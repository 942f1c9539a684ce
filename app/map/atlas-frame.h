/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "map/atlas-palette.h"
#include "map/atlas-viewport.h"

G_BEGIN_DECLS

/**
 * ATLAS_FRAME_PX:
 *
 * How far a frame reaches beyond the map that it surrounds, in pixels at the usual scale.
 */
#define ATLAS_FRAME_PX 20

void atlas_frame_paint (cairo_t             *cr,
                        const AtlasPalette  *palette,
                        const AtlasViewport *viewport,
                        double               scale);

G_END_DECLS
