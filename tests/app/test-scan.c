/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <math.h>

#include "../scan-maker.h"
#include "map/atlas-scan-painter.h"
#include "xml/atlas-input.h"
#include "xml/atlas-reader.h"

/* A folder with a scanned map in it: zoom level 8 whole, of level 9 one tile. */
typedef struct
{
  char *folder;
  char *path;
} Fixture;

#define WEST  142
#define NORTH 98

static const guint32 quarters[] = { 0xff0000, 0x00ff00, 0x0000ff, 0xffff00 };

static void
make (Fixture    *fixture,
      const char *format)
{
  sqlite3 *database = scan_maker_begin (fixture->path, format);
  g_autoptr (GBytes) four = scan_maker_draw (256, quarters);
  g_autoptr (GBytes) white = scan_maker_fill (0xffffff);
  g_autoptr (GBytes) grey = scan_maker_fill (0x808080);

  scan_maker_add (database, 8, WEST, NORTH, four);
  scan_maker_add (database, 8, WEST + 1, NORTH, white);
  scan_maker_add (database, 9, 2 * WEST, 2 * NORTH, grey);
  sqlite3_close (database);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->folder = g_dir_make_tmp ("scan-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "old sheet #1?.mbtiles", NULL);
  make (fixture, "png");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_autofree char *siege = g_build_filename (fixture->folder, "siege.xml", NULL);

  g_unlink (siege);
  g_unlink (fixture->path);
  /* Nothing else has been left there. */
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static guint32
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  const guint8 *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[x] & 0xffffff;
}

static void
assert_tile (AtlasMbtiles *file,
             guint         zoom,
             guint         column,
             guint         row,
             const guint32 colours[4])
{
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = atlas_scan_painter_read (file, zoom, column, row, &error);

  g_assert_no_error (error);
  g_assert_nonnull (surface);
  g_assert_cmphex (get_pixel (surface, 20, 20), ==, colours[0]);
  g_assert_cmphex (get_pixel (surface, 236, 20), ==, colours[1]);
  g_assert_cmphex (get_pixel (surface, 20, 236), ==, colours[2]);
  g_assert_cmphex (get_pixel (surface, 236, 236), ==, colours[3]);
  cairo_surface_destroy (surface);
}

static void
test_read (Fixture       *fixture,
           gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasMbtiles) file = atlas_mbtiles_open (fixture->path, &error);
  const guint32 grey[] = { 0x808080, 0x808080, 0x808080, 0x808080 };
  const guint32 yellow[] = { 0xffff00, 0xffff00, 0xffff00, 0xffff00 };
  guint least, most;

  g_assert_no_error (error);
  atlas_mbtiles_get_zooms (file, &least, &most);
  g_assert_cmpuint (least, ==, 8);
  g_assert_cmpuint (most, ==, 9);
  g_assert_cmpstr (atlas_mbtiles_get_credit (file), ==, "The archive");
  g_assert_cmpfloat (atlas_mbtiles_get_extent (file)->north, ==, 40);

  assert_tile (file, 8, WEST, NORTH, quarters);
  assert_tile (file, 9, 2 * WEST, 2 * NORTH, grey);
  /* What is missing is cut from the level below, as far down as need be. */
  assert_tile (file, 9, 2 * WEST + 1, 2 * NORTH + 1, yellow);
  assert_tile (file, 11, 8 * WEST + 7, 8 * NORTH + 7, yellow);

  g_assert_null (atlas_scan_painter_read (file, 8, WEST + 2, NORTH, &error));
  g_assert_no_error (error);
  g_assert_null (atlas_scan_painter_read (file, 8, 999, 999, &error));
  g_assert_no_error (error);
}

/* As from a command line. */
static void
test_relative_path (Fixture       *fixture,
                    gconstpointer  unused)
{
  g_autofree char *before = g_get_current_dir ();
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *name = g_path_get_basename (fixture->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasMbtiles) file = NULL;

  g_assert_cmpint (g_chdir (folder), ==, 0);
  file = atlas_mbtiles_open (name, &error);
  g_assert_cmpint (g_chdir (before), ==, 0);
  g_assert_no_error (error);
  g_assert_cmpstr (atlas_mbtiles_get_path (file), ==, fixture->path);
}

/* What of it is needed for a view, and none of it from far away or elsewhere. */
static void
test_range (Fixture       *fixture,
            gconstpointer  unused)
{
  g_autoptr (AtlasMbtiles) file = atlas_mbtiles_open (fixture->path, NULL);
  AtlasViewport viewport = { WEST * 256, NORTH * 256, 256, 256, 8 };
  AtlasScanRange range = atlas_scan_painter_get_range (file, &viewport);

  g_assert_cmpuint (range.zoom, ==, 8);
  g_assert_cmpuint (range.left, ==, WEST);
  g_assert_cmpuint (range.right, ==, WEST + 1);
  g_assert_cmpuint (range.top, ==, NORTH);
  g_assert_cmpuint (range.bottom, ==, NORTH + 1);

  viewport = (AtlasViewport) { WEST * 256 * 64, NORTH * 256 * 64, 800, 600, 14 };
  g_assert_cmpuint (atlas_scan_painter_get_range (file, &viewport).zoom, ==, 9);
  viewport = (AtlasViewport) { 0, 0, 256, 256, 8 };
  range = atlas_scan_painter_get_range (file, &viewport);
  g_assert_cmpuint (range.left, ==, range.right);
}

/* The largest picture is filled, however many tiles that takes; but a world of the smallest tiles
 * is not looked through. */
static void
test_range_of_large (Fixture       *fixture,
                     gconstpointer  unused)
{
  g_autoptr (AtlasMbtiles) file = NULL;
  g_autoptr (GBytes) white = scan_maker_fill (0xffffff);
  AtlasViewport viewport = { (WEST + 1) * 256 << 8, (NORTH + 1) * 256 << 8, 16384, 16384, 16 };
  sqlite3 *database;
  AtlasScanRange range;

  g_unlink (fixture->path);
  database = scan_maker_begin (fixture->path, "png");
  scan_maker_add (database, 16, WEST << 8, NORTH << 8, white);
  sqlite3_close (database);
  file = atlas_mbtiles_open (fixture->path, NULL);
  range = atlas_scan_painter_get_range (file, &viewport);
  g_assert_cmpuint (range.right - range.left, ==, 64);
  g_assert_cmpuint (range.bottom - range.top, ==, 64);

  viewport = (AtlasViewport) { WEST * 256, NORTH * 256, 512, 512, 8 };
  range = atlas_scan_painter_get_range (file, &viewport);
  g_assert_cmpuint (range.left, ==, range.right);
}

static void
test_paint (Fixture       *fixture,
            gconstpointer  unused)
{
  g_autoptr (AtlasMbtiles) file = atlas_mbtiles_open (fixture->path, NULL);
  const AtlasViewport viewport = { WEST * 256 + 128, NORTH * 256, 256, 256, 8 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 256, 256);
  cairo_t *cr = cairo_create (surface);

  g_assert_true (atlas_scan_painter_paint (file, cr, &viewport, 1, NULL));
  g_assert_cmphex (get_pixel (surface, 64, 64), ==, 0x00ff00);
  g_assert_cmphex (get_pixel (surface, 192, 64), ==, 0xffffff);

  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_paint (cr);
  g_assert_true (atlas_scan_painter_paint (file, cr, &viewport, 0.5, NULL));
  g_assert_cmpint (ABS ((int) (get_pixel (surface, 192, 64) & 0xff) - 128), <=, 1);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static const char endless[] =
  "DROP TABLE metadata; CREATE VIEW metadata AS WITH RECURSIVE n (name, value) AS "
  "(SELECT 1, 2 UNION ALL SELECT name + 1, value FROM n) SELECT * FROM n WHERE name < 0";

static void
assert_refused (const char *path,
                GQuark      domain,
                int         code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasMbtiles) file = atlas_mbtiles_open (path, &error);

  g_assert_null (file);
  g_assert_error (error, domain, code);
}

static void
test_no_mbtiles (Fixture       *fixture,
                 gconstpointer  unused)
{
  static const char *const statements[] = {
    "DROP TABLE metadata",
    "DROP TABLE tiles",
    "DELETE FROM tiles",
    "ALTER TABLE tiles RENAME COLUMN tile_data TO picture",
    endless,
  };

  assert_refused ("/nonexistent/x.mbtiles", ATLAS_INPUT_ERROR, ATLAS_INPUT_ERROR_MISSING);
  assert_refused (fixture->folder, ATLAS_INPUT_ERROR, ATLAS_INPUT_ERROR_KIND);

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      sqlite3 *database = NULL;

      g_unlink (fixture->path);
      make (fixture, "png");
      sqlite3_open (fixture->path, &database);
      scan_maker_run (database, statements[i]);
      sqlite3_close (database);
      assert_refused (fixture->path, ATLAS_MBTILES_ERROR, ATLAS_MBTILES_ERROR_FILE);
    }

  g_unlink (fixture->path);
  make (fixture, "pbf");
  assert_refused (fixture->path, ATLAS_MBTILES_ERROR, ATLAS_MBTILES_ERROR_FORMAT);

  g_file_set_contents (fixture->path, "no database", -1, NULL);
  assert_refused (fixture->path, ATLAS_MBTILES_ERROR, ATLAS_MBTILES_ERROR_FILE);
  g_file_set_contents (fixture->path, "", 0, NULL);
  assert_refused (fixture->path, ATLAS_MBTILES_ERROR, ATLAS_MBTILES_ERROR_FILE);
}

static void
assert_tile_refused (Fixture    *fixture,
                     const void *bytes,
                     gsize       length,
                     int         code)
{
  g_autoptr (GBytes) picture = g_bytes_new (bytes, length);
  g_autoptr (AtlasMbtiles) file = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *database;

  g_unlink (fixture->path);
  database = scan_maker_begin (fixture->path, "png");
  scan_maker_add (database, 8, WEST, NORTH, picture);
  sqlite3_close (database);
  file = atlas_mbtiles_open (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_null (atlas_scan_painter_read (file, 8, WEST, NORTH, &error));
  g_assert_error (error, ATLAS_MBTILES_ERROR, code);
}

/* A tile that is damaged is an error, and nothing else. */
static void
test_wrong_tiles (Fixture       *fixture,
                  gconstpointer  unused)
{
  g_autoptr (GBytes) sound = scan_maker_fill (0x123456);
  g_autoptr (GBytes) large = scan_maker_draw (2050, quarters);
  gsize size;
  const char *bytes = g_bytes_get_data (sound, &size);

  assert_tile_refused (fixture, "no picture, but long enough to be sure of it, whatever it may be", 64,
                       ATLAS_MBTILES_ERROR_FORMAT);
  for (gsize length = 24; length < size * 3 / 4; length += 7)
    assert_tile_refused (fixture, bytes, length, ATLAS_MBTILES_ERROR_TILE);

  bytes = g_bytes_get_data (large, &size);
  assert_tile_refused (fixture, bytes, size, ATLAS_MBTILES_ERROR_TILE);
}

/* With any of its bytes changed a file is read or refused. */
static void
test_damaged (Fixture       *fixture,
              gconstpointer  unused)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (54);
  g_autofree char *sound = NULL;
  gsize length;

  g_file_get_contents (fixture->path, &sound, &length, NULL);
  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *damaged = g_memdup2 (sound, length);
      gsize kept = i % 3 == 0 ? (gsize) g_rand_int_range (rand, 0, (gint32) length) : length;
      g_autoptr (AtlasMbtiles) file = NULL;

      for (guint n = 0; n < 8; n++)
        damaged[g_rand_int_range (rand, 0, (gint32) length)] = (char) g_rand_int (rand);
      g_file_set_contents_full (fixture->path, damaged, (gssize) kept, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
      file = atlas_mbtiles_open (fixture->path, NULL);
      for (guint column = WEST; file != NULL && column <= WEST + 1; column++)
        {
          cairo_surface_t *surface = atlas_scan_painter_read (file, 9, column * 2, NORTH * 2, NULL);

          g_clear_pointer (&surface, cairo_surface_destroy);
        }
    }
}

#define SIEGE                                                                                        \
  "<siege id='a' format='1'><title>A</title><language code='en'>English</language>"                  \
  "<span begin='1200-05-01' end='1200-06-01'/><extent west='20' south='37' east='22' north='39'/>"   \
  "<view west='20' south='37' east='22' north='39'/>"                                                \
  "<side id='in' colour='#000000' pattern='plain' symbol='bar'><name>In</name></side>"               \
  "<side id='out' colour='#ffffff' pattern='plain' symbol='disc'><name>Out</name></side>"            \
  "<kind id='k' mark='disc'><name>K</name></kind><media><sheet id='s' href='%s' %s credit='The archive' " \
  "licence='CC0'><title>Sheet</title></sheet></media></siege>"

static char *
read_siege (Fixture     *fixture,
            const char  *name,
            const char  *attributes,
            AtlasSiege **siege)
{
  g_autofree char *path = g_build_filename (fixture->folder, "siege.xml", NULL);
  g_autofree char *text = g_strdup_printf (SIEGE, name, attributes);
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();

  g_file_set_contents (path, text, -1, NULL);
  g_clear_object (siege);
  *siege = atlas_reader_load (fixture->folder, diagnostics, NULL, NULL);

  return g_list_model_get_n_items (G_LIST_MODEL (diagnostics)) > 0
           ? g_strdup (atlas_diagnostic_get_code (atlas_diagnostics_get (diagnostics, 0)))
           : g_strdup ("");
}

static void
test_data_set (Fixture       *fixture,
               gconstpointer  unused)
{
  g_autoptr (AtlasSiege) siege = NULL;
  g_autofree char *name = g_path_get_basename (fixture->path);
  g_autofree char *sound = read_siege (fixture, name, "over='true' opacity='0.4'", &siege);
  const AtlasScan *scan;
  g_autofree char *missing = NULL;
  g_autofree char *outside = NULL;
  g_autofree char *damaged = NULL;

  g_assert_cmpstr (sound, ==, "");
  g_assert_cmpuint (atlas_siege_get_scans (siege)->len, ==, 1);
  scan = atlas_siege_find_scan (siege, fixture->path);
  g_assert_cmpstr (scan->id, ==, "s");
  g_assert_true (scan->is_over);
  g_assert_cmpfloat (scan->opacity, ==, 0.4);
  g_assert_cmpstr (atlas_text_get (scan->title, "en"), ==, "Sheet");
  g_assert_cmpstr (scan->credit, ==, "The archive");

  missing = read_siege (fixture, "none.mbtiles", "", &siege);
  g_assert_cmpstr (missing, ==, "file-missing");
  g_assert_nonnull (siege);
  outside = read_siege (fixture, "../x.mbtiles", "", &siege);
  g_assert_cmpstr (outside, ==, "path-outside");
  g_assert_null (siege);
  damaged = read_siege (fixture, "siege.xml", "", &siege);
  g_assert_cmpstr (damaged, ==, "sheet-file");
  g_assert_null (siege);
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
    { "/scan/read", test_read },
    { "/scan/relative-path", test_relative_path },
    { "/scan/range", test_range },
    { "/scan/range-of-large", test_range_of_large },
    { "/scan/paint", test_paint },
    { "/scan/no-mbtiles", test_no_mbtiles },
    { "/scan/wrong-tiles", test_wrong_tiles },
    { "/scan/damaged", test_damaged },
    { "/scan/data-set", test_data_set },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
