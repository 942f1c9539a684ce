/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlas-style-palette.h"
#include "core/atlas-siege.h"
#include "state/atlas-time-axis.h"

G_BEGIN_DECLS

typedef struct _AtlasHoldPainter AtlasHoldPainter;

AtlasHoldPainter *atlas_hold_painter_new  (AtlasSiege            *siege,
                                           const AtlasStylePalette    *palette,
                                           int                    scale);
void              atlas_hold_painter_free (AtlasHoldPainter      *self);
void              atlas_hold_painter_draw (AtlasHoldPainter      *self,
                                           GtkSnapshot           *snapshot,
                                           AtlasHoldingIndex     *holdings,
                                           guint                  place,
                                           const AtlasTimeAxis   *axis,
                                           const graphene_rect_t *bounds);
void              atlas_hold_painter_fill (AtlasHoldPainter      *self,
                                           GtkSnapshot           *snapshot,
                                           AtlasHold              hold,
                                           guint                  side,
                                           const graphene_rect_t *rect,
                                           const graphene_rect_t *bounds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasHoldPainter, atlas_hold_painter_free)

G_END_DECLS
