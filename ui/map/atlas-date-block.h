/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_DATE_BLOCK (atlas_date_block_get_type ())

G_DECLARE_FINAL_TYPE (AtlasDateBlock, atlas_date_block, ATLAS, DATE_BLOCK, GtkWidget)

GtkWidget *atlas_date_block_new       (AtlasState     *state);
void       atlas_date_block_set_brief (AtlasDateBlock *self,
                                       gboolean        is_brief);

G_END_DECLS
