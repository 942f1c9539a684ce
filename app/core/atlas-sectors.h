/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-holding-index.h"
#include "core/atlas-siege.h"

G_BEGIN_DECLS

/**
 * AtlasSector:
 * @place: the place that lies within no other: the sector itself
 * @posts: (element-type AtlasPlace): what of it was held, in the order in which it was lost; @place is
 *   among them if it was held too
 * @loss: when the first of them was lost
 *
 * Places that were held and lie within one place. One that lies within none and in which none lies is a
 * sector of its own.
 */
typedef struct
{
  AtlasPlace *place;
  GPtrArray  *posts;
  gint64      loss;
} AtlasSector;

typedef struct _AtlasSectors AtlasSectors;

AtlasSectors      *atlas_sectors_new       (AtlasSiege        *siege,
                                            AtlasHoldingIndex *holdings);
void               atlas_sectors_free      (AtlasSectors      *self);
guint              atlas_sectors_get_n     (AtlasSectors      *self);
const AtlasSector *atlas_sectors_get       (AtlasSectors      *self,
                                            guint              n);
const AtlasSector *atlas_sectors_find      (AtlasSectors      *self,
                                            AtlasPlace        *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasSectors, atlas_sectors_free)

G_END_DECLS
