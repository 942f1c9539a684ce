/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_HOLD_SWATCH (atlas_hold_swatch_get_type ())

G_DECLARE_FINAL_TYPE (AtlasHoldSwatch, atlas_hold_swatch, ATLAS, HOLD_SWATCH, GtkWidget)

void       atlas_hold_swatch_set_tenure  (AtlasHoldSwatch    *self,
                                          AtlasState         *state,
                                          const AtlasTenure  *tenure);
void       atlas_hold_swatch_set_holding (AtlasHoldSwatch    *self,
                                          AtlasState         *state,
                                          AtlasPlace         *place,
                                          const AtlasHolding *holding);

G_END_DECLS
