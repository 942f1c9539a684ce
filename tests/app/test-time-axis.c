/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-calendar-wording.h"
#include "state/atlas-time-axis.h"

#include <string.h>

#define CHARACTER_WIDTH 7.0
#define GAP             10.0

static void
test_mapping (void)
{
  const AtlasTimeAxis axis = { 1000, 3000, 500 };

  g_assert_cmpfloat (atlas_time_axis_get_scale (&axis), ==, 0.25);
  g_assert_cmpfloat (atlas_time_axis_get_x (&axis, 1000), ==, 0);
  g_assert_cmpfloat (atlas_time_axis_get_x (&axis, 3000), ==, 500);
  g_assert_cmpfloat (atlas_time_axis_get_x (&axis, 0), ==, -250);
  g_assert_cmpint (atlas_time_axis_get_time (&axis, 125), ==, 1500);
  g_assert_cmpint (atlas_time_axis_get_time (&axis, -1), ==, 996);
}

/* Years of 86,400-second days are far from the limits of a double: no second is lost. */
static void
test_round_trip (void)
{
  const gint64 lengths[] = { 10 * ATLAS_MINUTE, ATLAS_DAY, 170 * ATLAS_DAY };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      const AtlasTimeAxis axis = { -62135596800, -62135596800 + lengths[i], 1137 };

      for (gint64 time = axis.begin; time <= axis.end; time += lengths[i] / 97)
        g_assert_cmpint (atlas_time_axis_get_time (&axis, atlas_time_axis_get_x (&axis, time)), ==, time);
    }
}

static void
test_zoom (void)
{
  const AtlasTimeAxis axis = { 0, ATLAS_DAY, 1000 };
  AtlasTimeAxis zoomed = axis;

  for (int x = 0; x <= 1000; x += 125)
    {
      gint64 still = atlas_time_axis_get_time (&axis, x);

      atlas_time_axis_zoom (&axis, x, 4, &zoomed.begin, &zoomed.end);
      g_assert_cmpint (zoomed.end - zoomed.begin, ==, 6 * ATLAS_HOUR);
      g_assert_cmpfloat_with_epsilon (atlas_time_axis_get_x (&zoomed, still), x, 0.1);
    }
}

static void
test_pan (void)
{
  const AtlasTimeAxis axis = { 0, ATLAS_DAY, 1000 };
  gint64 begin, end;

  atlas_time_axis_pan (&axis, 250, &begin, &end);
  g_assert_cmpint (begin, ==, -6 * ATLAS_HOUR);
  g_assert_cmpint (end, ==, 18 * ATLAS_HOUR);
}

static void
test_round (void)
{
  const AtlasTimeAxis months = { 0, 170 * ATLAS_DAY, 1200 };
  const AtlasTimeAxis days = { 0, 8 * ATLAS_DAY, 1000 };
  const AtlasTimeAxis hour = { 0, ATLAS_HOUR, 1000 };

  g_assert_cmpint (atlas_time_axis_round (&months, 90 * ATLAS_MINUTE), ==, 3 * ATLAS_HOUR);
  g_assert_cmpint (atlas_time_axis_round (&days, 123 * ATLAS_MINUTE), ==, 125 * ATLAS_MINUTE);
  g_assert_cmpint (atlas_time_axis_round (&hour, 89), ==, 60);
  g_assert_cmpint (atlas_time_axis_round (&hour, -89), ==, -60);

  g_assert_cmpint (atlas_time_axis_point (&hour, 24.5), ==, 60);
  g_assert_cmpint (atlas_time_axis_point (&hour, -50), ==, 0);
  g_assert_cmpint (atlas_time_axis_point (&hour, 1050), ==, ATLAS_HOUR);
}

static void
measure_labels (double *widths)
{
  for (guint label = 0; label < ATLAS_N_CALENDAR_LABELS; label++)
    {
      widths[label] = 0;
      for (int i = 0; i < 19; i++)
        {
          gint64 time = atlas_time_from_civil (-2998, i < 12 ? i + 1 : 1, i < 12 ? 28 : 10 + i, 20, 48);
          g_autofree char *words = atlas_calendar_word_tick (label, time);

          widths[label] = MAX (widths[label], CHARACTER_WIDTH * (double) strlen (words));
        }
    }
}

/* Every label of the axis keeps its distance from the one before. */
static guint
check_labels (const AtlasTimeAxis     *axis,
              const AtlasCalendarStep *step)
{
  double end = -G_MAXDOUBLE;
  guint n = 0;

  for (gint64 time = atlas_calendar_step_floor (step, axis->begin); time <= axis->end;
       time = atlas_calendar_step_next (step, time))
    {
      g_autofree char *words = atlas_calendar_word_tick (step->label, time);
      double half = CHARACTER_WIDTH * (double) strlen (words) / 2;
      double x = atlas_time_axis_get_x (axis, time);

      g_assert_cmpfloat (x - half, >=, end + GAP - 0.001);
      end = x + half;
      n++;
    }

  return n;
}

/* From ten minutes to four thousand years, in small steps of zoom, at several widths, across the
 * turn of the era: labels never touch, never vanish, and get no coarser as one zooms in. */
static void
test_every_zoom (void)
{
  const double axis_widths[] = { 300, 800, 1920 };
  double label_widths[ATLAS_N_CALENDAR_LABELS];

  measure_labels (label_widths);
  for (guint i = 0; i < G_N_ELEMENTS (axis_widths); i++)
    {
      gint64 shortest = G_MAXINT64;

      for (gint64 length = 4000 * 365 * ATLAS_DAY; length >= 10 * ATLAS_MINUTE; length = length * 15 / 16)
        {
          gint64 begin = atlas_time_from_civil (0, 12, 27, 13, 37) - length / 3;
          const AtlasTimeAxis axis = { begin, begin + length, axis_widths[i] };
          const AtlasCalendarStep *step = atlas_time_axis_choose_step (&axis, label_widths, GAP);
          const AtlasCalendarStep *division = atlas_time_axis_choose_division (&axis, step, 5);

          g_assert_cmpint (step->shortest, <=, shortest);
          shortest = step->shortest;
          g_assert_cmpuint (check_labels (&axis, step), >=, 2);
          g_assert_cmpint (division->shortest, <=, step->shortest);
          g_assert_true (atlas_calendar_step_divides (division, step));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/time-axis/mapping", test_mapping);
  g_test_add_func ("/time-axis/round-trip", test_round_trip);
  g_test_add_func ("/time-axis/zoom", test_zoom);
  g_test_add_func ("/time-axis/pan", test_pan);
  g_test_add_func ("/time-axis/round", test_round);
  g_test_add_func ("/time-axis/every-zoom", test_every_zoom);

  return g_test_run ();
}
