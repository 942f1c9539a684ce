/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <cairo.h>
#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <stdlib.h>
#include <string.h>

#include "../sample.h"
#include "../scan-maker.h"
#include "command/atlas-render-command.h"
#include "core/atlas-catalog.h"
#include "map/atlas-projection.h"

static char *program;
static char *folder;

/* What went to standard error. */
static GString *said;

static void
printerr_cb (const char *text)
{
  g_string_append (said, text);
}

static int
run (const char  *arguments,
     char       **err)
{
  g_auto (GStrv) argv = sample_build_arguments (program, "render", arguments, folder);
  GPrintFunc printerr = g_set_printerr_handler (printerr_cb);
  int status;

  said = g_string_new (NULL);
  atlas_catalog_set_language ("en");
  status = atlas_render_command_run ((int) g_strv_length (argv) - 1, argv + 1);
  *err = g_string_free (said, FALSE);
  g_set_printerr_handler (printerr);

  return status;
}

/* Renders into a file of the test's folder and reads it. */
static GBytes *
render (const char *name,
        const char *arguments)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *line = g_strdup_printf ("%s --output %s", arguments, path);
  g_autofree char *err = NULL;
  char *contents;
  gsize length;
  int status = run (line, &err);

  g_assert_cmpstr (err, ==, "");
  g_assert_cmpint (status, ==, 0);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));

  return g_bytes_new_take (contents, length);
}

/* In a process of its own, as from a shell: this very program, asked to. */
static GBytes *
render_apart (const char *name,
              const char *arguments)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *line = g_strdup_printf ("%s --output %s", arguments, path);
  g_auto (GStrv) argv = sample_build_arguments (program, "render", line, folder);
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;
  int status;

  g_assert_true (g_spawn_sync (NULL, argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, &error));
  g_assert_true (g_spawn_check_wait_status (status, &error));
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));

  return g_bytes_new_take (contents, length);
}

static char *
ask (const char *command,
     const char *option,
     const char *path,
     const char *last)
{
  const char *const argv[] = { command, option, path, last, NULL };
  g_autoptr (GError) error = NULL;
  char *out;
  int status;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, &status,
                               &error));
  g_assert_true (g_spawn_check_wait_status (status, &error));

  return out;
}

static cairo_surface_t *
open_png (const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);

  return surface;
}

/* How many pixels of a picture are nearly of a colour, at most so far from its middle. */
static guint
count_pixels (const char *name,
              guint32     colour,
              int         reach)
{
  cairo_surface_t *surface = open_png (name);
  const unsigned char *pixels = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint count = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    {
      const guint32 *line = (const guint32 *) (const void *) (pixels + y * stride);

      for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
        {
          gboolean is_near = ABS (2 * x - cairo_image_surface_get_width (surface)) <= 2 * reach &&
                             ABS (2 * y - cairo_image_surface_get_height (surface)) <= 2 * reach;

          for (guint shift = 0; shift <= 16; shift += 8)
            is_near &= ABS ((int) (line[x] >> shift & 0xff) - (int) (colour >> shift & 0xff)) <= 6;
          count += is_near;
        }
    }
  cairo_surface_destroy (surface);

  return count;
}

static void
test_size (void)
{
  static const struct
  {
    const char *arguments;
    int         width;
    int         height;
  } cases[] = {
    { "SIEGE --at -0428-06-15", 1920, 1080 },
    { "SIEGE --at -0428-06-15 --size 900x1300", 900, 1300 },
    { "SIEGE --at -0428-06-15 --size 640x360 --scale 2", 640, 360 },
    { "SIEGE --at -0428-06-15 --size 301x203 --scale 1.5", 301, 203 },
    { "SIEGE --at -0428-06-15 --size 64x64", 64, 64 },
    { "SIEGE --at -0428-06-15 --size 16384x64", 16384, 64 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = render ("size.png", cases[i].arguments);
      cairo_surface_t *surface = open_png ("size.png");

      g_assert_cmpint (cairo_image_surface_get_width (surface), ==, cases[i].width);
      g_assert_cmpint (cairo_image_surface_get_height (surface), ==, cases[i].height);
      cairo_surface_destroy (surface);
    }
}

static void
test_same_bytes (void)
{
  static const char *const names[] = { "same.png", "same.svg", "SAME.PDF" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) one = render_apart (names[i], "SIEGE --at -0428-06-15 --size 640x480");
      g_autoptr (GBytes) other = render_apart (names[i], "SIEGE --at -0428-06-15 --size 640x480");

      g_assert_true (g_bytes_equal (one, other));
    }
}

static void
test_different (void)
{
  static const char *const arguments[] = {
    "SIEGE --size 400x300 --at -0428-06-15",
    "SIEGE --size 400x300 --at -0426-10",
    "SIEGE --size 400x300 --at -0428-06-15 --lang el",
    "SIEGE --size 400x300 --at -0428-06-15 --place town",
    "SIEGE --size 400x300 --at -0428-06-15 --extent 23.2,38.2,23.4,38.3",
    "SIEGE --size 400x300 --at -0428-06-15 --scale 2",
  };
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 0; i < G_N_ELEMENTS (arguments); i++)
    {
      GBytes *bytes = render ("different.png", arguments[i]);

      for (guint j = 0; j < pictures->len; j++)
        g_assert_false (g_bytes_equal (bytes, g_ptr_array_index (pictures, j)));
      g_ptr_array_add (pictures, bytes);
    }
}

static void
test_theme (void)
{
  static const struct
  {
    const char *theme;
    guint32     paper;
  } cases[] = {
    { "day", 0xfaf7ef }, { "night", 0x1a2027 }, { "projector", 0xffffff }, { "paper", 0xffffff },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = g_strdup_printf ("SIEGE --size 400x300 --at -0428-06-15 --theme %s", cases[i].theme);
      g_autoptr (GBytes) bytes = render ("theme.png", line);

      g_assert_cmpuint (count_pixels ("theme.png", cases[i].paper, 400), >, 400 * 300 / 10);
    }
}

/* So small a picture is all map, with the place in its middle: it shows who holds it. */
static void
test_holder (void)
{
  const guint32 french_union = 0x2b5c8a;
  const guint32 viet_minh = 0xb5402a;
  g_autoptr (GBytes) before = render ("before.png", "--at 1954-03-20 --place eliane-2 --size 100x100");
  g_autoptr (GBytes) after = render ("after.png", "--at 1954-05-08 --place eliane-2 --size 100x100");

  g_assert_cmpuint (count_pixels ("before.png", french_union, 10), >, 100);
  g_assert_cmpuint (count_pixels ("before.png", viet_minh, 10), ==, 0);
  g_assert_cmpuint (count_pixels ("after.png", french_union, 10), ==, 0);
  g_assert_cmpuint (count_pixels ("after.png", viet_minh, 10), >, 100);
}

static void
test_svg (void)
{
  g_autoptr (GBytes) bytes = render ("text.svg", "--at 1954-03-13T17:30 --lang fr");
  gsize length;
  const char *contents = g_bytes_get_data (bytes, &length);
  xmlDoc *document = xmlReadMemory (contents, (int) length, NULL, NULL, XML_PARSE_NONET);

  g_assert_nonnull (document);
  g_assert_cmpstr ((const char *) xmlDocGetRootElement (document)->name, ==, "svg");
  g_assert_nonnull (g_strstr_len (contents, (gssize) length, "<title>Điện Biên Phủ, samedi 13 mars 1954"));
  g_assert_nonnull (g_strstr_len (contents, (gssize) length, ">Béatrice · Him Lam</text>"));
  g_assert_nonnull (g_strstr_len (contents, (gssize) length, "width=\"1920"));
  xmlFreeDoc (document);
}

/* Enlarged, a picture is as large as was asked for all the same. */
static void
test_scale (void)
{
  g_autofree char *path = g_build_filename (folder, "text.pdf", NULL);
  g_autoptr (GBytes) svg = render ("text.svg", "SIEGE --at -0428-06-15 --size 1200x800 --scale 2");
  g_autoptr (GBytes) pdf = render ("text.pdf", "SIEGE --at -0428-06-15 --size 1200x800 --scale 2");
  g_autofree char *about = ask ("pdfinfo", "-isodates", path, NULL);
  gsize length;
  const char *contents = g_bytes_get_data (svg, &length);

  g_assert_nonnull (strstr (about, "900 x 600 pts"));
  g_assert_nonnull (g_strstr_len (contents, (gssize) length, "width=\"1200"));
  g_assert_nonnull (g_strstr_len (contents, (gssize) length, "viewBox=\"0 0 1200 800\""));
}

static void
test_pdf (void)
{
  static const struct
  {
    const char *arguments;
    const char *words[4];
  } cases[] = {
    { "--at 1954-03-13T17:30 --lang fr",
      { "Điện Biên Phủ", "samedi 13 mars 1954", "17 h 30", "OpenStreetMap" } },
    { "--at 1954-04-02 --lang vi --size 900x1200",
      { "Điện Biên Phủ", "Thứ Sáu, 2 tháng 4 năm 1954", "Hồng Cúm", "Việt Minh" } },
    { "--at 1954-04-26 --lang fr --size 1600x1200",
      { "Điện Biên Phủ", "1–5 km²", "Sources en désaccord", "Terrain tenu" } },
    { "--at 1954-05-07T05 --lang en --place eliane-2",
      { "Điện Biên Phủ", "Friday 7 May 1954", "Éliane 2 · A1", "Viet Minh" } },
  };
  g_autofree char *path = g_build_filename (folder, "text.pdf", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = render ("text.pdf", cases[i].arguments);
      g_autofree char *text = ask ("pdftotext", "-layout", path, "-");

      for (guint j = 0; j < G_N_ELEMENTS (cases[i].words); j++)
        g_assert_nonnull (strstr (text, cases[i].words[j]));
    }
}

/* What pdfinfo says of a PDF. */
static char *
ask_about_pdf (void)
{
  g_autofree char *path = g_build_filename (folder, "date.pdf", NULL);
  g_autoptr (GBytes) bytes = render ("date.pdf", "--at 1954-03-13T17:30 --size 600x400");

  g_assert_cmpuint (g_bytes_get_size (bytes), >, 0);

  return ask ("pdfinfo", "-isodates", path, NULL);
}

static void
test_pdf_date (void)
{
  g_autofree char *shown = ask_about_pdf ();
  g_autofree char *given = NULL;

  g_assert_nonnull (strstr (shown, "1954-03-13T17:30:00"));
  g_assert_nonnull (strstr (shown, "450 x 300 pts"));

  g_setenv ("SOURCE_DATE_EPOCH", "1000000000", TRUE);
  given = ask_about_pdf ();
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_assert_nonnull (strstr (given, "2001-09-09T01:46:00"));
}

#define SHEET_ZOOM 14
#define SHEET_NAME "old-sheet.mbtiles"

static const guint32 sheet_colours[] = { 0xff00ff, 0x00ffff };

/* Makes a scanned map of the siege's fields: of two tiles side by side, whose line of meeting is
 * somewhere in the view that the siege opens on. Returns where that line is. */
static double
make_sheet (GBytes *picture)
{
  g_autofree char *path = g_build_filename (folder, SHEET_NAME, NULL);
  sqlite3 *database;
  double x, y;
  guint column, row;

  atlas_projection_project ((AtlasPosition) { 38.22, 23.28 }, &x, &y);
  column = (guint) (x * (1 << SHEET_ZOOM));
  row = (guint) (y * (1 << SHEET_ZOOM));
  g_unlink (path);
  database = scan_maker_begin (path, "png");
  for (guint i = 0; i < G_N_ELEMENTS (sheet_colours); i++)
    {
      g_autoptr (GBytes) tile = scan_maker_fill (sheet_colours[i]);

      scan_maker_add (database, SHEET_ZOOM, column - 1 + i, row, i == 0 && picture != NULL ? picture : tile);
    }
  sqlite3_close (database);

  return (double) column / (1 << SHEET_ZOOM) * 360 - 180;
}

/* A picture so small that it is all map, of what lies to one side of the line of the sheet. */
static GBytes *
render_half (const char *name,
             double      line,
             guint       side,
             const char *options)
{
  double west = line + (side == 0 ? -0.006 : 0.001);
  char parts[2][G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *arguments =
    g_strdup_printf ("SIEGE --at -0428-06-15 --size 100x100 --extent %s,38.216,%s,38.220 %s",
                     g_ascii_dtostr (parts[0], sizeof parts[0], west),
                     g_ascii_dtostr (parts[1], sizeof parts[1], west + 0.005), options);

  return render (name, arguments);
}

static void
test_sheet (void)
{
  const guint most = 100 * 100 / 2;
  double line = make_sheet (NULL);

  for (guint side = 0; side < G_N_ELEMENTS (sheet_colours); side++)
    {
      g_autoptr (GBytes) none = render_half ("none.png", line, side, "--theme day");
      g_autoptr (GBytes) over = render_half ("over.png", line, side, "--sheet OUT/" SHEET_NAME " --sheet-over");
      g_autoptr (GBytes) under = render_half ("under.png", line, side, "--sheet OUT/" SHEET_NAME);
      g_autoptr (GBytes) stated = render_half ("said.png", line, side, "--sheet OUT/" SHEET_NAME " --sheet-under");
      g_autoptr (GBytes) thin =
        render_half ("thin.png", line, side, "--sheet OUT/" SHEET_NAME " --sheet-opacity 0.5 --sheet-over");

      g_assert_cmpuint (count_pixels ("none.png", sheet_colours[side], 100), ==, 0);
      g_assert_cmpuint (count_pixels ("over.png", sheet_colours[side], 100), >, most);
      g_assert_cmpuint (count_pixels ("over.png", sheet_colours[1 - side], 100), ==, 0);
      g_assert_cmpuint (count_pixels ("under.png", sheet_colours[side], 100), <, most);
      g_assert_cmpuint (count_pixels ("thin.png", sheet_colours[side], 100), ==, 0);
      g_assert_true (g_bytes_equal (under, stated));
      g_assert_false (g_bytes_equal (under, none));
      g_assert_false (g_bytes_equal (under, thin));
      g_assert_false (g_bytes_equal (thin, none));
    }
}

/* On paper too, with the credit of whom it comes from. */
static void
test_sheet_formats (void)
{
  static const char line[] = "SIEGE --at -0428-06-15 --lang en --sheet-over --sheet OUT/" SHEET_NAME;
  g_autofree char *path = g_build_filename (folder, "sheet.pdf", NULL);
  g_autofree char *stem = g_build_filename (folder, "sheet-page", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) svg = NULL;
  gsize length;
  const char *contents;

  make_sheet (NULL);
  g_bytes_unref (render ("sheet.pdf", line));
  svg = render ("sheet.svg", line);
  text = ask ("pdftotext", "-layout", path, "-");
  g_free (ask ("pdftoppm", "-png", path, stem));
  contents = g_bytes_get_data (svg, &length);

  g_assert_nonnull (strstr (text, "The archive"));
  g_assert_nonnull (g_strstr_len (contents, (gssize) length, "The archive"));
  g_assert_nonnull (g_strstr_len (contents, (gssize) length, "<image"));
  g_assert_cmpuint (count_pixels ("sheet-page-1.png", sheet_colours[0], 4000), >, 10000);
  g_assert_cmpuint (count_pixels ("sheet-page-1.png", sheet_colours[1], 4000), >, 10000);
}

/* An enlarged picture shows the finer tiles of a sheet, if it has them. */
static void
test_sheet_scale (void)
{
  double line = make_sheet (NULL);
  char ends[2][G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *path = g_build_filename (folder, SHEET_NAME, NULL);
  g_autofree char *arguments =
    g_strdup_printf ("SIEGE --at -0428-06-15 --size 2000x100 --scale 2 --extent %s,38.2149,%s,38.2151 "
                     "--sheet OUT/" SHEET_NAME " --sheet-over",
                     g_ascii_dtostr (ends[0], sizeof ends[0], line - 0.05),
                     g_ascii_dtostr (ends[1], sizeof ends[1], line + 0.05));
  g_autoptr (GBytes) white = scan_maker_fill (0xffffff);
  g_autoptr (GBytes) coarse = render ("coarse.png", arguments);
  sqlite3 *database = NULL;
  double x, y;

  /* The eastern tile again, twice as fine and in another colour. */
  atlas_projection_project ((AtlasPosition) { 38.215, line + 0.0001 }, &x, &y);
  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  for (guint i = 0; i < 4; i++)
    scan_maker_add (database, SHEET_ZOOM + 1, (guint) (x * (2 << SHEET_ZOOM)) + i % 2,
                    (guint) (y * (1 << SHEET_ZOOM)) * 2 + i / 2, white);
  sqlite3_close (database);
  g_bytes_unref (render ("fine.png", arguments));

  g_assert_cmpuint (count_pixels ("coarse.png", sheet_colours[1], 2000), >, 5000);
  g_assert_cmpuint (count_pixels ("fine.png", sheet_colours[1], 2000), ==, 0);
}

#define SHEET_SIEGE                                                                                  \
  "<siege id='a' format='1'><title>A</title><language code='en'>English</language>"                  \
  "<span begin='1200-05-01' end='1200-06-01'/><extent west='23' south='38' east='24' north='39'/>"   \
  "<view west='23.281' south='38.216' east='23.286' north='38.22'/>"                                 \
  "<side id='in' colour='#000000' pattern='plain' symbol='bar'><name>In</name></side>"               \
  "<side id='out' colour='#ffffff' pattern='plain' symbol='disc'><name>Out</name></side>"            \
  "<kind id='k' mark='disc'><name>K</name></kind><media><sheet id='s' href='" SHEET_NAME "' over='true' " \
  "opacity='0.5' credit='The museum' licence='CC0'><title>Sheet</title></sheet></media></siege>"

/* One of the data set's own, the first or the one named by its identifier or its file, lies as the
 * data set says. */
static void
test_sheet_of_siege (void)
{
  g_autofree char *siege = g_build_filename (folder, "siege.xml", NULL);
  g_autoptr (GBytes) known = NULL;
  g_autoptr (GBytes) same = NULL;
  g_autoptr (GBytes) full = NULL;
  g_autoptr (GBytes) under = NULL;
  g_autoptr (GBytes) none = NULL;
  g_autoptr (GBytes) first = NULL;
  g_autofree char *path = g_build_filename (folder, "sheet.pdf", NULL);
  g_autofree char *text = NULL;

  make_sheet (NULL);
  g_assert_true (g_file_set_contents (siege, SHEET_SIEGE, -1, NULL));
  known = render ("known.png", "OUT --at 1200-05-15 --size 100x100 --sheet s");
  same = render ("same.png", "OUT --at 1200-05-15 --size 100x100 --sheet OUT/./" SHEET_NAME);
  full = render ("full.png", "OUT --at 1200-05-15 --size 100x100 --sheet s --sheet-opacity 1");
  under = render ("under.png", "OUT --at 1200-05-15 --size 100x100 --sheet s --sheet-under --sheet-opacity 1");
  none = render ("none.png", "OUT --at 1200-05-15 --size 100x100 --sheet none");
  first = render ("first.png", "OUT --at 1200-05-15 --size 100x100");
  g_bytes_unref (render ("sheet.pdf", "OUT --at 1200-05-15 --sheet s"));
  text = ask ("pdftotext", "-layout", path, "-");

  g_assert_true (g_bytes_equal (known, same));
  g_assert_cmpuint (count_pixels ("known.png", sheet_colours[0], 100), ==, 0);
  g_assert_cmpuint (count_pixels ("full.png", sheet_colours[0], 100) +
                    count_pixels ("full.png", sheet_colours[1], 100), >, 5000);
  g_assert_true (g_bytes_equal (known, first));
  g_assert_false (g_bytes_equal (known, none));
  g_assert_false (g_bytes_equal (known, full));
  g_assert_false (g_bytes_equal (under, full));
  g_assert_nonnull (strstr (text, "The museum"));
  g_assert_cmpint (g_unlink (siege), ==, 0);
}

static void
assert_sheet_refused (const char *words)
{
  g_autofree char *kept = g_build_filename (folder, "kept.png", NULL);
  g_autofree char *contents = NULL;
  g_autofree char *err = NULL;
  int status;

  g_assert_true (g_file_set_contents (kept, "kept", -1, NULL));
  status = run ("SIEGE --at -0428-06-15 --output OUT/kept.png --sheet OUT/" SHEET_NAME, &err);
  g_assert_cmpint (status, ==, 2);
  if (strstr (err, words) == NULL)
    g_error ("%s", err);
  g_assert_true (strchr (err, '\n') == err + strlen (err) - 1);
  g_assert_true (g_file_get_contents (kept, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "kept");
}

/* A picture of a museum's map is drawn whole or not at all. */
static void
test_sheet_damaged (void)
{
  g_autofree char *path = g_build_filename (folder, SHEET_NAME, NULL);
  g_autoptr (GBytes) sound = scan_maker_fill (0x123456);
  g_autoptr (GBytes) half = g_bytes_new_from_bytes (sound, 0, g_bytes_get_size (sound) / 2);
  double line = make_sheet (half);

  assert_sheet_refused ("The tile of zoom level 14");
  g_bytes_unref (render_half ("elsewhere.png", line, 1, "--sheet OUT/" SHEET_NAME));

  g_assert_true (g_file_set_contents (path, "no database", -1, NULL));
  assert_sheet_refused ("“" SHEET_NAME "” cannot be read as MBTiles");
  g_assert_cmpint (g_unlink (path), ==, 0);
  assert_sheet_refused (SHEET_NAME);
}

/* One sentence, and what was there before is there still. */
static void
test_refused (void)
{
  static const struct
  {
    const char *arguments;
    const char *err;
  } cases[] = {
    { "SIEGE --output OUT/kept.png", "--at" },
    { "SIEGE --at yesterday --output OUT/kept.png", "yesterday" },
    { "SIEGE --at [..-0428] --output OUT/kept.png", "expected one with a beginning" },
    { "SIEGE --at -0428-06-15", "--output map.png" },
    { "SIEGE --at -0428-06-15 --output OUT/map.jpeg", "map.jpeg" },
    { "SIEGE --at -0428-06-15 --output OUT/nowhere/map.png", "cannot be written" },
    { "SIEGE --at -0428-06-15 --output OUT/folder.png", "expected the name of a file" },
    { "SIEGE --at -0428-06-15 --output OUT/kept.png --size 1920", "Found the size “1920”" },
    { "SIEGE --at -0428-06-15 --output OUT/kept.png --size 63x64", "between 64 and 16384" },
    { "SIEGE --at -0428-06-15 --output OUT/kept.png --size 64x16385", "between 64 and 16384" },
    { "SIEGE --at -0428-06-15 --output OUT/kept.png --size 64x99999999999999999999", "between 64 and 16384" },
    { "SIEGE --at -0428-06-15 --output OUT/kept.png --size 640x480x2", "640x480x2" },
    { "SIEGE --at -0428-06-15 --output OUT/kept.png --size -640x480", "-640x480" },
    { "SIEGE --at -0428-06-15 --output OUT/kept.png --scale 0", "scale" },
    { "SIEGE --at -0428-06-15 --output OUT/kept.png --scale nan", "scale" },
    { "SIEGE --at -0428-06-15 --output OUT/kept.png --extent 23,38,24", "west,south,east,north" },
    { "SIEGE --at -0428-06-15 --output OUT/kept.png --extent 23.4,38.2,23.2,38.3", "west,south,east,north" },
    { "SIEGE --at -0428-06-15 --output OUT/kept.png --extent 23,38,24,nan", "west,south,east,north" },
    { "SIEGE --at -0428-06-15 --output OUT/kept.png --extent 23,38,24,95", "west,south,east,north" },
    { "SIEGE --at -0428-06-15 --output OUT/kept.png --extent 23,38,24,38.3,1", "west,south,east,north" },
    { "SIEGE --at -0428-06-15 --output OUT/kept.png --extent 2,48,3,49", "shows nothing of this siege" },
    { "SIEGE --at -0428-06-15 --output OUT/kept.png --place troy", "“troy”" },
    { "SIEGE --at -0428-06-15 --output OUT/kept.png --place town --extent 23.2,38.2,23.4,38.3", "one of them" },
    { "SIEGE --at -0428-06-15 --output OUT/kept.png --lang fr", "Found --lang “fr”, expected one of: en, el" },
    { "SIEGE --at -0428-06-15 --output OUT/kept.png --names norse", "Found --names “norse”" },
    { "SIEGE --at -0428-06-15 --output OUT/kept.png --account homer", "thucydides, later" },
    { "SIEGE --at -0428-06-15 --output OUT/kept.png --theme neon",
      "Found --theme “neon”, expected one of: day, night, projector, paper" },
    { "SIEGE --at -0428-06-15 --output OUT/kept.png --sheet-over", "--sheet map.mbtiles" },
    { "SIEGE --at -0428-06-15 --output OUT/kept.png --sheet none --sheet-opacity 1", "--sheet map.mbtiles" },
    { "SIEGE --at -0428-06-15 --output OUT/kept.png --sheet OUT --sheet-opacity 1.1", "Found the opacity “1.1”" },
    { "SIEGE --at -0428-06-15 --output OUT/kept.png --sheet OUT --sheet-opacity nan", "Found the opacity “nan”" },
    { "SIEGE --at -0428-06-15 --output OUT/kept.png --sheet OUT --sheet-opacity 0,5", "Found the opacity “0,5”" },
    { "SIEGE --at -0428-06-15 --output OUT/kept.png --sheet OUT --sheet-over --sheet-under", "expected one of them" },
    { "SIEGE --at -0428-06-15 --output OUT/kept.png --sheet SIEGE/siege.xml", "“siege.xml” cannot be read as MBTiles" },
    { "/nowhere --at -0428-06-15 --output OUT/kept.png", "/nowhere" },
    { "SIEGE SIEGE --at -0428-06-15 --output OUT/kept.png", "expected one of them" },
    { "SIEGE --bare --at -0428-06-15 --output OUT/kept.png", "--bare" },
  };
  g_autofree char *kept = g_build_filename (folder, "kept.png", NULL);
  g_autofree char *blocking = g_build_filename (folder, "folder.png", NULL);

  g_assert_true (g_file_set_contents (kept, "kept", -1, NULL));
  g_assert_cmpint (g_mkdir (blocking, 0755), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *err = NULL;
      g_autofree char *contents = NULL;
      int status = run (cases[i].arguments, &err);

      g_assert_cmpint (status, ==, 2);
      if (strstr (err, cases[i].err) == NULL)
        g_error ("%s: %s", cases[i].arguments, err);
      g_assert_true (g_str_has_suffix (err, "\n"));
      g_assert_true (strchr (err, '\n') == err + strlen (err) - 1);
      g_assert_true (g_file_get_contents (kept, &contents, NULL, NULL));
      g_assert_cmpstr (contents, ==, "kept");
    }
  g_rmdir (blocking);
}

/* Nothing but what was asked for is left behind. */
int
main (int   argc,
      char *argv[])
{
  int status;

  atlas_catalog_init (ATLAS_LOCALEDIR);
  if (argc > 1 && g_str_equal (argv[1], "render"))
    return atlas_render_command_run (argc - 1, argv + 1);

  g_test_init (&argc, &argv, NULL);
  program = argv[0];
  folder = g_dir_make_tmp ("siege-atlas-render-XXXXXX", NULL);
  g_assert_nonnull (folder);

  g_test_add_func ("/render/size", test_size);
  g_test_add_func ("/render/same-bytes", test_same_bytes);
  g_test_add_func ("/render/different", test_different);
  g_test_add_func ("/render/theme", test_theme);
  g_test_add_func ("/render/holder", test_holder);
  g_test_add_func ("/render/svg", test_svg);
  g_test_add_func ("/render/scale", test_scale);
  g_test_add_func ("/render/pdf", test_pdf);
  g_test_add_func ("/render/pdf-date", test_pdf_date);
  g_test_add_func ("/render/sheet", test_sheet);
  g_test_add_func ("/render/sheet-formats", test_sheet_formats);
  g_test_add_func ("/render/sheet-scale", test_sheet_scale);
  g_test_add_func ("/render/sheet-of-siege", test_sheet_of_siege);
  g_test_add_func ("/render/sheet-damaged", test_sheet_damaged);
  g_test_add_func ("/render/refused", test_refused);
  status = g_test_run ();
  sample_remove_folder (folder);
  g_free (folder);

  return status;
}
