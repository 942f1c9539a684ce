/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "core/atlas-side.h"
#include "core/atlas-term.h"
#include "map/atlas-palette.h"

G_BEGIN_DECLS

void atlas_mark_trace (cairo_t            *cr,
                       AtlasMark           mark,
                       double              x,
                       double              y,
                       double              radius);
void atlas_mark_paint (cairo_t            *cr,
                       AtlasMark           mark,
                       const AtlasPalette *palette,
                       const AtlasSide    *side,
                       double              x,
                       double              y,
                       double              radius);

G_END_DECLS
