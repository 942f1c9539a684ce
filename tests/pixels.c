/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pixels.h"

#include <string.h>

/* The colour of a pixel of an image surface of four bytes each, as 0xRRGGBB. */
guint32
pixels_get (cairo_surface_t *surface,
            int              x,
            int              y)
{
  const unsigned char *row =
    cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);
  guint32 pixel;

  memcpy (&pixel, row + 4 * x, 4);

  return pixel & 0xffffff;
}
