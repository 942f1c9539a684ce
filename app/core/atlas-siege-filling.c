/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-siege-private.h"

/* How a siege is filled and sealed. */

/**
 * atlas_siege_take_side:
 * @self: a siege that is not sealed
 * @side: (transfer full): a side, whose contents move to @self
 *
 * Returns: whether its identifier was new; if not, @side is as it was
 */
gboolean
atlas_siege_take_side (AtlasSiege *self,
                       AtlasSide  *side)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), FALSE);

  if (atlas_siege_find_side (self, side->id) != NULL)
    return FALSE;

  g_array_append_val (self->sides, *side);

  return TRUE;
}

/**
 * atlas_siege_take_term:
 * @self: a siege that is not sealed
 * @vocabulary: the list it belongs to
 * @term: (transfer full): a term, whose contents move to @self
 *
 * Returns: whether its identifier was new; if not, @term is as it was
 */
gboolean
atlas_siege_take_term (AtlasSiege      *self,
                       AtlasVocabulary  vocabulary,
                       AtlasTerm       *term)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), FALSE);

  if (atlas_siege_find_term (self, vocabulary, term->id) != NULL)
    return FALSE;

  g_array_append_val (self->vocabularies[vocabulary], *term);

  return TRUE;
}

/**
 * atlas_siege_take_source:
 * @self: a siege that is not sealed
 * @source: (transfer full): a source; freed when its identifier is not new
 *
 * Returns: whether its identifier was new
 */
gboolean
atlas_siege_take_source (AtlasSiege  *self,
                         AtlasSource *source)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), FALSE);

  if (g_hash_table_contains (self->sources_by_id, source->id))
    {
      atlas_source_free (source);
      return FALSE;
    }

  g_hash_table_insert (self->sources_by_id, (gpointer) source->id, source);
  g_ptr_array_add (self->sources, source);

  return TRUE;
}

/**
 * atlas_siege_take_place:
 * @self: a siege that is not sealed
 * @place: (transfer full): a place; released when its identifier is not new
 *
 * Returns: whether its identifier was new
 */
gboolean
atlas_siege_take_place (AtlasSiege *self,
                        AtlasPlace *place)
{
  const char *id;

  g_return_val_if_fail (ATLAS_IS_SIEGE (self), FALSE);

  id = atlas_place_get_id (place);
  if (g_hash_table_contains (self->places_by_id, id))
    {
      g_object_unref (place);
      return FALSE;
    }

  atlas_place_set_index (place, self->places->len);
  g_hash_table_insert (self->places_by_id, (gpointer) id, place);
  g_ptr_array_add (self->places, place);

  return TRUE;
}

/**
 * atlas_siege_take_event:
 * @self: a siege that is not sealed
 * @event: (transfer full): an event; released when its identifier is not new
 *
 * Returns: whether its identifier was new
 */
gboolean
atlas_siege_take_event (AtlasSiege *self,
                        AtlasEvent *event)
{
  const char *id;

  g_return_val_if_fail (ATLAS_IS_SIEGE (self), FALSE);

  id = atlas_event_get_id (event);
  if (g_hash_table_contains (self->events_by_id, id))
    {
      g_object_unref (event);
      return FALSE;
    }

  g_hash_table_insert (self->events_by_id, (gpointer) id, event);
  g_ptr_array_add (self->events, event);

  return TRUE;
}

/**
 * atlas_siege_take_front:
 * @self: a siege that is not sealed
 * @front: (transfer full): a line or an area of the war
 */
void
atlas_siege_take_front (AtlasSiege *self,
                        AtlasFront *front)
{
  g_return_if_fail (ATLAS_IS_SIEGE (self));

  g_ptr_array_add (self->fronts, front);
}

/**
 * atlas_siege_take_actor:
 * @self: a siege that is not sealed
 * @actor: (transfer full): a person or a unit; released when its identifier is not new
 *
 * Returns: whether its identifier was new among people or among units
 */
gboolean
atlas_siege_take_actor (AtlasSiege *self,
                        AtlasActor *actor)
{
  AtlasActorKind kind;
  const char *id;

  g_return_val_if_fail (ATLAS_IS_SIEGE (self), FALSE);

  kind = atlas_actor_get_kind (actor);
  id = atlas_actor_get_id (actor);
  if (g_hash_table_contains (self->actors_by_id[kind], id))
    {
      g_object_unref (actor);
      return FALSE;
    }

  g_hash_table_insert (self->actors_by_id[kind], (gpointer) id, actor);
  g_ptr_array_add (self->actors[kind], actor);

  return TRUE;
}

/**
 * atlas_siege_take_series:
 * @self: a siege that is not sealed
 * @series: (transfer full): dated figures
 */
void
atlas_siege_take_series (AtlasSiege  *self,
                         AtlasSeries *series)
{
  g_return_if_fail (ATLAS_IS_SIEGE (self));

  g_ptr_array_add (self->series, series);
}

/**
 * atlas_siege_take_tour:
 * @self: a siege that is not sealed
 * @tour: (transfer full): a tour or a lesson
 */
void
atlas_siege_take_tour (AtlasSiege *self,
                       AtlasTour  *tour)
{
  g_return_if_fail (ATLAS_IS_SIEGE (self));

  g_ptr_array_add (self->tours, tour);
}

/**
 * atlas_siege_take_scan:
 * @self: a siege that is not sealed
 * @scan: (transfer full): a scanned map
 */
void
atlas_siege_take_scan (AtlasSiege *self,
                       AtlasScan  *scan)
{
  g_return_if_fail (ATLAS_IS_SIEGE (self));

  g_ptr_array_add (self->scans, scan);
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  AtlasEvent *one = *(AtlasEvent *const *) a;
  AtlasEvent *other = *(AtlasEvent *const *) b;
  gint64 time = atlas_event_get_time (one);
  gint64 other_time = atlas_event_get_time (other);
  guint line = atlas_event_get_line (one);
  guint other_line = atlas_event_get_line (other);

  if (time != other_time)
    return time < other_time ? -1 : 1;
  if (line != other_line)
    return line < other_line ? -1 : 1;

  return g_strcmp0 (atlas_event_get_id (one), atlas_event_get_id (other));
}

static void
index_events (AtlasSiege *self)
{
  g_ptr_array_sort (self->events, compare_events);
  self->event_index = atlas_span_index_new (self->events->len);

  for (guint i = 0; i < self->events->len; i++)
    {
      AtlasEvent *event = g_ptr_array_index (self->events, i);
      const AtlasSpan *span = atlas_event_get_span (event);

      atlas_event_set_index (event, i);
      atlas_span_index_add (self->event_index, atlas_span_get_outer_begin (span),
                            atlas_span_get_outer_end (span));
    }
  atlas_span_index_build (self->event_index);
}

/* Tells those who took part in an event of it. Somebody may be named twice. */
static void
tell_actors (AtlasSiege        *self,
             AtlasEvent        *event,
             AtlasActorKind     kind,
             const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      AtlasActor *actor = g_hash_table_lookup (self->actors_by_id[kind], ids[i]);
      GPtrArray *events;

      if (actor == NULL)
        continue;
      events = atlas_actor_get_events (actor);
      if (events->len == 0 || g_ptr_array_index (events, events->len - 1) != event)
        g_ptr_array_add (events, g_object_ref (event));
    }
}

static void
index_actors (AtlasSiege *self)
{
  for (guint i = 0; i < self->events->len; i++)
    {
      AtlasEvent *event = g_ptr_array_index (self->events, i);

      tell_actors (self, event, ATLAS_ACTOR_PERSON, atlas_event_get_people (event));
      tell_actors (self, event, ATLAS_ACTOR_UNIT, atlas_event_get_units (event));
    }
}

/**
 * atlas_siege_seal:
 * @self: a siege to which everything has been added
 *
 * Sorts and indexes what was added, in O(n log n); nothing may be added afterwards.
 */
void
atlas_siege_seal (AtlasSiege *self)
{
  g_return_if_fail (ATLAS_IS_SIEGE (self));
  g_return_if_fail (self->event_index == NULL);

  index_events (self);
  index_actors (self);
  for (guint i = 0; i < self->series->len; i++)
    atlas_series_seal (g_ptr_array_index (self->series, i));
  atlas_land_seal (self->land);
  g_list_store_splice (self->place_list, 0, 0, self->places->pdata, self->places->len);
}
