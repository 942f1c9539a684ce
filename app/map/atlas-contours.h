/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "map/atlas-palette.h"
#include "map/atlas-terrain.h"
#include "map/atlas-viewport.h"

G_BEGIN_DECLS

double atlas_contours_get_interval (double               zoom);
void   atlas_contours_paint        (AtlasTerrain        *terrain,
                                    cairo_t             *cr,
                                    const AtlasPalette  *palette,
                                    const AtlasViewport *viewport);

G_END_DECLS
