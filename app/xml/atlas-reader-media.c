/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-reader-private.h"

#include "xml/atlas-mbtiles.h"

/* Pictures, for which the model has no room yet, and scanned maps. */

static void
begin_picture (AtlasReader *self)
{
  g_autofree char *path = atlas_reader_get_file (self);
  AtlasInstant instant;

  atlas_reader_declare (self, ATLAS_THING_PICTURE);
  atlas_reader_get_instant (self, ATLAS_WORD_WHEN, &instant);
}

/* A map that is not there is a warning: the siege can be shown without it. One that cannot be read
 * is an error, lest it be missed in front of visitors only. */
static gboolean
can_be_read (AtlasReader *self,
             const char  *path)
{
  AtlasOrigin origin = atlas_reader_get_origin (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasMbtiles) file = atlas_mbtiles_open (path, &error);

  if (file == NULL)
    atlas_report_add_at (self->report, ATLAS_SEVERITY_ERROR, "sheet-file", &origin, 0,
                         atlas_reader_get (self, ATLAS_WORD_HREF), error->message);

  return file != NULL;
}

static void
begin_sheet (AtlasReader *self)
{
  const char *id = atlas_reader_declare (self, ATLAS_THING_SHEET);
  g_autofree char *path = atlas_reader_get_file (self);

  if (id == NULL || path == NULL || !can_be_read (self, path))
    return;

  self->scan = atlas_scan_new (id);
  self->scan->path = g_steal_pointer (&path);
  self->scan->is_over = atlas_reader_get_boolean (self, ATLAS_WORD_OVER);
  self->scan->credit = g_strdup (atlas_reader_get (self, ATLAS_WORD_CREDIT));
  self->scan->licence = g_strdup (atlas_reader_get (self, ATLAS_WORD_LICENCE));
  atlas_reader_get_double (self, ATLAS_WORD_OPACITY, &self->scan->opacity);
}

static void
end_sheet (AtlasReader *self)
{
  g_autoptr (AtlasText) title = atlas_reader_take_text (self, ATLAS_SLOT_SHEET);

  if (self->scan == NULL)
    return;

  self->scan->title = g_steal_pointer (&title);
  atlas_siege_take_scan (self->siege, g_steal_pointer (&self->scan));
}

static const AtlasElement picture_children[] = {
  { ATLAS_WORD_ALTERNATIVE, ATLAS_CONTENT_TEXT },
  { ATLAS_WORD_CAPTION, ATLAS_CONTENT_TEXT },
  { ATLAS_WORD_NONE },
};

static const AtlasElement sheet_children[] = {
  { ATLAS_WORD_TITLE, ATLAS_CONTENT_TEXT, ATLAS_SLOT_SHEET },
  { ATLAS_WORD_NONE },
};

const AtlasElement atlas_reader_media[] = {
  { ATLAS_WORD_PICTURE, .children = picture_children, .begin = begin_picture },
  { ATLAS_WORD_SHEET, .children = sheet_children, .begin = begin_sheet, .end = end_sheet },
  { ATLAS_WORD_NONE },
};
