/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "core/atlas-holding-index.h"
#include "core/atlas-siege.h"
#include "map/atlas-palette.h"

G_BEGIN_DECLS

/**
 * AtlasFix:
 * @ATLAS_FIX_GOOD: within 150 m, drawn solid
 * @ATLAS_FIX_FAIR: within 300 m, drawn pale within a strong edge
 * @ATLAS_FIX_POOR: worse, drawn pale in a dashed circle as wide as the doubt
 *
 * How well it is known where something was.
 */
typedef enum
{
  ATLAS_FIX_GOOD,
  ATLAS_FIX_FAIR,
  ATLAS_FIX_POOR,
} AtlasFix;

/**
 * AtlasSign:
 * @kind: what kind of place it stands for
 * @hold: in what state the place is
 * @fix: how well its position is known
 * @side: (nullable): who holds it, or one of those who may
 * @other: (nullable): who else is on it, or may be
 * @radius_px: half the height of the sign
 *
 * The sign of a place: its shape tells the kind, its colour and inner mark the holder, its body
 * the state. A value; two equal signs look alike, so that pictures of them can be kept.
 */
typedef struct
{
  AtlasPlaceKind   kind;
  AtlasHold        hold;
  AtlasFix         fix;
  const AtlasSide *side;
  const AtlasSide *other;
  double           radius_px;
} AtlasSign;

void     atlas_sign_init       (AtlasSign          *self,
                                AtlasSiege         *siege,
                                AtlasPlace         *place,
                                const AtlasTenure  *tenure,
                                double              scale);
guint    atlas_sign_hash       (const AtlasSign    *self);
gboolean atlas_sign_equal      (const AtlasSign    *a,
                                const AtlasSign    *b);
gboolean atlas_sign_is_visible (const AtlasSign    *self);
gboolean atlas_sign_is_landmark (const AtlasSign   *self);
gboolean atlas_sign_has_halo   (const AtlasSign    *self,
                                double              radius_px);
double   atlas_sign_get_reach  (const AtlasSign    *self);
void     atlas_sign_paint      (const AtlasSign    *self,
                                cairo_t            *cr,
                                const AtlasPalette *palette,
                                double              x,
                                double              y);
void     atlas_sign_paint_halo (const AtlasSign    *self,
                                cairo_t            *cr,
                                const AtlasPalette *palette,
                                double              x,
                                double              y,
                                double              radius_px);
void     atlas_sign_paint_ring (cairo_t            *cr,
                                const AtlasPalette *palette,
                                double              x,
                                double              y,
                                double              radius_px);

G_END_DECLS
