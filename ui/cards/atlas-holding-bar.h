/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_HOLDING_BAR (atlas_holding_bar_get_type ())

G_DECLARE_FINAL_TYPE (AtlasHoldingBar, atlas_holding_bar, ATLAS, HOLDING_BAR, GtkWidget)

void       atlas_holding_bar_set_place (AtlasHoldingBar *self,
                                        AtlasState      *state,
                                        AtlasPlace      *place);

G_END_DECLS
