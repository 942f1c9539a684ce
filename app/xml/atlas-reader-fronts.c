/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-reader-private.h"

#include "core/atlas-spelling.h"

/* Lines and areas of the war. */

static void
begin_front (AtlasReader *self)
{
  AtlasFrontKind kind = (AtlasFrontKind) atlas_reader_get_choice (self, ATLAS_WORD_KIND,
                                                                  atlas_front_kind_names,
                                                                  ATLAS_FRONT_PERIMETER);
  const char *id = atlas_reader_declare (self, ATLAS_THING_FRONT);
  const char *side = atlas_reader_get_reference (self, ATLAS_WORD_SIDE, ATLAS_THING_SIDE);
  g_autoptr (AtlasFront) front = atlas_front_new (id != NULL ? id : "", kind);

  front->side = side;
  front->is_area = g_strcmp0 (atlas_reader_get (self, ATLAS_WORD_SHAPE), "area") == 0;
  atlas_reader_get_double (self, ATLAS_WORD_ACCURACY, &front->accuracy_m);
  atlas_reader_get_points (self, front->points);
  if (atlas_reader_get_ends (self, &front->span) && id != NULL)
    self->front = g_steal_pointer (&front);
}

static void
end_dispute (AtlasReader *self)
{
  AtlasDispute *dispute = atlas_reader_take_dispute (self);

  if (dispute != NULL && self->front != NULL)
    g_ptr_array_add (self->front->disputes, dispute);
  else
    g_clear_pointer (&dispute, atlas_dispute_free);
}

static void
end_front (AtlasReader *self)
{
  g_autoptr (AtlasText) name = atlas_reader_take_text (self, ATLAS_SLOT_FRONT);
  g_autoptr (GArray) cites = atlas_reader_take_cites (self, ATLAS_SLOT_FRONT);
  g_autoptr (AtlasFront) front = g_steal_pointer (&self->front);
  AtlasOrigin origin = atlas_reader_get_origin (self);

  if (front == NULL)
    return;

  front->name = g_steal_pointer (&name);
  front->cites = g_steal_pointer (&cites);
  atlas_check_front (self->check, front, &origin);
  if (front->points->len < 2)
    return;

  atlas_siege_take_front (self->siege, g_steal_pointer (&front));
}

static const AtlasElement front_children[] = {
  { ATLAS_WORD_NAME, ATLAS_CONTENT_TEXT, ATLAS_SLOT_FRONT },
  { ATLAS_WORD_CITE, .slot = ATLAS_SLOT_FRONT, .begin = atlas_reader_begin_cite },
  { ATLAS_WORD_DISPUTE, .children = atlas_reader_dispute_children, .begin = atlas_reader_begin_dispute,
    .end = end_dispute },
  { ATLAS_WORD_NONE },
};

const AtlasElement atlas_reader_fronts[] = {
  { ATLAS_WORD_FRONT, .children = front_children, .begin = begin_front, .end = end_front },
  { ATLAS_WORD_NONE },
};
