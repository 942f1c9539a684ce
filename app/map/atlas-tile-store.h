/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-layer.h"
#include "core/atlas-siege.h"
#include "core/atlas-theme.h"
#include "map/atlas-viewport.h"

G_BEGIN_DECLS

/**
 * AtlasTileKey:
 * @zoom: zoom level, fractional
 * @column: from the western end of the map of the world
 * @row: from its northern end
 *
 * Which tile: at every zoom level the map of the world is cut into squares of %ATLAS_TILE_SIZE pixels.
 */
typedef struct
{
  double zoom;
  int    column;
  int    row;
} AtlasTileKey;

/**
 * AtlasTileRange:
 * @zoom: zoom level
 * @left: first column
 * @top: first row
 * @right: last column and one
 * @bottom: last row and one
 *
 * The tiles that a viewport touches.
 */
typedef struct
{
  double zoom;
  int    left;
  int    top;
  int    right;
  int    bottom;
} AtlasTileRange;

typedef struct _AtlasTileStore AtlasTileStore;

AtlasTileRange  atlas_tile_range_of_viewport (const AtlasViewport *viewport);

AtlasTileStore *atlas_tile_store_get         (AtlasSiege          *siege,
                                              AtlasTheme           theme,
                                              AtlasLayer           hidden,
                                              int                  scale_factor);
AtlasTileStore *atlas_tile_store_ref         (AtlasTileStore      *self);
void            atlas_tile_store_unref       (AtlasTileStore      *self);
int             atlas_tile_store_get_side    (AtlasTileStore      *self);
GBytes         *atlas_tile_store_peek        (AtlasTileStore      *self,
                                              const AtlasTileKey  *key);
GBytes         *atlas_tile_store_paint       (AtlasTileStore      *self,
                                              const AtlasTileKey  *key);
void            atlas_tile_store_paint_view  (AtlasTileStore      *self,
                                              const AtlasViewport *viewport);
void            atlas_tile_store_prepare     (AtlasTileStore      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasTileStore, atlas_tile_store_unref)

G_END_DECLS
