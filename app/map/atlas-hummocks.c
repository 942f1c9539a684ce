/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-hummocks.h"

#include <math.h>

#include "map/atlas-area.h"
#include "map/atlas-projection.h"

/* Ground of many low hills whose places are not known is told by the sign that old maps have for it: a
 * brow with a few strokes down its shaded side, strewn evenly but not in rows. It says that there are
 * hills, not where. */

#define CELL_PX    62.0
#define BROW_PX    15.0
#define RISE_PX    6.0
#define STROKES    6
#define FIRST_ZOOM 13.4
#define FULL_ZOOM  14.4

/* Hills that are known keep so many pixels clear round them. */
#define CLEAR_PX 12.0

/* A repeatable number for a cell of the net, 0 to 1. */
static double
strew (gint64 column,
       gint64 row,
       guint  salt)
{
  guint64 hash = (guint64) column * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) ^
                 (guint64) row * G_GUINT64_CONSTANT (0xc2b2ae3d27d4eb4f) ^
                 (guint64) (salt + 1) * G_GUINT64_CONSTANT (0x165667b19e3779f9);

  hash ^= hash >> 29;
  hash *= G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  hash ^= hash >> 32;

  return (double) (hash & 0xffff) / 0xffff;
}

static gboolean
is_on_hill (const AtlasLand     *land,
            const AtlasViewport *viewport,
            double               x,
            double               y)
{
  double metres = atlas_viewport_get_metres_per_pixel (viewport);

  for (guint i = 0; i < land->features->len; i++)
    {
      const AtlasFeature *feature = g_ptr_array_index (land->features, i);
      double hill_x, hill_y;

      if (feature->kind != ATLAS_LAND_HILL)
        continue;

      atlas_viewport_project (viewport, g_array_index (feature->points, AtlasPosition, 0), &hill_x, &hill_y);
      if (hypot (x - hill_x, y - hill_y) <
          MAX (feature->length_m, feature->breadth_m) / 2 / metres + BROW_PX / 2 + CLEAR_PX)
        return TRUE;
    }

  return FALSE;
}

/* A brow that rises to the left of its middle, where the light comes from, and strokes below it on the
 * right. */
static void
trace_hummock (cairo_t *cr,
               double   x,
               double   y,
               double   size)
{
  double half = BROW_PX * size / 2;
  double rise = RISE_PX * size;

  cairo_move_to (cr, x - half, y + rise * 0.5);
  cairo_curve_to (cr, x - half * 0.6, y - rise * 0.7, x + half * 0.3, y - rise * 0.9, x + half, y + rise * 0.5);
  for (guint i = 0; i < STROKES; i++)
    {
      double part = (double) i / (STROKES - 1);
      double from_x = x + half * (-0.15 + 1.1 * part);
      double from_y = y - rise * (0.5 - 0.9 * part * part);

      cairo_move_to (cr, from_x, from_y);
      cairo_line_to (cr, from_x + half * (0.1 + 0.35 * part), from_y + rise * (0.65 - 0.2 * part));
    }
}

static void
strew_hummock (const AtlasLand     *land,
               const GArray        *corners,
               cairo_t             *cr,
               const AtlasViewport *viewport,
               gint64               column,
               gint64               row,
               double               cell)
{
  double world = atlas_projection_get_world_size (viewport->zoom);
  double x = (column + 0.2 + 0.6 * strew (column, row, 0)) * cell;
  double y = (row + 0.2 + 0.6 * strew (column, row, 1)) * cell;

  if (atlas_area_surrounds (corners, x / world, y / world) &&
      !is_on_hill (land, viewport, x - viewport->left, y - viewport->top))
    trace_hummock (cr, x - viewport->left, y - viewport->top, 0.8 + 0.5 * strew (column, row, 2));
}

static void
stroke (cairo_t            *cr,
        const AtlasPalette *palette,
        double              seen)
{
  atlas_palette_use (cr, palette->contour, 0.55 * seen);
  cairo_set_line_width (cr, 0.8 * palette->line_width);
  cairo_stroke (cr);
}

/**
 * atlas_hummocks_paint:
 * @land: the land of a siege
 * @zone: a part of it that is hilly
 * @cr: what to paint on, its origin at the left top corner of @viewport
 * @palette: the colours
 * @viewport: what is seen
 *
 * Strews signs of low hills over @zone, but for the hills of @land that are drawn by themselves, where
 * the scale is large enough for them. May be called from any thread.
 */
void
atlas_hummocks_paint (const AtlasLand     *land,
                      const AtlasFeature  *zone,
                      cairo_t             *cr,
                      const AtlasPalette  *palette,
                      const AtlasViewport *viewport)
{
  /* The net is that of the whole zoom level below, or it would slide while the map is zoomed. */
  const double cell = CELL_PX * exp2 (viewport->zoom - floor (viewport->zoom));
  double seen = CLAMP ((viewport->zoom - FIRST_ZOOM) / (FULL_ZOOM - FIRST_ZOOM), 0, 1);
  g_autoptr (GArray) corners = NULL;

  if (seen == 0)
    return;

  corners = atlas_area_project (zone);
  cairo_new_path (cr);
  for (gint64 row = (gint64) floor (viewport->top / cell) - 1; row * cell < viewport->top + viewport->height + cell; row++)
    {
      for (gint64 column = (gint64) floor (viewport->left / cell) - 1;
           column * cell < viewport->left + viewport->width + cell; column++)
        strew_hummock (land, corners, cr, viewport, column, row, cell);
    }
  stroke (cr, palette, seen);
}

/**
 * atlas_hummocks_paint_sample:
 * @cr: what to paint on
 * @palette: the colours
 * @x: its middle
 * @y: its middle
 *
 * Paints one sign of low hills, for a legend.
 */
void
atlas_hummocks_paint_sample (cairo_t            *cr,
                             const AtlasPalette *palette,
                             double              x,
                             double              y)
{
  cairo_new_path (cr);
  trace_hummock (cr, x, y, 1.2);
  stroke (cr, palette, 1);
}
