/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline/atlas-time-row.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_OVERVIEW (atlas_overview_get_type ())

G_DECLARE_FINAL_TYPE (AtlasOverview, atlas_overview, ATLAS, OVERVIEW, AtlasTimeRow)

GtkWidget *atlas_overview_new (AtlasState *state);

G_END_DECLS
