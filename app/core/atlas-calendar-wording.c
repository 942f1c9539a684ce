/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-calendar-wording.h"

#include "core/atlas-wording.h"

#include <glib/gi18n-lib.h>

/* Translators: days of the week on a ruler, as short as can be. */
static const char *const short_weekdays[] = {
  NC_("short weekday", "Mon"),
  NC_("short weekday", "Tue"),
  NC_("short weekday", "Wed"),
  NC_("short weekday", "Thu"),
  NC_("short weekday", "Fri"),
  NC_("short weekday", "Sat"),
  NC_("short weekday", "Sun"),
};

static char *
word_weekday (gint64 time,
              int    day)
{
  const char *name = short_weekdays[atlas_time_get_weekday (time) - 1];

  /* Translators: a day on a ruler under the name of its month: %1$s short weekday, %2$d day. */
  return g_strdup_printf (C_("tick, weekday", "%1$s %2$d"),
                          g_dpgettext2 (GETTEXT_PACKAGE, "short weekday", name), day);
}

/**
 * atlas_calendar_word_tick:
 * @label: how the tick is labelled
 * @time: its time
 *
 * Says the time of a tick under the name of its period, in the language of the catalogue in use.
 *
 * Returns: (transfer full): the words
 */
char *
atlas_calendar_word_tick (AtlasCalendarLabel label,
                          gint64             time)
{
  int year, month, day, hour, minute;

  atlas_time_to_civil (time, &year, &month, &day, &hour, &minute);
  switch (label)
    {
    case ATLAS_CALENDAR_LABEL_SHORT_MONTH:
      return g_strdup (atlas_wording_short_month (month));
    case ATLAS_CALENDAR_LABEL_MONTH:
      return g_strdup (atlas_wording_month (month));
    case ATLAS_CALENDAR_LABEL_DAY:
      return g_strdup_printf ("%d", day);
    case ATLAS_CALENDAR_LABEL_WEEKDAY:
      return word_weekday (time, day);
    case ATLAS_CALENDAR_LABEL_HOUR:
      return atlas_wording_tick (time, ATLAS_PRECISION_HOUR);
    case ATLAS_CALENDAR_LABEL_MINUTE:
      return atlas_wording_tick (time, ATLAS_PRECISION_MINUTE);
    case ATLAS_CALENDAR_LABEL_YEAR:
    case ATLAS_N_CALENDAR_LABELS:
    default:
      return atlas_wording_tick (time, ATLAS_PRECISION_YEAR);
    }
}

/**
 * atlas_calendar_word_period:
 * @unit: a year, a month or a day
 * @time: a time in it
 * @brevity: how much room there is
 *
 * Names the period under which ticks stand.
 *
 * Returns: (transfer full): the words
 */
char *
atlas_calendar_word_period (AtlasCalendarUnit unit,
                            gint64            time,
                            AtlasBrevity      brevity)
{
  static const AtlasPrecision precisions[] = {
    [ATLAS_CALENDAR_YEAR] = ATLAS_PRECISION_YEAR,
    [ATLAS_CALENDAR_MONTH] = ATLAS_PRECISION_MONTH,
    [ATLAS_CALENDAR_DAY] = ATLAS_PRECISION_DAY,
  };
  static const AtlasCalendarLabel shortest[] = {
    [ATLAS_CALENDAR_YEAR] = ATLAS_CALENDAR_LABEL_YEAR,
    [ATLAS_CALENDAR_MONTH] = ATLAS_CALENDAR_LABEL_SHORT_MONTH,
    [ATLAS_CALENDAR_DAY] = ATLAS_CALENDAR_LABEL_DAY,
  };

  g_return_val_if_fail (unit < ATLAS_CALENDAR_MINUTE, NULL);

  if (brevity == ATLAS_BREVITY_SHORTEST || unit == ATLAS_CALENDAR_YEAR)
    return atlas_calendar_word_tick (shortest[unit], time);
  if (brevity == ATLAS_BREVITY_SHORT)
    return atlas_wording_tick (time, precisions[unit]);

  return atlas_wording_time (time, precisions[unit]);
}
