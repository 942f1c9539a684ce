/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_TILE_PAINTABLE (atlas_tile_paintable_get_type ())

G_DECLARE_FINAL_TYPE (AtlasTilePaintable, atlas_tile_paintable, ATLAS, TILE_PAINTABLE, GObject)

GdkPaintable *atlas_tile_paintable_new (GdkTexture *texture,
                                        double      bleed);

G_END_DECLS
