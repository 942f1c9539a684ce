/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/atlas-map-camera.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_EXTENT_FRAME (atlas_extent_frame_get_type ())

G_DECLARE_FINAL_TYPE (AtlasExtentFrame, atlas_extent_frame, ATLAS, EXTENT_FRAME, GtkWidget)

void     atlas_extent_frame_follow      (AtlasExtentFrame *self,
                                         AtlasState       *state,
                                         AtlasMapCamera   *camera);
void     atlas_extent_frame_draw        (AtlasExtentFrame *self);
gboolean atlas_extent_frame_get_drawing (AtlasExtentFrame *self);
void     atlas_extent_frame_update      (AtlasExtentFrame *self);

G_END_DECLS
