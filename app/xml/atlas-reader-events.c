/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-reader-private.h"

#include "core/atlas-spelling.h"

#include <glib/gi18n-lib.h>

/* Events, with the arrows they draw and the views that were taken of them. */

static gboolean
exceeds_limit (AtlasReader *self)
{
  AtlasOrigin origin = atlas_reader_get_origin (self);

  if (++self->n_events <= ATLAS_LIMIT_EVENTS)
    return FALSE;

  if (self->n_events == ATLAS_LIMIT_EVENTS + 1)
    atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "limit-events", &origin, NULL,
                      _("Found more than %d events, the limit (limit_events)"), ATLAS_LIMIT_EVENTS);
  atlas_reader_stop (self);

  return TRUE;
}

static void
begin_event (AtlasReader *self)
{
  const char *id = atlas_reader_declare (self, ATLAS_THING_EVENT);
  const char *side = atlas_reader_get_reference (self, ATLAS_WORD_SIDE, ATLAS_THING_SIDE);
  const char *phase = atlas_reader_get_reference (self, ATLAS_WORD_PHASE, ATLAS_THING_PHASE);
  g_autofree const char **kinds = atlas_reader_get_references (self, ATLAS_WORD_KINDS, ATLAS_THING_KIND);
  g_autofree const char **places = atlas_reader_get_references (self, ATLAS_WORD_PLACES, ATLAS_THING_PLACE);
  g_autofree const char **people = atlas_reader_get_references (self, ATLAS_WORD_PEOPLE, ATLAS_THING_PERSON);
  g_autofree const char **units = atlas_reader_get_references (self, ATLAS_WORD_UNITS, ATLAS_THING_UNIT);
  AtlasSpan span;

  atlas_reader_clear_texts_from (self, ATLAS_SLOT_NAME);
  if (!atlas_reader_get_span (self, &span) || id == NULL || exceeds_limit (self))
    return;

  self->event = atlas_event_new (id, &span);
  atlas_event_set_line (self->event, self->frames[self->depth - 1].line);
  atlas_event_set_tier (self->event, (AtlasTier) atlas_reader_get_choice (self, ATLAS_WORD_TIER, atlas_tier_names,
                                                                          ATLAS_TIER_CORE));
  atlas_event_set_side (self->event, side);
  atlas_event_set_phase (self->event, phase);
  atlas_event_take_kinds (self->event, g_steal_pointer (&kinds));
  atlas_event_take_places (self->event, g_steal_pointer (&places));
  atlas_event_take_people (self->event, g_steal_pointer (&people));
  atlas_event_take_units (self->event, g_steal_pointer (&units));
}

static void
begin_perspective (AtlasReader *self)
{
  self->perspective = (AtlasPerspective) {
    .account = atlas_reader_get_reference (self, ATLAS_WORD_ACCOUNT, ATLAS_THING_ACCOUNT),
  };
}

static void
end_perspective (AtlasReader *self)
{
  self->perspective.text = atlas_reader_take_text (self, ATLAS_SLOT_PERSPECTIVE);
  self->perspective.cites = atlas_reader_take_cites (self, ATLAS_SLOT_PERSPECTIVE);

  if (self->event != NULL && self->perspective.account != NULL)
    {
      atlas_event_take_perspective (self->event, &self->perspective);
      self->perspective = (AtlasPerspective) { NULL };
    }
  else
    {
      atlas_perspective_clear (&self->perspective);
    }
}

static void
begin_movement (AtlasReader *self)
{
  self->movement = (AtlasMovement) {
    .side = atlas_reader_get_reference (self, ATLAS_WORD_SIDE, ATLAS_THING_SIDE),
    .kind = (AtlasMovementKind) atlas_reader_get_choice (self, ATLAS_WORD_KIND, atlas_movement_kind_names,
                                                         ATLAS_MOVEMENT_ATTACK),
    .units = atlas_reader_get_references (self, ATLAS_WORD_UNITS, ATLAS_THING_UNIT),
    .points = g_array_new (FALSE, FALSE, sizeof (AtlasPosition)),
  };
  atlas_reader_get_double (self, ATLAS_WORD_ACCURACY, &self->movement.accuracy_m);
  atlas_reader_get_points (self, self->movement.points);
}

static void
end_movement (AtlasReader *self)
{
  self->movement.name = atlas_reader_take_text (self, ATLAS_SLOT_MOVEMENT);
  self->movement.cites = atlas_reader_take_cites (self, ATLAS_SLOT_MOVEMENT);

  if (self->event != NULL && self->movement.side != NULL && self->movement.points->len > 0)
    {
      atlas_event_take_movement (self->event, &self->movement);
      self->movement = (AtlasMovement) { NULL };
    }
  else
    {
      atlas_movement_clear (&self->movement);
    }
}

static void
begin_picture (AtlasReader *self)
{
  atlas_reader_get_reference (self, ATLAS_WORD_REF, ATLAS_THING_PICTURE);
}

static void
end_dispute (AtlasReader *self)
{
  AtlasDispute *dispute = atlas_reader_take_dispute (self);

  if (dispute != NULL && self->event != NULL)
    atlas_event_take_dispute (self->event, dispute);
  else
    g_clear_pointer (&dispute, atlas_dispute_free);
}

static void
end_event (AtlasReader *self)
{
  g_autoptr (AtlasText) title = atlas_reader_take_text (self, ATLAS_SLOT_EVENT_TITLE);
  g_autoptr (AtlasText) text = atlas_reader_take_text (self, ATLAS_SLOT_EVENT);
  g_autoptr (GArray) cites = atlas_reader_take_cites (self, ATLAS_SLOT_EVENT);
  AtlasOrigin origin = atlas_reader_get_origin (self);

  if (self->event == NULL)
    return;

  atlas_event_set_title (self->event, title);
  atlas_event_set_text (self->event, text);
  for (guint i = 0; cites != NULL && i < cites->len; i++)
    atlas_event_add_cite (self->event, &g_array_index (cites, AtlasCite, i));
  atlas_check_event (self->check, self->event, &origin);
  atlas_siege_take_event (self->siege, g_steal_pointer (&self->event));
}

static const AtlasElement perspective_children[] = {
  { ATLAS_WORD_TEXT, ATLAS_CONTENT_TEXT, ATLAS_SLOT_PERSPECTIVE, atlas_reader_mentions },
  { ATLAS_WORD_CITE, .slot = ATLAS_SLOT_PERSPECTIVE, .begin = atlas_reader_begin_cite },
  { ATLAS_WORD_NONE },
};

static const AtlasElement movement_children[] = {
  { ATLAS_WORD_NAME, ATLAS_CONTENT_TEXT, ATLAS_SLOT_MOVEMENT },
  { ATLAS_WORD_CITE, .slot = ATLAS_SLOT_MOVEMENT, .begin = atlas_reader_begin_cite },
  { ATLAS_WORD_NONE },
};

static const AtlasElement event_children[] = {
  { ATLAS_WORD_TITLE, ATLAS_CONTENT_TEXT, ATLAS_SLOT_EVENT_TITLE },
  { ATLAS_WORD_TEXT, ATLAS_CONTENT_TEXT, ATLAS_SLOT_EVENT, atlas_reader_mentions },
  { ATLAS_WORD_CITE, .slot = ATLAS_SLOT_EVENT, .begin = atlas_reader_begin_cite },
  { ATLAS_WORD_PERSPECTIVE, .children = perspective_children, .begin = begin_perspective,
    .end = end_perspective },
  { ATLAS_WORD_MOVEMENT, .children = movement_children, .begin = begin_movement, .end = end_movement },
  { ATLAS_WORD_DISPUTE, .children = atlas_reader_dispute_children, .begin = atlas_reader_begin_dispute,
    .end = end_dispute },
  { ATLAS_WORD_PICTURE, .begin = begin_picture },
  { ATLAS_WORD_NONE },
};

const AtlasElement atlas_reader_events[] = {
  { ATLAS_WORD_EVENT, .children = event_children, .begin = begin_event, .end = end_event },
  { ATLAS_WORD_NONE },
};
