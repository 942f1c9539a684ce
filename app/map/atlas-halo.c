/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-halo.h"

#include <math.h>

/* The light round letters, on a picture made of pixels: every pixel that the letters touch spreads to
 * all within reach (dilation, with the soft edge of a drawn line). To stroke the outlines of the
 * letters comes to the same, and takes ten times as long. */

/* As far as a halo may reach, in pixels of the picture. */
#define REACH_MAX 24

typedef struct
{
  int           columns;
  int           rows;
  int           stride;
  unsigned char *pixels;
} Mask;

static Mask
get_mask (cairo_surface_t *surface)
{
  cairo_surface_flush (surface);

  return (Mask) { cairo_image_surface_get_width (surface), cairo_image_surface_get_height (surface),
                  cairo_image_surface_get_stride (surface), cairo_image_surface_get_data (surface) };
}

/* How much of a pixel is covered at some distance from the middle of the one that spreads. */
static void
fill_kernel (guint  *kernel,
             int     reach,
             double  reach_px)
{
  for (int y = -reach; y <= reach; y++)
    {
      for (int x = -reach; x <= reach; x++)
        *kernel++ = (guint) (CLAMP (reach_px + 0.5 - hypot (x, y), 0, 1) * 256);
    }
}

static void
spread_pixel (const Mask  *to,
              int          column,
              int          row,
              guint        value,
              const guint *kernel,
              int          reach)
{
  for (int y = -reach; y <= reach; y++)
    {
      unsigned char *line = to->pixels + (row + y) * to->stride;

      for (int x = -reach; x <= reach; x++)
        {
          guint spread = value * *kernel++ >> 8;

          if (row + y >= 0 && row + y < to->rows && column + x >= 0 && column + x < to->columns)
            line[column + x] = (unsigned char) MAX (line[column + x], spread);
        }
    }
}

static void
spread (cairo_surface_t *letters,
        cairo_surface_t *halo,
        double           reach_px)
{
  const Mask from = get_mask (letters);
  const Mask to = get_mask (halo);
  int reach = (int) CLAMP (ceil (reach_px), 1, REACH_MAX);
  g_autofree guint *kernel = g_new0 (guint, (2 * reach + 1) * (2 * reach + 1));

  fill_kernel (kernel, reach, reach_px);
  for (int row = 0; row < from.rows; row++)
    {
      for (int column = 0; column < from.columns; column++)
        {
          guint value = from.pixels[row * from.stride + column];

          if (value > 0)
            spread_pixel (&to, column, row, value, kernel, reach);
        }
    }
  cairo_surface_mark_dirty (halo);
}

static cairo_surface_t *
make_surface (const AtlasRect *bounds,
              double           scale)
{
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_A8, (int) ceil ((bounds->right - bounds->left) * scale),
                                (int) ceil ((bounds->bottom - bounds->top) * scale));

  cairo_surface_set_device_scale (surface, scale, scale);

  return surface;
}

static double
get_scale (cairo_t *cr)
{
  cairo_matrix_t matrix;
  double scale_x, scale_y;

  cairo_get_matrix (cr, &matrix);
  cairo_surface_get_device_scale (cairo_get_target (cr), &scale_x, &scale_y);

  return matrix.xx * scale_x;
}

/**
 * atlas_halo_is_possible:
 * @cr: what to paint on
 *
 * Returns: whether it is made of pixels, and upright
 */
gboolean
atlas_halo_is_possible (cairo_t *cr)
{
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);

  return cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_IMAGE &&
         matrix.xx > 0 && matrix.xx == matrix.yy && matrix.xy == 0 && matrix.yx == 0;
}

/**
 * atlas_halo_paint:
 * @cr: what to paint on, with the colour of the halo as its source
 * @bounds: what the halo lies in
 * @reach_px: how far it reaches
 * @draw: (scope call): draws what has the halo
 * @user_data: passed to @draw
 *
 * Paints the halo of what @draw draws, and not that itself.
 */
void
atlas_halo_paint (cairo_t         *cr,
                  const AtlasRect *bounds,
                  double           reach_px,
                  AtlasHaloFunc    draw,
                  gconstpointer    user_data)
{
  double scale = get_scale (cr);
  /* Pixel upon pixel, or the halo would be blurred. */
  const AtlasRect whole = { floor (bounds->left * scale) / scale, floor (bounds->top * scale) / scale,
                            bounds->right, bounds->bottom };
  cairo_surface_t *letters = make_surface (&whole, scale);
  cairo_surface_t *halo = make_surface (&whole, scale);
  cairo_t *letters_cr = cairo_create (letters);

  cairo_translate (letters_cr, -whole.left, -whole.top);
  draw (letters_cr, user_data);
  cairo_destroy (letters_cr);

  spread (letters, halo, reach_px * scale);
  cairo_mask_surface (cr, halo, whole.left, whole.top);
  cairo_surface_destroy (letters);
  cairo_surface_destroy (halo);
}
