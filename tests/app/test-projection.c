/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-projection.h"
#include "map/atlas-viewport.h"

/* The worked example of EPSG method 1024 in IOGP 373-7-2, section 3.2.1.2: 24°22′54.433″N
 * 100°20′00.000″W is at E −11 169 055.58 m, N 2 800 000.00 m. */
static void
test_published_point (void)
{
  const double half_world_m = G_PI * 6378137;
  const AtlasPosition position = { 24 + 22 / 60.0 + 54.433 / 3600, -(100 + 20 / 60.0) };
  double x, y;

  atlas_projection_project (position, &x, &y);

  g_assert_cmpfloat_with_epsilon ((2 * x - 1) * half_world_m, -11169055.58, 0.05);
  g_assert_cmpfloat_with_epsilon ((1 - 2 * y) * half_world_m, 2800000.00, 0.05);
}

static void
test_corners (void)
{
  double x, y;

  atlas_projection_project ((AtlasPosition) { ATLAS_LATITUDE_MAX, -180 }, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 0, 1e-12);
  g_assert_cmpfloat_with_epsilon (y, 0, 1e-12);

  atlas_projection_project ((AtlasPosition) { -90, 180 }, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (y, 1, 1e-12);
}

static void
test_round_trip (void)
{
  for (guint i = 0; i < 1000; i++)
    {
      AtlasPosition there = { g_test_rand_double_range (-85, 85),
                              g_test_rand_double_range (-180, 180) };
      AtlasPosition back;
      double x, y;

      atlas_projection_project (there, &x, &y);
      back = atlas_projection_unproject (x, y);

      g_assert_cmpfloat_with_epsilon (there.latitude, back.latitude, 1e-9);
      g_assert_cmpfloat_with_epsilon (there.longitude, back.longitude, 1e-9);
    }
}

/* The resolutions that every tiled map of this kind states: 156 543.03 m at zoom level 0 on the
 * equator, halved by each level. */
static void
test_scale (void)
{
  g_assert_cmpfloat_with_epsilon (atlas_projection_get_metres_per_pixel (0, 0), 156543.03, 0.01);
  g_assert_cmpfloat_with_epsilon (atlas_projection_get_metres_per_pixel (10, 0), 152.874, 0.001);
  g_assert_cmpfloat_with_epsilon (atlas_projection_get_metres_per_pixel (0, 60), 78271.52, 0.01);
}

/* A degree of latitude on a sphere of 6 371 008.8 m. */
static void
test_distance (void)
{
  const AtlasPosition a = { 10, 20 };
  const AtlasPosition b = { 11, 20 };
  const AtlasPosition east = { 0, 179.5 };
  const AtlasPosition west = { 0, -179.5 };

  g_assert_cmpfloat_with_epsilon (atlas_projection_get_distance (a, b), 111195.08, 0.01);
  g_assert_cmpfloat_with_epsilon (atlas_projection_get_distance (east, west), 111195.08, 0.01);
  g_assert_cmpfloat (atlas_projection_get_distance (a, a), ==, 0);
}

static void
test_fit (void)
{
  const AtlasExtent extent = { 10, 40, 11, 42 };
  const AtlasViewport viewport = atlas_viewport_fit (&extent, 800, 600);
  const AtlasExtent seen = atlas_viewport_get_extent (&viewport, 0);
  double x, y;

  g_assert_cmpfloat_with_epsilon (seen.north, 42, 1e-9);
  g_assert_cmpfloat_with_epsilon (seen.south, 40, 1e-9);
  g_assert_cmpfloat (seen.west, <, 10);
  g_assert_cmpfloat (seen.east, >, 11);

  atlas_viewport_project (&viewport, (AtlasPosition) { 42, 10.5 }, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 400, 1e-6);
  g_assert_cmpfloat_with_epsilon (y, 0, 1e-6);
}

static void
test_tile (void)
{
  const AtlasViewport viewport = { ATLAS_TILE_SIZE, 0, ATLAS_TILE_SIZE, ATLAS_TILE_SIZE, 1 };
  const AtlasExtent seen = atlas_viewport_get_extent (&viewport, 0);

  g_assert_cmpfloat_with_epsilon (seen.west, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (seen.east, 180, 1e-9);
  g_assert_cmpfloat_with_epsilon (seen.south, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (seen.north, ATLAS_LATITUDE_MAX, 1e-9);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/projection/published-point", test_published_point);
  g_test_add_func ("/projection/corners", test_corners);
  g_test_add_func ("/projection/round-trip", test_round_trip);
  g_test_add_func ("/projection/scale", test_scale);
  g_test_add_func ("/projection/distance", test_distance);
  g_test_add_func ("/viewport/fit", test_fit);
  g_test_add_func ("/viewport/tile", test_tile);

  return g_test_run ();
}
