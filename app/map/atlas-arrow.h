/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-siege.h"
#include "map/atlas-curve.h"
#include "map/atlas-label.h"

G_BEGIN_DECLS

/**
 * AtlasArrow:
 * @movement: who moved where
 * @side: (nullable): whose movement it was
 * @curve: its course
 * @label: (nullable): its words, anchored on its course
 *
 * A movement on the map.
 */
typedef struct
{
  const AtlasMovement *movement;
  const AtlasSide     *side;
  AtlasCurve          *curve;
  AtlasLabel          *label;
} AtlasArrow;

AtlasArrow *atlas_arrow_new        (AtlasSiege          *siege,
                                    const AtlasMovement *movement,
                                    const char          *language,
                                    double               scale);
void        atlas_arrow_free       (AtlasArrow          *self);
gboolean    atlas_arrow_put_words  (AtlasArrow          *self,
                                    double               size,
                                    guint                trial);
gboolean    atlas_arrow_get_bounds (AtlasArrow          *self,
                                    const AtlasViewport *viewport,
                                    double               scale,
                                    AtlasRect           *bounds);
void        atlas_arrow_paint      (AtlasArrow          *self,
                                    cairo_t             *cr,
                                    const AtlasPalette  *palette,
                                    const AtlasViewport *viewport,
                                    double               scale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasArrow, atlas_arrow_free)

G_END_DECLS
