/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline/atlas-time-row.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_LANES (atlas_lanes_get_type ())

G_DECLARE_FINAL_TYPE (AtlasLanes, atlas_lanes, ATLAS, LANES, AtlasTimeRow)

GtkWidget  *atlas_lanes_new                     (AtlasState *state);
guint       atlas_lanes_get_n_lanes             (AtlasLanes *self);
AtlasPlace *atlas_lanes_get_place               (AtlasLanes *self,
                                                 guint       n);
AtlasPlace *atlas_lanes_lookup                  (AtlasLanes *self,
                                                 double      y);
int         atlas_lanes_get_lane_height         (AtlasLanes *self);
int         atlas_lanes_get_natural_label_width (AtlasLanes *self);

G_END_DECLS
