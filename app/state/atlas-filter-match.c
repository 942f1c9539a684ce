/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/atlas-filter-private.h"

/* Which events pass a filter, and which changes of hands. */

static gboolean
has_any (const AtlasFilter *self,
         AtlasFilterBy      by,
         const char *const *ids)
{
  for (; ids != NULL && *ids != NULL; ids++)
    {
      if (atlas_filter_has_interned (self, by, *ids))
        return TRUE;
    }

  return FALSE;
}

static const char *
find_phase (AtlasSiege *siege,
            AtlasEvent *event)
{
  const char *phase = atlas_event_get_phase (event);
  const AtlasTerm *term;

  if (phase != NULL)
    return phase;
  term = atlas_siege_find_phase_at (siege, atlas_event_get_time (event));

  return term != NULL ? term->id : NULL;
}

/* A strongpoint counts for the group it belongs to. */
static gboolean
is_named (const AtlasFilter *self,
          AtlasSiege        *siege,
          AtlasPlace        *place)
{
  while (place != NULL)
    {
      const char *within = atlas_place_get_within (place);

      if (atlas_filter_has_interned (self, ATLAS_FILTER_PLACE, atlas_place_get_id (place)))
        return TRUE;
      place = within != NULL ? atlas_siege_find_place (siege, within) : NULL;
    }

  return FALSE;
}

static gboolean
is_at_place (const AtlasFilter *self,
             AtlasSiege        *siege,
             AtlasEvent        *event)
{
  for (const char *const *id = atlas_event_get_places (event); id != NULL && *id != NULL; id++)
    {
      if (is_named (self, siege, atlas_siege_find_place (siege, *id)))
        return TRUE;
    }

  return FALSE;
}

/* A battalion counts for its regiment. */
static gboolean
has_unit (const AtlasFilter *self,
          AtlasSiege        *siege,
          const char *const *ids)
{
  for (; ids != NULL && *ids != NULL; ids++)
    {
      const char *id = *ids;

      while (id != NULL)
        {
          AtlasActor *unit = atlas_siege_find_actor (siege, ATLAS_ACTOR_UNIT, id);

          if (atlas_filter_has_interned (self, ATLAS_FILTER_UNIT, id))
            return TRUE;
          id = unit != NULL ? atlas_actor_get_within (unit) : NULL;
        }
    }

  return FALSE;
}

static gboolean
is_with_unit (const AtlasFilter *self,
              AtlasSiege        *siege,
              AtlasEvent        *event)
{
  GArray *movements = atlas_event_get_movements (event);

  for (guint i = 0; movements != NULL && i < movements->len; i++)
    {
      if (has_unit (self, siege, (const char *const *) g_array_index (movements, AtlasMovement, i).units))
        return TRUE;
    }

  return has_unit (self, siege, atlas_event_get_units (event));
}

static gboolean
is_cited (const AtlasFilter *self,
          AtlasSiege        *siege,
          GArray            *cites,
          AtlasFilterBy      by)
{
  for (guint i = 0; cites != NULL && i < cites->len; i++)
    {
      const char *id = g_array_index (cites, AtlasCite, i).source;
      const AtlasSource *source = by == ATLAS_FILTER_ACCOUNT ? atlas_siege_find_source (siege, id) : NULL;

      if (atlas_filter_has_interned (self, by, source != NULL ? source->account : id))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_told (const AtlasFilter *self,
         AtlasSiege        *siege,
         AtlasEvent        *event,
         AtlasFilterBy      by)
{
  GArray *perspectives = atlas_event_get_perspectives (event);
  GPtrArray *disputes = atlas_event_get_disputes (event);

  for (guint i = 0; perspectives != NULL && i < perspectives->len; i++)
    {
      const AtlasPerspective *perspective = &g_array_index (perspectives, AtlasPerspective, i);

      if (atlas_filter_has_interned (self, by, perspective->account) || is_cited (self, siege, perspective->cites, by))
        return TRUE;
    }
  for (guint i = 0; disputes != NULL && i < disputes->len; i++)
    {
      GArray *claims = ((const AtlasDispute *) g_ptr_array_index (disputes, i))->claims;

      for (guint n = 0; n < claims->len; n++)
        {
          const AtlasClaim *claim = &g_array_index (claims, AtlasClaim, n);

          if (atlas_filter_has_interned (self, by, claim->account) || is_cited (self, siege, claim->cites, by))
            return TRUE;
        }
    }

  return is_cited (self, siege, atlas_event_get_cites (event), by);
}

static gboolean
passes (const AtlasFilter *self,
        AtlasSiege        *siege,
        AtlasEvent        *event,
        AtlasFilterBy      by)
{
  switch (by)
    {
    case ATLAS_FILTER_KIND:
      return has_any (self, by, atlas_event_get_kinds (event));
    case ATLAS_FILTER_SIDE:
      return atlas_filter_has_interned (self, by, atlas_event_get_side (event));
    case ATLAS_FILTER_PHASE:
      return atlas_filter_has_interned (self, by, find_phase (siege, event));
    case ATLAS_FILTER_PLACE:
      return is_at_place (self, siege, event);
    case ATLAS_FILTER_PERSON:
      return has_any (self, by, atlas_event_get_people (event));
    case ATLAS_FILTER_UNIT:
      return is_with_unit (self, siege, event);
    case ATLAS_FILTER_ACCOUNT:
    case ATLAS_FILTER_SOURCE:
      return is_told (self, siege, event, by);
    case ATLAS_N_FILTERS:
    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
is_read (AtlasEvent *event)
{
  GArray *cites = atlas_event_get_cites (event);

  for (guint i = 0; cites != NULL && i < cites->len; i++)
    {
      if (g_array_index (cites, AtlasCite, i).known == ATLAS_KNOWN_READ)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_disputed (AtlasEvent *event)
{
  GPtrArray *disputes = atlas_event_get_disputes (event);

  return disputes != NULL && disputes->len > 0;
}

/* Coarser than a day, one of several, or marked so. */
static gboolean
is_rough (AtlasEvent *event)
{
  const AtlasInstant *begin = &atlas_event_get_span (event)->begin;

  return begin->first.precision < ATLAS_PRECISION_DAY || begin->first.qualifiers != ATLAS_QUALIFIER_NONE ||
         begin->last.precision != ATLAS_PRECISION_NONE;
}

static gboolean
is_so_certain (const AtlasFilter *self,
               AtlasEvent        *event)
{
  switch (self->certainty)
    {
    case ATLAS_CERTAINTY_AGREED:
      return !is_disputed (event);
    case ATLAS_CERTAINTY_DISPUTED:
      return is_disputed (event);
    case ATLAS_CERTAINTY_ROUGH:
      return is_rough (event);
    case ATLAS_CERTAINTY_UNREAD:
      return !is_read (event);
    case ATLAS_CERTAINTY_ANY:
    case ATLAS_N_CERTAINTIES:
    default:
      return TRUE;
    }
}

static gboolean
is_in_extent (const AtlasFilter *self,
              AtlasSiege        *siege,
              AtlasEvent        *event)
{
  GArray *movements = atlas_event_get_movements (event);

  for (const char *const *id = atlas_event_get_places (event); id != NULL && *id != NULL; id++)
    {
      AtlasPlace *place = atlas_siege_find_place (siege, *id);
      AtlasPosition position = place != NULL ? atlas_place_get_position (place) : (AtlasPosition) { 0, 0 };

      if (place != NULL && atlas_extent_contains (&self->extent, &position))
        return TRUE;
    }
  for (guint i = 0; movements != NULL && i < movements->len; i++)
    {
      GArray *points = g_array_index (movements, AtlasMovement, i).points;

      for (guint n = 0; n < points->len; n++)
        {
          if (atlas_extent_contains (&self->extent, &g_array_index (points, AtlasPosition, n)))
            return TRUE;
        }
    }

  return FALSE;
}

/* Whether one of the sides asked for holds the place then, or may. */
static gboolean
is_held (const AtlasFilter *self,
         const AtlasTenure *tenure)
{
  const AtlasHolding *const holdings[] = { tenure->holding, tenure->before };

  for (guint i = 0; i < G_N_ELEMENTS (holdings); i++)
    {
      if (holdings[i] != NULL && (atlas_filter_has_interned (self, ATLAS_FILTER_SIDE, holdings[i]->side) ||
                                  atlas_filter_has_interned (self, ATLAS_FILTER_SIDE, holdings[i]->partly)))
        return TRUE;
    }

  return FALSE;
}

/* A side loses a place only when the fight for it or the doubt is over, however long it held nothing by
 * then; and it begins to lose it when they begin. */
static gboolean
is_lost (const AtlasFilter *self,
         AtlasHoldingIndex *holdings,
         const AtlasTenure *before)
{
  while (before != NULL && !is_held (self, before))
    {
      gboolean is_open = before->hold == ATLAS_HOLD_CONTESTED || before->hold == ATLAS_HOLD_DOUBTFUL;

      before = is_open ? atlas_holding_index_find_tenure (holdings, before->place, before->begin - 1) : NULL;
    }

  return before != NULL;
}

static gboolean
is_in_phase (const AtlasFilter *self,
             AtlasSiege        *siege,
             gint64             time)
{
  const AtlasTerm *phase = atlas_siege_find_phase_at (siege, time);

  return phase != NULL && atlas_filter_has_interned (self, ATLAS_FILTER_PHASE, phase->id);
}

/**
 * atlas_filter_matches_change:
 * @self: a filter
 * @siege: a siege
 * @holdings: its holdings, after any account
 * @before: (nullable): the tenure of them that ends
 * @after: (nullable): the tenure of the same place that begins
 *
 * Tells whether a change of hands is asked for, by all that can be said of it without an event: its place
 * lies within one that is, and in the extent; the moment is in a phase that is; and a side that is gains
 * the place or loses it. A contested place is not lost yet. The stretch of time is for the caller.
 *
 * Returns: whether it is
 */
gboolean
atlas_filter_matches_change (AtlasFilter       *self,
                             AtlasSiege        *siege,
                             AtlasHoldingIndex *holdings,
                             const AtlasTenure *before,
                             const AtlasTenure *after)
{
  AtlasPlace *place;
  AtlasPosition position;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (ATLAS_IS_SIEGE (siege), FALSE);
  g_return_val_if_fail (before != NULL || after != NULL, FALSE);

  place = g_ptr_array_index (atlas_siege_get_places (siege), after != NULL ? after->place : before->place);
  position = atlas_place_get_position (place);
  if (self->ids[ATLAS_FILTER_PLACE]->len > 0 && !is_named (self, siege, place))
    return FALSE;
  if (self->ids[ATLAS_FILTER_PHASE]->len > 0 &&
      !is_in_phase (self, siege, after != NULL ? after->begin : before->end))
    return FALSE;
  if (self->ids[ATLAS_FILTER_SIDE]->len > 0 && !(after != NULL && is_held (self, after)) &&
      !is_lost (self, holdings, before))
    return FALSE;

  return !self->has_extent || atlas_extent_contains (&self->extent, &position);
}

/**
 * atlas_filter_needs_events:
 * @self: a filter
 *
 * Returns: whether @self asks for something that only events have, and changes of hands have not
 */
gboolean
atlas_filter_needs_events (AtlasFilter *self)
{
  static const AtlasFilterBy only[] = {
    ATLAS_FILTER_KIND, ATLAS_FILTER_PERSON, ATLAS_FILTER_UNIT, ATLAS_FILTER_ACCOUNT, ATLAS_FILTER_SOURCE,
  };

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (only); i++)
    {
      if (self->ids[only[i]]->len > 0)
        return TRUE;
    }

  return self->certainty != ATLAS_CERTAINTY_ANY;
}

/**
 * atlas_filter_matches:
 * @self: a filter
 * @siege: a siege
 * @event: one of its events
 *
 * Returns: whether @event passes
 */
gboolean
atlas_filter_matches (AtlasFilter *self,
                      AtlasSiege  *siege,
                      AtlasEvent  *event)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (ATLAS_IS_SIEGE (siege), FALSE);
  g_return_val_if_fail (ATLAS_IS_EVENT (event), FALSE);

  for (guint by = 0; by < ATLAS_N_FILTERS; by++)
    {
      if (self->ids[by]->len > 0 && !passes (self, siege, event, by))
        return FALSE;
    }

  return is_so_certain (self, event) &&
         (!self->has_range || atlas_span_overlaps (atlas_event_get_span (event), self->begin, self->end)) &&
         (!self->has_extent || is_in_extent (self, siege, event));
}
