/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "chronicle/atlas-chronicle.h"

G_BEGIN_DECLS

struct _AtlasChronicle
{
  GtkWidget           parent_instance;
  AtlasState         *state;
  GtkWidget          *pages;
  GtkWidget          *scroller;
  GtkWidget          *list_view;
  GtkWidget          *pattern;
  GtkWidget          *top_heading;
  GtkWidget          *empty_words;
  GtkWidget          *all_button;
  GtkFilterListModel *events;
  GtkSingleSelection *selection;
  GPtrArray          *live_items;
  AtlasEvent         *shown_anyway;
  AdwAnimation       *glide;
  GdkFrameClock      *clock;
  guint               lead_timeout;
  guint               rest_timeout;
  guint               n_tries;
  gint64              hand_until;
  gboolean            is_updating;
  guint               glide_position;
  double              glide_from;
  double              glide_to;
  gboolean            is_gliding;
  gboolean            has_top_heading;
  gboolean            is_leading;
  gboolean            is_bar_held;
  gboolean            wants_follow;
  gboolean            wants_top;
  gboolean            wants_settle;
  gboolean            is_laid_out;
  gint64              settle_frame;
  guint               n_settled;
  gint64              jump_frame;
  guint               settle_tick;
};

void         atlas_chronicle_bind_scrolling  (GtkWidgetClass *widget_class);
void         atlas_chronicle_watch_scrolling (AtlasChronicle *self);
AtlasEvent  *atlas_chronicle_peek_event      (AtlasChronicle *self,
                                              guint           position);
GtkListItem *atlas_chronicle_find_live_item  (AtlasChronicle *self,
                                              guint           position);
void         atlas_chronicle_queue_settle    (AtlasChronicle *self);
void         atlas_chronicle_queue_follow    (AtlasChronicle *self,
                                              gboolean        wants_top);
void         atlas_chronicle_hasten          (AtlasChronicle *self);
void         atlas_chronicle_settle          (AtlasChronicle *self);

G_END_DECLS
