/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-series-wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/atlas-wording.h"

static char *
word_number (double number)
{
  return atlas_wording_number (number, number == floor (number) ? 0 : 1);
}

static char *
word_range (const AtlasSeriesPoint *point)
{
  g_autofree char *low = word_number (point->low);
  g_autofree char *high = word_number (point->high);

  /* Translators: a figure of which only the bounds are known: %1$s the least, %2$s the most. */
  return point->low < point->high ? g_strdup_printf (C_("range", "%1$s–%2$s"), low, high)
                                  : word_number (point->value);
}

/**
 * atlas_series_describe_point:
 * @series: a series
 * @point: one of its figures
 * @language: the reader's language
 *
 * Returns: (transfer full): the figure with its unit
 */
char *
atlas_series_describe_point (const AtlasSeries      *series,
                             const AtlasSeriesPoint *point,
                             const char             *language)
{
  g_autofree char *number = NULL;
  const char *unit;

  g_return_val_if_fail (series != NULL, NULL);
  g_return_val_if_fail (point != NULL, NULL);

  number = word_range (point);
  unit = atlas_text_get (series->unit, language);

  /* Translators: a figure: %1$s is a number, %2$s what is counted, such as "men" or "tonnes". */
  return *unit != '\0' ? g_strdup_printf (C_("figure", "%1$s %2$s"), number, unit)
                       : g_steal_pointer (&number);
}

/**
 * atlas_series_describe_number:
 * @point: a figure of a series
 *
 * Returns: (transfer full): the figure without its unit
 */
char *
atlas_series_describe_number (const AtlasSeriesPoint *point)
{
  g_return_val_if_fail (point != NULL, NULL);

  return word_range (point);
}

/**
 * atlas_series_describe_account:
 * @series: a series
 * @siege: its siege
 * @language: the reader's language
 *
 * Returns: (transfer full): whose count it is; empty where it is nobody's in particular
 */
char *
atlas_series_describe_account (const AtlasSeries *series,
                               AtlasSiege        *siege,
                               const char        *language)
{
  const AtlasTerm *account;

  g_return_val_if_fail (series != NULL, NULL);
  g_return_val_if_fail (ATLAS_IS_SIEGE (siege), NULL);

  account = atlas_siege_find_term (siege, ATLAS_VOCABULARY_ACCOUNT, series->account);

  return g_strdup (account != NULL ? atlas_text_get (account->name, language) : "");
}
