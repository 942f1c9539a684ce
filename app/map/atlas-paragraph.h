/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/atlas-lettering.h"

G_BEGIN_DECLS

/**
 * AtlasAlignment:
 * @ATLAS_ALIGN_LEFT: flush left
 * @ATLAS_ALIGN_MIDDLE: centred
 * @ATLAS_ALIGN_RIGHT: flush right
 *
 * How the lines of a paragraph stand.
 */
typedef enum
{
  ATLAS_ALIGN_LEFT,
  ATLAS_ALIGN_MIDDLE,
  ATLAS_ALIGN_RIGHT,
} AtlasAlignment;

typedef struct _AtlasParagraph AtlasParagraph;

AtlasParagraph *atlas_paragraph_new          (AtlasLetters        letters,
                                              double              scale,
                                              double              width,
                                              const char         *text);
AtlasParagraph *atlas_paragraph_new_balanced (AtlasLetters        letters,
                                              double              scale,
                                              double              width,
                                              const char         *text);
void            atlas_paragraph_free         (AtlasParagraph     *self);
double          atlas_paragraph_get_width    (AtlasParagraph     *self);
double          atlas_paragraph_get_height   (AtlasParagraph     *self);
guint           atlas_paragraph_get_n_lines  (AtlasParagraph     *self);
void            atlas_paragraph_paint        (AtlasParagraph     *self,
                                              cairo_t            *cr,
                                              const AtlasPalette *palette,
                                              AtlasAlignment      alignment,
                                              double              x,
                                              double              y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasParagraph, atlas_paragraph_free)

G_END_DECLS
