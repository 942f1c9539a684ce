/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/atlas-scene.h"
#include "map/atlas-viewport.h"

G_BEGIN_DECLS

/**
 * AtlasLegendEntry:
 * @sign: the sign that is explained
 * @has_halo: whether it stands in a dashed circle
 * @front: (nullable): the front whose line is explained instead of a sign
 * @is_tag: whether the tag on a disputed line is explained instead of a sign
 * @text: what it means, in the reader's language
 *
 * A line of the legend.
 */
typedef struct
{
  AtlasSign         sign;
  gboolean          has_halo;
  const AtlasFront *front;
  gboolean          is_tag;
  char             *text;
} AtlasLegendEntry;

GArray *atlas_legend_entry_list  (AtlasScene             *scene,
                                  const AtlasViewport    *viewport,
                                  const char             *language);
void    atlas_legend_entry_paint (const AtlasLegendEntry *self,
                                  cairo_t                *cr,
                                  const AtlasPalette     *palette,
                                  double                  x,
                                  double                  y);

G_END_DECLS
