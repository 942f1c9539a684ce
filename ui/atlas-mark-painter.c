/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "atlas-mark-painter.h"

#include "atlas-texture.h"
#include "map/atlas-mark.h"

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
