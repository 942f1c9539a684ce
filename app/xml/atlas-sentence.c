/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-sentence.h"

/**
 * atlas_sentence_fill:
 * @format: a translated sentence with `%1$s`, `%2$s`, … and no other place for a value
 * @parts: (array length=n_parts): what is to stand there
 * @n_parts: how many, 9 at most
 *
 * Does what printf() does for a format that comes out of a table, where the compiler cannot see
 * whether it fits its arguments.
 *
 * Returns: (transfer full): the sentence
 */
char *
atlas_sentence_fill (const char        *format,
                     const char *const *parts,
                     guint              n_parts)
{
  GString *text = g_string_new (NULL);

  for (const char *at = format; *at != '\0'; at++)
    {
      if (at[0] == '%' && at[1] >= '1' && at[1] <= (char) ('0' + n_parts) && at[2] == '$' && at[3] == 's')
        {
          g_string_append (text, parts[at[1] - '1']);
          at += 3;
        }
      else
        {
          g_string_append_c (text, *at);
        }
    }

  return g_string_free (text, FALSE);
}
