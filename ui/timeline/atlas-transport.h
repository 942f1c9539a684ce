/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/atlas-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_TRANSPORT (atlas_transport_get_type ())

G_DECLARE_FINAL_TYPE (AtlasTransport, atlas_transport, ATLAS, TRANSPORT, GtkWidget)

GtkWidget *atlas_transport_new (AtlasState *state);

G_END_DECLS
