/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-calendar-step.h"

#define SHORT_YEAR  (365 * ATLAS_DAY)
#define SHORT_MONTH (28 * ATLAS_DAY)

/* Coarsest first. Two steps with the same ticks and labels of different length stand in order of
 * the room that they need. */
static const AtlasCalendarStep steps[] = {
  { ATLAS_CALENDAR_YEAR, 1000, ATLAS_CALENDAR_LABEL_YEAR, 1000 * SHORT_YEAR },
  { ATLAS_CALENDAR_YEAR, 500, ATLAS_CALENDAR_LABEL_YEAR, 500 * SHORT_YEAR },
  { ATLAS_CALENDAR_YEAR, 200, ATLAS_CALENDAR_LABEL_YEAR, 200 * SHORT_YEAR },
  { ATLAS_CALENDAR_YEAR, 100, ATLAS_CALENDAR_LABEL_YEAR, 100 * SHORT_YEAR },
  { ATLAS_CALENDAR_YEAR, 50, ATLAS_CALENDAR_LABEL_YEAR, 50 * SHORT_YEAR },
  { ATLAS_CALENDAR_YEAR, 20, ATLAS_CALENDAR_LABEL_YEAR, 20 * SHORT_YEAR },
  { ATLAS_CALENDAR_YEAR, 10, ATLAS_CALENDAR_LABEL_YEAR, 10 * SHORT_YEAR },
  { ATLAS_CALENDAR_YEAR, 5, ATLAS_CALENDAR_LABEL_YEAR, 5 * SHORT_YEAR },
  { ATLAS_CALENDAR_YEAR, 2, ATLAS_CALENDAR_LABEL_YEAR, 2 * SHORT_YEAR },
  { ATLAS_CALENDAR_YEAR, 1, ATLAS_CALENDAR_LABEL_YEAR, SHORT_YEAR },
  { ATLAS_CALENDAR_MONTH, 3, ATLAS_CALENDAR_LABEL_SHORT_MONTH, 90 * ATLAS_DAY },
  { ATLAS_CALENDAR_MONTH, 1, ATLAS_CALENDAR_LABEL_SHORT_MONTH, SHORT_MONTH },
  { ATLAS_CALENDAR_MONTH, 1, ATLAS_CALENDAR_LABEL_MONTH, SHORT_MONTH },
  { ATLAS_CALENDAR_DAY, 10, ATLAS_CALENDAR_LABEL_DAY, 9 * ATLAS_DAY },
  { ATLAS_CALENDAR_DAY, 5, ATLAS_CALENDAR_LABEL_DAY, 4 * ATLAS_DAY },
  { ATLAS_CALENDAR_DAY, 2, ATLAS_CALENDAR_LABEL_DAY, 2 * ATLAS_DAY },
  { ATLAS_CALENDAR_DAY, 1, ATLAS_CALENDAR_LABEL_DAY, ATLAS_DAY },
  { ATLAS_CALENDAR_DAY, 1, ATLAS_CALENDAR_LABEL_WEEKDAY, ATLAS_DAY },
  { ATLAS_CALENDAR_MINUTE, 12 * 60, ATLAS_CALENDAR_LABEL_HOUR, 12 * ATLAS_HOUR },
  { ATLAS_CALENDAR_MINUTE, 6 * 60, ATLAS_CALENDAR_LABEL_HOUR, 6 * ATLAS_HOUR },
  { ATLAS_CALENDAR_MINUTE, 3 * 60, ATLAS_CALENDAR_LABEL_HOUR, 3 * ATLAS_HOUR },
  { ATLAS_CALENDAR_MINUTE, 60, ATLAS_CALENDAR_LABEL_HOUR, ATLAS_HOUR },
  { ATLAS_CALENDAR_MINUTE, 30, ATLAS_CALENDAR_LABEL_MINUTE, 30 * ATLAS_MINUTE },
  { ATLAS_CALENDAR_MINUTE, 15, ATLAS_CALENDAR_LABEL_MINUTE, 15 * ATLAS_MINUTE },
  { ATLAS_CALENDAR_MINUTE, 5, ATLAS_CALENDAR_LABEL_MINUTE, 5 * ATLAS_MINUTE },
  { ATLAS_CALENDAR_MINUTE, 1, ATLAS_CALENDAR_LABEL_MINUTE, ATLAS_MINUTE },
};

/* The period under whose name the ticks of a step stand: days under their month. */
static const AtlasCalendarStep periods[] = {
  [ATLAS_CALENDAR_YEAR] = { ATLAS_CALENDAR_YEAR, 100, ATLAS_CALENDAR_LABEL_YEAR, 100 * SHORT_YEAR },
  [ATLAS_CALENDAR_MONTH] = { ATLAS_CALENDAR_YEAR, 1, ATLAS_CALENDAR_LABEL_YEAR, SHORT_YEAR },
  [ATLAS_CALENDAR_DAY] = { ATLAS_CALENDAR_MONTH, 1, ATLAS_CALENDAR_LABEL_MONTH, SHORT_MONTH },
  [ATLAS_CALENDAR_MINUTE] = { ATLAS_CALENDAR_DAY, 1, ATLAS_CALENDAR_LABEL_WEEKDAY, ATLAS_DAY },
};

static int
floor_multiple (int value,
                int count)
{
  int rest = value % count;

  return value - (rest < 0 ? rest + count : rest);
}

/* Astronomical year 0 is 1 BCE: before it, the years that count by @count are 1 − @count,
 * 1 − 2 @count… */
static int
floor_year (int year_astronomical,
            int count)
{
  int year;

  if (year_astronomical >= count)
    return floor_multiple (year_astronomical, count);

  year = floor_multiple (year_astronomical - 1, count) + 1;

  return year > 0 ? 1 - count : year;
}

static int
next_year (int year_astronomical,
           int count)
{
  int next = floor_year (year_astronomical, count) + count;

  return next > 0 && next < count ? count : next;
}

static int
get_month_length (int year,
                  int month)
{
  gint64 first = atlas_time_from_civil (year, month, 1, 0, 0);
  gint64 next = atlas_time_from_civil (month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1, 0, 0);

  return (int) ((next - first) / ATLAS_DAY);
}

/* The last tick of a month keeps clear of the first of the next: there is none on the 30th when
 * days count by fives, none on the 31st when they count by twos. */
static int
floor_day (int day,
           int month_length,
           int count)
{
  if (count == 1)
    return day;
  if (count == 2)
    return MIN (day, month_length - 1) - (MIN (day, month_length - 1) + 1) % 2;

  return MAX (1, floor_multiple (MIN (day, 30 - count), count));
}

/**
 * atlas_calendar_get_n_steps:
 *
 * Returns: how many steps there are
 */
guint
atlas_calendar_get_n_steps (void)
{
  return G_N_ELEMENTS (steps);
}

/**
 * atlas_calendar_get_step:
 * @n: number of a step, 0 the coarsest
 *
 * Returns: (transfer none): the step
 */
const AtlasCalendarStep *
atlas_calendar_get_step (guint n)
{
  g_return_val_if_fail (n < G_N_ELEMENTS (steps), NULL);

  return &steps[n];
}

/**
 * atlas_calendar_get_period:
 * @step: a step
 *
 * Gets the larger division under whose name the ticks of @step stand: months under their year,
 * days under their month, hours under their day.
 *
 * Returns: (transfer none) (nullable): the division; `NULL` for years, which need no other name
 */
const AtlasCalendarStep *
atlas_calendar_get_period (const AtlasCalendarStep *step)
{
  g_return_val_if_fail (step != NULL, NULL);

  return step->unit == ATLAS_CALENDAR_YEAR ? NULL : &periods[step->unit];
}

/**
 * atlas_calendar_step_floor:
 * @self: a step
 * @time: a time
 *
 * Returns: the last tick at @time or before
 */
gint64
atlas_calendar_step_floor (const AtlasCalendarStep *self,
                           gint64                   time)
{
  gint64 seconds = self->count * ATLAS_MINUTE;
  gint64 rest = time % seconds;
  int year, month, day, hour, minute;

  if (self->unit == ATLAS_CALENDAR_MINUTE)
    return time - (rest < 0 ? rest + seconds : rest);

  atlas_time_to_civil (time, &year, &month, &day, &hour, &minute);
  switch (self->unit)
    {
    case ATLAS_CALENDAR_YEAR:
      return atlas_time_from_civil (floor_year (year, self->count), 1, 1, 0, 0);
    case ATLAS_CALENDAR_MONTH:
      return atlas_time_from_civil (year, floor_multiple (month - 1, self->count) + 1, 1, 0, 0);
    case ATLAS_CALENDAR_DAY:
      day = floor_day (day, get_month_length (year, month), self->count);
      return atlas_time_from_civil (year, month, day, 0, 0);
    case ATLAS_CALENDAR_MINUTE:
    default:
      g_return_val_if_reached (time);
    }
}

/**
 * atlas_calendar_step_next:
 * @self: a step
 * @time: a time
 *
 * Returns: the first tick after @time
 */
gint64
atlas_calendar_step_next (const AtlasCalendarStep *self,
                          gint64                   time)
{
  gint64 tick = atlas_calendar_step_floor (self, time);
  gint64 next;
  int year, month, day, hour, minute;

  /* The calendar ends here, but whoever counts ticks must come on. */
  if (time >= ATLAS_TIME_LAST)
    return time + self->shortest;

  if (self->unit == ATLAS_CALENDAR_YEAR)
    {
      atlas_time_to_civil (time, &year, &month, &day, &hour, &minute);
      return atlas_time_from_civil (next_year (year, self->count), 1, 1, 0, 0);
    }

  /* No two ticks are twice the shortest distance apart, so one of the next days is on the next
   * tick or just past it, and none past the one after. */
  next = tick + self->shortest;
  while (next <= ATLAS_TIME_LAST && atlas_calendar_step_floor (self, next) == tick)
    next += ATLAS_DAY;

  return next > ATLAS_TIME_LAST ? next : atlas_calendar_step_floor (self, next);
}

/**
 * atlas_calendar_step_divides:
 * @self: a step
 * @coarser: another
 *
 * Returns: whether every tick of @coarser is one of @self
 */
gboolean
atlas_calendar_step_divides (const AtlasCalendarStep *self,
                             const AtlasCalendarStep *coarser)
{
  if (self->unit != coarser->unit)
    return self->unit > coarser->unit;
  if (self->unit == ATLAS_CALENDAR_DAY && self->count == 2)
    return coarser->count == 2;

  return coarser->count % self->count == 0;
}
