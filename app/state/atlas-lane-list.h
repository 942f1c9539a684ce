/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-hold-tally.h"
#include "core/atlas-sectors.h"
#include "state/atlas-state.h"

G_BEGIN_DECLS

/**
 * AtlasLane:
 * @place: the place whose lane it is
 * @sector: (nullable): for the heading of a sector, the sector; otherwise `NULL`
 * @is_folded: whether only the heading is shown of the sector, for all of it
 * @is_inner: whether it stands beneath the heading of its sector
 * @is_last: whether it is the last beneath that heading
 *
 * One of the lanes of a timeline.
 */
typedef struct
{
  AtlasPlace        *place;
  const AtlasSector *sector;
  gboolean           is_folded;
  gboolean           is_inner;
  gboolean           is_last;
} AtlasLane;

#define ATLAS_NO_LANE G_MAXUINT

typedef struct _AtlasLaneList AtlasLaneList;

AtlasLaneList   *atlas_lane_list_new       (AtlasState    *state);
void             atlas_lane_list_free      (AtlasLaneList *self);
void             atlas_lane_list_fold      (AtlasLaneList *self);
AtlasSectors    *atlas_lane_list_get_sectors (AtlasLaneList *self);
guint            atlas_lane_list_get_n     (AtlasLaneList *self);
const AtlasLane *atlas_lane_list_get       (AtlasLaneList *self,
                                            guint          n);
guint            atlas_lane_list_find      (AtlasLaneList *self,
                                            AtlasPlace    *place);
guint            atlas_lane_list_find_head (AtlasLaneList *self,
                                            guint          n);
AtlasHoldTally  *atlas_lane_list_get_tally (AtlasLaneList *self,
                                            guint          n);
void             atlas_lane_list_fold_all  (AtlasLaneList *self,
                                            gboolean       folded);
gboolean         atlas_lane_list_is_all_folded (AtlasLaneList *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasLaneList, atlas_lane_list_free)

G_END_DECLS
