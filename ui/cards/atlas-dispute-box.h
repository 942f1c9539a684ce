/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_DISPUTE_BOX (atlas_dispute_box_get_type ())

G_DECLARE_FINAL_TYPE (AtlasDisputeBox, atlas_dispute_box, ATLAS, DISPUTE_BOX, GtkWidget)

GtkWidget *atlas_dispute_box_new (AtlasState   *state,
                                  AtlasDispute *dispute);

G_END_DECLS
