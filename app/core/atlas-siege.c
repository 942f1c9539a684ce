/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-siege.h"

#include "core/atlas-spelling.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * AtlasSiege:
 *
 * A whole siege as it was read: what it says of itself, its vocabulary, its places with who held
 * them, its events, who took part in them, its figures, its tours, its sources and its land.
 *
 * It is filled by the reader, sealed once, and does not change afterwards. Whatever a view shows
 * of it comes through the questions below.
 */

#define N_ACTOR_KINDS (ATLAS_ACTOR_UNIT + 1)

struct _AtlasSiege
{
  GObject         parent_instance;
  AtlasSiegeHead  head;
  AtlasLand      *land;
  GArray         *sides;
  GArray         *vocabularies[ATLAS_N_VOCABULARIES];
  GPtrArray      *sources;
  GPtrArray      *scans;
  GHashTable     *sources_by_id;
  GPtrArray      *places;
  GHashTable     *places_by_id;
  GPtrArray      *events;
  GPtrArray      *fronts;
  GPtrArray      *actors[N_ACTOR_KINDS];
  GHashTable     *actors_by_id[N_ACTOR_KINDS];
  GPtrArray      *series;
  GPtrArray      *tours;
  GHashTable     *events_by_id;
  GListStore     *place_list;
  GListStore     *event_list;
  AtlasSpanIndex *event_index;
  GHashTable     *holdings_by_account;
};

G_DEFINE_FINAL_TYPE (AtlasSiege, atlas_siege, G_TYPE_OBJECT)

static void
atlas_siege_finalize (GObject *object)
{
  AtlasSiege *self = ATLAS_SIEGE (object);

  g_clear_pointer (&self->holdings_by_account, g_hash_table_unref);
  g_clear_pointer (&self->event_index, atlas_span_index_free);
  g_clear_object (&self->event_list);
  g_clear_object (&self->place_list);
  g_clear_pointer (&self->events_by_id, g_hash_table_unref);
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_pointer (&self->fronts, g_ptr_array_unref);
  for (guint i = 0; i < N_ACTOR_KINDS; i++)
    {
      g_clear_pointer (&self->actors_by_id[i], g_hash_table_unref);
      g_clear_pointer (&self->actors[i], g_ptr_array_unref);
    }
  g_clear_pointer (&self->series, g_ptr_array_unref);
  g_clear_pointer (&self->tours, g_ptr_array_unref);
  g_clear_pointer (&self->places_by_id, g_hash_table_unref);
  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_pointer (&self->sources_by_id, g_hash_table_unref);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->scans, g_ptr_array_unref);
  for (guint i = 0; i < ATLAS_N_VOCABULARIES; i++)
    g_clear_pointer (&self->vocabularies[i], g_array_unref);
  g_clear_pointer (&self->sides, g_array_unref);
  g_clear_pointer (&self->land, atlas_land_free);
  g_clear_pointer (&self->head.folder, g_free);
  g_clear_pointer (&self->head.title, atlas_text_unref);
  g_clear_pointer (&self->head.subtitle, atlas_text_unref);
  g_clear_pointer (&self->head.summary, atlas_text_unref);
  g_clear_pointer (&self->head.clock, atlas_text_unref);

  G_OBJECT_CLASS (atlas_siege_parent_class)->finalize (object);
}

static void
atlas_siege_class_init (AtlasSiegeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_siege_finalize;
}

static void
atlas_siege_init (AtlasSiege *self)
{
  self->land = atlas_land_new ();
  self->sides = g_array_new (FALSE, TRUE, sizeof (AtlasSide));
  g_array_set_clear_func (self->sides, (GDestroyNotify) atlas_side_clear);
  for (guint i = 0; i < ATLAS_N_VOCABULARIES; i++)
    {
      self->vocabularies[i] = g_array_new (FALSE, TRUE, sizeof (AtlasTerm));
      g_array_set_clear_func (self->vocabularies[i], (GDestroyNotify) atlas_term_clear);
    }

  /* Identifiers are interned, so that their addresses are keys enough. */
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_source_free);
  self->scans = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_scan_free);
  self->sources_by_id = g_hash_table_new (NULL, NULL);
  self->places = g_ptr_array_new_with_free_func (g_object_unref);
  self->places_by_id = g_hash_table_new (NULL, NULL);
  self->events = g_ptr_array_new_with_free_func (g_object_unref);
  self->events_by_id = g_hash_table_new (NULL, NULL);
  self->fronts = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_front_free);
  for (guint i = 0; i < N_ACTOR_KINDS; i++)
    {
      self->actors[i] = g_ptr_array_new_with_free_func (g_object_unref);
      self->actors_by_id[i] = g_hash_table_new (NULL, NULL);
    }
  self->series = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_series_free);
  self->tours = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_tour_free);
  self->place_list = g_list_store_new (ATLAS_TYPE_PLACE);
  self->event_list = g_list_store_new (ATLAS_TYPE_EVENT);
  self->holdings_by_account =
    g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) atlas_holding_index_free);
}

/**
 * atlas_siege_new:
 *
 * Returns: (transfer full): a siege to be filled
 */
AtlasSiege *
atlas_siege_new (void)
{
  return g_object_new (ATLAS_TYPE_SIEGE, NULL);
}

/**
 * atlas_siege_get_head:
 * @self: a siege
 *
 * Returns: (transfer none): what it says of itself; only the reader writes to it
 */
AtlasSiegeHead *
atlas_siege_get_head (AtlasSiege *self)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);

  return &self->head;
}

/**
 * atlas_siege_get_land:
 * @self: a siege
 *
 * Returns: (transfer none): its land; only the reader writes to it
 */
AtlasLand *
atlas_siege_get_land (AtlasSiege *self)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);

  return self->land;
}

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
  g_list_store_splice (self->event_list, 0, 0, self->events->pdata, self->events->len);
}

/**
 * atlas_siege_get_n_sides:
 * @self: a siege
 *
 * Returns: how many sides it has
 */
guint
atlas_siege_get_n_sides (AtlasSiege *self)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), 0);

  return self->sides->len;
}

/**
 * atlas_siege_get_side:
 * @self: a siege
 * @n: less than [method@Atlas.Siege.get_n_sides]
 *
 * Returns: (transfer none): the @n-th side
 */
const AtlasSide *
atlas_siege_get_side (AtlasSiege *self,
                      guint       n)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);
  g_return_val_if_fail (n < self->sides->len, NULL);

  return &g_array_index (self->sides, AtlasSide, n);
}

/**
 * atlas_siege_find_side:
 * @self: a siege
 * @id: (nullable): an identifier
 *
 * Returns: (transfer none) (nullable): the side
 */
const AtlasSide *
atlas_siege_find_side (AtlasSiege *self,
                       const char *id)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);

  for (guint i = 0; i < self->sides->len; i++)
    {
      const AtlasSide *side = &g_array_index (self->sides, AtlasSide, i);

      if (g_strcmp0 (side->id, id) == 0)
        return side;
    }

  return NULL;
}

/**
 * atlas_siege_get_n_terms:
 * @self: a siege
 * @vocabulary: a list
 *
 * Returns: how many terms the list has
 */
guint
atlas_siege_get_n_terms (AtlasSiege      *self,
                         AtlasVocabulary  vocabulary)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), 0);

  return self->vocabularies[vocabulary]->len;
}

/**
 * atlas_siege_get_term:
 * @self: a siege
 * @vocabulary: a list
 * @n: less than [method@Atlas.Siege.get_n_terms]
 *
 * Returns: (transfer none): the @n-th term, in the order of the data set
 */
const AtlasTerm *
atlas_siege_get_term (AtlasSiege      *self,
                      AtlasVocabulary  vocabulary,
                      guint            n)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);
  g_return_val_if_fail (n < self->vocabularies[vocabulary]->len, NULL);

  return &g_array_index (self->vocabularies[vocabulary], AtlasTerm, n);
}

/**
 * atlas_siege_find_term:
 * @self: a siege
 * @vocabulary: a list
 * @id: (nullable): an identifier
 *
 * Returns: (transfer none) (nullable): the term
 */
const AtlasTerm *
atlas_siege_find_term (AtlasSiege      *self,
                       AtlasVocabulary  vocabulary,
                       const char      *id)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);

  for (guint i = 0; i < self->vocabularies[vocabulary]->len; i++)
    {
      const AtlasTerm *term = &g_array_index (self->vocabularies[vocabulary], AtlasTerm, i);

      if (g_strcmp0 (term->id, id) == 0)
        return term;
    }

  return NULL;
}

/**
 * atlas_siege_find_phase_at:
 * @self: a siege
 * @time: a moment
 *
 * Returns: (transfer none) (nullable): the phase that @time falls into
 */
const AtlasTerm *
atlas_siege_find_phase_at (AtlasSiege *self,
                           gint64      time)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);

  for (guint i = 0; i < atlas_siege_get_n_terms (self, ATLAS_VOCABULARY_PHASE); i++)
    {
      const AtlasTerm *phase = atlas_siege_get_term (self, ATLAS_VOCABULARY_PHASE, i);

      if (time >= phase->span.begin.earliest && time < phase->span.end.earliest)
        return phase;
    }

  return NULL;
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

  return g_hash_table_lookup (self->places_by_id, g_intern_string (id));
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

  return g_hash_table_lookup (self->events_by_id, g_intern_string (id));
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

  return g_hash_table_lookup (self->actors_by_id[kind], g_intern_string (id));
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
 * atlas_siege_get_event_list:
 * @self: a siege
 *
 * Returns: (transfer none): its events as a list model of [class@Atlas.Event], in order of time
 */
GListModel *
atlas_siege_get_event_list (AtlasSiege *self)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);

  return G_LIST_MODEL (self->event_list);
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
  guint from = 0;
  guint to;

  g_return_val_if_fail (ATLAS_IS_SIEGE (self), 0);

  to = self->events->len;
  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (atlas_event_get_time (g_ptr_array_index (self->events, middle)) <= time)
        from = middle + 1;
      else
        to = middle;
    }

  return from;
}

/**
 * atlas_siege_get_holdings:
 * @self: a sealed siege
 * @account: (nullable): the account to follow; `NULL` for all
 *
 * Gets what tells who held what when; made when first asked for.
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

  index = g_hash_table_lookup (self->holdings_by_account, key);
  if (index == NULL)
    {
      index = atlas_holding_index_new (self->places, key);
      g_hash_table_insert (self->holdings_by_account, (gpointer) key, index);
    }

  return index;
}

/* Adds a name to those chosen so far, unless it says nothing new: "Post 3" and "Fort Post 3" are
 * one name, of which the shorter will do; of two that differ in accents, the later is right. */
static void
add_name (GPtrArray  *chosen,
          const char *name)
{
  g_autofree char *folded = atlas_name_fold (name);

  for (guint i = 0; i < chosen->len; i++)
    {
      g_autofree char *other = atlas_name_fold (g_ptr_array_index (chosen, i));

      if (g_str_equal (folded, other))
        g_ptr_array_index (chosen, i) = (gpointer) name;
      if (strstr (folded, other) != NULL)
        return;
    }
  g_ptr_array_add (chosen, (gpointer) name);
}

/* The names in every tradition that letters the map, each once. */
static char *
join_names (AtlasSiege *self,
            GArray     *names,
            const char *language,
            gint64      time)
{
  GArray *traditions = self->vocabularies[ATLAS_VOCABULARY_TRADITION];
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  for (guint i = 0; i < traditions->len; i++)
    {
      const AtlasTerm *tradition = &g_array_index (traditions, AtlasTerm, i);
      const char *name = atlas_names_choose ((const AtlasName *) names->data, names->len,
                                             tradition->id, language, time);

      if (!tradition->is_code && name != NULL)
        add_name (chosen, name);
    }
  g_ptr_array_add (chosen, NULL);

  /* Translators: stands between two names of one place: Wien · Vienna */
  return g_strjoinv (C_("between names", " · "), (char **) chosen->pdata);
}

/**
 * atlas_siege_dup_name:
 * @self: a siege
 * @names: (element-type AtlasName): the names of a place or of a feature of the land
 * @tradition: (nullable): whose name is wanted; `NULL` for all of them side by side
 * @language: the reader's language
 * @time: the second at which the names should have been in use
 *
 * Gets what to letter something with, as [func@Atlas.names_choose] chooses.
 *
 * Returns: (transfer full) (nullable): the name, or names; `NULL` without any
 */
char *
atlas_siege_dup_name (AtlasSiege *self,
                      GArray     *names,
                      const char *tradition,
                      const char *language,
                      gint64      time)
{
  const char *name;
  g_autofree char *joined = NULL;

  g_return_val_if_fail (ATLAS_IS_SIEGE (self), NULL);

  if (tradition == NULL)
    joined = join_names (self, names, language, time);
  if (joined != NULL && *joined != '\0')
    return g_steal_pointer (&joined);

  name = atlas_names_choose ((const AtlasName *) names->data, names->len, tradition, language, time);

  return g_strdup (name);
}

/**
 * atlas_siege_get_begin:
 * @self: a siege
 *
 * Returns: the first second of its span
 */
gint64
atlas_siege_get_begin (AtlasSiege *self)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), 0);

  return self->head.span.begin.earliest;
}

/**
 * atlas_siege_get_end:
 * @self: a siege
 *
 * Returns: the second after the last of its span
 */
gint64
atlas_siege_get_end (AtlasSiege *self)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (self), 0);

  return self->head.span.end.earliest;
}

/**
 * atlas_siege_get_day:
 * @self: a siege
 * @time: a moment
 *
 * Counts the days of the siege.
 *
 * Returns: 1 on its first day; 0 or less before
 */
int
atlas_siege_get_day (AtlasSiege *self,
                     gint64      time)
{
  gint64 seconds;

  g_return_val_if_fail (ATLAS_IS_SIEGE (self), 0);

  seconds = time - self->head.day_one;

  return (int) (seconds >= 0 ? seconds / ATLAS_DAY : (seconds - ATLAS_DAY + 1) / ATLAS_DAY) + 1;
}
