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
  g_autoptr (GBytes) bytes = NULL;
  gsize stride;
  cairo_t *cr;

  g_return_val_if_fail (width > 0 && height > 0 && scale > 0, NULL);

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * scale, height * scale);
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  paint (cr, user_data);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  stride = (gsize) cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), stride * (gsize) (height * scale));
  cairo_surface_destroy (surface);

  return gdk_memory_texture_new (width * scale, height * scale, GDK_MEMORY_DEFAULT, bytes, stride);
}
