/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-term.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _AtlasMarkPainter AtlasMarkPainter;

AtlasMarkPainter *atlas_mark_painter_new  (int               size,
                                           int               scale);
void              atlas_mark_painter_free (AtlasMarkPainter *self);
void              atlas_mark_painter_draw (AtlasMarkPainter *self,
                                           GtkSnapshot      *snapshot,
                                           AtlasMark         mark,
                                           const GdkRGBA    *colour,
                                           double            x,
                                           double            y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasMarkPainter, atlas_mark_painter_free)

G_END_DECLS
