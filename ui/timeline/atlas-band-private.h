/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline/atlas-band.h"
#include "timeline/atlas-playback.h"
#include "timeline/atlas-span-mover.h"
#include "timeline/atlas-time-gestures.h"

G_BEGIN_DECLS

struct _AtlasBand
{
  GtkWidget          parent_instance;
  AtlasState        *state;
  AtlasSpanMover    *mover;
  AtlasPlayback     *playback;
  AtlasTimeGestures *gestures;
  GtkWidget         *box;
  GtkWidget         *rows;
  GtkWidget         *ruler;
  GtkWidget         *phases;
  GtkWidget         *events_scroller;
  GtkWidget         *events;
  GtkWidget         *lanes;
  GtkWidget         *series;
  GtkWidget         *scroller;
  GtkWidget         *scrollbar;
  GtkWidget         *selection;
  GtkWidget         *range_begin;
  GtkWidget         *range_end;
  GtkWidget         *second_playhead;
  GtkWidget         *playhead;
  GtkWidget         *overview;
  gboolean           show_figures;
};

void atlas_band_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
