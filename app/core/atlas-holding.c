/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-holding.h"

/**
 * atlas_holding_clear:
 * @self: a holding
 *
 * Frees what @self owns; a clear function for arrays of holdings.
 */
void
atlas_holding_clear (AtlasHolding *self)
{
  g_clear_pointer (&self->note, atlas_text_unref);
  g_clear_pointer (&self->cites, g_array_unref);
  g_clear_pointer (&self->claims, g_array_unref);
}

/**
 * atlas_holding_get_begin:
 * @self: a holding
 * @account: (nullable): the account to follow, interned; `NULL` for all
 * @earliest: (out): the first second at which it may have begun
 * @latest: (out): the second from which it had certainly begun
 *
 * Gets when the holding began after one account, or, following none, the whole doubt between the
 * stated begin and all claims. An account without a claim of its own is given the stated begin.
 */
void
atlas_holding_get_begin (const AtlasHolding *self,
                         const char         *account,
                         gint64             *earliest,
                         gint64             *latest)
{
  guint n_claims = self->claims != NULL ? self->claims->len : 0;

  *earliest = self->begin.earliest;
  *latest = self->begin.latest;

  for (guint i = 0; i < n_claims; i++)
    {
      const AtlasClaim *claim = &g_array_index (self->claims, AtlasClaim, i);

      if (account == NULL)
        {
          *earliest = MIN (*earliest, claim->when.earliest);
          *latest = MAX (*latest, claim->when.latest);
        }
      else if (claim->account == account)
        {
          *earliest = claim->when.earliest;
          *latest = claim->when.latest;
          return;
        }
    }
}

/**
 * atlas_holding_has_end:
 * @self: a holding
 *
 * Returns: whether its end is stated, rather than given by the next holding
 */
gboolean
atlas_holding_has_end (const AtlasHolding *self)
{
  return self->end.first.precision != ATLAS_PRECISION_NONE;
}
