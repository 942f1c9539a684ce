/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_SIDE_PANEL (atlas_side_panel_get_type ())

G_DECLARE_FINAL_TYPE (AtlasSidePanel, atlas_side_panel, ATLAS, SIDE_PANEL, GtkWidget)

GtkWidget *atlas_side_panel_new (AtlasState *state);

G_END_DECLS
