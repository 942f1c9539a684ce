/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-dispute.h"

/**
 * atlas_claim_clear:
 * @self: a claim
 *
 * Frees what @self owns; a clear function for arrays of claims.
 */
void
atlas_claim_clear (AtlasClaim *self)
{
  g_clear_pointer (&self->value, atlas_text_unref);
  g_clear_pointer (&self->cites, g_array_unref);
}

/**
 * atlas_dispute_new:
 *
 * Returns: (transfer full): a dispute without claims
 */
AtlasDispute *
atlas_dispute_new (void)
{
  AtlasDispute *self = g_new0 (AtlasDispute, 1);

  self->claims = g_array_new (FALSE, TRUE, sizeof (AtlasClaim));
  g_array_set_clear_func (self->claims, (GDestroyNotify) atlas_claim_clear);

  return self;
}

/**
 * atlas_dispute_free:
 * @self: (transfer full): a dispute
 */
void
atlas_dispute_free (AtlasDispute *self)
{
  g_clear_pointer (&self->title, atlas_text_unref);
  g_clear_pointer (&self->unit, atlas_text_unref);
  g_clear_pointer (&self->text, atlas_text_unref);
  g_clear_pointer (&self->claims, g_array_unref);
  g_free (self);
}
