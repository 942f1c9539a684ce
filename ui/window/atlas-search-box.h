/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_SEARCH_BOX (atlas_search_box_get_type ())

G_DECLARE_FINAL_TYPE (AtlasSearchBox, atlas_search_box, ATLAS, SEARCH_BOX, GtkWidget)

GtkWidget *atlas_search_box_new      (AtlasState     *state);
void       atlas_search_box_ask_date (AtlasSearchBox *self);

G_END_DECLS
