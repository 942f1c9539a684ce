/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "core/atlas-layer.h"
#include "core/atlas-siege.h"
#include "map/atlas-palette.h"
#include "map/atlas-viewport.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_BASE_PAINTER (atlas_base_painter_get_type ())

typedef struct _AtlasBasePainter AtlasBasePainter;

GType             atlas_base_painter_get_type     (void);
AtlasBasePainter *atlas_base_painter_new          (AtlasSiege          *siege);
AtlasBasePainter *atlas_base_painter_ref          (AtlasBasePainter    *self);
void              atlas_base_painter_unref        (AtlasBasePainter    *self);
void              atlas_base_painter_prepare      (AtlasBasePainter    *self);
void              atlas_base_painter_paint        (AtlasBasePainter    *self,
                                                   cairo_t             *cr,
                                                   const AtlasPalette  *palette,
                                                   const AtlasViewport *viewport,
                                                   AtlasLayer           hidden);
void              atlas_base_painter_paint_sample (AtlasLandKind        kind,
                                                   cairo_t             *cr,
                                                   const AtlasPalette  *palette,
                                                   double               zoom,
                                                   double               width,
                                                   double               height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasBasePainter, atlas_base_painter_unref)

G_END_DECLS
