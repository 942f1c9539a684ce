/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "map/atlas-extent-frame.h"
#include "map/atlas-land-layer.h"
#include "map/atlas-legend.h"
#include "map/atlas-map-camera.h"
#include "map/atlas-map-view.h"
#include "map/atlas-mark-layer.h"
#include "map/atlas-scale-bar.h"
#include "map/atlas-scan-layer.h"

G_BEGIN_DECLS

struct _AtlasMapView
{
  GtkWidget         parent_instance;
  GtkWidget        *overlay;
  ShumateMap       *map;
  AtlasExtentFrame *frame;
  GtkWidget        *controls;
  GtkWidget        *corner;
  GtkMenuButton    *places_button;
  GtkMenuButton    *layers_button;
  AtlasLegend      *legend;
  AtlasScaleBar    *scale_bar;
  GtkLabel         *credits;
  AtlasState       *state;
  AtlasMapCamera   *camera;
  AtlasLandLayer   *land_layer;
  AtlasScanLayer   *scan_layer;
  ShumateLayer     *online_layer;
  AtlasMarkLayer   *mark_layer;
  gboolean          large;
  int               covered_px;
  double            press_x;
  double            press_y;
  guint             furnish_id;
};

double atlas_map_view_get_scale      (AtlasMapView   *self);

void   atlas_map_view_rebuild_land   (AtlasMapView   *self);
void   atlas_map_view_place_scan     (AtlasMapView   *self);
void   atlas_map_view_place_online   (AtlasMapView   *self);
void   atlas_map_view_fade_land      (AtlasMapView   *self);

void   atlas_map_view_queue_furnish  (AtlasMapView   *self);

void   atlas_map_view_bind_pointing  (GtkWidgetClass *widget_class);

G_END_DECLS
