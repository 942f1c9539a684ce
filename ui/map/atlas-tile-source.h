/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "map/atlas-base-painter.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_TILE_SOURCE (atlas_tile_source_get_type ())

G_DECLARE_FINAL_TYPE (AtlasTileSource, atlas_tile_source, ATLAS, TILE_SOURCE, ShumateMapSource)

AtlasTileSource *atlas_tile_source_new        (AtlasBasePainter *painter,
                                               AtlasTheme        theme,
                                               int               scale_factor);
gboolean         atlas_tile_source_is_settled (AtlasTileSource  *self);

G_END_DECLS
