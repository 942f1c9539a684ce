/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export/atlas-chart-export.h"

#include <glib/gstdio.h>

#include "../pixels.h"
#include "../sample.h"

typedef struct
{
  AtlasSiege *siege;
  GPtrArray  *figures;
  AtlasChart  chart;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->siege = sample_load ();
  fixture->figures = atlas_figures_new (fixture->siege);
  fixture->chart = (AtlasChart) { .siege = fixture->siege, .language = "en",
                                  .figure = g_ptr_array_index (fixture->figures, 0) };
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_ptr_array_unref (fixture->figures);
  g_assert_finalize_object (fixture->siege);
}

static void
test_csv (Fixture       *fixture,
          gconstpointer  unused)
{
  g_autofree char *table = atlas_chart_export_to_csv (&fixture->chart);

  g_assert_cmpstr (table, ==,
                   "series,account,when,value,low,high,unit,note,sources\r\n"
                   "\"inside-thucydides\",\"thucydides\",\"-0428-09\",590,590,590,\"people\",\"110 of them women\",\"thuc\"\r\n"
                   "\"inside-thucydides\",\"thucydides\",\"[-0427-12..-0426-02]\",378,378,378,\"people\",\"\",\"thuc\"\r\n"
                   "\"inside-thucydides\",\"thucydides\",\"-0426-22\",225,225,335,\"people\",\"\",\"thuc\"\r\n"
                   "\"inside-later\",\"later\",\"-0428-09\",480,480,480,\"people\",\"\",\"diod\"\r\n");
}

static guint
count_colour (Fixture *fixture,
              guint32  colour)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 640, 400);
  cairo_t *cr = cairo_create (surface);
  guint n = 0;

  atlas_chart_paint (&fixture->chart, cr, 640, 400);
  g_assert_true (cairo_status (cr) == CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < 400; y++)
    for (int x = 0; x < 640; x++)
      n += pixels_get (surface, x, y) == colour;
  cairo_surface_destroy (surface);

  return n;
}

/* The counts have the colour of the side counted, in each theme; a figure counted once can be drawn. */
static void
test_colours (Fixture       *fixture,
              gconstpointer  unused)
{
  const AtlasSide *side = atlas_siege_find_side (fixture->siege, "plataeans");

  g_assert_cmpuint (count_colour (fixture, side->colour), >, 100);
  fixture->chart.theme = ATLAS_THEME_NIGHT;
  g_assert_cmpuint (count_colour (fixture, side->night_colour), >, 100);
  g_assert_cmpuint (count_colour (fixture, side->colour), ==, 0);

  fixture->chart.figure = g_ptr_array_index (fixture->figures, 1);
  g_assert_cmpuint (count_colour (fixture, side->night_colour), ==, 0);
}

static void
test_save (Fixture       *fixture,
           gconstpointer  unused)
{
  const struct
  {
    const char *name;
    const char *begin;
  } cases[] = { { "a.png", "\x89PNG" }, { "a.SVG", "<?xml" }, { "a.csv", "series," } };
  g_autofree char *folder = g_dir_make_tmp ("chart-XXXXXX", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "no", "a.png", NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (folder, cases[i].name, NULL);
      g_autofree char *contents = NULL;
      gsize length;

      g_assert_true (atlas_chart_export_save (&fixture->chart, path, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
      g_assert_cmpuint (length, >, 300);
      g_assert_true (g_str_has_prefix (contents, cases[i].begin));
      g_unlink (path);
    }
  g_assert_false (atlas_chart_export_save (&fixture->chart, nowhere, &error));
  g_assert_nonnull (error);
  g_rmdir (folder);
}

/* However narrow it is, whose counts they are is told inside it. */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  unused)
{
  const int width = 140;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 3 * width, 300);
  cairo_t *cr = cairo_create (surface);
  const guint32 *pixels;
  int stride;

  atlas_chart_paint (&fixture->chart, cr, width, 300);
  cairo_surface_flush (surface);
  pixels = (const guint32 *) (gpointer) cairo_image_surface_get_data (surface);
  stride = cairo_image_surface_get_stride (surface) / 4;
  /* Beneath the title, which has a line of its own. */
  for (int row = 40; row < 300; row++)
    for (int column = width; column < 3 * width; column++)
      g_assert_cmphex (pixels[row * stride + column], ==, pixels[stride - 1]);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/chart/csv", Fixture, NULL, set_up, test_csv, tear_down);
  g_test_add ("/chart/colours", Fixture, NULL, set_up, test_colours, tear_down);
  g_test_add ("/chart/narrow", Fixture, NULL, set_up, test_narrow, tear_down);
  g_test_add ("/chart/save", Fixture, NULL, set_up, test_save, tear_down);

  return g_test_run ();
}
