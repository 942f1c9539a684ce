/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-reader-private.h"

#include <glib/gi18n-lib.h>

/* People, units, figures and tours. The schema validates them, their identifiers
 * are kept so that references to them can be checked, and so are the references, times and
 * translations inside them; the model has no room for them yet. */

static void
check_time (AtlasReader *self,
            AtlasWord    word)
{
  AtlasInstant instant;

  atlas_reader_get_instant (self, word, &instant);
}

static void
begin_actor (AtlasReader *self,
             AtlasThing   thing)
{
  atlas_reader_declare (self, thing);
  atlas_reader_get_reference (self, ATLAS_WORD_SIDE, ATLAS_THING_SIDE);
  atlas_reader_get_reference (self, ATLAS_WORD_WITHIN, thing);
  check_time (self, ATLAS_WORD_BORN);
  check_time (self, ATLAS_WORD_DIED);
}

static void
begin_person (AtlasReader *self)
{
  begin_actor (self, ATLAS_THING_PERSON);
}

static void
begin_unit (AtlasReader *self)
{
  begin_actor (self, ATLAS_THING_UNIT);
}

static void
begin_role (AtlasReader *self)
{
  AtlasSpan span;

  atlas_reader_get_ends (self, &span);
  atlas_reader_get_reference (self, ATLAS_WORD_PLACE, ATLAS_THING_PLACE);
  atlas_reader_get_reference (self, ATLAS_WORD_UNIT, ATLAS_THING_UNIT);
}

static void
end_name (AtlasReader *self)
{
  atlas_reader_end_name (self, NULL);
}

static void
end_dispute (AtlasReader *self)
{
  AtlasDispute *dispute = atlas_reader_take_dispute (self);

  g_clear_pointer (&dispute, atlas_dispute_free);
}

static void
begin_series (AtlasReader *self)
{
  atlas_reader_declare (self, ATLAS_THING_SERIES);
  atlas_reader_get_reference (self, ATLAS_WORD_ACCOUNT, ATLAS_THING_ACCOUNT);
  atlas_reader_get_reference (self, ATLAS_WORD_SIDE, ATLAS_THING_SIDE);
  self->last_point = ATLAS_TIME_MIN;
}

static void
begin_point (AtlasReader *self)
{
  AtlasOrigin origin = atlas_reader_get_origin (self);
  AtlasSpan span;

  if (!atlas_reader_get_span (self, &span))
    return;

  if (span.begin.earliest < self->last_point)
    atlas_report_add (self->report, ATLAS_SEVERITY_WARNING, "series-order", &origin, "when",
                      _("Found a figure before the one above it, expected figures in order of time"));
  self->last_point = span.begin.earliest;
}

static void
begin_tour (AtlasReader *self)
{
  atlas_reader_declare (self, ATLAS_THING_TOUR);
}

static void
begin_step (AtlasReader *self)
{
  AtlasOrigin origin = atlas_reader_get_origin (self);
  AtlasPosition position;

  if (atlas_reader_get_position (self, &position) &&
      !atlas_extent_contains (&atlas_siege_get_head (self->siege)->extent, &position))
    atlas_report_add (self->report, ATLAS_SEVERITY_WARNING, "step-outside", &origin, "<step",
                      _("Found a step outside the extent of the siege, expected it on the map"));
  check_time (self, ATLAS_WORD_AT);
  atlas_reader_get_reference (self, ATLAS_WORD_PLACE, ATLAS_THING_PLACE);
  atlas_reader_get_reference (self, ATLAS_WORD_EVENT, ATLAS_THING_EVENT);
  atlas_reader_get_reference (self, ATLAS_WORD_ACCOUNT, ATLAS_THING_ACCOUNT);
}

static const AtlasElement role_children[] = {
  { ATLAS_WORD_TITLE, ATLAS_CONTENT_TEXT },
  { ATLAS_WORD_NONE },
};

static const AtlasElement actor_children[] = {
  { ATLAS_WORD_NAME, ATLAS_CONTENT_WORDS, .begin = atlas_reader_begin_name, .end = end_name },
  { ATLAS_WORD_ROLE, .children = role_children, .begin = begin_role },
  { ATLAS_WORD_TEXT, ATLAS_CONTENT_TEXT, .children = atlas_reader_mentions },
  { ATLAS_WORD_CITE, .begin = atlas_reader_begin_cite },
  { ATLAS_WORD_NONE },
};

const AtlasElement atlas_reader_people[] = {
  { ATLAS_WORD_PERSON, .children = actor_children, .begin = begin_person },
  { ATLAS_WORD_NONE },
};

const AtlasElement atlas_reader_units[] = {
  { ATLAS_WORD_UNIT, .children = actor_children, .begin = begin_unit },
  { ATLAS_WORD_NONE },
};

static const AtlasElement point_children[] = {
  { ATLAS_WORD_NOTE, ATLAS_CONTENT_TEXT },
  { ATLAS_WORD_CITE, .begin = atlas_reader_begin_cite },
  { ATLAS_WORD_NONE },
};

static const AtlasElement series_children[] = {
  { ATLAS_WORD_TITLE, ATLAS_CONTENT_TEXT },
  { ATLAS_WORD_UNIT, ATLAS_CONTENT_TEXT },
  { ATLAS_WORD_NOTE, ATLAS_CONTENT_TEXT, .children = atlas_reader_mentions },
  { ATLAS_WORD_POINT, .children = point_children, .begin = begin_point },
  { ATLAS_WORD_DISPUTE, .children = atlas_reader_dispute_children, .begin = atlas_reader_begin_dispute,
    .end = end_dispute },
  { ATLAS_WORD_NONE },
};

const AtlasElement atlas_reader_figures[] = {
  { ATLAS_WORD_SERIES, .children = series_children, .begin = begin_series },
  { ATLAS_WORD_NONE },
};

static const AtlasElement question_children[] = {
  { ATLAS_WORD_TEXT, ATLAS_CONTENT_TEXT, .children = atlas_reader_mentions },
  { ATLAS_WORD_ANSWER, ATLAS_CONTENT_TEXT, .children = atlas_reader_mentions },
  { ATLAS_WORD_NONE },
};

static const AtlasElement step_children[] = {
  { ATLAS_WORD_TITLE, ATLAS_CONTENT_TEXT },
  { ATLAS_WORD_TEXT, ATLAS_CONTENT_TEXT, .children = atlas_reader_mentions },
  { ATLAS_WORD_NOTES, ATLAS_CONTENT_TEXT, .children = atlas_reader_mentions },
  { ATLAS_WORD_QUESTION, .children = question_children },
  { ATLAS_WORD_CITE, .begin = atlas_reader_begin_cite },
  { ATLAS_WORD_NONE },
};

static const AtlasElement tour_children[] = {
  { ATLAS_WORD_TITLE, ATLAS_CONTENT_TEXT },
  { ATLAS_WORD_SUMMARY, ATLAS_CONTENT_TEXT, .children = atlas_reader_mentions },
  { ATLAS_WORD_STEP, .children = step_children, .begin = begin_step },
  { ATLAS_WORD_NONE },
};

const AtlasElement atlas_reader_tours[] = {
  { ATLAS_WORD_TOUR, .children = tour_children, .begin = begin_tour },
  { ATLAS_WORD_NONE },
};
