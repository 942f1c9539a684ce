/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-contours.h"

#include <math.h>
#include <string.h>

#include "map/atlas-projection.h"

/* Lines of equal height, found square by square between samples (marching squares: Wyvill,
 * McPheeters and Wyvill, 1986, and Lorensen and Cline, 1987, in the plane) and joined from square to
 * square, because a few long lines are drawn many times faster than the pieces. */

/* Samples this far apart, in pixels: a line is straight for that long. */
#define STEP_PX 4.0

/* On a great sheet, no more samples than this. */
#define SAMPLES_MAX 4e6

#define FIRST_ZOOM 11.6
#define FULL_ZOOM  12.6

/* From here on hills may be large enough for lines of their own, this far apart in pixels; so many
 * samples tell their form. */
#define HILL_ZOOM    15.4
#define TIGHTEST_PX  7.0
#define HILL_SAMPLES 100

/* One line of equal height while it is followed. Where it crosses the side between two samples is a
 * knot, named by the upper or left of the two samples and by which way the side goes; each knot has
 * a neighbour in either square that meets there. */
typedef struct
{
  const AtlasTerrainGrid *grid;
  double                  step_px;
  double                  level;
  gint32                (*neighbours)[2];
  GArray                 *knots;
} Tracing;

#define NOBODY (-1)

/* Points that lie this close to a straight line, in pixels, are left out, some in a row. */
#define STRAIGHT_PX  0.12
#define LEFT_OUT_MAX 5

static gint32
name_knot (const Tracing *tracing,
           guint          column,
           guint          row,
           gboolean       is_down)
{
  return (gint32) ((row * tracing->grid->columns + column) * 2 + (is_down ? 1 : 0));
}

static void
locate_knot (const Tracing *tracing,
             gint32         knot,
             double        *x,
             double        *y)
{
  const AtlasTerrainGrid *grid = tracing->grid;
  guint from = (guint) knot / 2;
  guint to = from + (knot % 2 ? grid->columns : 1);
  guint column = from % MAX (grid->columns, 1);
  guint row = from / MAX (grid->columns, 1);
  double part = (tracing->level - grid->heights_m[from]) / (grid->heights_m[to] - grid->heights_m[from]);

  *x = (column + (knot % 2 ? 0 : part) - 1) * tracing->step_px;
  *y = (row + (knot % 2 ? part : 0) - 1) * tracing->step_px;
}

static void
add_neighbour (Tracing *tracing,
               gint32   knot,
               gint32   other)
{
  gint32 *neighbours = tracing->neighbours[knot];

  if (neighbours[0] == NOBODY && neighbours[1] == NOBODY)
    g_array_append_val (tracing->knots, knot);
  neighbours[neighbours[0] == NOBODY ? 0 : 1] = other;
}

/* The pieces of the line within one square: none, one, or at a saddle two. */
static void
join_square (Tracing *tracing,
             guint    column,
             guint    row)
{
  const float *upper = &tracing->grid->heights_m[(gsize) row * tracing->grid->columns + column];
  const float *lower = upper + tracing->grid->columns;
  const gboolean below[] = { upper[0] < tracing->level, upper[1] < tracing->level,
                             lower[1] < tracing->level, lower[0] < tracing->level };
  const gint32 sides[] = { name_knot (tracing, column, row, FALSE),
                           name_knot (tracing, column + 1, row, TRUE),
                           name_knot (tracing, column, row + 1, FALSE),
                           name_knot (tracing, column, row, TRUE) };
  gint32 crossed[4];
  guint n_crossed = 0;

  for (guint i = 0; i < 4; i++)
    {
      if (below[i] != below[(i + 1) % 4])
        crossed[n_crossed++] = sides[i];
    }
  for (guint i = 0; i + 1 < n_crossed; i += 2)
    {
      add_neighbour (tracing, crossed[i], crossed[i + 1]);
      add_neighbour (tracing, crossed[i + 1], crossed[i]);
    }
}

static gint32
take_neighbour (Tracing *tracing,
                gint32   knot)
{
  gint32 *neighbours = tracing->neighbours[knot];
  guint side = neighbours[0] != NOBODY ? 0 : 1;
  gint32 next = neighbours[side];

  if (next == NOBODY)
    return NOBODY;

  neighbours[side] = NOBODY;
  tracing->neighbours[next][tracing->neighbours[next][0] == knot ? 0 : 1] = NOBODY;

  return next;
}

static double
measure_bulge (double from_x,
               double from_y,
               double x,
               double y,
               double to_x,
               double to_y)
{
  double length = hypot (to_x - from_x, to_y - from_y);

  return length > 0 ? fabs ((to_x - from_x) * (y - from_y) - (to_y - from_y) * (x - from_x)) / length
                    : hypot (x - from_x, y - from_y);
}

/* Follows the line from one knot to its end, or round to that knot again. */
static void
follow_line (Tracing *tracing,
             cairo_t *cr,
             gint32   knot)
{
  double kept_x, kept_y, x, y, next_x, next_y;
  guint n_left_out = 0;

  locate_knot (tracing, knot, &kept_x, &kept_y);
  cairo_move_to (cr, kept_x, kept_y);
  knot = take_neighbour (tracing, knot);
  if (knot == NOBODY)
    return;

  locate_knot (tracing, knot, &x, &y);
  while ((knot = take_neighbour (tracing, knot)) != NOBODY)
    {
      locate_knot (tracing, knot, &next_x, &next_y);
      if (n_left_out == LEFT_OUT_MAX || measure_bulge (kept_x, kept_y, x, y, next_x, next_y) > STRAIGHT_PX)
        {
          cairo_line_to (cr, x, y);
          kept_x = x;
          kept_y = y;
          n_left_out = 0;
        }
      else
        n_left_out++;
      x = next_x;
      y = next_y;
    }
  cairo_line_to (cr, x, y);
}

static gboolean
is_end (const Tracing *tracing,
        gint32         knot)
{
  return (tracing->neighbours[knot][0] == NOBODY) != (tracing->neighbours[knot][1] == NOBODY);
}

static void
trace_level (Tracing *tracing,
             cairo_t *cr)
{
  g_array_set_size (tracing->knots, 0);
  for (guint row = 0; row + 1 < tracing->grid->rows; row++)
    {
      for (guint column = 0; column + 1 < tracing->grid->columns; column++)
        join_square (tracing, column, row);
    }

  /* Lines that end at the edge first, from their ends; what is left then are rings. */
  for (guint i = 0; i < tracing->knots->len; i++)
    {
      if (is_end (tracing, g_array_index (tracing->knots, gint32, i)))
        follow_line (tracing, cr, g_array_index (tracing->knots, gint32, i));
    }
  for (guint i = 0; i < tracing->knots->len; i++)
    {
      if (tracing->neighbours[g_array_index (tracing->knots, gint32, i)][0] != NOBODY)
        follow_line (tracing, cr, g_array_index (tracing->knots, gint32, i));
    }
}

static void
trace_levels (cairo_t                *cr,
              const AtlasTerrainGrid *grid,
              double                  step_px,
              double                  interval,
              gboolean                index)
{
  gsize n = (gsize) grid->columns * grid->rows;
  g_autofree gint32 (*neighbours)[2] = g_malloc_n (n, 2 * sizeof *neighbours);
  g_autoptr (GArray) knots = g_array_new (FALSE, FALSE, sizeof (gint32));
  Tracing tracing = { .grid = grid, .step_px = step_px, .neighbours = neighbours, .knots = knots };
  float least = grid->heights_m[0];
  float most = least;

  memset (neighbours, 0xff, n * 2 * sizeof *neighbours);
  for (gsize i = 1; i < n; i++)
    {
      least = MIN (least, grid->heights_m[i]);
      most = MAX (most, grid->heights_m[i]);
    }
  for (int step = (int) floor (least / interval) + 1; step * interval <= most; step++)
    {
      tracing.level = step * interval;
      if ((step % ATLAS_CONTOURS_INDEX_EVERY == 0) == index)
        trace_level (&tracing, cr);
    }
}

/**
 * atlas_contours_get_interval:
 * @zoom: a zoom level
 *
 * Returns: metres from one line to the next, or 0 where none are drawn
 */
double
atlas_contours_get_interval (double zoom)
{
  if (zoom <= FIRST_ZOOM)
    return 0;

  return zoom < 12.4 ? 100 : 50;
}

/* Samples @terrain over @viewport with one more sample on every side. */
static AtlasTerrainGrid *
sample (AtlasTerrain        *terrain,
        const AtlasViewport *viewport,
        double               step_px)
{
  const double size = atlas_projection_get_world_size (viewport->zoom);

  return atlas_terrain_sample (terrain, (viewport->left - step_px) / size, (viewport->top - step_px) / size,
                               step_px / size, (guint) ceil (viewport->width / step_px) + 3,
                               (guint) ceil (viewport->height / step_px) + 3);
}

static void
set_pen (cairo_t *cr)
{
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_BEVEL);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
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
  double step_px = MAX (STEP_PX, sqrt (viewport->width * viewport->height / SAMPLES_MAX));
  double seen = CLAMP ((viewport->zoom - FIRST_ZOOM) / (FULL_ZOOM - FIRST_ZOOM), 0, 1);
  g_autoptr (AtlasTerrainGrid) grid = NULL;

  if (seen == 0)
    return;

  grid = sample (terrain, viewport, step_px);
  cairo_save (cr);
  set_pen (cr);
  for (int index = 0; index <= 1; index++)
    {
      trace_levels (cr, grid, step_px, atlas_contours_get_interval (viewport->zoom), index);
      atlas_palette_use (cr, palette->contour, (index ? 0.75 : 0.42) * seen);
      cairo_set_line_width (cr, (index ? 1.1 : 0.7) * palette->line_width);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

/* The part of the map that a hill takes, and room beside it. */
static AtlasViewport
frame_hill (const AtlasFeature  *hill,
            const AtlasViewport *viewport)
{
  double reach = MAX (hill->length_m, hill->breadth_m) / 2 / atlas_viewport_get_metres_per_pixel (viewport) + STEP_PX;
  AtlasViewport frame = *viewport;
  double x, y;

  atlas_viewport_project (viewport, g_array_index (hill->points, AtlasPosition, 0), &x, &y);
  frame.left += x - reach;
  frame.top += y - reach;
  frame.width = frame.height = 2 * reach;

  return frame;
}

static void
clip_to_hill (const AtlasFeature  *hill,
              cairo_t             *cr,
              const AtlasViewport *frame)
{
  double metres = atlas_viewport_get_metres_per_pixel (frame);

  cairo_save (cr);
  cairo_translate (cr, frame->width / 2, frame->height / 2);
  cairo_rotate (cr, (hill->axis_deg - 90) * G_PI / 180);
  cairo_scale (cr, MAX (hill->length_m, 1) / 2 / metres, MAX (hill->breadth_m, 1) / 2 / metres);
  cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
  cairo_restore (cr);
  cairo_clip (cr);
}

/**
 * atlas_contours_get_hill_interval:
 * @zoom: a zoom level
 *
 * Returns: metres from one line to the next on hills that are known better than the land round
 *   them, or 0 where none but the land's are drawn
 */
double
atlas_contours_get_hill_interval (double zoom)
{
  return zoom < HILL_ZOOM ? 0 : 10;
}

/**
 * atlas_contours_paint_hill:
 * @terrain: the form of the land
 * @hill: a hill of it
 * @cr: what to paint on, its origin at the left top corner of @viewport
 * @palette: the colours
 * @viewport: what is seen
 *
 * Paints lines of equal height on a hill, where the scale is large enough for them. May be called
 * from any thread.
 */
void
atlas_contours_paint_hill (AtlasTerrain        *terrain,
                           const AtlasFeature  *hill,
                           cairo_t             *cr,
                           const AtlasPalette  *palette,
                           const AtlasViewport *viewport)
{
  double interval = atlas_contours_get_hill_interval (viewport->zoom);
  AtlasViewport frame = frame_hill (hill, viewport);
  double x = frame.left - viewport->left;
  double y = frame.top - viewport->top;
  double metres = atlas_viewport_get_metres_per_pixel (viewport);
  double step_px = MAX (STEP_PX, frame.width / HILL_SAMPLES);
  g_autoptr (AtlasTerrainGrid) grid = NULL;

  if (interval == 0 || hill->rise_m / interval * TIGHTEST_PX > MIN (hill->length_m, hill->breadth_m) / 2 / metres ||
      x > viewport->width || y > viewport->height || x + frame.width < 0 || y + frame.height < 0)
    return;

  grid = sample (terrain, &frame, step_px);
  cairo_save (cr);
  cairo_translate (cr, x, y);
  clip_to_hill (hill, cr, &frame);
  set_pen (cr);
  for (int index = 0; index <= 1; index++)
    trace_levels (cr, grid, step_px, interval, index);
  atlas_palette_use (cr, palette->contour, 0.8);
  cairo_set_line_width (cr, 0.9 * palette->line_width);
  cairo_stroke (cr);
  cairo_restore (cr);
}
