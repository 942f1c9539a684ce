/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/atlas-state-private.h"

#include <string.h>

/* What is selected: a place, an event, a person or a unit, a line of the war, or nothing. */

/* What leads to a front: its identifier may be that of something else as well. */
#define FRONT_PREFIX "front:"


/*
 * atlas_state_find_front:
 * @siege: a siege
 * @reference: “front:ID”, or something else
 *
 * Returns: (transfer none) (nullable): the front that is meant
 */
const AtlasFront *
atlas_state_find_front (AtlasSiege *siege,
                        const char *reference)
{
  GPtrArray *fronts = atlas_siege_get_fronts (siege);

  if (!g_str_has_prefix (reference, FRONT_PREFIX))
    return NULL;

  for (guint i = 0; i < fronts->len; i++)
    {
      const AtlasFront *front = g_ptr_array_index (fronts, i);

      if (g_str_equal (front->id, reference + strlen (FRONT_PREFIX)))
        return front;
    }

  return NULL;
}

/*
 * atlas_state_set_selection:
 * @self: a state
 * @place: (nullable): the place that is selected
 * @event: (nullable): the event
 * @actor: (nullable): the person or unit
 * @front: (nullable): the line or area of the war
 *
 * Notes what is selected, of which there is one at most, and moves nothing else.
 */
void
atlas_state_set_selection (AtlasState       *self,
                           AtlasPlace       *place,
                           AtlasEvent       *event,
                           AtlasActor       *actor,
                           const AtlasFront *front)
{
  g_object_freeze_notify (G_OBJECT (self));
  if (g_set_object (&self->place, place))
    atlas_state_notify (self, PROP_PLACE);
  if (g_set_object (&self->event, event))
    atlas_state_notify (self, PROP_EVENT);
  if (g_set_object (&self->actor, actor))
    atlas_state_notify (self, PROP_ACTOR);
  if (front != self->front)
    {
      self->front = front;
      atlas_state_notify (self, PROP_FRONT);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * atlas_state_get_place:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): the selected place
 */
AtlasPlace *
atlas_state_get_place (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), NULL);

  return self->place;
}

/**
 * atlas_state_get_event:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): the selected event
 */
AtlasEvent *
atlas_state_get_event (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), NULL);

  return self->event;
}

/**
 * atlas_state_get_actor:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): the selected person or unit
 */
AtlasActor *
atlas_state_get_actor (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), NULL);

  return self->actor;
}

/**
 * atlas_state_get_front:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): the selected line or area of the war
 */
const AtlasFront *
atlas_state_get_front (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), NULL);

  return self->front;
}

/**
 * atlas_state_select_place:
 * @self: a state
 * @place: (nullable) (transfer none): the place to select
 */
void
atlas_state_select_place (AtlasState *self,
                          AtlasPlace *place)
{
  g_return_if_fail (ATLAS_IS_STATE (self));
  g_return_if_fail (place == NULL || ATLAS_IS_PLACE (place));

  atlas_state_set_selection (self, place, NULL, NULL, NULL);
}

/**
 * atlas_state_select_event:
 * @self: a state
 * @event: (nullable) (transfer none): the event to select
 *
 * Selects an event and moves the clock to it.
 */
void
atlas_state_select_event (AtlasState *self,
                          AtlasEvent *event)
{
  g_return_if_fail (ATLAS_IS_STATE (self));
  g_return_if_fail (event == NULL || ATLAS_IS_EVENT (event));

  g_object_freeze_notify (G_OBJECT (self));
  atlas_state_set_selection (self, NULL, event, NULL, NULL);
  if (event != NULL)
    atlas_state_set_instant (self, atlas_event_get_time (event));
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * atlas_state_select_actor:
 * @self: a state
 * @actor: (nullable) (transfer none): the person or unit to select
 *
 * Selects somebody instead of what is selected. Clock and map stay where they are.
 */
void
atlas_state_select_actor (AtlasState *self,
                          AtlasActor *actor)
{
  g_return_if_fail (ATLAS_IS_STATE (self));
  g_return_if_fail (actor == NULL || ATLAS_IS_ACTOR (actor));

  atlas_state_set_selection (self, NULL, NULL, actor, NULL);
}

/**
 * atlas_state_select_front:
 * @self: a state
 * @front: (nullable): a line or area of the war of the siege that is shown
 *
 * Selects a front instead of what is selected. Clock and map stay where they are.
 */
void
atlas_state_select_front (AtlasState       *self,
                          const AtlasFront *front)
{
  g_return_if_fail (ATLAS_IS_STATE (self));

  atlas_state_set_selection (self, NULL, NULL, NULL, front);
}

/**
 * atlas_state_dup_selection:
 * @self: a state
 *
 * Returns: (transfer full): what [method@Atlas.State.select_by_id] selects again; empty when nothing
 *   is selected
 */
char *
atlas_state_dup_selection (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), NULL);

  if (self->place != NULL)
    return g_strdup (atlas_place_get_id (self->place));
  if (self->event != NULL)
    return g_strdup (atlas_event_get_id (self->event));
  if (self->front != NULL)
    return g_strconcat (FRONT_PREFIX, self->front->id, NULL);

  return self->actor != NULL ? atlas_actor_dup_reference (self->actor) : g_strdup ("");
}

/**
 * atlas_state_has_selection:
 * @self: a state
 *
 * Returns: whether anything is selected
 */
gboolean
atlas_state_has_selection (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), FALSE);

  return self->place != NULL || self->event != NULL || self->actor != NULL || self->front != NULL;
}

/**
 * atlas_state_select_by_id:
 * @self: a state
 * @id: identifier of an event or a place, or “person:ID”, “unit:ID” or “front:ID”
 *
 * Selects what bears the identifier, as a link in a text does.
 *
 * Returns: whether there is such a thing
 */
gboolean
atlas_state_select_by_id (AtlasState *self,
                          const char *id)
{
  AtlasPlace *place;
  AtlasEvent *event;
  AtlasActor *actor;
  const AtlasFront *front;

  g_return_val_if_fail (ATLAS_IS_STATE (self), FALSE);

  if (self->siege == NULL)
    return FALSE;

  place = atlas_siege_find_place (self->siege, id);
  event = atlas_siege_find_event (self->siege, id);
  actor = atlas_siege_find_reference (self->siege, id);
  front = atlas_state_find_front (self->siege, id);
  if (place != NULL)
    atlas_state_select_place (self, place);
  else if (event != NULL)
    atlas_state_select_event (self, event);
  else if (actor != NULL)
    atlas_state_select_actor (self, actor);
  else if (front != NULL)
    atlas_state_select_front (self, front);

  return place != NULL || event != NULL || actor != NULL || front != NULL;
}

/**
 * atlas_state_clear_selection:
 * @self: a state
 */
void
atlas_state_clear_selection (AtlasState *self)
{
  g_return_if_fail (ATLAS_IS_STATE (self));

  atlas_state_set_selection (self, NULL, NULL, NULL, NULL);
}
