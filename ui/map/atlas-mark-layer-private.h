/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/atlas-mark-layer.h"
#include "map/atlas-mark-textures.h"

G_BEGIN_DECLS

struct _AtlasMarkLayer
{
  ShumateLayer       parent_instance;
  AtlasState        *state;
  AtlasScene        *scene;
  AtlasMarkTextures *textures;
  AtlasPlace        *hovered;
  double             scale;
  GskRenderNode     *node;
  AtlasViewport      node_viewport;
  double             margin;
};

void           atlas_mark_layer_get_point        (const AtlasViewport *viewport,
                                                  double               x,
                                                  double               y,
                                                  float               *across,
                                                  float               *down);
gboolean       atlas_mark_layer_is_near          (AtlasMarkLayer      *self,
                                                  const AtlasViewport *viewport,
                                                  float                x,
                                                  float                y,
                                                  double               reach);
void           atlas_mark_layer_append_sign      (AtlasMarkLayer      *self,
                                                  GtkSnapshot         *snapshot,
                                                  const AtlasSign     *sign,
                                                  float                x,
                                                  float                y);
void           atlas_mark_layer_append_label     (AtlasMarkLayer      *self,
                                                  GtkSnapshot         *snapshot,
                                                  AtlasLabel          *label,
                                                  float                x,
                                                  float                y);
cairo_t       *atlas_mark_layer_append_drawing   (AtlasMarkLayer      *self,
                                                  GtkSnapshot         *snapshot,
                                                  const AtlasViewport *viewport,
                                                  const AtlasRect     *bounds);
GskRenderNode *atlas_mark_layer_build_node       (AtlasMarkLayer      *self,
                                                  const AtlasViewport *viewport);
void           atlas_mark_layer_append_selection (AtlasMarkLayer      *self,
                                                  GtkSnapshot         *snapshot,
                                                  const AtlasViewport *viewport);

G_END_DECLS
