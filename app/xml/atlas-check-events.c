/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-check-private.h"

#include <glib/gi18n-lib.h>

/* What happened: events, fronts, people, figures and tours. */

/* How far from its event a step of a tour may be, in seconds. */
#define STEP_SLACK ATLAS_DAY

/* A step of a tour that shows an event. */
typedef struct
{
  const char  *event;
  AtlasInstant at;
  AtlasOrigin  origin;
} StepUse;

static gboolean
is_blank (GArray *array)
{
  return array == NULL || array->len == 0;
}

static gboolean
position_is_in (AtlasCheck          *self,
                const AtlasPosition *position)
{
  return atlas_extent_contains (&atlas_siege_get_head (self->siege)->extent, position);
}

static gboolean
is_any_in (AtlasCheck *self,
           GArray     *points)
{
  for (guint i = 0; i < points->len; i++)
    {
      if (position_is_in (self, &g_array_index (points, AtlasPosition, i)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
siege_overlaps (AtlasCheck      *self,
                const AtlasSpan *span)
{
  return atlas_span_overlaps (span, atlas_siege_get_begin (self->siege), atlas_siege_get_end (self->siege));
}

/* A line has two ends, an area three corners; the schema cannot count them, and what has fewer is
 * not drawn. */
static void
check_n_points (AtlasCheck        *self,
                GArray            *points,
                guint              n_expected,
                const AtlasOrigin *origin)
{
  if (points->len < n_expected)
    atlas_report_add (self->report, ATLAS_SEVERITY_WARNING, "few-points", origin, "points",
                      _("Found %1$u points, expected %2$u or more"), points->len, n_expected);
}

static void
check_arrows (AtlasCheck        *self,
              AtlasEvent        *event,
              const AtlasOrigin *origin)
{
  GArray *movements = atlas_event_get_movements (event);

  for (guint i = 0; movements != NULL && i < movements->len; i++)
    {
      const AtlasMovement *movement = &g_array_index (movements, AtlasMovement, i);

      check_n_points (self, movement->points, 2, origin);
      atlas_check_cites (self, movement->cites, "movement", origin);
      if (!is_any_in (self, movement->points))
        atlas_report_add (self->report, ATLAS_SEVERITY_WARNING, "movement-outside", origin, NULL,
                          _("Found a movement outside the extent of the siege, expected it on the map"));
    }
}

static void
check_perspectives (AtlasCheck        *self,
                    AtlasEvent        *event,
                    const AtlasOrigin *origin)
{
  GArray *perspectives = atlas_event_get_perspectives (event);

  for (guint i = 0; perspectives != NULL && i < perspectives->len; i++)
    {
      const AtlasPerspective *perspective = &g_array_index (perspectives, AtlasPerspective, i);

      atlas_check_cites (self, perspective->cites, "perspective", origin);
      for (guint j = 0; j < i; j++)
        {
          if (g_array_index (perspectives, AtlasPerspective, j).account == perspective->account)
            atlas_report_add (self->report, ATLAS_SEVERITY_WARNING, "perspective-twice", origin,
                              perspective->account,
                              /* Translators: a warning; %s is an identifier. */
                              _("Found the perspective of “%s” again, expected each account once"),
                              perspective->account);
        }
    }
}

/* What a first reader meets of the siege itself should be somewhere; of details a source may not
 * say where. A place far away, as a capital, is one. */
static void
check_whereabouts (AtlasCheck        *self,
                   AtlasEvent        *event,
                   const AtlasOrigin *origin)
{
  const char *const *places = atlas_event_get_places (event);

  if (atlas_event_get_tier (event) != ATLAS_TIER_CORE || atlas_event_get_phase (event) == NULL ||
      !is_blank (atlas_event_get_movements (event)) || (places != NULL && places[0] != NULL) ||
      !siege_overlaps (self, atlas_event_get_span (event)))
    return;

  atlas_report_add (self->report, ATLAS_SEVERITY_WARNING, "event-nowhere", origin, atlas_event_get_id (event),
                    /* Translators: a warning; %s is an identifier. */
                    _("Found the event “%s” without place and movement, expected it somewhere"),
                    atlas_event_get_id (event));
}

/* Half of an event's sources may stand with its perspectives and disputes. */
static gboolean
event_has_source (AtlasEvent *event)
{
  GArray *perspectives = atlas_event_get_perspectives (event);
  GPtrArray *disputes = atlas_event_get_disputes (event);

  if (!is_blank (atlas_event_get_cites (event)))
    return TRUE;

  for (guint i = 0; perspectives != NULL && i < perspectives->len; i++)
    {
      if (!is_blank (g_array_index (perspectives, AtlasPerspective, i).cites))
        return TRUE;
    }

  return disputes != NULL && disputes->len > 0;
}

static void
check_phase_of_event (AtlasCheck        *self,
                      AtlasEvent        *event,
                      const AtlasOrigin *origin)
{
  const AtlasTerm *phase = atlas_siege_find_term (self->siege, ATLAS_VOCABULARY_PHASE,
                                                  atlas_event_get_phase (event));
  const AtlasSpan *span = atlas_event_get_span (event);

  if (phase == NULL || atlas_span_overlaps (span, phase->span.begin.earliest,
                                            MAX (phase->span.end.earliest, phase->span.begin.earliest)))
    return;

  atlas_report_add (self->report, ATLAS_SEVERITY_WARNING, "event-outside-phase", origin, phase->id,
                    /* Translators: a warning; %1$s and %2$s are identifiers. */
                    _("Found the event “%1$s” outside its phase “%2$s”, expected it within"),
                    atlas_event_get_id (event), phase->id);
}

/**
 * atlas_check_event:
 * @self: a check
 * @event: an event that has been read
 * @origin: where it stands
 *
 * Checks that it and what belongs to it have sources, and that it lies where its phase and the map
 * do.
 */
void
atlas_check_event (AtlasCheck        *self,
                   AtlasEvent        *event,
                   const AtlasOrigin *origin)
{
  if (!event_has_source (event))
    atlas_check_cites (self, NULL, "event", origin);
  check_phase_of_event (self, event, origin);
  check_whereabouts (self, event, origin);
  check_arrows (self, event, origin);
  check_perspectives (self, event, origin);
}

/**
 * atlas_check_front:
 * @self: a check
 * @front: a line or an area of the war that has been read
 * @origin: where it stands
 *
 * Checks that it can be drawn, here and in the time of the siege, and that it has a source.
 */
void
atlas_check_front (AtlasCheck        *self,
                   const AtlasFront  *front,
                   const AtlasOrigin *origin)
{
  atlas_check_cites (self, front->cites, "front", origin);
  check_n_points (self, front->points, front->is_area ? 3 : 2, origin);

  if (front->points->len > 0 && !is_any_in (self, front->points))
    atlas_report_add (self->report, ATLAS_SEVERITY_WARNING, "front-outside", origin, "points",
                      _("Found a front outside the extent of the siege, expected it on the map"));
  if (!siege_overlaps (self, &front->span))
    atlas_report_add (self->report, ATLAS_SEVERITY_WARNING, "front-outside", origin, "begin",
                      _("Found a front outside the span of the siege, expected it within"));
}

/**
 * atlas_check_actor:
 * @self: a check
 * @actor: a person or a unit that has been read
 * @origin: where it stands
 *
 * Checks that it has a source, and a life that ends after it begins.
 */
void
atlas_check_actor (AtlasCheck        *self,
                   AtlasActor        *actor,
                   const AtlasOrigin *origin)
{
  const AtlasInstant *born = atlas_actor_get_born (actor);
  const AtlasInstant *died = atlas_actor_get_died (actor);

  atlas_check_cites (self, atlas_actor_get_cites (actor),
                     atlas_actor_get_kind (actor) == ATLAS_ACTOR_PERSON ? "person" : "unit", origin);

  if (born != NULL && died != NULL && died->latest <= born->earliest)
    atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "time-order", origin, "died",
                      _("Found a death before the birth, expected it after"));
}

/**
 * atlas_check_point:
 * @self: a check
 * @point: a figure that has been read
 * @origin: where it stands
 *
 * Checks that it has a source and lies between its own bounds.
 */
void
atlas_check_point (AtlasCheck             *self,
                   const AtlasSeriesPoint *point,
                   const AtlasOrigin      *origin)
{
  atlas_check_cites (self, point->cites, "point", origin);

  if (point->value < point->low || point->value > point->high)
    atlas_report_add (self->report, ATLAS_SEVERITY_WARNING, "figure-range", origin, "value",
                      _("Found a figure outside its own bounds, expected it between “low” and “high”"));
}

/**
 * atlas_check_step:
 * @self: a check
 * @step: a step of a tour that has been read
 * @origin: where it stands
 *
 * Checks that it shows the map; it may tell again what others have a source for. Whether it shows
 * its event is seen at the end.
 */
void
atlas_check_step (AtlasCheck        *self,
                  const AtlasStep   *step,
                  const AtlasOrigin *origin)
{
  StepUse use = { step->event, step->at, *origin };

  if (!position_is_in (self, &step->centre))
    atlas_report_add (self->report, ATLAS_SEVERITY_WARNING, "step-outside", origin, "<step",
                      _("Found a step outside the extent of the siege, expected it on the map"));

  if (step->event == NULL || step->at.first.precision == ATLAS_PRECISION_NONE)
    return;
  if (self->steps == NULL)
    self->steps = g_array_new (FALSE, FALSE, sizeof use);
  g_array_append_val (self->steps, use);
}

/* A step may show the day before or after; farther away nothing of its event is to be seen. */
void
atlas_check_steps (AtlasCheck *self)
{
  for (guint i = 0; self->steps != NULL && i < self->steps->len; i++)
    {
      const StepUse *use = &g_array_index (self->steps, StepUse, i);
      AtlasEvent *event = atlas_siege_find_event (self->siege, use->event);

      if (event == NULL ||
          atlas_span_overlaps (atlas_event_get_span (event), use->at.earliest - STEP_SLACK,
                               use->at.latest + STEP_SLACK))
        continue;

      atlas_report_add (self->report, ATLAS_SEVERITY_WARNING, "step-apart", &use->origin, use->event,
                        /* Translators: a warning; %s is an identifier. */
                        _("Found a step more than a day away from its event “%s”, expected both at one time"),
                        use->event);
    }
}
