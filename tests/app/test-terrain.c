/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "map/atlas-projection.h"
#include "map/atlas-spline.h"
#include "map/atlas-terrain.h"
#include "xml/atlas-reader.h"

/* Franke's test surface ("Scattered Data Interpolation: Tests of Some Methods", Mathematics of
 * Computation 38, 1982), on which methods of this kind are compared. */
static double
franke (double x,
        double y)
{
  return 0.75 * exp (-(pow (9 * x - 2, 2) + pow (9 * y - 2, 2)) / 4) +
         0.75 * exp (-pow (9 * x + 1, 2) / 49 - (9 * y + 1) / 10) +
         0.5 * exp (-(pow (9 * x - 7, 2) + pow (9 * y - 3, 2)) / 4) -
         0.2 * exp (-pow (9 * x - 4, 2) - pow (9 * y - 7, 2));
}

static AtlasSpline *
fit_franke (guint n_samples)
{
  g_autofree AtlasSample *samples = g_new (AtlasSample, n_samples);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < n_samples; i++)
    {
      samples[i].x = g_rand_double (rand);
      samples[i].y = g_rand_double (rand);
      samples[i].value = 100 * franke (samples[i].x, samples[i].y);
    }

  return atlas_spline_new (samples, n_samples, 2, 2, 5);
}

static double
measure_error (AtlasSpline *spline)
{
  double sum = 0;
  const guint n = 60;

  for (guint i = 0; i < n * n; i++)
    {
      guint row = i / n;
      double x = (i % n + 0.5) / n;
      double y = (row + 0.5) / n;

      sum += pow (atlas_spline_get_value (spline, x, y) - 100 * franke (x, y), 2);
    }

  return sqrt (sum / (n * n));
}

/* The surface spans 122 units, 100 times Franke's. */
static void
test_known_surface (void)
{
  g_autoptr (AtlasSpline) sparse = fit_franke (100);
  g_autoptr (AtlasSpline) dense = fit_franke (2000);

  g_assert_cmpfloat (measure_error (sparse), <, 4);
  g_assert_cmpfloat (measure_error (dense), <, 0.25);
}

static void
test_constant (void)
{
  const AtlasSample samples[] = { { 0.1, 0.2, 480 }, { 0.9, 0.5, 480 }, { 0.4, 0.8, 480 } };
  g_autoptr (AtlasSpline) spline = atlas_spline_new (samples, G_N_ELEMENTS (samples), 1, 1, 4);

  for (int i = -5; i <= 15; i++)
    g_assert_cmpfloat_with_epsilon (atlas_spline_get_value (spline, i / 10.0, 1 - i / 10.0), 480, 1e-2);
}

/* Values at regular points are those of single points, and slopes those between them. */
static void
test_regular_points (void)
{
  enum { COLUMNS = 17, ROWS = 13 };
  g_autoptr (AtlasSpline) spline = fit_franke (500);
  const double step = 0.01;
  const double h = 1e-4;
  float values[COLUMNS * ROWS], slopes_x[COLUMNS * ROWS], slopes_y[COLUMNS * ROWS];

  atlas_spline_sample (spline, 0.3, 0.4, step, step, COLUMNS, ROWS, values, slopes_x, slopes_y);
  for (guint i = 0; i < COLUMNS * ROWS; i++)
    {
      guint row = i / COLUMNS;
      double x = 0.3 + step * (i % COLUMNS);
      double y = 0.4 + step * row;

      g_assert_cmpfloat_with_epsilon (values[i], atlas_spline_get_value (spline, x, y), 1e-3);
      g_assert_cmpfloat_with_epsilon (slopes_x[i], (atlas_spline_get_value (spline, x + h, y) -
                                                    atlas_spline_get_value (spline, x - h, y)) / (2 * h), 0.5);
      g_assert_cmpfloat_with_epsilon (slopes_y[i], (atlas_spline_get_value (spline, x, y + h) -
                                                    atlas_spline_get_value (spline, x, y - h)) / (2 * h), 0.5);
    }
}

/* A hill of 100 m, 2 km long from north to south and 1 km broad, alone on a plain at 500 m. */
static AtlasTerrain *
new_hill (void)
{
  g_autoptr (AtlasLand) land = atlas_land_new ();
  const AtlasExtent extent = { 19.9, -0.1, 20.1, 0.1 };
  const AtlasPosition top = { 0, 20 };
  AtlasFeature *hill = atlas_feature_new ("hill", ATLAS_LAND_HILL);

  land->floor_m = 500;
  g_array_append_val (hill->points, top);
  hill->length_m = 2000;
  hill->breadth_m = 1000;
  hill->axis_deg = 0;
  hill->rise_m = 100;
  g_ptr_array_add (land->features, hill);
  atlas_land_seal (land);

  return atlas_terrain_new (land, &extent);
}

static void
test_hill (void)
{
  g_autoptr (AtlasTerrain) terrain = new_hill ();
  const double degree_m = 111319.5;

  g_assert_cmpfloat_with_epsilon (atlas_terrain_get_height (terrain, (AtlasPosition) { 0, 20 }), 600, 0.1);
  g_assert_cmpfloat_with_epsilon (atlas_terrain_get_height (terrain, (AtlasPosition) { 0, 20.05 }), 500, 0.1);

  /* Half way down both axes: (1 − ¼)² of the height. */
  g_assert_cmpfloat_with_epsilon (
    atlas_terrain_get_height (terrain, (AtlasPosition) { 500 / degree_m, 20 }), 556.25, 0.5);
  g_assert_cmpfloat_with_epsilon (
    atlas_terrain_get_height (terrain, (AtlasPosition) { 0, 20 - 250 / degree_m }), 556.25, 0.5);
}

static void
test_grid (void)
{
  g_autoptr (AtlasTerrain) terrain = new_hill ();
  g_autoptr (AtlasTerrainGrid) grid = NULL;
  const guint n = 41;
  double x, y;
  double step = 100 / atlas_projection_get_metres_per_unit (0);

  atlas_projection_project ((AtlasPosition) { 0, 20 }, &x, &y);
  grid = atlas_terrain_sample (terrain, x - 20 * step, y - 20 * step, step, n, n);

  g_assert_cmpfloat_with_epsilon (grid->heights_m[20 * n + 20], 600, 0.1);
  g_assert_cmpfloat_with_epsilon (grid->heights_m[0], 500, 0.1);
  /* It falls away on all sides. */
  g_assert_cmpfloat (grid->slopes_east[20 * n + 18], >, 0.1);
  g_assert_cmpfloat (grid->slopes_east[20 * n + 22], <, -0.1);
  g_assert_cmpfloat (grid->slopes_south[16 * n + 20], >, 0.1);
  g_assert_cmpfloat (grid->slopes_south[24 * n + 20], <, -0.1);
  /* A slope says what the next sample shows. */
  g_assert_cmpfloat_with_epsilon ((grid->heights_m[20 * n + 23] - grid->heights_m[20 * n + 21]) / 200,
                                  grid->slopes_east[20 * n + 22], 0.03);
}

typedef struct
{
  guint   columns;
  guint   rows;
  double  west;
  double  south;
  double  cell;
  double *heights_m;
} Yardstick;

/* The next number of a text, after a word if it has one. */
static double
take_number (char **text)
{
  char *end;
  double number;

  while (g_ascii_isspace (**text) || g_ascii_isalpha (**text) || **text == '_')
    ++*text;
  number = g_ascii_strtod (*text, &end);
  g_assert_true (end != *text);
  *text = end;

  return number;
}

static void
read_yardstick (const char *path,
                Yardstick  *yardstick)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  char *text;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  text = contents;
  yardstick->columns = (guint) take_number (&text);
  yardstick->rows = (guint) take_number (&text);
  yardstick->west = take_number (&text);
  yardstick->south = take_number (&text);
  yardstick->cell = take_number (&text);
  take_number (&text);
  yardstick->heights_m = g_new (double, yardstick->columns * yardstick->rows);
  for (guint i = 0; i < yardstick->columns * yardstick->rows; i++)
    yardstick->heights_m[i] = take_number (&text);
}

/* The command post that matters most. */
static AtlasPosition
find_middle (AtlasSiege *siege)
{
  GPtrArray *places = atlas_siege_get_places (siege);
  AtlasPlace *best = NULL;

  for (guint i = 0; i < places->len; i++)
    {
      AtlasPlace *place = g_ptr_array_index (places, i);

      if (atlas_place_get_kind (place) == ATLAS_PLACE_COMMAND_POST &&
          (best == NULL || atlas_place_get_rank (place) < atlas_place_get_rank (best)))
        best = place;
    }
  g_assert_nonnull (best);

  return atlas_place_get_position (best);
}

/* A grid of heights that the data set does not contain tells how true its relief is: at most 40 m
 * off over all, 20 m within 12 km of the command post that was besieged. */
static void
test_fidelity (void)
{
  const char *path = g_getenv ("ATLAS_TERRAIN_YARDSTICK");
  g_autofree char *folder = g_build_filename (g_getenv ("ATLAS_DATADIR"), ATLAS_DEFAULT_SIEGE, NULL);
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (AtlasSiege) siege = NULL;
  g_autoptr (AtlasTerrain) terrain = NULL;
  g_autoptr (GError) error = NULL;
  AtlasPosition middle;
  Yardstick yardstick;
  double sum = 0, near_sum = 0;
  guint n_near = 0;

  if (path == NULL || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_autofree char *reason = g_strdup_printf ("there is no ESRI ASCII grid to measure against at %s",
                                                 path != NULL ? path : "ATLAS_TERRAIN_YARDSTICK");

      g_test_skip (reason);
      return;
    }

  siege = atlas_reader_load (folder, diagnostics, NULL, &error);
  g_assert_no_error (error);
  middle = find_middle (siege);
  terrain = atlas_terrain_new (atlas_siege_get_land (siege), &atlas_siege_get_head (siege)->extent);

  read_yardstick (path, &yardstick);
  for (guint i = 0; i < yardstick.columns * yardstick.rows; i++)
    {
      guint row = i / yardstick.columns;
      AtlasPosition position = {
        yardstick.south + (yardstick.rows - row - 0.5) * yardstick.cell,
        yardstick.west + (i % yardstick.columns + 0.5) * yardstick.cell,
      };
      double off = atlas_terrain_get_height (terrain, position) - yardstick.heights_m[i];

      sum += off * off;
      if (atlas_projection_get_distance (position, middle) < 12000)
        {
          near_sum += off * off;
          n_near++;
        }
    }
  g_test_message ("%.1f m over all, %.1f m near the middle",
                  sqrt (sum / (yardstick.columns * yardstick.rows)), sqrt (near_sum / n_near));
  g_assert_cmpfloat (sqrt (sum / (yardstick.columns * yardstick.rows)), <=, 40);
  g_assert_cmpfloat (sqrt (near_sum / n_near), <=, 20);
  g_free (yardstick.heights_m);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/spline/known-surface", test_known_surface);
  g_test_add_func ("/spline/constant", test_constant);
  g_test_add_func ("/spline/regular-points", test_regular_points);
  g_test_add_func ("/terrain/hill", test_hill);
  g_test_add_func ("/terrain/grid", test_grid);
  g_test_add_func ("/terrain/fidelity", test_fidelity);

  return g_test_run ();
}
