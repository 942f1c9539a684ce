/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline/atlas-time-row.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_PLAYHEAD (atlas_playhead_get_type ())

G_DECLARE_FINAL_TYPE (AtlasPlayhead, atlas_playhead, ATLAS, PLAYHEAD, AtlasTimeRow)

GtkWidget *atlas_playhead_new (AtlasState *state);

G_END_DECLS
