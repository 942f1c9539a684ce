/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline/atlas-time-row.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_TIME_RULER (atlas_time_ruler_get_type ())

G_DECLARE_FINAL_TYPE (AtlasTimeRuler, atlas_time_ruler, ATLAS, TIME_RULER, AtlasTimeRow)

GtkWidget *atlas_time_ruler_new (AtlasState *state);

G_END_DECLS
