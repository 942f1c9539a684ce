/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/atlas-state.h"
#include "state/atlas-time-axis.h"

G_BEGIN_DECLS

/**
 * AtlasEventCluster:
 * @x: its middle, in pixels from the begin of the axis
 * @y: its middle, in pixels from the top of the row
 * @first: number of its first event among those listed
 * @count: how many events it stands for
 *
 * What is drawn in one place of a timeline: one event, or the count of several.
 */
typedef struct
{
  double x;
  double y;
  guint  first;
  guint  count;
} AtlasEventCluster;

#define ATLAS_NO_CLUSTER G_MAXUINT

typedef struct _AtlasEventClusters AtlasEventClusters;

AtlasEventClusters      *atlas_event_clusters_new        (void);
void                     atlas_event_clusters_free       (AtlasEventClusters      *self);
void                     atlas_event_clusters_list       (AtlasEventClusters      *self,
                                                          AtlasState              *state,
                                                          const char              *kind);
void                     atlas_event_clusters_lay_out    (AtlasEventClusters      *self,
                                                          const AtlasTimeAxis     *axis,
                                                          int                      height,
                                                          int                      line_height);
guint                    atlas_event_clusters_get_n_events (AtlasEventClusters    *self);
guint                    atlas_event_clusters_get_n      (AtlasEventClusters      *self);
const AtlasEventCluster *atlas_event_clusters_get        (AtlasEventClusters      *self,
                                                          guint                    n);
AtlasEvent              *atlas_event_clusters_get_event  (AtlasEventClusters      *self,
                                                          guint                    n);
guint                    atlas_event_clusters_find_event (AtlasEventClusters      *self,
                                                          AtlasEvent              *event);
guint                    atlas_event_clusters_find_point (AtlasEventClusters      *self,
                                                          double                   x,
                                                          double                   y);
int                      atlas_event_clusters_get_size   (AtlasEventClusters      *self);
double                   atlas_event_clusters_get_middle (AtlasEventClusters      *self);
void                     atlas_event_clusters_get_bounds (AtlasEventClusters      *self,
                                                          const AtlasEventCluster *cluster,
                                                          double                  *x,
                                                          double                  *y,
                                                          double                  *width,
                                                          double                  *height);
gboolean                 atlas_event_clusters_can_open   (AtlasEventClusters      *self,
                                                          const AtlasEventCluster *cluster,
                                                          gint64                  *begin,
                                                          gint64                  *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasEventClusters, atlas_event_clusters_free)

G_END_DECLS
