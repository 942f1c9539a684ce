/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/atlas-state-private.h"

/* The tour or lesson that is being taken. */

/* Shows what a step shows. An account that it follows, and the layers that it asks for, are not kept
 * when the tour goes on. */
static void
show_step (AtlasState *self)
{
  const AtlasStep *step = atlas_state_get_step (self);
  AtlasEvent *event = atlas_siege_find_event (self->siege, step->event);
  AtlasPlace *place = event == NULL ? atlas_siege_find_place (self->siege, step->place) : NULL;

  atlas_state_set_selection (self, place, event, NULL, NULL);
  atlas_state_set_account (self, step->account != NULL ? step->account : self->own_account);
  if (step->has_layers)
    atlas_layers_lend (self->layers, step->layers);
  else
    atlas_layers_take_back (self->layers);
  atlas_state_set_instant (self, step->at.earliest);
  atlas_state_set_view (self, step->centre, step->zoom);
}

/**
 * atlas_state_get_tour:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): the tour or lesson that is being taken
 */
const AtlasTour *
atlas_state_get_tour (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), NULL);

  return self->tour;
}

/* Takes a step of a tour, or of none. */
static void
take (AtlasState      *self,
      const AtlasTour *tour,
      guint            step)
{
  g_object_freeze_notify (G_OBJECT (self));
  if (self->tour == NULL)
    self->own_account = g_strdup (self->account);
  if (tour != self->tour)
    {
      self->tour = tour;
      atlas_state_notify (self, PROP_TOUR);
      atlas_state_set_playing (self, FALSE);
    }
  self->step = step;
  atlas_state_notify (self, PROP_STEP);
  if (tour != NULL)
    {
      show_step (self);
    }
  else
    {
      atlas_state_set_selection (self, NULL, NULL, NULL, NULL);
      atlas_state_set_account (self, self->own_account);
      g_clear_pointer (&self->own_account, g_free);
      atlas_layers_take_back (self->layers);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

static const AtlasTour *
find_tour (AtlasState *self,
           const char *id)
{
  const AtlasTour *tour = self->siege != NULL ? atlas_siege_find_tour (self->siege, id) : NULL;

  return tour != NULL && tour->steps->len > 0 ? tour : NULL;
}

/**
 * atlas_state_set_tour:
 * @self: a state
 * @tour: (nullable): the identifier of a tour or lesson; `NULL` or empty to leave the one that is
 *   being taken
 *
 * Starts a tour at its first step: moment, view, account, layers and selection follow it.
 */
void
atlas_state_set_tour (AtlasState *self,
                      const char *tour)
{
  const AtlasTour *next;

  g_return_if_fail (ATLAS_IS_STATE (self));

  next = find_tour (self, tour);
  if (next != self->tour)
    take (self, next, 0);
}

/**
 * atlas_state_go_to_step:
 * @self: a state
 * @tour: (nullable): the identifier of a tour or lesson; `NULL` or empty to leave the one that is
 *   being taken
 * @step: the number of the step, from 0; the last one is gone to instead of one there is not
 *
 * Takes a tour at any step, which is shown as when one comes there from the step before.
 */
void
atlas_state_go_to_step (AtlasState *self,
                        const char *tour,
                        guint       step)
{
  const AtlasTour *next;

  g_return_if_fail (ATLAS_IS_STATE (self));

  next = find_tour (self, tour);
  if (next != NULL)
    take (self, next, MIN (step, next->steps->len - 1));
  else if (self->tour != NULL)
    take (self, NULL, 0);
}

/**
 * atlas_state_get_step_number:
 * @self: a state
 *
 * Returns: the number of the step of the tour, from 0
 */
guint
atlas_state_get_step_number (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), 0);

  return self->step;
}

/**
 * atlas_state_get_step:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): the step of the tour that is being taken
 */
const AtlasStep *
atlas_state_get_step (AtlasState *self)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), NULL);

  return self->tour != NULL ? &g_array_index (self->tour->steps, AtlasStep, self->step) : NULL;
}

/**
 * atlas_state_shows_step:
 * @self: a state
 *
 * Tells whether the text should speak of the step of the tour: while nothing else has been
 * selected, or after that has been let go.
 *
 * Returns: whether the step is what is to be read
 */
gboolean
atlas_state_shows_step (AtlasState *self)
{
  const AtlasStep *step;

  g_return_val_if_fail (ATLAS_IS_STATE (self), FALSE);

  step = atlas_state_get_step (self);
  if (step == NULL || self->actor != NULL || self->front != NULL)
    return FALSE;
  if (self->event != NULL)
    return atlas_event_get_id (self->event) == step->event;

  return self->place == NULL || (step->event == NULL && atlas_place_get_id (self->place) == step->place);
}

/**
 * atlas_state_step_tour:
 * @self: a state
 * @forward: whether to go to the step after, or before
 *
 * Goes on with the tour that is being taken. What was looked at meanwhile is let go.
 *
 * Returns: whether there was such a step
 */
gboolean
atlas_state_step_tour (AtlasState *self,
                       gboolean    forward)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), FALSE);

  if (self->tour == NULL || (forward ? self->step + 1 >= self->tour->steps->len : self->step == 0))
    return FALSE;

  take (self, self->tour, forward ? self->step + 1 : self->step - 1);

  return TRUE;
}
