/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-hours-wording.h"

#include <glib/gi18n-lib.h>

#include "core/atlas-wording.h"

static gboolean
is_clock_time (const AtlasDate *date)
{
  return date->precision >= ATLAS_PRECISION_HOUR;
}

static gboolean
is_same_day (const AtlasDate *a,
             const AtlasDate *b)
{
  return a->year == b->year && a->month == b->month && a->day == b->day;
}

static gboolean
is_set (const AtlasInstant *instant)
{
  return instant->last.precision != ATLAS_PRECISION_NONE ||
         instant->first.precision == ATLAS_PRECISION_NONE;
}

static char *
word_clock (const AtlasDate *date)
{
  return atlas_wording_time (atlas_time_from_civil (date->year, date->month, date->day, date->hour,
                                                    date->minute),
                             date->precision);
}

static char *
word_between (const AtlasDate *first,
              const AtlasDate *last)
{
  g_autofree char *first_words = word_clock (first);
  g_autofree char *last_words = word_clock (last);

  /* Translators: one moment between two times of the day that the heading names */
  return g_strdup_printf (C_("hours", "between %1$s and %2$s"), first_words, last_words);
}

static char *
word_between_days (const AtlasDate *first,
                   const AtlasDate *last)
{
  g_autofree char *first_words = word_clock (first);
  g_autofree char *last_words = word_clock (last);

  /* Translators: one moment between a time of the day that the heading names and one of the next */
  return g_strdup_printf (C_("hours", "between %1$s and %2$s the next day"), first_words, last_words);
}

static gint64
get_day (const AtlasDate *date)
{
  return atlas_time_from_civil (date->year, date->month, date->day, 0, 0);
}

/* One moment out of a set, in short if both its ends are times of the day or of its night. */
static char *
word_set (const AtlasInstant *instant)
{
  const AtlasDate *first = &instant->first;
  const AtlasDate *last = &instant->last;

  if (!is_clock_time (first) || !is_clock_time (last) ||
      first->qualifiers != ATLAS_QUALIFIER_NONE || last->qualifiers != ATLAS_QUALIFIER_NONE)
    return atlas_wording_instant (instant);
  if (is_same_day (first, last))
    return word_between (first, last);
  if (get_day (last) - get_day (first) == ATLAS_DAY)
    return word_between_days (first, last);

  return atlas_wording_instant (instant);
}

static char *
word_day_part (AtlasDayPart part)
{
  switch (part)
    {
    case ATLAS_DAY_PART_DAWN:
      /* Translators: beneath the heading that names the day; so too in those that follow */
      return g_strdup (C_("hours", "dawn"));
    case ATLAS_DAY_PART_MORNING:
      return g_strdup (C_("hours", "morning"));
    case ATLAS_DAY_PART_NOON:
      return g_strdup (C_("hours", "noon"));
    case ATLAS_DAY_PART_AFTERNOON:
      return g_strdup (C_("hours", "afternoon"));
    case ATLAS_DAY_PART_EVENING:
      return g_strdup (C_("hours", "evening"));
    case ATLAS_DAY_PART_NIGHT:
      return g_strdup (C_("hours", "night"));
    case ATLAS_DAY_PART_NONE:
    default:
      return g_strdup ("");
    }
}

static char *
word_hour (const AtlasInstant *instant)
{
  AtlasDate next;
  int year, month, day, hour, minute;

  atlas_time_to_civil (instant->earliest + ATLAS_HOUR, &year, &month, &day, &hour, &minute);
  next = instant->first;
  next.hour = (guint8) hour;

  return word_between (&instant->first, &next);
}

static char *
word_doubtful (const AtlasInstant *instant)
{
  g_autofree char *clock = NULL;

  if (instant->first.precision < ATLAS_PRECISION_HOUR)
    return atlas_wording_instant (instant);

  clock = word_clock (&instant->first);
  if (instant->first.qualifiers == ATLAS_QUALIFIER_APPROXIMATE)
    /* Translators: %s is a time of the day that the heading names */
    return g_strdup_printf (C_("hours", "about %s"), clock);
  if (instant->first.qualifiers == ATLAS_QUALIFIER_UNCERTAIN)
    /* Translators: %s is a time of the day that the heading names */
    return g_strdup_printf (C_("hours", "perhaps %s"), clock);

  /* Translators: %s is a time of the day that the heading names */
  return g_strdup_printf (C_("hours", "perhaps about %s"), clock);
}

static char *
word_moment (const AtlasInstant *instant)
{
  const AtlasDate *first = &instant->first;

  if (is_set (instant))
    return word_set (instant);
  if (first->precision < ATLAS_PRECISION_DAY)
    return g_strdup ("");
  if (first->qualifiers != ATLAS_QUALIFIER_NONE)
    return word_doubtful (instant);
  if (first->precision == ATLAS_PRECISION_MINUTE)
    return word_clock (first);
  if (first->precision == ATLAS_PRECISION_HOUR)
    return word_hour (instant);

  return word_day_part (first->part);
}

/**
 * atlas_wording_day:
 * @span: a span
 *
 * Says on what day a span begins, as a heading above the words of
 * [func@Atlas.wording_hours]: "Monday 12 June 1234". What may have
 * begun on several days stands under the first of them; a begin that is not known to the day is
 * said as well as it is known.
 *
 * Returns: (transfer full): the words
 */
char *
atlas_wording_day (const AtlasSpan *span)
{
  g_return_val_if_fail (span != NULL, NULL);

  if (span->begin.first.precision < ATLAS_PRECISION_DAY)
    return atlas_wording_instant (&span->begin);

  return atlas_wording_time (span->begin.earliest, ATLAS_PRECISION_DAY);
}

/**
 * atlas_wording_has_hours:
 * @span: a span
 *
 * Returns: whether there are words of [func@Atlas.wording_hours] for it, without wording them
 */
gboolean
atlas_wording_has_hours (const AtlasSpan *span)
{
  const AtlasDate *first;

  g_return_val_if_fail (span != NULL, FALSE);

  first = &span->begin.first;
  if (!span->is_moment || is_set (&span->begin))
    return TRUE;
  if (first->precision < ATLAS_PRECISION_DAY)
    return FALSE;

  return first->qualifiers != ATLAS_QUALIFIER_NONE || is_clock_time (first) ||
         first->part != ATLAS_DAY_PART_NONE;
}

/**
 * atlas_wording_hours:
 * @span: a span
 *
 * Says when on its day a span is, beneath a heading that names the day: "17:05", "between 17:00
 * and 17:30", "evening", "13:30–18:00". A span that leaves its day is said in full.
 *
 * Returns: (transfer full): the words; empty when there is no more to say than the day
 */
char *
atlas_wording_hours (const AtlasSpan *span)
{
  const AtlasDate *begin;
  const AtlasDate *end;
  g_autofree char *begin_words = NULL;
  g_autofree char *end_words = NULL;

  g_return_val_if_fail (span != NULL, NULL);

  if (span->is_moment)
    return word_moment (&span->begin);

  begin = &span->begin.first;
  end = &span->end.first;
  if (is_set (&span->begin) || is_set (&span->end) || !is_clock_time (begin) ||
      !is_clock_time (end) || !is_same_day (begin, end) ||
      begin->qualifiers != ATLAS_QUALIFIER_NONE || end->qualifiers != ATLAS_QUALIFIER_NONE)
    return atlas_wording_span (span);

  begin_words = word_clock (begin);
  end_words = word_clock (end);
  /* Translators: from one time to another of the day that the heading names */
  return g_strdup_printf (C_("hours", "%1$s–%2$s"), begin_words, end_words);
}
