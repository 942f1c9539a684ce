/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-siege-private.h"

#include "core/atlas-spelling.h"

#include <string.h>

/* What is in a siege, by identifier, by place in a list and by time. */

/* Tables are by interned identifiers. Most identifiers are interned already, and found without asking for the
 * one copy of all strings of the program, which takes a lock and a hash of the whole. */
static gpointer
look_up (GHashTable *table,
         const char *id)
{
  gpointer found = g_hash_table_lookup (table, id);

  return found != NULL || id == NULL ? found : g_hash_table_lookup (table, g_intern_string (id));
}

/**
 * atlas_siege_find_source:
 * @self: a siege
 * @id: an identifier, interned
 *
 * Returns: (transfer none) (nullable): the source
 */
const AtlasSource *
atlas_siege_find_source (AtlasSiege *self,
                         const char *id)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);

  return g_hash_table_lookup (self->sources_by_id, id);
}

/**
 * atlas_siege_get_sources:
 * @self: a siege
 *
 * Returns: (transfer none) (element-type AtlasSource): its sources, in the order of the data set
 */
GPtrArray *
atlas_siege_get_sources (AtlasSiege *self)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);

  return self->sources;
}

/**
 * atlas_siege_find_place:
 * @self: a siege
 * @id: (nullable): an identifier, interned or not
 *
 * Returns: (transfer none) (nullable): the place
 */
AtlasPlace *
atlas_siege_find_place (AtlasSiege *self,
                        const char *id)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);

  return look_up (self->places_by_id, id);
}

/**
 * atlas_siege_find_event:
 * @self: a siege
 * @id: (nullable): an identifier, interned or not
 *
 * Returns: (transfer none) (nullable): the event
 */
AtlasEvent *
atlas_siege_find_event (AtlasSiege *self,
                        const char *id)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);

  return look_up (self->events_by_id, id);
}

/**
 * atlas_siege_get_places:
 * @self: a siege
 *
 * Returns: (transfer none) (element-type AtlasPlace): its places, each at its index
 */
GPtrArray *
atlas_siege_get_places (AtlasSiege *self)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);

  return self->places;
}

/**
 * atlas_siege_get_events:
 * @self: a siege
 *
 * Returns: (transfer none) (element-type AtlasEvent): its events, in order of time
 */
GPtrArray *
atlas_siege_get_events (AtlasSiege *self)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);

  return self->events;
}

/**
 * atlas_siege_get_fronts:
 * @self: a siege
 *
 * Returns: (transfer none) (element-type AtlasFront): the lines and areas of the war, in the order
 *   of the data set
 */
GPtrArray *
atlas_siege_get_fronts (AtlasSiege *self)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);

  return self->fronts;
}

/**
 * atlas_siege_get_scans:
 * @self: a siege
 *
 * Returns: (transfer none) (element-type AtlasScan): its scanned maps, in the order of the data set
 */
GPtrArray *
atlas_siege_get_scans (AtlasSiege *self)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);

  return self->scans;
}

/**
 * atlas_siege_find_scan:
 * @self: a siege
 * @path: (nullable) (type filename): absolute path of a file
 *
 * Returns: (transfer none) (nullable): the scanned map of this siege that it is
 */
const AtlasScan *
atlas_siege_find_scan (AtlasSiege *self,
                       const char *path)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);

  for (guint i = 0; i < self->scans->len; i++)
    {
      const AtlasScan *scan = self->scans->pdata[i];

      if (g_strcmp0 (scan->path, path) == 0)
        return scan;
    }

  return NULL;
}

/**
 * atlas_siege_find_actor:
 * @self: a siege
 * @kind: a person or a unit
 * @id: (nullable): an identifier, interned or not
 *
 * Returns: (transfer none) (nullable): the person or the unit
 */
AtlasActor *
atlas_siege_find_actor (AtlasSiege     *self,
                        AtlasActorKind  kind,
                        const char     *id)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);

  return look_up (self->actors_by_id[kind], id);
}

/**
 * atlas_siege_find_reference:
 * @self: a siege
 * @reference: (nullable): “person:ID” or “unit:ID”
 *
 * Returns: (transfer none) (nullable): the person or the unit
 */
AtlasActor *
atlas_siege_find_reference (AtlasSiege *self,
                            const char *reference)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);

  for (guint kind = 0; reference != NULL && kind < N_ACTOR_KINDS; kind++)
    {
      const char *name = atlas_actor_kind_names[kind];

      if (g_str_has_prefix (reference, name) && reference[strlen (name)] == ':')
        return atlas_siege_find_actor (self, (AtlasActorKind) kind, reference + strlen (name) + 1);
    }

  return NULL;
}

/**
 * atlas_siege_get_actors:
 * @self: a siege
 * @kind: people or units
 *
 * Returns: (transfer none) (element-type AtlasActor): them, in the order of the data set
 */
GPtrArray *
atlas_siege_get_actors (AtlasSiege     *self,
                        AtlasActorKind  kind)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);

  return self->actors[kind];
}

/**
 * atlas_siege_get_series:
 * @self: a siege
 *
 * Returns: (transfer none) (element-type AtlasSeries): its figures, in the order of the data set
 */
GPtrArray *
atlas_siege_get_series (AtlasSiege *self)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);

  return self->series;
}

/**
 * atlas_siege_find_tour:
 * @self: a siege
 * @id: (nullable): an identifier
 *
 * Returns: (transfer none) (nullable): the tour or lesson
 */
const AtlasTour *
atlas_siege_find_tour (AtlasSiege *self,
                       const char *id)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);

  for (guint i = 0; i < self->tours->len; i++)
    {
      const AtlasTour *tour = g_ptr_array_index (self->tours, i);

      if (g_strcmp0 (tour->id, id) == 0)
        return tour;
    }

  return NULL;
}

/**
 * atlas_siege_get_tours:
 * @self: a siege
 *
 * Returns: (transfer none) (element-type AtlasTour): its tours and lessons, in the order of the
 *   data set
 */
GPtrArray *
atlas_siege_get_tours (AtlasSiege *self)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);

  return self->tours;
}

/**
 * atlas_siege_get_place_list:
 * @self: a siege
 *
 * Returns: (transfer none): its places as a list model of [class@Atlas.Place]
 */
GListModel *
atlas_siege_get_place_list (AtlasSiege *self)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);

  return G_LIST_MODEL (self->place_list);
}

/**
 * atlas_siege_get_event_index:
 * @self: a sealed siege
 *
 * Gets what finds the events of a span of time; its items are the positions of events in
 * [method@Atlas.Siege.get_events].
 *
 * Returns: (transfer none): the index
 */
AtlasSpanIndex *
atlas_siege_get_event_index (AtlasSiege *self)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);

  return self->event_index;
}

/**
 * atlas_siege_find_position:
 * @self: a sealed siege
 * @time: a moment
 *
 * Finds how many events begin at @time or before, in O(log n): the position of the first event
 * after @time.
 *
 * Returns: a position in [method@Atlas.Siege.get_events], or their number
 */
guint
atlas_siege_find_position (AtlasSiege *self,
                           gint64      time)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), 0);

  return atlas_event_find_position (self->events, time);
}

/**
 * atlas_siege_get_holdings:
 * @self: a sealed siege
 * @account: (nullable): the account to follow; `NULL` for all
 *
 * Gets what tells who held what when; made when first asked for, from whichever thread.
 *
 * Returns: (transfer none): the index
 */
AtlasHoldingIndex *
atlas_siege_get_holdings (AtlasSiege *self,
                          const char *account)
{
  const char *key = g_intern_string (account);
  AtlasHoldingIndex *index;

  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);

  g_mutex_lock (&self->holdings_mutex);
  index = g_hash_table_lookup (self->holdings_by_account, key);
  if (index == NULL)
    {
      index = atlas_holding_index_new (self->places, key);
      g_hash_table_insert (self->holdings_by_account, (gpointer) key, index);
    }
  g_mutex_unlock (&self->holdings_mutex);

  return index;
}
