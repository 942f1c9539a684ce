/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "../sample.h"

static void
add_point (AtlasSeries *series,
           gint64       time,
           double       value)
{
  AtlasSeriesPoint point = { .value = value, .low = value, .high = value };

  atlas_instant_from_time (&point.when, time);
  g_array_append_val (series->points, point);
}

static double
find_value (const AtlasSeries *series,
            gint64             time)
{
  const AtlasSeriesPoint *point = atlas_series_find_point (series, time);

  return point != NULL ? point->value : NAN;
}

/* What was counted last counts, from the second at which it may have been counted. */
static void
test_find_point (void)
{
  g_autoptr (AtlasSeries) series = atlas_series_new ("bread", NULL);

  g_assert_true (isnan (find_value (series, 0)));

  add_point (series, 3 * ATLAS_DAY, 30);
  add_point (series, 1 * ATLAS_DAY, 10);
  add_point (series, 2 * ATLAS_DAY, 20);
  add_point (series, 2 * ATLAS_DAY, 21);
  atlas_series_seal (series);

  g_assert_true (isnan (find_value (series, ATLAS_DAY - 1)));
  g_assert_cmpfloat (find_value (series, ATLAS_DAY), ==, 10);
  g_assert_cmpfloat (find_value (series, 2 * ATLAS_DAY - 1), ==, 10);
  g_assert_cmpfloat (find_value (series, 2 * ATLAS_DAY), ==, 21);
  g_assert_cmpfloat (find_value (series, 9 * ATLAS_DAY), ==, 30);
}

/* The binary search against a search of every figure. */
static void
test_find_any_point (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (53);
  g_autoptr (AtlasSeries) series = atlas_series_new ("bread", NULL);

  for (guint i = 0; i < 500; i++)
    add_point (series, g_rand_int_range (rand, 0, 300) * ATLAS_MINUTE, i);
  atlas_series_seal (series);

  for (gint64 time = -ATLAS_MINUTE; time < 301 * ATLAS_MINUTE; time += ATLAS_MINUTE / 2)
    {
      const AtlasSeriesPoint *expected = NULL;

      for (guint i = 0; i < series->points->len; i++)
        {
          const AtlasSeriesPoint *point = &g_array_index (series->points, AtlasSeriesPoint, i);

          if (point->when.earliest <= time)
            expected = point;
        }
      g_assert_true (atlas_series_find_point (series, time) == expected);
    }
}

static void
test_range (void)
{
  g_autoptr (AtlasSeries) series = atlas_series_new ("bread", NULL);
  double low, high;

  atlas_series_get_range (series, &low, &high);
  g_assert_true (isnan (low) && isnan (high));

  add_point (series, 0, 5);
  add_point (series, 1, -2);
  g_array_index (series->points, AtlasSeriesPoint, 0).high = 8;
  atlas_series_get_range (series, &low, &high);
  g_assert_cmpfloat (low, ==, -2);
  g_assert_cmpfloat (high, ==, 8);
}

/* Figures of a place: those of a series that counts for it, but for the ones that name others. */
static void
test_local (void)
{
  const char *town = g_intern_static_string ("town");
  const char *gate = g_intern_static_string ("gate");
  const char *camp = g_intern_static_string ("camp");
  g_autoptr (AtlasSeries) series = atlas_series_new ("bread", NULL);

  series->places = g_new0 (const char *, 2);
  series->places[0] = town;
  for (guint i = 1; i <= 3; i++)
    add_point (series, i * ATLAS_DAY, i * 10.);
  g_array_index (series->points, AtlasSeriesPoint, 1).places = g_new0 (const char *, 2);
  g_array_index (series->points, AtlasSeriesPoint, 1).places[0] = gate;
  atlas_series_seal (series);

  g_assert_null (atlas_series_find_local (series, town, 0));
  g_assert_cmpfloat (atlas_series_find_local (series, town, ATLAS_DAY)->value, ==, 10);
  g_assert_cmpfloat (atlas_series_find_local (series, town, 2 * ATLAS_DAY)->value, ==, 10);
  g_assert_cmpfloat (atlas_series_find_local (series, town, 3 * ATLAS_DAY)->value, ==, 30);
  g_assert_null (atlas_series_find_local (series, gate, ATLAS_DAY));
  g_assert_cmpfloat (atlas_series_find_local (series, gate, 3 * ATLAS_DAY)->value, ==, 20);
  g_assert_true (atlas_series_concerns (series, gate));
  g_assert_false (atlas_series_concerns (series, camp));
}

static void
test_reading (void)
{
  g_autoptr (AtlasSiege) siege = sample_load ();
  GPtrArray *all = atlas_siege_get_series (siege);
  const AtlasSeries *series = g_ptr_array_index (all, 0);
  const AtlasSeries *rival = g_ptr_array_index (all, 1);
  const AtlasSeries *lone = g_ptr_array_index (all, 2);
  const AtlasSeriesPoint *first = &g_array_index (series->points, AtlasSeriesPoint, 0);
  const AtlasSeriesPoint *last = &g_array_index (series->points, AtlasSeriesPoint, 2);

  g_assert_cmpuint (all->len, ==, 3);
  g_assert_true (series->figure == rival->figure);
  g_assert_true (series->account == g_intern_static_string ("thucydides"));
  g_assert_true (series->side == g_intern_static_string ("plataeans"));
  g_assert_cmpstr (atlas_text_get (series->unit, "el"), ==, "άτομα");
  g_assert_cmpuint (series->points->len, ==, 3);
  g_assert_cmpuint (series->disputes->len, ==, 1);
  g_assert_cmpstr (atlas_text_get (first->note, "en"), ==, "110 of them women");
  g_assert_true (atlas_series_concerns (series, g_intern_static_string ("town")));
  g_assert_null (rival->places);
  g_assert_true (atlas_series_concerns (lone, g_intern_static_string ("high-wall")));
  g_assert_false (atlas_series_concerns (lone, g_intern_static_string ("town")));
  g_assert_cmpuint (first->cites->len, ==, 1);
  g_assert_cmpfloat (first->low, ==, first->value);
  g_assert_cmpfloat (last->high, ==, 335);

  g_assert_true (lone->figure == lone->id);
  g_assert_null (lone->account);
  g_assert_null (lone->unit);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/series/find-point", test_find_point);
  g_test_add_func ("/series/find-any-point", test_find_any_point);
  g_test_add_func ("/series/range", test_range);
  g_test_add_func ("/series/local", test_local);
  g_test_add_func ("/series/reading", test_reading);

  return g_test_run ();
}
