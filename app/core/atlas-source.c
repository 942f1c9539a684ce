/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-source.h"

/**
 * atlas_source_new:
 *
 * Returns: (transfer full): an empty source
 */
AtlasSource *
atlas_source_new (void)
{
  return g_new0 (AtlasSource, 1);
}

/**
 * atlas_source_free:
 * @self: (transfer full): a source
 */
void
atlas_source_free (AtlasSource *self)
{
  g_clear_pointer (&self->title, atlas_text_unref);
  g_clear_pointer (&self->note, atlas_text_unref);
  g_free (self->publisher);
  g_free (self->url);
  g_free (self->file);
  g_free (self->licence);
  g_free (self->credit);
  g_free (self);
}
