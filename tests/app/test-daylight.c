/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-daylight.h"
#include "core/atlas-instant.h"

/* Sunrise and sunset as almanacs print them for the meridian of Greenwich, in Greenwich mean time, and
 * what follows from the geometry at the equator and the poles. */
static void
test_known (void)
{
  static const struct
  {
    int    month;
    int    day;
    double latitude;
    int    rise_minutes;
    int    set_minutes;
  } known[] = {
    { 6, 21, 51.48, 3 * 60 + 43, 20 * 60 + 21 },
    { 12, 21, 51.48, 8 * 60 + 4, 15 * 60 + 53 },
    { 3, 20, 51.48, 6 * 60 + 4, 18 * 60 + 13 },
    { 3, 20, 0, 6 * 60 + 4, 18 * 60 + 11 },
    { 6, 21, 80, 0, 24 * 60 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      gint64 day = atlas_time_from_civil (2023, known[i].month, known[i].day, 0, 0);
      gint64 sunrise, sunset;

      atlas_daylight_find (day + 15 * ATLAS_HOUR, known[i].latitude, &sunrise, &sunset);
      g_test_message ("%u: %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, i, (sunrise - day) / 60,
                      (sunset - day) / 60);
      g_assert_cmpint (ABS ((sunrise - day) / 60 - known[i].rise_minutes), <=, 4);
      g_assert_cmpint (ABS ((sunset - day) / 60 - known[i].set_minutes), <=, 4);
    }
}

static void
test_polar_night (void)
{
  gint64 day = atlas_time_from_civil (-428, 12, 21, 0, 0);
  gint64 sunrise, sunset;

  atlas_daylight_find (day, 80, &sunrise, &sunset);
  g_assert_cmpint (sunrise, ==, sunset);
  g_assert_cmpint (sunrise, >, day + 11 * ATLAS_HOUR);
  g_assert_cmpint (sunrise, <, day + 13 * ATLAS_HOUR);
}

/* Any moment of a day has the light of that day, before the epoch too. */
static void
test_whole_day (void)
{
  for (int year = -500; year < 2100; year += 50)
    {
      gint64 day = atlas_time_from_civil (year, 2, 28, 0, 0);
      gint64 sunrise, sunset, other_sunrise, other_sunset;

      atlas_daylight_find (day, 21, &sunrise, &sunset);
      atlas_daylight_find (day + ATLAS_DAY - 1, 21, &other_sunrise, &other_sunset);
      g_assert_cmpint (sunrise, ==, other_sunrise);
      g_assert_cmpint (sunset, ==, other_sunset);
      g_assert_cmpint (sunrise, >, day);
      g_assert_cmpint (sunset, <, day + ATLAS_DAY);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/daylight/known", test_known);
  g_test_add_func ("/daylight/polar-night", test_polar_night);
  g_test_add_func ("/daylight/whole-day", test_whole_day);

  return g_test_run ();
}
