/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/atlas-state.h"

/* What can be worked out from a state: which events it shows and which is next, who holds a place at
 * its moment, and what a thing is called in its language. */

/**
 * atlas_state_passes_event:
 * @self: a state
 * @event: an event of its siege
 *
 * Returns: whether the filters let @event through
 */
gboolean
atlas_state_passes_event (AtlasState *self,
                          AtlasEvent *event)
{
  const AtlasEventSet *passed = atlas_state_get_passed (self);

  return passed != NULL && atlas_event_set_has (passed, event);
}

/**
 * atlas_state_shows_event:
 * @self: a state
 * @event: an event of its siege
 *
 * Returns: whether @event is listed: the filters let it through, or it is selected
 */
gboolean
atlas_state_shows_event (AtlasState *self,
                         AtlasEvent *event)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), FALSE);

  return event == atlas_state_get_event (self) || atlas_state_passes_event (self, event);
}

/**
 * atlas_state_find_event:
 * @self: a state
 * @forward: whether the next event is wanted, or the previous
 *
 * Finds the nearest event that is shown, after or before the selected event or, without one, the
 * moment.
 *
 * Returns: (transfer none) (nullable): the event
 */
AtlasEvent *
atlas_state_find_event (AtlasState *self,
                        gboolean    forward)
{
  AtlasSiege *siege;
  AtlasEvent *selected;
  GPtrArray *events;
  gint64 instant;
  guint next;
  guint previous;

  g_return_val_if_fail (ATLAS_IS_STATE (self), NULL);

  siege = atlas_state_get_siege (self);
  if (siege == NULL)
    return NULL;

  selected = atlas_state_get_event (self);
  instant = atlas_state_get_instant (self);
  /* Several events may begin in one second: from a selected one, go on by its place in the list. */
  events = atlas_siege_get_events (siege);
  if (selected != NULL && atlas_event_get_time (selected) == instant &&
      g_ptr_array_find (events, selected, &previous))
    next = previous + 1;
  else
    {
      next = atlas_siege_find_position (siege, instant);
      previous = atlas_siege_find_position (siege, instant - 1);
    }

  for (guint i = next; forward && i < events->len; i++)
    {
      if (atlas_state_shows_event (self, g_ptr_array_index (events, i)))
        return g_ptr_array_index (events, i);
    }
  for (guint i = previous; !forward && i > 0; i--)
    {
      if (atlas_state_shows_event (self, g_ptr_array_index (events, i - 1)))
        return g_ptr_array_index (events, i - 1);
    }

  return NULL;
}

/**
 * atlas_state_get_current_event:
 * @self: a state
 *
 * Gets what the text should speak of: the selected event, or the last one shown that has begun.
 *
 * Returns: (transfer none) (nullable): the event
 */
AtlasEvent *
atlas_state_get_current_event (AtlasState *self)
{
  AtlasSiege *siege;
  AtlasEvent *selected;
  GPtrArray *events;

  g_return_val_if_fail (ATLAS_IS_STATE (self), NULL);

  siege = atlas_state_get_siege (self);
  selected = atlas_state_get_event (self);
  if (selected != NULL || siege == NULL)
    return selected;

  events = atlas_siege_get_events (siege);
  for (guint i = atlas_siege_find_position (siege, atlas_state_get_instant (self)); i > 0; i--)
    {
      if (atlas_state_shows_event (self, g_ptr_array_index (events, i - 1)))
        return g_ptr_array_index (events, i - 1);
    }

  return NULL;
}

/**
 * atlas_state_step_event:
 * @self: a state
 * @forward: whether to go to the next event, or to the previous
 *
 * Selects the event of [method@Atlas.State.find_event].
 *
 * Returns: whether there was one
 */
gboolean
atlas_state_step_event (AtlasState *self,
                        gboolean    forward)
{
  AtlasEvent *event = atlas_state_find_event (self, forward);

  if (event != NULL)
    atlas_state_select_event (self, event);

  return event != NULL;
}

/**
 * atlas_state_keep_to_range:
 * @self: a state
 * @begin: the first second
 * @end: the second after the last; not after @begin for any time
 *
 * Lets the filter pass only events that may have been in a stretch of time, all else that it asks
 * for being as it was.
 */
void
atlas_state_keep_to_range (AtlasState *self,
                           gint64      begin,
                           gint64      end)
{
  g_autoptr (AtlasFilter) filter = NULL;

  g_return_if_fail (ATLAS_IS_STATE (self));

  filter = atlas_filter_with_range (atlas_state_get_filter (self), begin, end);
  atlas_state_set_filter (self, filter);
}

/**
 * atlas_state_get_holdings:
 * @self: a state
 *
 * Returns: (transfer none) (nullable): who held what when, after the account that is followed
 */
AtlasHoldingIndex *
atlas_state_get_holdings (AtlasState *self)
{
  AtlasSiege *siege;

  g_return_val_if_fail (ATLAS_IS_STATE (self), NULL);

  siege = atlas_state_get_siege (self);

  return siege != NULL ? atlas_siege_get_holdings (siege, atlas_state_get_account (self)) : NULL;
}

/**
 * atlas_state_get_tenure:
 * @self: a state with a siege
 * @place: one of its places
 *
 * Returns: (transfer none) (nullable): what is known of @place at the moment shown
 */
const AtlasTenure *
atlas_state_get_tenure (AtlasState *self,
                        AtlasPlace *place)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), NULL);
  g_return_val_if_fail (atlas_state_get_siege (self) != NULL, NULL);

  return atlas_holding_index_find_tenure (atlas_state_get_holdings (self),
                                          atlas_place_get_index (place),
                                          atlas_state_get_instant (self));
}

/**
 * atlas_state_dup_place_name:
 * @self: a state with a siege
 * @place: one of its places
 *
 * Gets the name of a place as the user wants it: in one tradition, or in all of them side by
 * side, as it was in use at the moment shown.
 *
 * Returns: (transfer full): the name
 */
char *
atlas_state_dup_place_name (AtlasState *self,
                            AtlasPlace *place)
{
  char *name;

  g_return_val_if_fail (ATLAS_IS_STATE (self), NULL);
  g_return_val_if_fail (atlas_state_get_siege (self) != NULL, NULL);

  name = atlas_siege_dup_name (atlas_state_get_siege (self), atlas_place_get_names (place),
                               atlas_state_get_names (self), atlas_state_get_language (self),
                               atlas_state_get_instant (self));

  return name != NULL ? name : g_strdup (atlas_place_get_id (place));
}

/**
 * atlas_state_pick:
 * @self: a state
 * @text: (nullable): a text
 *
 * Returns: (transfer none): the words of @text in the reader's language, or what stands in
 */
const char *
atlas_state_pick (AtlasState *self,
                  AtlasText  *text)
{
  g_return_val_if_fail (ATLAS_IS_STATE (self), "");

  return atlas_text_get (text, atlas_state_get_language (self));
}
