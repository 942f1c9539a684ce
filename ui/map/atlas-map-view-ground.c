/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-map-view-private.h"

#include "map/atlas-online-maps.h"
#include "map/atlas-scan-painter.h"

/* What lies below the marks: the land, and a scanned or an online map over or under it. */

/*
 * atlas_map_view_fade_land:
 * @self: a map
 *
 * Lets a map under the land show through it.
 */
void
atlas_map_view_fade_land (AtlasMapView *self)
{
  AtlasLayers *layers = atlas_state_get_layers (self->state);
  double opacity = 1;

  if (atlas_layers_get_scan (layers) != NULL)
    opacity = atlas_scan_painter_get_land_opacity (atlas_layers_get_scan_over (layers),
                                                   atlas_layers_get_scan_opacity (layers));
  if (self->online_layer != NULL)
    opacity = MIN (opacity, atlas_scan_painter_get_land_opacity (atlas_layers_get_online_over (layers), 1));
  if (self->land_layer != NULL)
    gtk_widget_set_opacity (GTK_WIDGET (self->land_layer), opacity);
}

/*
 * atlas_map_view_place_scan:
 * @self: a map
 *
 * Puts the scanned map on the one side of the land or the other. It is of the siege's time: an online
 * map on the same side lies below it.
 */
void
atlas_map_view_place_scan (AtlasMapView *self)
{
  g_autoptr (AtlasScanLayer) scan_layer = g_object_ref (self->scan_layer);
  AtlasLayers *layers = atlas_state_get_layers (self->state);
  ShumateLayer *land_layer = SHUMATE_LAYER (self->land_layer);
  gboolean is_over_online = self->online_layer != NULL && atlas_layers_get_online_over (layers);

  atlas_map_view_fade_land (self);
  if (land_layer == NULL)
    return;

  if (gtk_widget_get_parent (GTK_WIDGET (scan_layer)) != NULL)
    shumate_map_remove_layer (self->map, SHUMATE_LAYER (scan_layer));
  if (atlas_layers_get_scan_over (layers))
    shumate_map_insert_layer_above (self->map, SHUMATE_LAYER (scan_layer),
                                    is_over_online ? self->online_layer : land_layer);
  else
    shumate_map_insert_layer_behind (self->map, SHUMATE_LAYER (scan_layer), land_layer);
}

static ShumateMapSource *
find_online_source (AtlasMapView *self)
{
  const char *id = atlas_layers_get_online_map (atlas_state_get_layers (self->state));

  return id != NULL ? shumate_map_source_registry_get_by_id (atlas_online_maps_get (), id) : NULL;
}

/*
 * atlas_map_view_place_online:
 * @self: a map
 *
 * Puts the online map that is chosen on the one side of the land or the other. Where none is, nothing is
 * made.
 */
void
atlas_map_view_place_online (AtlasMapView *self)
{
  ShumateMapSource *source = self->land_layer != NULL ? find_online_source (self) : NULL;

  if (self->online_layer != NULL)
    shumate_map_remove_layer (self->map, self->online_layer);
  self->online_layer = NULL;
  if (source != NULL)
    {
      self->online_layer = SHUMATE_LAYER (shumate_map_layer_new (source, shumate_map_get_viewport (self->map)));
      if (atlas_layers_get_online_over (atlas_state_get_layers (self->state)))
        shumate_map_insert_layer_above (self->map, self->online_layer, SHUMATE_LAYER (self->land_layer));
      else
        shumate_map_insert_layer_behind (self->map, self->online_layer, SHUMATE_LAYER (self->land_layer));
    }
  /* The other map finds its place beside it. */
  atlas_map_view_place_scan (self);
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
  atlas_map_view_place_online (self);
}
