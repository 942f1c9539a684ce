/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-instant-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Reading instants in EDTF, and saying what is wrong with them. */

#define LONGEST_QUOTE 48

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

  n_days = atlas_date_count_days (date->year, date->month);
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

      atlas_date_find_bounds (&first.first, &first.earliest, &first.latest);
      if (!atlas_time_reader_skip (reader, ".."))
        return atlas_time_reader_fail (reader, error, ATLAS_TIME_ERROR_SYNTAX,
                                       _("Found “%1$s”, expected two dots after “%2$s”"),
                                       reader->found, reader->after);
    }

  if (first.first.precision == ATLAS_PRECISION_NONE || reader->at[0] != ']')
    {
      if (!read_date (reader, &last.first, error))
        return FALSE;

      atlas_date_find_bounds (&last.first, &last.earliest, &last.latest);
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
  atlas_date_find_bounds (&instant->first, &instant->earliest, &instant->latest);
  return TRUE;
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
