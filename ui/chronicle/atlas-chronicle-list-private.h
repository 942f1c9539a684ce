/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlas-scroll.h"
#include "chronicle/atlas-chronicle-layout.h"
#include "chronicle/atlas-chronicle-list.h"

G_BEGIN_DECLS

struct _AtlasChronicleList
{
  GtkWidget             parent_instance;
  AtlasState           *state;
  AtlasChronicleLayout *layout;
  GtkWidget            *pattern;
  GtkWidget            *heading;
  AtlasScroll           scroll;
  GdkFrameClock        *clock;
  GPtrArray            *rows;
  int                   width;
  guint                 first;
  guint                 current;
  guint                 anchor;
  double                anchor_y;
  gboolean              is_at_rest;
  gboolean              has_heading;
  gboolean              is_configuring;
  gboolean              is_allocating;
  gboolean              wants_rows;
  gboolean              wants_words;
  gboolean              is_other_page;
  guint                 rest_id;
  guint                 n_frames_to_rest;
};

double   atlas_chronicle_list_get_value          (AtlasChronicleList *self);
double   atlas_chronicle_list_get_page           (AtlasChronicleList *self);
double   atlas_chronicle_list_get_top            (AtlasChronicleList *self,
                                                  guint               position);
int      atlas_chronicle_list_get_heading_height (AtlasChronicleList *self);
gboolean atlas_chronicle_list_has_heading        (AtlasChronicleList *self,
                                                  guint               position);
void     atlas_chronicle_list_configure          (AtlasChronicleList *self);
void     atlas_chronicle_list_drop_anchor        (AtlasChronicleList *self);
void     atlas_chronicle_list_bind_keys          (GtkWidgetClass     *widget_class);

void     atlas_chronicle_list_fill_page          (AtlasChronicleList *self,
                                                  gboolean            is_forced);
void     atlas_chronicle_list_remove_last_row    (AtlasChronicleList *self);
void     atlas_chronicle_list_update_selected    (AtlasChronicleList *self,
                                                  guint               position);
void     atlas_chronicle_list_update_focus       (AtlasChronicleList *self);
void     atlas_chronicle_list_show_heading       (AtlasChronicleList *self,
                                                  gboolean            is_shown);
void     atlas_chronicle_list_append_ground      (AtlasChronicleList *self,
                                                  GtkSnapshot        *snapshot);

G_END_DECLS
