/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-length-wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/atlas-wording.h"

#define METRES_IN_KILOMETRE 1000

/**
 * atlas_length_round_down:
 * @length_m: a length in metres, more than 0
 *
 * Finds a length that a scale is good to read with.
 *
 * Returns: the greatest of 1, 2, 5, 10, 20, 50 … that is not greater
 */
double
atlas_length_round_down (double length_m)
{
  double power = pow (10, floor (log10 (length_m)));
  double digits = length_m / power;

  return power * (digits >= 5 ? 5 : digits >= 2 ? 2 : 1);
}

/**
 * atlas_length_describe:
 * @length_m: a length in metres
 *
 * Returns: (transfer full): the length in metres or kilometres, with a space that does not break
 */
char *
atlas_length_describe (double length_m)
{
  g_autofree char *number = NULL;

  if (length_m >= METRES_IN_KILOMETRE)
    {
      double length_km = length_m / METRES_IN_KILOMETRE;

      number = atlas_wording_number (length_km, length_km == floor (length_km) ? 0 : 1);
      /* Translators: a length, %s is a number of kilometres. */
      return g_strdup_printf (_("%s km"), number);
    }

  number = atlas_wording_number (length_m, 0);
  /* Translators: a length, %s is a number of metres. */
  return g_strdup_printf (_("%s m"), number);
}
