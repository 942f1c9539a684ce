/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-land.h"
#include "map/atlas-clutter.h"
#include "map/atlas-label.h"

G_BEGIN_DECLS

typedef struct _AtlasAreaNaming AtlasAreaNaming;

AtlasAreaNaming *atlas_area_naming_new   (const AtlasFeature *area,
                                          const AtlasExtent  *view,
                                          AtlasClutter       *clutter,
                                          const AtlasLabel   *label,
                                          double              size);
void             atlas_area_naming_free  (AtlasAreaNaming    *self);
gboolean         atlas_area_naming_suits (AtlasAreaNaming    *self,
                                          const AtlasLabel   *label,
                                          double              size);
gboolean         atlas_area_naming_place (AtlasAreaNaming    *self,
                                          AtlasLabel         *label,
                                          AtlasLabelSpace    *space);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasAreaNaming, atlas_area_naming_free)

G_END_DECLS
