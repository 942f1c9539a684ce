/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <stdlib.h>

#include "../pixels.h"
#include "map/atlas-base-painter.h"

#define SIDE 128
#define TILE 256

static void
add_feature (AtlasSiege          *siege,
             AtlasLandKind        kind,
             double               width_m,
             const AtlasPosition *points,
             guint                n_points)
{
  AtlasFeature *feature = atlas_feature_new ("feature", kind);

  feature->width_m = width_m;
  g_array_append_vals (feature->points, points, n_points);
  g_ptr_array_add (atlas_siege_get_land (siege)->features, feature);
}

/* A river along the equator, broad enough to cover several pixels, and a road across it. */
static AtlasSiege *
new_siege (void)
{
  AtlasSiege *siege = atlas_siege_new ();
  const AtlasPosition river[] = { { 0, 19.9 }, { 0, 20 }, { 0, 20.1 } };
  const AtlasPosition road[] = { { -0.1, 20.005 }, { 0.1, 20.005 } };

  atlas_siege_get_head (siege)->extent = (AtlasExtent) { 19.9, -0.1, 20.1, 0.1 };
  atlas_siege_get_land (siege)->floor_m = 500;
  add_feature (siege, ATLAS_LAND_RIVER, 120, river, G_N_ELEMENTS (river));
  add_feature (siege, ATLAS_LAND_ROAD, 0, road, G_N_ELEMENTS (road));
  atlas_siege_seal (siege);

  return siege;
}

/* Slopes with a hill of its own among low hills that were not surveyed, in a tilled plain. */
static AtlasSiege *
new_hilly_siege (void)
{
  AtlasSiege *siege = atlas_siege_new ();
  AtlasLand *land = atlas_siege_get_land (siege);
  const AtlasPosition all[] = { { -0.1, 19.9 }, { 0.1, 19.9 }, { 0.1, 20.1 }, { -0.1, 20.1 } };
  const AtlasPosition middle[] = { { 0, 20 } };
  AtlasFeature *hill;

  atlas_siege_get_head (siege)->extent = (AtlasExtent) { 19.9, -0.1, 20.1, 0.1 };
  for (int i = 0; i < 21 * 21; i++)
    {
      int row = i / 21;
      int column = i % 21;
      AtlasSpot spot = { { -0.1 + 0.01 * row, 19.9 + 0.01 * column }, 600 + 45 * column + 90 * (row % 3) };

      g_array_append_val (land->spots, spot);
    }
  add_feature (siege, ATLAS_LAND_PLAIN, 0, all, G_N_ELEMENTS (all));
  add_feature (siege, ATLAS_LAND_HILL_ZONE, 0, all, G_N_ELEMENTS (all));
  add_feature (siege, ATLAS_LAND_HILL, 0, middle, 1);
  hill = g_ptr_array_index (land->features, land->features->len - 1);
  hill->length_m = 500;
  hill->breadth_m = 300;
  hill->axis_deg = 30;
  hill->rise_m = 60;
  atlas_siege_seal (siege);

  return siege;
}

static cairo_surface_t *
paint (AtlasBasePainter *painter,
       AtlasTheme        theme,
       AtlasViewport     viewport)
{
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) viewport.width, (int) viewport.height);
  cairo_t *cr = cairo_create (surface);

  atlas_base_painter_paint (painter, cr, atlas_palette_get (theme), &viewport, 0);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static void
test_themes (void)
{
  g_autoptr (AtlasSiege) siege = new_siege ();
  g_autoptr (AtlasBasePainter) painter = atlas_base_painter_new (siege);
  const AtlasViewport viewport = atlas_viewport_at ((AtlasPosition) { 0, 20 }, 14, SIDE, SIDE);

  for (AtlasTheme theme = ATLAS_THEME_DAY; theme <= ATLAS_THEME_PAPER; theme++)
    {
      const AtlasPalette *palette = atlas_palette_get (theme);
      cairo_surface_t *surface = paint (painter, theme, viewport);

      g_assert_cmphex (pixels_get (surface, SIDE / 2, SIDE / 2), ==, palette->water);
      g_assert_cmphex (pixels_get (surface, SIDE / 2, SIDE / 4), ==, atlas_palette_get_tint (palette, 500));
      /* 0.005° east of the middle, on the road north of the river. */
      g_assert_cmphex (pixels_get (surface, SIDE / 2 + 58, SIDE / 4), ==, palette->road);
      cairo_surface_destroy (surface);
    }
}

static void
test_same_again (void)
{
  g_autoptr (AtlasSiege) siege = new_siege ();
  g_autoptr (AtlasBasePainter) painter = atlas_base_painter_new (siege);
  const AtlasViewport viewport = atlas_viewport_at ((AtlasPosition) { 0, 20 }, 13.3, SIDE, SIDE);
  cairo_surface_t *once = paint (painter, ATLAS_THEME_DAY, viewport);
  cairo_surface_t *again = paint (painter, ATLAS_THEME_DAY, viewport);

  g_assert_cmpmem (cairo_image_surface_get_data (once), SIDE * SIDE * 4,
                   cairo_image_surface_get_data (again), SIDE * SIDE * 4);
  cairo_surface_destroy (once);
  cairo_surface_destroy (again);
}

static int
get_difference (guint32 a,
                guint32 b)
{
  int most = 0;

  for (guint shift = 0; shift <= 16; shift += 8)
    most = MAX (most, abs ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)));

  return most;
}

/* Paints a map and the tile in its middle, which must be the same: how many of its pixels differ
 * plainly? */
static guint
count_differences (AtlasBasePainter *painter,
                   double            zoom,
                   int               plain)
{
  const AtlasViewport whole = atlas_viewport_at ((AtlasPosition) { 0, 20 }, zoom, 4 * TILE, 4 * TILE);
  const AtlasViewport map = { floor (whole.left / TILE) * TILE, floor (whole.top / TILE) * TILE, 4 * TILE, 4 * TILE, zoom };
  const AtlasViewport tile = { map.left + TILE, map.top + TILE, TILE, TILE, zoom };
  cairo_surface_t *large = paint (painter, ATLAS_THEME_DAY, map);
  cairo_surface_t *small = paint (painter, ATLAS_THEME_DAY, tile);
  guint n = 0;

  for (int y = 0; y < TILE; y++)
    {
      for (int x = 0; x < TILE; x++)
        n += get_difference (pixels_get (small, x, y), pixels_get (large, x + TILE, y + TILE)) > plain;
    }
  cairo_surface_destroy (large);
  cairo_surface_destroy (small);

  return n;
}

/* What is painted in parts fits together: tiles leave no edges. */
static void
test_parts (void)
{
  g_autoptr (AtlasSiege) siege = new_siege ();
  g_autoptr (AtlasBasePainter) painter = atlas_base_painter_new (siege);

  g_assert_cmpuint (count_differences (painter, 14, 3), ==, 0);
}

/* Neither do numbers of contours, hachures and signs of low hills that lie over the edge of a tile. */
static void
test_parts_of_hills (void)
{
  g_autoptr (AtlasSiege) siege = new_hilly_siege ();
  g_autoptr (AtlasBasePainter) painter = atlas_base_painter_new (siege);
  static const double zooms[] = { 12.5, 13, 14, 15, 16, 16.6 };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    g_assert_cmpuint (count_differences (painter, zooms[i], 25), ==, 0);
}

static gpointer
paint_in_thread (gpointer painter)
{
  return paint (painter, ATLAS_THEME_NIGHT,
                atlas_viewport_at ((AtlasPosition) { 0.01, 20.01 }, 13, SIDE, SIDE));
}

static void
test_threads (void)
{
  g_autoptr (AtlasSiege) siege = new_siege ();
  g_autoptr (AtlasBasePainter) painter = atlas_base_painter_new (siege);
  GThread *threads[4];
  cairo_surface_t *surfaces[G_N_ELEMENTS (threads)];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("painter", paint_in_thread, painter);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    surfaces[i] = g_thread_join (threads[i]);
  for (guint i = 1; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpmem (cairo_image_surface_get_data (surfaces[0]), SIDE * SIDE * 4,
                     cairo_image_surface_get_data (surfaces[i]), SIDE * SIDE * 4);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    cairo_surface_destroy (surfaces[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base-painter/themes", test_themes);
  g_test_add_func ("/base-painter/same-again", test_same_again);
  g_test_add_func ("/base-painter/parts", test_parts);
  g_test_add_func ("/base-painter/parts-of-hills", test_parts_of_hills);
  g_test_add_func ("/base-painter/threads", test_threads);

  return g_test_run ();
}
