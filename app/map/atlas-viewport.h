/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-position.h"

G_BEGIN_DECLS

/**
 * ATLAS_ZOOM_MAX:
 *
 * The zoom level beyond which nothing more is to be seen.
 */
#define ATLAS_ZOOM_MAX 17

/**
 * AtlasViewport:
 * @left: pixels from the western end of the map of the world
 * @top: pixels from its northern end
 * @width: width in pixels
 * @height: height in pixels
 * @zoom: zoom level, fractional: the world is 256 × 2^@zoom pixels wide
 *
 * The part of the map that is drawn: a window, a tile or a page. A value.
 */
typedef struct
{
  double left;
  double top;
  double width;
  double height;
  double zoom;
} AtlasViewport;

AtlasViewport atlas_viewport_at                   (AtlasPosition        centre,
                                                   double               zoom,
                                                   double               width,
                                                   double               height);
AtlasViewport atlas_viewport_fit                  (const AtlasExtent   *extent,
                                                   double               width,
                                                   double               height);
AtlasViewport atlas_viewport_open                 (const AtlasExtent   *view,
                                                   const AtlasExtent   *extent,
                                                   double               width,
                                                   double               height);
AtlasViewport atlas_viewport_constrain            (const AtlasViewport *self,
                                                   const AtlasExtent   *extent);
AtlasPosition atlas_viewport_get_centre           (const AtlasViewport *self);
AtlasExtent   atlas_viewport_get_extent           (const AtlasViewport *self,
                                                   double               margin);
double        atlas_viewport_get_metres_per_pixel (const AtlasViewport *self);
void          atlas_viewport_project              (const AtlasViewport *self,
                                                   AtlasPosition        position,
                                                   double              *x,
                                                   double              *y);
AtlasPosition atlas_viewport_unproject            (const AtlasViewport *self,
                                                   double               x,
                                                   double               y);

G_END_DECLS
