/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "map/atlas-label-pictures.h"

static AtlasLabel *
new_label (const char *text,
           double      x)
{
  AtlasLabel *label = atlas_label_new (text, ATLAS_LETTERS_POST, 1, x, 0.5);

  atlas_label_put_beside (label, 10);

  return label;
}

/* A label looks the same wherever it stands. */
static void
test_shared (void)
{
  g_autoptr (AtlasLabel) here = new_label ("Thành trì", 0.25);
  g_autoptr (AtlasLabel) there = new_label ("Thành trì", 0.75);
  const AtlasPalette *day = atlas_palette_get (ATLAS_THEME_DAY);
  cairo_surface_t *first = atlas_label_pictures_get (here, day, 1);
  cairo_surface_t *second = atlas_label_pictures_get (there, day, 1);

  g_assert_true (first == second);
  cairo_surface_destroy (first);
  cairo_surface_destroy (second);
}

static void
test_distinct (void)
{
  g_autoptr (AtlasLabel) one = new_label ("Gate", 0.25);
  g_autoptr (AtlasLabel) other = new_label ("Gates", 0.25);
  const AtlasPalette *day = atlas_palette_get (ATLAS_THEME_DAY);
  const AtlasPalette *night = atlas_palette_get (ATLAS_THEME_NIGHT);
  cairo_surface_t *pictures[] = {
    atlas_label_pictures_get (one, day, 1),
    atlas_label_pictures_get (one, day, 2),
    atlas_label_pictures_get (one, night, 1),
    atlas_label_pictures_get (other, day, 1),
  };

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      for (guint j = 0; j < i; j++)
        g_assert_true (pictures[i] != pictures[j]);
    }
  g_assert_cmpint (cairo_image_surface_get_width (pictures[1]), ==,
                   2 * cairo_image_surface_get_width (pictures[0]));
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    cairo_surface_destroy (pictures[i]);
}

/* The picture is that of the label painted by itself. */
static void
test_painted (void)
{
  g_autoptr (AtlasLabel) label = new_label ("Ấp Bắc", 0.25);
  const AtlasPalette *day = atlas_palette_get (ATLAS_THEME_DAY);
  AtlasRect bounds = atlas_label_pictures_get_bounds (label);
  cairo_surface_t *picture = atlas_label_pictures_get (label, day, 1);
  int width = cairo_image_surface_get_width (picture);
  int height = cairo_image_surface_get_height (picture);
  cairo_surface_t *expected = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (expected);

  atlas_label_paint (label, cr, day, -bounds.left, -bounds.top);
  cairo_destroy (cr);
  cairo_surface_flush (expected);
  g_assert_cmpint (width, ==, (int) (bounds.right - bounds.left));
  g_assert_cmpmem (cairo_image_surface_get_data (picture),
                   (gsize) cairo_image_surface_get_stride (picture) * (gsize) height,
                   cairo_image_surface_get_data (expected),
                   (gsize) cairo_image_surface_get_stride (expected) * (gsize) height);
  cairo_surface_destroy (expected);
  cairo_surface_destroy (picture);
}

/* Beyond the bound what was painted before is forgotten, but not taken from who has it. */
static void
test_bound (void)
{
  g_autoptr (AtlasLabel) label = new_label ("First", 0.25);
  const AtlasPalette *day = atlas_palette_get (ATLAS_THEME_DAY);
  cairo_surface_t *first = atlas_label_pictures_get (label, day, 1);
  cairo_surface_t *again;

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *text = g_strdup_printf ("A label of some length, number %u", i);
      g_autoptr (AtlasLabel) other = new_label (text, 0.25);

      cairo_surface_destroy (atlas_label_pictures_get (other, day, 4));
    }
  again = atlas_label_pictures_get (label, day, 1);
  g_assert_true (again != first);
  g_assert_cmpint (cairo_image_surface_get_width (first), ==, cairo_image_surface_get_width (again));
  cairo_surface_destroy (first);
  cairo_surface_destroy (again);
}

static gpointer
get_pictures (gpointer seed)
{
  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *text = g_strdup_printf ("Post %u", (i + GPOINTER_TO_UINT (seed)) % 40);
      g_autoptr (AtlasLabel) label = new_label (text, 0.25);

      cairo_surface_destroy (atlas_label_pictures_get (label, atlas_palette_get (ATLAS_THEME_DAY), 2));
    }

  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("pictures", get_pictures, GUINT_TO_POINTER (7 * i));
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/label-pictures/shared", test_shared);
  g_test_add_func ("/label-pictures/distinct", test_distinct);
  g_test_add_func ("/label-pictures/painted", test_painted);
  g_test_add_func ("/label-pictures/bound", test_bound);
  g_test_add_func ("/label-pictures/threads", test_threads);

  return g_test_run ();
}
