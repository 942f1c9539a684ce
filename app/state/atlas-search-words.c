/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/atlas-search-private.h"

#include <string.h>

#include "core/atlas-fold.h"

/* Where words stand in what was found, to be shown there. */

/* How much of a text is shown before the word that was found. */
#define EXCERPT_LEAD 24

/* Whether a word stands in some folded words, and if so, whether it begins one. */
gboolean
atlas_search_has_word (const char *folded,
                       gsize       length,
                       const char *word,
                       gboolean   *is_begin)
{
  gsize word_length = strlen (word);
  const char *end = folded + length;
  gboolean is_found = FALSE;

  *is_begin = FALSE;
  for (const char *hit = folded; (hit = memmem (hit, (gsize) (end - hit), word, word_length)) != NULL; hit++)
    {
      is_found = TRUE;
      if (hit == folded || hit[-1] == ' ')
        {
          *is_begin = TRUE;
          break;
        }
    }

  return is_found;
}

/* From the character of one folded byte to the end of that of another, with the marks upon it. */
static AtlasRange
find_range (const char   *words,
            const GArray *origins,
            gsize         first,
            gsize         last)
{
  const char *end = g_utf8_next_char (words + g_array_index (origins, guint, last));

  while (*end != '\0' && g_unichar_ismark (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);

  return (AtlasRange) { g_array_index (origins, guint, first), (guint) (end - words) };
}

static void
add_ranges (GArray        *ranges,
            const char    *words,
            const GString *folded,
            const GArray  *origins,
            const char    *word)
{
  gsize length = strlen (word);
  gboolean only_begins;

  if (!atlas_search_has_word (folded->str, folded->len, word, &only_begins))
    return;

  for (const char *hit = folded->str; (hit = strstr (hit, word)) != NULL; hit += length)
    {
      gsize first = (gsize) (hit - folded->str);
      AtlasRange range = find_range (words, origins, first, first + length - 1);

      if (!only_begins || first == 0 || hit[-1] == ' ')
        g_array_append_val (ranges, range);
    }
}

static int
compare_ranges (gconstpointer a,
                gconstpointer b)
{
  const AtlasRange *one = a;
  const AtlasRange *other = b;

  return one->begin < other->begin ? -1 : one->begin > other->begin;
}

/* Joins ranges that touch. */
static void
merge_ranges (GArray *ranges)
{
  guint n = 0;

  g_array_sort (ranges, compare_ranges);
  for (guint i = 0; i < ranges->len; i++)
    {
      const AtlasRange range = g_array_index (ranges, AtlasRange, i);
      AtlasRange *last = n > 0 ? &g_array_index (ranges, AtlasRange, n - 1) : NULL;

      if (last != NULL && range.begin <= last->end)
        last->end = MAX (last->end, range.end);
      else
        g_array_index (ranges, AtlasRange, n++) = range;
    }
  g_array_set_size (ranges, n);
}

/**
 * atlas_search_find_ranges:
 * @words: UTF-8
 * @query: what was typed
 *
 * Finds what of @words was typed, to be highlighted: the words that begin so or, without any, all parts.
 *
 * Returns: (transfer full) (element-type AtlasRange): stretches of @words in order, apart from each
 *   other
 */
GArray *
atlas_search_find_ranges (const char *words,
                          const char *query)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (AtlasRange));
  g_autoptr (GArray) origins = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GString) folded = g_string_new (NULL);
  g_autoptr (GString) asked = g_string_new (NULL);
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (words != NULL && query != NULL, ranges);

  atlas_fold_append (asked, query, NULL);
  atlas_fold_append (folded, words, origins);
  parts = g_strsplit (asked->str, " ", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] != '\0')
        add_ranges (ranges, words, folded, origins, parts[i]);
    }
  merge_ranges (ranges);

  return ranges;
}

/**
 * atlas_search_dup_excerpt:
 * @words: UTF-8
 * @query: what was typed
 *
 * Cuts off what stands long before the first word that was found, so that this is among the first to
 * be read.
 *
 * Returns: (transfer full): the rest of @words, behind an ellipsis if there was more
 */
char *
atlas_search_dup_excerpt (const char *words,
                          const char *query)
{
  g_autoptr (GArray) ranges = NULL;
  const char *begin;

  g_return_val_if_fail (words != NULL && query != NULL, NULL);

  ranges = atlas_search_find_ranges (words, query);
  if (ranges->len == 0)
    return g_strdup (words);

  begin = words + g_array_index (ranges, AtlasRange, 0).begin;
  for (guint i = 0; i < EXCERPT_LEAD && begin > words; i++)
    begin = g_utf8_prev_char (begin);
  if (begin == words)
    return g_strdup (words);

  while (!g_unichar_isspace (g_utf8_get_char (begin)) &&
         begin < words + g_array_index (ranges, AtlasRange, 0).begin)
    begin = g_utf8_next_char (begin);
  while (g_unichar_isspace (g_utf8_get_char (begin)))
    begin = g_utf8_next_char (begin);

  return g_strconcat ("…", begin, NULL);
}
