/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-reader-private.h"

#include "core/atlas-spelling.h"

#include <glib/gi18n-lib.h>

/* The root: what the siege says of itself, its vocabulary, and which other files there are. */

#define INVALID_COLOUR 0x808080

/* Vocabularies by the things that references call them. */
static const AtlasVocabulary vocabularies[] = {
  [ATLAS_THING_LANGUAGE] = ATLAS_VOCABULARY_LANGUAGE,
  [ATLAS_THING_TRADITION] = ATLAS_VOCABULARY_TRADITION,
  [ATLAS_THING_ACCOUNT] = ATLAS_VOCABULARY_ACCOUNT,
  [ATLAS_THING_KIND] = ATLAS_VOCABULARY_KIND,
  [ATLAS_THING_PHASE] = ATLAS_VOCABULARY_PHASE,
};

static gboolean
get_colour (AtlasReader *self,
            AtlasWord    word,
            guint32     *colour)
{
  const char *text = atlas_reader_get (self, word);
  guint64 number;

  if (text == NULL || *text != '#' || !g_ascii_string_to_unsigned (text + 1, 16, 0, 0xffffff, &number, NULL))
    return FALSE;

  *colour = (guint32) number;

  return TRUE;
}

static void
begin_siege (AtlasReader *self)
{
  atlas_siege_get_head (self->siege)->id = atlas_reader_get_interned (self, ATLAS_WORD_ID);
}

/* The titles come before the languages that they should come in. */
static void
end_head_text (AtlasReader *self)
{
  AtlasOrigin *origin = &self->title_origins[self->frames[self->depth - 1].element->slot];

  if (origin->line == 0)
    *origin = atlas_reader_get_origin (self);
}

static void
take_head_text (AtlasReader  *self,
                AtlasSlot     slot,
                AtlasWord     word,
                AtlasText   **text)
{
  *text = atlas_reader_take_text (self, slot);
  atlas_reader_check_languages (self, *text, atlas_word_get (word), &self->title_origins[slot]);
}

static void
begin_language (AtlasReader *self)
{
  self->term = (AtlasTerm) { .id = atlas_reader_declare (self, ATLAS_THING_LANGUAGE) };
}

static void
end_language (AtlasReader *self)
{
  if (self->term.id == NULL)
    return;

  self->term.name = atlas_text_new ();
  atlas_text_add (self->term.name, NULL, self->text->str, (gssize) self->text->len, NULL, 0);
  atlas_siege_take_term (self->siege, ATLAS_VOCABULARY_LANGUAGE, &self->term);
  self->term = (AtlasTerm) { NULL };
}

static void
begin_span (AtlasReader *self)
{
  AtlasSiegeHead *head = atlas_siege_get_head (self->siege);
  AtlasOrigin origin = atlas_reader_get_origin (self);
  AtlasInstant instant;

  self->span_origin = origin;
  if (!atlas_reader_get_ends (self, &head->span))
    return;

  if (head->span.begin.earliest >= head->span.end.earliest)
    atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "time-order", &origin,
                      atlas_reader_get (self, ATLAS_WORD_END),
                      _("Found a siege without length, expected an end after the begin"));

  head->opening = head->day_one = head->span.begin.earliest;
  if (atlas_reader_get_instant (self, ATLAS_WORD_OPENING, &instant))
    head->opening = instant.earliest;
  if (atlas_reader_get_instant (self, ATLAS_WORD_DAY_ONE, &instant))
    head->day_one = instant.earliest;
}

static void
begin_extent (AtlasReader *self)
{
  atlas_reader_get_extent (self, &atlas_siege_get_head (self->siege)->extent);
}

static void
begin_view (AtlasReader *self)
{
  self->view_origin = atlas_reader_get_origin (self);
  atlas_reader_get_extent (self, &atlas_siege_get_head (self->siege)->view);
}

static void
begin_side (AtlasReader *self)
{
  atlas_reader_clear_texts_from (self, ATLAS_SLOT_NAME);
  self->side = (AtlasSide) {
    .id = atlas_reader_declare (self, ATLAS_THING_SIDE),
    .colour = INVALID_COLOUR,
    .pattern = (AtlasPattern) atlas_reader_get_choice (self, ATLAS_WORD_PATTERN, atlas_pattern_names,
                                                       ATLAS_PATTERN_PLAIN),
    .symbol = (AtlasSymbol) atlas_reader_get_choice (self, ATLAS_WORD_SYMBOL, atlas_symbol_names,
                                                     ATLAS_SYMBOL_BAR),
  };
  get_colour (self, ATLAS_WORD_COLOUR, &self->side.colour);
  self->side.night_colour = self->side.colour;
  get_colour (self, ATLAS_WORD_NIGHT, &self->side.night_colour);
}

static void
end_side (AtlasReader *self)
{
  AtlasOrigin origin = atlas_reader_get_origin (self);

  if (self->side.id == NULL)
    return;

  self->side.name = atlas_reader_take_text (self, ATLAS_SLOT_NAME);
  self->side.short_name = atlas_reader_take_text (self, ATLAS_SLOT_SHORT);
  self->side.phrase = atlas_reader_take_text (self, ATLAS_SLOT_PHRASE);
  atlas_check_side (self->check, &self->side, &origin);
  atlas_siege_take_side (self->siege, &self->side);
  self->side = (AtlasSide) { NULL };
}

static void
begin_term (AtlasReader *self,
            AtlasThing   thing)
{
  atlas_reader_clear_texts_from (self, ATLAS_SLOT_NAME);
  self->term = (AtlasTerm) { .id = atlas_reader_declare (self, thing) };
}

static void
end_term (AtlasReader *self,
          AtlasThing   thing)
{
  if (self->term.id == NULL)
    return;

  self->term.name = atlas_reader_take_text (self, ATLAS_SLOT_NAME);
  atlas_siege_take_term (self->siege, vocabularies[thing], &self->term);
  self->term = (AtlasTerm) { NULL };
}

static void
begin_tradition (AtlasReader *self)
{
  begin_term (self, ATLAS_THING_TRADITION);
  self->term.is_code = atlas_reader_get_boolean (self, ATLAS_WORD_CODE);
}

static void
end_tradition (AtlasReader *self)
{
  end_term (self, ATLAS_THING_TRADITION);
}

static void
begin_account (AtlasReader *self)
{
  begin_term (self, ATLAS_THING_ACCOUNT);
}

static void
end_account (AtlasReader *self)
{
  end_term (self, ATLAS_THING_ACCOUNT);
}

static void
begin_kind (AtlasReader *self)
{
  begin_term (self, ATLAS_THING_KIND);
  self->term.mark = (AtlasMark) atlas_reader_get_choice (self, ATLAS_WORD_MARK, atlas_mark_names,
                                                         ATLAS_MARK_DISC);
}

static void
end_kind (AtlasReader *self)
{
  end_term (self, ATLAS_THING_KIND);
}

static void
begin_phase (AtlasReader *self)
{
  begin_term (self, ATLAS_THING_PHASE);
  /* After a mistake any time is as good as another: nothing is to follow from it. */
  if (!atlas_reader_get_ends (self, &self->term.span))
    atlas_span_set_ends (&self->term.span, NULL, NULL, NULL);
}

static void
end_phase (AtlasReader *self)
{
  AtlasOrigin origin = atlas_reader_get_origin (self);

  if (self->term.id != NULL)
    atlas_check_phase (self->check, &self->term, &origin);
  end_term (self, ATLAS_THING_PHASE);
}

static void
begin_part (AtlasReader *self)
{
  const char *href = atlas_reader_get (self, ATLAS_WORD_HREF);
  AtlasPart part = { g_strdup (href), atlas_reader_get_origin (self) };

  if (href != NULL && *href != '\0')
    g_array_append_val (self->parts, part);
  else
    g_free (part.href);
}

static void
end_siege (AtlasReader *self)
{
  AtlasSiegeHead *head = atlas_siege_get_head (self->siege);

  take_head_text (self, ATLAS_SLOT_TITLE, ATLAS_WORD_TITLE, &head->title);
  take_head_text (self, ATLAS_SLOT_SUBTITLE, ATLAS_WORD_SUBTITLE, &head->subtitle);
  take_head_text (self, ATLAS_SLOT_SUMMARY, ATLAS_WORD_SUMMARY, &head->summary);
  take_head_text (self, ATLAS_SLOT_CLOCK, ATLAS_WORD_CLOCK, &head->clock);
  atlas_check_head (self->check, &self->span_origin, &self->view_origin);
}

static const AtlasElement term_children[] = {
  { ATLAS_WORD_NAME, ATLAS_CONTENT_TEXT, ATLAS_SLOT_NAME },
  { ATLAS_WORD_NONE },
};

static const AtlasElement side_children[] = {
  { ATLAS_WORD_NAME, ATLAS_CONTENT_TEXT, ATLAS_SLOT_NAME },
  { ATLAS_WORD_SHORT, ATLAS_CONTENT_TEXT, ATLAS_SLOT_SHORT },
  { ATLAS_WORD_PHRASE, ATLAS_CONTENT_TEXT, ATLAS_SLOT_PHRASE },
  { ATLAS_WORD_NONE },
};

#define PARTS                                                        \
  { ATLAS_WORD_SOURCES, .children = atlas_reader_sources },          \
  { ATLAS_WORD_PLACES, .children = atlas_reader_places },            \
  { ATLAS_WORD_EVENTS, .children = atlas_reader_events },            \
  { ATLAS_WORD_DISPUTES, .children = atlas_reader_disputes },        \
  { ATLAS_WORD_PEOPLE, .children = atlas_reader_people },            \
  { ATLAS_WORD_UNITS, .children = atlas_reader_units },              \
  { ATLAS_WORD_FRONTS, .children = atlas_reader_fronts },            \
  { ATLAS_WORD_FIGURES, .children = atlas_reader_figures },          \
  { ATLAS_WORD_TOURS, .children = atlas_reader_tours },              \
  { ATLAS_WORD_LAND, .children = atlas_reader_land },                \
  { ATLAS_WORD_TERRAIN, .children = atlas_reader_terrain,            \
    .begin = atlas_reader_begin_terrain },                           \
  { ATLAS_WORD_MEDIA, .children = atlas_reader_media }

static const AtlasElement siege_children[] = {
  { ATLAS_WORD_TITLE, ATLAS_CONTENT_TEXT, ATLAS_SLOT_TITLE, .end = end_head_text },
  { ATLAS_WORD_SUBTITLE, ATLAS_CONTENT_TEXT, ATLAS_SLOT_SUBTITLE, .end = end_head_text },
  { ATLAS_WORD_SUMMARY, ATLAS_CONTENT_TEXT, ATLAS_SLOT_SUMMARY, atlas_reader_mentions,
    .end = end_head_text },
  { ATLAS_WORD_CLOCK, ATLAS_CONTENT_TEXT, ATLAS_SLOT_CLOCK, .end = end_head_text },
  { ATLAS_WORD_LANGUAGE, ATLAS_CONTENT_WORDS, .begin = begin_language, .end = end_language },
  { ATLAS_WORD_SPAN, .begin = begin_span },
  { ATLAS_WORD_EXTENT, .begin = begin_extent },
  { ATLAS_WORD_VIEW, .begin = begin_view },
  { ATLAS_WORD_SIDE, .children = side_children, .begin = begin_side, .end = end_side },
  { ATLAS_WORD_TRADITION, .children = term_children, .begin = begin_tradition, .end = end_tradition },
  { ATLAS_WORD_ACCOUNT, .children = term_children, .begin = begin_account, .end = end_account },
  { ATLAS_WORD_KIND, .children = term_children, .begin = begin_kind, .end = end_kind },
  { ATLAS_WORD_PHASE, .children = term_children, .begin = begin_phase, .end = end_phase },
  { ATLAS_WORD_PART, .begin = begin_part },
  PARTS,
  { ATLAS_WORD_NONE },
};

const AtlasElement atlas_reader_siege[] = {
  { ATLAS_WORD_SIEGE, .children = siege_children, .begin = begin_siege, .end = end_siege },
  { ATLAS_WORD_NONE },
};

const AtlasElement atlas_reader_parts[] = {
  PARTS,
  { ATLAS_WORD_NONE },
};

const AtlasElement atlas_reader_lesson[] = {
  { ATLAS_WORD_TOURS, .children = atlas_reader_tours },
  { ATLAS_WORD_NONE },
};
