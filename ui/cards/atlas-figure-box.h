/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_FIGURE_BOX (atlas_figure_box_get_type ())

G_DECLARE_FINAL_TYPE (AtlasFigureBox, atlas_figure_box, ATLAS, FIGURE_BOX, GtkWidget)

void       atlas_figure_box_set_state (AtlasFigureBox *self,
                                       AtlasState     *state);
void       atlas_figure_box_set_place (AtlasFigureBox *self,
                                       AtlasPlace     *place);

G_END_DECLS
