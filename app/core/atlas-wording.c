/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MOST_DECIMALS 9
#define FIRST_DECADE  100

/* How the words for a date are meant to stand: alone; as one end of a span, where an hour need not
 * be said from its begin to its end; or within a sentence, after "between" or "about", where some
 * languages need an article.
 */
typedef enum
{
  FORM_ALONE,
  FORM_END,
  FORM_INSIDE,
} Form;

/* What decides over the preposition before a date, in languages where it does. */
typedef enum
{
  KIND_DAY,
  KIND_MONTH,
  KIND_OTHER,
} Kind;

static const char *const weekdays[] = {
  NC_("weekday", "Monday"),
  NC_("weekday", "Tuesday"),
  NC_("weekday", "Wednesday"),
  NC_("weekday", "Thursday"),
  NC_("weekday", "Friday"),
  NC_("weekday", "Saturday"),
  NC_("weekday", "Sunday"),
};

static const char *const months[] = {
  NC_("month in a date", "January"),
  NC_("month in a date", "February"),
  NC_("month in a date", "March"),
  NC_("month in a date", "April"),
  NC_("month in a date", "May"),
  NC_("month in a date", "June"),
  NC_("month in a date", "July"),
  NC_("month in a date", "August"),
  NC_("month in a date", "September"),
  NC_("month in a date", "October"),
  NC_("month in a date", "November"),
  NC_("month in a date", "December"),
};

/* Translators: months on a crowded ruler; they stand in the patterns of the context "tick". */
static const char *const short_months[] = {
  NC_("short month", "Jan"),
  NC_("short month", "Feb"),
  NC_("short month", "Mar"),
  NC_("short month", "Apr"),
  NC_("short month", "May"),
  NC_("short month", "Jun"),
  NC_("short month", "Jul"),
  NC_("short month", "Aug"),
  NC_("short month", "Sep"),
  NC_("short month", "Oct"),
  NC_("short month", "Nov"),
  NC_("short month", "Dec"),
};

static const char *
word_weekday (gint64 time)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "weekday", weekdays[atlas_time_get_weekday (time) - 1]);
}

static char *
word_day (int day)
{
  if (day == 1)
    /* Translators: the first day of a month as it stands in a date; %d is 1. "1er" in French. */
    return g_strdup_printf (C_("first day of a month", "%d"), day);

  /* Translators: any other day of a month as it stands in a date. */
  return g_strdup_printf (C_("day of a month", "%d"), day);
}

static char *
word_year (int year)
{
  if (year <= 0)
    /* Translators: a year before our era. */
    return g_strdup_printf (C_("year", "%d BCE"), 1 - year);

  /* Translators: a year as it stands in a date, such as 1815. */
  return g_strdup_printf (C_("year", "%d"), year);
}

static char *
word_years (int first,
            int last)
{
  g_autofree char *first_words = word_year (first);
  g_autofree char *last_words = word_year (last);

  /* Translators: from one year to another, such as 1814–1815. */
  return g_strdup_printf (C_("years", "%1$s–%2$s"), first_words, last_words);
}

/* A year that stands for itself, not in a date. */
static char *
word_year_alone (int year)
{
  g_autofree char *words = word_year (year);

  /* Translators: a year that is all that is known of a date; "năm 1815" in Vietnamese. */
  return g_strdup_printf (C_("year alone", "%s"), words);
}

static char *
word_decade (int  year,
             Form form)
{
  if (year < 0)
    return word_years (year - 9, year);
  if (year < FIRST_DECADE)
    return word_years (year, year + 9);

  if (form == FORM_INSIDE)
    /* Translators: a decade within a sentence, after "between" or "about"; %d is such as 1810. */
    return g_strdup_printf (C_("decade inside", "the %ds"), year);

  /* Translators: a decade; %d is such as 1810. */
  return g_strdup_printf (C_("decade", "%ds"), year);
}

static char *
word_season (const AtlasDate *date,
             Form             form)
{
  gboolean is_winter = date->month == 24;
  /* Winter runs into the next year. */
  g_autofree char *year = is_winter ? word_years (date->year, date->year + 1) : word_year (date->year);

  switch (date->month)
    {
    case 21:
      return form != FORM_INSIDE
               /* Translators: %s is a year. */
               ? g_strdup_printf (C_("season", "spring %s"), year)
               /* Translators: %s is a year; so it stands after "between" or "about". */
               : g_strdup_printf (C_("season inside", "the spring of %s"), year);

    case 22:
      return form != FORM_INSIDE
               /* Translators: %s is a year. */
               ? g_strdup_printf (C_("season", "summer %s"), year)
               /* Translators: %s is a year; so it stands after "between" or "about". */
               : g_strdup_printf (C_("season inside", "the summer of %s"), year);

    case 23:
      return form != FORM_INSIDE
               /* Translators: %s is a year. */
               ? g_strdup_printf (C_("season", "autumn %s"), year)
               /* Translators: %s is a year; so it stands after "between" or "about". */
               : g_strdup_printf (C_("season inside", "the autumn of %s"), year);

    default:
      return form != FORM_INSIDE
               /* Translators: %s is two years, such as 1814–1815. */
               ? g_strdup_printf (C_("season", "winter %s"), year)
               /* Translators: %s is two years; so it stands after "between" or "about". */
               : g_strdup_printf (C_("season inside", "the winter of %s"), year);
    }
}

static char *
word_month_of_year (const AtlasDate *date,
                    gboolean         with_year)
{
  g_autofree char *year = NULL;

  if (!with_year)
    return g_strdup (atlas_wording_month (date->month));

  year = word_year (date->year);
  /* Translators: a month of a year: %1$s month, %2$s year. */
  return g_strdup_printf (C_("month and year", "%1$s %2$s"), atlas_wording_month (date->month), year);
}

static char *
word_day_of_month (const AtlasDate *date,
                   gboolean         with_year)
{
  g_autofree char *day = word_day (date->day);
  g_autofree char *year = NULL;

  if (!with_year)
    /* Translators: a date whose year is said elsewhere: %1$s day, %2$s month. */
    return g_strdup_printf (C_("day and month", "%1$s %2$s"), day, atlas_wording_month (date->month));

  year = word_year (date->year);
  /* Translators: a date: %1$s day, %2$s month, %3$s year. */
  return g_strdup_printf (C_("date", "%1$s %2$s %3$s"), day, atlas_wording_month (date->month), year);
}

static char *
word_hour (int hour)
{
  /* Translators: a full hour; "17 h" in French. */
  return g_strdup_printf (C_("hour", "%02d:00"), hour);
}

static char *
word_minute (int hour,
             int minute)
{
  /* Translators: the time of day: %1$d hour, %2$d minute; "17 h 05" in French. */
  return g_strdup_printf (C_("time of day", "%1$02d:%2$02d"), hour, minute);
}

static char *
word_clock (const AtlasDate *date)
{
  return date->precision == ATLAS_PRECISION_HOUR
           ? word_hour (date->hour)
           : word_minute (date->hour, date->minute);
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
word_day_or_time (const AtlasDate *date,
                  Form             form,
                  gboolean         with_year)
{
  g_autofree char *day = word_day_of_month (date, with_year);
  g_autofree char *begin = NULL;
  g_autofree char *end = NULL;

  if (date->precision <= ATLAS_PRECISION_DAY_PART)
    return word_part (day, date->part);

  begin = word_clock (date);
  if (date->precision == ATLAS_PRECISION_MINUTE || form == FORM_END)
    /* Translators: a moment: %1$s date, %2$s time of day. */
    return g_strdup_printf (C_("moment", "%1$s, %2$s"), day, begin);

  end = word_hour (date->hour + 1);
  /* Translators: a moment of which the hour is known: %1$s date, %2$s and %3$s full hours. */
  return g_strdup_printf (C_("moment", "%1$s, between %2$s and %3$s"), day, begin, end);
}

static char *
word_day_or_time_inside (const AtlasDate *date,
                         gboolean         with_year)
{
  g_autofree char *day = word_day_of_month (date, with_year);
  g_autofree char *clock = NULL;

  if (date->precision == ATLAS_PRECISION_DAY)
    /* Translators: a date after "between", "about", "perhaps", "from"; "le %s" in French. */
    return g_strdup_printf (C_("date inside", "%s"), day);

  if (date->precision == ATLAS_PRECISION_DAY_PART)
    return word_part_inside (day, date->part);

  clock = word_clock (date);
  /* Translators: a moment after "between", "about", "perhaps", "from": %1$s time, %2$s date. */
  return g_strdup_printf (C_("moment inside", "%1$s on %2$s"), clock, day);
}

/* One date without its qualifiers. The year is left out only where @with_year can be: with months
 * and whatever is finer.
 */
static char *
word_date (const AtlasDate *date,
           Form             form,
           gboolean         with_year)
{
  switch (date->precision)
    {
    case ATLAS_PRECISION_NONE:
      return g_strdup ("…");

    case ATLAS_PRECISION_CENTURY:
      return date->year < 0 ? word_years (date->year - 99, date->year)
                            : word_years (date->year, date->year + 99);

    case ATLAS_PRECISION_DECADE:
      return word_decade (date->year, form);

    case ATLAS_PRECISION_YEAR:
      return word_year_alone (date->year);

    case ATLAS_PRECISION_SEASON:
      return word_season (date, form);

    case ATLAS_PRECISION_MONTH:
      return word_month_of_year (date, with_year);

    default:
      return form == FORM_INSIDE ? word_day_or_time_inside (date, with_year)
                                 : word_day_or_time (date, form, with_year);
    }
}

/* One date that is all of an instant. */
static char *
word_single (const AtlasDate *date)
{
  g_autofree char *words = NULL;

  if (date->qualifiers == ATLAS_QUALIFIER_NONE)
    return word_date (date, FORM_ALONE, TRUE);

  words = word_date (date, FORM_INSIDE, TRUE);
  switch (date->qualifiers)
    {
    case ATLAS_QUALIFIER_APPROXIMATE:
      /* Translators: %s is a date. */
      return g_strdup_printf (C_("doubtful date", "about %s"), words);

    case ATLAS_QUALIFIER_UNCERTAIN:
      /* Translators: %s is a date. */
      return g_strdup_printf (C_("doubtful date", "perhaps %s"), words);

    default:
      /* Translators: %s is a date. */
      return g_strdup_printf (C_("doubtful date", "perhaps about %s"), words);
    }
}

/* One date of a set. */
static char *
word_member (const AtlasDate *date,
             gboolean         with_year)
{
  g_autofree char *words = word_date (date, FORM_INSIDE, with_year);

  switch (date->qualifiers)
    {
    case ATLAS_QUALIFIER_NONE:
      return g_steal_pointer (&words);

    case ATLAS_QUALIFIER_APPROXIMATE:
      /* Translators: a date after "between" or "and"; %s is the date. */
      return g_strdup_printf (C_("date inside", "%s (approximate)"), words);

    case ATLAS_QUALIFIER_UNCERTAIN:
      /* Translators: a date after "between" or "and"; %s is the date. */
      return g_strdup_printf (C_("date inside", "%s (uncertain)"), words);

    default:
      /* Translators: a date after "between" or "and"; %s is the date. */
      return g_strdup_printf (C_("date inside", "%s (approximate, uncertain)"), words);
    }
}

static Kind
get_kind (const AtlasDate *date)
{
  if (date->qualifiers != ATLAS_QUALIFIER_NONE)
    return KIND_OTHER;
  if (date->precision >= ATLAS_PRECISION_DAY)
    return KIND_DAY;
  if (date->precision == ATLAS_PRECISION_MONTH || date->precision == ATLAS_PRECISION_YEAR)
    return KIND_MONTH;
  return KIND_OTHER;
}

static gboolean
is_same_day (const AtlasDate *a,
             const AtlasDate *b)
{
  return a->year == b->year && a->month == b->month && a->day == b->day
         && a->precision >= ATLAS_PRECISION_DAY && b->precision >= ATLAS_PRECISION_DAY;
}

static gboolean
is_same_date (const AtlasDate *a,
              const AtlasDate *b)
{
  return a->year == b->year && a->month == b->month && a->day == b->day
         && a->hour == b->hour && a->minute == b->minute
         && a->precision == b->precision && a->part == b->part
         && a->qualifiers == b->qualifiers;
}

/* Two plain days of one month. */
static gboolean
are_days_of_month (const AtlasDate *a,
                   const AtlasDate *b)
{
  return a->year == b->year && a->month == b->month
         && a->precision == ATLAS_PRECISION_DAY && b->precision == ATLAS_PRECISION_DAY
         && a->qualifiers == ATLAS_QUALIFIER_NONE && b->qualifiers == ATLAS_QUALIFIER_NONE;
}

/* Two times of day on one day. */
static gboolean
are_times_of_day (const AtlasDate *a,
                  const AtlasDate *b)
{
  return is_same_day (a, b)
         && a->precision >= ATLAS_PRECISION_HOUR && b->precision >= ATLAS_PRECISION_HOUR
         && a->qualifiers == ATLAS_QUALIFIER_NONE && b->qualifiers == ATLAS_QUALIFIER_NONE;
}

/* Whether the year of @a need not be said because that of @b, which follows, is the same. */
static gboolean
shares_year (const AtlasDate *a,
             const AtlasDate *b)
{
  return a->year == b->year
         && a->precision >= ATLAS_PRECISION_MONTH && b->precision >= ATLAS_PRECISION_MONTH;
}

static char *
word_limit_latest (const AtlasDate *date)
{
  g_autofree char *words = word_member (date, TRUE);

  switch (get_kind (date))
    {
    case KIND_DAY:
      /* Translators: %s is a date or a moment. */
      return g_strdup_printf (C_("limit, day", "no later than %s"), words);

    case KIND_MONTH:
      /* Translators: %s is a month or a year. */
      return g_strdup_printf (C_("limit, month", "no later than %s"), words);

    default:
      /* Translators: %s is a season, a decade, or a date that is itself doubtful. */
      return g_strdup_printf (C_("limit, other", "no later than %s"), words);
    }
}

static char *
word_limit_earliest (const AtlasDate *date)
{
  g_autofree char *words = word_member (date, TRUE);

  switch (get_kind (date))
    {
    case KIND_DAY:
      /* Translators: %s is a date or a moment. */
      return g_strdup_printf (C_("limit, day", "no earlier than %s"), words);

    case KIND_MONTH:
      /* Translators: %s is a month or a year. */
      return g_strdup_printf (C_("limit, month", "no earlier than %s"), words);

    default:
      /* Translators: %s is a season, a decade, or a date that is itself doubtful. */
      return g_strdup_printf (C_("limit, other", "no earlier than %s"), words);
    }
}

static char *
word_set (const AtlasDate *first,
          const AtlasDate *last)
{
  g_autofree char *first_words = NULL;
  g_autofree char *last_words = NULL;

  if (is_same_date (first, last))
    return word_single (first);

  if (are_times_of_day (first, last))
    {
      g_autofree char *day = word_day_of_month (first, TRUE);

      first_words = word_clock (first);
      last_words = word_clock (last);
      /* Translators: one moment between two times of a day: %1$s and %2$s times, %3$s date. */
      return g_strdup_printf (C_("set", "between %1$s and %2$s on %3$s"), first_words, last_words, day);
    }

  if (are_days_of_month (first, last))
    {
      g_autofree char *year = word_year (first->year);

      first_words = word_day (first->day);
      last_words = word_day (last->day);
      /* Translators: one day out of some: %1$s first and %2$s last day, %3$s month, %4$s year. */
      return g_strdup_printf (C_("set", "between %1$s and %2$s %3$s %4$s"),
                              first_words, last_words, atlas_wording_month (first->month), year);
    }

  first_words = word_member (first, !shares_year (first, last));
  last_words = word_member (last, TRUE);
  /* Translators: one moment, somewhere between two dates. */
  return g_strdup_printf (C_("set", "between %1$s and %2$s"), first_words, last_words);
}

static gboolean
is_open (const AtlasInstant *instant)
{
  return instant->first.precision == ATLAS_PRECISION_NONE
         && instant->last.precision == ATLAS_PRECISION_NONE;
}

static gboolean
is_plain (const AtlasInstant *instant)
{
  return instant->first.precision != ATLAS_PRECISION_NONE
         && instant->last.precision == ATLAS_PRECISION_NONE
         && instant->latest != ATLAS_TIME_MAX
         && instant->first.qualifiers == ATLAS_QUALIFIER_NONE;
}

static char *
word_end (const AtlasInstant *instant)
{
  return is_plain (instant) ? word_date (&instant->first, FORM_END, TRUE)
                            : atlas_wording_instant (instant);
}

static char *
word_until (const AtlasInstant *end)
{
  g_autofree char *words = word_end (end);

  switch (is_plain (end) ? get_kind (&end->first) : KIND_OTHER)
    {
    case KIND_DAY:
      /* Translators: a span without a known begin; %s is a date or a moment, as it stands alone. */
      return g_strdup_printf (C_("open span, day", "until %s"), words);

    case KIND_MONTH:
      /* Translators: a span without a known begin; %s is a month or a year. */
      return g_strdup_printf (C_("open span, month", "until %s"), words);

    default:
      /* Translators: a span without a known begin; %s is a season, a decade, or a doubtful date
       * such as "about May 1815" or "between April and May 1815". */
      return g_strdup_printf (C_("open span, other", "until %s"), words);
    }
}

static char *
word_from (const AtlasInstant *begin)
{
  g_autofree char *words = word_end (begin);

  switch (is_plain (begin) ? get_kind (&begin->first) : KIND_OTHER)
    {
    case KIND_DAY:
      /* Translators: a span without an end; %s is a date or a moment, as it stands alone. */
      return g_strdup_printf (C_("open span, day", "from %s"), words);

    case KIND_MONTH:
      /* Translators: a span without an end; %s is a month or a year. */
      return g_strdup_printf (C_("open span, month", "from %s"), words);

    default:
      /* Translators: a span without an end; %s is a season, a decade, or a doubtful date such as
       * "about May 1815" or "between April and May 1815". */
      return g_strdup_printf (C_("open span, other", "from %s"), words);
    }
}

static char *
word_plain_span (const AtlasDate *begin,
                 const AtlasDate *end)
{
  g_autofree char *begin_words = NULL;
  g_autofree char *end_words = NULL;

  if (is_same_date (begin, end))
    return word_date (begin, FORM_ALONE, TRUE);

  if (are_times_of_day (begin, end))
    {
      g_autofree char *day = word_day_of_month (begin, TRUE);

      begin_words = word_clock (begin);
      end_words = word_clock (end);
      /* Translators: some hours of one day: %1$s date, %2$s begin, %3$s end. */
      return g_strdup_printf (C_("span", "%1$s, %2$s–%3$s"), day, begin_words, end_words);
    }

  if (are_days_of_month (begin, end))
    {
      g_autofree char *year = word_year (begin->year);

      begin_words = word_day (begin->day);
      end_words = word_day (end->day);
      /* Translators: some days of one month: %1$s first and %2$s last day, %3$s month, %4$s year. */
      return g_strdup_printf (C_("span", "%1$s–%2$s %3$s %4$s"),
                              begin_words, end_words, atlas_wording_month (begin->month), year);
    }

  if (begin->precision == ATLAS_PRECISION_YEAR && end->precision == ATLAS_PRECISION_YEAR)
    return word_years (begin->year, end->year);

  begin_words = word_date (begin, FORM_END, !shares_year (begin, end));
  end_words = word_date (end, FORM_END, TRUE);
  /* Translators: from one date to another. */
  return g_strdup_printf (C_("span", "%1$s – %2$s"), begin_words, end_words);
}

/**
 * atlas_wording_time:
 * @time: a time; those beyond the years −9999 to 9999 are said as the nearest within
 * @precision: how much of it to say
 *
 * Says a time as a headline: the day with its weekday for %ATLAS_PRECISION_DAY, the hour or the
 * time of day alone for %ATLAS_PRECISION_HOUR and %ATLAS_PRECISION_MINUTE, the month with its
 * year, or the year.
 *
 * Like everything here it speaks the language of the catalogue in use, and needs no locale.
 *
 * Returns: (transfer full): the words
 */
char *
atlas_wording_time (gint64         time,
                    AtlasPrecision precision)
{
  AtlasDate date = { .precision = (guint8) MAX (precision, ATLAS_PRECISION_YEAR) };
  int year, month, day, hour, minute;
  g_autofree char *day_words = NULL;
  g_autofree char *year_words = NULL;

  atlas_time_to_civil (time, &year, &month, &day, &hour, &minute);

  switch (precision)
    {
    case ATLAS_PRECISION_MINUTE:
      return word_minute (hour, minute);

    case ATLAS_PRECISION_HOUR:
      return word_hour (hour);

    case ATLAS_PRECISION_DAY:
    case ATLAS_PRECISION_DAY_PART:
      day_words = word_day (day);
      year_words = word_year (year);
      /* Translators: a headline: %1$s weekday, %2$s day, %3$s month, %4$s year. */
      return g_strdup_printf (C_("headline", "%1$s %2$s %3$s %4$s"),
                              word_weekday (CLAMP (time, ATLAS_TIME_FIRST, ATLAS_TIME_LAST)),
                              day_words, atlas_wording_month (month), year_words);

    case ATLAS_PRECISION_MONTH:
    case ATLAS_PRECISION_SEASON:
      date.year = (gint16) year;
      date.month = (guint8) month;
      return word_month_of_year (&date, TRUE);

    default:
      return word_year_alone (year);
    }
}

/**
 * atlas_wording_instant:
 * @instant: an instant
 *
 * Says an instant with neither more nor less precision than it has: "13 March 1815, 17:05",
 * "30 March 1815, evening", "about December 1814", "between 22:30 on 13 March and 02:00 on
 * 14 March 1815", "no later than 14 March 1815".
 *
 * Returns: (transfer full): the words
 */
char *
atlas_wording_instant (const AtlasInstant *instant)
{
  g_return_val_if_fail (instant != NULL, NULL);

  if (instant->last.precision != ATLAS_PRECISION_NONE)
    return instant->first.precision == ATLAS_PRECISION_NONE
             ? word_limit_latest (&instant->last)
             : word_set (&instant->first, &instant->last);

  if (!is_open (instant) && instant->latest == ATLAS_TIME_MAX)
    return word_limit_earliest (&instant->first);

  return word_single (&instant->first);
}

/**
 * atlas_wording_span:
 * @span: a span
 *
 * Says a span from its begin to its end, and a month or year that both share only once:
 * "14–18 April 1815", "13 March – 7 May 1815", "13 March 1815, 17:05–18:00", "from 7 May 1815".
 *
 * Returns: (transfer full): the words
 */
char *
atlas_wording_span (const AtlasSpan *span)
{
  g_autofree char *begin = NULL;
  g_autofree char *end = NULL;

  g_return_val_if_fail (span != NULL, NULL);

  if (span->is_moment || (is_open (&span->begin) && is_open (&span->end)))
    return atlas_wording_instant (&span->begin);
  if (is_open (&span->begin))
    return word_until (&span->end);
  if (is_open (&span->end))
    return word_from (&span->begin);
  if (is_plain (&span->begin) && is_plain (&span->end))
    return word_plain_span (&span->begin.first, &span->end.first);

  begin = word_end (&span->begin);
  end = word_end (&span->end);
  /* Translators: from one date to another, of which one at least is doubtful, such as "about
   * December 1814". */
  return g_strdup_printf (C_("doubtful span", "%1$s – %2$s"), begin, end);
}

/**
 * atlas_wording_day_of_siege:
 * @day: the number of a day, 1 for the first; 0 for the day before it
 *
 * Says which day of the siege it is.
 *
 * Returns: (transfer full): the words
 */
char *
atlas_wording_day_of_siege (int day)
{
  if (day < 1)
    /* Translators: how many days it is until the siege begins. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "%d day before the siege",
                                         "%d days before the siege", (gulong) (1 - day)),
                            1 - day);

  if (day == 1)
    return g_strdup (C_("day of the siege", "day 1"));

  /* Translators: a day of the siege, from the second on. */
  return g_strdup_printf (C_("day of the siege", "day %d"), day);
}

/**
 * atlas_wording_number:
 * @number: a number
 * @decimals: how many decimals to say, 0–9
 *
 * Says a number with the separators of the language, rounded.
 *
 * Returns: (transfer full): the words
 */
char *
atlas_wording_number (double number,
                      int    decimals)
{
  char format[8];
  /* The largest double has 309 digits before its point. */
  char digits[328];
  const char *point;
  GString *words;
  gsize n_whole;

  g_return_val_if_fail (decimals >= 0 && decimals <= MOST_DECIMALS, NULL);

  if (!isfinite (number))
    return g_strdup ("–");

  g_snprintf (format, sizeof format, "%%.%df", decimals);
  g_ascii_formatd (digits, sizeof digits, format, fabs (number));
  n_whole = strcspn (digits, ".");
  words = g_string_new (NULL);

  /* What rounds to nothing has no sign. */
  if (number < 0 && strspn (digits, "0.") < strlen (digits))
    g_string_append (words, "−");

  for (gsize i = 0; i < n_whole; i++)
    {
      if (i > 0 && (n_whole - i) % 3 == 0)
        /* Translators: what stands between groups of three digits; a narrow no-break space in
         * French, a point in Vietnamese. */
        g_string_append (words, C_("thousands separator", ","));
      g_string_append_c (words, digits[i]);
    }

  point = digits + n_whole;
  if (*point != '\0')
    {
      /* Translators: what stands before decimals; a comma in French and Vietnamese. */
      g_string_append (words, C_("decimal separator", "."));
      g_string_append (words, point + 1);
    }

  return g_string_free (words, FALSE);
}

/**
 * atlas_wording_tick:
 * @time: the time of a tick
 * @unit: the unit of the ruler, from %ATLAS_PRECISION_YEAR to %ATLAS_PRECISION_MINUTE
 *
 * Says a time in as little room as can be, for a tick of a ruler: "1815", "Mar 1815", "11 Mar",
 * "17:00", "17:05". What is coarser than the unit (the year of a day, the day of an hour) is for
 * the ruler to say in another row.
 *
 * Returns: (transfer full): the words
 */
char *
atlas_wording_tick (gint64         time,
                    AtlasPrecision unit)
{
  g_autofree char *day_words = NULL;
  g_autofree char *year_words = NULL;
  int year, month, day, hour, minute;

  atlas_time_to_civil (time, &year, &month, &day, &hour, &minute);

  switch (unit)
    {
    case ATLAS_PRECISION_MINUTE:
      /* Translators: a minute on a ruler: %1$d hour, %2$d minute. */
      return g_strdup_printf (C_("tick", "%1$02d:%2$02d"), hour, minute);

    case ATLAS_PRECISION_HOUR:
      /* Translators: a full hour on a ruler. */
      return g_strdup_printf (C_("tick", "%02d:00"), hour);

    case ATLAS_PRECISION_DAY:
    case ATLAS_PRECISION_DAY_PART:
      day_words = word_day (day);
      /* Translators: a day on a ruler: %1$s day, %2$s short month. */
      return g_strdup_printf (C_("tick", "%1$s %2$s"), day_words, atlas_wording_short_month (month));

    case ATLAS_PRECISION_MONTH:
    case ATLAS_PRECISION_SEASON:
      year_words = word_year (year);
      /* Translators: a month on a ruler: %1$s short month, %2$s year. */
      return g_strdup_printf (C_("tick, month", "%1$s %2$s"), atlas_wording_short_month (month), year_words);

    default:
      return word_year (year);
    }
}

/**
 * atlas_wording_month:
 * @month: 1–12
 *
 * Returns: (transfer none): the name of a month as it stands in a date
 */
const char *
atlas_wording_month (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "month in a date", months[month - 1]);
}

/**
 * atlas_wording_short_month:
 * @month: 1–12
 *
 * Returns: (transfer none): the name of a month for a crowded ruler
 */
const char *
atlas_wording_short_month (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "short month", short_months[month - 1]);
}
