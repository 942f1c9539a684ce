/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_CHRONICLE (atlas_chronicle_get_type ())

G_DECLARE_FINAL_TYPE (AtlasChronicle, atlas_chronicle, ATLAS, CHRONICLE, GtkWidget)

GtkWidget *atlas_chronicle_new (AtlasState *state);

G_END_DECLS
