/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-viewport.h"

#include "map/atlas-projection.h"

#include <math.h>

/* What zoom levels a map opens at are multiples of. */
#define ZOOM_STEP 0.125

/**
 * atlas_viewport_at:
 * @centre: the position in its middle
 * @zoom: zoom level
 * @width: width in pixels
 * @height: height in pixels
 *
 * Returns: the viewport around @centre
 */
AtlasViewport
atlas_viewport_at (AtlasPosition centre,
                   double        zoom,
                   double        width,
                   double        height)
{
  double size = atlas_projection_get_world_size (zoom);
  double x, y;

  atlas_projection_project (centre, &x, &y);

  return (AtlasViewport) { x * size - width / 2, y * size - height / 2, width, height, zoom };
}

/**
 * atlas_viewport_fit:
 * @extent: what must be seen
 * @width: width in pixels
 * @height: height in pixels
 *
 * Returns: the closest viewport of that size that shows the whole of @extent in its middle
 */
AtlasViewport
atlas_viewport_fit (const AtlasExtent *extent,
                    double             width,
                    double             height)
{
  double west, north, east, south, scale;

  atlas_projection_project ((AtlasPosition) { extent->north, extent->west }, &west, &north);
  atlas_projection_project ((AtlasPosition) { extent->south, extent->east }, &east, &south);
  scale = MIN (width / MAX (east - west, 1e-9), height / MAX (south - north, 1e-9));

  return atlas_viewport_at (atlas_projection_unproject ((west + east) / 2, (north + south) / 2),
                            log2 (MAX (scale, ATLAS_TILE_SIZE) / ATLAS_TILE_SIZE), width, height);
}

/**
 * atlas_viewport_open:
 * @view: what should be seen
 * @extent: what may be seen
 * @width: width in pixels
 * @height: height in pixels
 *
 * Chooses what a map of some size shows at first. Its zoom level is a multiple of an eighth, so that
 * maps of nearly the same size share their tiles.
 *
 * Returns: a viewport inside @extent that shows the whole of @view
 */
AtlasViewport
atlas_viewport_open (const AtlasExtent *view,
                     const AtlasExtent *extent,
                     double             width,
                     double             height)
{
  AtlasViewport fit = atlas_viewport_fit (view, width, height);

  fit = atlas_viewport_at (atlas_viewport_get_centre (&fit), floor (fit.zoom / ZOOM_STEP) * ZOOM_STEP,
                           width, height);

  return atlas_viewport_constrain (&fit, extent);
}

static double
hold_between (double value,
              double least,
              double most)
{
  return least > most ? (least + most) / 2 : CLAMP (value, least, most);
}

/**
 * atlas_viewport_constrain:
 * @self: a viewport
 * @extent: what may be seen
 *
 * Returns: the nearest viewport of that size that shows nothing beyond @extent, and is no farther out
 *   than @extent fills it, nor nearer than %ATLAS_ZOOM_MAX
 */
AtlasViewport
atlas_viewport_constrain (const AtlasViewport *self,
                          const AtlasExtent   *extent)
{
  AtlasViewport held;
  double west, north, east, south, size, least;

  atlas_projection_project ((AtlasPosition) { extent->north, extent->west }, &west, &north);
  atlas_projection_project ((AtlasPosition) { extent->south, extent->east }, &east, &south);
  least = log2 (MAX (self->width / MAX (east - west, 1e-9), self->height / MAX (south - north, 1e-9)) /
                ATLAS_TILE_SIZE);

  held = atlas_viewport_at (atlas_viewport_get_centre (self),
                            CLAMP (self->zoom, MIN (least, ATLAS_ZOOM_MAX), ATLAS_ZOOM_MAX),
                            self->width, self->height);
  size = atlas_projection_get_world_size (held.zoom);
  held.left = hold_between (held.left, west * size, east * size - held.width);
  held.top = hold_between (held.top, north * size, south * size - held.height);

  return held;
}

/**
 * atlas_viewport_get_centre:
 * @self: a viewport
 *
 * Returns: the position in its middle
 */
AtlasPosition
atlas_viewport_get_centre (const AtlasViewport *self)
{
  return atlas_viewport_unproject (self, self->width / 2, self->height / 2);
}

/**
 * atlas_viewport_get_extent:
 * @self: a viewport
 * @margin: pixels to add on each side
 *
 * Returns: the rectangle of the graticule that it shows
 */
AtlasExtent
atlas_viewport_get_extent (const AtlasViewport *self,
                           double               margin)
{
  AtlasPosition nw = atlas_viewport_unproject (self, -margin, -margin);
  AtlasPosition se = atlas_viewport_unproject (self, self->width + margin, self->height + margin);

  return (AtlasExtent) { nw.longitude, se.latitude, se.longitude, nw.latitude };
}

/**
 * atlas_viewport_get_metres_per_pixel:
 * @self: a viewport
 *
 * Returns: the metres on the ground that a pixel in its middle stands for
 */
double
atlas_viewport_get_metres_per_pixel (const AtlasViewport *self)
{
  return atlas_projection_get_metres_per_pixel (self->zoom,
                                                atlas_viewport_get_centre (self).latitude);
}

/**
 * atlas_viewport_project:
 * @self: a viewport
 * @position: WGS 84
 * @x: (out): pixels from its left edge
 * @y: (out): pixels from its top edge
 */
void
atlas_viewport_project (const AtlasViewport *self,
                        AtlasPosition        position,
                        double              *x,
                        double              *y)
{
  double size = atlas_projection_get_world_size (self->zoom);

  atlas_projection_project (position, x, y);
  *x = *x * size - self->left;
  *y = *y * size - self->top;
}

/**
 * atlas_viewport_unproject:
 * @self: a viewport
 * @x: pixels from its left edge
 * @y: pixels from its top edge
 *
 * Returns: the position there
 */
AtlasPosition
atlas_viewport_unproject (const AtlasViewport *self,
                          double               x,
                          double               y)
{
  double size = atlas_projection_get_world_size (self->zoom);

  return atlas_projection_unproject ((self->left + x) / size, (self->top + y) / size);
}
