/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_PICTURE_WINDOW (atlas_picture_window_get_type ())

G_DECLARE_FINAL_TYPE (AtlasPictureWindow, atlas_picture_window, ATLAS, PICTURE_WINDOW, AdwWindow)

AtlasPictureWindow *atlas_picture_window_new (GtkWindow         *parent,
                                              AtlasState        *state,
                                              const AtlasExtent *seen);

G_END_DECLS
