/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline/atlas-span-mover.h"
#include "timeline/atlas-time-row.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_TIME_GESTURES (atlas_time_gestures_get_type ())

G_DECLARE_FINAL_TYPE (AtlasTimeGestures, atlas_time_gestures, ATLAS, TIME_GESTURES, GObject)

AtlasTimeGestures *atlas_time_gestures_new        (GtkWidget         *rows,
                                                   AtlasTimeRow      *ruler,
                                                   AtlasSpanMover    *mover);
void               atlas_time_gestures_let_select (AtlasTimeGestures *self);

G_END_DECLS
