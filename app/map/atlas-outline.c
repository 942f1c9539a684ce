/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-outline.h"

#include <math.h>

#include "map/atlas-projection.h"

#define REACH_PX  8.0
#define SAMPLE_PX 9.0

#define SELECTED_PX 3.0

/* The teeth of a trench, as on field sketches. */
#define TOOTH_PX      5.0
#define TOOTH_STEP_PX 8.0

/* How each kind is drawn: from which zoom level to which, how strongly filled, with what line.
 * Sectors orient a reader of small scales; trenches would be a blot there. */
typedef struct
{
  double from;
  double to;
  double fill;
  double width_px;
  double dash[4];
  int    n_dashes;
} Style;

static const Style styles[] = {
  [ATLAS_FRONT_PERIMETER] = { 10.5, 30, 0.10, 1.8, { 10, 4, 2, 4 }, 4 },
  [ATLAS_FRONT_TRENCH] = { 12.5, 30, 0, 1.6, { 0 }, 0 },
  [ATLAS_FRONT_DROP_ZONE] = { 11.5, 30, 0.05, 1.2, { 2, 4 }, 2 },
  [ATLAS_FRONT_ARTILLERY_ZONE] = { 10.5, 30, 0.08, 1.2, { 2, 4 }, 2 },
  [ATLAS_FRONT_SECTOR] = { 11, 12.2, 0, 1, { 6, 6 }, 2 },
};

/**
 * atlas_outline_new:
 * @siege: a siege
 * @front: one of its fronts
 * @is_doubtful: whether it is not certain at the moment shown
 *
 * Returns: (transfer full): its outline; it must not outlive @siege
 */
AtlasOutline *
atlas_outline_new (AtlasSiege       *siege,
                   const AtlasFront *front,
                   gboolean          is_doubtful)
{
  AtlasOutline *self = g_new0 (AtlasOutline, 1);

  self->front = front;
  self->side = front->side != NULL ? atlas_siege_find_side (siege, front->side) : NULL;
  self->is_doubtful = is_doubtful;
  self->curve = atlas_curve_new ((const AtlasPosition *) (const void *) front->points->data,
                                 front->points->len, ATLAS_CURVE_THROUGH, front->is_area);

  return self;
}

/**
 * atlas_outline_free:
 * @self: (transfer full): an outline
 */
void
atlas_outline_free (AtlasOutline *self)
{
  atlas_curve_free (self->curve);
  g_free (self);
}

/**
 * atlas_outline_is_drawn_at:
 * @self: an outline
 * @zoom: zoom level
 *
 * Returns: whether lines of its kind are drawn at this zoom level
 */
gboolean
atlas_outline_is_drawn_at (const AtlasOutline *self,
                           double              zoom)
{
  const Style *style = &styles[self->front->kind];

  return zoom >= style->from && zoom < style->to;
}

/**
 * atlas_outline_get_bounds:
 * @self: an outline
 * @viewport: what is seen
 * @scale: by how much it is drawn larger than usual
 * @bounds: (out): what it is drawn in, in pixels of @viewport
 *
 * Returns: whether it is drawn at this zoom level
 */
gboolean
atlas_outline_get_bounds (AtlasOutline        *self,
                          const AtlasViewport *viewport,
                          double               scale,
                          AtlasRect           *bounds)
{
  double reach = REACH_PX * scale;

  if (!atlas_outline_is_drawn_at (self, viewport->zoom))
    return FALSE;

  atlas_curve_get_bounds (self->curve, viewport, &bounds->left, &bounds->top, &bounds->right,
                          &bounds->bottom);
  *bounds = (AtlasRect) { bounds->left - reach, bounds->top - reach,
                          bounds->right + reach, bounds->bottom + reach };

  return TRUE;
}

/* Short strokes to the left of the course. */
static void
trace_teeth (AtlasOutline        *self,
             cairo_t             *cr,
             const AtlasViewport *viewport,
             double               scale)
{
  g_autoptr (GArray) points =
    atlas_curve_flatten (self->curve, atlas_projection_get_world_size (viewport->zoom));
  double left_over = 0;

  for (guint i = 0; i + 1 < points->len; i++)
    {
      const AtlasPoint *from = &g_array_index (points, AtlasPoint, i);
      double across = from[1].x - from->x;
      double down = from[1].y - from->y;
      double length = hypot (across, down);
      double step = TOOTH_STEP_PX * scale;

      while (left_over < length)
        {
          double x = from->x - viewport->left + across / length * left_over;
          double y = from->y - viewport->top + down / length * left_over;

          cairo_move_to (cr, x, y);
          cairo_line_to (cr, x + down / length * TOOTH_PX * scale, y - across / length * TOOTH_PX * scale);
          left_over += step;
        }
      left_over -= length;
    }
}

/* Fills and strokes the path of @cr in the manner of a kind. */
static void
paint_path (cairo_t            *cr,
            const AtlasPalette *palette,
            const AtlasFront   *front,
            const AtlasSide    *side,
            double              strength,
            double              scale)
{
  const Style *style = &styles[front->kind];
  guint32 colour = side != NULL ? atlas_palette_get_side_colour (palette, side) : palette->quiet;
  double dash[G_N_ELEMENTS (style->dash)];

  for (int i = 0; i < style->n_dashes; i++)
    dash[i] = style->dash[i] * scale;

  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (front->is_area && style->fill > 0)
    {
      atlas_palette_use (cr, colour, style->fill * strength);
      cairo_fill_preserve (cr);
    }
  atlas_palette_use (cr, colour, 0.85 * strength);
  cairo_set_line_width (cr, style->width_px * scale);
  cairo_set_dash (cr, dash, style->n_dashes, 0);
  cairo_stroke (cr);
}

/**
 * atlas_outline_paint:
 * @self: an outline
 * @cr: what to paint on, its origin at the left top corner of @viewport
 * @palette: the colours
 * @viewport: what is seen
 * @scale: by how much it is drawn larger than usual
 *
 * Paints a line or an area of the war: the ground held behind a line of dashes and dots, trenches
 * with teeth, zones dotted. What is doubtful is paler.
 */
void
atlas_outline_paint (AtlasOutline        *self,
                     cairo_t             *cr,
                     const AtlasPalette  *palette,
                     const AtlasViewport *viewport,
                     double               scale)
{
  cairo_save (cr);
  cairo_new_path (cr);
  atlas_curve_trace (self->curve, cr, viewport);
  if (self->front->kind == ATLAS_FRONT_TRENCH)
    trace_teeth (self, cr, viewport, scale);
  paint_path (cr, palette, self->front, self->side, self->is_doubtful ? 0.45 : 1, scale);
  cairo_restore (cr);
}

/**
 * atlas_outline_paint_selected:
 * @self: an outline
 * @cr: what to paint on, its origin at the left top corner of @viewport
 * @palette: the colours
 * @viewport: what is seen
 * @scale: by how much it is drawn larger than usual
 *
 * Paints the course of an outline as that of what is selected.
 */
void
atlas_outline_paint_selected (AtlasOutline        *self,
                              cairo_t             *cr,
                              const AtlasPalette  *palette,
                              const AtlasViewport *viewport,
                              double               scale)
{
  cairo_save (cr);
  cairo_new_path (cr);
  atlas_curve_trace (self->curve, cr, viewport);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, SELECTED_PX * scale);
  atlas_palette_use (cr, palette->selected, 0.9);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * atlas_outline_paint_sample:
 * @front: a front
 * @side: (nullable): whose it is
 * @cr: what to paint on
 * @palette: the colours
 * @x: where the middle of the sample is
 * @y: and how far down
 *
 * Paints a short piece of the line of a front, for a legend.
 */
void
atlas_outline_paint_sample (const AtlasFront   *front,
                            const AtlasSide    *side,
                            cairo_t            *cr,
                            const AtlasPalette *palette,
                            double              x,
                            double              y)
{
  cairo_save (cr);
  cairo_new_path (cr);
  if (front->is_area)
    cairo_rectangle (cr, x - SAMPLE_PX, y - SAMPLE_PX * 0.6, 2 * SAMPLE_PX, SAMPLE_PX * 1.2);
  else
    {
      cairo_move_to (cr, x - SAMPLE_PX, y + 2);
      cairo_line_to (cr, x + SAMPLE_PX, y + 2);
    }
  for (int i = -1; front->kind == ATLAS_FRONT_TRENCH && i <= 1; i++)
    {
      cairo_move_to (cr, x + i * TOOTH_STEP_PX, y + 2);
      cairo_rel_line_to (cr, 0, -TOOTH_PX);
    }
  paint_path (cr, palette, front, side, 1, 1);
  cairo_restore (cr);
}
