/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "map/atlas-base-painter.h"
#include "map/atlas-projection.h"
#include "map/atlas-tile-store.h"

/* A road round a square, at the crossing of the equator and a meridian. */
static AtlasSiege *
new_siege (void)
{
  AtlasSiege *siege = atlas_siege_new ();
  AtlasFeature *road = atlas_feature_new ("road", ATLAS_LAND_ROAD);
  const AtlasPosition points[] = { { -0.05, 19.95 }, { 0.05, 19.95 }, { 0.05, 20.05 }, { -0.05, 19.95 } };

  atlas_siege_get_head (siege)->extent = (AtlasExtent) { 19.9, -0.1, 20.1, 0.1 };
  atlas_siege_get_land (siege)->floor_m = 500;
  g_array_append_vals (road->points, points, G_N_ELEMENTS (points));
  g_ptr_array_add (atlas_siege_get_land (siege)->features, road);
  atlas_siege_seal (siege);

  return siege;
}

static void
test_range (void)
{
  const AtlasViewport viewport = { .left = 255, .top = -1, .width = 2, .height = 257, .zoom = 3.7 };
  const AtlasTileRange range = atlas_tile_range_of_viewport (&viewport);

  g_assert_cmpfloat (range.zoom, ==, 3.7);
  g_assert_cmpint (range.left, ==, 0);
  g_assert_cmpint (range.right, ==, 2);
  g_assert_cmpint (range.top, ==, -1);
  g_assert_cmpint (range.bottom, ==, 1);
}

/* A tile of a level that is not whole is the same picture as that part of a page. */
static void
test_paint (void)
{
  g_autoptr (AtlasSiege) siege = new_siege ();
  g_autoptr (AtlasTileStore) store = atlas_tile_store_get (siege, ATLAS_THEME_DAY, 0, 1);
  AtlasBasePainter *painter = atlas_base_painter_new (siege);
  const AtlasViewport centre = atlas_viewport_at ((AtlasPosition) { 0, 20 }, 12.3, 2, 2);
  const AtlasTileRange range = atlas_tile_range_of_viewport (&centre);
  const AtlasTileKey key = { range.zoom, range.left, range.top };
  const AtlasViewport viewport = { key.column * ATLAS_TILE_SIZE, key.row * ATLAS_TILE_SIZE,
                                   ATLAS_TILE_SIZE, ATLAS_TILE_SIZE, key.zoom };
  cairo_surface_t *expected =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, ATLAS_TILE_SIZE, ATLAS_TILE_SIZE);
  cairo_t *cr = cairo_create (expected);
  g_autoptr (GBytes) tile = NULL;
  g_autoptr (GBytes) again = NULL;
  const guint32 *pixel;

  g_assert_null (atlas_tile_store_peek (store, &key));
  tile = atlas_tile_store_paint (store, &key);
  again = atlas_tile_store_peek (store, &key);
  g_assert_true (tile == again);

  atlas_base_painter_paint (painter, cr, atlas_palette_get (ATLAS_THEME_DAY), &viewport, 0);
  cairo_surface_flush (expected);
  g_assert_cmpuint (g_bytes_get_size (tile), ==, 4 * ATLAS_TILE_SIZE * ATLAS_TILE_SIZE);
  pixel = g_bytes_get_data (tile, NULL);
  for (int y = 0; y < ATLAS_TILE_SIZE; y++)
    {
      const guchar *row = cairo_image_surface_get_data (expected) + y * cairo_image_surface_get_stride (expected);

      for (int x = 0; x < ATLAS_TILE_SIZE; x++, pixel++)
        {
          g_assert_cmphex (*pixel >> 24, ==, 0xff);
          g_assert_cmphex (((const guint32 *) (const void *) row)[x], ==, *pixel);
        }
    }

  cairo_destroy (cr);
  cairo_surface_destroy (expected);
  atlas_base_painter_unref (painter);
}

static void
test_view (void)
{
  g_autoptr (AtlasSiege) siege = new_siege ();
  g_autoptr (AtlasTileStore) store = atlas_tile_store_get (siege, ATLAS_THEME_DAY, 0, 1);
  const AtlasViewport viewport = atlas_viewport_at ((AtlasPosition) { 0, 20 }, 12.3, 500, 300);
  const AtlasTileRange range = atlas_tile_range_of_viewport (&viewport);
  const AtlasTileKey beyond = { range.zoom, range.right, range.top };

  atlas_tile_store_paint_view (store, &viewport);
  for (int row = range.top; row < range.bottom; row++)
    {
      for (int column = range.left; column < range.right; column++)
        {
          const AtlasTileKey key = { range.zoom, column, row };
          g_autoptr (GBytes) tile = atlas_tile_store_peek (store, &key);

          g_assert_nonnull (tile);
        }
    }
  g_assert_null (atlas_tile_store_peek (store, &beyond));
}

/* What shows the same in the same colours has the same tiles, as long as anything shows it. */
static void
test_shared (void)
{
  g_autoptr (AtlasSiege) siege = new_siege ();
  AtlasTileStore *first = atlas_tile_store_get (siege, ATLAS_THEME_DAY, 0, 1);
  AtlasTileStore *second = atlas_tile_store_get (siege, ATLAS_THEME_DAY, 0, 1);
  AtlasTileStore *night = atlas_tile_store_get (siege, ATLAS_THEME_NIGHT, 0, 1);
  AtlasTileStore *dense = atlas_tile_store_get (siege, ATLAS_THEME_DAY, 0, 2);

  g_assert_true (first == second);
  g_assert_false (first == night);
  g_assert_false (first == dense);
  atlas_tile_store_unref (first);
  first = atlas_tile_store_get (siege, ATLAS_THEME_DAY, 0, 1);
  g_assert_true (first == second);

  atlas_tile_store_unref (first);
  atlas_tile_store_unref (second);
  atlas_tile_store_unref (night);
  atlas_tile_store_unref (dense);
  g_assert_finalize_object (g_steal_pointer (&siege));
}

static void
test_scale (void)
{
  g_autoptr (AtlasSiege) siege = new_siege ();
  g_autoptr (AtlasTileStore) dense = atlas_tile_store_get (siege, ATLAS_THEME_DAY, 0, 2);
  const AtlasTileKey key = { 3, 4, 4 };
  g_autoptr (GBytes) tile = atlas_tile_store_paint (dense, &key);

  g_assert_cmpint (atlas_tile_store_get_side (dense), ==, 2 * ATLAS_TILE_SIZE);
  g_assert_cmpuint (g_bytes_get_size (tile), ==, 16 * ATLAS_TILE_SIZE * ATLAS_TILE_SIZE);
}

/* The tiles asked for last stay, those before go. */
static void
test_bound (void)
{
  g_autoptr (AtlasSiege) siege = new_siege ();
  g_autoptr (AtlasTileStore) store = atlas_tile_store_get (siege, ATLAS_THEME_DAY, 0, 1);
  const AtlasTileKey first = { 9.5, 0, 0 };
  guint n_kept = 0;

  g_bytes_unref (atlas_tile_store_paint (store, &first));
  for (int i = 1; i < 200; i++)
    {
      const AtlasTileKey key = { 9.5, i, 0 };
      g_autoptr (GBytes) kept = NULL;

      g_bytes_unref (atlas_tile_store_paint (store, &key));
      kept = atlas_tile_store_peek (store, &first);
      g_assert_nonnull (kept);
    }
  for (int i = 0; i < 200; i++)
    {
      const AtlasTileKey key = { 9.5, i, 0 };
      g_autoptr (GBytes) kept = atlas_tile_store_peek (store, &key);

      n_kept += kept != NULL;
    }
  g_assert_cmpuint (n_kept, ==, (48 << 20) / (4 * ATLAS_TILE_SIZE * ATLAS_TILE_SIZE));
}

static gpointer
paint_all (gpointer data)
{
  const AtlasViewport viewport = atlas_viewport_at ((AtlasPosition) { 0, 20 }, 12.9, 700, 500);
  const AtlasTileRange range = atlas_tile_range_of_viewport (&viewport);
  AtlasTileKey key = { .zoom = range.zoom };

  atlas_tile_store_prepare (data);
  for (key.row = range.top; key.row < range.bottom; key.row++)
    {
      for (key.column = range.left; key.column < range.right; key.column++)
        g_bytes_unref (atlas_tile_store_paint (data, &key));
    }

  return NULL;
}

/* However many threads ask, each tile is there once, and whole. */
static void
test_threads (void)
{
  g_autoptr (AtlasSiege) siege = new_siege ();
  g_autoptr (AtlasTileStore) store = atlas_tile_store_get (siege, ATLAS_THEME_DAY, 0, 1);
  const AtlasViewport viewport = atlas_viewport_at ((AtlasPosition) { 0, 20 }, 12.9, 700, 500);
  const AtlasTileRange range = atlas_tile_range_of_viewport (&viewport);
  AtlasTileKey key = { .zoom = range.zoom };
  GThread *threads[6];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("painter", paint_all, store);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);

  for (key.row = range.top; key.row < range.bottom; key.row++)
    {
      for (key.column = range.left; key.column < range.right; key.column++)
        {
          g_autoptr (GBytes) tile = atlas_tile_store_peek (store, &key);

          g_assert_nonnull (tile);
          g_assert_cmpuint (g_bytes_get_size (tile), ==, 4 * ATLAS_TILE_SIZE * ATLAS_TILE_SIZE);
        }
    }
}

/* Opening views are cut to whole eighths and show all that they should. */
static void
test_opening_view (void)
{
  const AtlasExtent view = { 19.97, -0.03, 20.03, 0.03 };
  const AtlasExtent extent = { 19.9, -0.1, 20.1, 0.1 };
  const AtlasViewport opening = atlas_viewport_open (&view, &extent, 801, 599);
  const AtlasViewport other = atlas_viewport_open (&view, &extent, 800, 598);
  const AtlasExtent seen = atlas_viewport_get_extent (&opening, 0);
  const AtlasViewport outside = atlas_viewport_at ((AtlasPosition) { 3, 20.2 }, 2, 800, 600);
  const AtlasViewport held = atlas_viewport_constrain (&outside, &extent);
  const AtlasExtent held_seen = atlas_viewport_get_extent (&held, 0);

  g_assert_cmpfloat (opening.zoom * 8, ==, (int) (opening.zoom * 8));
  g_assert_cmpfloat (opening.zoom, ==, other.zoom);
  g_assert_cmpfloat (seen.west, <=, view.west);
  g_assert_cmpfloat (seen.east, >=, view.east);
  g_assert_cmpfloat (seen.south, <=, view.south);
  g_assert_cmpfloat (seen.north, >=, view.north);

  g_assert_cmpfloat (held_seen.west, >=, extent.west - 1e-6);
  g_assert_cmpfloat (held_seen.east, <=, extent.east + 1e-6);
  g_assert_cmpfloat (held_seen.north, <=, extent.north + 1e-6);
  g_assert_cmpfloat (held_seen.south, >=, extent.south - 1e-6);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tile-store/range", test_range);
  g_test_add_func ("/tile-store/paint", test_paint);
  g_test_add_func ("/tile-store/view", test_view);
  g_test_add_func ("/tile-store/shared", test_shared);
  g_test_add_func ("/tile-store/scale", test_scale);
  g_test_add_func ("/tile-store/bound", test_bound);
  g_test_add_func ("/tile-store/threads", test_threads);
  g_test_add_func ("/tile-store/opening-view", test_opening_view);

  return g_test_run ();
}
