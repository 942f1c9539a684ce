/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-sign.h"

/* Positions better than these, in metres, count as good and as fair. */
#define GOOD_M 150
#define FAIR_M 300

static double
get_base_radius (AtlasPlace *place)
{
  static const double by_rank[] = { 12, 12, 9.5, 8.5, 8, 8 };
  guint rank = MIN (atlas_place_get_rank (place), G_N_ELEMENTS (by_rank) - 1);

  switch (atlas_place_get_kind (place))
    {
    case ATLAS_PLACE_STRONGPOINT:
      return by_rank[rank];
    case ATLAS_PLACE_COMMAND_POST:
      return rank <= 2 ? 11 : 9;
    case ATLAS_PLACE_SUB_POSITION:
      return 6.5;
    case ATLAS_PLACE_HOSPITAL:
    case ATLAS_PLACE_AIRSTRIP:
    case ATLAS_PLACE_BATTERY:
    case ATLAS_PLACE_DROP_ZONE:
      return 8;
    case ATLAS_PLACE_BRIDGE:
      return 6;
    case ATLAS_PLACE_TOWN:
      return 4.5;
    case ATLAS_PLACE_VILLAGE:
    case ATLAS_PLACE_HILL:
    case ATLAS_PLACE_SITE:
      return 3.6;
    case ATLAS_PLACE_GROUP:
    case ATLAS_PLACE_VALLEY:
    case ATLAS_PLACE_ROAD:
    default:
      return 0;
    }
}

static const AtlasSide *
find_side_of (AtlasSiege         *siege,
              const AtlasHolding *holding)
{
  return holding != NULL && holding->side != NULL ? atlas_siege_find_side (siege, holding->side) : NULL;
}

/* Who held a place last before a holding, or first after it. */
static const AtlasSide *
find_neighbour (AtlasSiege         *siege,
                AtlasPlace         *place,
                const AtlasHolding *holding,
                int                 step)
{
  GArray *holdings = atlas_place_get_holdings (place);
  int i = (int) (holding - (const AtlasHolding *) holdings->data);

  for (i += step; i >= 0 && i < (int) holdings->len; i += step)
    {
      const AtlasSide *side = find_side_of (siege, &g_array_index (holdings, AtlasHolding, i));

      if (side != NULL)
        return side;
    }

  return NULL;
}

static const AtlasSide *
find_other_side (AtlasSiege      *siege,
                 const AtlasSide *side)
{
  for (guint i = 0; i < atlas_siege_get_n_sides (siege); i++)
    {
      if (atlas_siege_get_side (siege, i) != side)
        return atlas_siege_get_side (siege, i);
    }

  return NULL;
}

/* A contested place names no side: those who fight for it are who held it before and who holds it
 * next, and if that is one side, it and another. */
static void
find_fighters (AtlasSign          *self,
               AtlasSiege         *siege,
               AtlasPlace         *place,
               const AtlasHolding *holding)
{
  const AtlasSide *before = find_neighbour (siege, place, holding, -1);
  const AtlasSide *after = find_neighbour (siege, place, holding, 1);

  self->side = before != NULL ? before : find_other_side (siege, after);
  self->other = after != NULL && after != self->side ? after : find_other_side (siege, self->side);
}

/* The side that a doubtful place is held by if @holding is in force. */
static const AtlasSide *
find_claimant (AtlasSiege         *siege,
               AtlasPlace         *place,
               const AtlasHolding *holding)
{
  if (holding == NULL || holding->hold != ATLAS_HOLD_CONTESTED)
    return find_side_of (siege, holding);

  return find_neighbour (siege, place, holding, 1);
}

static void
find_sides (AtlasSign         *self,
            AtlasSiege        *siege,
            AtlasPlace        *place,
            const AtlasTenure *tenure)
{
  switch (self->hold)
    {
    case ATLAS_HOLD_HELD:
      self->side = find_side_of (siege, tenure->holding);
      if (tenure->holding->partly != NULL)
        self->other = atlas_siege_find_side (siege, tenure->holding->partly);
      break;
    case ATLAS_HOLD_CONTESTED:
      find_fighters (self, siege, place, tenure->holding);
      break;
    case ATLAS_HOLD_DOUBTFUL:
      self->side = find_claimant (siege, place, tenure->before);
      self->other = find_claimant (siege, place, tenure->holding);
      break;
    case ATLAS_HOLD_ABANDONED:
    case ATLAS_HOLD_NONE:
    default:
      break;
    }
}

/**
 * atlas_sign_init:
 * @self: (out caller-allocates): the sign
 * @siege: a siege
 * @place: one of its places
 * @tenure: (nullable): what is known of who holds it
 * @scale: by how much signs are larger than usual
 *
 * Chooses the sign of a place.
 */
void
atlas_sign_init (AtlasSign         *self,
                 AtlasSiege        *siege,
                 AtlasPlace        *place,
                 const AtlasTenure *tenure,
                 double             scale)
{
  double accuracy_m = atlas_place_get_accuracy (place);

  *self = (AtlasSign) {
    .kind = atlas_place_get_kind (place),
    .hold = tenure != NULL ? tenure->hold : ATLAS_HOLD_NONE,
    .fix = accuracy_m <= GOOD_M ? ATLAS_FIX_GOOD : accuracy_m <= FAIR_M ? ATLAS_FIX_FAIR : ATLAS_FIX_POOR,
    .radius_px = get_base_radius (place) * scale,
  };
  if (tenure != NULL)
    find_sides (self, siege, place, tenure);
}

/**
 * atlas_sign_hash:
 * @self: a sign
 *
 * Returns: a number that is the same for equal signs
 */
guint
atlas_sign_hash (const AtlasSign *self)
{
  guint hash = g_direct_hash (self->side) * 31 + g_direct_hash (self->other);

  hash = hash * 31 + self->kind;
  hash = hash * 31 + self->hold;
  hash = hash * 31 + self->fix;

  return hash * 31 + (guint) (self->radius_px * 16);
}

/**
 * atlas_sign_equal:
 * @a: a sign
 * @b: another
 *
 * Returns: whether they look alike
 */
gboolean
atlas_sign_equal (const AtlasSign *a,
                  const AtlasSign *b)
{
  return a->kind == b->kind && a->hold == b->hold && a->fix == b->fix && a->side == b->side &&
         a->other == b->other && a->radius_px == b->radius_px;
}

/**
 * atlas_sign_is_visible:
 * @self: a sign
 *
 * Returns: whether there is anything to see: a valley, a group, a road have names but no sign
 */
gboolean
atlas_sign_is_visible (const AtlasSign *self)
{
  return self->radius_px > 0;
}

/**
 * atlas_sign_is_landmark:
 * @self: a sign
 *
 * Returns: whether it stands for something that no side's colour is shown for
 */
gboolean
atlas_sign_is_landmark (const AtlasSign *self)
{
  return self->kind == ATLAS_PLACE_VILLAGE || self->kind == ATLAS_PLACE_TOWN ||
         self->kind == ATLAS_PLACE_HILL || self->kind == ATLAS_PLACE_SITE;
}

/**
 * atlas_sign_has_halo:
 * @self: a sign
 * @radius_px: how far from its middle the place may have been
 *
 * Returns: whether the doubt about its position is drawn: for what could be held, where it is
 *   wider than the sign
 */
gboolean
atlas_sign_has_halo (const AtlasSign *self,
                     double           radius_px)
{
  return self->fix == ATLAS_FIX_POOR && self->hold != ATLAS_HOLD_NONE &&
         (self->kind == ATLAS_PLACE_STRONGPOINT || self->kind == ATLAS_PLACE_SUB_POSITION) &&
         radius_px > self->radius_px + 3;
}

/**
 * atlas_sign_get_reach:
 * @self: a sign
 *
 * Returns: how far from its middle it is drawn at the most, in pixels
 */
double
atlas_sign_get_reach (const AtlasSign *self)
{
  return self->radius_px * 1.35 + 2.5;
}
