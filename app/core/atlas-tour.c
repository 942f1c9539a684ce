/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-tour.h"

/**
 * atlas_question_clear:
 * @self: a question
 *
 * Releases what it holds; the question itself is a value in an array.
 */
void
atlas_question_clear (AtlasQuestion *self)
{
  g_clear_pointer (&self->text, atlas_text_unref);
  g_clear_pointer (&self->answer, atlas_text_unref);
}

/**
 * atlas_step_clear:
 * @self: a step
 *
 * Releases what it holds; the step itself is a value in an array.
 */
void
atlas_step_clear (AtlasStep *self)
{
  g_clear_pointer (&self->title, atlas_text_unref);
  g_clear_pointer (&self->text, atlas_text_unref);
  g_clear_pointer (&self->notes, atlas_text_unref);
  g_clear_pointer (&self->questions, g_array_unref);
  g_clear_pointer (&self->cites, g_array_unref);
}

/**
 * atlas_tour_new:
 * @id: identifier
 * @kind: for whom it is
 *
 * Returns: (transfer full): a tour without steps
 */
AtlasTour *
atlas_tour_new (const char    *id,
                AtlasTourKind  kind)
{
  AtlasTour *self = g_new0 (AtlasTour, 1);

  self->id = g_intern_string (id);
  self->kind = kind;
  self->steps = g_array_new (FALSE, FALSE, sizeof (AtlasStep));
  g_array_set_clear_func (self->steps, (GDestroyNotify) atlas_step_clear);

  return self;
}

/**
 * atlas_tour_free:
 * @self: (transfer full): a tour
 */
void
atlas_tour_free (AtlasTour *self)
{
  g_clear_pointer (&self->title, atlas_text_unref);
  g_clear_pointer (&self->summary, atlas_text_unref);
  g_array_unref (self->steps);
  g_free (self);
}
