/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_HOLDING_ROW (atlas_holding_row_get_type ())

G_DECLARE_FINAL_TYPE (AtlasHoldingRow, atlas_holding_row, ATLAS, HOLDING_ROW, GtkWidget)

GtkWidget          *atlas_holding_row_new         (AtlasState         *state,
                                                   AtlasPlace         *place,
                                                   const AtlasHolding *holding);
const AtlasHolding *atlas_holding_row_get_holding (AtlasHoldingRow    *self);
void                atlas_holding_row_set_is_now  (AtlasHoldingRow    *self,
                                                   gboolean            is_now);

G_END_DECLS
