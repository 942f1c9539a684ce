/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-cite.h"
#include "core/atlas-event.h"
#include "core/atlas-name.h"
#include "core/atlas-span.h"
#include "core/atlas-text.h"

G_BEGIN_DECLS

/**
 * AtlasActorKind:
 * @ATLAS_ACTOR_PERSON: a person
 * @ATLAS_ACTOR_UNIT: a unit
 */
typedef enum
{
  ATLAS_ACTOR_PERSON,
  ATLAS_ACTOR_UNIT,
} AtlasActorKind;

/**
 * AtlasRole:
 * @span: when; an end that the data set does not state is open
 * @place: (nullable): where, interned
 * @unit: (nullable): in which unit, interned
 * @title: as what
 *
 * What somebody was for a time.
 */
typedef struct
{
  AtlasSpan   span;
  const char *place;
  const char *unit;
  AtlasText  *title;
} AtlasRole;

void atlas_role_clear (AtlasRole *self);

#define ATLAS_TYPE_ACTOR (atlas_actor_get_type ())

G_DECLARE_FINAL_TYPE (AtlasActor, atlas_actor, ATLAS, ACTOR, GObject)

AtlasActor         *atlas_actor_new        (AtlasActorKind      kind,
                                            const char         *id);
AtlasActorKind      atlas_actor_get_kind   (AtlasActor         *self);
const char         *atlas_actor_get_id     (AtlasActor         *self);
char               *atlas_actor_dup_reference (AtlasActor      *self);
const char         *atlas_actor_get_side   (AtlasActor         *self);
void                atlas_actor_set_side   (AtlasActor         *self,
                                            const char         *side);
const char         *atlas_actor_get_within (AtlasActor         *self);
void                atlas_actor_set_within (AtlasActor         *self,
                                            const char         *within);
const AtlasInstant *atlas_actor_get_born   (AtlasActor         *self);
void                atlas_actor_set_born   (AtlasActor         *self,
                                            const AtlasInstant *born);
const AtlasInstant *atlas_actor_get_died   (AtlasActor         *self);
void                atlas_actor_set_died   (AtlasActor         *self,
                                            const AtlasInstant *died);
AtlasText          *atlas_actor_get_text   (AtlasActor         *self);
void                atlas_actor_set_text   (AtlasActor         *self,
                                            AtlasText          *text);
GArray             *atlas_actor_get_names  (AtlasActor         *self);
const char         *atlas_actor_get_name   (AtlasActor         *self,
                                            const char         *language);
GArray             *atlas_actor_get_roles  (AtlasActor         *self);
GArray             *atlas_actor_get_cites  (AtlasActor         *self);
GPtrArray          *atlas_actor_get_events (AtlasActor         *self);

G_END_DECLS
