/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-land.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_TERRAIN (atlas_terrain_get_type ())

typedef struct _AtlasTerrain AtlasTerrain;

/**
 * AtlasTerrainGrid:
 * @columns: how many samples from west to east
 * @rows: how many from north to south
 * @heights_m: (array): metres above the sea, row by row
 * @slopes_east: (array): metres of rise in a metre to the east
 * @slopes_south: (array): metres of rise in a metre to the south
 *
 * The terrain at regular points, as a picture needs it.
 */
typedef struct
{
  guint  columns;
  guint  rows;
  float *heights_m;
  float *slopes_east;
  float *slopes_south;
} AtlasTerrainGrid;

GType             atlas_terrain_get_type   (void);
AtlasTerrain     *atlas_terrain_new        (const AtlasLand   *land,
                                            const AtlasExtent *extent);
AtlasTerrain     *atlas_terrain_ref        (AtlasTerrain      *self);
void              atlas_terrain_unref      (AtlasTerrain      *self);
double            atlas_terrain_get_height (AtlasTerrain      *self,
                                            AtlasPosition      position);
AtlasTerrainGrid *atlas_terrain_sample     (AtlasTerrain      *self,
                                            double             left,
                                            double             top,
                                            double             step,
                                            guint              columns,
                                            guint              rows);
void              atlas_terrain_grid_free  (AtlasTerrainGrid  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasTerrain, atlas_terrain_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasTerrainGrid, atlas_terrain_grid_free)

G_END_DECLS
