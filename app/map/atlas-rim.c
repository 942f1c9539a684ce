/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-rim.h"

/* Where the form of the land is no longer known the map ends, as old ones do, in bare paper: what
 * lies farther off is only named. */

/* How much of its lesser side the known land takes to fade. */
#define FADE_PART 0.03

typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} Box;

/* Covers all of @box, and fades from (@x, @y) to (@to_x, @to_y). */
static void
cover (cairo_t            *cr,
       const AtlasPalette *palette,
       const Box          *box,
       double              x,
       double              y,
       double              to_x,
       double              to_y)
{
  cairo_pattern_t *fade = cairo_pattern_create_linear (x, y, to_x, to_y);
  double red = ((palette->paper >> 16) & 0xff) / 255.0;
  double green = ((palette->paper >> 8) & 0xff) / 255.0;
  double blue = (palette->paper & 0xff) / 255.0;

  cairo_pattern_add_color_stop_rgba (fade, 0, red, green, blue, 1);
  cairo_pattern_add_color_stop_rgba (fade, 1, red, green, blue, 0);
  cairo_rectangle (cr, box->left, box->top, box->right - box->left, box->bottom - box->top);
  cairo_set_source (cr, fade);
  cairo_fill (cr);
  cairo_pattern_destroy (fade);
}

/**
 * atlas_rim_paint:
 * @known: where the form of the land is known
 * @cr: what to paint on, its origin at the left top corner of @viewport
 * @palette: the colours
 * @viewport: what is seen
 *
 * Covers with paper what lies beyond @known. May be called from any thread.
 */
void
atlas_rim_paint (const AtlasExtent   *known,
                 cairo_t             *cr,
                 const AtlasPalette  *palette,
                 const AtlasViewport *viewport)
{
  Box box;
  double fade;

  atlas_viewport_project (viewport, (AtlasPosition) { known->north, known->west }, &box.left, &box.top);
  atlas_viewport_project (viewport, (AtlasPosition) { known->south, known->east }, &box.right, &box.bottom);
  fade = MIN (box.right - box.left, box.bottom - box.top) * FADE_PART;

  if (box.left + fade > 0)
    cover (cr, palette, &(Box) { 0, 0, box.left + fade, viewport->height }, box.left, 0, box.left + fade, 0);
  if (box.top + fade > 0)
    cover (cr, palette, &(Box) { 0, 0, viewport->width, box.top + fade }, 0, box.top, 0, box.top + fade);
  if (box.right - fade < viewport->width)
    cover (cr, palette, &(Box) { box.right - fade, 0, viewport->width, viewport->height },
           box.right, 0, box.right - fade, 0);
  if (box.bottom - fade < viewport->height)
    cover (cr, palette, &(Box) { 0, box.bottom - fade, viewport->width, viewport->height },
           0, box.bottom, 0, box.bottom - fade);
}
