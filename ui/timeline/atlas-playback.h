/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/atlas-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_PLAYBACK (atlas_playback_get_type ())

G_DECLARE_FINAL_TYPE (AtlasPlayback, atlas_playback, ATLAS, PLAYBACK, GObject)

AtlasPlayback *atlas_playback_new (GtkWidget  *widget,
                                   AtlasState *state);

G_END_DECLS
