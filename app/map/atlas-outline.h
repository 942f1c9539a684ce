/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-siege.h"
#include "map/atlas-curve.h"
#include "map/atlas-label-space.h"
#include "map/atlas-palette.h"

G_BEGIN_DECLS

/**
 * AtlasOutline:
 * @front: what it draws
 * @side: (nullable): whose it is
 * @curve: its course
 * @is_doubtful: whether it may not have been so yet, or no longer, at the moment shown
 *
 * A line or an area of the war on the map.
 */
typedef struct
{
  const AtlasFront *front;
  const AtlasSide  *side;
  AtlasCurve       *curve;
  gboolean          is_doubtful;
} AtlasOutline;

AtlasOutline *atlas_outline_new          (AtlasSiege          *siege,
                                          const AtlasFront    *front,
                                          gboolean             is_doubtful);
void          atlas_outline_free         (AtlasOutline        *self);
gboolean      atlas_outline_is_drawn_at  (const AtlasOutline  *self,
                                          double               zoom);
gboolean      atlas_outline_get_bounds   (AtlasOutline        *self,
                                          const AtlasViewport *viewport,
                                          double               scale,
                                          AtlasRect           *bounds);
void          atlas_outline_paint        (AtlasOutline        *self,
                                          cairo_t             *cr,
                                          const AtlasPalette  *palette,
                                          const AtlasViewport *viewport,
                                          double               scale);
void          atlas_outline_paint_selected (AtlasOutline      *self,
                                          cairo_t             *cr,
                                          const AtlasPalette  *palette,
                                          const AtlasViewport *viewport,
                                          double               scale);
void          atlas_outline_paint_sample (const AtlasFront    *front,
                                          const AtlasSide     *side,
                                          cairo_t             *cr,
                                          const AtlasPalette  *palette,
                                          double               x,
                                          double               y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasOutline, atlas_outline_free)

G_END_DECLS
