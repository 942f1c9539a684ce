/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_PERSPECTIVE_BOX (atlas_perspective_box_get_type ())

G_DECLARE_FINAL_TYPE (AtlasPerspectiveBox, atlas_perspective_box, ATLAS, PERSPECTIVE_BOX, GtkWidget)

GtkWidget  *atlas_perspective_box_new         (AtlasState          *state,
                                               GArray              *perspectives,
                                               const char          *account);
const char *atlas_perspective_box_get_account (AtlasPerspectiveBox *self);

G_END_DECLS
