/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlas-hold-painter.h"
#include "atlas-scroll.h"
#include "state/atlas-lane-list.h"
#include "timeline/atlas-lane-headings.h"
#include "timeline/atlas-lanes.h"

G_BEGIN_DECLS

struct _AtlasLanes
{
  AtlasTimeRow         parent_instance;
  AtlasLaneList       *lanes;
  AtlasLaneHeadings   *headings;
  AtlasHoldPainter    *painter;
  int                  painter_scale;
  guint                names_hash;
  guint                hovered;
  gboolean             was_allocated;
  gboolean             is_allocating;
  AtlasScroll          scroll;
};

/* Room beside the names, and how far those of a sector are set in. */
#define ATLAS_LANES_MARGIN 10
#define ATLAS_LANES_RAIL_X 13

double   atlas_lanes_get_offset        (AtlasLanes          *self);
guint    atlas_lanes_find_lane         (AtlasLanes          *self,
                                        AtlasPlace          *place);
guint    atlas_lanes_find_at           (AtlasLanes          *self,
                                        double               y);
void     atlas_lanes_get_seen          (AtlasLanes          *self,
                                        guint               *first,
                                        guint               *end);

void     atlas_lanes_draw              (AtlasTimeRow        *row,
                                        GtkSnapshot         *snapshot,
                                        const AtlasTimeAxis *axis);
void     atlas_lanes_draw_label        (AtlasTimeRow        *row,
                                        GtkSnapshot         *snapshot,
                                        double               width);

void     atlas_lanes_update_accessible (AtlasLanes          *self);
gboolean atlas_lanes_query_tooltip     (GtkWidget           *widget,
                                        int                  x,
                                        int                  y,
                                        gboolean             keyboard_tooltip,
                                        GtkTooltip          *tooltip);

void     atlas_lanes_install_actions   (GtkWidgetClass      *widget_class);

G_END_DECLS
