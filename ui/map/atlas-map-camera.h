/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "map/atlas-viewport.h"
#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_MAP_CAMERA (atlas_map_camera_get_type ())

G_DECLARE_FINAL_TYPE (AtlasMapCamera, atlas_map_camera, ATLAS, MAP_CAMERA, GObject)

AtlasMapCamera *atlas_map_camera_new          (ShumateMap        *map,
                                               AtlasState        *state);
void            atlas_map_camera_detach       (AtlasMapCamera    *self);
void            atlas_map_camera_set_corner   (AtlasMapCamera    *self,
                                               int                width,
                                               int                height,
                                               gboolean           is_in_way);
void            atlas_map_camera_resize       (AtlasMapCamera    *self,
                                               int                width,
                                               int                height);
AtlasViewport   atlas_map_camera_get_viewport (AtlasMapCamera    *self);
void            atlas_map_camera_pan          (AtlasMapCamera    *self,
                                               double             right,
                                               double             down);
void            atlas_map_camera_zoom         (AtlasMapCamera    *self,
                                               double             levels);
void            atlas_map_camera_fit          (AtlasMapCamera    *self);
void            atlas_map_camera_reveal       (AtlasMapCamera    *self,
                                               const AtlasExtent *extent);

G_END_DECLS
