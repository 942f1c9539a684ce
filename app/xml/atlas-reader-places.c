/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-reader-private.h"

#include "core/atlas-spelling.h"

#include <math.h>

/* Places, their names, and who held them when. */

static const char *const hold_names[] = {
  [ATLAS_HOLD_NONE] = "",
  [ATLAS_HOLD_HELD] = "",
  [ATLAS_HOLD_CONTESTED] = "contested",
  [ATLAS_HOLD_ABANDONED] = "abandoned",
  NULL
};

/**
 * atlas_reader_begin_name:
 * @self: the reader, at a name
 */
void
atlas_reader_begin_name (AtlasReader *self)
{
  AtlasFrame *frame = &self->frames[self->depth - 1];
  AtlasOrigin origin = atlas_reader_get_origin (self);
  AtlasSpan span;

  self->name = (AtlasName) {
    .language = frame->language,
    .tradition = atlas_reader_get_reference (self, ATLAS_WORD_TRADITION, ATLAS_THING_TRADITION),
    .alias = atlas_reader_get_boolean (self, ATLAS_WORD_ALIAS),
    .begin = ATLAS_TIME_MIN,
    .end = ATLAS_TIME_MAX,
  };
  if (frame->language != NULL)
    atlas_references_refer (self->references, ATLAS_THING_LANGUAGE, frame->language, &origin);
  if (atlas_reader_get_ends (self, &span))
    {
      self->name.begin = span.begin.earliest;
      self->name.end = span.end.earliest;
    }
}

/**
 * atlas_reader_end_name:
 * @self: the reader, at the end of a name
 * @names: (nullable) (element-type AtlasName): where it goes
 */
void
atlas_reader_end_name (AtlasReader *self,
                       GArray      *names)
{
  if (names == NULL || self->text->len == 0)
    return;

  self->name.words = g_strndup (self->text->str, self->text->len);
  g_array_append_val (names, self->name);
  self->name.words = NULL;
}

static void
begin_place (AtlasReader *self)
{
  const char *id = atlas_reader_declare (self, ATLAS_THING_PLACE);
  const char *within = atlas_reader_get_reference (self, ATLAS_WORD_WITHIN, ATLAS_THING_PLACE);
  AtlasPosition position;
  double accuracy_m = 0;

  atlas_reader_clear_texts_from (self, ATLAS_SLOT_NAME);
  if (!atlas_reader_get_position (self, &position) || id == NULL)
    return;

  atlas_reader_get_double (self, ATLAS_WORD_ACCURACY, &accuracy_m);
  self->place = atlas_place_new (id,
                                 (AtlasPlaceKind) atlas_reader_get_choice (self, ATLAS_WORD_KIND,
                                                                           atlas_place_kind_names,
                                                                           ATLAS_PLACE_SITE),
                                 position, accuracy_m);
  atlas_place_set_within (self->place, within);
  atlas_place_set_rank (self->place, atlas_reader_get_rank (self));
}

static void
end_place_name (AtlasReader *self)
{
  AtlasOrigin origin = atlas_reader_get_origin (self);
  GArray *names;

  if (self->place == NULL || self->text->len == 0)
    return;

  names = atlas_place_get_names (self->place);
  atlas_reader_end_name (self, names);
  atlas_check_name (self->check, atlas_place_get_id (self->place),
                    &g_array_index (names, AtlasName, names->len - 1), &origin);
}

static void
begin_picture (AtlasReader *self)
{
  atlas_reader_get_reference (self, ATLAS_WORD_REF, ATLAS_THING_PICTURE);
}

static void
begin_holding (AtlasReader *self)
{
  AtlasHold hold = (AtlasHold) atlas_reader_get_choice (self, ATLAS_WORD_STATE, hold_names,
                                                        ATLAS_HOLD_HELD);

  atlas_holding_clear (&self->holding);
  self->holding = (AtlasHolding) {
    .hold = hold,
    .line = self->frames[self->depth - 1].line,
    .side = atlas_reader_get_reference (self, ATLAS_WORD_SIDE, ATLAS_THING_SIDE),
    .partly = atlas_reader_get_reference (self, ATLAS_WORD_PARTLY, ATLAS_THING_SIDE),
  };
  if (!atlas_reader_get_begin (self, ATLAS_WORD_BEGIN, &self->holding.begin))
    self->holding.hold = ATLAS_HOLD_NONE;
  atlas_reader_get_instant (self, ATLAS_WORD_END, &self->holding.end);
}

/* The claim of a holding is about its begin and needs no words. */
static void
begin_holding_claim (AtlasReader *self)
{
  self->claim = (AtlasClaim) {
    .account = atlas_reader_get_reference (self, ATLAS_WORD_ACCOUNT, ATLAS_THING_ACCOUNT),
    .number = NAN,
  };
  if (!atlas_reader_get_begin (self, ATLAS_WORD_BEGIN, &self->claim.when))
    self->claim.account = NULL;
}

static void
end_holding_claim (AtlasReader *self)
{
  AtlasOrigin origin = atlas_reader_get_origin (self);

  self->claim.cites = atlas_reader_take_cites (self, ATLAS_SLOT_CLAIM);
  atlas_check_cites (self->check, self->claim.cites, "claim", &origin);
  if (self->claim.account == NULL)
    {
      atlas_claim_clear (&self->claim);
      return;
    }

  if (self->holding.claims == NULL)
    {
      self->holding.claims = g_array_new (FALSE, TRUE, sizeof (AtlasClaim));
      g_array_set_clear_func (self->holding.claims, (GDestroyNotify) atlas_claim_clear);
    }
  g_array_append_val (self->holding.claims, self->claim);
  self->claim = (AtlasClaim) { NULL };
}

static void
end_holding (AtlasReader *self)
{
  self->holding.note = atlas_reader_take_text (self, ATLAS_SLOT_HOLDING);
  self->holding.cites = atlas_reader_take_cites (self, ATLAS_SLOT_HOLDING);
  if (self->place == NULL || self->holding.hold == ATLAS_HOLD_NONE)
    {
      atlas_holding_clear (&self->holding);
      return;
    }

  g_array_append_val (atlas_place_get_holdings (self->place), self->holding);
  self->holding = (AtlasHolding) { .hold = ATLAS_HOLD_NONE };
}

static void
end_place (AtlasReader *self)
{
  g_autoptr (AtlasText) note = atlas_reader_take_text (self, ATLAS_SLOT_PLACE);
  g_autoptr (GArray) cites = atlas_reader_take_cites (self, ATLAS_SLOT_PLACE);
  AtlasOrigin origin = atlas_reader_get_origin (self);

  if (self->place == NULL)
    return;

  atlas_place_set_note (self->place, note);
  if (cites != NULL)
    g_array_append_vals (atlas_place_get_cites (self->place), cites->data, cites->len);
  atlas_check_place (self->check, self->place, &origin);
  atlas_siege_take_place (self->siege, g_steal_pointer (&self->place));
}

static const AtlasElement holding_claim_children[] = {
  { ATLAS_WORD_CITE, .slot = ATLAS_SLOT_CLAIM, .begin = atlas_reader_begin_cite },
  { ATLAS_WORD_NONE },
};

static const AtlasElement holding_children[] = {
  { ATLAS_WORD_NOTE, ATLAS_CONTENT_TEXT, ATLAS_SLOT_HOLDING },
  { ATLAS_WORD_CITE, .slot = ATLAS_SLOT_HOLDING, .begin = atlas_reader_begin_cite },
  { ATLAS_WORD_CLAIM, .children = holding_claim_children, .begin = begin_holding_claim,
    .end = end_holding_claim },
  { ATLAS_WORD_NONE },
};

static const AtlasElement place_children[] = {
  { ATLAS_WORD_NAME, ATLAS_CONTENT_WORDS, .begin = atlas_reader_begin_name, .end = end_place_name },
  { ATLAS_WORD_NOTE, ATLAS_CONTENT_TEXT, ATLAS_SLOT_PLACE, atlas_reader_mentions },
  { ATLAS_WORD_CITE, .slot = ATLAS_SLOT_PLACE, .begin = atlas_reader_begin_cite },
  { ATLAS_WORD_PICTURE, .begin = begin_picture },
  { ATLAS_WORD_HOLDING, .children = holding_children, .begin = begin_holding, .end = end_holding },
  { ATLAS_WORD_NONE },
};

const AtlasElement atlas_reader_places[] = {
  { ATLAS_WORD_PLACE, .children = place_children, .begin = begin_place, .end = end_place },
  { ATLAS_WORD_NONE },
};
