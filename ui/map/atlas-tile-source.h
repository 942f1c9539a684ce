/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "map/atlas-tile-store.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_TILE_SOURCE (atlas_tile_source_get_type ())

G_DECLARE_FINAL_TYPE (AtlasTileSource, atlas_tile_source, ATLAS, TILE_SOURCE, ShumateMapSource)

AtlasTileSource *atlas_tile_source_new           (AtlasTileStore     *store);
GdkTexture      *atlas_tile_source_peek          (AtlasTileSource    *self,
                                                  const AtlasTileKey *key);
void             atlas_tile_source_order         (AtlasTileSource    *self,
                                                  const AtlasTileKey *key);
void             atlas_tile_source_cancel_orders (AtlasTileSource    *self);
guint            atlas_tile_source_get_n_orders  (AtlasTileSource    *self);

G_END_DECLS
