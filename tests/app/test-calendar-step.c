/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-calendar-step.h"
#include "core/atlas-calendar-wording.h"

/* The step with @count units, the first in the list. */
static const AtlasCalendarStep *
find_step (AtlasCalendarUnit unit,
           int               count)
{
  for (guint i = 0; i < atlas_calendar_get_n_steps (); i++)
    {
      const AtlasCalendarStep *step = atlas_calendar_get_step (i);

      if (step->unit == unit && step->count == count)
        return step;
    }

  g_assert_not_reached ();
}

/* Ticks from one time to another as a line of text, each as its day or, for years, its year. */
static char *
list_ticks (const AtlasCalendarStep *step,
            gint64                   begin,
            gint64                   end)
{
  GString *line = g_string_new (NULL);

  for (gint64 time = atlas_calendar_step_floor (step, begin); time < end;
       time = atlas_calendar_step_next (step, time))
    {
      int year, month, day, hour, minute;

      atlas_time_to_civil (time, &year, &month, &day, &hour, &minute);
      if (step->unit == ATLAS_CALENDAR_YEAR)
        g_string_append_printf (line, " %d", year);
      else if (step->unit == ATLAS_CALENDAR_MINUTE)
        g_string_append_printf (line, " %02d:%02d", hour, minute);
      else
        g_string_append_printf (line, " %d/%d", day, month);
    }

  return g_string_free (line, FALSE);
}

static void
assert_ticks (AtlasCalendarUnit unit,
              int               count,
              gint64            begin,
              gint64            end,
              const char       *expected)
{
  g_autofree char *line = list_ticks (find_step (unit, count), begin, end);

  g_assert_cmpstr (line, ==, expected);
}

static void
test_days (void)
{
  gint64 february = atlas_time_from_civil (1900, 2, 1, 0, 0);
  gint64 leap = atlas_time_from_civil (2000, 2, 18, 12, 0);
  gint64 december = atlas_time_from_civil (-1, 12, 21, 0, 0);

  assert_ticks (ATLAS_CALENDAR_DAY, 5, february, february + 33 * ATLAS_DAY,
                " 1/2 5/2 10/2 15/2 20/2 25/2 1/3 5/3");
  assert_ticks (ATLAS_CALENDAR_DAY, 10, february, february + 40 * ATLAS_DAY, " 1/2 10/2 20/2 1/3 10/3");
  assert_ticks (ATLAS_CALENDAR_DAY, 2, leap, leap + 15 * ATLAS_DAY, " 17/2 19/2 21/2 23/2 25/2 27/2 1/3 3/3");
  assert_ticks (ATLAS_CALENDAR_DAY, 1, leap + 9 * ATLAS_DAY, leap + 13 * ATLAS_DAY,
                " 27/2 28/2 29/2 1/3 2/3");
  assert_ticks (ATLAS_CALENDAR_DAY, 2, december, december + 14 * ATLAS_DAY,
                " 21/12 23/12 25/12 27/12 29/12 1/1 3/1");
}

static void
test_months (void)
{
  gint64 begin = atlas_time_from_civil (0, 11, 30, 23, 59);

  assert_ticks (ATLAS_CALENDAR_MONTH, 1, begin, begin + 95 * ATLAS_DAY, " 1/11 1/12 1/1 1/2 1/3");
  assert_ticks (ATLAS_CALENDAR_MONTH, 3, begin, begin + 250 * ATLAS_DAY, " 1/10 1/1 1/4 1/7");
}

/* Astronomical −99 is 100 BCE: round years are round in the numbers that are written. */
static void
test_years (void)
{
  assert_ticks (ATLAS_CALENDAR_YEAR, 100, atlas_time_from_civil (-150, 6, 1, 0, 0),
                atlas_time_from_civil (250, 1, 1, 0, 0), " -199 -99 100 200");
  assert_ticks (ATLAS_CALENDAR_YEAR, 1, atlas_time_from_civil (-2, 6, 1, 0, 0),
                atlas_time_from_civil (3, 1, 1, 0, 0), " -2 -1 0 1 2");
  assert_ticks (ATLAS_CALENDAR_YEAR, 5, atlas_time_from_civil (-3, 6, 1, 0, 0),
                atlas_time_from_civil (12, 1, 1, 0, 0), " -4 5 10");
}

static void
test_hours (void)
{
  gint64 before = atlas_time_from_civil (-100, 2, 28, 17, 5);

  assert_ticks (ATLAS_CALENDAR_MINUTE, 360, before, before + ATLAS_DAY, " 12:00 18:00 00:00 06:00 12:00");
  assert_ticks (ATLAS_CALENDAR_MINUTE, 15, before, before + ATLAS_HOUR, " 17:00 17:15 17:30 17:45 18:00");
}

/* Wherever one asks, for every step: the tick before is at the time or before it, the next after
 * it, neither nearer than the step says nor with another between. */
static void
test_every_step (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < atlas_calendar_get_n_steps (); i++)
    {
      const AtlasCalendarStep *step = atlas_calendar_get_step (i);

      for (int n = 0; n < 500; n++)
        {
          gint64 time = atlas_time_from_civil (g_rand_int_range (random, -3000, 3000), 1, 1, 0, 0) +
                        g_rand_int_range (random, 0, 366 * 24 * 3600);
          gint64 tick = atlas_calendar_step_floor (step, time);
          gint64 next = atlas_calendar_step_next (step, time);

          g_assert_cmpint (tick, <=, time);
          g_assert_cmpint (next, >, time);
          g_assert_cmpint (next - tick, >=, step->shortest);
          g_assert_cmpint (atlas_calendar_step_floor (step, tick), ==, tick);
          g_assert_cmpint (atlas_calendar_step_floor (step, next), ==, next);
          g_assert_cmpint (atlas_calendar_step_floor (step, next - 1), ==, tick);
        }
    }
}

/* A step that says it divides another has all its ticks. */
static void
test_divisions (void)
{
  gint64 begin = atlas_time_from_civil (-210, 1, 1, 0, 0);

  for (guint i = 0; i < atlas_calendar_get_n_steps (); i++)
    for (guint j = i; j < atlas_calendar_get_n_steps (); j++)
      {
        const AtlasCalendarStep *coarse = atlas_calendar_get_step (i);
        const AtlasCalendarStep *fine = atlas_calendar_get_step (j);
        gint64 time = atlas_calendar_step_floor (coarse, begin);

        if (!atlas_calendar_step_divides (fine, coarse))
          continue;
        for (int n = 0; n < 80 && time < ATLAS_TIME_LAST; n++, time = atlas_calendar_step_next (coarse, time))
          g_assert_cmpint (atlas_calendar_step_floor (fine, time), ==, time);
      }
}

/* Whoever counts ticks comes to an end, even at the end of the calendar. */
static void
test_ends (void)
{
  for (guint i = 0; i < atlas_calendar_get_n_steps (); i++)
    {
      const AtlasCalendarStep *step = atlas_calendar_get_step (i);
      gint64 time = atlas_calendar_step_floor (step, ATLAS_TIME_LAST - step->shortest);

      for (int n = 0; n < 10; n++)
        {
          gint64 next = atlas_calendar_step_next (step, time);

          g_assert_cmpint (next, >, time);
          time = next;
        }
      g_assert_cmpint (time, >, ATLAS_TIME_LAST);
      g_assert_cmpint (atlas_calendar_step_floor (step, ATLAS_TIME_FIRST), <=, ATLAS_TIME_FIRST);
    }
}

static void
assert_word (char       *words,
             const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static void
test_words (void)
{
  gint64 time = atlas_time_from_civil (-52, 9, 1, 17, 5);

  assert_word (atlas_calendar_word_tick (ATLAS_CALENDAR_LABEL_YEAR, time), "53 BCE");
  assert_word (atlas_calendar_word_tick (ATLAS_CALENDAR_LABEL_SHORT_MONTH, time), "Sep");
  assert_word (atlas_calendar_word_tick (ATLAS_CALENDAR_LABEL_MONTH, time), "September");
  assert_word (atlas_calendar_word_tick (ATLAS_CALENDAR_LABEL_DAY, time), "1");
  assert_word (atlas_calendar_word_tick (ATLAS_CALENDAR_LABEL_HOUR, time), "17:00");
  assert_word (atlas_calendar_word_tick (ATLAS_CALENDAR_LABEL_MINUTE, time), "17:05");
  assert_word (atlas_calendar_word_period (ATLAS_CALENDAR_YEAR, time, ATLAS_BREVITY_FULL), "53 BCE");
  assert_word (atlas_calendar_word_period (ATLAS_CALENDAR_MONTH, time, ATLAS_BREVITY_FULL), "September 53 BCE");
  assert_word (atlas_calendar_word_period (ATLAS_CALENDAR_MONTH, time, ATLAS_BREVITY_SHORTEST), "Sep");
  assert_word (atlas_calendar_word_period (ATLAS_CALENDAR_DAY, time, ATLAS_BREVITY_SHORT), "1 Sep");

  /* 14 July 1789 was a Tuesday. */
  time = atlas_time_from_civil (1789, 7, 14, 0, 0);
  assert_word (atlas_calendar_word_tick (ATLAS_CALENDAR_LABEL_WEEKDAY, time), "Tue 14");
  assert_word (atlas_calendar_word_period (ATLAS_CALENDAR_DAY, time, ATLAS_BREVITY_FULL), "Tuesday 14 July 1789");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar-step/days", test_days);
  g_test_add_func ("/calendar-step/months", test_months);
  g_test_add_func ("/calendar-step/years", test_years);
  g_test_add_func ("/calendar-step/hours", test_hours);
  g_test_add_func ("/calendar-step/every-step", test_every_step);
  g_test_add_func ("/calendar-step/divisions", test_divisions);
  g_test_add_func ("/calendar-step/ends", test_ends);
  g_test_add_func ("/calendar-step/words", test_words);

  return g_test_run ();
}
