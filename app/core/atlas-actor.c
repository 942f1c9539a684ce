/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-actor.h"

#include "core/atlas-spelling.h"

/**
 * AtlasActor:
 *
 * Who took part: a person or a unit, with its names, what it was when and where, and the events in
 * which it appears.
 *
 * People and units have identifiers of their own: a person and a unit, or a place, may have the
 * same one.
 */

struct _AtlasActor
{
  GObject        parent_instance;
  AtlasActorKind kind;
  const char    *id;
  const char    *side;
  const char    *within;
  AtlasInstant   born;
  AtlasInstant   died;
  AtlasText     *text;
  GArray        *names;
  GArray        *roles;
  GArray        *cites;
  GPtrArray     *events;
};

G_DEFINE_FINAL_TYPE (AtlasActor, atlas_actor, G_TYPE_OBJECT)

static void
atlas_actor_finalize (GObject *object)
{
  AtlasActor *self = ATLAS_ACTOR (object);

  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_pointer (&self->cites, g_array_unref);
  g_clear_pointer (&self->roles, g_array_unref);
  g_clear_pointer (&self->names, g_array_unref);
  g_clear_pointer (&self->text, atlas_text_unref);

  G_OBJECT_CLASS (atlas_actor_parent_class)->finalize (object);
}

static void
atlas_actor_class_init (AtlasActorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_actor_finalize;
}

static void
atlas_actor_init (AtlasActor *self)
{
  self->names = g_array_new (FALSE, FALSE, sizeof (AtlasName));
  g_array_set_clear_func (self->names, (GDestroyNotify) atlas_name_clear);
  self->roles = g_array_new (FALSE, FALSE, sizeof (AtlasRole));
  g_array_set_clear_func (self->roles, (GDestroyNotify) atlas_role_clear);
  self->cites = g_array_new (FALSE, FALSE, sizeof (AtlasCite));
  self->events = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * atlas_role_clear:
 * @self: a role
 *
 * Releases what it holds; the role itself is a value in an array.
 */
void
atlas_role_clear (AtlasRole *self)
{
  g_clear_pointer (&self->title, atlas_text_unref);
}

/**
 * atlas_actor_new:
 * @kind: what it is
 * @id: identifier
 *
 * Returns: (transfer full): an actor without names
 */
AtlasActor *
atlas_actor_new (AtlasActorKind  kind,
                 const char     *id)
{
  AtlasActor *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (ATLAS_TYPE_ACTOR, NULL);
  self->kind = kind;
  self->id = g_intern_string (id);

  return self;
}

/**
 * atlas_actor_get_kind:
 * @self: an actor
 *
 * Returns: what it is
 */
AtlasActorKind
atlas_actor_get_kind (AtlasActor *self)
{
  g_return_val_if_fail (ATLAS_IS_ACTOR (self), ATLAS_ACTOR_PERSON);

  return self->kind;
}

/**
 * atlas_actor_get_id:
 * @self: an actor
 *
 * Returns: (transfer none): its identifier, interned
 */
const char *
atlas_actor_get_id (AtlasActor *self)
{
  g_return_val_if_fail (ATLAS_IS_ACTOR (self), NULL);

  return self->id;
}

/**
 * atlas_actor_dup_reference:
 * @self: an actor
 *
 * Gets what tells it from everything else in the siege, as “person:ID” or “unit:ID”.
 *
 * Returns: (transfer full): its reference, for [method@Atlas.Siege.find_reference]
 */
char *
atlas_actor_dup_reference (AtlasActor *self)
{
  g_return_val_if_fail (ATLAS_IS_ACTOR (self), NULL);

  return g_strconcat (atlas_actor_kind_names[self->kind], ":", self->id, NULL);
}

/**
 * atlas_actor_get_side:
 * @self: an actor
 *
 * Returns: (transfer none) (nullable): whose it is, interned
 */
const char *
atlas_actor_get_side (AtlasActor *self)
{
  g_return_val_if_fail (ATLAS_IS_ACTOR (self), NULL);

  return self->side;
}

/**
 * atlas_actor_set_side:
 * @self: an actor
 * @side: (nullable): identifier of a side
 */
void
atlas_actor_set_side (AtlasActor *self,
                      const char *side)
{
  g_return_if_fail (ATLAS_IS_ACTOR (self));

  self->side = g_intern_string (side);
}

/**
 * atlas_actor_get_within:
 * @self: an actor
 *
 * Returns: (transfer none) (nullable): what it belongs to, interned
 */
const char *
atlas_actor_get_within (AtlasActor *self)
{
  g_return_val_if_fail (ATLAS_IS_ACTOR (self), NULL);

  return self->within;
}

/**
 * atlas_actor_set_within:
 * @self: an actor
 * @within: (nullable): identifier of an actor of its kind
 */
void
atlas_actor_set_within (AtlasActor *self,
                        const char *within)
{
  g_return_if_fail (ATLAS_IS_ACTOR (self));

  self->within = g_intern_string (within);
}

/**
 * atlas_actor_get_born:
 * @self: an actor
 *
 * Returns: (transfer none) (nullable): when the person was born, if that is stated
 */
const AtlasInstant *
atlas_actor_get_born (AtlasActor *self)
{
  g_return_val_if_fail (ATLAS_IS_ACTOR (self), NULL);

  return self->born.first.precision != ATLAS_PRECISION_NONE ? &self->born : NULL;
}

/**
 * atlas_actor_set_born:
 * @self: an actor
 * @born: when the person was born
 */
void
atlas_actor_set_born (AtlasActor         *self,
                      const AtlasInstant *born)
{
  g_return_if_fail (ATLAS_IS_ACTOR (self));
  g_return_if_fail (born != NULL);

  self->born = *born;
}

/**
 * atlas_actor_get_died:
 * @self: an actor
 *
 * Returns: (transfer none) (nullable): when the person died, if that is stated
 */
const AtlasInstant *
atlas_actor_get_died (AtlasActor *self)
{
  g_return_val_if_fail (ATLAS_IS_ACTOR (self), NULL);

  return self->died.first.precision != ATLAS_PRECISION_NONE ? &self->died : NULL;
}

/**
 * atlas_actor_set_died:
 * @self: an actor
 * @died: when the person died
 */
void
atlas_actor_set_died (AtlasActor         *self,
                      const AtlasInstant *died)
{
  g_return_if_fail (ATLAS_IS_ACTOR (self));
  g_return_if_fail (died != NULL);

  self->died = *died;
}

/**
 * atlas_actor_get_text:
 * @self: an actor
 *
 * Returns: (transfer none) (nullable): what is told of it
 */
AtlasText *
atlas_actor_get_text (AtlasActor *self)
{
  g_return_val_if_fail (ATLAS_IS_ACTOR (self), NULL);

  return self->text;
}

/**
 * atlas_actor_set_text:
 * @self: an actor
 * @text: (nullable) (transfer none): what is told of it
 */
void
atlas_actor_set_text (AtlasActor *self,
                      AtlasText  *text)
{
  g_return_if_fail (ATLAS_IS_ACTOR (self));

  g_clear_pointer (&self->text, atlas_text_unref);
  self->text = text != NULL ? atlas_text_ref (text) : NULL;
}

/**
 * atlas_actor_get_names:
 * @self: an actor
 *
 * Returns: (transfer none) (element-type AtlasName): its names; only the reader adds to them
 */
GArray *
atlas_actor_get_names (AtlasActor *self)
{
  g_return_val_if_fail (ATLAS_IS_ACTOR (self), NULL);

  return self->names;
}

/**
 * atlas_actor_get_name:
 * @self: an actor
 * @language: (nullable): the reader's language
 *
 * Gets the name to show, as [func@Atlas.names_choose] chooses.
 *
 * Returns: (transfer none): its name, or its identifier without one
 */
const char *
atlas_actor_get_name (AtlasActor *self,
                      const char *language)
{
  const char *name;

  g_return_val_if_fail (ATLAS_IS_ACTOR (self), NULL);

  name = atlas_names_choose ((const AtlasName *) (const void *) self->names->data, self->names->len,
                             NULL, language, ATLAS_TIME_MIN);

  return name != NULL ? name : self->id;
}

/**
 * atlas_actor_get_roles:
 * @self: an actor
 *
 * Returns: (transfer none) (element-type AtlasRole): what it was, in the order of the data set;
 *   only the reader adds to them
 */
GArray *
atlas_actor_get_roles (AtlasActor *self)
{
  g_return_val_if_fail (ATLAS_IS_ACTOR (self), NULL);

  return self->roles;
}

/**
 * atlas_actor_get_cites:
 * @self: an actor
 *
 * Returns: (transfer none) (element-type AtlasCite): where that is stated; only the reader adds to
 *   them
 */
GArray *
atlas_actor_get_cites (AtlasActor *self)
{
  g_return_val_if_fail (ATLAS_IS_ACTOR (self), NULL);

  return self->cites;
}

/**
 * atlas_actor_get_events:
 * @self: an actor of a sealed siege
 *
 * Returns: (transfer none) (element-type AtlasEvent): the events in which it appears, in order of
 *   time; only the siege adds to them
 */
GPtrArray *
atlas_actor_get_events (AtlasActor *self)
{
  g_return_val_if_fail (ATLAS_IS_ACTOR (self), NULL);

  return self->events;
}
