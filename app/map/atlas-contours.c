/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-contours.h"

#include <math.h>

#include "map/atlas-projection.h"

/* Lines of equal height, found square by square between samples (marching squares: Wyvill,
 * McPheeters and Wyvill, 1986, and Lorensen and Cline, 1987, in the plane). */

/* Samples this far apart, in pixels: a line is straight for that long. */
#define STEP_PX 4.0

/* Every fifth line is heavier. */
#define INDEX_EVERY 5

#define FIRST_ZOOM 11.6
#define FULL_ZOOM  12.6

/* Metres from one line to the next. */
static double
get_interval (double zoom)
{
  return zoom < 12.6 ? 100 : zoom < 14.4 ? 50 : 20;
}

static void
cross (double  height,
       double  other_height,
       double  level,
       double  x,
       double  y,
       double  other_x,
       double  other_y,
       double *points,
       guint  *n_points)
{
  double part;

  if ((height < level) == (other_height < level))
    return;

  part = (level - height) / (other_height - height);
  points[*n_points * 2] = x + (other_x - x) * part;
  points[*n_points * 2 + 1] = y + (other_y - y) * part;
  ++*n_points;
}

/* The pieces of a line within one square: none, one, or at a saddle two. */
static void
trace_square (cairo_t      *cr,
              const double  corners[4],
              double        x,
              double        y,
              double        level)
{
  const double right = x + STEP_PX;
  const double bottom = y + STEP_PX;
  double points[8];
  guint n_points = 0;

  cross (corners[0], corners[1], level, x, y, right, y, points, &n_points);
  cross (corners[1], corners[2], level, right, y, right, bottom, points, &n_points);
  cross (corners[2], corners[3], level, right, bottom, x, bottom, points, &n_points);
  cross (corners[3], corners[0], level, x, bottom, x, y, points, &n_points);
  for (guint i = 0; i + 1 < n_points; i += 2)
    {
      cairo_move_to (cr, points[2 * i], points[2 * i + 1]);
      cairo_line_to (cr, points[2 * i + 2], points[2 * i + 3]);
    }
}

static void
trace_levels (cairo_t                *cr,
              const AtlasTerrainGrid *grid,
              double                  interval,
              gboolean                index)
{
  for (guint row = 0; row + 1 < grid->rows; row++)
    {
      const float *upper = &grid->heights_m[(gsize) row * grid->columns];
      const float *lower = upper + grid->columns;

      for (guint column = 0; column + 1 < grid->columns; column++)
        {
          const double corners[] = { upper[column], upper[column + 1], lower[column + 1], lower[column] };
          double least = MIN (MIN (corners[0], corners[1]), MIN (corners[2], corners[3]));
          double most = MAX (MAX (corners[0], corners[1]), MAX (corners[2], corners[3]));

          for (double n = floor (least / interval) + 1; n * interval <= most; n++)
            {
              if ((fmod (n, INDEX_EVERY) == 0) == index)
                trace_square (cr, corners, (column - 1.0) * STEP_PX, (row - 1.0) * STEP_PX, n * interval);
            }
        }
    }
}

/**
 * atlas_contours_paint:
 * @terrain: the form of the land
 * @cr: what to paint on, its origin at the left top corner of @viewport
 * @palette: the colours
 * @viewport: what is seen
 *
 * Paints lines of equal height where the scale is large enough for them. May be called from any
 * thread.
 */
void
atlas_contours_paint (AtlasTerrain        *terrain,
                      cairo_t             *cr,
                      const AtlasPalette  *palette,
                      const AtlasViewport *viewport)
{
  const double size = atlas_projection_get_world_size (viewport->zoom);
  double seen = CLAMP ((viewport->zoom - FIRST_ZOOM) / (FULL_ZOOM - FIRST_ZOOM), 0, 1);
  g_autoptr (AtlasTerrainGrid) grid = NULL;

  if (seen == 0)
    return;

  grid = atlas_terrain_sample (terrain, (viewport->left - STEP_PX) / size, (viewport->top - STEP_PX) / size,
                               STEP_PX / size, (guint) ceil (viewport->width / STEP_PX) + 3,
                               (guint) ceil (viewport->height / STEP_PX) + 3);

  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_SQUARE);
  for (int index = 0; index <= 1; index++)
    {
      trace_levels (cr, grid, get_interval (viewport->zoom), index);
      atlas_palette_use (cr, palette->contour, (index ? 0.5 : 0.3) * seen);
      cairo_set_line_width (cr, (index ? 0.9 : 0.7) * palette->line_width);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}
