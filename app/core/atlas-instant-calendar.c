/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-instant-private.h"

/* The calendar: seconds, days and months, and what a date as vague as it is may mean. */

/* The Gregorian calendar repeats after 400 years. */
#define YEARS_PER_ERA 400
#define DAYS_PER_ERA  146097
/* From 1 March of year 0, where the count of eras begins, to 1 January 1970. */
#define DAYS_TO_1970  719468

static const struct
{
  guint8 begin;
  guint8 end;
} hours_of_part[] = {
  [ATLAS_DAY_PART_NONE] = { 0, 24 },
  [ATLAS_DAY_PART_DAWN] = { 5, 7 },
  [ATLAS_DAY_PART_MORNING] = { 6, 12 },
  [ATLAS_DAY_PART_NOON] = { 11, 13 },
  [ATLAS_DAY_PART_AFTERNOON] = { 12, 18 },
  [ATLAS_DAY_PART_EVENING] = { 18, 22 },
  [ATLAS_DAY_PART_NIGHT] = { 20, 29 },
};

static const guint16 months_of_precision[] = {
  [ATLAS_PRECISION_CENTURY] = 1200,
  [ATLAS_PRECISION_DECADE] = 120,
  [ATLAS_PRECISION_YEAR] = 12,
  [ATLAS_PRECISION_SEASON] = 3,
  [ATLAS_PRECISION_MONTH] = 1,
};

/* Division that rounds down, so that the calendar runs on evenly before its origin. */
static gint64
divide_down (gint64 dividend,
             gint64 divisor)
{
  return dividend / divisor - (dividend % divisor < 0);
}

/* After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil: years that
 * begin in March put the leap day last, and the days before a month are a straight line, rounded.
 */
static gint64
days_from_civil (int year,
                 int month,
                 int day)
{
  int months_since_march = month > 2 ? month - 3 : month + 9;
  int shifted_year = month > 2 ? year : year - 1;
  int era = (int) divide_down (shifted_year, YEARS_PER_ERA);
  int year_of_era = shifted_year - era * YEARS_PER_ERA;
  int day_of_year = (153 * months_since_march + 2) / 5 + day - 1;
  int day_of_era = 365 * year_of_era + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return (gint64) era * DAYS_PER_ERA + day_of_era - DAYS_TO_1970;
}

/* The inverse, civil_from_days in the same paper. */
static void
civil_from_days (gint64  days,
                 int    *year,
                 int    *month,
                 int    *day)
{
  gint64 shifted = days + DAYS_TO_1970;
  gint64 era = divide_down (shifted, DAYS_PER_ERA);
  int day_of_era = (int) (shifted - era * DAYS_PER_ERA);
  int leap_days = day_of_era / 1460 - day_of_era / 36524 + day_of_era / (DAYS_PER_ERA - 1);
  int year_of_era = (day_of_era - leap_days) / 365;
  int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int months_since_march = (5 * day_of_year + 2) / 153;

  *day = day_of_year - (153 * months_since_march + 2) / 5 + 1;
  *month = months_since_march < 10 ? months_since_march + 3 : months_since_march - 9;
  *year = (int) (era * YEARS_PER_ERA) + year_of_era + (*month <= 2);
}

/* The time at which a month begins, months counted from January of year 0. */
static gint64
begin_of_month (int index)
{
  int year = (int) divide_down (index, 12);

  return days_from_civil (year, index - 12 * year + 1, 1) * ATLAS_DAY;
}

static int
index_of_first_month (const AtlasDate *date)
{
  int index = 12 * date->year;

  switch (date->precision)
    {
    case ATLAS_PRECISION_CENTURY:
      return date->year < 0 ? index - 12 * 99 : index;

    case ATLAS_PRECISION_DECADE:
      return date->year < 0 ? index - 12 * 9 : index;

    case ATLAS_PRECISION_SEASON:
      return index + 3 * (date->month - 21) + 2;

    case ATLAS_PRECISION_MONTH:
      return index + date->month - 1;

    default:
      return index;
    }
}

/*
 * atlas_date_count_days:
 * @year: the astronomical year
 * @month: 1–12
 *
 * Returns: how many days the month has
 */
int
atlas_date_count_days (int year,
                       int month)
{
  static const guint8 days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

  return days[month - 1] + (month == 2 && is_leap);
}

/*
 * atlas_date_find_bounds:
 * @date: a date
 * @earliest: (out): the first second that it may mean
 * @latest: (out): the second after the last
 */
void
atlas_date_find_bounds (const AtlasDate *date,
                        gint64          *earliest,
                        gint64          *latest)
{
  gboolean is_widened = (date->qualifiers & ATLAS_QUALIFIER_APPROXIMATE) != 0;
  gint64 begin, length, margin;

  if (date->precision <= ATLAS_PRECISION_MONTH)
    {
      int first = index_of_first_month (date);
      int months = months_of_precision[date->precision];
      int months_around = is_widened ? months : 0;

      *earliest = begin_of_month (first - months_around);
      *latest = begin_of_month (first + months + months_around);
      return;
    }

  begin = days_from_civil (date->year, date->month, date->day) * ATLAS_DAY;
  switch (date->precision)
    {
    case ATLAS_PRECISION_MINUTE:
      begin += date->hour * ATLAS_HOUR + date->minute * ATLAS_MINUTE;
      length = 0;
      margin = ATLAS_MINUTE;
      break;

    case ATLAS_PRECISION_HOUR:
      begin += date->hour * ATLAS_HOUR;
      length = margin = ATLAS_HOUR;
      break;

    default:
      begin += hours_of_part[date->part].begin * ATLAS_HOUR;
      length = margin = (hours_of_part[date->part].end - hours_of_part[date->part].begin) * ATLAS_HOUR;
      break;
    }

  *earliest = is_widened ? begin - margin : begin;
  *latest = is_widened ? begin + length + margin : begin + length;
}

/**
 * atlas_time_from_civil:
 * @year: the astronomical year
 * @month: 1–12
 * @day: the day of the month; beyond its ends it carries into the neighbouring months
 * @hour: the hour; carries likewise
 * @minute: the minute; carries likewise
 *
 * Counts the seconds from 1970-01-01T00:00 in the proleptic Gregorian calendar.
 *
 * The algorithm is days_from_civil of Howard Hinnant, "chrono-Compatible Low-Level Date
 * Algorithms", 2013 (https://howardhinnant.github.io/date_algorithms.html).
 *
 * Returns: the time
 */
gint64
atlas_time_from_civil (int year,
                       int month,
                       int day,
                       int hour,
                       int minute)
{
  g_return_val_if_fail (month >= 1 && month <= 12, 0);

  return days_from_civil (year, month, day) * ATLAS_DAY + hour * ATLAS_HOUR + minute * ATLAS_MINUTE;
}

/**
 * atlas_time_to_civil:
 * @time: a time between %ATLAS_TIME_MIN and %ATLAS_TIME_MAX
 * @year: (out) (optional): the astronomical year
 * @month: (out) (optional): 1–12
 * @day: (out) (optional): 1–31
 * @hour: (out) (optional): 0–23
 * @minute: (out) (optional): 0–59
 *
 * Finds the date and the minute in which @time lies. A time beyond the years −9999 to 9999 is
 * brought back to the nearest minute within them.
 *
 * Inverse of [func@Atlas.time_from_civil]; civil_from_days in the paper cited there.
 */
void
atlas_time_to_civil (gint64  time,
                     int    *year,
                     int    *month,
                     int    *day,
                     int    *hour,
                     int    *minute)
{
  gint64 clamped = CLAMP (time, ATLAS_TIME_FIRST, ATLAS_TIME_LAST);
  gint64 days = divide_down (clamped, ATLAS_DAY);
  int minutes = (int) ((clamped - days * ATLAS_DAY) / ATLAS_MINUTE);
  int a_year, a_month, a_day;

  civil_from_days (days, &a_year, &a_month, &a_day);

  if (year != NULL)
    *year = a_year;
  if (month != NULL)
    *month = a_month;
  if (day != NULL)
    *day = a_day;
  if (hour != NULL)
    *hour = minutes / 60;
  if (minute != NULL)
    *minute = minutes % 60;
}

/**
 * atlas_time_get_weekday:
 * @time: a time
 *
 * Finds the day of the week, numbered as in ISO 8601 and [enum@GLib.DateWeekday].
 *
 * Returns: 1 for Monday to 7 for Sunday
 */
int
atlas_time_get_weekday (gint64 time)
{
  /* 1970-01-01 was a Thursday, three days after a Monday. */
  gint64 days = divide_down (time, ATLAS_DAY) + 3;

  return (int) (days - 7 * divide_down (days, 7)) + 1;
}
