/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-scan.h"

/**
 * atlas_scan_new:
 * @id: identifier
 *
 * Returns: (transfer full): a scanned map under the drawn one, seen in full
 */
AtlasScan *
atlas_scan_new (const char *id)
{
  AtlasScan *self = g_new0 (AtlasScan, 1);

  self->id = g_intern_string (id);
  self->opacity = 1;

  return self;
}

/**
 * atlas_scan_free:
 * @self: (transfer full): a scanned map
 */
void
atlas_scan_free (AtlasScan *self)
{
  g_clear_pointer (&self->title, atlas_text_unref);
  g_free (self->path);
  g_free (self->credit);
  g_free (self->licence);
  g_free (self);
}
