/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-side.h"

/**
 * atlas_side_clear:
 * @self: a side
 *
 * Frees what @self owns; a clear function for arrays of sides.
 */
void
atlas_side_clear (AtlasSide *self)
{
  g_clear_pointer (&self->name, atlas_text_unref);
  g_clear_pointer (&self->short_name, atlas_text_unref);
  g_clear_pointer (&self->phrase, atlas_text_unref);
}
