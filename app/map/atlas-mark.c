/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-mark.h"

#include <math.h>

/* The marks of kinds of events. */

/* How much wider than the mark its light is, on each side. */
#define LIGHT_PX 1.5

static void
trace_polygon (cairo_t *cr,
               double   x,
               double   y,
               double   radius,
               int      corners,
               double   turn)
{
  for (int i = 0; i < corners; i++)
    {
      double angle = turn - G_PI_2 + 2 * G_PI * i / corners;

      cairo_line_to (cr, x + radius * cos (angle), y + radius * sin (angle));
    }
  cairo_close_path (cr);
}

static void
trace_star (cairo_t *cr,
            double   x,
            double   y,
            double   radius)
{
  const double inner = 0.46;

  for (int i = 0; i < 10; i++)
    {
      double angle = -G_PI_2 + G_PI * i / 5;
      double reach = i % 2 == 0 ? radius : radius * inner;

      cairo_line_to (cr, x + reach * cos (angle), y + reach * sin (angle));
    }
  cairo_close_path (cr);
}

static void
trace_cross (cairo_t *cr,
             double   x,
             double   y,
             double   radius)
{
  double arm = radius * 0.34;

  cairo_rectangle (cr, x - arm, y - radius, 2 * arm, 2 * radius);
  cairo_rectangle (cr, x - radius, y - arm, 2 * radius, 2 * arm);
}

static void
trace_drop (cairo_t *cr,
            double   x,
            double   y,
            double   radius)
{
  cairo_arc (cr, x, y - radius * 0.1, radius * 0.92, G_PI, 2 * G_PI);
  cairo_line_to (cr, x, y + radius);
  cairo_close_path (cr);
}

/**
 * atlas_mark_trace:
 * @cr: where to draw
 * @mark: the shape
 * @x: the middle of the mark
 * @y: the middle of the mark
 * @radius: half its size
 *
 * Traces the outline of a mark, to be filled.
 */
void
atlas_mark_trace (cairo_t  *cr,
                  AtlasMark mark,
                  double    x,
                  double    y,
                  double    radius)
{
  cairo_new_path (cr);

  switch (mark)
    {
    case ATLAS_MARK_TRIANGLE:
      trace_polygon (cr, x, y + radius * 0.2, radius * 1.1, 3, 0);
      break;
    case ATLAS_MARK_SQUARE:
      trace_polygon (cr, x, y, radius * 1.13, 4, G_PI_4);
      break;
    case ATLAS_MARK_DIAMOND:
      trace_polygon (cr, x, y, radius, 4, 0);
      break;
    case ATLAS_MARK_RING:
      cairo_arc (cr, x, y, radius * 0.85, 0, 2 * G_PI);
      cairo_new_sub_path (cr);
      cairo_arc_negative (cr, x, y, radius * 0.45, 2 * G_PI, 0);
      break;
    case ATLAS_MARK_CROSS:
      trace_cross (cr, x, y, radius);
      break;
    case ATLAS_MARK_STAR:
      trace_star (cr, x, y, radius * 1.1);
      break;
    case ATLAS_MARK_DROP:
      trace_drop (cr, x, y, radius);
      break;
    case ATLAS_MARK_DISC:
    default:
      cairo_arc (cr, x, y, radius * 0.8, 0, 2 * G_PI);
    }
}

/**
 * atlas_mark_paint:
 * @cr: what to paint on
 * @mark: the shape
 * @palette: the colours
 * @side: (nullable): in whose colour
 * @x: the middle of the mark
 * @y: the middle of the mark
 * @radius: half its size
 *
 * Paints a mark with light round it, so that it stands out from any ground.
 */
void
atlas_mark_paint (cairo_t            *cr,
                  AtlasMark           mark,
                  const AtlasPalette *palette,
                  const AtlasSide    *side,
                  double              x,
                  double              y,
                  double              radius)
{
  cairo_save (cr);
  atlas_mark_trace (cr, mark, x, y, radius);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 2 * LIGHT_PX);
  atlas_palette_use (cr, palette->paper, 1);
  cairo_stroke_preserve (cr);
  atlas_palette_use (cr, side != NULL ? atlas_palette_get_side_colour (palette, side) : palette->ink, 1);
  cairo_fill (cr);
  cairo_restore (cr);
}
