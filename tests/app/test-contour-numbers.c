/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "map/atlas-contour-numbers.h"
#include "map/atlas-contours.h"
#include "map/atlas-lettering.h"

#define SIDE 900

/* A slope that rises to the east, gently rolling, and a village on it. */
static AtlasSiege *
new_siege (gboolean is_inhabited)
{
  AtlasSiege *siege = atlas_siege_new ();

  atlas_siege_get_head (siege)->extent = (AtlasExtent) { 19.9, -0.1, 20.1, 0.1 };
  for (int i = 0; i < 41 * 41; i++)
    {
      int row = i / 41;
      int column = i % 41;
      AtlasSpot spot = { { -0.1 + 0.005 * row, 19.9 + 0.005 * column }, 0 };

      spot.height_m = 500 + 60 * column + 80 * sin (row * 0.4);
      g_array_append_val (atlas_siege_get_land (siege)->spots, spot);
    }
  if (is_inhabited)
    {
      for (int i = 0; i < 81 * 81; i++)
        {
          AtlasFeature *village = atlas_feature_new ("village", ATLAS_LAND_VILLAGE);
          int row = i / 81;
          int column = i % 81;
          const AtlasPosition position = { -0.1 + 0.0025 * row, 19.9 + 0.0025 * column };

          g_array_append_val (village->points, position);
          g_ptr_array_add (atlas_siege_get_land (siege)->features, village);
        }
    }
  atlas_siege_seal (siege);

  return siege;
}

/* Returns: (transfer full) (element-type AtlasTextRun): what is lettered */
static GPtrArray *
paint (AtlasSiege          *siege,
       AtlasTerrain        *terrain,
       const AtlasViewport *viewport)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_text_run_free);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIDE, SIDE);
  cairo_t *cr = cairo_create (surface);

  atlas_lettering_record (cr, runs);
  atlas_contour_numbers_paint (terrain, siege, cr, atlas_palette_get (ATLAS_THEME_DAY), viewport);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return runs;
}

/* The height of the ground in the middle of a number. */
static double
measure (AtlasTerrain        *terrain,
         const AtlasViewport *viewport,
         const AtlasTextRun  *run)
{
  double up = run->size * 0.36;
  double x = run->x + cos (run->angle_rad) * run->width / 2 + sin (run->angle_rad) * up;
  double y = run->y + sin (run->angle_rad) * run->width / 2 - cos (run->angle_rad) * up;

  return atlas_terrain_get_height (terrain, atlas_viewport_unproject (viewport, x, y));
}

/* Each number stands on the contour of its height, that is one of the heavier, and upright. */
static void
test_heights (void)
{
  static const double zooms[] = { 12.2, 12.8, 13.5, 14.3, 15 };
  g_autoptr (AtlasSiege) siege = new_siege (FALSE);
  g_autoptr (AtlasTerrain) terrain = atlas_terrain_new (atlas_siege_get_land (siege),
                                                        &atlas_siege_get_head (siege)->extent);

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      const AtlasViewport viewport = atlas_viewport_at ((AtlasPosition) { 0, 20 }, zooms[i], SIDE, SIDE);
      double index_m = atlas_contours_get_interval (zooms[i]) * ATLAS_CONTOURS_INDEX_EVERY;
      g_autoptr (GPtrArray) runs = paint (siege, terrain, &viewport);

      g_assert_cmpuint (runs->len, >, 2);
      for (guint j = 0; j < runs->len; j++)
        {
          const AtlasTextRun *run = g_ptr_array_index (runs, j);
          double level = g_ascii_strtod (run->text, NULL);

          g_assert_cmpfloat (fabs (remainder (level, index_m)), <, 0.01);
          g_assert_cmpfloat (fabs (measure (terrain, &viewport, run) - level), <, index_m / 10);
          g_assert_cmpfloat (fabs (run->angle_rad), <=, G_PI / 2);
        }
    }
}

/* Where no contours are drawn, nothing is numbered; nor where all is full of names. */
static void
test_none (void)
{
  g_autoptr (AtlasSiege) siege = new_siege (FALSE);
  g_autoptr (AtlasSiege) town = new_siege (TRUE);
  g_autoptr (AtlasTerrain) terrain = atlas_terrain_new (atlas_siege_get_land (siege),
                                                        &atlas_siege_get_head (siege)->extent);
  const AtlasViewport far = atlas_viewport_at ((AtlasPosition) { 0, 20 }, 10, SIDE, SIDE);
  const AtlasViewport near = atlas_viewport_at ((AtlasPosition) { 0, 20 }, 13.5, SIDE, SIDE);
  g_autoptr (GPtrArray) none = paint (siege, terrain, &far);
  g_autoptr (GPtrArray) full = paint (town, terrain, &near);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (full->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/contour-numbers/heights", test_heights);
  g_test_add_func ("/contour-numbers/none", test_none);

  return g_test_run ();
}
