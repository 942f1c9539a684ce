/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_CHRONICLE_ENTRY (atlas_chronicle_entry_get_type ())

G_DECLARE_FINAL_TYPE (AtlasChronicleEntry, atlas_chronicle_entry, ATLAS, CHRONICLE_ENTRY, GtkWidget)

GtkWidget *atlas_chronicle_entry_new            (void);
void       atlas_chronicle_entry_show           (AtlasChronicleEntry *self,
                                                 AtlasState          *state,
                                                 AtlasEvent          *event,
                                                 gboolean             has_heading);
void       atlas_chronicle_entry_make_pattern   (AtlasChronicleEntry *self);
int        atlas_chronicle_entry_foresee_height (AtlasChronicleEntry *self,
                                                 AtlasState          *state,
                                                 AtlasEvent          *event,
                                                 gboolean             has_heading);

G_END_DECLS
