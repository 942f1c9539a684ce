/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/atlas-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_SPAN_MOVER (atlas_span_mover_get_type ())

G_DECLARE_FINAL_TYPE (AtlasSpanMover, atlas_span_mover, ATLAS, SPAN_MOVER, GObject)

AtlasSpanMover *atlas_span_mover_new         (GtkWidget      *widget,
                                              AtlasState     *state);
void            atlas_span_mover_go          (AtlasSpanMover *self,
                                              gint64          begin,
                                              gint64          end);
void            atlas_span_mover_fling       (AtlasSpanMover *self,
                                              double          velocity);
void            atlas_span_mover_stop        (AtlasSpanMover *self);
gboolean        atlas_span_mover_may_animate (GtkWidget      *widget);

G_END_DECLS
