/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_PLACE_ROW (atlas_place_row_get_type ())

G_DECLARE_FINAL_TYPE (AtlasPlaceRow, atlas_place_row, ATLAS, PLACE_ROW, GtkWidget)

GtkWidget *atlas_place_row_new       (AtlasState    *state);
void       atlas_place_row_set_place (AtlasPlaceRow *self,
                                      AtlasPlace    *place);

G_END_DECLS
