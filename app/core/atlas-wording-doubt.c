/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-wording-private.h"

#include <glib/gi18n-lib.h>

/* How sure a date is: about, perhaps, between two, no later than. */

gboolean
atlas_wording_is_open (const AtlasInstant *instant)
{
  return instant->first.precision == ATLAS_PRECISION_NONE
         && instant->last.precision == ATLAS_PRECISION_NONE;
}

static gboolean
is_same_day (const AtlasDate *a,
             const AtlasDate *b)
{
  return a->year == b->year && a->month == b->month && a->day == b->day
         && a->precision >= ATLAS_PRECISION_DAY && b->precision >= ATLAS_PRECISION_DAY;
}

gboolean
atlas_wording_is_same_date (const AtlasDate *a,
                            const AtlasDate *b)
{
  return a->year == b->year && a->month == b->month && a->day == b->day
         && a->hour == b->hour && a->minute == b->minute
         && a->precision == b->precision && a->part == b->part
         && a->qualifiers == b->qualifiers;
}

/* Two plain days of one month. */
gboolean
atlas_wording_are_days_of_month (const AtlasDate *a,
                                 const AtlasDate *b)
{
  return a->year == b->year && a->month == b->month
         && a->precision == ATLAS_PRECISION_DAY && b->precision == ATLAS_PRECISION_DAY
         && a->qualifiers == ATLAS_QUALIFIER_NONE && b->qualifiers == ATLAS_QUALIFIER_NONE;
}

/* Two times of day on one day. */
gboolean
atlas_wording_are_times_of_day (const AtlasDate *a,
                                const AtlasDate *b)
{
  return is_same_day (a, b)
         && a->precision >= ATLAS_PRECISION_HOUR && b->precision >= ATLAS_PRECISION_HOUR
         && a->qualifiers == ATLAS_QUALIFIER_NONE && b->qualifiers == ATLAS_QUALIFIER_NONE;
}

/* Whether the year of @a need not be said because that of @b, which follows, is the same. */
gboolean
atlas_wording_shares_year (const AtlasDate *a,
                           const AtlasDate *b)
{
  return a->year == b->year
         && a->precision >= ATLAS_PRECISION_MONTH && b->precision >= ATLAS_PRECISION_MONTH;
}

AtlasWordingKind
atlas_wording_get_kind (const AtlasDate *date)
{
  if (date->qualifiers != ATLAS_QUALIFIER_NONE)
    return ATLAS_WORDING_KIND_OTHER;
  if (date->precision >= ATLAS_PRECISION_DAY)
    return ATLAS_WORDING_KIND_DAY;
  if (date->precision == ATLAS_PRECISION_MONTH || date->precision == ATLAS_PRECISION_YEAR)
    return ATLAS_WORDING_KIND_MONTH;
  return ATLAS_WORDING_KIND_OTHER;
}

/* One date that is all of an instant. */
char *
atlas_wording_single (const AtlasDate *date)
{
  g_autofree char *words = NULL;

  if (date->qualifiers == ATLAS_QUALIFIER_NONE)
    return atlas_wording_date (date, ATLAS_WORDING_FORM_ALONE, TRUE);

  words = atlas_wording_date (date, ATLAS_WORDING_FORM_INSIDE, TRUE);
  switch (date->qualifiers)
    {
    case ATLAS_QUALIFIER_APPROXIMATE:
      /* Translators: %s is a date. */
      return g_strdup_printf (C_("doubtful date", "about %s"), words);

    case ATLAS_QUALIFIER_UNCERTAIN:
      /* Translators: %s is a date. */
      return g_strdup_printf (C_("doubtful date", "perhaps %s"), words);

    default:
      /* Translators: %s is a date. */
      return g_strdup_printf (C_("doubtful date", "perhaps about %s"), words);
    }
}

/* One date of a set. */
static char *
word_member (const AtlasDate *date,
             gboolean         with_year)
{
  g_autofree char *words = atlas_wording_date (date, ATLAS_WORDING_FORM_INSIDE, with_year);

  switch (date->qualifiers)
    {
    case ATLAS_QUALIFIER_NONE:
      return g_steal_pointer (&words);

    case ATLAS_QUALIFIER_APPROXIMATE:
      /* Translators: a date after "between" or "and"; %s is the date. */
      return g_strdup_printf (C_("date inside", "%s (approximate)"), words);

    case ATLAS_QUALIFIER_UNCERTAIN:
      /* Translators: a date after "between" or "and"; %s is the date. */
      return g_strdup_printf (C_("date inside", "%s (uncertain)"), words);

    default:
      /* Translators: a date after "between" or "and"; %s is the date. */
      return g_strdup_printf (C_("date inside", "%s (approximate, uncertain)"), words);
    }
}

char *
atlas_wording_limit_latest (const AtlasDate *date)
{
  g_autofree char *words = word_member (date, TRUE);

  switch (atlas_wording_get_kind (date))
    {
    case ATLAS_WORDING_KIND_DAY:
      /* Translators: %s is a date or a moment. */
      return g_strdup_printf (C_("limit, day", "no later than %s"), words);

    case ATLAS_WORDING_KIND_MONTH:
      /* Translators: %s is a month or a year. */
      return g_strdup_printf (C_("limit, month", "no later than %s"), words);

    default:
      /* Translators: %s is a season, a decade, or a date that is itself doubtful. */
      return g_strdup_printf (C_("limit, other", "no later than %s"), words);
    }
}

char *
atlas_wording_limit_earliest (const AtlasDate *date)
{
  g_autofree char *words = word_member (date, TRUE);

  switch (atlas_wording_get_kind (date))
    {
    case ATLAS_WORDING_KIND_DAY:
      /* Translators: %s is a date or a moment. */
      return g_strdup_printf (C_("limit, day", "no earlier than %s"), words);

    case ATLAS_WORDING_KIND_MONTH:
      /* Translators: %s is a month or a year. */
      return g_strdup_printf (C_("limit, month", "no earlier than %s"), words);

    default:
      /* Translators: %s is a season, a decade, or a date that is itself doubtful. */
      return g_strdup_printf (C_("limit, other", "no earlier than %s"), words);
    }
}

char *
atlas_wording_set (const AtlasDate *first,
                   const AtlasDate *last)
{
  g_autofree char *first_words = NULL;
  g_autofree char *last_words = NULL;

  if (atlas_wording_is_same_date (first, last))
    return atlas_wording_single (first);

  if (atlas_wording_are_times_of_day (first, last))
    {
      g_autofree char *day = atlas_wording_day_of_month (first, TRUE);

      first_words = atlas_wording_clock (first);
      last_words = atlas_wording_clock (last);
      /* Translators: one moment between two times of a day: %1$s and %2$s times, %3$s date. */
      return g_strdup_printf (C_("set", "between %1$s and %2$s on %3$s"), first_words, last_words, day);
    }

  if (atlas_wording_are_days_of_month (first, last))
    {
      g_autofree char *year = atlas_wording_year (first->year);

      first_words = atlas_wording_day_of_date (first->day);
      last_words = atlas_wording_day_of_date (last->day);
      /* Translators: one day out of some: %1$s first and %2$s last day, %3$s month, %4$s year. */
      return g_strdup_printf (C_("set", "between %1$s and %2$s %3$s %4$s"),
                              first_words, last_words, atlas_wording_month (first->month), year);
    }

  first_words = word_member (first, !atlas_wording_shares_year (first, last));
  last_words = word_member (last, TRUE);
  /* Translators: one moment, somewhere between two dates. */
  return g_strdup_printf (C_("set", "between %1$s and %2$s"), first_words, last_words);
}
