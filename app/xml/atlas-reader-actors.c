/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-reader-private.h"

/* People and units, and what they were when. */

static void
begin_actor (AtlasReader    *self,
             AtlasThing      thing,
             AtlasActorKind  kind)
{
  const char *id = atlas_reader_declare (self, thing);
  const char *side = atlas_reader_get_reference (self, ATLAS_WORD_SIDE, ATLAS_THING_SIDE);
  const char *within = atlas_reader_get_reference (self, ATLAS_WORD_WITHIN, thing);
  AtlasInstant instant;

  atlas_reader_clear_texts_from (self, ATLAS_SLOT_NAME);
  g_clear_object (&self->actor);
  if (id == NULL)
    return;

  self->actor = atlas_actor_new (kind, id);
  atlas_actor_set_side (self->actor, side);
  atlas_actor_set_within (self->actor, within);
  if (atlas_reader_get_instant (self, ATLAS_WORD_BORN, &instant))
    atlas_actor_set_born (self->actor, &instant);
  if (atlas_reader_get_instant (self, ATLAS_WORD_DIED, &instant))
    atlas_actor_set_died (self->actor, &instant);
}

static void
begin_person (AtlasReader *self)
{
  begin_actor (self, ATLAS_THING_PERSON, ATLAS_ACTOR_PERSON);
}

static void
begin_unit (AtlasReader *self)
{
  begin_actor (self, ATLAS_THING_UNIT, ATLAS_ACTOR_UNIT);
}

static void
end_name (AtlasReader *self)
{
  atlas_reader_end_name (self, self->actor != NULL ? atlas_actor_get_names (self->actor) : NULL);
}

static void
begin_role (AtlasReader *self)
{
  atlas_role_clear (&self->role);
  self->role = (AtlasRole) {
    .place = atlas_reader_get_reference (self, ATLAS_WORD_PLACE, ATLAS_THING_PLACE),
    .unit = atlas_reader_get_reference (self, ATLAS_WORD_UNIT, ATLAS_THING_UNIT),
  };
  atlas_reader_get_ends (self, &self->role.span);
}

static void
end_role (AtlasReader *self)
{
  self->role.title = atlas_reader_take_text (self, ATLAS_SLOT_ROLE);
  if (self->actor != NULL)
    g_array_append_val (atlas_actor_get_roles (self->actor), self->role);
  else
    atlas_role_clear (&self->role);
  self->role = (AtlasRole) { .title = NULL };
}

static void
end_actor (AtlasReader *self)
{
  g_autoptr (AtlasText) text = atlas_reader_take_text (self, ATLAS_SLOT_ACTOR);
  g_autoptr (GArray) cites = atlas_reader_take_cites (self, ATLAS_SLOT_ACTOR);
  AtlasOrigin origin = atlas_reader_get_origin (self);

  if (self->actor == NULL)
    return;

  atlas_actor_set_text (self->actor, text);
  if (cites != NULL)
    g_array_append_vals (atlas_actor_get_cites (self->actor), cites->data, cites->len);
  atlas_check_actor (self->check, self->actor, &origin);
  atlas_siege_take_actor (self->siege, g_steal_pointer (&self->actor));
}

static const AtlasElement role_children[] = {
  { ATLAS_WORD_TITLE, ATLAS_CONTENT_TEXT, ATLAS_SLOT_ROLE },
  { ATLAS_WORD_NONE },
};

static const AtlasElement actor_children[] = {
  { ATLAS_WORD_NAME, ATLAS_CONTENT_WORDS, .begin = atlas_reader_begin_name, .end = end_name },
  { ATLAS_WORD_ROLE, .children = role_children, .begin = begin_role, .end = end_role },
  { ATLAS_WORD_TEXT, ATLAS_CONTENT_TEXT, ATLAS_SLOT_ACTOR, atlas_reader_mentions },
  { ATLAS_WORD_CITE, .slot = ATLAS_SLOT_ACTOR, .begin = atlas_reader_begin_cite },
  { ATLAS_WORD_NONE },
};

const AtlasElement atlas_reader_people[] = {
  { ATLAS_WORD_PERSON, .children = actor_children, .begin = begin_person, .end = end_actor },
  { ATLAS_WORD_NONE },
};

const AtlasElement atlas_reader_units[] = {
  { ATLAS_WORD_UNIT, .children = actor_children, .begin = begin_unit, .end = end_actor },
  { ATLAS_WORD_NONE },
};
