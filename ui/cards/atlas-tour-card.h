/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_TOUR_CARD (atlas_tour_card_get_type ())

G_DECLARE_FINAL_TYPE (AtlasTourCard, atlas_tour_card, ATLAS, TOUR_CARD, GtkWidget)

GtkWidget *atlas_tour_card_new               (AtlasState    *state);
void       atlas_tour_card_set_public        (AtlasTourCard *self,
                                              gboolean       is_public);
void       atlas_tour_card_set_show_controls (AtlasTourCard *self,
                                              gboolean       show_controls);

G_END_DECLS
