/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/atlas-draft-private.h"

#include "import/atlas-slug.h"

/* What a draft is made of: places, events, fronts and tours. */

/**
 * atlas_draft_find_place:
 * @self: a draft
 * @id: an identifier
 *
 * Returns: (transfer none) (nullable): the place that was added under it
 */
AtlasPlace *
atlas_draft_find_place (AtlasDraft *self,
                        const char *id)
{
  return atlas_siege_find_place (self->siege, id);
}

/* One place under one name at one position is one place. */
static AtlasPlace *
find_same_place (AtlasDraft    *self,
                 const char    *id,
                 AtlasPosition  position)
{
  AtlasPlace *place = atlas_siege_find_place (self->siege, id);
  AtlasPosition other;

  if (place == NULL)
    return NULL;

  other = atlas_place_get_position (place);

  return other.latitude == position.latitude && other.longitude == position.longitude ? place : NULL;
}

/**
 * atlas_draft_add_place:
 * @self: a draft
 * @wanted: (nullable): its identifier
 * @name: its name
 * @kind: what it is
 * @position: WGS 84
 * @accuracy_m: one standard deviation of @position in metres
 *
 * Adds a place, unless it is there: under the same identifier at the same position.
 *
 * Returns: (transfer none): the place
 */
AtlasPlace *
atlas_draft_add_place (AtlasDraft     *self,
                       const char     *wanted,
                       const char     *name,
                       AtlasPlaceKind  kind,
                       AtlasPosition   position,
                       double          accuracy_m)
{
  g_autofree char *slug = wanted != NULL && atlas_slug_is_id (wanted) ? g_strdup (wanted) : atlas_slug_make (name);
  AtlasPlace *place = find_same_place (self, slug, position);
  AtlasName place_name = { .begin = ATLAS_TIME_MIN, .end = ATLAS_TIME_MAX };

  if (place != NULL)
    return place;

  place = atlas_place_new (atlas_draft_name_id (self, ATLAS_DRAFT_PLACE, slug, name), kind, position, accuracy_m);
  place_name.words = g_strdup (*name != '\0' ? name : atlas_place_get_id (place));
  g_array_append_val (atlas_place_get_names (place), place_name);
  atlas_draft_add_position (self, &position);
  atlas_siege_take_place (self->siege, place);

  /* cppcheck-suppress memleak ; the place has taken the name */
  return place;
}

/**
 * atlas_draft_cite_place:
 * @self: a draft
 * @place: a place of it
 * @text: (nullable): citations, as [method@Atlas.Draft.parse_cites] reads them
 *
 * Says where a place is stated, unless that has been said before.
 */
void
atlas_draft_cite_place (AtlasDraft *self,
                        AtlasPlace *place,
                        const char *text)
{
  GArray *cites = atlas_place_get_cites (place);
  g_autoptr (GArray) more = NULL;

  if (cites->len > 0)
    return;

  more = atlas_draft_parse_cites (self, text);
  g_array_append_vals (cites, more->data, more->len);
}

/**
 * atlas_draft_find_event:
 * @self: a draft
 * @id: an identifier
 *
 * Returns: (transfer none) (nullable): the event that was added under it
 */
AtlasEvent *
atlas_draft_find_event (AtlasDraft *self,
                        const char *id)
{
  return atlas_siege_find_event (self->siege, id);
}

/**
 * atlas_draft_take_event:
 * @self: a draft
 * @event: (transfer full): an event with an identifier of its own
 */
void
atlas_draft_take_event (AtlasDraft *self,
                        AtlasEvent *event)
{
  const AtlasSpan *span = atlas_event_get_span (event);

  atlas_draft_add_time (self, atlas_span_get_outer_begin (span));
  atlas_draft_add_time (self, atlas_span_get_outer_end (span));
  atlas_siege_take_event (self->siege, event);
}

/**
 * atlas_draft_take_front:
 * @self: a draft
 * @front: (transfer full): a front with an identifier of its own
 */
void
atlas_draft_take_front (AtlasDraft *self,
                        AtlasFront *front)
{
  for (guint i = 0; i < front->points->len; i++)
    atlas_draft_add_position (self, &g_array_index (front->points, AtlasPosition, i));
  atlas_draft_add_time (self, atlas_span_get_outer_begin (&front->span));
  atlas_draft_add_time (self, atlas_span_get_outer_end (&front->span));
  atlas_siege_take_front (self->siege, front);
}

/**
 * atlas_draft_take_tour:
 * @self: a draft
 * @tour: (transfer full): a tour with an identifier of its own
 */
void
atlas_draft_take_tour (AtlasDraft *self,
                       AtlasTour  *tour)
{
  for (guint i = 0; i < tour->steps->len; i++)
    {
      const AtlasStep *step = &g_array_index (tour->steps, AtlasStep, i);

      atlas_draft_add_position (self, &step->centre);
      atlas_draft_add_time (self, step->at.earliest);
    }
  atlas_siege_take_tour (self->siege, tour);
}
