/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-dispute-wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/atlas-wording.h"

/* The numbers of a dispute in a word or two. */

static char *
word_number (double number)
{
  return atlas_wording_number (number, number == floor (number) ? 0 : 1);
}

/* The least and the most that is claimed, by an account or by all. */
static gboolean
find_range (const AtlasDispute *self,
            const char         *account,
            double             *low,
            double             *high)
{
  *low = G_MAXDOUBLE;
  *high = -G_MAXDOUBLE;
  for (guint i = 0; i < self->claims->len; i++)
    {
      const AtlasClaim *claim = &g_array_index (self->claims, AtlasClaim, i);

      if (isnan (claim->number) || (account != NULL && g_strcmp0 (claim->account, account) != 0))
        continue;

      *low = MIN (*low, claim->number);
      *high = MAX (*high, claim->number);
    }

  return *low <= *high;
}

static char *
word_range (double      low,
            double      high,
            const char *unit)
{
  g_autofree char *least = word_number (low);
  g_autofree char *most = word_number (high);
  /* Translators: a figure of which only the bounds are known: %1$s the least, %2$s the most. */
  g_autofree char *number = low < high ? g_strdup_printf (C_("range", "%1$s–%2$s"), least, most)
                                       : g_strdup (least);

  /* Translators: a figure: %1$s is a number, %2$s what is counted, such as "men" or "tonnes". */
  return *unit != '\0' ? g_strdup_printf (C_("figure", "%1$s %2$s"), number, unit) : g_steal_pointer (&number);
}

/**
 * atlas_dispute_describe_short:
 * @self: a dispute
 * @account: (nullable): the account that is followed, or all of them
 * @language: the reader's language
 *
 * Says in the least room between what the claims lie, with a question mark: “1–5 km²?”. An account that is
 * followed and has a number of its own is taken at its word.
 *
 * Returns: (transfer full): the range, or only a question mark where nothing is claimed in numbers
 */
char *
atlas_dispute_describe_short (const AtlasDispute *self,
                              const char         *account,
                              const char         *language)
{
  const char *unit;
  g_autofree char *range = NULL;
  double low, high;

  g_return_val_if_fail (self != NULL, NULL);

  unit = self->unit != NULL ? atlas_text_get (self->unit, language) : "";
  if (account != NULL && find_range (self, account, &low, &high))
    return word_range (low, high, unit);
  if (!find_range (self, NULL, &low, &high))
    return g_strdup ("?");

  range = word_range (low, high, unit);

  /* Translators: what the sources do not agree on, on the map: %s is a range such as "1–5 km²". */
  return g_strdup_printf (C_("disputed", "%s?"), range);
}
