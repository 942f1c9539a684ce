/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-reader-private.h"

#include "core/atlas-spelling.h"

#include <glib/gi18n-lib.h>

/* Tours and lessons. */

static void
begin_tour (AtlasReader *self)
{
  const char *id = atlas_reader_declare (self, ATLAS_THING_TOUR);

  atlas_reader_clear_texts_from (self, ATLAS_SLOT_NAME);
  g_clear_pointer (&self->tour, atlas_tour_free);
  if (id == NULL)
    return;

  self->tour = atlas_tour_new (id, (AtlasTourKind) atlas_reader_get_choice (self, ATLAS_WORD_KIND,
                                                                            atlas_tour_kind_names,
                                                                            ATLAS_TOUR_TOUR));
  self->tour->is_attract = atlas_reader_get_boolean (self, ATLAS_WORD_ATTRACT);
  self->tour->ages = atlas_reader_get_interned (self, ATLAS_WORD_AGES);
}

static AtlasLayer
find_layer (AtlasReader *self,
            const char  *name)
{
  AtlasOrigin origin = atlas_reader_get_origin (self);
  g_autofree char *expected = NULL;

  for (guint i = 0; atlas_layer_names[i] != NULL; i++)
    if (g_strcmp0 (name, atlas_layer_names[i]) == 0)
      return (AtlasLayer) (1u << i);

  expected = g_strjoinv (", ", (char **) atlas_layer_names);
  atlas_report_add (self->report, ATLAS_SEVERITY_WARNING, "step-layer", &origin, name,
                    /* Translators: a warning; %1$s is a word, %2$s a list of words. */
                    _("Found the layer “%1$s”, expected one of: %2$s"), name, expected);

  return 0;
}

static void
read_layers (AtlasReader *self)
{
  const char *value = atlas_reader_get (self, ATLAS_WORD_LAYERS);
  g_auto (GStrv) names = NULL;

  if (value == NULL)
    return;

  names = g_strsplit (value, " ", -1);
  self->step.has_layers = TRUE;
  for (guint i = 0; names[i] != NULL; i++)
    self->step.layers |= find_layer (self, names[i]);
}

static void
begin_step (AtlasReader *self)
{
  atlas_step_clear (&self->step);
  self->step = (AtlasStep) {
    .place = atlas_reader_get_reference (self, ATLAS_WORD_PLACE, ATLAS_THING_PLACE),
    .event = atlas_reader_get_reference (self, ATLAS_WORD_EVENT, ATLAS_THING_EVENT),
    .account = atlas_reader_get_reference (self, ATLAS_WORD_ACCOUNT, ATLAS_THING_ACCOUNT),
  };
  atlas_reader_get_instant (self, ATLAS_WORD_AT, &self->step.at);
  atlas_reader_get_double (self, ATLAS_WORD_ZOOM, &self->step.zoom);
  atlas_reader_get_double (self, ATLAS_WORD_MINUTES, &self->step.minutes);
  atlas_reader_get_position (self, &self->step.centre);
  read_layers (self);
}

static void
end_question (AtlasReader *self)
{
  AtlasQuestion question = {
    .text = atlas_reader_take_text (self, ATLAS_SLOT_QUESTION),
    .answer = atlas_reader_take_text (self, ATLAS_SLOT_ANSWER),
  };

  if (self->step.questions == NULL)
    {
      self->step.questions = g_array_new (FALSE, FALSE, sizeof question);
      g_array_set_clear_func (self->step.questions, (GDestroyNotify) atlas_question_clear);
    }
  g_array_append_val (self->step.questions, question);
}

static void
end_step (AtlasReader *self)
{
  AtlasOrigin origin = atlas_reader_get_origin (self);

  self->step.title = atlas_reader_take_text (self, ATLAS_SLOT_STEP_TITLE);
  self->step.text = atlas_reader_take_text (self, ATLAS_SLOT_STEP);
  self->step.notes = atlas_reader_take_text (self, ATLAS_SLOT_STEP_NOTES);
  self->step.cites = atlas_reader_take_cites (self, ATLAS_SLOT_STEP);
  atlas_check_step (self->check, &self->step, &origin);
  if (self->tour != NULL)
    g_array_append_val (self->tour->steps, self->step);
  else
    atlas_step_clear (&self->step);
  self->step = (AtlasStep) { .title = NULL };
}

static void
end_tour (AtlasReader *self)
{
  g_autoptr (AtlasText) title = atlas_reader_take_text (self, ATLAS_SLOT_TOUR_TITLE);
  g_autoptr (AtlasText) summary = atlas_reader_take_text (self, ATLAS_SLOT_TOUR);

  if (self->tour == NULL)
    return;

  self->tour->title = g_steal_pointer (&title);
  self->tour->summary = g_steal_pointer (&summary);
  atlas_siege_take_tour (self->siege, g_steal_pointer (&self->tour));
}

static const AtlasElement question_children[] = {
  { ATLAS_WORD_TEXT, ATLAS_CONTENT_TEXT, ATLAS_SLOT_QUESTION, atlas_reader_mentions },
  { ATLAS_WORD_ANSWER, ATLAS_CONTENT_TEXT, ATLAS_SLOT_ANSWER, atlas_reader_mentions },
  { ATLAS_WORD_NONE },
};

static const AtlasElement step_children[] = {
  { ATLAS_WORD_TITLE, ATLAS_CONTENT_TEXT, ATLAS_SLOT_STEP_TITLE },
  { ATLAS_WORD_TEXT, ATLAS_CONTENT_TEXT, ATLAS_SLOT_STEP, atlas_reader_mentions },
  { ATLAS_WORD_NOTES, ATLAS_CONTENT_TEXT, ATLAS_SLOT_STEP_NOTES, atlas_reader_mentions },
  { ATLAS_WORD_QUESTION, .children = question_children, .end = end_question },
  { ATLAS_WORD_CITE, .slot = ATLAS_SLOT_STEP, .begin = atlas_reader_begin_cite },
  { ATLAS_WORD_NONE },
};

static const AtlasElement tour_children[] = {
  { ATLAS_WORD_TITLE, ATLAS_CONTENT_TEXT, ATLAS_SLOT_TOUR_TITLE },
  { ATLAS_WORD_SUMMARY, ATLAS_CONTENT_TEXT, ATLAS_SLOT_TOUR, atlas_reader_mentions },
  { ATLAS_WORD_STEP, .children = step_children, .begin = begin_step, .end = end_step },
  { ATLAS_WORD_NONE },
};

const AtlasElement atlas_reader_tours[] = {
  { ATLAS_WORD_TOUR, .children = tour_children, .begin = begin_tour, .end = end_tour },
  { ATLAS_WORD_NONE },
};
