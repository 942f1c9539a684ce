/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "atlas-texture.h"

#include <gsk/gsk.h>

/**
 * atlas_texture_paint:
 * @width: in logical pixels
 * @height: in logical pixels
 * @scale: device pixels in a logical one
 * @paint: (scope call): paints it on a transparent ground
 * @user_data: passed to @paint
 *
 * Paints a small picture once, to be shown many times: cheaper for every renderer than painting
 * it each time.
 *
 * Returns: (transfer full): the picture
 */
GdkTexture *
atlas_texture_paint (int            width,
                     int            height,
                     int            scale,
                     AtlasPaintFunc paint,
                     gconstpointer  user_data)
{
  cairo_surface_t *surface;
  cairo_t *cr;

  g_return_val_if_fail (width > 0 && height > 0 && scale > 0, NULL);

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * scale, height * scale);
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  paint (cr, user_data);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return atlas_texture_take_surface (surface);
}

/* What a texture was made of, for drawing in software. */
static const char surface_key[] = "atlas-surface";

static void
keep_surface (GdkTexture      *texture,
              cairo_surface_t *surface)
{
  g_object_set_data_full (G_OBJECT (texture), surface_key, surface, (GDestroyNotify) cairo_surface_destroy);
}

/**
 * atlas_texture_take_surface:
 * @surface: (transfer full): an image of the format ARGB32 that nobody paints on any more
 *
 * Returns: (transfer full): a texture of the very pixels of @surface
 */
GdkTexture *
atlas_texture_take_surface (cairo_surface_t *surface)
{
  int height = cairo_image_surface_get_height (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;
  GdkTexture *texture;

  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) height * stride,
                                      (GDestroyNotify) cairo_surface_destroy,
                                      cairo_surface_reference (surface));
  texture = gdk_memory_texture_new (cairo_image_surface_get_width (surface), height, GDK_MEMORY_DEFAULT,
                                    bytes, stride);
  keep_surface (texture, surface);

  return texture;
}

/**
 * atlas_texture_new_opaque:
 * @pixels: the pixels of an image of the format ARGB32, row by row without a gap, all of them opaque
 * @width: how many pixels it is wide
 * @height: how many pixels it is high
 *
 * Returns: (transfer full): a texture of the very @pixels
 */
GdkTexture *
atlas_texture_new_opaque (GBytes *pixels,
                          int     width,
                          int     height)
{
  static const cairo_user_data_key_t pixels_key;
  int stride = 4 * width;
  cairo_surface_t *surface;
  GdkTexture *texture;

  g_return_val_if_fail (g_bytes_get_size (pixels) == (gsize) stride * (gsize) height, NULL);

  /* Cairo only reads from a surface that nobody paints on, and need not blend in RGB24. */
  surface = cairo_image_surface_create_for_data ((guchar *) g_bytes_get_data (pixels, NULL), CAIRO_FORMAT_RGB24,
                                                 width, height, stride);
  cairo_surface_set_user_data (surface, &pixels_key, g_bytes_ref (pixels), (cairo_destroy_func_t) g_bytes_unref);
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, pixels, (gsize) stride);
  keep_surface (texture, surface);

  return texture;
}

static gboolean
draws_in_software (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GskRenderer *renderer = native != NULL ? gtk_native_get_renderer (native) : NULL;

  return renderer != NULL && GSK_IS_CAIRO_RENDERER (renderer);
}

/**
 * atlas_texture_append:
 * @texture: a texture made here
 * @widget: what draws
 * @snapshot: its snapshot
 * @rect: where the texture goes
 *
 * Draws a texture. In software GTK 4.8 converts the pixels of one at every frame, some through floating
 * point numbers; then Cairo gets the surface that the texture was made of instead.
 */
void
atlas_texture_append (GdkTexture            *texture,
                      GtkWidget             *widget,
                      GtkSnapshot           *snapshot,
                      const graphene_rect_t *rect)
{
  cairo_surface_t *surface = g_object_get_data (G_OBJECT (texture), surface_key);
  cairo_t *cr;

  if (surface == NULL || !draws_in_software (widget))
    {
      gtk_snapshot_append_texture (snapshot, texture, rect);
      return;
    }

  cr = gtk_snapshot_append_cairo (snapshot, rect);
  cairo_translate (cr, rect->origin.x, rect->origin.y);
  cairo_scale (cr, (double) rect->size.width / gdk_texture_get_width (texture),
               (double) rect->size.height / gdk_texture_get_height (texture));
  cairo_set_source_surface (cr, surface, 0, 0);
  /* One that is enlarged does not fade at its edges. */
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_paint (cr);
  cairo_destroy (cr);
}
