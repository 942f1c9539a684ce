/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_LAYER_LIST (atlas_layer_list_get_type ())

G_DECLARE_FINAL_TYPE (AtlasLayerList, atlas_layer_list, ATLAS, LAYER_LIST, GtkWidget)

GtkWidget *atlas_layer_list_new (AtlasState *state);

G_END_DECLS
