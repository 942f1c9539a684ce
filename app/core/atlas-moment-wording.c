/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-moment-wording.h"

#include <glib/gi18n-lib.h>

#include "core/atlas-wording.h"

/* The moment that is shown, as a headline and a line beneath it. */

/**
 * atlas_moment_describe_day:
 * @time: a moment
 *
 * Returns: (transfer full): its day in words
 */
char *
atlas_moment_describe_day (gint64 time)
{
  return atlas_wording_time (time, ATLAS_PRECISION_DAY);
}

/**
 * atlas_moment_describe_hour:
 * @siege: a siege
 * @time: a moment
 * @language: the reader's language
 *
 * Says what the day leaves open: the time of day, the day of the siege, and its phase if it is in
 * one.
 *
 * Returns: (transfer full): the words
 */
char *
atlas_moment_describe_hour (AtlasSiege *siege,
                            gint64      time,
                            const char *language)
{
  g_autofree char *hour = atlas_wording_time (time, ATLAS_PRECISION_MINUTE);
  g_autofree char *day = atlas_wording_day_of_siege (atlas_siege_get_day (siege, time));
  const AtlasTerm *phase = atlas_siege_find_phase_at (siege, time);
  const char *phase_name = phase != NULL ? atlas_text_get (phase->name, language) : NULL;

  if (phase_name == NULL || *phase_name == '\0')
    /* Translators: beneath the date: %1$s time of day, %2$s "3rd day of the siege". */
    return g_strdup_printf (_("%1$s · %2$s"), hour, day);

  /* Translators: beneath the date: %1$s time of day, %2$s "3rd day of the siege", %3$s phase. */
  return g_strdup_printf (_("%1$s · %2$s · %3$s"), hour, day, phase_name);
}
