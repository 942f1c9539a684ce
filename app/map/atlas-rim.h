/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "core/atlas-position.h"
#include "map/atlas-palette.h"
#include "map/atlas-viewport.h"

G_BEGIN_DECLS

void atlas_rim_paint (const AtlasExtent   *known,
                      cairo_t             *cr,
                      const AtlasPalette  *palette,
                      const AtlasViewport *viewport);

G_END_DECLS
