/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-instant.h"
#include "core/atlas-instant-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (atlas-time-error-quark, atlas_time_error)

/* The Gregorian calendar repeats after 400 years. */
#define YEARS_PER_ERA 400
#define DAYS_PER_ERA  146097
/* From 1 March of year 0, where the count of eras begins, to 1 January 1970. */
#define DAYS_TO_1970  719468

#define LONGEST_QUOTE 48

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

static int
count_days_of_month (int year,
                     int month)
{
  static const guint8 days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

  return days[month - 1] + (month == 2 && is_leap);
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

static void
find_bounds (const AtlasDate *date,
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

/* What an error shows of a text: not endless, and UTF-8 whatever was typed. */
static void
quote (char       *room,
       gsize       size,
       const char *text,
       gsize       length)
{
  g_autofree char *valid = g_utf8_make_valid (text, length);

  if (g_utf8_strlen (valid, -1) > LONGEST_QUOTE)
    {
      g_autofree char *shorter = g_utf8_substring (valid, 0, LONGEST_QUOTE - 1);

      g_snprintf (room, size, "%s…", shorter);
    }
  else
    {
      g_strlcpy (room, valid, size);
    }
}

static gboolean
read_two_digits (AtlasTimeReader *reader,
                 int             *value)
{
  if (!g_ascii_isdigit (reader->at[0]) || !g_ascii_isdigit (reader->at[1]))
    return FALSE;

  *value = 10 * (reader->at[0] - '0') + (reader->at[1] - '0');
  reader->at += 2;
  return TRUE;
}

static gboolean
fail_year (AtlasTimeReader  *reader,
           GError          **error)
{
  if (reader->at == reader->text)
    return atlas_time_reader_fail (reader, error, ATLAS_TIME_ERROR_SYNTAX,
                                   /* Translators: an error; %s is the text of a date. */
                                   _("Found “%s”, expected a date that begins with a year of four "
                                     "digits, as 1815-03-13"),
                                   reader->found);

  return atlas_time_reader_fail (reader, error, ATLAS_TIME_ERROR_SYNTAX,
                                 /* Translators: an error; %1$s is a text, %2$s its beginning, up to
                                  * which it is understood. So in all messages like this one. */
                                 _("Found “%1$s”, expected a year of four digits after “%2$s”"),
                                 reader->found, reader->after);
}

/* A year of four digits; the last one or two may be X. */
static gboolean
read_year (AtlasTimeReader  *reader,
           AtlasDate        *date,
           GError          **error)
{
  const char *digits = reader->at + (reader->at[0] == '-');
  int n_digits = 0;
  int n_unknown = 0;
  int year = 0;

  for (; n_digits < 4 && g_ascii_isdigit (digits[n_digits]); n_digits++)
    year = 10 * year + (digits[n_digits] - '0');
  for (; n_digits + n_unknown < 4 && digits[n_digits + n_unknown] == 'X'; n_unknown++)
    year *= 10;

  if (n_digits < 2 || n_digits + n_unknown < 4)
    return fail_year (reader, error);

  if (digits != reader->at && year == 0)
    return atlas_time_reader_fail (reader, error, ATLAS_TIME_ERROR_CALENDAR,
                                   /* Translators: an error; %s is the text of a date. */
                                   _("Found “%s”, expected a year zero without a sign"),
                                   reader->found);

  date->year = (gint16) (digits == reader->at ? year : -year);
  date->precision = (guint8) (ATLAS_PRECISION_YEAR - n_unknown);
  reader->at = digits + 4;
  return TRUE;
}

static gboolean
read_day (AtlasTimeReader  *reader,
          AtlasDate        *date,
          GError          **error)
{
  int day, n_days;

  if (atlas_time_reader_skip (reader, "XX"))
    {
      date->unspecified++;
      return TRUE;
    }

  if (!read_two_digits (reader, &day))
    return atlas_time_reader_fail (reader, error, ATLAS_TIME_ERROR_SYNTAX,
                                   _("Found “%1$s”, expected the two digits of a day, or XX, "
                                     "after “%2$s”"),
                                   reader->found, reader->after);

  n_days = count_days_of_month (date->year, date->month);
  if (day < 1 || day > n_days)
    return atlas_time_reader_fail (reader, error, ATLAS_TIME_ERROR_CALENDAR,
                                   /* Translators: an error; %1$s is a text, %2$s its beginning, up
                                    * to the day of a month, %3$d the last day of that month. */
                                   _("Found “%1$s”, expected a day from 01 to %3$d in “%2$s”"),
                                   reader->found, reader->after, n_days);

  date->day = (guint8) day;
  date->precision = ATLAS_PRECISION_DAY;
  return TRUE;
}

static gboolean
read_month (AtlasTimeReader  *reader,
            AtlasDate        *date,
            GError          **error)
{
  int month;

  if (atlas_time_reader_skip (reader, "XX"))
    {
      date->unspecified = atlas_time_reader_skip (reader, "-XX") ? 2 : 1;
      return TRUE;
    }

  if (!read_two_digits (reader, &month))
    return atlas_time_reader_fail (reader, error, ATLAS_TIME_ERROR_SYNTAX,
                                   _("Found “%1$s”, expected the two digits of a month, or XX, "
                                     "after “%2$s”"),
                                   reader->found, reader->after);

  if (month >= 21 && month <= 24)
    date->precision = ATLAS_PRECISION_SEASON;
  else if (month >= 1 && month <= 12)
    date->precision = ATLAS_PRECISION_MONTH;
  else
    return atlas_time_reader_fail (reader, error, ATLAS_TIME_ERROR_CALENDAR,
                                   _("Found “%1$s”, expected a month from 01 to 12 or a season "
                                     "from 21 to 24 in “%2$s”"),
                                   reader->found, reader->after);

  date->month = (guint8) month;
  if (date->precision == ATLAS_PRECISION_MONTH && atlas_time_reader_skip (reader, "-"))
    return read_day (reader, date, error);

  return TRUE;
}

static gboolean
read_clock (AtlasTimeReader  *reader,
            AtlasDate        *date,
            GError          **error)
{
  int hour, minute;

  if (!read_two_digits (reader, &hour))
    return atlas_time_reader_fail (reader, error, ATLAS_TIME_ERROR_SYNTAX,
                                   _("Found “%1$s”, expected the two digits of an hour after “%2$s”"),
                                   reader->found, reader->after);
  if (hour > 23)
    return atlas_time_reader_fail (reader, error, ATLAS_TIME_ERROR_CALENDAR,
                                   _("Found “%1$s”, expected an hour from 00 to 23 in “%2$s”"),
                                   reader->found, reader->after);

  date->hour = (guint8) hour;
  date->precision = ATLAS_PRECISION_HOUR;
  if (!atlas_time_reader_skip (reader, ":"))
    return TRUE;

  if (!read_two_digits (reader, &minute))
    return atlas_time_reader_fail (reader, error, ATLAS_TIME_ERROR_SYNTAX,
                                   _("Found “%1$s”, expected the two digits of a minute after “%2$s”"),
                                   reader->found, reader->after);
  if (minute > 59)
    return atlas_time_reader_fail (reader, error, ATLAS_TIME_ERROR_CALENDAR,
                                   _("Found “%1$s”, expected a minute from 00 to 59 in “%2$s”"),
                                   reader->found, reader->after);

  date->minute = (guint8) minute;
  date->precision = ATLAS_PRECISION_MINUTE;
  return TRUE;
}

static gboolean
read_date (AtlasTimeReader  *reader,
           AtlasDate        *date,
           GError          **error)
{
  memset (date, 0, sizeof *date);

  if (!read_year (reader, date, error))
    return FALSE;

  if (date->precision == ATLAS_PRECISION_YEAR && atlas_time_reader_skip (reader, "-")
      && !read_month (reader, date, error))
    return FALSE;

  if (date->precision == ATLAS_PRECISION_DAY && atlas_time_reader_skip (reader, "T")
      && !read_clock (reader, date, error))
    return FALSE;

  if (atlas_time_reader_skip (reader, "~"))
    date->qualifiers = ATLAS_QUALIFIER_APPROXIMATE;
  else if (atlas_time_reader_skip (reader, "?"))
    date->qualifiers = ATLAS_QUALIFIER_UNCERTAIN;
  else if (atlas_time_reader_skip (reader, "%"))
    date->qualifiers = ATLAS_QUALIFIER_APPROXIMATE | ATLAS_QUALIFIER_UNCERTAIN;

  return TRUE;
}

static gboolean
fail_order (AtlasTimeReader  *reader,
            GError          **error)
{
  return atlas_time_reader_fail (reader, error, ATLAS_TIME_ERROR_ORDER,
                                 /* Translators: an error; %s is the text of a set of dates. */
                                 _("Found “%s”, expected the earlier date of the set first"),
                                 reader->found);
}

/* The rest of a set, after its opening bracket. */
static gboolean
read_set (AtlasTimeReader  *reader,
          AtlasInstant     *instant,
          GError          **error)
{
  AtlasInstant first = { ATLAS_TIME_MIN, ATLAS_TIME_MIN };
  AtlasInstant last = { ATLAS_TIME_MAX, ATLAS_TIME_MAX };

  if (!atlas_time_reader_skip (reader, ".."))
    {
      if (!read_date (reader, &first.first, error))
        return FALSE;

      find_bounds (&first.first, &first.earliest, &first.latest);
      if (!atlas_time_reader_skip (reader, ".."))
        return atlas_time_reader_fail (reader, error, ATLAS_TIME_ERROR_SYNTAX,
                                       _("Found “%1$s”, expected two dots after “%2$s”"),
                                       reader->found, reader->after);
    }

  if (first.first.precision == ATLAS_PRECISION_NONE || reader->at[0] != ']')
    {
      if (!read_date (reader, &last.first, error))
        return FALSE;

      find_bounds (&last.first, &last.earliest, &last.latest);
    }

  if (!atlas_time_reader_skip (reader, "]"))
    return atlas_time_reader_fail (reader, error, ATLAS_TIME_ERROR_SYNTAX,
                                   _("Found “%1$s”, expected a closing bracket after “%2$s”"),
                                   reader->found, reader->after);

  if (atlas_instant_precedes (&last, &first))
    return fail_order (reader, error);

  instant->earliest = first.earliest;
  instant->latest = last.latest;
  instant->first = first.first;
  instant->last = last.first;
  return TRUE;
}

static void
append_digits (GString   *text,
               int        value,
               int        n_digits)
{
  g_string_append_printf (text, "%0*d", n_digits, value);
}

static void
append_year (GString         *text,
             const AtlasDate *date)
{
  int year = date->year;

  if (year < 0)
    {
      g_string_append_c (text, '-');
      year = -year;
    }

  if (date->precision == ATLAS_PRECISION_CENTURY)
    {
      append_digits (text, year / 100, 2);
      g_string_append (text, "XX");
    }
  else if (date->precision == ATLAS_PRECISION_DECADE)
    {
      append_digits (text, year / 10, 3);
      g_string_append_c (text, 'X');
    }
  else
    {
      append_digits (text, year, 4);
    }
}

static void
append_date (GString         *text,
             const AtlasDate *date)
{
  append_year (text, date);

  if (date->month > 0)
    {
      g_string_append_c (text, '-');
      append_digits (text, date->month, 2);
    }
  if (date->day > 0)
    {
      g_string_append_c (text, '-');
      append_digits (text, date->day, 2);
    }
  for (int i = 0; i < date->unspecified; i++)
    g_string_append (text, "-XX");

  if (date->precision >= ATLAS_PRECISION_HOUR)
    {
      g_string_append_c (text, 'T');
      append_digits (text, date->hour, 2);
    }
  if (date->precision == ATLAS_PRECISION_MINUTE)
    {
      g_string_append_c (text, ':');
      append_digits (text, date->minute, 2);
    }

  if (date->qualifiers != 0)
    g_string_append_c (text, "\0~?%"[date->qualifiers]);
}

static gboolean
date_equal (const AtlasDate *a,
            const AtlasDate *b)
{
  return a->year == b->year
         && a->month == b->month
         && a->day == b->day
         && a->hour == b->hour
         && a->minute == b->minute
         && a->precision == b->precision
         && a->part == b->part
         && a->qualifiers == b->qualifiers
         && a->unspecified == b->unspecified;
}

/* Whether @instant is one plain date, neither a set nor an open end. */
static gboolean
is_single (const AtlasInstant *instant)
{
  return instant->first.precision != ATLAS_PRECISION_NONE
         && instant->last.precision == ATLAS_PRECISION_NONE
         && instant->latest != ATLAS_TIME_MAX;
}

/*
 * atlas_time_reader_fail:
 * @reader: the reader, at the place that cannot be read
 * @error: (nullable): where the error goes
 * @code: its code
 * @format: a whole sentence, translated
 * @...: what it needs of the reader's @found and @after, and perhaps more
 *
 * Sets an error that says what was found and what was expected.
 *
 * Returns: %FALSE, always
 */
gboolean
atlas_time_reader_fail (AtlasTimeReader  *reader,
                        GError          **error,
                        AtlasTimeError    code,
                        const char       *format,
                        ...)
{
  va_list arguments;

  if (error == NULL)
    return FALSE;

  quote (reader->found, sizeof reader->found, reader->text, strlen (reader->text));
  quote (reader->after, sizeof reader->after, reader->text, (gsize) (reader->at - reader->text));

  va_start (arguments, format);
  g_propagate_error (error, g_error_new_valist (ATLAS_TIME_ERROR, (int) code, format, arguments));
  va_end (arguments);

  return FALSE;
}

/*
 * atlas_time_reader_skip:
 * @reader: the reader
 * @word: what may come next
 *
 * Reads @word if it comes next.
 *
 * Returns: whether it did
 */
gboolean
atlas_time_reader_skip (AtlasTimeReader *reader,
                        const char      *word)
{
  gsize length = strlen (word);

  if (strncmp (reader->at, word, length) != 0)
    return FALSE;

  reader->at += length;
  return TRUE;
}

/*
 * atlas_time_reader_finish:
 * @reader: the reader
 * @error: where an error goes
 *
 * Makes sure that nothing is left. What people are used to writing there gets a word of its own.
 *
 * Returns: whether the text ends here
 */
gboolean
atlas_time_reader_finish (AtlasTimeReader  *reader,
                          GError          **error)
{
  gboolean is_after_clock;

  if (reader->at[0] == '\0')
    return TRUE;

  if (g_ascii_isspace (reader->at[0]))
    return atlas_time_reader_fail (reader, error, ATLAS_TIME_ERROR_SYNTAX,
                                   _("Found “%1$s”, expected no white space after “%2$s”"),
                                   reader->found, reader->after);

  is_after_clock = reader->at - reader->text > 3
                   && (reader->at[-3] == 'T' || reader->at[-3] == ':');
  if (is_after_clock && reader->at[0] == ':')
    return atlas_time_reader_fail (reader, error, ATLAS_TIME_ERROR_SYNTAX,
                                   _("Found “%1$s”, expected a time without seconds, as “%2$s”"),
                                   reader->found, reader->after);
  if (is_after_clock && strchr ("Zz+-", reader->at[0]) != NULL)
    return atlas_time_reader_fail (reader, error, ATLAS_TIME_ERROR_SYNTAX,
                                   _("Found “%1$s”, expected local time without a zone, as “%2$s”"),
                                   reader->found, reader->after);

  return atlas_time_reader_fail (reader, error, ATLAS_TIME_ERROR_SYNTAX,
                                 _("Found “%1$s”, expected nothing more after “%2$s”"),
                                 reader->found, reader->after);
}

/*
 * atlas_instant_read:
 * @instant: (out caller-allocates): where the instant goes
 * @reader: the reader
 * @error: where an error goes
 *
 * Reads one instant and leaves the reader behind it.
 *
 * Returns: whether there was one
 */
gboolean
atlas_instant_read (AtlasInstant     *instant,
                    AtlasTimeReader  *reader,
                    GError          **error)
{
  if (atlas_time_reader_skip (reader, "["))
    return read_set (reader, instant, error);

  if (!read_date (reader, &instant->first, error))
    return FALSE;

  memset (&instant->last, 0, sizeof instant->last);
  find_bounds (&instant->first, &instant->earliest, &instant->latest);
  return TRUE;
}

/*
 * atlas_instant_precedes:
 * @instant: an instant
 * @other: another
 *
 * Whether @instant comes before @other as a whole, so that the two in this order make no sense as
 * end and begin. Dates of unlike precision may overlap: March may well end what began on its 14th.
 *
 * Returns: whether it does
 */
gboolean
atlas_instant_precedes (const AtlasInstant *instant,
                        const AtlasInstant *other)
{
  return instant->earliest < other->earliest
         && (instant->latest < other->latest || instant->latest <= other->earliest);
}

/*
 * atlas_instant_append:
 * @instant: an instant that has a date
 * @text: the text to which it is added
 *
 * Writes @instant in EDTF.
 */
void
atlas_instant_append (const AtlasInstant *instant,
                      GString            *text)
{
  if (is_single (instant))
    {
      append_date (text, &instant->first);
      return;
    }

  g_string_append_c (text, '[');
  if (instant->first.precision != ATLAS_PRECISION_NONE)
    append_date (text, &instant->first);
  g_string_append (text, "..");
  if (instant->last.precision != ATLAS_PRECISION_NONE)
    append_date (text, &instant->last);
  g_string_append_c (text, ']');
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

/**
 * atlas_instant_parse:
 * @text: a time in EDTF
 * @instant: (out caller-allocates): where the instant goes; left alone on error
 * @error: where an error of %ATLAS_TIME_ERROR goes
 *
 * Reads a time as ISO 8601-2:2019 (EDTF) writes it at its levels 0 and 1, without zones and
 * seconds, with the hour alone as one more precision, and with the sets `[a..b]`, `[..b]` and
 * `[a..]` of level 2, of two dates at most. `~`, `?` or `%` may follow each date. White space is
 * an error, also around the text.
 *
 * Winter, `1814-24`, is the one that begins in December of that year; spring `21` is March to May,
 * summer `22` June to August, autumn `23` September to November, as in the northern hemisphere.
 *
 * Well-formed text is read without allocating anything.
 *
 * Returns: whether @text is one instant
 */
gboolean
atlas_instant_parse (const char    *text,
                     AtlasInstant  *instant,
                     GError       **error)
{
  AtlasTimeReader reader;
  AtlasInstant result;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (instant != NULL, FALSE);

  reader.text = reader.at = text;
  if (!atlas_instant_read (&result, &reader, error))
    return FALSE;

  if (reader.at[0] == '/')
    return atlas_time_reader_fail (&reader, error, ATLAS_TIME_ERROR_SYNTAX,
                                   /* Translators: an error; %s is a text such as 1815-03/1815-04. */
                                   _("Found “%s”, expected one moment instead of a span"),
                                   reader.found);
  if (!atlas_time_reader_finish (&reader, error))
    return FALSE;

  *instant = result;
  return TRUE;
}

/**
 * atlas_instant_from_time:
 * @instant: (out caller-allocates): where the instant goes
 * @time: a time
 *
 * Makes an instant known to the minute in which @time lies.
 */
void
atlas_instant_from_time (AtlasInstant *instant,
                         gint64        time)
{
  int year, month, day, hour, minute;

  g_return_if_fail (instant != NULL);

  atlas_time_to_civil (time, &year, &month, &day, &hour, &minute);

  memset (instant, 0, sizeof *instant);
  instant->first.year = (gint16) year;
  instant->first.month = (guint8) month;
  instant->first.day = (guint8) day;
  instant->first.hour = (guint8) hour;
  instant->first.minute = (guint8) minute;
  instant->first.precision = ATLAS_PRECISION_MINUTE;
  find_bounds (&instant->first, &instant->earliest, &instant->latest);
}

/**
 * atlas_instant_set_day_part:
 * @instant: an instant known to the day
 * @part: the part of that day, or %ATLAS_DAY_PART_NONE for the whole day again
 * @error: where an error of %ATLAS_TIME_ERROR goes
 *
 * Refines a day by a part of it. `~` then widens by the length of the part. The part is not in the
 * text of the instant, and stands beside it in the data set.
 *
 * Returns: whether @instant is one date known to the day; otherwise it is left alone
 */
gboolean
atlas_instant_set_day_part (AtlasInstant  *instant,
                            AtlasDayPart   part,
                            GError       **error)
{
  g_return_val_if_fail (instant != NULL, FALSE);
  g_return_val_if_fail (part <= ATLAS_DAY_PART_NIGHT, FALSE);

  if (!is_single (instant)
      || (instant->first.precision != ATLAS_PRECISION_DAY
          && instant->first.precision != ATLAS_PRECISION_DAY_PART))
    {
      g_autofree char *text = atlas_instant_to_string (instant);

      g_set_error (error, ATLAS_TIME_ERROR, ATLAS_TIME_ERROR_SYNTAX,
                   /* Translators: an error; %s is the text of a date, such as 1815-03. */
                   _("Found a part of the day beside “%s”, expected a date known to the day there"),
                   text);
      return FALSE;
    }

  instant->first.part = (guint8) part;
  instant->first.precision = part == ATLAS_DAY_PART_NONE ? ATLAS_PRECISION_DAY : ATLAS_PRECISION_DAY_PART;
  find_bounds (&instant->first, &instant->earliest, &instant->latest);
  return TRUE;
}

/**
 * atlas_instant_to_string:
 * @instant: an instant
 *
 * Writes @instant in EDTF. A parsed text comes back exactly; a part of a day is not in it. The open
 * end of a span is `..`.
 *
 * Returns: (transfer full): the text
 */
char *
atlas_instant_to_string (const AtlasInstant *instant)
{
  GString *text;

  g_return_val_if_fail (instant != NULL, NULL);

  if (instant->first.precision == ATLAS_PRECISION_NONE
      && instant->last.precision == ATLAS_PRECISION_NONE)
    return g_strdup ("..");

  text = g_string_sized_new (48);
  atlas_instant_append (instant, text);
  return g_string_free (text, FALSE);
}

/**
 * atlas_instant_equal:
 * @a: an instant
 * @b: another
 *
 * Compares two instants as they are written, parts of days included: `1815-03` and
 * `[1815-03-01..1815-03-31]` cover the same days and differ.
 *
 * Returns: whether they are equal
 */
gboolean
atlas_instant_equal (const AtlasInstant *a,
                     const AtlasInstant *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  return a->earliest == b->earliest
         && a->latest == b->latest
         && date_equal (&a->first, &b->first)
         && date_equal (&a->last, &b->last);
}

/**
 * atlas_instant_is_exact:
 * @instant: an instant
 *
 * Tells whether the minute is known, and stated without doubt.
 *
 * Returns: whether it is
 */
gboolean
atlas_instant_is_exact (const AtlasInstant *instant)
{
  g_return_val_if_fail (instant != NULL, FALSE);

  return is_single (instant)
         && instant->first.precision == ATLAS_PRECISION_MINUTE
         && instant->first.qualifiers == ATLAS_QUALIFIER_NONE;
}
