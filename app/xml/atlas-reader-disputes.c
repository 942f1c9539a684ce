/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-reader-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Rival claims. */

static void
begin_claim (AtlasReader *self)
{
  AtlasSpan span;

  self->claim = (AtlasClaim) {
    .account = atlas_reader_get_reference (self, ATLAS_WORD_ACCOUNT, ATLAS_THING_ACCOUNT),
    .number = NAN,
  };
  if (atlas_reader_get (self, ATLAS_WORD_WHEN) != NULL && atlas_reader_get_span (self, &span))
    {
      /* A claim of a span is kept as the doubt about one moment that it amounts to. */
      self->claim.when = span.begin;
      self->claim.when.latest = span.end.latest;
      if (!span.is_moment)
        self->claim.when.last = span.end.first;
    }
  atlas_reader_get_double (self, ATLAS_WORD_NUMBER, &self->claim.number);
}

static void
end_claim (AtlasReader *self)
{
  AtlasOrigin origin = atlas_reader_get_origin (self);

  self->claim.value = atlas_reader_take_text (self, ATLAS_SLOT_CLAIM);
  self->claim.cites = atlas_reader_take_cites (self, ATLAS_SLOT_CLAIM);
  atlas_check_cites (self->check, self->claim.cites, "claim", &origin);

  if (self->dispute != NULL)
    g_array_append_val (self->dispute->claims, self->claim);
  else
    atlas_claim_clear (&self->claim);
  self->claim = (AtlasClaim) { NULL };
}

/* A dispute that stands by itself belongs to the event that it is about, which may be read later:
 * it waits until everything is read. */
static void
end_lone_dispute (AtlasReader *self)
{
  AtlasDispute *dispute = atlas_reader_take_dispute (self);

  AtlasOrigin origin = atlas_reader_get_origin (self);

  if (dispute == NULL)
    return;

  if (dispute->about == NULL)
    atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "dispute-about", &origin, dispute->id,
                      _("Found the dispute “%s” by itself without “about”, expected the event that it "
                        "is about"),
                      dispute->id);
  g_ptr_array_add (self->lone_disputes, dispute);
}

static const AtlasElement claim_children[] = {
  { ATLAS_WORD_VALUE, ATLAS_CONTENT_TEXT, ATLAS_SLOT_CLAIM },
  { ATLAS_WORD_CITE, .slot = ATLAS_SLOT_CLAIM, .begin = atlas_reader_begin_cite },
  { ATLAS_WORD_NONE },
};

const AtlasElement atlas_reader_dispute_children[] = {
  { ATLAS_WORD_TITLE, ATLAS_CONTENT_TEXT, ATLAS_SLOT_DISPUTE_TITLE },
  { ATLAS_WORD_UNIT, ATLAS_CONTENT_TEXT, ATLAS_SLOT_DISPUTE_UNIT },
  { ATLAS_WORD_TEXT, ATLAS_CONTENT_TEXT, ATLAS_SLOT_DISPUTE, atlas_reader_mentions },
  { ATLAS_WORD_CLAIM, .children = claim_children, .begin = begin_claim, .end = end_claim },
  { ATLAS_WORD_NONE },
};

const AtlasElement atlas_reader_disputes[] = {
  { ATLAS_WORD_DISPUTE, .children = atlas_reader_dispute_children,
    .begin = atlas_reader_begin_dispute, .end = end_lone_dispute },
  { ATLAS_WORD_NONE },
};

/**
 * atlas_reader_begin_dispute:
 * @self: the reader, at a dispute
 */
void
atlas_reader_begin_dispute (AtlasReader *self)
{
  const char *id = atlas_reader_declare (self, ATLAS_THING_DISPUTE);
  const char *about = atlas_reader_get_reference (self, ATLAS_WORD_ABOUT, ATLAS_THING_EVENT);

  g_clear_pointer (&self->dispute, atlas_dispute_free);
  if (id == NULL)
    return;

  self->dispute = atlas_dispute_new ();
  self->dispute->id = id;
  self->dispute->about = about;
}

/**
 * atlas_reader_take_dispute:
 * @self: the reader, at the end of a dispute
 *
 * Returns: (transfer full) (nullable): the dispute
 */
AtlasDispute *
atlas_reader_take_dispute (AtlasReader *self)
{
  AtlasText *title = atlas_reader_take_text (self, ATLAS_SLOT_DISPUTE_TITLE);
  AtlasText *unit = atlas_reader_take_text (self, ATLAS_SLOT_DISPUTE_UNIT);
  AtlasText *text = atlas_reader_take_text (self, ATLAS_SLOT_DISPUTE);
  AtlasOrigin origin = atlas_reader_get_origin (self);

  if (self->dispute == NULL)
    {
      g_clear_pointer (&title, atlas_text_unref);
      g_clear_pointer (&unit, atlas_text_unref);
      g_clear_pointer (&text, atlas_text_unref);
      return NULL;
    }

  self->dispute->title = title;
  self->dispute->unit = unit;
  self->dispute->text = text;
  atlas_check_dispute (self->check, self->dispute, &origin);

  return g_steal_pointer (&self->dispute);
}
