/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-iso.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Times as other programs' files write them.
 *
 * ISO 8601:2004 and EDTF count years astronomically: 0000 is 1 BCE, -0001 is 2 BCE. XML Schema Part
 * 2, Second Edition (2004), section 3.2.7, on which KML 2.2 stands, has no year 0000: there -0001 is
 * 1 BCE. (XML Schema 1.1 has it, but KML never moved there.) */

#define CLOCK_LENGTH strlen ("Thh:mm")

/* The year as XML Schema 1.0 counts it. */
static int
skip_year_zero (int year)
{
  return year <= 0 ? year - 1 : year;
}

static char *
format (int            year,
        gint64         time,
        AtlasPrecision precision)
{
  const char *sign = year < 0 ? "-" : "";
  int month, day, hour, minute;

  atlas_time_to_civil (time, NULL, &month, &day, &hour, &minute);

  switch (precision)
    {
    case ATLAS_PRECISION_YEAR:
      return g_strdup_printf ("%s%04d", sign, ABS (year));
    case ATLAS_PRECISION_MONTH:
      return g_strdup_printf ("%s%04d-%02d", sign, ABS (year), month);
    case ATLAS_PRECISION_DAY:
      return g_strdup_printf ("%s%04d-%02d-%02d", sign, ABS (year), month, day);
    case ATLAS_PRECISION_NONE:
    case ATLAS_PRECISION_CENTURY:
    case ATLAS_PRECISION_DECADE:
    case ATLAS_PRECISION_SEASON:
    case ATLAS_PRECISION_DAY_PART:
    case ATLAS_PRECISION_HOUR:
    case ATLAS_PRECISION_MINUTE:
    default:
      return g_strdup_printf ("%s%04d-%02d-%02dT%02d:%02d:00", sign, ABS (year), month, day, hour, minute);
    }
}

/**
 * atlas_iso_format:
 * @time: a time
 *
 * Writes a time to the second in ISO 8601, without zone, for it is local: `1815-06-18T11:30:00`.
 * Years are astronomical.
 *
 * Returns: (transfer full) (nullable): the text; `NULL` when there is no such time, as at the open
 *   end of a span
 */
char *
atlas_iso_format (gint64 time)
{
  int year;

  if (time <= ATLAS_TIME_MIN || time >= ATLAS_TIME_MAX)
    return NULL;

  atlas_time_to_civil (time, &year, NULL, NULL, NULL, NULL);

  return format (year, time, ATLAS_PRECISION_MINUTE);
}

/**
 * atlas_iso_format_xsd:
 * @time: a time
 * @precision: a year, a month, a day, or otherwise a second
 *
 * Writes a time as a `gYear`, `gYearMonth`, `date` or `dateTime` of XML Schema 1.0, without zone.
 * The year −428, which is 429 BCE, is `-0429`.
 *
 * Returns: (transfer full) (nullable): the text; `NULL` when there is no such time
 */
char *
atlas_iso_format_xsd (gint64         time,
                      AtlasPrecision precision)
{
  int year;

  if (time <= ATLAS_TIME_MIN || time >= ATLAS_TIME_MAX)
    return NULL;

  atlas_time_to_civil (time, &year, NULL, NULL, NULL, NULL);

  return format (skip_year_zero (year), time, precision);
}

static gboolean
is_zone (const char *text)
{
  if (*text == 'Z')
    return text[1] == '\0';

  return strlen (text) == strlen ("+hh:mm") && (*text == '+' || *text == '-') && text[3] == ':';
}

static gboolean
is_after_minute (const char *text)
{
  if (*text == ':')
    {
      text++;
      text += strspn (text, "0123456789.");
    }

  return *text == '\0' || is_zone (text);
}

static gboolean
read_xsd (const char    *text,
          AtlasInstant  *instant,
          GError       **error)
{
  gboolean is_before_christ = *text == '-';
  const char *digits = text + is_before_christ;
  gsize n_digits = strspn (digits, "0123456789");
  gint64 year = g_ascii_strtoll (digits, NULL, 10);
  const char *rest = digits + n_digits;
  gsize length = strlen (rest);
  const char *clock = strchr (rest, 'T');
  g_autofree char *edtf = NULL;

  if (n_digits < 4 || year == 0 || year > 10000)
    return FALSE;

  if (clock != NULL)
    {
      if (strlen (clock) < CLOCK_LENGTH || !is_after_minute (clock + CLOCK_LENGTH))
        return FALSE;
      length = (gsize) (clock - rest) + CLOCK_LENGTH;
    }
  else if (length > 0 && is_zone (rest + strcspn (rest, "Z+")))
    {
      length = strcspn (rest, "Z+");
    }

  /* EDTF writes its year with four digits. */
  edtf = g_strdup_printf ("%s%04d%.*s", is_before_christ && year > 1 ? "-" : "",
                          (int) (is_before_christ ? year - 1 : year), (int) length, rest);

  return atlas_instant_parse (edtf, instant, error);
}

/**
 * atlas_iso_parse_xsd:
 * @text: a `gYear`, `gYearMonth`, `date` or `dateTime` of XML Schema 1.0
 * @instant: (out caller-allocates): where the instant goes
 * @error: where an error of %ATLAS_TIME_ERROR goes
 *
 * Reads a time as KML writes it, to the precision that it has and at most to the minute. A zone is
 * left aside: the clock of a data set is that of its sources.
 *
 * Returns: whether it is one
 */
gboolean
atlas_iso_parse_xsd (const char    *text,
                     AtlasInstant  *instant,
                     GError       **error)
{
  g_autofree char *stripped = NULL;
  GError *inner = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  stripped = g_strstrip (g_strdup (text));
  if (read_xsd (stripped, instant, &inner))
    return TRUE;

  if (inner != NULL)
    g_propagate_error (error, inner);
  else
    g_set_error (error, ATLAS_TIME_ERROR, ATLAS_TIME_ERROR_SYNTAX,
                 /* Translators: an error; %s is what stands in a file. */
                 _("Found the time “%s”, expected one as 2001-02-03T16:05:00, without a year 0000"), stripped);

  return FALSE;
}
