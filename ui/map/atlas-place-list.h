/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_PLACE_LIST (atlas_place_list_get_type ())

G_DECLARE_FINAL_TYPE (AtlasPlaceList, atlas_place_list, ATLAS, PLACE_LIST, GtkWidget)

GtkWidget *atlas_place_list_new (AtlasState *state);

G_END_DECLS
