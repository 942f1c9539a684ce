/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_PLACE_CARD (atlas_place_card_get_type ())

G_DECLARE_FINAL_TYPE (AtlasPlaceCard, atlas_place_card, ATLAS, PLACE_CARD, GtkWidget)

GtkWidget  *atlas_place_card_new       (AtlasState     *state);
AtlasPlace *atlas_place_card_get_place (AtlasPlaceCard *self);
void        atlas_place_card_set_place (AtlasPlaceCard *self,
                                        AtlasPlace     *place);

G_END_DECLS
