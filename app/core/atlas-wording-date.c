/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-wording-private.h"

#include <glib/gi18n-lib.h>

/* One date as precise as it is, whatever else is known of it. */

#define FIRST_DECADE 100

char *
atlas_wording_day_of_date (int day)
{
  if (day == 1)
    /* Translators: the first day of a month as it stands in a date; %d is 1. "1er" in French. */
    return g_strdup_printf (C_("first day of a month", "%d"), day);

  /* Translators: any other day of a month as it stands in a date. */
  return g_strdup_printf (C_("day of a month", "%d"), day);
}

char *
atlas_wording_year (int year)
{
  if (year <= 0)
    /* Translators: a year before our era. */
    return g_strdup_printf (C_("year", "%d BCE"), 1 - year);

  /* Translators: a year as it stands in a date, such as 1815. */
  return g_strdup_printf (C_("year", "%d"), year);
}

char *
atlas_wording_years (int first,
                     int last)
{
  g_autofree char *first_words = atlas_wording_year (first);
  g_autofree char *last_words = atlas_wording_year (last);

  /* Translators: from one year to another, such as 1814–1815. */
  return g_strdup_printf (C_("years", "%1$s–%2$s"), first_words, last_words);
}

/* A year that stands for itself, not in a date. */
char *
atlas_wording_year_alone (int year)
{
  g_autofree char *words = atlas_wording_year (year);

  /* Translators: a year that is all that is known of a date; "năm 1815" in Vietnamese. */
  return g_strdup_printf (C_("year alone", "%s"), words);
}

static char *
word_decade (int              year,
             AtlasWordingForm form)
{
  if (year < 0)
    return atlas_wording_years (year - 9, year);
  if (year < FIRST_DECADE)
    return atlas_wording_years (year, year + 9);

  if (form == ATLAS_WORDING_FORM_INSIDE)
    /* Translators: a decade within a sentence, after "between" or "about"; %d is such as 1810. */
    return g_strdup_printf (C_("decade inside", "the %ds"), year);

  /* Translators: a decade; %d is such as 1810. */
  return g_strdup_printf (C_("decade", "%ds"), year);
}

static char *
word_season (const AtlasDate  *date,
             AtlasWordingForm  form)
{
  gboolean is_winter = date->month == 24;
  /* Winter runs into the next year. */
  g_autofree char *year = is_winter ? atlas_wording_years (date->year, date->year + 1) : atlas_wording_year (date->year);

  switch (date->month)
    {
    case 21:
      return form != ATLAS_WORDING_FORM_INSIDE
               /* Translators: %s is a year. */
               ? g_strdup_printf (C_("season", "spring %s"), year)
               /* Translators: %s is a year; so it stands after "between" or "about". */
               : g_strdup_printf (C_("season inside", "the spring of %s"), year);

    case 22:
      return form != ATLAS_WORDING_FORM_INSIDE
               /* Translators: %s is a year. */
               ? g_strdup_printf (C_("season", "summer %s"), year)
               /* Translators: %s is a year; so it stands after "between" or "about". */
               : g_strdup_printf (C_("season inside", "the summer of %s"), year);

    case 23:
      return form != ATLAS_WORDING_FORM_INSIDE
               /* Translators: %s is a year. */
               ? g_strdup_printf (C_("season", "autumn %s"), year)
               /* Translators: %s is a year; so it stands after "between" or "about". */
               : g_strdup_printf (C_("season inside", "the autumn of %s"), year);

    default:
      return form != ATLAS_WORDING_FORM_INSIDE
               /* Translators: %s is two years, such as 1814–1815. */
               ? g_strdup_printf (C_("season", "winter %s"), year)
               /* Translators: %s is two years; so it stands after "between" or "about". */
               : g_strdup_printf (C_("season inside", "the winter of %s"), year);
    }
}

char *
atlas_wording_month_of_year (const AtlasDate *date,
                             gboolean         with_year)
{
  g_autofree char *year = NULL;

  if (!with_year)
    return g_strdup (atlas_wording_month (date->month));

  year = atlas_wording_year (date->year);
  /* Translators: a month of a year: %1$s month, %2$s year. */
  return g_strdup_printf (C_("month and year", "%1$s %2$s"), atlas_wording_month (date->month), year);
}

char *
atlas_wording_day_of_month (const AtlasDate *date,
                            gboolean         with_year)
{
  g_autofree char *day = atlas_wording_day_of_date (date->day);
  g_autofree char *year = NULL;

  if (!with_year)
    /* Translators: a date whose year is said elsewhere: %1$s day, %2$s month. */
    return g_strdup_printf (C_("day and month", "%1$s %2$s"), day, atlas_wording_month (date->month));

  year = atlas_wording_year (date->year);
  /* Translators: a date: %1$s day, %2$s month, %3$s year. */
  return g_strdup_printf (C_("date", "%1$s %2$s %3$s"), day, atlas_wording_month (date->month), year);
}

char *
atlas_wording_hour (int hour)
{
  /* Translators: a full hour; "17 h" in French. */
  return g_strdup_printf (C_("hour", "%02d:00"), hour);
}

char *
atlas_wording_minute (int hour,
                      int minute)
{
  /* Translators: the time of day: %1$d hour, %2$d minute; "17 h 05" in French. */
  return g_strdup_printf (C_("time of day", "%1$02d:%2$02d"), hour, minute);
}

char *
atlas_wording_clock (const AtlasDate *date)
{
  return date->precision == ATLAS_PRECISION_HOUR
           ? atlas_wording_hour (date->hour)
           : atlas_wording_minute (date->hour, date->minute);
}

static char *
word_part (const char   *day,
           AtlasDayPart  part)
{
  switch (part)
    {
    case ATLAS_DAY_PART_DAWN:
      /* Translators: %s is a date. */
      return g_strdup_printf (C_("part of a day", "%s, dawn"), day);

    case ATLAS_DAY_PART_MORNING:
      /* Translators: %s is a date. */
      return g_strdup_printf (C_("part of a day", "%s, morning"), day);

    case ATLAS_DAY_PART_NOON:
      /* Translators: %s is a date. */
      return g_strdup_printf (C_("part of a day", "%s, noon"), day);

    case ATLAS_DAY_PART_AFTERNOON:
      /* Translators: %s is a date. */
      return g_strdup_printf (C_("part of a day", "%s, afternoon"), day);

    case ATLAS_DAY_PART_EVENING:
      /* Translators: %s is a date. */
      return g_strdup_printf (C_("part of a day", "%s, evening"), day);

    case ATLAS_DAY_PART_NIGHT:
      /* Translators: %s is a date, that of the evening. */
      return g_strdup_printf (C_("part of a day", "%s, night"), day);

    default:
      return g_strdup (day);
    }
}

static char *
word_part_inside (const char   *day,
                  AtlasDayPart  part)
{
  switch (part)
    {
    case ATLAS_DAY_PART_DAWN:
      /* Translators: after "about", "perhaps"; %s is a date. So too in those that follow. */
      return g_strdup_printf (C_("part of a day inside", "dawn of %s"), day);

    case ATLAS_DAY_PART_MORNING:
      return g_strdup_printf (C_("part of a day inside", "the morning of %s"), day);

    case ATLAS_DAY_PART_NOON:
      return g_strdup_printf (C_("part of a day inside", "noon of %s"), day);

    case ATLAS_DAY_PART_AFTERNOON:
      return g_strdup_printf (C_("part of a day inside", "the afternoon of %s"), day);

    case ATLAS_DAY_PART_EVENING:
      return g_strdup_printf (C_("part of a day inside", "the evening of %s"), day);

    case ATLAS_DAY_PART_NIGHT:
      return g_strdup_printf (C_("part of a day inside", "the night of %s"), day);

    default:
      return g_strdup (day);
    }
}

static char *
word_day_or_time (const AtlasDate  *date,
                  AtlasWordingForm  form,
                  gboolean          with_year)
{
  g_autofree char *day = atlas_wording_day_of_month (date, with_year);
  g_autofree char *begin = NULL;
  g_autofree char *end = NULL;

  if (date->precision <= ATLAS_PRECISION_DAY_PART)
    return word_part (day, date->part);

  begin = atlas_wording_clock (date);
  if (date->precision == ATLAS_PRECISION_MINUTE || form == ATLAS_WORDING_FORM_END)
    /* Translators: a moment: %1$s date, %2$s time of day. */
    return g_strdup_printf (C_("moment", "%1$s, %2$s"), day, begin);

  end = atlas_wording_hour (date->hour + 1);
  /* Translators: a moment of which the hour is known: %1$s date, %2$s and %3$s full hours. */
  return g_strdup_printf (C_("moment", "%1$s, between %2$s and %3$s"), day, begin, end);
}

static char *
word_day_or_time_inside (const AtlasDate *date,
                         gboolean         with_year)
{
  g_autofree char *day = atlas_wording_day_of_month (date, with_year);
  g_autofree char *clock = NULL;

  if (date->precision == ATLAS_PRECISION_DAY)
    /* Translators: a date after "between", "about", "perhaps", "from"; "le %s" in French. */
    return g_strdup_printf (C_("date inside", "%s"), day);

  if (date->precision == ATLAS_PRECISION_DAY_PART)
    return word_part_inside (day, date->part);

  clock = atlas_wording_clock (date);
  /* Translators: a moment after "between", "about", "perhaps", "from": %1$s time, %2$s date. */
  return g_strdup_printf (C_("moment inside", "%1$s on %2$s"), clock, day);
}

/* One date without its qualifiers. The year is left out only where @with_year can be: with months
 * and whatever is finer.
 */
char *
atlas_wording_date (const AtlasDate  *date,
                    AtlasWordingForm  form,
                    gboolean          with_year)
{
  switch (date->precision)
    {
    case ATLAS_PRECISION_NONE:
      return g_strdup ("…");

    case ATLAS_PRECISION_CENTURY:
      return date->year < 0 ? atlas_wording_years (date->year - 99, date->year)
                            : atlas_wording_years (date->year, date->year + 99);

    case ATLAS_PRECISION_DECADE:
      return word_decade (date->year, form);

    case ATLAS_PRECISION_YEAR:
      return atlas_wording_year_alone (date->year);

    case ATLAS_PRECISION_SEASON:
      return word_season (date, form);

    case ATLAS_PRECISION_MONTH:
      return atlas_wording_month_of_year (date, with_year);

    default:
      return form == ATLAS_WORDING_FORM_INSIDE ? word_day_or_time_inside (date, with_year)
                                 : word_day_or_time (date, form, with_year);
    }
}
