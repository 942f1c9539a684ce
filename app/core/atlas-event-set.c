/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-event-set.h"

/**
 * AtlasEventSet:
 *
 * Some of the events of a siege: a bit for each of them, by its index. What is to be drawn or listed is
 * asked of it for every event and every frame.
 */

#define BITS 32

struct _AtlasEventSet
{
  guint    n_events;
  guint    size;
  guint32 *words;
};

/**
 * atlas_event_set_new:
 * @n_events: how many events the siege has
 *
 * Returns: (transfer full): a set without events
 */
AtlasEventSet *
atlas_event_set_new (guint n_events)
{
  AtlasEventSet *self = g_new (AtlasEventSet, 1);

  *self = (AtlasEventSet) { n_events, 0, g_new0 (guint32, n_events / BITS + 1) };

  return self;
}

/**
 * atlas_event_set_free:
 * @self: a set
 */
void
atlas_event_set_free (AtlasEventSet *self)
{
  g_free (self->words);
  g_free (self);
}

/**
 * atlas_event_set_add:
 * @self: a set
 * @event: an event of its siege that is not in it
 */
void
atlas_event_set_add (AtlasEventSet *self,
                     AtlasEvent    *event)
{
  guint index = atlas_event_get_index (event);

  g_return_if_fail (index < self->n_events);

  self->words[index / BITS] |= 1u << index % BITS;
  self->size++;
}

/**
 * atlas_event_set_has:
 * @self: a set
 * @event: an event of its siege
 *
 * Returns: whether @event is in the set, in O(1)
 */
gboolean
atlas_event_set_has (const AtlasEventSet *self,
                     AtlasEvent          *event)
{
  guint index = atlas_event_get_index (event);

  return index < self->n_events && (self->words[index / BITS] >> index % BITS & 1) != 0;
}

/**
 * atlas_event_set_get_size:
 * @self: a set
 *
 * Returns: how many events are in it
 */
guint
atlas_event_set_get_size (const AtlasEventSet *self)
{
  return self->size;
}
