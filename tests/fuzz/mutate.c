/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mutate.h"

/* Damages a text as chance, a bad disk or somebody with bad intent would. */

/* Ranges are taken out, doubled and moved only up to this length, so that texts stay what they are. */
#define MAX_RANGE 200

static void
pick_range (GRand         *rand,
            const GString *text,
            gsize         *at,
            gsize         *length)
{
  gsize longest = (gsize) g_rand_int_range (rand, 1, MAX_RANGE);

  *at = text->len > 0 ? (gsize) g_rand_int_range (rand, 0, (gint32) text->len) : 0;
  *length = MIN (text->len - *at, longest);
}

/**
 * fuzz_get_n_runs:
 * @n_usual: how many inputs are tried each time the tests run
 *
 * Returns: how many to try now
 */
guint
fuzz_get_n_runs (guint n_usual)
{
  const char *wanted = g_getenv ("ATLAS_FUZZ_RUNS");

  return wanted != NULL ? (guint) g_ascii_strtoull (wanted, NULL, 10) : n_usual;
}

/**
 * fuzz_mutate:
 * @rand: where chance comes from
 * @text: what is changed, in place
 * @words: (array zero-terminated=1): what means something to the reader of @text
 * @other: another text of the kind, of which a piece may be taken
 *
 * Changes a text in one to four places.
 */
void
fuzz_mutate (GRand             *rand,
             GString           *text,
             const char *const *words,
             const GString     *other)
{
  gint32 n_changes = g_rand_int_range (rand, 1, 5);
  gint32 n_words = (gint32) g_strv_length ((char **) words);

  for (gint32 i = 0; i < n_changes; i++)
    {
      g_autofree char *piece = NULL;
      gsize at;
      gsize length;

      pick_range (rand, text, &at, &length);
      switch (g_rand_int_range (rand, 0, 7))
        {
        case 0:
          if (text->len > 0)
            text->str[at] ^= (char) (1 << g_rand_int_range (rand, 0, 8));
          break;

        case 1:
          g_string_insert_c (text, (gssize) at, (char) g_rand_int_range (rand, 0, 256));
          break;

        case 2:
          g_string_insert (text, (gssize) at, words[g_rand_int_range (rand, 0, n_words)]);
          break;

        case 3:
          g_string_erase (text, (gssize) at, (gssize) length);
          break;

        case 4:
          piece = g_memdup2 (text->str + at, length);
          g_string_insert_len (text, (gssize) at, piece, (gssize) length);
          break;

        case 5:
          pick_range (rand, other, &at, &length);
          piece = g_memdup2 (other->str + at, length);
          pick_range (rand, text, &at, &(gsize) { 0 });
          g_string_insert_len (text, (gssize) at, piece, (gssize) length);
          break;

        default:
          if (g_rand_int_range (rand, 0, 10) == 0)
            g_string_truncate (text, at);
          break;
        }
    }
}
