/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-figure.h"

#include "../sample.h"
#include "core/atlas-catalog.h"
#include "core/atlas-series-wording.h"

/* Rival counts of one thing come together, a lone one stays alone. */
static void
test_grouping (void)
{
  g_autoptr (AtlasSiege) siege = sample_load ();
  g_autoptr (GPtrArray) figures = atlas_figures_new (siege);
  const AtlasFigure *inside = g_ptr_array_index (figures, 0);
  const AtlasFigure *ladders = g_ptr_array_index (figures, 1);

  g_assert_cmpuint (figures->len, ==, 2);
  g_assert_cmpstr (inside->id, ==, "inside");
  g_assert_cmpuint (inside->series->len, ==, 2);
  g_assert_cmpstr (atlas_figure_get_first (inside)->id, ==, "inside-thucydides");
  g_assert_cmpstr (ladders->id, ==, "ladders");
  g_assert_cmpuint (ladders->series->len, ==, 1);
}

static void
test_extremes (void)
{
  g_autoptr (AtlasSiege) siege = sample_load ();
  g_autoptr (GPtrArray) figures = atlas_figures_new (siege);
  gint64 begin, end;
  double low, high;

  g_assert_true (atlas_figure_get_extremes (g_ptr_array_index (figures, 0), &begin, &end, &low, &high));
  g_assert_cmpint (begin, ==, atlas_time_from_civil (-428, 9, 1, 0, 0));
  g_assert_cmpint (end, >, begin);
  g_assert_cmpfloat (low, ==, 225);
  g_assert_cmpfloat (high, ==, 590);

  /* One dot is no curve. */
  g_assert_false (atlas_figure_get_extremes (g_ptr_array_index (figures, 1), &begin, &end, &low, &high));
  g_assert_cmpint (begin, ==, end);
}

static void
test_wording (void)
{
  g_autoptr (AtlasSiege) siege = sample_load ();
  const AtlasSeries *inside = g_ptr_array_index (atlas_siege_get_series (siege), 0);
  const AtlasSeries *ladders = g_ptr_array_index (atlas_siege_get_series (siege), 2);
  const AtlasSeriesPoint *points = (const AtlasSeriesPoint *) (const void *) inside->points->data;
  g_autofree char *exact = atlas_series_describe_point (inside, &points[0], "en");
  g_autofree char *range = atlas_series_describe_point (inside, &points[2], "el");
  g_autofree char *bare = atlas_series_describe_point (ladders, atlas_series_find_point (ladders, 0), "en");
  g_autofree char *account = atlas_series_describe_account (inside, siege, "en");
  g_autofree char *nobody = atlas_series_describe_account (ladders, siege, "en");

  g_assert_cmpstr (exact, ==, "590 people");
  g_assert_cmpstr (range, ==, "225–335 άτομα");
  g_assert_cmpstr (bare, ==, "12");
  g_assert_cmpstr (account, ==, "Thucydides");
  g_assert_cmpstr (nobody, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  atlas_catalog_init (g_getenv ("ATLAS_LOCALEDIR"));
  atlas_catalog_set_language ("en");

  g_test_add_func ("/figure/grouping", test_grouping);
  g_test_add_func ("/figure/extremes", test_extremes);
  g_test_add_func ("/figure/wording", test_wording);

  return g_test_run ();
}
