/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/atlas-draft-private.h"

#include <string.h>

#include "core/atlas-spelling.h"
#include "import/atlas-slug.h"

/* What a draft declares when it is first named: kinds, sides and sources. */

/* Told apart by colour, pattern and symbol alike, until the author chooses. */
static const AtlasSide looks[] = {
  { .colour = 0x2b5c8a, .night_colour = 0x7fb0e0, .pattern = ATLAS_PATTERN_PLAIN, .symbol = ATLAS_SYMBOL_BAR },
  { .colour = 0xb5402a, .night_colour = 0xea8a6c, .pattern = ATLAS_PATTERN_DOTS, .symbol = ATLAS_SYMBOL_TRIANGLE },
  { .colour = 0x3f7a4a, .night_colour = 0x84c08f, .pattern = ATLAS_PATTERN_STRIPES, .symbol = ATLAS_SYMBOL_DISC },
  { .colour = 0x7a4f8a, .night_colour = 0xbf95cf, .pattern = ATLAS_PATTERN_CROSSES, .symbol = ATLAS_SYMBOL_CROSS },
};

/**
 * atlas_draft_add_kind:
 * @self: a draft
 * @wanted: (nullable): its identifier
 * @name: its name
 *
 * Declares a kind of event, unless it is there.
 *
 * Returns: (transfer none): its identifier, interned
 */
const char *
atlas_draft_add_kind (AtlasDraft *self,
                      const char *wanted,
                      const char *name)
{
  gboolean is_new;
  const char *id = atlas_draft_find_or_name (self, ATLAS_DRAFT_KIND, wanted, name, &is_new);
  AtlasTerm term = { .id = id };

  if (!is_new)
    return id;

  /* For every language alike, until the author translates it. */
  term.name = atlas_draft_create_text (NULL, *name != '\0' ? name : id);
  term.mark = (AtlasMark) (atlas_siege_get_n_terms (self->siege, ATLAS_VOCABULARY_KIND) % (ATLAS_MARK_DROP + 1));
  atlas_siege_take_term (self->siege, ATLAS_VOCABULARY_KIND, &term);

  return id;
}

/**
 * atlas_draft_add_kinds:
 * @self: a draft
 * @text: (nullable): identifiers separated by spaces, or the name of one kind
 * @otherwise: the name of the kind when there is none
 *
 * Declares the kinds of an event.
 *
 * Returns: (transfer container) (array zero-terminated=1): their identifiers, interned
 */
const char **
atlas_draft_add_kinds (AtlasDraft *self,
                       const char *text,
                       const char *otherwise)
{
  g_auto (GStrv) words = g_strsplit (text != NULL ? text : "", " ", -1);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  gboolean are_ids = *words != NULL;

  for (guint i = 0; words[i] != NULL; i++)
    are_ids &= atlas_slug_is_id (words[i]);

  if (!are_ids)
    g_ptr_array_add (ids, (gpointer) atlas_draft_add_kind (self, NULL, text != NULL && *text != '\0' ? text : otherwise));
  for (guint i = 0; are_ids && words[i] != NULL; i++)
    {
      const char *id = atlas_draft_add_kind (self, words[i], words[i]);

      if (!g_ptr_array_find (ids, id, NULL))
        g_ptr_array_add (ids, (gpointer) id);
    }
  g_ptr_array_add (ids, NULL);

  return (const char **) g_ptr_array_free (g_steal_pointer (&ids), FALSE);
}

/**
 * atlas_draft_add_side:
 * @self: a draft
 * @wanted: (nullable): its identifier; `NULL` or empty for no side
 * @name: (nullable): its name; the identifier stands in
 *
 * Declares a side, unless it is there.
 *
 * Returns: (transfer none) (nullable): its identifier, interned
 */
const char *
atlas_draft_add_side (AtlasDraft *self,
                      const char *wanted,
                      const char *name)
{
  gboolean is_new;
  AtlasSide side;

  if (wanted == NULL || *wanted == '\0')
    return NULL;
  if (name == NULL || *name == '\0')
    name = wanted;

  side = looks[atlas_siege_get_n_sides (self->siege) % G_N_ELEMENTS (looks)];
  side.id = atlas_draft_find_or_name (self, ATLAS_DRAFT_SIDE, wanted, name, &is_new);
  if (!is_new)
    return side.id;

  side.name = atlas_draft_create_text (NULL, name);
  atlas_siege_take_side (self->siege, &side);

  return side.id;
}

/**
 * atlas_draft_add_source:
 * @self: a draft
 * @id: its identifier
 * @title: its title, which may have an address behind it
 *
 * Declares a source, unless it is there. Sources that nothing cites are left out in the end.
 */
void
atlas_draft_add_source (AtlasDraft *self,
                        const char *id,
                        const char *title)
{
  AtlasSource *source;
  const char *url = strstr (title, " http");
  g_autofree char *words = url != NULL ? g_strndup (title, (gsize) (url - title)) : g_strdup (title);

  if (!atlas_slug_is_id (id) || atlas_siege_find_source (self->siege, id) != NULL)
    return;

  source = atlas_source_new ();
  source->id = g_intern_string (id);
  source->kind = g_intern_string ("document");
  source->title = atlas_draft_create_text (NULL, *words != '\0' ? words : id);
  source->url = url != NULL && strchr (url + 1, ' ') == NULL ? g_strdup (url + 1) : NULL;
  g_hash_table_insert (self->ids[ATLAS_DRAFT_SOURCE], (gpointer) source->id, NULL);
  atlas_siege_take_source (self->siege, source);
}

/* "thuc 2.75 (read)", as the export writes it. */
static gboolean
parse_cite (AtlasDraft *self,
            const char *text,
            AtlasCite  *cite)
{
  const char *space = strchr (text, ' ');
  const char *bracket = strrchr (text, '(');
  g_autofree char *id = g_strndup (text, space != NULL ? (gsize) (space - text) : strlen (text));
  g_autofree char *known = NULL;
  g_autofree char *at = NULL;

  if (space == NULL || bracket == NULL || !g_str_has_suffix (text, ")") || !atlas_slug_is_id (id))
    return FALSE;

  known = g_strndup (bracket + 1, strlen (bracket) - 2);
  for (cite->known = ATLAS_KNOWN_READ; atlas_known_names[cite->known] != NULL; cite->known++)
    {
      if (g_str_equal (atlas_known_names[cite->known], known))
        break;
    }
  if (atlas_known_names[cite->known] == NULL)
    return FALSE;

  at = g_strstrip (g_strndup (space + 1, (gsize) MAX (bracket - space - 1, 0)));
  atlas_draft_add_source (self, id, id);
  cite->source = g_intern_string (id);
  cite->at = *at != '\0' ? g_intern_string (at) : NULL;

  return TRUE;
}

/**
 * atlas_draft_parse_cites:
 * @self: a draft
 * @text: (nullable): citations separated by semicolons, as the export writes them
 *
 * Reads where something is stated. What is no such citation is taken for a place in the file, which
 * is also cited when there is none.
 *
 * Returns: (transfer full) (element-type AtlasCite): the citations, one at least
 */
GArray *
atlas_draft_parse_cites (AtlasDraft *self,
                         const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", ";", -1);
  GArray *cites = g_array_new (FALSE, TRUE, sizeof (AtlasCite));

  for (guint i = 0; parts[i] != NULL; i++)
    {
      AtlasCite cite = { .source = g_intern_string (ATLAS_DRAFT_FILE_SOURCE), .known = ATLAS_KNOWN_GENERAL };

      if (*g_strstrip (parts[i]) == '\0')
        continue;
      if (!parse_cite (self, parts[i], &cite))
        cite.at = g_intern_string (parts[i]);
      g_array_append_val (cites, cite);
    }

  if (cites->len == 0)
    {
      AtlasCite cite = { .source = g_intern_string (ATLAS_DRAFT_FILE_SOURCE), .known = ATLAS_KNOWN_GENERAL };

      g_array_append_val (cites, cite);
    }

  return cites;
}
