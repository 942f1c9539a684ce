/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-frame.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "map/atlas-lettering.h"

/* The edge of a sheet: the neat line round the map, degrees of latitude and longitude written
 * along it, and a heavier line round these, as topographic sheets have it. */

/* The lines of the graticule that are written along the edge are at least this far apart, and at
 * least as far from the corners as a number needs, in pixels. */
#define APART_PX  190
#define CORNER_PX 36

#define TICK_PX  6
#define CROSS_PX 5

/* Steps of the graticule, in seconds of arc. */
static const int steps[] = { 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 18000, 36000 };

typedef struct
{
  cairo_t             *cr;
  const AtlasPalette  *palette;
  const AtlasViewport *viewport;
  double               scale;
  int                  step;
} Sheet;

typedef struct
{
  double x;
  double y;
} Point;

static double
to_degrees (int seconds)
{
  return seconds / 3600.0;
}

static double
project_longitude (const Sheet *sheet,
                   int          seconds)
{
  double x, y;

  atlas_viewport_project (sheet->viewport, (AtlasPosition) { 0, to_degrees (seconds) }, &x, &y);

  return x;
}

static double
project_latitude (const Sheet *sheet,
                  int          seconds)
{
  double x, y;

  atlas_viewport_project (sheet->viewport, (AtlasPosition) { to_degrees (seconds), 0 }, &x, &y);

  return y;
}

static int
choose_step (const AtlasViewport *viewport,
             const AtlasExtent   *extent,
             double               scale)
{
  double seconds_per_pixel = (extent->east - extent->west) * 3600 / viewport->width;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (steps[i] >= APART_PX * scale * seconds_per_pixel)
        return steps[i];
    }

  return steps[G_N_ELEMENTS (steps) - 1];
}

static int
find_first (const Sheet *sheet,
            double       degrees)
{
  return (int) ceil (degrees * 3600 / sheet->step) * sheet->step;
}

static char *
word_degrees (const Sheet *sheet,
              int          seconds)
{
  int size = ABS (seconds);

  if (sheet->step % 60 != 0)
    return g_strdup_printf ("%d°%02d′%02d″", size / 3600, size / 60 % 60, size % 60);

  return g_strdup_printf ("%d°%02d′", size / 3600, size / 60 % 60);
}

static char *
word_longitude (const Sheet *sheet,
                int          seconds)
{
  g_autofree char *degrees = word_degrees (sheet, seconds);

  if (seconds < 0)
    /* Translators: %s is a longitude west of Greenwich, such as 14°31′. */
    return g_strdup_printf (C_("longitude", "%s W"), degrees);

  /* Translators: %s is a longitude east of Greenwich, such as 14°31′. */
  return g_strdup_printf (C_("longitude", "%s E"), degrees);
}

static char *
word_latitude (const Sheet *sheet,
               int          seconds)
{
  g_autofree char *degrees = word_degrees (sheet, seconds);

  if (seconds < 0)
    /* Translators: %s is a latitude south of the equator, such as 35°54′. */
    return g_strdup_printf (C_("latitude", "%s S"), degrees);

  /* Translators: %s is a latitude north of the equator, such as 35°54′. */
  return g_strdup_printf (C_("latitude", "%s N"), degrees);
}

static void
stroke_segment (const Sheet *sheet,
                Point        from,
                Point        to)
{
  cairo_move_to (sheet->cr, from.x, from.y);
  cairo_line_to (sheet->cr, to.x, to.y);
  cairo_stroke (sheet->cr);
}

/* Small crosses where the lines of the graticule meet: enough to measure by, and no net. */
static void
paint_crosses (const Sheet       *sheet,
               const AtlasExtent *extent)
{
  const double reach = CROSS_PX * sheet->scale;

  atlas_palette_use (sheet->cr, sheet->palette->ink, 0.4);
  cairo_set_line_width (sheet->cr, 0.7 * sheet->scale);
  for (int north = find_first (sheet, extent->south); to_degrees (north) <= extent->north; north += sheet->step)
    {
      for (int east = find_first (sheet, extent->west); to_degrees (east) <= extent->east; east += sheet->step)
        {
          double x = project_longitude (sheet, east);
          double y = project_latitude (sheet, north);

          stroke_segment (sheet, (Point) { x - reach, y }, (Point) { x + reach, y });
          stroke_segment (sheet, (Point) { x, y - reach }, (Point) { x, y + reach });
        }
    }
}

/* A number in the margin with its middle at a point, turned by an angle. */
static void
paint_number (const Sheet *sheet,
              const char  *text,
              Point        middle,
              double       angle_rad)
{
  double width, height;

  atlas_lettering_measure (ATLAS_LETTERS_NOTE_SMALL, sheet->scale, text, &width, &height);
  cairo_save (sheet->cr);
  cairo_translate (sheet->cr, middle.x, middle.y);
  cairo_rotate (sheet->cr, angle_rad);
  atlas_lettering_paint (ATLAS_LETTERS_NOTE_SMALL, sheet->scale, text, -1, sheet->cr, sheet->palette,
                         -width / 2, -height / 2);
  cairo_restore (sheet->cr);
}

static void
paint_meridians (const Sheet       *sheet,
                 const AtlasExtent *extent)
{
  const double width = sheet->viewport->width;
  const double height = sheet->viewport->height;
  const double tick = TICK_PX * sheet->scale;
  const double middle = ATLAS_FRAME_PX * sheet->scale / 2;

  for (int east = find_first (sheet, extent->west); to_degrees (east) <= extent->east; east += sheet->step)
    {
      g_autofree char *text = word_longitude (sheet, east);
      double x = project_longitude (sheet, east);

      atlas_palette_use (sheet->cr, sheet->palette->ink, 1);
      stroke_segment (sheet, (Point) { x, 0 }, (Point) { x, -tick });
      stroke_segment (sheet, (Point) { x, height }, (Point) { x, height + tick });
      if (x < CORNER_PX * sheet->scale || x > width - CORNER_PX * sheet->scale)
        continue;

      paint_number (sheet, text, (Point) { x, -middle - tick / 3 }, 0);
      paint_number (sheet, text, (Point) { x, height + middle + tick / 3 }, 0);
    }
}

static void
paint_parallels (const Sheet       *sheet,
                 const AtlasExtent *extent)
{
  const double width = sheet->viewport->width;
  const double height = sheet->viewport->height;
  const double tick = TICK_PX * sheet->scale;
  const double middle = ATLAS_FRAME_PX * sheet->scale / 2;

  for (int north = find_first (sheet, extent->south); to_degrees (north) <= extent->north; north += sheet->step)
    {
      g_autofree char *text = word_latitude (sheet, north);
      double y = project_latitude (sheet, north);

      atlas_palette_use (sheet->cr, sheet->palette->ink, 1);
      stroke_segment (sheet, (Point) { 0, y }, (Point) { -tick, y });
      stroke_segment (sheet, (Point) { width, y }, (Point) { width + tick, y });
      if (y < CORNER_PX * sheet->scale || y > height - CORNER_PX * sheet->scale)
        continue;

      paint_number (sheet, text, (Point) { -middle - tick / 3, y }, -G_PI_2);
      paint_number (sheet, text, (Point) { width + middle + tick / 3, y }, -G_PI_2);
    }
}

static void
paint_line (const Sheet *sheet,
            double       distance,
            double       line_width)
{
  cairo_rectangle (sheet->cr, -distance, -distance, sheet->viewport->width + 2 * distance,
                   sheet->viewport->height + 2 * distance);
  atlas_palette_use (sheet->cr, sheet->palette->ink, 1);
  cairo_set_line_width (sheet->cr, line_width);
  cairo_stroke (sheet->cr);
}

/**
 * atlas_frame_paint:
 * @cr: what to paint on, its origin at the left top corner of @viewport
 * @palette: the colours
 * @viewport: the map
 * @scale: by how much its letters are larger than usual
 *
 * Paints the frame of a map, %ATLAS_FRAME_PX times @scale wide, around it.
 */
void
atlas_frame_paint (cairo_t             *cr,
                   const AtlasPalette  *palette,
                   const AtlasViewport *viewport,
                   double               scale)
{
  const AtlasExtent extent = atlas_viewport_get_extent (viewport, 0);
  const Sheet sheet = { cr, palette, viewport, scale, choose_step (viewport, &extent, scale) };

  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  paint_crosses (&sheet, &extent);
  cairo_set_line_width (cr, 0.8 * scale);
  paint_meridians (&sheet, &extent);
  paint_parallels (&sheet, &extent);
  paint_line (&sheet, 0, 0.8 * scale);
  paint_line (&sheet, ATLAS_FRAME_PX * scale, 1.8 * scale);
  cairo_restore (cr);
}
