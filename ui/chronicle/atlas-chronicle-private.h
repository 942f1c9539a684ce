/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "chronicle/atlas-chronicle-list.h"
#include "chronicle/atlas-chronicle.h"

G_BEGIN_DECLS

struct _AtlasChronicle
{
  GtkWidget           parent_instance;
  AtlasState         *state;
  GtkWidget          *pages;
  GtkWidget          *scroller;
  AtlasChronicleList *list;
  GtkWidget          *empty_words;
  GtkWidget          *all_button;
  AtlasEvent         *shown_anyway;
  AdwAnimation       *glide;
  double              glide_from;
  guint               glide_position;
  guint               lead_timeout;
  gint64              hand_until;
  gboolean            is_gliding;
  gboolean            is_leading;
  gboolean            is_bar_held;
};

void atlas_chronicle_bind_scrolling  (GtkWidgetClass *widget_class);
void atlas_chronicle_watch_scrolling (AtlasChronicle *self);
void atlas_chronicle_follow          (AtlasChronicle *self,
                                      gboolean        wants_top);
void atlas_chronicle_jump            (AtlasChronicle *self);

G_END_DECLS
