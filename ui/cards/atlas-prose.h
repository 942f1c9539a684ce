/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_PROSE (atlas_prose_get_type ())

G_DECLARE_FINAL_TYPE (AtlasProse, atlas_prose, ATLAS, PROSE, GtkWidget)

GtkWidget *atlas_prose_new       (void);
void       atlas_prose_set_text  (AtlasProse *self,
                                  AtlasState *state,
                                  AtlasText  *text);

G_END_DECLS
