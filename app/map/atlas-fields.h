/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "map/atlas-palette.h"
#include "map/atlas-viewport.h"

G_BEGIN_DECLS

void atlas_fields_paint        (cairo_t             *cr,
                                const AtlasPalette  *palette,
                                const AtlasViewport *viewport);
void atlas_fields_paint_sample (cairo_t             *cr,
                                const AtlasPalette  *palette,
                                double               x,
                                double               y);

G_END_DECLS
