/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-fields.h"

#include <math.h>


/* Tilled ground is told by tufts of three short strokes, strewn evenly but not in rows. They are
 * strewn over the map of the world, so that they meet at the edges of tiles. */

#define CELL_PX    40.0
#define TUFT_PX    3.4
#define FIRST_ZOOM 13.6
#define FULL_ZOOM  14.8

/* Two repeatable numbers for a cell of the net, each 0 to 1. */
static void
strew (gint64  column,
       gint64  row,
       double *across,
       double *down)
{
  guint64 hash = (guint64) column * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) ^
                 (guint64) row * G_GUINT64_CONSTANT (0xc2b2ae3d27d4eb4f);

  hash ^= hash >> 29;
  hash *= G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  hash ^= hash >> 32;
  *across = (double) (hash & 0xffff) / 0xffff;
  *down = (double) (hash >> 16 & 0xffff) / 0xffff;
}

static void
trace_tuft (cairo_t *cr,
            double   x,
            double   y)
{
  for (int i = -1; i <= 1; i++)
    {
      cairo_move_to (cr, x + i * TUFT_PX * 0.55, y);
      cairo_line_to (cr, x + i * TUFT_PX * 0.95, y - TUFT_PX * (i == 0 ? 1.25 : 0.9));
    }
}

static void
stroke (cairo_t            *cr,
        const AtlasPalette *palette,
        double              seen)
{
  atlas_palette_use (cr, palette->plain_edge, 0.75 * seen);
  cairo_set_line_width (cr, 0.9 * palette->line_width);
  cairo_stroke (cr);
}

/**
 * atlas_fields_paint:
 * @cr: what to paint on, its origin at the left top corner of @viewport, clipped to the fields
 * @palette: the colours
 * @viewport: what is seen
 *
 * Strews tufts all over @viewport, where the scale is large enough for them.
 */
void
atlas_fields_paint (cairo_t             *cr,
                    const AtlasPalette  *palette,
                    const AtlasViewport *viewport)
{
  /* The net is that of the whole zoom level below, or it would slide while the map is zoomed. */
  const double scale = exp2 (viewport->zoom - floor (viewport->zoom));
  const double cell = CELL_PX * scale;
  double seen = CLAMP ((viewport->zoom - FIRST_ZOOM) / (FULL_ZOOM - FIRST_ZOOM), 0, 1);

  if (seen == 0)
    return;

  for (gint64 row = (gint64) floor (viewport->top / cell) - 1; row * cell < viewport->top + viewport->height + cell; row++)
    {
      for (gint64 column = (gint64) floor (viewport->left / cell) - 1;
           column * cell < viewport->left + viewport->width + cell; column++)
        {
          double across, down;

          strew (column, row, &across, &down);
          trace_tuft (cr, (column + 0.15 + 0.7 * across) * cell - viewport->left,
                      (row + 0.15 + 0.7 * down) * cell - viewport->top);
        }
    }
  stroke (cr, palette, seen);
}

/**
 * atlas_fields_paint_sample:
 * @cr: what to paint on
 * @palette: the colours
 * @x: its middle
 * @y: its middle
 *
 * Paints three tufts, for a legend.
 */
void
atlas_fields_paint_sample (cairo_t            *cr,
                           const AtlasPalette *palette,
                           double              x,
                           double              y)
{
  cairo_new_path (cr);
  trace_tuft (cr, x - TUFT_PX * 2, y);
  trace_tuft (cr, x, y + TUFT_PX);
  trace_tuft (cr, x + TUFT_PX * 2, y);
  stroke (cr, palette, 1);
}
