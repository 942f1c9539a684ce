/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/atlas-lane-list.h"

/**
 * AtlasLaneList:
 *
 * What lanes a timeline has, from the uppermost down: sectors and places that belong to none, in the
 * order in which they were lost, and beneath the heading of each sector that is not folded its places.
 *
 * A sector of which only one place was held is not worth a heading: it is that place's lane. A sector
 * that was held itself has its own lane in its heading, as long as it is not folded.
 */

struct _AtlasLaneList
{
  AtlasState   *state;
  AtlasSectors *sectors;
  GArray       *lanes;
  /* From the place of a sector to its tally, for those that were asked for. */
  GHashTable   *tallies;
};

static void
append_posts (AtlasLaneList     *self,
              const AtlasSector *sector)
{
  AtlasLane lane = { .is_inner = TRUE };

  for (guint i = 0; i < sector->posts->len; i++)
    {
      lane.place = g_ptr_array_index (sector->posts, i);
      if (lane.place != sector->place)
        g_array_append_val (self->lanes, lane);
    }
  g_array_index (self->lanes, AtlasLane, self->lanes->len - 1).is_last = TRUE;
}

static void
append_sector (AtlasLaneList     *self,
               const AtlasSector *sector)
{
  AtlasLane lane = { .place = sector->place, .sector = sector };

  if (sector->posts->len == 1)
    {
      lane = (AtlasLane) { .place = g_ptr_array_index (sector->posts, 0) };
      g_array_append_val (self->lanes, lane);
      return;
    }

  lane.is_folded = atlas_state_is_folded (self->state, sector->place);
  g_array_append_val (self->lanes, lane);
  if (!lane.is_folded)
    append_posts (self, sector);
}

/**
 * atlas_lane_list_new:
 * @state: a state with a siege; it must outlive the list, and the list be made anew for another siege or
 *   account
 *
 * Returns: (transfer full): the lanes of @state
 */
AtlasLaneList *
atlas_lane_list_new (AtlasState *state)
{
  AtlasLaneList *self;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  self = g_new0 (AtlasLaneList, 1);
  self->state = state;
  self->sectors = atlas_sectors_new (atlas_state_get_siege (state), atlas_state_get_holdings (state));
  self->lanes = g_array_new (FALSE, FALSE, sizeof (AtlasLane));
  self->tallies = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) atlas_hold_tally_free);
  atlas_lane_list_fold (self);

  return self;
}

/**
 * atlas_lane_list_free:
 * @self: (transfer full): lanes
 */
void
atlas_lane_list_free (AtlasLaneList *self)
{
  g_hash_table_unref (self->tallies);
  g_array_unref (self->lanes);
  atlas_sectors_free (self->sectors);
  g_free (self);
}

/**
 * atlas_lane_list_fold:
 * @self: lanes
 *
 * Lists the lanes anew after the state has folded or unfolded sectors.
 */
void
atlas_lane_list_fold (AtlasLaneList *self)
{
  g_array_set_size (self->lanes, 0);
  for (guint i = 0; i < atlas_sectors_get_n (self->sectors); i++)
    append_sector (self, atlas_sectors_get (self->sectors, i));
}

/**
 * atlas_lane_list_get_sectors:
 * @self: lanes
 *
 * Returns: (transfer none): the sectors that they are made of, folded or not
 */
AtlasSectors *
atlas_lane_list_get_sectors (AtlasLaneList *self)
{
  return self->sectors;
}

/**
 * atlas_lane_list_get_n:
 * @self: lanes
 *
 * Returns: how many there are
 */
guint
atlas_lane_list_get_n (AtlasLaneList *self)
{
  return self->lanes->len;
}

/**
 * atlas_lane_list_get:
 * @self: lanes
 * @n: number of a lane, 0 the uppermost
 *
 * Returns: (transfer none): the lane
 */
const AtlasLane *
atlas_lane_list_get (AtlasLaneList *self,
                     guint          n)
{
  g_return_val_if_fail (n < self->lanes->len, NULL);

  return &g_array_index (self->lanes, AtlasLane, n);
}

/**
 * atlas_lane_list_find:
 * @self: lanes
 * @place: (nullable): a place
 *
 * Returns: number of its lane, or of the heading that stands for it while its sector is folded;
 *   %ATLAS_NO_LANE if it has none
 */
guint
atlas_lane_list_find (AtlasLaneList *self,
                      AtlasPlace    *place)
{
  const AtlasSector *sector = place == NULL ? NULL : atlas_sectors_find (self->sectors, place);

  for (guint i = 0; sector != NULL && i < self->lanes->len; i++)
    {
      const AtlasLane *lane = atlas_lane_list_get (self, i);

      if (lane->place == place || (lane->is_folded && lane->sector == sector))
        return i;
    }

  return ATLAS_NO_LANE;
}

/**
 * atlas_lane_list_find_head:
 * @self: lanes
 * @n: number of a lane
 *
 * Returns: number of the heading above it, or its own if it is one; %ATLAS_NO_LANE if it belongs to no
 *   sector
 */
guint
atlas_lane_list_find_head (AtlasLaneList *self,
                           guint          n)
{
  g_return_val_if_fail (n < self->lanes->len, ATLAS_NO_LANE);

  while (atlas_lane_list_get (self, n)->is_inner)
    n--;

  return atlas_lane_list_get (self, n)->sector != NULL ? n : ATLAS_NO_LANE;
}

/**
 * atlas_lane_list_get_tally:
 * @self: lanes
 * @n: number of a heading
 *
 * Returns: (transfer none): who held how much of its sector
 */
AtlasHoldTally *
atlas_lane_list_get_tally (AtlasLaneList *self,
                           guint          n)
{
  const AtlasLane *lane = atlas_lane_list_get (self, n);
  AtlasHoldTally *tally;

  g_return_val_if_fail (lane != NULL && lane->sector != NULL, NULL);

  tally = g_hash_table_lookup (self->tallies, lane->place);
  if (tally == NULL)
    {
      tally = atlas_hold_tally_new (atlas_state_get_siege (self->state), atlas_state_get_holdings (self->state),
                                    lane->sector->posts);
      g_hash_table_insert (self->tallies, lane->place, tally);
    }

  return tally;
}

/**
 * atlas_lane_list_is_all_folded:
 * @self: lanes
 *
 * Returns: whether no sector is unfolded
 */
gboolean
atlas_lane_list_is_all_folded (AtlasLaneList *self)
{
  for (guint i = 0; i < self->lanes->len; i++)
    {
      const AtlasLane *lane = atlas_lane_list_get (self, i);

      if (lane->sector != NULL && !lane->is_folded)
        return FALSE;
    }

  return TRUE;
}

/**
 * atlas_lane_list_fold_all:
 * @self: lanes
 * @folded: whether to fold all sectors, or to unfold them
 *
 * Tells the state; the list is not yet another.
 */
void
atlas_lane_list_fold_all (AtlasLaneList *self,
                          gboolean       folded)
{
  g_object_freeze_notify (G_OBJECT (self->state));
  for (guint i = 0; i < atlas_sectors_get_n (self->sectors); i++)
    {
      const AtlasSector *sector = atlas_sectors_get (self->sectors, i);

      if (sector->posts->len > 1)
        atlas_state_fold (self->state, sector->place, folded);
    }
  g_object_thaw_notify (G_OBJECT (self->state));
}
