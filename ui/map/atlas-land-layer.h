/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/atlas-tile-source.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_LAND_LAYER (atlas_land_layer_get_type ())

G_DECLARE_FINAL_TYPE (AtlasLandLayer, atlas_land_layer, ATLAS, LAND_LAYER, ShumateLayer)

AtlasLandLayer *atlas_land_layer_new         (ShumateViewport *viewport,
                                              AtlasTileSource *source);
gboolean        atlas_land_layer_is_complete (AtlasLandLayer  *self);

G_END_DECLS
