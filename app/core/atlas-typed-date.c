/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-typed-date.h"

#include <string.h>

#include "core/atlas-name.h"

/* Dates as people type them. Words are folded first, so that none here has accents or capitals.
 *
 * The words of all languages that the program speaks are understood in each of them: a reader in one
 * language copies dates from a book in another. Catalogues speak one language at a time. */

#define N_MONTHS        12
#define SHORTEST_MONTH  3
#define SHORTEST_YEAR   3
#define MOST_NUMBERS    3
#define MOST_DIGITS     4
#define HIGHEST_YEAR    9999

static const char *const months[N_MONTHS][2] = {
  { "january", "janvier" },
  { "february", "fevrier" },
  { "march", "mars" },
  { "april", "avril" },
  { "may", "mai" },
  { "june", "juin" },
  { "july", "juillet" },
  { "august", "aout" },
  { "september", "septembre" },
  { "october", "octobre" },
  { "november", "novembre" },
  { "december", "decembre" },
};

/* Of several words that name parts the first one counts: "apres midi", "rang sang". */
static const struct
{
  const char  *word;
  AtlasDayPart part;
} day_parts[] = {
  { "apres", ATLAS_DAY_PART_AFTERNOON },  { "afternoon", ATLAS_DAY_PART_AFTERNOON },
  { "aube", ATLAS_DAY_PART_DAWN },        { "binh", ATLAS_DAY_PART_DAWN },
  { "chieu", ATLAS_DAY_PART_AFTERNOON },  { "dawn", ATLAS_DAY_PART_DAWN },
  { "dem", ATLAS_DAY_PART_NIGHT },        { "evening", ATLAS_DAY_PART_EVENING },
  { "matin", ATLAS_DAY_PART_MORNING },    { "midi", ATLAS_DAY_PART_NOON },
  { "morning", ATLAS_DAY_PART_MORNING },  { "night", ATLAS_DAY_PART_NIGHT },
  { "noon", ATLAS_DAY_PART_NOON },        { "nuit", ATLAS_DAY_PART_NIGHT },
  { "rang", ATLAS_DAY_PART_DAWN },        { "sang", ATLAS_DAY_PART_MORNING },
  { "soir", ATLAS_DAY_PART_EVENING },     { "toi", ATLAS_DAY_PART_EVENING },
  { "trua", ATLAS_DAY_PART_NOON },
};

static const char *const eras[] = { "av", "bc", "bce", "tcn", NULL };

/* What stands in a date without telling more of it: articles, ordinals, days of the week. */
static const char *const fillers[] = {
  "a", "at", "au", "ba", "bay", "c", "chu", "day", "de", "du", "e", "er", "hai", "in", "j", "l", "le", "minh",
  "mung", "nam", "nd", "ngay", "nhat", "of", "on", "rd", "sau", "st", "th", "the", "thu", "tu",
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", NULL,
};

static const char *const hours[] = { "h", "g", "gio", NULL };
static const char *const months_before_numbers[] = { "thang", "thg", NULL };

typedef struct
{
  int  value;
  guint n_digits;
} Number;

/* What has been made out of the text. Months count from 1, 0 and -1 stand for what was not said. */
typedef struct
{
  Number       numbers[MOST_NUMBERS];
  guint        n_numbers;
  int          day;
  int          month;
  Number       year;
  int          hour;
  int          minute;
  AtlasDayPart part;
  gboolean     is_before_era;
  gboolean     is_month_spelt;
} Draft;

static gboolean
read_number (const char **c,
             Number      *number)
{
  *number = (Number) { 0, 0 };
  for (; g_ascii_isdigit (**c); (*c)++)
    {
      if (++number->n_digits > MOST_DIGITS)
        return FALSE;
      number->value = number->value * 10 + g_ascii_digit_value (**c);
    }

  return number->n_digits > 0;
}

/* The month that a word names or begins, if no other month begins so. */
static int
find_month (const char *word,
            gboolean   *is_whole)
{
  gsize length = strlen (word);
  int found = 0;

  *is_whole = FALSE;
  if (length < SHORTEST_MONTH)
    return 0;

  for (guint i = 0; i < N_MONTHS; i++)
    {
      for (guint n = 0; n < G_N_ELEMENTS (months[i]); n++)
        {
          int month = (int) i + 1;

          if (!g_str_has_prefix (months[i][n], word))
            continue;
          if (found != 0 && found != month)
            return 0;
          found = month;
          *is_whole |= months[i][n][length] == '\0';
        }
    }

  return found;
}

static AtlasDayPart
find_day_part (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (day_parts); i++)
    {
      if (g_str_equal (word, day_parts[i].word))
        return day_parts[i].part;
    }

  return ATLAS_DAY_PART_NONE;
}

static void
skip_spaces (const char **c)
{
  while (g_ascii_isspace (**c))
    (*c)++;
}

static char *
read_word (const char **c)
{
  const char *begin = *c;

  while (**c != '\0' && !g_ascii_isdigit (**c) && g_unichar_isalpha (g_utf8_get_char (*c)))
    *c = g_utf8_next_char (*c);

  return g_strndup (begin, (gsize) (*c - begin));
}

static gboolean
take_month (Draft   *draft,
            int      month,
            gboolean is_spelt)
{
  if (draft->month != 0 || month < 1 || month > N_MONTHS)
    return FALSE;

  draft->month = month;
  draft->is_month_spelt = is_spelt;

  return TRUE;
}

/* An hour: the number read before its sign, and minutes if they follow. */
static gboolean
take_hour (Draft       *draft,
           const char **c)
{
  const char *ahead = *c;
  Number minute;

  if (draft->n_numbers == 0 || draft->hour >= 0)
    return FALSE;

  draft->hour = draft->numbers[--draft->n_numbers].value;
  draft->minute = -1;
  skip_spaces (&ahead);
  if (read_number (&ahead, &minute) && minute.n_digits == 2)
    {
      draft->minute = minute.value;
      *c = ahead;
    }

  return draft->hour < 24 && draft->minute < 60;
}

static gboolean
take_word (Draft       *draft,
           const char **c)
{
  g_autofree char *word = read_word (c);
  AtlasDayPart part = find_day_part (word);
  gboolean is_whole;
  int month = find_month (word, &is_whole);
  Number number;

  if (part != ATLAS_DAY_PART_NONE)
    {
      if (draft->part == ATLAS_DAY_PART_NONE)
        draft->part = part;
      return TRUE;
    }
  if (month != 0)
    return take_month (draft, month, is_whole);
  if (g_strv_contains (hours, word))
    return take_hour (draft, c);
  if (g_strv_contains (months_before_numbers, word))
    {
      skip_spaces (c);
      return read_number (c, &number) && take_month (draft, number.value, TRUE);
    }
  if (g_strv_contains (eras, word))
    {
      draft->is_before_era = TRUE;
      return TRUE;
    }

  return g_strv_contains (fillers, word);
}

/* Numbers held together by strokes are a date and nothing else: 14/3, 14.3.1815, 1815-03-14. */
static gboolean
take_joined (Draft   *draft,
             Number  *joined,
             guint    n_joined,
             gboolean is_month_first)
{
  if (joined[0].n_digits == MOST_DIGITS && n_joined == 3)
    {
      draft->year = joined[0];
      draft->day = joined[2].value;
      return take_month (draft, joined[1].value, TRUE);
    }

  if (joined[is_month_first ? 0 : 1].value > N_MONTHS)
    is_month_first = !is_month_first;
  if (n_joined == 3)
    draft->year = joined[2];
  draft->day = joined[is_month_first ? 1 : 0].value;

  return draft->day > 0 && take_month (draft, joined[is_month_first ? 0 : 1].value, TRUE);
}

static gboolean
take_numbers (Draft       *draft,
              const char **c,
              gboolean     is_month_first)
{
  Number joined[MOST_NUMBERS];
  guint n_joined = 0;

  if (!read_number (c, &joined[n_joined++]))
    return FALSE;
  if (**c == ':' && g_ascii_isdigit ((*c)[1]) && draft->n_numbers < MOST_NUMBERS)
    {
      (*c)++;
      draft->numbers[draft->n_numbers++] = joined[0];
      return take_hour (draft, c) && draft->minute >= 0;
    }
  while (n_joined < MOST_NUMBERS && **c != '\0' && strchr ("/.-", **c) != NULL && g_ascii_isdigit ((*c)[1]))
    {
      (*c)++;
      if (!read_number (c, &joined[n_joined++]))
        return FALSE;
    }
  if (n_joined > 1)
    return take_joined (draft, joined, n_joined, is_month_first);
  if (draft->n_numbers == MOST_NUMBERS)
    return FALSE;

  draft->numbers[draft->n_numbers++] = joined[0];

  return TRUE;
}

/* Numbers that stand alone: a day, and a year. */
static gboolean
share_numbers (Draft *draft)
{
  for (guint i = 0; i < draft->n_numbers; i++)
    {
      const Number *number = &draft->numbers[i];

      if (number->n_digits < SHORTEST_YEAR && draft->day == 0 && number->value > 0)
        draft->day = number->value;
      else if (draft->year.n_digits == 0 && draft->month != 0)
        draft->year = *number;
      else
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_draft (const char *text,
            gboolean    is_month_first,
            Draft      *draft)
{
  g_autofree char *folded = atlas_name_fold (text);
  const char *c = folded;

  *draft = (Draft) { .hour = -1, .minute = -1 };
  while (*c != '\0')
    {
      if (g_ascii_isdigit (*c))
        {
          if (!take_numbers (draft, &c, is_month_first))
            return FALSE;
        }
      else if (g_unichar_isalpha (g_utf8_get_char (c)))
        {
          if (!take_word (draft, &c))
            return FALSE;
        }
      else
        c = g_utf8_next_char (c);
    }

  return share_numbers (draft) && draft->month != 0 &&
         (draft->day != 0 || draft->year.n_digits > 0 || draft->is_month_spelt) &&
         (draft->day != 0 || (draft->hour < 0 && draft->part == ATLAS_DAY_PART_NONE));
}

static gboolean
make_instant (const Draft  *draft,
              int           year,
              AtlasInstant *instant)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (ABS (year) > HIGHEST_YEAR)
    return FALSE;

  g_string_printf (text, "%s%04d-%02d", year < 0 ? "-" : "", ABS (year), draft->month);
  if (draft->day != 0)
    g_string_append_printf (text, "-%02d", draft->day);
  if (draft->hour >= 0)
    g_string_append_printf (text, "T%02d", draft->hour);
  if (draft->minute >= 0)
    g_string_append_printf (text, ":%02d", draft->minute);

  return atlas_instant_parse (text->str, instant, NULL) &&
         (draft->part == ATLAS_DAY_PART_NONE || draft->hour >= 0 ||
          atlas_instant_set_day_part (instant, draft->part, NULL));
}

static gboolean
overlaps (const AtlasInstant *instant,
          gint64              begin,
          gint64              end)
{
  return instant->earliest < end && MAX (instant->latest, instant->earliest + 1) > begin;
}

/* Whether a year of the siege may have been written so: whole, by its last two digits, before the era
 * without saying so, or not at all. */
static gboolean
is_year (const Number *typed,
         int           year)
{
  if (typed->n_digits == 0)
    return TRUE;
  if (typed->n_digits < SHORTEST_YEAR && year > 0)
    return typed->value == year % 100;

  return year > 0 ? typed->value == year : typed->value == 1 - year;
}

static gboolean
choose_year (const Draft  *draft,
             gint64        begin,
             gint64        end,
             AtlasInstant *instant)
{
  int first, last, month, day, hour, minute;

  atlas_time_to_civil (begin, &first, &month, &day, &hour, &minute);
  atlas_time_to_civil (end, &last, &month, &day, &hour, &minute);
  for (int year = first; year <= last; year++)
    {
      if (is_year (&draft->year, year) && make_instant (draft, year, instant) && overlaps (instant, begin, end))
        return TRUE;
    }
  if (draft->year.n_digits >= SHORTEST_YEAR)
    return make_instant (draft, draft->is_before_era ? 1 - draft->year.value : draft->year.value, instant);

  for (int year = first; year <= last; year++)
    {
      if (is_year (&draft->year, year) && make_instant (draft, year, instant))
        return TRUE;
    }

  return FALSE;
}

/* A bare number is a year only where the siege has it: otherwise it is the name of something. */
static gboolean
parse_edtf (const char   *text,
            gint64        begin,
            gint64        end,
            AtlasInstant *instant)
{
  gboolean is_number = strspn (text, "0123456789-") == strlen (text) && strchr (text + 1, '-') == NULL;

  return atlas_instant_parse (text, instant, NULL) && instant->first.precision >= ATLAS_PRECISION_YEAR &&
         instant->earliest > ATLAS_TIME_MIN &&
         (!is_number || (overlaps (instant, begin, end) && strlen (text) >= MOST_DIGITS));
}

/**
 * atlas_typed_date_parse:
 * @text: what somebody typed
 * @language: BCP 47 tag of their language
 * @begin: the first second of the time in question
 * @end: the second after its last
 * @instant: (out): what was meant
 *
 * Reads a date as people type it: EDTF, or in the manner of one of the program's languages, with or
 * without accents: `14 mars`, `14/3/1815`, `14 March 1815, 17:05`, `ngày 14 tháng 3`, `mercredi 14
 * mars au soir`.
 *
 * Of two numbers the day comes first, except in `en-US` or where that is no date. A year that is
 * not given, or only by its last two digits, is taken from the time in question; a year that is, may
 * lie outside.
 *
 * Returns: whether @text is a date
 */
gboolean
atlas_typed_date_parse (const char   *text,
                        const char   *language,
                        gint64        begin,
                        gint64        end,
                        AtlasInstant *instant)
{
  g_autofree char *stripped = NULL;
  Draft draft;

  g_return_val_if_fail (text != NULL && language != NULL && instant != NULL, FALSE);

  stripped = g_strstrip (g_strdup (text));
  if (*stripped == '\0')
    return FALSE;
  if (parse_edtf (stripped, begin, end, instant))
    return TRUE;

  return read_draft (stripped, g_ascii_strcasecmp (language, "en-US") == 0, &draft) &&
         choose_year (&draft, begin, end, instant);
}
