/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_STAGE (atlas_stage_get_type ())

G_DECLARE_FINAL_TYPE (AtlasStage, atlas_stage, ATLAS, STAGE, GtkWidget)

GtkWidget *atlas_stage_new               (AtlasState *state);
void       atlas_stage_set_notice        (AtlasStage *self,
                                          GtkWidget  *notice);
void       atlas_stage_set_show_controls (AtlasStage *self,
                                          gboolean    show_controls);

G_END_DECLS
