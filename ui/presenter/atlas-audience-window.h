/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_AUDIENCE_WINDOW (atlas_audience_window_get_type ())

G_DECLARE_FINAL_TYPE (AtlasAudienceWindow, atlas_audience_window, ATLAS, AUDIENCE_WINDOW,
                      AdwApplicationWindow)

AtlasAudienceWindow *atlas_audience_window_new (GtkApplication *application,
                                                AtlasState     *state);

G_END_DECLS
