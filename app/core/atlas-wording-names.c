/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-wording-private.h"

#include <glib/gi18n-lib.h>

/* Days and months. */

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

const char *
atlas_wording_weekday (gint64 time)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "weekday", weekdays[atlas_time_get_weekday (time) - 1]);
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
