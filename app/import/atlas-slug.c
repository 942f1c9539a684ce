/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/atlas-slug.h"

#include <string.h>

#include "core/atlas-name.h"

/* Identifiers out of words. */

/* What the schema allows, and what leaves room for a number behind. */
#define ID_MAX   64
#define SLUG_MAX 48

/**
 * atlas_slug_is_id:
 * @text: a text
 *
 * Returns: whether it is an identifier as it stands: lower-case ASCII letters, digits, single hyphens
 */
gboolean
atlas_slug_is_id (const char *text)
{
  gsize length = strlen (text);

  if (length == 0 || length > ID_MAX || text[0] == '-' || text[length - 1] == '-' || strstr (text, "--") != NULL)
    return FALSE;

  return text[strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0';
}

/**
 * atlas_slug_make:
 * @words: UTF-8
 *
 * Makes an identifier of words, always the same of the same: `cote-no-4` of “Côte nº 4”. Letters of
 * other scripts are written in Latin ones as far as GLib knows how to.
 *
 * Returns: (transfer full): the identifier; empty when nothing is left of the words
 */
char *
atlas_slug_make (const char *words)
{
  g_autofree char *folded = atlas_name_fold (words);
  g_autofree char *ascii = g_str_to_ascii (folded, "C");
  GString *slug = g_string_new (NULL);

  for (const char *c = ascii; *c != '\0' && slug->len < SLUG_MAX; c++)
    {
      if (g_ascii_isalnum (*c))
        g_string_append_c (slug, g_ascii_tolower (*c));
      else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
        g_string_append_c (slug, '-');
    }
  if (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);

  return g_string_free (slug, FALSE);
}
