/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_MAP_VIEW (atlas_map_view_get_type ())

G_DECLARE_FINAL_TYPE (AtlasMapView, atlas_map_view, ATLAS, MAP_VIEW, GtkWidget)

GtkWidget *atlas_map_view_new               (AtlasState   *state);
void       atlas_map_view_set_large         (AtlasMapView *self,
                                             gboolean      large);
gboolean   atlas_map_view_get_show_controls (AtlasMapView *self);
void       atlas_map_view_set_show_controls (AtlasMapView *self,
                                             gboolean      show_controls);
void       atlas_map_view_set_show_date     (AtlasMapView *self,
                                             gboolean      show_date);
void       atlas_map_view_echo_controls     (AtlasMapView *self);
void       atlas_map_view_set_covered       (AtlasMapView *self,
                                             int           covered_px);
void       atlas_map_view_draw_extent       (AtlasMapView *self);
gboolean   atlas_map_view_get_complete      (AtlasMapView *self);

G_END_DECLS
