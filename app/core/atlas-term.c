/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-term.h"

/**
 * atlas_term_clear:
 * @self: a term
 *
 * Frees what @self owns; a clear function for arrays of terms.
 */
void
atlas_term_clear (AtlasTerm *self)
{
  g_clear_pointer (&self->name, atlas_text_unref);
}
