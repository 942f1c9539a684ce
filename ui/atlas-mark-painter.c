/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "atlas-mark-painter.h"

#include "atlas-texture.h"

#include <math.h>

/**
 * AtlasMarkPainter:
 *
 * Draws the marks of kinds of events, each shape and colour painted once and shown many times.
 */

struct _AtlasMarkPainter
{
  int         size;
  int         scale;
  GHashTable *textures;
};

typedef struct
{
  AtlasMark      mark;
  const GdkRGBA *colour;
  double         size;
} MarkPaint;

/* Room around a mark for the smoothed edge. */
#define MARGIN 1

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

static void
paint_mark (cairo_t      *cr,
            gconstpointer user_data)
{
  const MarkPaint *paint = user_data;
  double middle = paint->size / 2 + MARGIN;

  gdk_cairo_set_source_rgba (cr, paint->colour);
  atlas_mark_trace (cr, paint->mark, middle, middle, paint->size / 2);
  cairo_fill (cr);
}

static GdkTexture *
get_texture (AtlasMarkPainter *self,
             AtlasMark         mark,
             const GdkRGBA    *colour)
{
  guint red = (guint) (colour->red * 255 + 0.5f);
  guint green = (guint) (colour->green * 255 + 0.5f);
  guint blue = (guint) (colour->blue * 255 + 0.5f);
  gpointer key = GUINT_TO_POINTER (((guint) mark + 1) << 24 | red << 16 | green << 8 | blue);
  GdkTexture *texture = g_hash_table_lookup (self->textures, key);

  if (texture == NULL)
    {
      MarkPaint paint = { mark, colour, self->size };
      int size = self->size + 2 * MARGIN;

      texture = atlas_texture_paint (size, size, self->scale, paint_mark, &paint);
      g_hash_table_insert (self->textures, key, texture);
    }

  return texture;
}

/**
 * atlas_mark_painter_new:
 * @size: width and height of a mark in logical pixels
 * @scale: device pixels in a logical one
 *
 * Returns: (transfer full): a painter
 */
AtlasMarkPainter *
atlas_mark_painter_new (int size,
                        int scale)
{
  AtlasMarkPainter *self = g_new0 (AtlasMarkPainter, 1);

  self->size = size;
  self->scale = scale;
  self->textures = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);

  return self;
}

/**
 * atlas_mark_painter_free:
 * @self: (transfer full): a painter
 */
void
atlas_mark_painter_free (AtlasMarkPainter *self)
{
  g_hash_table_unref (self->textures);
  g_free (self);
}

/**
 * atlas_mark_painter_draw:
 * @self: a painter
 * @snapshot: where to draw
 * @mark: the shape
 * @colour: its colour, opaque
 * @x: the middle of the mark
 * @y: the middle of the mark
 *
 * Draws a mark.
 */
void
atlas_mark_painter_draw (AtlasMarkPainter *self,
                         GtkSnapshot      *snapshot,
                         AtlasMark         mark,
                         const GdkRGBA    *colour,
                         double            x,
                         double            y)
{
  int size = self->size + 2 * MARGIN;
  int left = (int) floor (x - size / 2.0 + 0.5);
  int top = (int) floor (y - size / 2.0 + 0.5);

  gtk_snapshot_append_texture (snapshot, get_texture (self, mark, colour),
                               &GRAPHENE_RECT_INIT ((float) left, (float) top, (float) size, (float) size));
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
