/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

/* No row. */
#define ATLAS_CHRONICLE_NO_ROW G_MAXUINT

#define ATLAS_TYPE_CHRONICLE_LIST (atlas_chronicle_list_get_type ())

G_DECLARE_FINAL_TYPE (AtlasChronicleList, atlas_chronicle_list, ATLAS, CHRONICLE_LIST, GtkWidget)

void        atlas_chronicle_list_set_state      (AtlasChronicleList *self,
                                                 AtlasState         *state);
void        atlas_chronicle_list_collect        (AtlasChronicleList *self);
void        atlas_chronicle_list_add            (AtlasChronicleList *self,
                                                 AtlasEvent         *event);
void        atlas_chronicle_list_remove         (AtlasChronicleList *self,
                                                 AtlasEvent         *event);
void        atlas_chronicle_list_fill           (AtlasChronicleList *self);
guint       atlas_chronicle_list_get_n_rows     (AtlasChronicleList *self);
AtlasEvent *atlas_chronicle_list_get_event      (AtlasChronicleList *self,
                                                 guint               position);
guint       atlas_chronicle_list_find_time      (AtlasChronicleList *self,
                                                 gint64              time);
guint       atlas_chronicle_list_get_current    (AtlasChronicleList *self);
void        atlas_chronicle_list_set_current    (AtlasChronicleList *self,
                                                 guint               position);
GtkWidget  *atlas_chronicle_list_get_row        (AtlasChronicleList *self,
                                                 guint               position);
guint       atlas_chronicle_list_find_read      (AtlasChronicleList *self);
double      atlas_chronicle_list_find_rest      (AtlasChronicleList *self,
                                                 guint               position);
gboolean    atlas_chronicle_list_is_in_view     (AtlasChronicleList *self,
                                                 guint               position);
void        atlas_chronicle_list_scroll_to      (AtlasChronicleList *self,
                                                 guint               position);
void        atlas_chronicle_list_reveal         (AtlasChronicleList *self,
                                                 guint               position);

G_END_DECLS
