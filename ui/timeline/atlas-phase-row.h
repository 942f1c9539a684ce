/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline/atlas-time-row.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_PHASE_ROW (atlas_phase_row_get_type ())

G_DECLARE_FINAL_TYPE (AtlasPhaseRow, atlas_phase_row, ATLAS, PHASE_ROW, AtlasTimeRow)

GtkWidget *atlas_phase_row_new (AtlasState *state);

G_END_DECLS
