/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AtlasPrecision:
 * @ATLAS_PRECISION_NONE: no date
 * @ATLAS_PRECISION_CENTURY: `19XX`
 * @ATLAS_PRECISION_DECADE: `181X`
 * @ATLAS_PRECISION_YEAR: `1815`, `1815-XX`, `1815-XX-XX`
 * @ATLAS_PRECISION_SEASON: `1815-21` (spring) to `1815-24` (winter)
 * @ATLAS_PRECISION_MONTH: `1815-03`, `1815-03-XX`
 * @ATLAS_PRECISION_DAY: `1815-03-13`
 * @ATLAS_PRECISION_DAY_PART: a day with a part of it, kept beside the text
 * @ATLAS_PRECISION_HOUR: `1815-03-13T17`
 * @ATLAS_PRECISION_MINUTE: `1815-03-13T17:05`
 *
 * How finely a time is known, coarsest first.
 */
typedef enum
{
  ATLAS_PRECISION_NONE,
  ATLAS_PRECISION_CENTURY,
  ATLAS_PRECISION_DECADE,
  ATLAS_PRECISION_YEAR,
  ATLAS_PRECISION_SEASON,
  ATLAS_PRECISION_MONTH,
  ATLAS_PRECISION_DAY,
  ATLAS_PRECISION_DAY_PART,
  ATLAS_PRECISION_HOUR,
  ATLAS_PRECISION_MINUTE,
} AtlasPrecision;

/**
 * AtlasDayPart:
 * @ATLAS_DAY_PART_NONE: the whole day
 * @ATLAS_DAY_PART_DAWN: 05:00 to 07:00
 * @ATLAS_DAY_PART_MORNING: 06:00 to 12:00
 * @ATLAS_DAY_PART_NOON: 11:00 to 13:00
 * @ATLAS_DAY_PART_AFTERNOON: 12:00 to 18:00
 * @ATLAS_DAY_PART_EVENING: 18:00 to 22:00
 * @ATLAS_DAY_PART_NIGHT: 20:00 to 05:00 of the next day
 *
 * A part of a day, as a diary names it. The hours are a convention of this format.
 */
typedef enum
{
  ATLAS_DAY_PART_NONE,
  ATLAS_DAY_PART_DAWN,
  ATLAS_DAY_PART_MORNING,
  ATLAS_DAY_PART_NOON,
  ATLAS_DAY_PART_AFTERNOON,
  ATLAS_DAY_PART_EVENING,
  ATLAS_DAY_PART_NIGHT,
} AtlasDayPart;

/**
 * AtlasQualifier:
 * @ATLAS_QUALIFIER_NONE: stated plainly
 * @ATLAS_QUALIFIER_APPROXIMATE: `~`, about
 * @ATLAS_QUALIFIER_UNCERTAIN: `?`, perhaps; with approximate `%`
 */
typedef enum
{
  ATLAS_QUALIFIER_NONE = 0,
  ATLAS_QUALIFIER_APPROXIMATE = 1 << 0,
  ATLAS_QUALIFIER_UNCERTAIN = 1 << 1,
} AtlasQualifier;

/**
 * AtlasDate:
 * @year: astronomical, −9999 to 9999; 0 is 1 BCE. With a precision of a decade or century, the
 *   digits that are given, followed by zeros: 1810 for `181X`, −190 for `-019X`
 * @month: 1–12, or the season 21–24; 0 when not given
 * @day: 1–31; 0 when not given
 * @hour: 0–23
 * @minute: 0–59
 * @precision: an [enum@Atlas.Precision]
 * @part: an [enum@Atlas.DayPart]
 * @qualifiers: a set of [flags@Atlas.Qualifier]
 * @unspecified: how many of month and day are written `XX`, 0–2
 *
 * One date as it was written, proleptic Gregorian.
 */
typedef struct
{
  gint16 year;
  guint8 month;
  guint8 day;
  guint8 hour;
  guint8 minute;
  guint8 precision;
  guint8 part;
  guint8 qualifiers;
  guint8 unspecified;
} AtlasDate;

/**
 * AtlasInstant:
 * @earliest: the first second at which it may have happened
 * @latest: the first second by which it has certainly happened; equal to @earliest
 *   when the minute is known
 * @first: the date, or the first of a set `[first..last]`
 * @last: the last of a set; of precision %ATLAS_PRECISION_NONE otherwise
 *
 * A moment as well as it is known: a value, copied by assignment.
 *
 * Seconds count from 1970-01-01T00:00 in the siege's local time, without leap seconds and
 * without a zone. A day is known to lie within its 24 hours, an hour within its 60 minutes, a
 * minute is taken as exact. `~` widens a date by one unit of its precision on both sides
 * (a day by a day, the evening by the length of an evening), a convention of this format: EDTF
 * gives it no width.
 *
 * An open end of a set or span has @earliest or @latest at %ATLAS_TIME_MIN or %ATLAS_TIME_MAX.
 */
typedef struct
{
  gint64    earliest;
  gint64    latest;
  AtlasDate first;
  AtlasDate last;
} AtlasInstant;

#define ATLAS_TIME_MIN   (G_MININT64 / 4)
#define ATLAS_TIME_MAX   (G_MAXINT64 / 4)
/* The first and the last minute of the years that can be written. */
#define ATLAS_TIME_FIRST (G_GINT64_CONSTANT (-377705116800))
#define ATLAS_TIME_LAST  (G_GINT64_CONSTANT (253402300740))
#define ATLAS_MINUTE     (G_GINT64_CONSTANT (60))
#define ATLAS_HOUR       (60 * ATLAS_MINUTE)
#define ATLAS_DAY        (24 * ATLAS_HOUR)

/**
 * ATLAS_TIME_ERROR:
 *
 * Domain of the errors of reading times.
 */
#define ATLAS_TIME_ERROR (atlas_time_error_quark ())

/**
 * AtlasTimeError:
 * @ATLAS_TIME_ERROR_SYNTAX: not EDTF as this format takes it
 * @ATLAS_TIME_ERROR_CALENDAR: no such month, day, hour or minute
 * @ATLAS_TIME_ERROR_ORDER: the end comes before the beginning
 */
typedef enum
{
  ATLAS_TIME_ERROR_SYNTAX,
  ATLAS_TIME_ERROR_CALENDAR,
  ATLAS_TIME_ERROR_ORDER,
} AtlasTimeError;

GQuark   atlas_time_error_quark     (void);

gint64   atlas_time_from_civil      (int           year,
                                     int           month,
                                     int           day,
                                     int           hour,
                                     int           minute);
void     atlas_time_to_civil        (gint64        time,
                                     int          *year,
                                     int          *month,
                                     int          *day,
                                     int          *hour,
                                     int          *minute);
int      atlas_time_get_weekday     (gint64        time);

gboolean atlas_instant_parse        (const char   *text,
                                     AtlasInstant *instant,
                                     GError      **error);
void     atlas_instant_from_time    (AtlasInstant *instant,
                                     gint64        time);
void     atlas_instant_from_day     (AtlasInstant *instant,
                                     gint64        time);
gboolean atlas_instant_set_day_part (AtlasInstant *instant,
                                     AtlasDayPart  part,
                                     GError      **error);
char    *atlas_instant_to_string    (const AtlasInstant *instant);
gboolean atlas_instant_equal        (const AtlasInstant *a,
                                     const AtlasInstant *b);

G_END_DECLS
