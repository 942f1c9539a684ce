/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/atlas-lane-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_LANE_HEADINGS (atlas_lane_headings_get_type ())

G_DECLARE_FINAL_TYPE (AtlasLaneHeadings, atlas_lane_headings, ATLAS, LANE_HEADINGS, GObject)

AtlasLaneHeadings *atlas_lane_headings_new           (GtkWidget         *parent);
void               atlas_lane_headings_set_lanes     (AtlasLaneHeadings *self,
                                                      AtlasState        *state,
                                                      AtlasLaneList     *lanes);
void               atlas_lane_headings_prepare       (AtlasLaneHeadings *self,
                                                      guint              first,
                                                      guint              end);
void               atlas_lane_headings_place         (AtlasLaneHeadings *self,
                                                      guint              first,
                                                      guint              end,
                                                      double             offset,
                                                      int                lane_height,
                                                      int                width);
void               atlas_lane_headings_snapshot      (AtlasLaneHeadings *self,
                                                      GtkSnapshot       *snapshot);
int                atlas_lane_headings_get_arrow_width (AtlasLaneHeadings *self);

G_END_DECLS
