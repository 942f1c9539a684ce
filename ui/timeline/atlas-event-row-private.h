/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlas-mark-painter.h"
#include "state/atlas-event-clusters.h"
#include "timeline/atlas-event-row.h"

G_BEGIN_DECLS

/* One line of marks. */
typedef struct
{
  AtlasEventClusters *clusters;
  /* Whose name stands before it: nothing for all kinds together, or for what is of no kind. */
  const AtlasTerm    *kind;
  int                 top;
  int                 height;
} AtlasEventLine;

struct _AtlasEventRow
{
  AtlasTimeRow        parent_instance;
  GArray             *lines;
  GtkWidget          *heading;
  GArray             *colours;
  AtlasMarkPainter   *painter;
  int                 painter_size;
  int                 painter_scale;
  GtkWidget          *popover;
};

gboolean        atlas_event_row_is_apart   (AtlasEventRow           *self);
void            atlas_event_row_lay_out    (AtlasEventRow           *self,
                                            const AtlasTimeAxis     *axis);
graphene_rect_t atlas_event_row_get_bounds (AtlasEventClusters      *clusters,
                                            const AtlasEventCluster *cluster);
const AtlasEventLine *atlas_event_row_find_line (AtlasEventRow      *self,
                                                 AtlasEvent         *event);
void            atlas_event_row_draw       (AtlasTimeRow            *row,
                                            GtkSnapshot             *snapshot,
                                            const AtlasTimeAxis     *axis);
void            atlas_event_row_draw_label (AtlasTimeRow            *row,
                                            GtkSnapshot             *snapshot,
                                            double                   width);

G_END_DECLS
