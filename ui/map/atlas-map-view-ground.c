/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-map-view-private.h"

#include "map/atlas-scan-painter.h"

/* What lies below the marks: the land, and a scanned map over or under it. */

/*
 * atlas_map_view_fade_land:
 * @self: a map
 *
 * Lets a scanned map under the land show through it.
 */
void
atlas_map_view_fade_land (AtlasMapView *self)
{
  AtlasLayers *layers = atlas_state_get_layers (self->state);
  double opacity = 1;

  if (atlas_layers_get_scan (layers) != NULL)
    opacity = atlas_scan_painter_get_land_opacity (atlas_layers_get_scan_over (layers),
                                                   atlas_layers_get_scan_opacity (layers));
  if (self->land_layer != NULL)
    gtk_widget_set_opacity (GTK_WIDGET (self->land_layer), opacity);
}

/*
 * atlas_map_view_place_scan:
 * @self: a map
 *
 * Puts the scanned map on the one side of the land or the other.
 */
void
atlas_map_view_place_scan (AtlasMapView *self)
{
  g_autoptr (AtlasScanLayer) scan_layer = g_object_ref (self->scan_layer);
  ShumateLayer *land_layer = SHUMATE_LAYER (self->land_layer);

  atlas_map_view_fade_land (self);
  if (land_layer == NULL)
    return;

  if (gtk_widget_get_parent (GTK_WIDGET (scan_layer)) != NULL)
    shumate_map_remove_layer (self->map, SHUMATE_LAYER (scan_layer));
  if (atlas_layers_get_scan_over (atlas_state_get_layers (self->state)))
    shumate_map_insert_layer_above (self->map, SHUMATE_LAYER (scan_layer), land_layer);
  else
    shumate_map_insert_layer_behind (self->map, SHUMATE_LAYER (scan_layer), land_layer);
}

/*
 * atlas_map_view_rebuild_land:
 * @self: a map
 *
 * Makes the layer of the land anew with its source. Tiles that another map of the siege has left
 * behind, or has been given, are there at once.
 */
void
atlas_map_view_rebuild_land (AtlasMapView *self)
{
  AtlasLayers *layers = atlas_state_get_layers (self->state);
  ShumateViewport *viewport = shumate_map_get_viewport (self->map);
  AtlasSiege *siege = atlas_state_get_siege (self->state);
  g_autoptr (AtlasTileStore) store = NULL;
  g_autoptr (AtlasTileSource) source = NULL;
  AtlasLandLayer *old = self->land_layer;

  if (siege == NULL)
    return;

  store = atlas_tile_store_get (siege, atlas_state_get_theme (self->state),
                                atlas_layers_get_hidden (layers) & ATLAS_LAYERS_OF_LAND,
                                gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  source = atlas_tile_source_new (store);
  if (shumate_viewport_get_reference_map_source (viewport) == NULL)
    shumate_viewport_set_reference_map_source (viewport, SHUMATE_MAP_SOURCE (source));

  self->land_layer = atlas_land_layer_new (viewport, source);
  shumate_map_insert_layer_behind (self->map, SHUMATE_LAYER (self->land_layer),
                                   SHUMATE_LAYER (old != NULL ? (gpointer) old : self->mark_layer));
  if (old != NULL)
    shumate_map_remove_layer (self->map, SHUMATE_LAYER (old));
  atlas_map_view_place_scan (self);
}
