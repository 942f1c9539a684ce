/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-label-space.h"

#include <math.h>

static void
test_sides (void)
{
  g_autoptr (AtlasLabelSpace) space = atlas_label_space_new (0);
  AtlasRect rect;

  /* The first goes to the right, the second, of the same place, above or below that. */
  g_assert_true (atlas_label_space_place (space, 0, 0, 10, 60, 16, &rect));
  g_assert_cmpfloat (rect.left, ==, 10);
  g_assert_cmpfloat (rect.top, ==, -8);
  g_assert_true (atlas_label_space_place (space, 0, 0, 10, 60, 16, &rect));
  g_assert_cmpfloat (rect.left, !=, 10);
}

static void
test_over (void)
{
  g_autoptr (AtlasLabelSpace) space = atlas_label_space_new (0);
  AtlasRect rect;

  g_assert_true (atlas_label_space_place (space, -500, 700, 0, 60, 16, &rect));
  g_assert_cmpfloat (rect.left, ==, -530);
  g_assert_cmpfloat (rect.bottom, ==, 708);
  g_assert_false (atlas_label_space_place (space, -500, 700, 0, 60, 16, &rect));
}

static void
test_blocked (void)
{
  g_autoptr (AtlasLabelSpace) space = atlas_label_space_new (0);
  const AtlasRect sign = { 20, -10, 40, 10 };
  const AtlasRect touching = { 40, -10, 60, 10 };
  AtlasRect rect;

  atlas_label_space_block (space, &sign, 30, 0);
  g_assert_false (atlas_label_space_is_free (space, &sign, 30, 0));
  g_assert_true (atlas_label_space_is_free (space, &touching, 50, 0));
  g_assert_true (atlas_label_space_place (space, 0, 0, 10, 60, 16, &rect));
  g_assert_false (atlas_rect_overlaps (&rect, &sign));
}

/* The line to a label that stands apart leads over nothing. */
static void
test_apart (void)
{
  g_autoptr (AtlasLabelSpace) space = atlas_label_space_new (0);
  const AtlasRect wall = { 12, -400, 14, 400 };
  AtlasRect rect;

  atlas_label_space_block (space, &wall, 13, 0);
  g_assert_true (atlas_label_space_place_apart (space, 0, 0, 10, 60, 16, &rect));
  g_assert_cmpfloat (rect.right, <, 0);
}

/* Two labels that stand clear of each other pass over one another when the places that they belong
 * to move apart the other way round. */
static void
test_growth (void)
{
  g_autoptr (AtlasLabelSpace) still = atlas_label_space_new (0);
  g_autoptr (AtlasLabelSpace) growing = atlas_label_space_new (0.2);
  const AtlasRect left = { 0, 0, 50, 10 };
  const AtlasRect right = { 51, 0, 100, 10 };

  atlas_label_space_block (still, &left, 60, 5);
  atlas_label_space_block (growing, &left, 60, 5);
  g_assert_true (atlas_label_space_is_free (still, &right, 40, 5));
  g_assert_false (atlas_label_space_is_free (growing, &right, 40, 5));
  g_assert_true (atlas_label_space_is_free (growing, &right, 80, 5));
}

/* Whatever is asked for, no two labels overlap. */
static void
test_no_overlaps (void)
{
  g_autoptr (AtlasLabelSpace) space = atlas_label_space_new (0);
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (AtlasRect));
  guint n_refused = 0;

  for (guint i = 0; i < 600; i++)
    {
      double x = g_test_rand_double_range (-900, 900);
      double y = g_test_rand_double_range (-700, 700);
      double width = g_test_rand_double_range (5, 250);
      double height = g_test_rand_double_range (8, 40);
      AtlasRect rect;

      if (atlas_label_space_place (space, x, y, i % 7, width, height, &rect) ||
          atlas_label_space_place_apart (space, x, y, 10, width, height, &rect))
        {
          for (guint j = 0; j < taken->len; j++)
            g_assert_false (atlas_rect_overlaps (&g_array_index (taken, AtlasRect, j), &rect));
          g_assert_cmpfloat_with_epsilon (rect.right - rect.left, width, 1e-9);
          g_assert_cmpfloat_with_epsilon (rect.bottom - rect.top, height, 1e-9);
          g_array_append_val (taken, rect);
        }
      else
        n_refused++;
    }
  g_assert_cmpuint (taken->len, >, 50);
  g_assert_cmpuint (n_refused, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/label-space/sides", test_sides);
  g_test_add_func ("/label-space/over", test_over);
  g_test_add_func ("/label-space/blocked", test_blocked);
  g_test_add_func ("/label-space/apart", test_apart);
  g_test_add_func ("/label-space/growth", test_growth);
  g_test_add_func ("/label-space/no-overlaps", test_no_overlaps);

  return g_test_run ();
}
