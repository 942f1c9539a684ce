/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_PLACE_CHIP (atlas_place_chip_get_type ())

G_DECLARE_FINAL_TYPE (AtlasPlaceChip, atlas_place_chip, ATLAS, PLACE_CHIP, GtkButton)

GtkWidget *atlas_place_chip_new (AtlasState *state,
                                 AtlasPlace *place);

G_END_DECLS
