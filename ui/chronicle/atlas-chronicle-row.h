/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chronicle/atlas-chronicle-entry.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_CHRONICLE_ROW (atlas_chronicle_row_get_type ())

G_DECLARE_FINAL_TYPE (AtlasChronicleRow, atlas_chronicle_row, ATLAS, CHRONICLE_ROW, GtkWidget)

GtkWidget  *atlas_chronicle_row_new          (AtlasState          *state,
                                              AtlasChronicleEntry *pattern);
AtlasEvent *atlas_chronicle_row_get_event    (AtlasChronicleRow   *self);
void        atlas_chronicle_row_set_event    (AtlasChronicleRow   *self,
                                              AtlasEvent          *event,
                                              AtlasEvent          *previous);
void        atlas_chronicle_row_set_previous (AtlasChronicleRow   *self,
                                              AtlasEvent          *previous);
gboolean    atlas_chronicle_row_has_heading  (AtlasChronicleRow   *self);
void        atlas_chronicle_row_fill         (AtlasChronicleRow   *self);
gboolean    atlas_chronicle_row_is_filled    (AtlasChronicleRow   *self);
gboolean    atlas_chronicle_row_label        (AtlasChronicleRow   *self);

G_END_DECLS
