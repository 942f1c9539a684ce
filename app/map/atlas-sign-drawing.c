/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-sign.h"

#include <math.h>

/* How signs look. */

/* How pale the body of a sign is whose position is not good, and how faint one without holder. */
#define PALE  0.33
#define FAINT 0.45

static guint32
get_colour (const AtlasPalette *palette,
            const AtlasSide    *side)
{
  return side != NULL ? atlas_palette_get_side_colour (palette, side) : palette->contested;
}

static void
trace_polygon (cairo_t *cr,
               double   x,
               double   y,
               double   radius,
               guint    n,
               double   turn)
{
  cairo_new_sub_path (cr);
  for (guint i = 0; i < n; i++)
    {
      double angle = turn + 2 * G_PI * i / n;

      cairo_line_to (cr, x + radius * sin (angle), y - radius * cos (angle));
    }
  cairo_close_path (cr);
}

static void
trace_flag (cairo_t *cr,
            double   x,
            double   y,
            double   radius)
{
  cairo_rectangle (cr, x - radius * 0.85, y - radius * 0.85, radius * 1.9, radius * 1.15);
}

/* The outline of each kind that a side can hold. */
static void
trace_body (cairo_t         *cr,
            const AtlasSign *self,
            double           x,
            double           y,
            double           radius)
{
  switch (self->kind)
    {
    case ATLAS_PLACE_COMMAND_POST:
      trace_flag (cr, x, y, radius);
      break;
    case ATLAS_PLACE_HOSPITAL:
      cairo_rectangle (cr, x - radius * 0.9, y - radius * 0.9, radius * 1.8, radius * 1.8);
      break;
    case ATLAS_PLACE_SUB_POSITION:
      trace_polygon (cr, x, y, radius * 1.1, 4, 0);
      break;
    case ATLAS_PLACE_AIRSTRIP:
    case ATLAS_PLACE_DROP_ZONE:
    case ATLAS_PLACE_BATTERY:
    case ATLAS_PLACE_SITE:
      cairo_new_sub_path (cr);
      cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
      cairo_close_path (cr);
      break;
    case ATLAS_PLACE_VILLAGE:
    case ATLAS_PLACE_TOWN:
      cairo_rectangle (cr, x - radius, y - radius, radius * 2, radius * 2);
      break;
    case ATLAS_PLACE_HILL:
      trace_polygon (cr, x, y, radius * 1.25, 3, 0);
      break;
    case ATLAS_PLACE_STRONGPOINT:
    case ATLAS_PLACE_GROUP:
    case ATLAS_PLACE_VALLEY:
    case ATLAS_PLACE_ROAD:
    case ATLAS_PLACE_BRIDGE:
    default:
      trace_polygon (cr, x, y, radius, 6, 0);
      break;
    }
}

/* Slanting lines all over a square round the sign; the caller has clipped to its body. */
static void
paint_stripes (cairo_t *cr,
               double   x,
               double   y,
               double   radius,
               double   spacing,
               double   width,
               double   shift)
{
  double reach = radius * 1.6;
  guint n = (guint) (4 * reach / spacing) + 1;

  for (guint i = 0; i < n; i++)
    {
      double d = -2 * reach + shift + i * spacing;

      cairo_move_to (cr, x + d - reach, y + reach);
      cairo_line_to (cr, x + d + reach, y - reach);
    }
  cairo_set_line_width (cr, width);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_stroke (cr);
}

static void
paint_held (const AtlasSign    *self,
            cairo_t            *cr,
            const AtlasPalette *palette,
            double              x,
            double              y)
{
  double r = self->radius_px;

  atlas_palette_use (cr, get_colour (palette, self->side), self->fix == ATLAS_FIX_GOOD ? 1 : 1 - PALE);
  cairo_paint (cr);
  if (self->other == NULL)
    return;

  cairo_move_to (cr, x + 2 * r, y - 2 * r);
  cairo_line_to (cr, x + 2 * r, y + 2 * r);
  cairo_line_to (cr, x - 2 * r, y + 2 * r);
  cairo_close_path (cr);
  atlas_palette_use (cr, get_colour (palette, self->other), 1);
  cairo_fill (cr);

  cairo_move_to (cr, x + 2 * r, y - 2 * r);
  cairo_line_to (cr, x - 2 * r, y + 2 * r);
  atlas_palette_use (cr, palette->paper, 1);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

static void
paint_contested (const AtlasSign    *self,
                 cairo_t            *cr,
                 const AtlasPalette *palette,
                 double              x,
                 double              y)
{
  double spacing = MAX (self->radius_px * 0.78, 5);

  atlas_palette_use (cr, get_colour (palette, self->side), 1);
  cairo_paint (cr);
  atlas_palette_use (cr, get_colour (palette, self->other), 1);
  paint_stripes (cr, x, y, self->radius_px, spacing, spacing * 0.36, spacing / 4);
}

static void
paint_doubtful (const AtlasSign    *self,
                cairo_t            *cr,
                const AtlasPalette *palette,
                double              x,
                double              y)
{
  double spacing = MAX (self->radius_px * 0.62, 4.4);

  if (self->side != NULL)
    {
      atlas_palette_use (cr, get_colour (palette, self->side), 1);
      paint_stripes (cr, x, y, self->radius_px, spacing, spacing * 0.26, 0);
    }
  if (self->other != NULL)
    {
      atlas_palette_use (cr, get_colour (palette, self->other), 1);
      paint_stripes (cr, x, y, self->radius_px, spacing, spacing * 0.26, spacing / 2);
    }
}

static void
paint_body (const AtlasSign    *self,
            cairo_t            *cr,
            const AtlasPalette *palette,
            double              x,
            double              y)
{
  cairo_save (cr);
  trace_body (cr, self, x, y, self->radius_px);
  cairo_clip (cr);
  atlas_palette_use (cr, palette->paper, 1);
  cairo_paint (cr);
  if (self->hold == ATLAS_HOLD_HELD)
    paint_held (self, cr, palette, x, y);
  else if (self->hold == ATLAS_HOLD_CONTESTED)
    paint_contested (self, cr, palette, x, y);
  else if (self->hold == ATLAS_HOLD_DOUBTFUL)
    paint_doubtful (self, cr, palette, x, y);
  cairo_restore (cr);
}

static void
paint_edge (const AtlasSign    *self,
            cairo_t            *cr,
            const AtlasPalette *palette,
            double              x,
            double              y)
{
  const double dash[] = { 2.6, 1.8 };
  gboolean is_strong = self->hold == ATLAS_HOLD_HELD && self->fix != ATLAS_FIX_GOOD;
  guint32 colour = self->hold == ATLAS_HOLD_HELD ? get_colour (palette, self->side)
                   : self->hold == ATLAS_HOLD_ABANDONED ? palette->quiet : palette->ink;

  cairo_save (cr);
  trace_body (cr, self, x, y, self->radius_px);
  if (self->hold == ATLAS_HOLD_DOUBTFUL)
    cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  atlas_palette_use (cr, colour, 1);
  cairo_set_line_width (cr, (is_strong ? 1.9 : 1.2) * palette->line_width);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* The mark of a side inside the sign: a bar, a triangle, a disc, a cross. */
static void
paint_mark (const AtlasSign    *self,
            cairo_t            *cr,
            const AtlasPalette *palette,
            double              x,
            double              y)
{
  double r = self->radius_px * 0.42;

  switch (self->side->symbol)
    {
    case ATLAS_SYMBOL_TRIANGLE:
      trace_polygon (cr, x, y + r * 0.12, r * 1.05, 3, 0);
      break;
    case ATLAS_SYMBOL_DISC:
      cairo_new_sub_path (cr);
      cairo_arc (cr, x, y, r * 0.85, 0, 2 * G_PI);
      break;
    case ATLAS_SYMBOL_CROSS:
      cairo_rectangle (cr, x - r, y - r * 0.32, 2 * r, r * 0.64);
      cairo_rectangle (cr, x - r * 0.32, y - r, r * 0.64, 2 * r);
      break;
    case ATLAS_SYMBOL_BAR:
    default:
      cairo_rectangle (cr, x - r, y - r * 0.5, 2 * r, r);
      break;
    }
  atlas_palette_use (cr, palette->is_dark ? palette->contested : palette->paper, 1);
  cairo_fill (cr);
}

static void
paint_staff (const AtlasSign    *self,
             cairo_t            *cr,
             const AtlasPalette *palette,
             double              x,
             double              y)
{
  double r = self->radius_px;

  cairo_move_to (cr, x - r * 0.85, y - r * 1.05);
  cairo_line_to (cr, x - r * 0.85, y + r * 1.15);
  atlas_palette_use (cr, palette->ink, 1);
  cairo_set_line_width (cr, 1.6 * palette->line_width);
  cairo_stroke (cr);
}

/* What tells kinds of the same outline apart, drawn in the middle in place of the side's mark. */
static void
paint_emblem (const AtlasSign    *self,
              cairo_t            *cr,
              const AtlasPalette *palette,
              double              x,
              double              y)
{
  double r = self->radius_px;

  switch (self->kind)
    {
    case ATLAS_PLACE_HOSPITAL:
      cairo_rectangle (cr, x - r * 0.6, y - r * 0.19, r * 1.2, r * 0.38);
      cairo_rectangle (cr, x - r * 0.19, y - r * 0.6, r * 0.38, r * 1.2);
      break;
    case ATLAS_PLACE_AIRSTRIP:
      cairo_rectangle (cr, x - r * 0.12, y - r * 0.68, r * 0.24, r * 1.32);
      cairo_rectangle (cr, x - r * 0.68, y - r * 0.24, r * 1.36, r * 0.27);
      cairo_rectangle (cr, x - r * 0.3, y + r * 0.42, r * 0.6, r * 0.2);
      break;
    case ATLAS_PLACE_DROP_ZONE:
      cairo_new_sub_path (cr);
      cairo_arc (cr, x, y - r * 0.02, r * 0.58, G_PI, 2 * G_PI);
      cairo_close_path (cr);
      trace_polygon (cr, x, y + r * 0.32, r * 0.3, 3, G_PI);
      break;
    case ATLAS_PLACE_BATTERY:
      cairo_rectangle (cr, x - r * 0.13, y - r * 0.68, r * 0.26, r * 1.2);
      cairo_rectangle (cr, x - r * 0.45, y + r * 0.26, r * 0.9, r * 0.26);
      break;
    case ATLAS_PLACE_STRONGPOINT:
    case ATLAS_PLACE_GROUP:
    case ATLAS_PLACE_SUB_POSITION:
    case ATLAS_PLACE_COMMAND_POST:
    case ATLAS_PLACE_BRIDGE:
    case ATLAS_PLACE_HILL:
    case ATLAS_PLACE_VILLAGE:
    case ATLAS_PLACE_TOWN:
    case ATLAS_PLACE_VALLEY:
    case ATLAS_PLACE_ROAD:
    case ATLAS_PLACE_SITE:
    default:
      break;
    }
  atlas_palette_use (cr, self->hold == ATLAS_HOLD_HELD ? palette->paper : palette->ink, 1);
  cairo_fill (cr);
}

static void
paint_bridge (const AtlasSign    *self,
              cairo_t            *cr,
              const AtlasPalette *palette,
              double              x,
              double              y)
{
  double r = self->radius_px;

  for (int end = -1; end <= 1; end += 2)
    {
      cairo_move_to (cr, x - r * 1.1, y + end * r * 0.95);
      cairo_line_to (cr, x - r * 0.7, y + end * r * 0.5);
      cairo_line_to (cr, x + r * 0.7, y + end * r * 0.5);
      cairo_line_to (cr, x + r * 1.1, y + end * r * 0.95);
    }
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  atlas_palette_use (cr, palette->paper, 0.9);
  cairo_set_line_width (cr, 4 * palette->line_width);
  cairo_stroke_preserve (cr);
  atlas_palette_use (cr, palette->ink, 1);
  cairo_set_line_width (cr, 1.7 * palette->line_width);
  cairo_stroke (cr);
}

static void
paint_landmark (const AtlasSign    *self,
                cairo_t            *cr,
                const AtlasPalette *palette,
                double              x,
                double              y)
{
  trace_body (cr, self, x, y, self->radius_px);
  atlas_palette_use (cr, palette->paper, 0.9);
  cairo_set_line_width (cr, 2);
  cairo_stroke_preserve (cr);
  atlas_palette_use (cr, self->kind == ATLAS_PLACE_HILL ? palette->contour : palette->village, 1);
  cairo_fill (cr);
}

static gboolean
has_emblem (AtlasPlaceKind kind)
{
  return kind == ATLAS_PLACE_HOSPITAL || kind == ATLAS_PLACE_AIRSTRIP ||
         kind == ATLAS_PLACE_DROP_ZONE || kind == ATLAS_PLACE_BATTERY;
}

/* Light round the sign, so that it stands out from any ground. */
static void
paint_light (const AtlasSign    *self,
             cairo_t            *cr,
             const AtlasPalette *palette,
             double              x,
             double              y)
{
  trace_body (cr, self, x, y, self->radius_px);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  atlas_palette_use (cr, palette->paper, 0.85);
  cairo_set_line_width (cr, 4);
  cairo_stroke (cr);
}

static void
paint_faint (const AtlasSign    *self,
             cairo_t            *cr,
             const AtlasPalette *palette,
             double              x,
             double              y)
{
  trace_body (cr, self, x, y, self->radius_px * 0.6);
  atlas_palette_use (cr, palette->paper, FAINT);
  cairo_fill_preserve (cr);
  atlas_palette_use (cr, palette->quiet, FAINT);
  cairo_set_line_width (cr, palette->line_width);
  cairo_stroke (cr);
}

/**
 * atlas_sign_paint:
 * @self: a sign
 * @cr: what to paint on
 * @palette: the colours
 * @x: its middle
 * @y: its middle
 */
void
atlas_sign_paint (const AtlasSign    *self,
                  cairo_t            *cr,
                  const AtlasPalette *palette,
                  double              x,
                  double              y)
{
  if (!atlas_sign_is_visible (self))
    return;

  cairo_save (cr);
  cairo_new_path (cr);
  if (self->kind == ATLAS_PLACE_BRIDGE)
    paint_bridge (self, cr, palette, x, y);
  else if (atlas_sign_is_landmark (self))
    paint_landmark (self, cr, palette, x, y);
  else if (self->hold == ATLAS_HOLD_NONE && !has_emblem (self->kind) &&
           self->kind != ATLAS_PLACE_COMMAND_POST)
    paint_faint (self, cr, palette, x, y);
  else
    {
      paint_light (self, cr, palette, x, y);
      paint_body (self, cr, palette, x, y);
      paint_edge (self, cr, palette, x, y);
      if (self->kind == ATLAS_PLACE_COMMAND_POST)
        paint_staff (self, cr, palette, x, y);
      if (has_emblem (self->kind))
        paint_emblem (self, cr, palette, x, y);
      else if (self->hold == ATLAS_HOLD_HELD && self->side != NULL)
        paint_mark (self, cr, palette, x + (self->kind == ATLAS_PLACE_COMMAND_POST ? self->radius_px * 0.1 : 0),
                    y - (self->kind == ATLAS_PLACE_COMMAND_POST ? self->radius_px * 0.27 : 0));
    }
  cairo_restore (cr);
}

/**
 * atlas_sign_paint_halo:
 * @self: a sign
 * @cr: what to paint on
 * @palette: the colours
 * @x: its middle
 * @y: its middle
 * @radius_px: how far from there the place may have been
 *
 * Paints the dashed circle of a position that is poorly known.
 */
void
atlas_sign_paint_halo (const AtlasSign    *self,
                       cairo_t            *cr,
                       const AtlasPalette *palette,
                       double              x,
                       double              y,
                       double              radius_px)
{
  const double dash[] = { 3.5, 3.5 };
  guint32 colour = self->side != NULL ? get_colour (palette, self->side) : palette->quiet;

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius_px, 0, 2 * G_PI);
  cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  atlas_palette_use (cr, colour, 0.45);
  cairo_set_line_width (cr, 1 * palette->line_width);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * atlas_sign_paint_ring:
 * @cr: what to paint on
 * @palette: the colours
 * @x: the middle
 * @y: the middle
 * @radius_px: the radius
 *
 * Paints the ring round what is selected.
 */
void
atlas_sign_paint_ring (cairo_t            *cr,
                       const AtlasPalette *palette,
                       double              x,
                       double              y,
                       double              radius_px)
{
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius_px, 0, 2 * G_PI);
  atlas_palette_use (cr, palette->paper, 0.9);
  cairo_set_line_width (cr, 6 * palette->line_width);
  cairo_stroke_preserve (cr);
  atlas_palette_use (cr, palette->selected, 1);
  cairo_set_line_width (cr, 3.2 * palette->line_width);
  cairo_stroke (cr);
  cairo_restore (cr);
}
