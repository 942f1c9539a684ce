/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-base-painter.h"

#include "map/atlas-contour-numbers.h"
#include "map/atlas-contours.h"
#include "map/atlas-curve.h"
#include "map/atlas-fields.h"
#include "map/atlas-hachures.h"
#include "map/atlas-hummocks.h"
#include "map/atlas-relief.h"
#include "map/atlas-rim.h"

#include <math.h>

/**
 * AtlasBasePainter:
 *
 * Paints the land of a siege: relief, plain, hills, waters, roads, airstrips, border, villages.
 * It letters nothing but the heights of contours: letters must not end at the edge of a tile.
 *
 * It does not change, so that any number of threads may paint with it.
 */

typedef struct
{
  const AtlasFeature *feature;
  AtlasCurve         *curve;
} Line;

struct _AtlasBasePainter
{
  AtlasSiege   *siege;
  AtlasTerrain *terrain;
  GArray       *lines;
};

/* What is drawn wider than its course, at the most, in pixels. */
#define MARGIN 24

G_DEFINE_BOXED_TYPE (AtlasBasePainter, atlas_base_painter, atlas_base_painter_ref, atlas_base_painter_unref)

typedef struct
{
  cairo_t             *cr;
  const AtlasPalette  *palette;
  const AtlasViewport *viewport;
  AtlasExtent          extent;
  double               metres_per_pixel;
} Sheet;

/* Lines grow slower than the ground: by about a third of what the scale does. */
static double
grow (const Sheet *sheet,
      double       width_px)
{
  double growth = exp2 ((sheet->viewport->zoom - 13) * 0.38);

  return width_px * CLAMP (growth, 0.5, 4) * sheet->palette->line_width;
}

/* How much of something is seen that appears between two zoom levels. */
static double
appear (const Sheet *sheet,
        double       from,
        double       to)
{
  return CLAMP ((sheet->viewport->zoom - from) / (to - from), 0, 1);
}

static double
measure_width (const Sheet        *sheet,
               const AtlasFeature *feature,
               double              least_px)
{
  return MAX (feature->width_m / sheet->metres_per_pixel, grow (sheet, least_px));
}

static void
stroke (const Sheet *sheet,
        const Line  *line,
        guint32      colour,
        double       opacity,
        double       width_px)
{
  atlas_curve_trace (line->curve, sheet->cr, sheet->viewport);
  atlas_palette_use (sheet->cr, colour, opacity);
  cairo_set_line_width (sheet->cr, width_px);
  cairo_stroke (sheet->cr);
}

static void
paint_area (const Sheet *sheet,
            const Line  *line,
            guint32      fill,
            double       fill_opacity,
            guint32      edge,
            double       edge_opacity)
{
  atlas_curve_trace (line->curve, sheet->cr, sheet->viewport);
  atlas_palette_use (sheet->cr, fill, fill_opacity);
  cairo_fill_preserve (sheet->cr);
  atlas_palette_use (sheet->cr, edge, edge_opacity);
  cairo_set_line_width (sheet->cr, grow (sheet, 0.8));
  cairo_stroke (sheet->cr);
}

static void
paint_ground (const Sheet *sheet,
              const Line  *line)
{
  const AtlasPalette *palette = sheet->palette;

  switch (line->feature->kind)
    {
    case ATLAS_LAND_SEA:
    case ATLAS_LAND_LAKE:
      paint_area (sheet, line, palette->water, 1, palette->water_edge, 1);
      break;
    case ATLAS_LAND_PLAIN:
    case ATLAS_LAND_MARSH:
      paint_area (sheet, line, palette->plain, 0.55, palette->plain_edge, 0.35);
      break;
    case ATLAS_LAND_FOREST:
      paint_area (sheet, line, palette->plain_edge, 0.25, palette->plain_edge, 0);
      break;
    case ATLAS_LAND_TOWN_AREA:
      paint_area (sheet, line, palette->village, 0.25, palette->village, 0.8);
      break;
    default:
      break;
    }
}

static void
paint_water_edge (const Sheet *sheet,
                  const Line  *line)
{
  if (line->feature->kind == ATLAS_LAND_RIVER)
    stroke (sheet, line, sheet->palette->water_edge, 1,
            measure_width (sheet, line->feature, 2.2) + grow (sheet, 1.2));
  else if (line->feature->kind == ATLAS_LAND_STREAM)
    stroke (sheet, line, sheet->palette->water_edge, 0.55 * appear (sheet, 10, 12),
            measure_width (sheet, line->feature, 0.9));
}

static void
paint_water (const Sheet *sheet,
             const Line  *line)
{
  if (line->feature->kind == ATLAS_LAND_RIVER)
    stroke (sheet, line, sheet->palette->water, 1, measure_width (sheet, line->feature, 2.2));
}

static void
paint_road_edge (const Sheet *sheet,
                 const Line  *line)
{
  const double dash[] = { grow (sheet, 5), grow (sheet, 3.4) };

  if (line->feature->kind == ATLAS_LAND_ROAD)
    stroke (sheet, line, sheet->palette->road_edge, 0.9,
            measure_width (sheet, line->feature, 2.2) + grow (sheet, 1.3));
  if (line->feature->kind != ATLAS_LAND_TRACK)
    return;

  cairo_save (sheet->cr);
  cairo_set_line_cap (sheet->cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (sheet->cr, dash, G_N_ELEMENTS (dash), 0);
  stroke (sheet, line, sheet->palette->road_edge, 0.8 * appear (sheet, 9.5, 11.5), grow (sheet, 1.3));
  cairo_restore (sheet->cr);
}

static void
paint_road (const Sheet *sheet,
            const Line  *line)
{
  if (line->feature->kind == ATLAS_LAND_ROAD)
    stroke (sheet, line, sheet->palette->road, 1, measure_width (sheet, line->feature, 2.2));
}

static void
paint_works (const Sheet *sheet,
             const Line  *line)
{
  const double border[] = { grow (sheet, 9), grow (sheet, 3.5), grow (sheet, 0.1), grow (sheet, 3.5) };
  double width_px = measure_width (sheet, line->feature, 2.6);

  cairo_save (sheet->cr);
  switch (line->feature->kind)
    {
    case ATLAS_LAND_AIRSTRIP:
      cairo_set_line_cap (sheet->cr, CAIRO_LINE_CAP_SQUARE);
      stroke (sheet, line, sheet->palette->road_edge, 0.95, width_px + grow (sheet, 1.3));
      stroke (sheet, line, sheet->palette->strip, 1, width_px);
      break;
    case ATLAS_LAND_WALL:
      cairo_set_line_cap (sheet->cr, CAIRO_LINE_CAP_BUTT);
      stroke (sheet, line, sheet->palette->ink, 0.9, width_px);
      break;
    case ATLAS_LAND_COAST:
      stroke (sheet, line, sheet->palette->water_edge, 1, grow (sheet, 1));
      break;
    case ATLAS_LAND_BORDER:
      stroke (sheet, line, sheet->palette->border, 0.12, grow (sheet, 7));
      cairo_set_dash (sheet->cr, border, G_N_ELEMENTS (border), 0);
      stroke (sheet, line, sheet->palette->border, 0.75, grow (sheet, 1.5));
      break;
    default:
      break;
    }
  cairo_restore (sheet->cr);
}

typedef void (*Pass) (const Sheet *sheet,
                      const Line  *line);

/* Lines are painted kind by kind in passes, so that casings never cut what they meet. Hills come
 * after the first. */
static const Pass passes[] = {
  paint_ground, paint_water_edge, paint_water, paint_road_edge, paint_road, paint_works,
};

static void
paint_lines (AtlasBasePainter *self,
             const Sheet      *sheet,
             Pass              paint)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      if (atlas_extent_intersects (&line->feature->extent, &sheet->extent))
        paint (sheet, line);
    }
}

static void
paint_village (const Sheet        *sheet,
               const AtlasFeature *feature)
{
  double side = grow (sheet, feature->rank <= 2 ? 4 : 3);
  double x, y;

  atlas_viewport_project (sheet->viewport, g_array_index (feature->points, AtlasPosition, 0), &x, &y);
  cairo_rectangle (sheet->cr, x - side / 2, y - side / 2, side, side);
  atlas_palette_use (sheet->cr, sheet->palette->village, 0.85 * appear (sheet, 11.5, 13));
  cairo_fill (sheet->cr);
}

static void
paint_summit (const Sheet        *sheet,
              const AtlasFeature *feature)
{
  double side = grow (sheet, 4.4);
  double x, y;

  atlas_viewport_project (sheet->viewport, g_array_index (feature->points, AtlasPosition, 0), &x, &y);
  cairo_move_to (sheet->cr, x, y - side * 0.6);
  cairo_line_to (sheet->cr, x + side * 0.55, y + side * 0.4);
  cairo_line_to (sheet->cr, x - side * 0.55, y + side * 0.4);
  cairo_close_path (sheet->cr);
  atlas_palette_use (sheet->cr, sheet->palette->contour, 0.9 * appear (sheet, 9.5, 11));
  cairo_fill (sheet->cr);
}

/* A water of which no more than the place is known: a bend of its bank. */
static void
paint_pond (const Sheet        *sheet,
            const AtlasFeature *feature)
{
  double reach = grow (sheet, 5);
  double x, y;

  atlas_viewport_project (sheet->viewport, g_array_index (feature->points, AtlasPosition, 0), &x, &y);
  for (guint i = 0; i < 2; i++)
    {
      cairo_arc (sheet->cr, x, y, reach, -G_PI * 0.75, G_PI * 0.6);
      atlas_palette_use (sheet->cr, i == 0 ? sheet->palette->water_edge : sheet->palette->water,
                         appear (sheet, 14.9, 15.3));
      cairo_set_line_width (sheet->cr, grow (sheet, i == 0 ? 3.6 : 2.4));
      cairo_stroke (sheet->cr);
    }
}

static void
paint_point (const Sheet        *sheet,
             const AtlasFeature *feature)
{
  if (feature->kind == ATLAS_LAND_VILLAGE || feature->kind == ATLAS_LAND_TOWN)
    paint_village (sheet, feature);
  else if (feature->kind == ATLAS_LAND_SUMMIT)
    paint_summit (sheet, feature);
  else if (feature->kind == ATLAS_LAND_WATER)
    paint_pond (sheet, feature);
}

static void
paint_points (AtlasBasePainter *self,
              const Sheet      *sheet)
{
  GPtrArray *features = atlas_siege_get_land (self->siege)->features;

  for (guint i = 0; i < features->len; i++)
    {
      const AtlasFeature *feature = g_ptr_array_index (features, i);

      if (atlas_extent_intersects (&feature->extent, &sheet->extent))
        paint_point (sheet, feature);
    }
}

/* Fitting the terrain takes as long as some tiles do, and so is left to the thread that needs it first. */
static AtlasTerrain *
get_terrain (AtlasBasePainter *self)
{
  if (g_once_init_enter (&self->terrain))
    g_once_init_leave (&self->terrain,
                       atlas_terrain_new (atlas_siege_get_land (self->siege),
                                          &atlas_siege_get_head (self->siege)->extent));

  return self->terrain;
}

static void
paint_hummocks (AtlasBasePainter *self,
                const Sheet      *sheet)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const AtlasFeature *feature = g_array_index (self->lines, Line, i).feature;

      if (feature->kind == ATLAS_LAND_HILL_ZONE && atlas_extent_intersects (&feature->extent, &sheet->extent))
        atlas_hummocks_paint (atlas_siege_get_land (self->siege), feature, sheet->cr, sheet->palette,
                              sheet->viewport);
    }
}

static void
paint_hills (AtlasBasePainter *self,
             const Sheet      *sheet)
{
  GPtrArray *features = atlas_siege_get_land (self->siege)->features;

  for (guint i = 0; i < features->len; i++)
    {
      const AtlasFeature *feature = g_ptr_array_index (features, i);

      if (feature->kind != ATLAS_LAND_HILL)
        continue;

      atlas_contours_paint_hill (get_terrain (self), feature, sheet->cr, sheet->palette, sheet->viewport);
      atlas_hachures_paint (feature, sheet->cr, sheet->palette, sheet->viewport);
    }
}

/* Plains are tilled, but for the hills that stand in them. */
static void
paint_fields (AtlasBasePainter *self,
              const Sheet      *sheet)
{
  cairo_t *cr = sheet->cr;

  cairo_save (cr);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      if (line->feature->kind == ATLAS_LAND_PLAIN)
        atlas_curve_trace (line->curve, cr, sheet->viewport);
    }
  cairo_clip (cr);
  cairo_rectangle (cr, 0, 0, sheet->viewport->width, sheet->viewport->height);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      if (line->feature->kind == ATLAS_LAND_HILL_ZONE)
        atlas_curve_trace (line->curve, cr, sheet->viewport);
    }
  cairo_clip (cr);
  atlas_fields_paint (cr, sheet->palette, sheet->viewport);
  cairo_restore (cr);
}

/**
 * atlas_base_painter_new:
 * @siege: a siege that is sealed
 *
 * Returns: (transfer full): a painter of its land
 */
AtlasBasePainter *
atlas_base_painter_new (AtlasSiege *siege)
{
  AtlasBasePainter *self = g_atomic_rc_box_new0 (AtlasBasePainter);
  GPtrArray *features;

  g_return_val_if_fail (ATLAS_IS_SIEGE (siege), NULL);

  self->siege = g_object_ref (siege);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  features = atlas_siege_get_land (siege)->features;
  for (guint i = 0; i < features->len; i++)
    {
      const AtlasFeature *feature = g_ptr_array_index (features, i);
      Line line = { .feature = feature };

      if (feature->kind >= ATLAS_LAND_HILL || feature->points->len < 2)
        continue;

      line.curve = atlas_curve_new_for_feature (feature);
      g_array_append_val (self->lines, line);
    }

  return self;
}

/**
 * atlas_base_painter_ref:
 * @self: a painter
 *
 * Returns: (transfer full): @self
 */
AtlasBasePainter *
atlas_base_painter_ref (AtlasBasePainter *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_painter (AtlasBasePainter *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    atlas_curve_free (g_array_index (self->lines, Line, i).curve);
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->terrain, atlas_terrain_unref);
  g_clear_object (&self->siege);
}

/**
 * atlas_base_painter_unref:
 * @self: (transfer full): a painter
 */
void
atlas_base_painter_unref (AtlasBasePainter *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear_painter);
}

/**
 * atlas_base_painter_prepare:
 * @self: a painter
 *
 * Makes what the first painting would have to make first, the form of the land. May be called from any
 * thread.
 */
void
atlas_base_painter_prepare (AtlasBasePainter *self)
{
  get_terrain (self);
}

/**
 * atlas_base_painter_paint:
 * @self: a painter
 * @cr: what to paint on, its origin at the left top corner of @viewport
 * @palette: the colours
 * @viewport: what is seen
 * @hidden: the layers that are left out; without relief the ground is plain paper
 *
 * Paints the land. May be called from any thread.
 */
void
atlas_base_painter_paint (AtlasBasePainter    *self,
                          cairo_t             *cr,
                          const AtlasPalette  *palette,
                          const AtlasViewport *viewport,
                          AtlasLayer           hidden)
{
  const Sheet sheet = {
    .cr = cr,
    .palette = palette,
    .viewport = viewport,
    .extent = atlas_viewport_get_extent (viewport, MARGIN),
    .metres_per_pixel = atlas_viewport_get_metres_per_pixel (viewport),
  };

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, viewport->width, viewport->height);
  cairo_clip (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);

  if ((hidden & ATLAS_LAYER_RELIEF) == 0)
    {
      atlas_relief_paint (get_terrain (self), cr, palette, viewport);
    }
  else
    {
      atlas_palette_use (cr, palette->paper, 1);
      cairo_paint (cr);
    }
  if ((hidden & ATLAS_LAYER_CONTOURS) == 0)
    {
      atlas_contours_paint (get_terrain (self), cr, palette, viewport);
      atlas_contour_numbers_paint (get_terrain (self), self->siege, cr, palette, viewport);
    }
  atlas_rim_paint (&atlas_siege_get_head (self->siege)->extent, cr, palette, viewport);
  paint_lines (self, &sheet, passes[0]);
  paint_fields (self, &sheet);
  paint_hummocks (self, &sheet);
  paint_hills (self, &sheet);
  for (guint i = 1; i < G_N_ELEMENTS (passes); i++)
    paint_lines (self, &sheet, passes[i]);
  paint_points (self, &sheet);

  cairo_restore (cr);
}

/* What a sample shows, in parts of its width and height: a line with a bend, an area, a point. */
static AtlasFeature *
new_sample (AtlasLandKind        kind,
            const AtlasViewport *viewport)
{
  static const AtlasPoint line[] = { { 0.04, 0.7 }, { 0.35, 0.45 }, { 0.65, 0.6 }, { 0.96, 0.3 } };
  static const AtlasPoint area[] = { { 0.08, 0.15 }, { 0.92, 0.15 }, { 0.92, 0.85 }, { 0.08, 0.85 } };
  static const AtlasPoint point[] = { { 0.5, 0.5 } };
  const AtlasPoint *points = kind >= ATLAS_LAND_HILL ? point : kind >= ATLAS_LAND_STREAM ? line : area;
  guint n_points = kind >= ATLAS_LAND_HILL ? G_N_ELEMENTS (point) : G_N_ELEMENTS (line);
  AtlasFeature *sample = atlas_feature_new ("sample", kind);

  for (guint i = 0; i < n_points; i++)
    {
      AtlasPosition position = atlas_viewport_unproject (viewport, points[i].x * viewport->width,
                                                         points[i].y * viewport->height);

      g_array_append_val (sample->points, position);
    }

  /* A hill that fits the sample, neither steep nor gentle. */
  sample->length_m = viewport->width * 0.6 * atlas_viewport_get_metres_per_pixel (viewport);
  sample->breadth_m = viewport->height * 0.9 * atlas_viewport_get_metres_per_pixel (viewport);
  sample->rise_m = sample->breadth_m / 6;
  sample->axis_deg = 90;

  return sample;
}

/**
 * atlas_base_painter_paint_sample:
 * @kind: a kind of feature
 * @cr: what to paint on, its origin at the left top corner of the sample
 * @palette: the colours
 * @zoom: the zoom level of the map that it is a sample of
 * @width: pixels
 * @height: pixels
 *
 * Paints how a kind of feature looks, for a legend.
 */
void
atlas_base_painter_paint_sample (AtlasLandKind       kind,
                                 cairo_t            *cr,
                                 const AtlasPalette *palette,
                                 double              zoom,
                                 double              width,
                                 double              height)
{
  const AtlasViewport viewport = atlas_viewport_at ((AtlasPosition) { 0, 0 }, zoom, width, height);
  const Sheet sheet = { cr, palette, &viewport, atlas_viewport_get_extent (&viewport, MARGIN),
                        atlas_viewport_get_metres_per_pixel (&viewport) };
  g_autoptr (AtlasFeature) feature = new_sample (kind, &viewport);
  Line line = { .feature = feature };

  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  if (feature->points->len > 1)
    {
      line.curve = atlas_curve_new_for_feature (feature);
      for (guint i = 0; i < G_N_ELEMENTS (passes); i++)
        passes[i](&sheet, &line);
      atlas_curve_free (line.curve);
    }
  else
    paint_point (&sheet, feature);
  if (kind == ATLAS_LAND_PLAIN)
    atlas_fields_paint_sample (cr, palette, width / 2, height / 2);
  else if (kind == ATLAS_LAND_HILL_ZONE)
    atlas_hummocks_paint_sample (cr, palette, width / 2, height / 2);
  else if (kind == ATLAS_LAND_HILL)
    atlas_hachures_paint (feature, cr, palette, &viewport);
  cairo_restore (cr);
}
