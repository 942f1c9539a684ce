/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "map/atlas-scene.h"
#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_MARK_LAYER (atlas_mark_layer_get_type ())

G_DECLARE_FINAL_TYPE (AtlasMarkLayer, atlas_mark_layer, ATLAS, MARK_LAYER, ShumateLayer)

AtlasMarkLayer *atlas_mark_layer_new         (ShumateViewport *viewport,
                                              AtlasState      *state);
void            atlas_mark_layer_set_scale   (AtlasMarkLayer  *self,
                                              double           scale);
void            atlas_mark_layer_set_hovered (AtlasMarkLayer  *self,
                                              AtlasPlace      *place);
AtlasScene     *atlas_mark_layer_get_scene   (AtlasMarkLayer  *self);
AtlasPlace     *atlas_mark_layer_lookup_item (AtlasMarkLayer  *self,
                                              double           x,
                                              double           y);
const AtlasTag *atlas_mark_layer_lookup_tag  (AtlasMarkLayer  *self,
                                              double           x,
                                              double           y);

G_END_DECLS
