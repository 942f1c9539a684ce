/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-fold.h"

#include <string.h>

/* Words as they are typed in a hurry: without case, accents and punctuation. */

/* What Unicode does not take apart, because to it the stroke is no mark, and what people write out. */
static const struct
{
  gunichar    letter;
  const char *folded;
} strokes[] = {
  { 0x00df, "ss" }, /* ß */
  { 0x00e6, "ae" }, /* æ */
  { 0x00f8, "o" },  /* ø */
  { 0x0111, "d" },  /* đ */
  { 0x0131, "i" },  /* ı */
  { 0x0142, "l" },  /* ł */
  { 0x0153, "oe" }, /* œ */
  { 0x03c2, "σ" },  /* ς */
};

#define FIRST_STROKE 0x00df

static gsize
fold_simple_letter (gunichar letter,
                    char    *folded)
{
  letter = g_unichar_tolower (letter);
  if (g_unichar_ismark (letter))
    return 0;

  for (guint i = 0; letter >= FIRST_STROKE && i < G_N_ELEMENTS (strokes); i++)
    {
      if (letter == strokes[i].letter)
        {
          gsize length = strlen (strokes[i].folded);

          memcpy (folded, strokes[i].folded, length);
          return length;
        }
    }

  return (gsize) g_unichar_to_utf8 (letter, folded);
}

/**
 * atlas_fold_letter:
 * @letter: a character
 * @folded: (out caller-allocates): %ATLAS_FOLD_ROOM bytes for what is left, not terminated
 *
 * Takes case, accents, width and ligatures off a letter: `d` is left of `Đ`, `oe` of `œ`, nothing
 * of a mark that stands alone.
 *
 * The decomposition is that of compatibility: Unicode Standard Annex #15, form NFKD.
 *
 * Returns: how many bytes are left
 */
gsize
atlas_fold_letter (gunichar  letter,
                   char     *folded)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n_parts;
  gsize length = 0;

  if (letter < 0x80)
    {
      *folded = g_ascii_tolower ((char) letter);
      return 1;
    }

  n_parts = g_unichar_fully_decompose (letter, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n_parts; i++)
    length += fold_simple_letter (parts[i], folded + length);

  return length;
}

/**
 * atlas_fold_append:
 * @folded: where to write
 * @words: UTF-8
 * @origins: (nullable) (element-type guint): for each byte written, the offset in @words of the
 *   character it comes from
 *
 * Writes @words as they are compared in a search: letters and digits as by
 * [func@Atlas.fold_letter], and whatever else stands between them as one space. There is no space
 * at either end.
 */
void
atlas_fold_append (GString    *folded,
                   const char *words,
                   GArray     *origins)
{
  gsize start = folded->len;
  gboolean is_apart = FALSE;

  for (const char *c = words; *c != '\0'; c = g_utf8_next_char (c))
    {
      guint origin = (guint) (c - words);
      gunichar letter = (guchar) *c < 0x80 ? (gunichar) *c : g_utf8_get_char (c);
      char room[ATLAS_FOLD_ROOM];
      gsize length = atlas_fold_letter (letter, room);

      if (length > 0 && !g_unichar_isalnum (g_utf8_get_char (room)))
        {
          is_apart = TRUE;
          continue;
        }
      if (is_apart && length > 0 && folded->len > start)
        {
          g_string_append_c (folded, ' ');
          if (origins != NULL)
            g_array_append_val (origins, origin);
        }
      is_apart = is_apart && length == 0;
      g_string_append_len (folded, room, (gssize) length);
      for (gsize i = 0; origins != NULL && i < length; i++)
        g_array_append_val (origins, origin);
    }
}
