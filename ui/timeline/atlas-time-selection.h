/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline/atlas-time-row.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_TIME_SELECTION (atlas_time_selection_get_type ())

G_DECLARE_FINAL_TYPE (AtlasTimeSelection, atlas_time_selection, ATLAS, TIME_SELECTION, AtlasTimeRow)


G_END_DECLS
