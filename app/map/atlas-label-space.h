/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlasRect:
 * @left: pixels
 * @top: pixels
 * @right: pixels
 * @bottom: pixels
 */
typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} AtlasRect;

static inline gboolean
atlas_rect_overlaps (const AtlasRect *a,
                     const AtlasRect *b)
{
  return a->left < b->right && b->left < a->right && a->top < b->bottom && b->top < a->bottom;
}

typedef struct _AtlasLabelSpace AtlasLabelSpace;

AtlasLabelSpace *atlas_label_space_new         (double           growth);
void             atlas_label_space_free        (AtlasLabelSpace *self);
void             atlas_label_space_block       (AtlasLabelSpace *self,
                                                const AtlasRect *rect,
                                                double           x,
                                                double           y);
gboolean         atlas_label_space_is_free     (AtlasLabelSpace *self,
                                                const AtlasRect *rect,
                                                double           x,
                                                double           y);
gboolean         atlas_label_space_place       (AtlasLabelSpace *self,
                                                double           x,
                                                double           y,
                                                double           clearance,
                                                double           width,
                                                double           height,
                                                AtlasRect       *rect);
gboolean         atlas_label_space_place_apart (AtlasLabelSpace *self,
                                                double           x,
                                                double           y,
                                                double           clearance,
                                                double           width,
                                                double           height,
                                                AtlasRect       *rect);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasLabelSpace, atlas_label_space_free)

G_END_DECLS
