/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-relief.h"

#include <math.h>

#include "map/atlas-projection.h"

/* The ground tinted by height and shaded from several sides, so that no slope is lost along the
 * main light (Mark, "Multidirectional, oblique-weighted, shaded-relief image", USGS Open-File
 * Report 92-422), with the cosine shading of Yoeli ("Analytische Schattierung", 1965). */

/* Light falls from the north-west, and softer from beside it and from the north. */
static const struct
{
  double bearing_deg;
  double weight;
} lights[] = {
  { 315, 0.55 },
  { 270, 0.15 },
  { 0, 0.15 },
  { 225, 0.15 },
};

/* Ridges are lit and hollows darkened by how sharply the ground bends, which gives back the edges
 * that smooth ground loses (Kennelly, "Terrain maps displaying hill-shading with curvature",
 * Geomorphology 102, 2008): by as much light as ground that turns by one in so many metres, and no
 * more than so much. */
#define HOLLOW_M    100.0
#define HOLLOW_MOST 0.14

/* A far view has edges enough. */
#define HOLLOW_ZOOM      9.5
#define HOLLOW_FULL_ZOOM 12.5

#define ALTITUDE_DEG 42
#define EXAGGERATION 1.6

/* The shading is that of a far view: nearer, where the data cannot bear it, it fades. */
#define FULL_ZOOM  13.2
#define FAINT_ZOOM 15.4
#define FAINTEST   0.35

/* Samples this far apart, in pixels, are enough for a smooth surface. */
#define STEP_PX 1.35

/* A great sheet takes no more samples than this: the terrain is smoother than they are dense. */
#define SAMPLES_MAX 4e6

/* The tints are looked up in steps of so many metres. */
#define TINT_STEP_M  4.0
#define TINT_FIRST_M (-100)
#define N_TINT_STEPS 1600

typedef struct
{
  float east;
  float south;
  float up;
} Light;

typedef struct
{
  guint32 tints[N_TINT_STEPS];
  Light   light;
  float   level;
  float   shadow[3];
  float   gleam[3];
  float   strength;
  float   hollow_m;
} Recipe;

/* All lights make one: shading is linear in the direction of the light. */
static Light
combine_lights (void)
{
  const double altitude = ALTITUDE_DEG * G_PI / 180;
  Light sum = { 0, 0, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (lights); i++)
    {
      double bearing = lights[i].bearing_deg * G_PI / 180;

      sum.east += (float) (lights[i].weight * cos (altitude) * sin (bearing));
      sum.south -= (float) (lights[i].weight * cos (altitude) * cos (bearing));
      sum.up += (float) (lights[i].weight * sin (altitude));
    }

  return sum;
}

static void
split_colour (guint32 colour,
              float   parts[3])
{
  parts[0] = (float) ((colour >> 16) & 0xff);
  parts[1] = (float) ((colour >> 8) & 0xff);
  parts[2] = (float) (colour & 0xff);
}

static void
prepare (Recipe             *recipe,
         const AtlasPalette *palette,
         double              zoom)
{
  double fading = CLAMP ((zoom - FULL_ZOOM) / (FAINT_ZOOM - FULL_ZOOM), 0, 1);

  for (guint i = 0; i < N_TINT_STEPS; i++)
    recipe->tints[i] = atlas_palette_get_tint (palette, TINT_FIRST_M + i * TINT_STEP_M);
  recipe->light = combine_lights ();
  recipe->level = recipe->light.up;
  recipe->strength = (float) (palette->shade * (1 - (1 - FAINTEST) * fading));
  recipe->hollow_m = (float) (HOLLOW_M * CLAMP ((zoom - HOLLOW_ZOOM) / (HOLLOW_FULL_ZOOM - HOLLOW_ZOOM), 0, 1));
  split_colour (palette->shadow, recipe->shadow);
  split_colour (palette->light, recipe->gleam);
}

static guint32
shade (const Recipe *recipe,
       float         height_m,
       float         slope_east,
       float         slope_south,
       float         hollow)
{
  float rise_east = slope_east * (float) EXAGGERATION;
  float rise_south = slope_south * (float) EXAGGERATION;
  float lit = (recipe->light.up - recipe->light.east * rise_east - recipe->light.south * rise_south) /
              sqrtf (1 + rise_east * rise_east + rise_south * rise_south) -
              CLAMP (hollow * recipe->hollow_m, -(float) HOLLOW_MOST, (float) HOLLOW_MOST);
  int step = (int) ((height_m - TINT_FIRST_M) / (float) TINT_STEP_M);
  const float *towards = lit < recipe->level ? recipe->shadow : recipe->gleam;
  float part = lit < recipe->level ? (recipe->level - lit) / recipe->level
                                   : (lit - recipe->level) / (1 - recipe->level);
  float ground[3];
  guint32 mixed = 0xff;

  split_colour (recipe->tints[CLAMP (step, 0, N_TINT_STEPS - 1)], ground);
  part = CLAMP (part, 0, 1) * recipe->strength;
  for (guint i = 0; i < 3; i++)
    mixed = mixed << 8 | (guint32) (ground[i] + (towards[i] - ground[i]) * part + 0.5f);

  return mixed;
}

/* How fast the ground bends upwards at a sample, in slope to a metre; below nought on ridges. */
static float
get_hollow (const AtlasTerrainGrid *grid,
            guint                   column,
            guint                   row,
            float                   step_m)
{
  guint west = column > 0 ? column - 1 : column;
  guint east = MIN (column + 1, grid->columns - 1);
  guint north = row > 0 ? row - 1 : row;
  guint south = MIN (row + 1, grid->rows - 1);
  gsize line = (gsize) row * grid->columns;

  return (grid->slopes_east[line + east] - grid->slopes_east[line + west] +
          grid->slopes_south[(gsize) south * grid->columns + column] -
          grid->slopes_south[(gsize) north * grid->columns + column]) / (2 * step_m);
}

static cairo_surface_t *
draw_surface (const AtlasTerrainGrid *grid,
              const Recipe           *recipe,
              float                   step_m)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) grid->columns,
                                                         (int) grid->rows);
  unsigned char *pixels = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  cairo_surface_flush (surface);
  for (guint row = 0; row < grid->rows; row++)
    {
      guint32 *line = (guint32 *) (void *) (pixels + (gsize) row * (gsize) stride);
      gsize at = (gsize) row * grid->columns;

      for (guint column = 0; column < grid->columns; column++, at++)
        line[column] = shade (recipe, grid->heights_m[at], grid->slopes_east[at], grid->slopes_south[at],
                              get_hollow (grid, column, row, step_m));
    }
  cairo_surface_mark_dirty (surface);

  return surface;
}

/**
 * atlas_relief_paint:
 * @terrain: the form of the land
 * @cr: what to paint on, its origin at the left top corner of @viewport
 * @palette: the colours
 * @viewport: what is seen
 *
 * Covers @viewport with the ground. May be called from any thread.
 */
void
atlas_relief_paint (AtlasTerrain        *terrain,
                    cairo_t             *cr,
                    const AtlasPalette  *palette,
                    const AtlasViewport *viewport)
{
  const double size = atlas_projection_get_world_size (viewport->zoom);
  double step = MAX (STEP_PX, sqrt (viewport->width * viewport->height / SAMPLES_MAX));
  guint columns = (guint) ceil (viewport->width / step) + 3;
  guint rows = (guint) ceil (viewport->height / step) + 3;
  g_autofree Recipe *recipe = g_new (Recipe, 1);
  g_autoptr (AtlasTerrainGrid) grid = NULL;
  cairo_surface_t *surface;

  prepare (recipe, palette, viewport->zoom);
  /* A sample before the edge, and half a step, as a pixel stands for its middle. */
  grid = atlas_terrain_sample (terrain, (viewport->left - step / 2) / size,
                               (viewport->top - step / 2) / size, step / size, columns, rows);
  surface = draw_surface (grid, recipe, (float) (step * atlas_viewport_get_metres_per_pixel (viewport)));

  cairo_save (cr);
  cairo_translate (cr, -step, -step);
  cairo_scale (cr, step, step);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_paint (cr);
  cairo_restore (cr);
  cairo_surface_destroy (surface);
}
