/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/atlas-scene.h"
#include "map/atlas-viewport.h"

G_BEGIN_DECLS

void atlas_marks_paint (AtlasScene          *scene,
                        cairo_t             *cr,
                        const AtlasPalette  *palette,
                        const AtlasViewport *viewport,
                        double               scale,
                        AtlasPlace          *selected);

G_END_DECLS
