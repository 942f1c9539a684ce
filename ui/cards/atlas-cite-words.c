/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cards/atlas-cite-words.h"

#include <glib/gi18n-lib.h>

static const char *
describe_known (AtlasKnown known)
{
  switch (known)
    {
    case ATLAS_KNOWN_READ:
      /* Translators: a statement was read in the source it cites */
      return C_("how it is known", "read");
    case ATLAS_KNOWN_INFERRED:
      /* Translators: a statement was inferred from the source it cites */
      return C_("how it is known", "inferred");
    case ATLAS_KNOWN_GENERAL:
    default:
      /* Translators: a statement comes from general knowledge and wants a source */
      return C_("how it is known", "general knowledge, to be checked");
    }
}

static char *
name_source (AtlasState        *state,
             const AtlasSource *source,
             const char        *id)
{
  const char *title = source != NULL ? atlas_state_pick (state, source->title) : id;
  g_autofree char *words = g_markup_escape_text (title, -1);
  g_autofree char *address = NULL;

  if (source == NULL || source->url == NULL)
    return g_steal_pointer (&words);

  address = g_markup_escape_text (source->url, -1);

  return g_strdup_printf ("<a href=\"%s\">%s</a>", address, words);
}

/* All places of one source that are known alike, as one: "13/03, 14/03". */
static char *
join_locators (const AtlasCite *cites,
               guint            n_cites)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < n_cites; i++)
    {
      if (cites[i].at == NULL)
        continue;
      if (words->len > 0)
        g_string_append (words, C_("between locators", ", "));
      g_string_append (words, cites[i].at);
    }

  return g_markup_escape_text (words->str, -1);
}

static guint
count_alike (GArray *cites,
             guint   from)
{
  const AtlasCite *first = &g_array_index (cites, AtlasCite, from);
  guint n = 1;

  while (from + n < cites->len && first[n].source == first->source && first[n].known == first->known)
    n++;

  return n;
}

static char *
describe_cite (AtlasState      *state,
               const AtlasCite *cites,
               guint            n_cites,
               AtlasCiteForm    form)
{
  const AtlasSource *source = atlas_siege_find_source (atlas_state_get_siege (state), cites->source);
  g_autofree char *title = name_source (state, source, cites->source);
  g_autofree char *locators = join_locators (cites, n_cites);
  g_autofree char *publisher = NULL;
  g_autofree char *what = NULL;

  if (locators[0] != '\0')
    /* Translators: a source: %1$s its title, %2$s the page or day in it */
    what = g_strdup_printf (C_("source", "%1$s, %2$s"), title, locators);
  else
    what = g_steal_pointer (&title);

  if (form == ATLAS_CITE_FORM_LIST && source != NULL && source->publisher != NULL)
    {
      publisher = g_markup_escape_text (source->publisher, -1);
      /* Translators: a source: %1$s its title and page, %2$s its publisher, %3$s how it is known */
      return g_strdup_printf (C_("source", "%1$s · %2$s <i>(%3$s)</i>"), what, publisher,
                              describe_known (cites->known));
    }

  /* Translators: a source: %1$s its title and page, %2$s how it is known */
  return g_strdup_printf (C_("source", "%1$s <i>(%2$s)</i>"), what, describe_known (cites->known));
}

/**
 * atlas_cite_words_to_markup:
 * @state: a state with the siege of @cites
 * @cites: (nullable) (element-type AtlasCite): where something is stated
 * @form: how they are to stand
 *
 * Says where a statement comes from and how it is known, with a link where there is one.
 *
 * Returns: (transfer full): Pango markup; empty without sources
 */
char *
atlas_cite_words_to_markup (AtlasState    *state,
                            GArray        *cites,
                            AtlasCiteForm  form)
{
  g_autoptr (GString) markup = g_string_new (NULL);

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  for (guint i = 0, n = 0; cites != NULL && i < cites->len; i += n)
    {
      g_autofree char *words = NULL;

      n = count_alike (cites, i);
      words = describe_cite (state, &g_array_index (cites, AtlasCite, i), n, form);
      if (markup->len > 0)
        g_string_append (markup,
                         form == ATLAS_CITE_FORM_LIST ? "\n" : C_("between sources", "; "));
      g_string_append (markup, words);
    }

  return g_strdup (markup->str);
}
