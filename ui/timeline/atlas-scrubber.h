/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/atlas-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_SCRUBBER (atlas_scrubber_get_type ())

G_DECLARE_FINAL_TYPE (AtlasScrubber, atlas_scrubber, ATLAS, SCRUBBER, GtkWidget)

GtkWidget *atlas_scrubber_new (AtlasState *state);

G_END_DECLS
