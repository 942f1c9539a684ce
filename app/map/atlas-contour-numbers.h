/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "core/atlas-siege.h"
#include "map/atlas-palette.h"
#include "map/atlas-terrain.h"
#include "map/atlas-viewport.h"

G_BEGIN_DECLS

void atlas_contour_numbers_paint (AtlasTerrain        *terrain,
                                  AtlasSiege          *siege,
                                  cairo_t             *cr,
                                  const AtlasPalette  *palette,
                                  const AtlasViewport *viewport);

G_END_DECLS
