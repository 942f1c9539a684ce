/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_CARD (atlas_card_get_type ())

G_DECLARE_FINAL_TYPE (AtlasCard, atlas_card, ATLAS, CARD, GtkWidget)

GtkWidget *atlas_card_new               (AtlasState *state);
void       atlas_card_set_public        (AtlasCard  *self,
                                         gboolean    is_public);
void       atlas_card_set_show_controls (AtlasCard  *self,
                                         gboolean    show_controls);

G_END_DECLS
