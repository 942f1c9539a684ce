/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_FIGURES_WINDOW (atlas_figures_window_get_type ())

G_DECLARE_FINAL_TYPE (AtlasFiguresWindow, atlas_figures_window, ATLAS, FIGURES_WINDOW, AdwWindow)

AtlasFiguresWindow *atlas_figures_window_new (GtkWindow  *parent,
                                              AtlasState *state);

G_END_DECLS
