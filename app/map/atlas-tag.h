/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-siege.h"
#include "map/atlas-label.h"

G_BEGIN_DECLS

/**
 * AtlasTag:
 * @front: the line or area of the war that it hangs on
 * @side: (nullable): whose that is
 * @dispute: what the sources do not agree on about it
 * @label: its words, anchored on the line
 *
 * A tag on the map, where sources do not agree about what is drawn.
 */
typedef struct
{
  const AtlasFront   *front;
  const AtlasSide    *side;
  const AtlasDispute *dispute;
  AtlasLabel         *label;
} AtlasTag;

AtlasTag *atlas_tag_new          (AtlasSiege          *siege,
                                  const AtlasFront    *front,
                                  const AtlasDispute  *dispute,
                                  const char          *account,
                                  const char          *language,
                                  double               scale);
void      atlas_tag_free         (AtlasTag            *self);
gboolean  atlas_tag_put          (AtlasTag            *self,
                                  double               size,
                                  guint                trial);
AtlasRect atlas_tag_get_plate    (const AtlasTag      *self);
AtlasRect atlas_tag_get_bounds   (const AtlasTag      *self);
void      atlas_tag_paint        (const AtlasTag      *self,
                                  cairo_t             *cr,
                                  const AtlasPalette  *palette,
                                  double               x,
                                  double               y);
void      atlas_tag_paint_sample (const AtlasSide     *side,
                                  cairo_t             *cr,
                                  const AtlasPalette  *palette,
                                  double               x,
                                  double               y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasTag, atlas_tag_free)

G_END_DECLS
