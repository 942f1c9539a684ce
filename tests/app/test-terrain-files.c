/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <unistd.h>

#include "../sample.h"
#include "map/atlas-projection.h"
#include "map/atlas-terrain.h"
#include "xml/atlas-reader.h"

#define SIEGE                                                                                        \
  "<siege id='a' format='1'><title>A</title><language code='en'>English</language>"                  \
  "<span begin='1200-05-01' end='1200-06-01'/><extent west='20.2' south='38.2' east='20.8' north='38.8'/>" \
  "<view west='20.4' south='38.4' east='20.6' north='38.6'/>"                                        \
  "<side id='in' colour='#000000' pattern='plain' symbol='bar'><name>In</name></side>"               \
  "<side id='out' colour='#ffffff' pattern='plain' symbol='disc'><name>Out</name></side>"            \
  "<kind id='k' mark='disc'><name>K</name></kind><terrain>%s</terrain></siege>"

/* A folder with a siege in it, and what reading it says. */
typedef struct
{
  char       *folder;
  AtlasSiege *siege;
  char       *found;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->folder = g_dir_make_tmp ("terrain-XXXXXX", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  sample_remove_folder (fixture->folder);
  g_clear_object (&fixture->siege);
  g_free (fixture->found);
  g_free (fixture->folder);
}

static void
write_file (Fixture    *fixture,
            const char *name,
            const void *bytes,
            gssize      length)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
}

/* Reads the siege with this terrain; what is wrong becomes a line "code file:line ". */
static void
read_siege (Fixture    *fixture,
            const char *terrain)
{
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autofree char *text = g_strdup_printf (SIEGE, terrain);
  GString *found = g_string_new (NULL);

  write_file (fixture, "siege.xml", text, -1);
  g_clear_object (&fixture->siege);
  fixture->siege = atlas_reader_load (fixture->folder, diagnostics, NULL, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (diagnostics)); i++)
    {
      AtlasDiagnostic *diagnostic = atlas_diagnostics_get (diagnostics, i);

      g_string_append_printf (found, "%s %s:%u ", atlas_diagnostic_get_code (diagnostic),
                              atlas_diagnostic_get_file (diagnostic), atlas_diagnostic_get_line (diagnostic));
      g_assert_true (g_utf8_validate (atlas_diagnostic_get_message (diagnostic), -1, NULL));
    }
  g_free (fixture->found);
  fixture->found = g_string_free (found, FALSE);
}

static AtlasTerrain *
new_terrain (Fixture *fixture)
{
  g_assert_cmpstr (fixture->found, ==, "");
  g_assert_nonnull (fixture->siege);

  return atlas_terrain_new (atlas_siege_get_land (fixture->siege),
                            &atlas_siege_get_head (fixture->siege)->extent);
}

/* A plane that rises to the east and, more steeply, to the north. */
static double
get_plane (double latitude,
           double longitude)
{
  return 500 + 1000 * (longitude - 20) + 2000 * (latitude - 38);
}

static char *
make_plane (const char *corner,
            double      first,
            gboolean    has_voids)
{
  GString *text = g_string_new (NULL);
  const guint n = 50;
  const double step = 0.02;

  g_string_append_printf (text, "NCOLS %u\nnrows %u\nxll%s 20.0\r\nyll%s 38.0\ncellsize 0.02\n", n, n, corner, corner);
  if (has_voids)
    g_string_append (text, "NODATA_value -1\n");
  for (guint row = 0; row < n; row++)
    {
      for (guint column = 0; column < n; column++)
        {
          char number[G_ASCII_DTOSTR_BUF_SIZE];
          gboolean is_void = has_voids && hypot (row - 24.0, column - 25.0) < 6;
          double height_m = get_plane (38 + first + step * (n - 1 - row), 20 + first + step * column);

          g_string_append_printf (text, "%s ", is_void ? "-1" : g_ascii_formatd (number, sizeof number, "%.3f", height_m));
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

static void
assert_plane (AtlasTerrain *terrain,
              double        off_m)
{
  for (double latitude = 38.21; latitude < 38.79; latitude += 0.0137)
    {
      for (double longitude = 20.21; longitude < 20.79; longitude += 0.0213)
        g_assert_cmpfloat_with_epsilon (atlas_terrain_get_height (terrain, (AtlasPosition) { latitude, longitude }),
                                        get_plane (latitude, longitude), off_m);
    }
}

static void
test_plane (Fixture       *fixture,
            gconstpointer  unused)
{
  static const struct
  {
    const char *corner;
    double      first;
    gboolean    has_voids;
    double      off_m;
  } cases[] = { { "corner", 0.01, FALSE, 0.02 }, { "center", 0, FALSE, 0.02 }, { "corner", 0.01, TRUE, 0.5 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = make_plane (cases[i].corner, cases[i].first, cases[i].has_voids);
      g_autoptr (AtlasTerrain) terrain = NULL;

      write_file (fixture, "heights.asc", text, -1);
      read_siege (fixture, "<grid href='heights.asc'/>");
      terrain = new_terrain (fixture);
      assert_plane (terrain, cases[i].off_m);
    }
}

/* At every scale a plane is the same plane, and so are its slopes. */
static void
test_scales (Fixture       *fixture,
             gconstpointer  unused)
{
  g_autofree char *text = make_plane ("corner", 0.01, FALSE);
  g_autoptr (AtlasTerrain) terrain = NULL;
  const double degree_m = atlas_projection_get_metres_per_unit (38.5) / 360;

  write_file (fixture, "heights.asc", text, -1);
  read_siege (fixture, "<grid href='heights.asc'/>");
  terrain = new_terrain (fixture);
  for (double step = 1e-6; step < 3e-4; step *= 2)
    {
      const guint n = 4;
      g_autoptr (AtlasTerrainGrid) grid = NULL;
      double x, y;

      atlas_projection_project ((AtlasPosition) { 38.5, 20.5 }, &x, &y);
      grid = atlas_terrain_sample (terrain, x, y, step, n, n);
      for (guint i = 0; i < n * n; i++)
        {
          guint row = i / n;
          AtlasPosition position = atlas_projection_unproject (x + step * (i % n), y + step * row);

          g_assert_cmpfloat_with_epsilon (grid->heights_m[i], get_plane (position.latitude, position.longitude), 0.1);
          g_assert_cmpfloat_with_epsilon (grid->slopes_east[i], 1000 / degree_m, 2e-4);
          g_assert_cmpfloat_with_epsilon (grid->slopes_south[i],
                                          -2000 * cos (position.latitude * G_PI / 180) / degree_m, 2e-4);
        }
    }
}

/* Of a tile that rises by 1 m in every sample to the south, with a hole in it. */
static GByteArray *
make_tile (guint    side,
           gboolean has_voids)
{
  GByteArray *bytes = g_byte_array_sized_new (side * side * 2);

  for (guint i = 0; i < side * side; i++)
    {
      guint row = i / side;
      gboolean is_void = has_voids && hypot (row - side / 2.0, i % side - side / 2.0) < side / 20.0;
      guint16 height_m = is_void ? 0x8000 : (guint16) row;
      const guint8 two[] = { (guint8) (height_m >> 8), (guint8) height_m };

      g_byte_array_append (bytes, two, sizeof two);
    }

  return bytes;
}

static void
test_tiles (Fixture       *fixture,
            gconstpointer  unused)
{
  static const struct
  {
    guint    side;
    gboolean has_voids;
    double   off_m;
  } cases[] = { { 1201, FALSE, 0.05 }, { 3601, FALSE, 0.05 }, { 1201, TRUE, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GByteArray) tile = make_tile (cases[i].side, cases[i].has_voids);
      g_autoptr (AtlasTerrain) terrain = NULL;

      write_file (fixture, "N38E020.hgt", tile->data, tile->len);
      read_siege (fixture, "<tile href='N38E020.hgt'/>");
      terrain = new_terrain (fixture);
      for (double latitude = 38.21; latitude < 38.79; latitude += 0.01)
        g_assert_cmpfloat_with_epsilon (atlas_terrain_get_height (terrain, (AtlasPosition) { latitude, 20.5 }),
                                        (39 - latitude) * (cases[i].side - 1), cases[i].off_m);
    }
}

/* A file over the western half; where none reaches, the spots are asked, and between the two there
 * is no step. Of two files the first counts. */
static void
test_order (Fixture       *fixture,
            gconstpointer  unused)
{
  const char *low = "ncols 30 nrows 100 xllcorner 20.2 yllcorner 38 cellsize 0.01 ";
  g_autoptr (GString) text = g_string_new (low);
  g_autoptr (GByteArray) tile = make_tile (1201, FALSE);
  g_autoptr (AtlasTerrain) alone = NULL;
  g_autoptr (AtlasTerrain) both = NULL;
  double before;

  for (guint i = 0; i < 3000; i++)
    g_string_append (text, "100 ");
  write_file (fixture, "low.asc", text->str, -1);
  write_file (fixture, "n38e020.HGT", tile->data, tile->len);

  read_siege (fixture, "<spots>38.5,20.5,300 38.2,20.2,300 38.8,20.8,300</spots><grid href='low.asc'/>");
  alone = new_terrain (fixture);
  g_assert_cmpfloat_with_epsilon (atlas_terrain_get_height (alone, (AtlasPosition) { 38.5, 20.35 }), 100, 0.1);
  g_assert_cmpfloat_with_epsilon (atlas_terrain_get_height (alone, (AtlasPosition) { 38.5, 20.6 }), 300, 1);
  before = atlas_terrain_get_height (alone, (AtlasPosition) { 38.5, 20.4 });
  for (double longitude = 20.4; longitude < 20.6; longitude += 0.0005)
    {
      double height_m = atlas_terrain_get_height (alone, (AtlasPosition) { 38.5, longitude });

      g_assert_cmpfloat (fabs (height_m - before), <, 20);
      before = height_m;
    }
  g_clear_pointer (&alone, atlas_terrain_unref);

  read_siege (fixture, "<spots>38.5,20.5,300</spots><grid href='low.asc'/><tile href='n38e020.HGT'/>");
  both = new_terrain (fixture);
  g_assert_cmpfloat_with_epsilon (atlas_terrain_get_height (both, (AtlasPosition) { 38.5, 20.35 }), 100, 0.1);
  g_assert_cmpfloat_with_epsilon (atlas_terrain_get_height (both, (AtlasPosition) { 38.5, 20.6 }), 600, 0.1);
}

#define SMALL "ncols 3\nnrows 2\nxllcorner 20.3\nyllcorner 38.3\ncellsize 0.1\n"

static void
test_wrong_grids (Fixture       *fixture,
                  gconstpointer  unused)
{
  static const struct
  {
    const char *text;
    const char *found;
  } cases[] = {
    { SMALL "1 2 3\n4 5 6\n", "" },
    { SMALL "NODATA_value -9999.0\n1 2 3\n4 5 -9999", "" },
    { SMALL "1e2 +2 3.\n-4 .5 6", "" },
    { "", "grid-header x.asc:1 " },
    { "\x89PNG\r\n\x1a\n", "grid-header x.asc:1 " },
    { "12 13\n", "grid-header x.asc:1 " },
    { "ncols 3\nnrows two\n", "grid-header x.asc:2 " },
    { "ncols 3.5\n", "grid-header x.asc:1 " },
    { "ncols -3\n", "grid-header x.asc:1 " },
    { "ncols 4000000000\n", "grid-header x.asc:1 " },
    { "ncols 3\nnrows 2\nxllcorner 512300\n", "grid-header x.asc:3 " },
    { "ncols 3\nnrows 2\nxllcorner nan\n", "grid-header x.asc:3 " },
    { "ncols 3\nnrows 2\nxllcorner 20\nyllcorner 38\ncellsize 0\n", "grid-header x.asc:5 " },
    { "ncols 3\nnrows 2\nxllcorner 20\nyllcorner 38\n1 2 3\n4 5 6\n", "grid-header x.asc:5 " },
    { "ncols 3\nnrows 2\nxllcorner 20\nyllcorner 89\ncellsize 1\n1 2 3\n4 5 6\n", "grid-header x.asc:6 " },
    { SMALL "1 2 3\n4 5\n", "grid-size x.asc:8 " },
    { SMALL "1 2 3\n4 5 6\n7\n", "grid-size x.asc:9 " },
    { SMALL "1 2 NaN\n4 5 6\n", "grid-number x.asc:6 " },
    { SMALL "NaN 2 3\n4 5 6\n", "grid-number x.asc:6 " },
    { SMALL "1 2 inf\n4 0x5 6e999\n", "grid-number x.asc:6 grid-number x.asc:7 grid-number x.asc:7 " },
    { SMALL "1 2 3\n4 five 6\n", "grid-number x.asc:7 " },
    { SMALL "1 2 3\n4 \xff\xfe 6\n", "grid-number x.asc:7 " },
    { SMALL "1 2 9001\n-11001 5 6\n", "terrain-height x.asc:6 terrain-height x.asc:7 " },
    { SMALL "-9999 -9999 -9999\n-9999 -9999 -9999\n", "terrain-void x.asc:0 " },
    { "ncols 3\nnrows 2\nxllcorner 50\nyllcorner 38\ncellsize 0.1\n1 2 3 4 5 6", "terrain-outside x.asc:0 " },
    /* More room than there is in any machine. */
    { "ncols 65536\nnrows 65536\nxllcorner 20.2\nyllcorner 38.2\ncellsize 0.00001\n1 2 3", "grid-size x.asc:6 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = g_strescape (cases[i].text, NULL);

      g_test_message ("%s", shown);
      write_file (fixture, "x.asc", cases[i].text, -1);
      read_siege (fixture, "<grid href='x.asc'/>");
      g_assert_cmpstr (fixture->found, ==, cases[i].found);
      g_assert_true ((fixture->siege != NULL) == (*cases[i].found == '\0' ||
                                                  g_str_has_prefix (cases[i].found, "terrain-outside")));
    }
}

/* Cut off anywhere before its last number a grid is refused. */
static void
test_truncated_grid (Fixture       *fixture,
                     gconstpointer  unused)
{
  const char *text = SMALL "NODATA_value -9999\n1 2 3\n4 5 6";

  for (gsize length = 0; length < strlen (text); length++)
    {
      write_file (fixture, "x.asc", text, (gssize) length);
      read_siege (fixture, "<grid href='x.asc'/>");
      g_assert_null (fixture->siege);
    }
}

static void
test_wrong_tiles (Fixture       *fixture,
                  gconstpointer  unused)
{
  g_autoptr (GByteArray) tile = make_tile (1201, FALSE);
  static const char *const names[] = { "heights.hgt", "N38E20.hgt", "N91E020.hgt", "N38E181.hgt", "X38E020.hgt",
                                       "N3 E020.hgt", "N38E020.hgt.hgt", "N38E020.tif" };
  const gsize lengths[] = { 0, 1, 2, 1201 * 1201, 1201 * 1201 * 2 - 1, 1201 * 1201 * 2 - 2 };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *terrain = g_strdup_printf ("<tile href='%s'/>", names[i]);
      g_autofree char *expected = g_strdup_printf ("tile-name %s:0 ", names[i]);

      write_file (fixture, names[i], tile->data, tile->len);
      read_siege (fixture, terrain);
      g_assert_cmpstr (fixture->found, ==, expected);
    }
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      write_file (fixture, "N38E020.hgt", tile->data, (gssize) lengths[i]);
      read_siege (fixture, "<tile href='N38E020.hgt'/>");
      g_assert_cmpstr (fixture->found, ==, "tile-size N38E020.hgt:0 ");
      g_assert_null (fixture->siege);
    }

  g_byte_array_append (tile, (const guint8 *) "", 1);
  write_file (fixture, "N38E020.hgt", tile->data, tile->len);
  read_siege (fixture, "<tile href='N38E020.hgt'/>");
  g_assert_cmpstr (fixture->found, ==, "tile-size N38E020.hgt:0 ");

  g_byte_array_set_size (tile, tile->len - 1);
  tile->data[0] = 0x7f;
  write_file (fixture, "N38E020.hgt", tile->data, tile->len);
  read_siege (fixture, "<tile href='N38E020.hgt'/>");
  g_assert_cmpstr (fixture->found, ==, "terrain-height N38E020.hgt:0 ");

  for (guint i = 0; i < tile->len; i++)
    tile->data[i] = i % 2 == 0 ? 0x80 : 0;
  write_file (fixture, "N38E020.hgt", tile->data, tile->len);
  read_siege (fixture, "<tile href='N38E020.hgt'/>");
  g_assert_cmpstr (fixture->found, ==, "terrain-void N38E020.hgt:0 ");
}

static void
test_paths (Fixture       *fixture,
            gconstpointer  unused)
{
  g_autofree char *link = g_build_filename (fixture->folder, "N38E020.hgt", NULL);

  read_siege (fixture, "<grid href='../x.asc'/>");
  g_assert_cmpstr (fixture->found, ==, "path-outside siege.xml:1 ");
  read_siege (fixture, "<tile href='/etc/N38E020.hgt'/>");
  g_assert_true (g_str_has_prefix (fixture->found, "path-outside siege.xml:1 "));
  g_assert_cmpint (symlink ("/etc/passwd", link), ==, 0);
  read_siege (fixture, "<tile href='N38E020.hgt'/>");
  g_assert_cmpstr (fixture->found, ==, "path-outside siege.xml:1 ");
  read_siege (fixture, "<grid href='.'/>");
  g_assert_null (fixture->siege);

  /* The spots stand in for a file that is not there. */
  read_siege (fixture, "<spots>38.5,20.5,300</spots><grid href='none.asc'/>");
  g_assert_cmpstr (fixture->found, ==, "file-missing siege.xml:1 ");
  g_assert_nonnull (fixture->siege);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void      (*test) (Fixture *fixture, gconstpointer unused);
  } tests[] = {
    { "/terrain-files/plane", test_plane },
    { "/terrain-files/scales", test_scales },
    { "/terrain-files/tiles", test_tiles },
    { "/terrain-files/order", test_order },
    { "/terrain-files/wrong-grids", test_wrong_grids },
    { "/terrain-files/truncated-grid", test_truncated_grid },
    { "/terrain-files/wrong-tiles", test_wrong_tiles },
    { "/terrain-files/paths", test_paths },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
