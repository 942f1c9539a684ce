/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-daylight.h"

#include <math.h>

#include "core/atlas-instant.h"

/* The upper edge of the sun touches the horizon while its middle is this far below: half its width,
 * and 34 minutes of arc by which the air lifts it. */
#define HORIZON_DEGREES (-50.0 / 60)

#define DAYS_PER_YEAR 365

static double
to_radians (double degrees)
{
  return degrees * G_PI / 180;
}

/* The day of the year as an angle. */
static double
get_year_angle (int    year,
                gint64 day)
{
  gint64 days = (day - atlas_time_from_civil (year, 1, 1, 0, 0)) / ATLAS_DAY;

  return 2 * G_PI * (double) days / DAYS_PER_YEAR;
}

/* J. W. Spencer, “Fourier series representation of the position of the sun”, Search 2 (5), 1971:
 * right to 0.0006 radians. */
static double
get_declination_rad (double angle)
{
  return 0.006918 - 0.399912 * cos (angle) + 0.070257 * sin (angle) - 0.006758 * cos (2 * angle) +
         0.000907 * sin (2 * angle) - 0.002697 * cos (3 * angle) + 0.00148 * sin (3 * angle);
}

/* By how much a sundial is ahead of a clock; the same source, right to half a minute. */
static double
get_equation_of_time_rad (double angle)
{
  return 0.000075 + 0.001868 * cos (angle) - 0.032077 * sin (angle) - 0.014615 * cos (2 * angle) -
         0.040849 * sin (2 * angle);
}

/**
 * atlas_daylight_find:
 * @time: a moment
 * @latitude: degrees north
 * @sunrise: (out): when the sun rises on the day of that moment
 * @sunset: (out): when it sets; equal to @sunrise when it does not rise
 *
 * Finds the light part of a day as on a clock that shows local mean solar time: right to some minutes
 * then, and on a clock that is set by a zone to as much as the place lies off the middle of its zone.
 * Where the sun does not set, it is light from midnight to midnight.
 */
void
atlas_daylight_find (gint64  time,
                     double  latitude,
                     gint64 *sunrise,
                     gint64 *sunset)
{
  int year, month, day_of_month, hour, minute;
  gint64 day, noon;
  double angle, declination, height, half;

  atlas_time_to_civil (time, &year, &month, &day_of_month, &hour, &minute);
  day = atlas_time_from_civil (year, month, day_of_month, 0, 0);
  angle = get_year_angle (year, day);
  declination = get_declination_rad (angle);
  noon = day + ATLAS_DAY / 2 - (gint64) (get_equation_of_time_rad (angle) / (2 * G_PI) * ATLAS_DAY);
  height = (sin (to_radians (HORIZON_DEGREES)) - sin (to_radians (latitude)) * sin (declination)) /
           (cos (to_radians (latitude)) * cos (declination));

  if (height <= -1)
    {
      *sunrise = day;
      *sunset = day + ATLAS_DAY;
      return;
    }

  half = height >= 1 ? 0 : acos (height) / (2 * G_PI) * ATLAS_DAY;
  *sunrise = noon - (gint64) half;
  *sunset = noon + (gint64) half;
}
