/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-ruler.h"

#include <glib/gi18n-lib.h>

#include "core/atlas-length-wording.h"
#include "map/atlas-lettering.h"

/* What a sheet is measured with: the arrow to the north, and the length of round distances on it. */

#define ARROW_WIDTH_PX  15.0
#define ARROW_HEIGHT_PX 27.0
#define BAR_LEFT_PX     40.0
#define BAR_LONGEST_PX  190.0
#define BAR_HEIGHT_PX   5.0
#define BAR_TOP_PX      30.0

/* The bar is ink and paper by turns, in so many pieces. */
#define N_PIECES 4

static void
write_centred (cairo_t            *cr,
               const AtlasPalette *palette,
               AtlasLetters        letters,
               const char         *text,
               double              x,
               double              bottom)
{
  double width, height;

  atlas_lettering_measure (letters, 1, text, &width, &height);
  atlas_lettering_paint (letters, 1, text, -1, cr, palette, x - width / 2, bottom - height);
}

static void
paint_bar (cairo_t            *cr,
           const AtlasPalette *palette,
           double              length_px)
{
  for (guint i = 0; i < N_PIECES; i++)
    {
      cairo_rectangle (cr, BAR_LEFT_PX + length_px * i / N_PIECES, BAR_TOP_PX, length_px / N_PIECES, BAR_HEIGHT_PX);
      atlas_palette_use (cr, i % 2 == 0 ? palette->ink : palette->paper, 1);
      cairo_fill (cr);
    }
  cairo_rectangle (cr, BAR_LEFT_PX, BAR_TOP_PX, length_px, BAR_HEIGHT_PX);
  atlas_palette_use (cr, palette->ink, 1);
  cairo_set_line_width (cr, 0.8);
  cairo_stroke (cr);
}

static void
paint_lengths (cairo_t            *cr,
               const AtlasPalette *palette,
               double              length_m,
               double              length_px)
{
  g_autofree char *half = atlas_length_describe (length_m / 2);
  g_autofree char *whole = atlas_length_describe (length_m);

  write_centred (cr, palette, ATLAS_LETTERS_NOTE_SMALL, "0", BAR_LEFT_PX, BAR_TOP_PX - 2);
  write_centred (cr, palette, ATLAS_LETTERS_NOTE_SMALL, half, BAR_LEFT_PX + length_px / 2, BAR_TOP_PX - 2);
  write_centred (cr, palette, ATLAS_LETTERS_NOTE_SMALL, whole, BAR_LEFT_PX + length_px, BAR_TOP_PX - 2);
}

/**
 * atlas_ruler_paint_north:
 * @cr: what to paint on
 * @palette: the colours
 *
 * Paints the arrow to the north, within %ATLAS_RULER_NORTH_WIDTH_PX by %ATLAS_RULER_HEIGHT_PX. Half of
 * it is filled: the old way to tell it from any other triangle.
 */
void
atlas_ruler_paint_north (cairo_t            *cr,
                         const AtlasPalette *palette)
{
  const double middle = ARROW_WIDTH_PX / 2 + 3;
  const double top = 14;
  const double bottom = top + ARROW_HEIGHT_PX;
  const double notch = bottom - ARROW_HEIGHT_PX * 0.22;

  cairo_move_to (cr, middle, top);
  cairo_line_to (cr, middle + ARROW_WIDTH_PX / 2, bottom);
  cairo_line_to (cr, middle, notch);
  cairo_close_path (cr);
  atlas_palette_use (cr, palette->ink, 1);
  cairo_fill (cr);

  cairo_move_to (cr, middle, top);
  cairo_line_to (cr, middle + ARROW_WIDTH_PX / 2, bottom);
  cairo_line_to (cr, middle, notch);
  cairo_line_to (cr, middle - ARROW_WIDTH_PX / 2, bottom);
  cairo_close_path (cr);
  cairo_set_line_width (cr, 1);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_stroke (cr);

  /* Translators: the letter at the tip of the arrow that points north. */
  write_centred (cr, palette, ATLAS_LETTERS_NOTE, C_("north arrow", "N"), middle, top);
}

/**
 * atlas_ruler_paint:
 * @cr: what to paint on
 * @palette: the colours
 * @viewport: the map, whose scale is taken in its middle
 * @scale: by how much it is larger than usual
 * @x: its left
 * @y: its top
 *
 * Paints north arrow and scale, within %ATLAS_RULER_WIDTH_PX by %ATLAS_RULER_HEIGHT_PX times @scale.
 */
void
atlas_ruler_paint (cairo_t             *cr,
                   const AtlasPalette  *palette,
                   const AtlasViewport *viewport,
                   double               scale,
                   double               x,
                   double               y)
{
  /* The pixels of the ruler are enlarged, those of the map are not. */
  double metres_per_pixel = atlas_viewport_get_metres_per_pixel (viewport) * scale;
  double length_m = atlas_length_round_down (BAR_LONGEST_PX * metres_per_pixel);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  atlas_ruler_paint_north (cr, palette);
  paint_bar (cr, palette, length_m / metres_per_pixel);
  paint_lengths (cr, palette, length_m, length_m / metres_per_pixel);
  cairo_restore (cr);
}
