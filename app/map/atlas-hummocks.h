/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "core/atlas-land.h"
#include "map/atlas-palette.h"
#include "map/atlas-viewport.h"

G_BEGIN_DECLS

void atlas_hummocks_paint        (const AtlasLand     *land,
                                  const AtlasFeature  *zone,
                                  cairo_t             *cr,
                                  const AtlasPalette  *palette,
                                  const AtlasViewport *viewport);
void atlas_hummocks_paint_sample (cairo_t             *cr,
                                  const AtlasPalette  *palette,
                                  double               x,
                                  double               y);

G_END_DECLS
