/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "map/atlas-label.h"
#include "map/atlas-sign.h"

G_BEGIN_DECLS

typedef struct _AtlasMarkTextures AtlasMarkTextures;

AtlasMarkTextures *atlas_mark_textures_new       (const AtlasPalette *palette,
                                                  int                 scale_factor);
void               atlas_mark_textures_free      (AtlasMarkTextures  *self);
GdkTexture        *atlas_mark_textures_get_sign  (AtlasMarkTextures  *self,
                                                  const AtlasSign    *sign,
                                                  graphene_rect_t    *bounds);
GdkTexture        *atlas_mark_textures_get_label (AtlasMarkTextures  *self,
                                                  AtlasLabel         *label,
                                                  graphene_rect_t    *bounds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasMarkTextures, atlas_mark_textures_free)

G_END_DECLS
