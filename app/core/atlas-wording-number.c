/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Numbers. */

#define MOST_DECIMALS 9

/**
 * atlas_wording_number:
 * @number: a number
 * @decimals: how many decimals to say, 0–9
 *
 * Says a number with the separators of the language, rounded.
 *
 * Returns: (transfer full): the words
 */
char *
atlas_wording_number (double number,
                      int    decimals)
{
  char format[8];
  /* The largest double has 309 digits before its point. */
  char digits[328];
  const char *point;
  GString *words;
  gsize n_whole;

  g_return_val_if_fail (decimals >= 0 && decimals <= MOST_DECIMALS, NULL);

  if (!isfinite (number))
    return g_strdup ("–");

  g_snprintf (format, sizeof format, "%%.%df", decimals);
  g_ascii_formatd (digits, sizeof digits, format, fabs (number));
  n_whole = strcspn (digits, ".");
  words = g_string_new (NULL);

  /* What rounds to nothing has no sign. */
  if (number < 0 && strspn (digits, "0.") < strlen (digits))
    g_string_append (words, "−");

  for (gsize i = 0; i < n_whole; i++)
    {
      if (i > 0 && (n_whole - i) % 3 == 0)
        /* Translators: what stands between groups of three digits; a narrow no-break space in
         * French, a point in Vietnamese. */
        g_string_append (words, C_("thousands separator", ","));
      g_string_append_c (words, digits[i]);
    }

  point = digits + n_whole;
  if (*point != '\0')
    {
      /* Translators: what stands before decimals; a comma in French and Vietnamese. */
      g_string_append (words, C_("decimal separator", "."));
      g_string_append (words, point + 1);
    }

  return g_string_free (words, FALSE);
}

/**
 * atlas_wording_day_of_siege:
 * @day: the number of a day, 1 for the first; 0 for the day before it
 *
 * Says which day of the siege it is.
 *
 * Returns: (transfer full): the words
 */
char *
atlas_wording_day_of_siege (int day)
{
  if (day < 1)
    /* Translators: how many days it is until the siege begins. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "%d day before the siege",
                                         "%d days before the siege", (gulong) (1 - day)),
                            1 - day);

  if (day == 1)
    return g_strdup (C_("day of the siege", "day 1"));

  /* Translators: a day of the siege, from the second on. */
  return g_strdup_printf (C_("day of the siege", "day %d"), day);
}
