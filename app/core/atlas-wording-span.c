/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-wording-private.h"

#include <glib/gi18n-lib.h>

/* From one date to another. */

static gboolean
is_plain (const AtlasInstant *instant)
{
  return instant->first.precision != ATLAS_PRECISION_NONE
         && instant->last.precision == ATLAS_PRECISION_NONE
         && instant->latest != ATLAS_TIME_MAX
         && instant->first.qualifiers == ATLAS_QUALIFIER_NONE;
}

static char *
word_end (const AtlasInstant *instant)
{
  return is_plain (instant) ? atlas_wording_date (&instant->first, ATLAS_WORDING_FORM_END, TRUE)
                            : atlas_wording_instant (instant);
}

static char *
word_until (const AtlasInstant *end)
{
  g_autofree char *words = word_end (end);

  switch (is_plain (end) ? atlas_wording_get_kind (&end->first) : ATLAS_WORDING_KIND_OTHER)
    {
    case ATLAS_WORDING_KIND_DAY:
      /* Translators: a span without a known begin; %s is a date or a moment, as it stands alone. */
      return g_strdup_printf (C_("open span, day", "until %s"), words);

    case ATLAS_WORDING_KIND_MONTH:
      /* Translators: a span without a known begin; %s is a month or a year. */
      return g_strdup_printf (C_("open span, month", "until %s"), words);

    default:
      /* Translators: a span without a known begin; %s is a season, a decade, or a doubtful date
       * such as "about May 1815" or "between April and May 1815". */
      return g_strdup_printf (C_("open span, other", "until %s"), words);
    }
}

static char *
word_from (const AtlasInstant *begin)
{
  g_autofree char *words = word_end (begin);

  switch (is_plain (begin) ? atlas_wording_get_kind (&begin->first) : ATLAS_WORDING_KIND_OTHER)
    {
    case ATLAS_WORDING_KIND_DAY:
      /* Translators: a span without an end; %s is a date or a moment, as it stands alone. */
      return g_strdup_printf (C_("open span, day", "from %s"), words);

    case ATLAS_WORDING_KIND_MONTH:
      /* Translators: a span without an end; %s is a month or a year. */
      return g_strdup_printf (C_("open span, month", "from %s"), words);

    default:
      /* Translators: a span without an end; %s is a season, a decade, or a doubtful date such as
       * "about May 1815" or "between April and May 1815". */
      return g_strdup_printf (C_("open span, other", "from %s"), words);
    }
}

static char *
word_plain_span (const AtlasDate *begin,
                 const AtlasDate *end)
{
  g_autofree char *begin_words = NULL;
  g_autofree char *end_words = NULL;

  if (atlas_wording_is_same_date (begin, end))
    return atlas_wording_date (begin, ATLAS_WORDING_FORM_ALONE, TRUE);

  if (atlas_wording_are_times_of_day (begin, end))
    {
      g_autofree char *day = atlas_wording_day_of_month (begin, TRUE);

      begin_words = atlas_wording_clock (begin);
      end_words = atlas_wording_clock (end);
      /* Translators: some hours of one day: %1$s date, %2$s begin, %3$s end. */
      return g_strdup_printf (C_("span", "%1$s, %2$s–%3$s"), day, begin_words, end_words);
    }

  if (atlas_wording_are_days_of_month (begin, end))
    {
      g_autofree char *year = atlas_wording_year (begin->year);

      begin_words = atlas_wording_day_of_date (begin->day);
      end_words = atlas_wording_day_of_date (end->day);
      /* Translators: some days of one month: %1$s first and %2$s last day, %3$s month, %4$s year. */
      return g_strdup_printf (C_("span", "%1$s–%2$s %3$s %4$s"),
                              begin_words, end_words, atlas_wording_month (begin->month), year);
    }

  if (begin->precision == ATLAS_PRECISION_YEAR && end->precision == ATLAS_PRECISION_YEAR)
    return atlas_wording_years (begin->year, end->year);

  begin_words = atlas_wording_date (begin, ATLAS_WORDING_FORM_END, !atlas_wording_shares_year (begin, end));
  end_words = atlas_wording_date (end, ATLAS_WORDING_FORM_END, TRUE);
  /* Translators: from one date to another. */
  return g_strdup_printf (C_("span", "%1$s – %2$s"), begin_words, end_words);
}

/**
 * atlas_wording_span:
 * @span: a span
 *
 * Says a span from its begin to its end, and a month or year that both share only once:
 * "14–18 April 1815", "13 March – 7 May 1815", "13 March 1815, 17:05–18:00", "from 7 May 1815".
 *
 * Returns: (transfer full): the words
 */
char *
atlas_wording_span (const AtlasSpan *span)
{
  g_autofree char *begin = NULL;
  g_autofree char *end = NULL;

  g_return_val_if_fail (span != NULL, NULL);

  if (span->is_moment || (atlas_wording_is_open (&span->begin) && atlas_wording_is_open (&span->end)))
    return atlas_wording_instant (&span->begin);
  if (atlas_wording_is_open (&span->begin))
    return word_until (&span->end);
  if (atlas_wording_is_open (&span->end))
    return word_from (&span->begin);
  if (is_plain (&span->begin) && is_plain (&span->end))
    return word_plain_span (&span->begin.first, &span->end.first);

  begin = word_end (&span->begin);
  end = word_end (&span->end);
  /* Translators: from one date to another, of which one at least is doubtful, such as "about
   * December 1814". */
  return g_strdup_printf (C_("doubtful span", "%1$s – %2$s"), begin, end);
}
