/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-place.h"

G_BEGIN_DECLS

/**
 * AtlasTenure:
 * @begin: first second
 * @end: second after the last; %ATLAS_TIME_MAX when it does not end
 * @hold: the state of the place: never %ATLAS_HOLD_NONE
 * @holding: (nullable): the holding that is in force or, in doubt, may already be; `NULL` when the
 *   doubt is whether the last one had ended
 * @before: (nullable): in doubt, the holding that may still be in force
 * @place: the number of the place
 *
 * A stretch of time in which what is known of who held a place does not change.
 */
typedef struct
{
  gint64              begin;
  gint64              end;
  const AtlasHolding *holding;
  const AtlasHolding *before;
  guint               place;
  AtlasHold           hold;
} AtlasTenure;

/**
 * ATLAS_NO_TENURE:
 *
 * The number of the tenure of a place of which nothing is stated.
 */
#define ATLAS_NO_TENURE G_MAXUINT32

/**
 * AtlasChangeFunc:
 * @before: (nullable): the tenure of a place that ends; `NULL` when nothing was stated until then
 * @after: (nullable): the tenure of it that begins; `NULL` when nothing is stated from then on. One of
 *   the two there is
 * @user_data: what was given for it
 *
 * Returns: whether the change from one to the other is wanted
 */
typedef gboolean (*AtlasChangeFunc) (const AtlasTenure *before,
                                     const AtlasTenure *after,
                                     gpointer           user_data);

typedef struct _AtlasHoldingIndex AtlasHoldingIndex;

AtlasHoldingIndex *atlas_holding_index_new          (GPtrArray         *places,
                                                     const char        *account);
void               atlas_holding_index_free         (AtlasHoldingIndex *self);
void               atlas_holding_index_get_state    (AtlasHoldingIndex *self,
                                                     gint64             time,
                                                     guint32           *tenures);
const AtlasTenure *atlas_holding_index_get_tenure   (AtlasHoldingIndex *self,
                                                     guint32            tenure);
const AtlasTenure *atlas_holding_index_get_tenures  (AtlasHoldingIndex *self,
                                                     guint              place,
                                                     guint             *n_tenures);
const AtlasTenure *atlas_holding_index_find_tenure  (AtlasHoldingIndex *self,
                                                     guint              place,
                                                     gint64             time);
gboolean           atlas_holding_index_find_change  (AtlasHoldingIndex *self,
                                                     gint64             time,
                                                     gboolean           forward,
                                                     AtlasChangeFunc    is_wanted,
                                                     gpointer           user_data,
                                                     gint64            *change);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasHoldingIndex, atlas_holding_index_free)

G_END_DECLS
