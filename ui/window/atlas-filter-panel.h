/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_FILTER_PANEL (atlas_filter_panel_get_type ())

G_DECLARE_FINAL_TYPE (AtlasFilterPanel, atlas_filter_panel, ATLAS, FILTER_PANEL, GtkWidget)

GtkWidget *atlas_filter_panel_new (AtlasState *state);

G_END_DECLS
