/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "atlas-texture.h"

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

  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) height * stride,
                                      (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height, GDK_MEMORY_DEFAULT,
                                 bytes, stride);
}
