/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-label.h"
#include "map/atlas-projection.h"

/* Letters with two accents above, with one below, with long tails: what a tight line would cut. */
static const char *const words[] = { "ẲẪỘỨỲ", "ẶỆỢỰỴ", "gjpqyỵ", "Điện Biên Phủ", "Độc Lập · Hồng Cúm" };

static void
check_ink (AtlasLabel *label)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  AtlasRect bounds = atlas_label_get_bounds (label);
  double left, top, width, height;

  atlas_label_paint (label, cr, atlas_palette_get (ATLAS_THEME_DAY), 0, 0);
  cairo_recording_surface_ink_extents (surface, &left, &top, &width, &height);
  /* The extents are whole pixels. */
  g_assert_cmpfloat (width, >, 5);
  g_assert_cmpfloat (left, >=, bounds.left - 1);
  g_assert_cmpfloat (top, >=, bounds.top - 1);
  g_assert_cmpfloat (left + width, <=, bounds.right + 1);
  g_assert_cmpfloat (top + height, <=, bounds.bottom + 1);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* What is set aside for a label has room for every accent and tail, and for the halo round them. */
static void
test_accents (void)
{
  for (AtlasLetters letters = ATLAS_LETTERS_POST; letters <= ATLAS_LETTERS_REGION; letters++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (words) * 2; i++)
        {
          g_autoptr (AtlasLabel) label = atlas_label_new (words[i / 2], letters, i % 2 ? 1.6 : 1, 0.5, 0.5);

          atlas_label_put_beside (label, 8);
          check_ink (label);
        }
    }
}

/* So has what is set aside for a label along a river. */
static void
test_accents_along (void)
{
  const AtlasPosition points[] = { { 0, 0 }, { 0.01, 0.02 }, { 0.005, 0.04 }, { 0.02, 0.06 } };
  const double size = atlas_projection_get_world_size (14);
  g_autoptr (AtlasCurve) curve = atlas_curve_new (points, G_N_ELEMENTS (points), ATLAS_CURVE_NEAR, FALSE);
  g_autoptr (AtlasCourse) course = atlas_course_new (curve, size);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (AtlasLabelSpace) space = atlas_label_space_new (0);
      g_autoptr (AtlasLabel) label = atlas_label_new (words[i], ATLAS_LETTERS_WATER, 1, 0, 0);

      g_assert_true (atlas_label_place_along (label, space, size, course, 40, 10));
      check_ink (label);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/label/accents", test_accents);
  g_test_add_func ("/label/accents-along", test_accents_along);

  return g_test_run ();
}
