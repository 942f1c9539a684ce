/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/atlas-filter.h"

G_BEGIN_DECLS

struct _AtlasFilter
{
  gatomicrefcount ref_count;
  GPtrArray      *ids[ATLAS_N_FILTERS];
  AtlasCertainty  certainty;
  gboolean        has_range;
  gint64          begin;
  gint64          end;
  gboolean        has_extent;
  AtlasExtent     extent;
};

/* Whether an identifier, which is interned, is named in some respect. */
static inline gboolean
atlas_filter_has_interned (const AtlasFilter *self,
                           AtlasFilterBy      by,
                           const char        *id)
{
  for (guint i = 0; i < self->ids[by]->len; i++)
    {
      if (g_ptr_array_index (self->ids[by], i) == id)
        return TRUE;
    }

  return FALSE;
}

G_END_DECLS
