/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-wording-private.h"

#include <glib/gi18n-lib.h>

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
      return atlas_wording_minute (hour, minute);

    case ATLAS_PRECISION_HOUR:
      return atlas_wording_hour (hour);

    case ATLAS_PRECISION_DAY:
    case ATLAS_PRECISION_DAY_PART:
      day_words = atlas_wording_day_of_date (day);
      year_words = atlas_wording_year (year);
      /* Translators: a headline: %1$s weekday, %2$s day, %3$s month, %4$s year. */
      return g_strdup_printf (C_("headline", "%1$s %2$s %3$s %4$s"),
                              atlas_wording_weekday (CLAMP (time, ATLAS_TIME_FIRST, ATLAS_TIME_LAST)),
                              day_words, atlas_wording_month (month), year_words);

    case ATLAS_PRECISION_MONTH:
    case ATLAS_PRECISION_SEASON:
      date.year = (gint16) year;
      date.month = (guint8) month;
      return atlas_wording_month_of_year (&date, TRUE);

    default:
      return atlas_wording_year_alone (year);
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
             ? atlas_wording_limit_latest (&instant->last)
             : atlas_wording_set (&instant->first, &instant->last);

  if (!atlas_wording_is_open (instant) && instant->latest == ATLAS_TIME_MAX)
    return atlas_wording_limit_earliest (&instant->first);

  return atlas_wording_single (&instant->first);
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
      day_words = atlas_wording_day_of_date (day);
      /* Translators: a day on a ruler: %1$s day, %2$s short month. */
      return g_strdup_printf (C_("tick", "%1$s %2$s"), day_words, atlas_wording_short_month (month));

    case ATLAS_PRECISION_MONTH:
    case ATLAS_PRECISION_SEASON:
      year_words = atlas_wording_year (year);
      /* Translators: a month on a ruler: %1$s short month, %2$s year. */
      return g_strdup_printf (C_("tick, month", "%1$s %2$s"), atlas_wording_short_month (month), year_words);

    default:
      return atlas_wording_year (year);
    }
}
