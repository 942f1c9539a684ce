/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/atlas-comparison.h"
#include "timeline/atlas-time-handle.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_SECOND_PLAYHEAD (atlas_second_playhead_get_type ())

G_DECLARE_FINAL_TYPE (AtlasSecondPlayhead, atlas_second_playhead, ATLAS, SECOND_PLAYHEAD, AtlasTimeHandle)

void       atlas_second_playhead_set_comparison (AtlasSecondPlayhead *self,
                                                 AtlasComparison     *comparison);

G_END_DECLS
