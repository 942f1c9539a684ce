/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chronicle/atlas-chronicle-row.h"

G_BEGIN_DECLS

typedef struct _AtlasChronicleLayout AtlasChronicleLayout;

AtlasChronicleLayout  *atlas_chronicle_layout_new            (AtlasState           *state,
                                                              AtlasChronicleRow    *pattern);
void                   atlas_chronicle_layout_free           (AtlasChronicleLayout *self);
void                   atlas_chronicle_layout_collect        (AtlasChronicleLayout *self);
void                   atlas_chronicle_layout_add            (AtlasChronicleLayout *self,
                                                              AtlasEvent           *event);
void                   atlas_chronicle_layout_remove         (AtlasChronicleLayout *self,
                                                              AtlasEvent           *event);
void                   atlas_chronicle_layout_reword         (AtlasChronicleLayout *self);
gboolean               atlas_chronicle_layout_set_width      (AtlasChronicleLayout *self,
                                                              int                   width);
guint                  atlas_chronicle_layout_get_n_letters  (AtlasChronicleLayout *self);
void                   atlas_chronicle_layout_forget_heights (AtlasChronicleLayout *self);
guint                  atlas_chronicle_layout_get_n_rows     (AtlasChronicleLayout *self);
AtlasEvent            *atlas_chronicle_layout_get_event      (AtlasChronicleLayout *self,
                                                              guint                 position);
AtlasChronicleRowParts atlas_chronicle_layout_get_parts      (AtlasChronicleLayout *self,
                                                              guint                 position);
guint                  atlas_chronicle_layout_get_top        (AtlasChronicleLayout *self,
                                                              guint                 position);
guint                  atlas_chronicle_layout_find_row       (AtlasChronicleLayout *self,
                                                              double                y);
guint                  atlas_chronicle_layout_find_time      (AtlasChronicleLayout *self,
                                                              gint64                time);

G_END_DECLS
