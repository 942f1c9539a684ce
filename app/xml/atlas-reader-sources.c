/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-reader-private.h"

#include "core/atlas-spelling.h"

/* Sources, and the citations that everything else makes of them. */

static void
begin_source (AtlasReader *self)
{
  const char *id = atlas_reader_declare (self, ATLAS_THING_SOURCE);
  const char *account = atlas_reader_get_reference (self, ATLAS_WORD_ACCOUNT, ATLAS_THING_ACCOUNT);
  const char *kind = atlas_reader_get_interned (self, ATLAS_WORD_KIND);
  AtlasOrigin origin = atlas_reader_get_origin (self);

  atlas_reader_clear_texts_from (self, ATLAS_SLOT_NAME);
  if (id == NULL)
    return;

  /* Who says that nothing will cite it need not be told. */
  if (atlas_reader_get (self, ATLAS_WORD_CITED) != NULL && !atlas_reader_get_boolean (self, ATLAS_WORD_CITED))
    atlas_references_refer (self->references, ATLAS_THING_SOURCE, id, &origin);

  self->source = atlas_source_new ();
  self->source->id = id;
  self->source->account = account;
  self->source->kind = kind != NULL ? kind : g_intern_static_string ("page");
  self->source->url = g_strdup (atlas_reader_get (self, ATLAS_WORD_URL));
  self->source->file = g_strdup (atlas_reader_get (self, ATLAS_WORD_FILE));
  self->source->licence = g_strdup (atlas_reader_get (self, ATLAS_WORD_LICENCE));
  self->source->credit = g_strdup (atlas_reader_get (self, ATLAS_WORD_CREDIT));
}

/* The title stands in the source's own language, which need not be one of the siege's. */
static void
end_source_title (AtlasReader *self)
{
  if (self->source == NULL || self->source->title != NULL)
    return;

  self->source->title = atlas_text_new ();
  atlas_text_add (self->source->title, self->frames[self->depth - 1].language, self->text->str,
                  (gssize) self->text->len, NULL, 0);
}

static void
end_publisher (AtlasReader *self)
{
  if (self->source == NULL)
    return;

  g_free (self->source->publisher);
  self->source->publisher = g_strdup (self->text->str);
}

static void
end_source (AtlasReader *self)
{
  if (self->source == NULL)
    return;

  self->source->note = atlas_reader_take_text (self, ATLAS_SLOT_SOURCE_NOTE);
  atlas_siege_take_source (self->siege, g_steal_pointer (&self->source));
}

static const AtlasElement source_children[] = {
  { ATLAS_WORD_TITLE, ATLAS_CONTENT_WORDS, .end = end_source_title },
  { ATLAS_WORD_PUBLISHER, ATLAS_CONTENT_WORDS, .end = end_publisher },
  { ATLAS_WORD_NOTE, ATLAS_CONTENT_TEXT, ATLAS_SLOT_SOURCE_NOTE },
  { ATLAS_WORD_NONE },
};

const AtlasElement atlas_reader_sources[] = {
  { ATLAS_WORD_SOURCE, .children = source_children, .begin = begin_source, .end = end_source },
  { ATLAS_WORD_NONE },
};

/**
 * atlas_reader_begin_cite:
 * @self: the reader, at a citation
 *
 * Adds the citation to what it belongs to.
 */
void
atlas_reader_begin_cite (AtlasReader *self)
{
  AtlasSlot slot = self->frames[self->depth - 1].element->slot;
  AtlasCite cite = {
    .source = atlas_reader_get_reference (self, ATLAS_WORD_SOURCE, ATLAS_THING_SOURCE),
    .at = atlas_reader_get_interned (self, ATLAS_WORD_AT),
    .known = (AtlasKnown) atlas_reader_get_choice (self, ATLAS_WORD_KNOWN, atlas_known_names,
                                                   ATLAS_KNOWN_READ),
  };

  if (cite.source == NULL || slot == ATLAS_SLOT_NONE)
    return;

  if (self->cites[slot] == NULL)
    self->cites[slot] = g_array_sized_new (FALSE, FALSE, sizeof cite, 1);
  g_array_append_val (self->cites[slot], cite);
}

/**
 * atlas_reader_take_cites:
 * @self: the reader
 * @slot: what the citations belong to
 *
 * Returns: (transfer full) (nullable) (element-type AtlasCite): those that have gathered there
 */
GArray *
atlas_reader_take_cites (AtlasReader *self,
                         AtlasSlot    slot)
{
  return g_steal_pointer (&self->cites[slot]);
}
