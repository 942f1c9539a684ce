/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-siege-private.h"

/**
 * AtlasSiege:
 *
 * A whole siege as it was read: what it says of itself, its vocabulary, its places with who held
 * them, its events, who took part in them, its figures, its tours, its sources and its land.
 *
 * It is filled by the reader, sealed once, and does not change afterwards. Whatever a view shows
 * of it comes through the questions in the files beside this one.
 */

G_DEFINE_FINAL_TYPE (AtlasSiege, atlas_siege, G_TYPE_OBJECT)

static void
atlas_siege_finalize (GObject *object)
{
  AtlasSiege *self = ATLAS_SIEGE (object);

  g_clear_pointer (&self->holdings_by_account, g_hash_table_unref);
  g_mutex_clear (&self->holdings_mutex);
  g_clear_pointer (&self->event_index, atlas_span_index_free);
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
  g_clear_pointer (&self->head.files, g_hash_table_unref);
  g_clear_pointer (&self->head.lesson_file, g_free);
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
  self->head.files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
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
  g_mutex_init (&self->holdings_mutex);
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
