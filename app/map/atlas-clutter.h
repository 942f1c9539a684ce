/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-siege.h"
#include "map/atlas-label-space.h"

G_BEGIN_DECLS

typedef struct _AtlasClutter AtlasClutter;

AtlasClutter *atlas_clutter_new      (AtlasSiege      *siege);
AtlasClutter *atlas_clutter_new_part (AtlasClutter    *self,
                                      const AtlasRect *rect,
                                      double           size);
void          atlas_clutter_free     (AtlasClutter    *self);
double        atlas_clutter_measure  (AtlasClutter    *self,
                                      const AtlasRect *rect,
                                      double           size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasClutter, atlas_clutter_free)

G_END_DECLS
