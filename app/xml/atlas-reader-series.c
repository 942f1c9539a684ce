/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-reader-private.h"

#include <glib/gi18n-lib.h>

/* Dated figures. */

static void
begin_series (AtlasReader *self)
{
  const char *id = atlas_reader_declare (self, ATLAS_THING_SERIES);
  const char *account = atlas_reader_get_reference (self, ATLAS_WORD_ACCOUNT, ATLAS_THING_ACCOUNT);
  const char *side = atlas_reader_get_reference (self, ATLAS_WORD_SIDE, ATLAS_THING_SIDE);
  g_autofree const char **places = atlas_reader_get_references (self, ATLAS_WORD_PLACES, ATLAS_THING_PLACE);

  atlas_reader_clear_texts_from (self, ATLAS_SLOT_NAME);
  g_clear_pointer (&self->series, atlas_series_free);
  self->last_point = ATLAS_TIME_MIN;
  if (id == NULL)
    return;

  self->series = atlas_series_new (id, atlas_reader_get (self, ATLAS_WORD_FIGURE));
  self->series->account = account;
  self->series->side = side;
  self->series->places = g_steal_pointer (&places);
}

static void
begin_point (AtlasReader *self)
{
  AtlasOrigin origin = atlas_reader_get_origin (self);
  AtlasSpan span;

  atlas_series_point_clear (&self->point);
  self->point = (AtlasSeriesPoint) { .note = NULL };
  if (!atlas_reader_get_span (self, &span) ||
      !atlas_reader_get_double (self, ATLAS_WORD_VALUE, &self->point.value))
    return;

  self->point.when = span.begin;
  self->point.low = self->point.high = self->point.value;
  atlas_reader_get_double (self, ATLAS_WORD_LOW, &self->point.low);
  atlas_reader_get_double (self, ATLAS_WORD_HIGH, &self->point.high);
  self->point.places = atlas_reader_get_references (self, ATLAS_WORD_PLACES, ATLAS_THING_PLACE);

  if (span.begin.earliest < self->last_point)
    atlas_report_add (self->report, ATLAS_SEVERITY_WARNING, "series-order", &origin, "when",
                      _("Found a figure before the one above it, expected figures in order of time"));
  self->last_point = span.begin.earliest;
}

static void
end_point (AtlasReader *self)
{
  AtlasOrigin origin = atlas_reader_get_origin (self);

  self->point.note = atlas_reader_take_text (self, ATLAS_SLOT_POINT);
  self->point.cites = atlas_reader_take_cites (self, ATLAS_SLOT_POINT);
  atlas_check_point (self->check, &self->point, &origin);
  if (self->series != NULL && self->point.when.first.precision != ATLAS_PRECISION_NONE)
    g_array_append_val (self->series->points, self->point);
  else
    atlas_series_point_clear (&self->point);
  self->point = (AtlasSeriesPoint) { .note = NULL };
}

static void
end_dispute (AtlasReader *self)
{
  AtlasDispute *dispute = atlas_reader_take_dispute (self);

  if (dispute != NULL && self->series != NULL)
    g_ptr_array_add (self->series->disputes, dispute);
  else
    g_clear_pointer (&dispute, atlas_dispute_free);
}

static void
end_series (AtlasReader *self)
{
  g_autoptr (AtlasText) title = atlas_reader_take_text (self, ATLAS_SLOT_SERIES_TITLE);
  g_autoptr (AtlasText) unit = atlas_reader_take_text (self, ATLAS_SLOT_SERIES_UNIT);
  g_autoptr (AtlasText) note = atlas_reader_take_text (self, ATLAS_SLOT_SERIES);

  if (self->series == NULL)
    return;

  self->series->title = g_steal_pointer (&title);
  self->series->unit = g_steal_pointer (&unit);
  self->series->note = g_steal_pointer (&note);
  atlas_siege_take_series (self->siege, g_steal_pointer (&self->series));
}

static const AtlasElement point_children[] = {
  { ATLAS_WORD_NOTE, ATLAS_CONTENT_TEXT, ATLAS_SLOT_POINT },
  { ATLAS_WORD_CITE, .slot = ATLAS_SLOT_POINT, .begin = atlas_reader_begin_cite },
  { ATLAS_WORD_NONE },
};

static const AtlasElement series_children[] = {
  { ATLAS_WORD_TITLE, ATLAS_CONTENT_TEXT, ATLAS_SLOT_SERIES_TITLE },
  { ATLAS_WORD_UNIT, ATLAS_CONTENT_TEXT, ATLAS_SLOT_SERIES_UNIT },
  { ATLAS_WORD_NOTE, ATLAS_CONTENT_TEXT, ATLAS_SLOT_SERIES, atlas_reader_mentions },
  { ATLAS_WORD_POINT, .children = point_children, .begin = begin_point, .end = end_point },
  { ATLAS_WORD_DISPUTE, .children = atlas_reader_dispute_children, .begin = atlas_reader_begin_dispute,
    .end = end_dispute },
  { ATLAS_WORD_NONE },
};

const AtlasElement atlas_reader_figures[] = {
  { ATLAS_WORD_SERIES, .children = series_children, .begin = begin_series, .end = end_series },
  { ATLAS_WORD_NONE },
};
