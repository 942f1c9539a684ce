/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-elevation.h"
#include "xml/atlas-report.h"

G_BEGIN_DECLS

/**
 * AtlasElevationBuilder:
 * @report: where everything goes that is wrong
 * @file: number of the file in @report
 * @extent: what the map shows, of which heights are kept
 * @left: the first column that is kept
 * @top: the first row that is kept
 * @right: the first column after it that is not
 * @bottom: the first row after it that is not
 * @heights_m: (nullable): what is kept
 *
 * What the readers of terrain files have in common: they keep of a file what the map can show, and
 * say of every height whether there can be ground so high.
 */
typedef struct
{
  AtlasReport *report;
  guint        file;
  AtlasExtent  extent;
  double       west;
  double       north;
  double       step;
  guint        left;
  guint        top;
  guint        right;
  guint        bottom;
  guint        n_known;
  float       *heights_m;
} AtlasElevationBuilder;

void            atlas_elevation_builder_begin  (AtlasElevationBuilder *self,
                                                double                 west,
                                                double                 north,
                                                double                 step,
                                                guint                  columns,
                                                guint                  rows);
void            atlas_elevation_builder_add    (AtlasElevationBuilder *self,
                                                guint                  column,
                                                guint                  row,
                                                double                 height_m,
                                                guint                  line);
AtlasElevation *atlas_elevation_builder_finish (AtlasElevationBuilder *self);
void            atlas_elevation_builder_clear  (AtlasElevationBuilder *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AtlasElevationBuilder, atlas_elevation_builder_clear)

G_END_DECLS
