/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_FRONT_CARD (atlas_front_card_get_type ())

G_DECLARE_FINAL_TYPE (AtlasFrontCard, atlas_front_card, ATLAS, FRONT_CARD, GtkWidget)

GtkWidget        *atlas_front_card_new       (AtlasState       *state);
const AtlasFront *atlas_front_card_get_front (AtlasFrontCard   *self);
void              atlas_front_card_set_front (AtlasFrontCard   *self,
                                              const AtlasFront *front);

G_END_DECLS
