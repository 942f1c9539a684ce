/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/atlas-state-private.h"

/* When something changes that a state shows: a place its holder, or what has happened. */

/* The first and the last moment at which what ends or begins there may have done so. */
static gint64
get_doubt_begin (const AtlasTenure *ends)
{
  return ends->hold == ATLAS_HOLD_DOUBTFUL ? ends->begin : ends->end;
}

static gint64
get_doubt_end (const AtlasTenure *begins)
{
  return begins->hold == ATLAS_HOLD_DOUBTFUL ? begins->end : begins->begin;
}

static void
note_if_told (GHashTable   *told,
              const gint64 *change,
              AtlasEvent   *event,
              gint64        from,
              gint64        to)
{
  if (atlas_span_overlaps (atlas_event_get_span (event), from, to + 1))
    g_hash_table_add (told, (gpointer) change);
}

static void
note_changes (GHashTable        *told,
              const AtlasTenure *tenures,
              guint              n_tenures,
              AtlasEvent        *event)
{
  for (guint i = 0; i < n_tenures; i++)
    {
      const AtlasTenure *tenure = &tenures[i];
      const AtlasTenure *before = i > 0 && tenure[-1].end == tenure->begin ? tenure - 1 : NULL;
      gboolean goes_on = i + 1 < n_tenures && tenure[1].begin == tenure->end;

      note_if_told (told, &tenure->begin, event, before != NULL ? get_doubt_begin (before) : tenure->begin,
                    get_doubt_end (tenure));
      if (!goes_on)
        note_if_told (told, &tenure->end, event, get_doubt_begin (tenure), tenure->end);
    }
}

/* Of which changes the events tell that are shown, found when first asked for: each as the end of its
 * tenure that it is. */
static GHashTable *
get_told (AtlasState *self)
{
  AtlasHoldingIndex *holdings = atlas_state_get_holdings (self);
  GPtrArray *events = atlas_siege_get_events (self->siege);

  if (self->told != NULL && self->told_of == holdings)
    return self->told;

  g_clear_pointer (&self->told, g_hash_table_unref);
  self->told = g_hash_table_new (NULL, NULL);
  self->told_of = holdings;
  for (guint i = 0; i < events->len; i++)
    {
      AtlasEvent *event = g_ptr_array_index (events, i);

      if (!atlas_state_passes_event (self, event))
        continue;
      for (const char *const *id = atlas_event_get_places (event); id != NULL && *id != NULL; id++)
        {
          AtlasPlace *place = atlas_siege_find_place (self->siege, *id);
          const AtlasTenure *tenures;
          guint n_tenures;

          if (place == NULL)
            continue;
          tenures = atlas_holding_index_get_tenures (holdings, atlas_place_get_index (place), &n_tenures);
          note_changes (self->told, tenures, n_tenures, event);
        }
    }

  return self->told;
}

/* A change of hands is one of what the map shows and the filter asks for. */
static gboolean
is_shown (const AtlasTenure *before,
          const AtlasTenure *after,
          gpointer           user_data)
{
  AtlasState *self = user_data;
  guint index = after != NULL ? after->place : before->place;
  AtlasPlace *place = g_ptr_array_index (atlas_siege_get_places (self->siege), index);
  AtlasPosition position = atlas_place_get_position (place);

  return atlas_extent_contains (&self->seen, &position) &&
         atlas_filter_matches_change (self->filter, self->siege, atlas_state_get_holdings (self), before, after) &&
         (!atlas_filter_needs_events (self->filter) ||
          g_hash_table_contains (get_told (self), after != NULL ? &after->begin : &before->end));
}

static gboolean
find_change (AtlasState *self,
             gint64      time,
             gboolean    forward,
             gint64     *change)
{
  AtlasHoldingIndex *holdings = atlas_state_get_holdings (self);
  gint64 begin, end, kept_begin, kept_end;

  atlas_state_get_range (self, &begin, &end);
  if (atlas_filter_get_range (atlas_state_get_filter (self), &kept_begin, &kept_end))
    {
      begin = MAX (begin, kept_begin);
      end = MIN (end, kept_end - 1);
      time = forward ? MAX (time, begin - 1) : MIN (time, end + 1);
    }

  return holdings != NULL &&
         atlas_holding_index_find_change (holdings, time, forward, is_shown, self, change) &&
         *change >= begin && *change <= end;
}

/**
 * atlas_state_step_change:
 * @self: a state
 * @forward: whether to go to the next change of a holder, or to the previous
 *
 * Moves the clock to the nearest moment at which a place that the map shows changes its state or holder,
 * as far as the filter asks for that:
 *
 * - by place and extent, the place counts; by time and phase, the moment;
 * - by side, a change counts when the side gains the place or loses it, fought over or in doubt as it may
 *   be in between;
 * - by what only events have (kind, person, unit, account, source, certainty), a change counts when an
 *   event that is shown tells of that place at that time. An event tells of all that happens to a place
 *   while it lasts; where it is in doubt when a change was, at any time at which it may have been.
 *
 * Returns: whether there was one
 */
gboolean
atlas_state_step_change (AtlasState *self,
                         gboolean    forward)
{
  gint64 change;

  g_return_val_if_fail (ATLAS_IS_STATE (self), FALSE);

  if (!find_change (self, atlas_state_get_instant (self), forward, &change))
    return FALSE;

  atlas_state_set_instant (self, change);

  return TRUE;
}

/* The nearest event that the filters let through and that begins after the moment, or has begun. */
static gboolean
find_beginning (AtlasState *self,
                gboolean    forward,
                gint64     *time)
{
  AtlasSiege *siege = atlas_state_get_siege (self);
  GPtrArray *events = atlas_siege_get_events (siege);
  guint n = atlas_siege_find_position (siege, atlas_state_get_instant (self));

  while (forward ? n < events->len : n > 0)
    {
      AtlasEvent *event = g_ptr_array_index (events, forward ? n : n - 1);

      if (atlas_state_passes_event (self, event))
        {
          *time = atlas_event_get_time (event);
          return TRUE;
        }
      n = forward ? n + 1 : n - 1;
    }

  return FALSE;
}

/**
 * atlas_state_get_quiet:
 * @self: a state with a siege
 * @begin: (out): the last change before the moment, or at it
 * @end: (out): the next one after it
 *
 * Finds the stretch of time round the moment in which nothing changes that is shown: no event that the
 * filters let through begins, and no place on the map changes hands. It ends with the siege.
 */
void
atlas_state_get_quiet (AtlasState *self,
                       gint64     *begin,
                       gint64     *end)
{
  gint64 instant, time;

  g_return_if_fail (ATLAS_IS_STATE (self));
  g_return_if_fail (atlas_state_get_siege (self) != NULL);

  instant = atlas_state_get_instant (self);
  atlas_state_get_range (self, begin, end);
  if (instant < atlas_siege_get_end (atlas_state_get_siege (self)))
    *end = atlas_siege_get_end (atlas_state_get_siege (self));
  if (find_beginning (self, FALSE, &time))
    *begin = MAX (*begin, time);
  if (find_beginning (self, TRUE, &time))
    *end = MIN (*end, time);
  if (find_change (self, instant + 1, FALSE, &time))
    *begin = MAX (*begin, time);
  if (find_change (self, instant, TRUE, &time))
    *end = MIN (*end, time);
}
