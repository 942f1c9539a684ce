/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "map/atlas-label-space.h"

G_BEGIN_DECLS

typedef void (*AtlasHaloFunc) (cairo_t       *cr,
                               gconstpointer  user_data);

gboolean atlas_halo_is_possible (cairo_t         *cr);
void     atlas_halo_paint       (cairo_t         *cr,
                                 const AtlasRect *bounds,
                                 double           reach_px,
                                 AtlasHaloFunc    draw,
                                 gconstpointer    user_data);

G_END_DECLS
