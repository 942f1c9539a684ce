/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-shumate-view.h"

/* What libshumate shows, in the terms of our own drawing. */

/**
 * atlas_shumate_view_read:
 * @viewport: where the map stands
 * @width: width of what is seen, in application pixels
 * @height: its height
 *
 * Returns: the part of the land that is seen
 */
AtlasViewport
atlas_shumate_view_read (ShumateViewport *viewport,
                         int              width,
                         int              height)
{
  AtlasPosition centre = { shumate_location_get_latitude (SHUMATE_LOCATION (viewport)),
                           shumate_location_get_longitude (SHUMATE_LOCATION (viewport)) };

  return atlas_viewport_at (centre, shumate_viewport_get_zoom_level (viewport), width, height);
}

/**
 * atlas_shumate_view_read_layer:
 * @layer: a layer of the map
 *
 * Returns: the part of the land that is seen through it
 */
AtlasViewport
atlas_shumate_view_read_layer (ShumateLayer *layer)
{
  return atlas_shumate_view_read (shumate_layer_get_viewport (layer),
                                  gtk_widget_get_width (GTK_WIDGET (layer)),
                                  gtk_widget_get_height (GTK_WIDGET (layer)));
}
