/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-instant-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (atlas-time-error-quark, atlas_time_error)

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

static void
append_instant (const AtlasInstant *instant,
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
  atlas_date_find_bounds (&instant->first, &instant->earliest, &instant->latest);
}

/**
 * atlas_instant_from_day:
 * @instant: (out caller-allocates): where the instant goes
 * @time: a time
 *
 * Makes an instant known to the day in which @time lies.
 */
void
atlas_instant_from_day (AtlasInstant *instant,
                        gint64        time)
{
  g_return_if_fail (instant != NULL);

  atlas_instant_from_time (instant, time);
  instant->first.hour = 0;
  instant->first.minute = 0;
  instant->first.precision = ATLAS_PRECISION_DAY;
  atlas_date_find_bounds (&instant->first, &instant->earliest, &instant->latest);
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
  atlas_date_find_bounds (&instant->first, &instant->earliest, &instant->latest);
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
  append_instant (instant, text);
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
