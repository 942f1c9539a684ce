/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-check-private.h"

#include <glib/gi18n-lib.h>

/* Who held what when. */

static gboolean
is_held_otherwise (const AtlasHolding *holding)
{
  return holding->hold == ATLAS_HOLD_CONTESTED || holding->hold == ATLAS_HOLD_ABANDONED;
}

static void
check_holding (AtlasCheck         *self,
               const AtlasHolding *holding,
               const AtlasOrigin  *origin)
{
  if (holding->side != NULL && is_held_otherwise (holding))
    atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "holding-state", origin, "<holding",
                      _("Found a holding with a side and a state, expected one of them"));
  else if (holding->side == NULL && !is_held_otherwise (holding))
    atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "holding-state", origin, "<holding",
                      _("Found a holding without side and state, expected one of them"));

  if (holding->partly != NULL && holding->partly == holding->side)
    atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "holding-state", origin, holding->partly,
                      _("Found “%s” to hold the whole and a part, expected another side to hold a part"),
                      holding->partly);

  if (atlas_holding_has_end (holding) && holding->end.latest <= holding->begin.earliest)
    atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "time-order", origin, "end",
                      _("Found a holding that ends before it begins, expected an end after the begin"));

  atlas_check_cites (self, holding->cites, "holding", origin);
  atlas_check_claims (self, holding->claims, TRUE, origin);
}

/* How a holding follows the one before it. */
static void
check_succession (AtlasCheck         *self,
                  const AtlasHolding *before,
                  const AtlasHolding *holding,
                  const AtlasOrigin  *origin)
{
  if (atlas_check_instant_equal (&before->begin, &holding->begin))
    atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "held-twice", origin, "begin",
                      _("Found a holding that begins together with the one before it, expected one "
                        "at a time"));
  else if (holding->begin.earliest < before->begin.earliest)
    atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "holding-order", origin, "begin",
                      _("Found a holding that begins before the one above it, expected holdings in "
                        "order of time"));
  else if (atlas_holding_has_end (before) && before->end.earliest > holding->begin.latest)
    atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "held-twice", origin, "begin",
                      _("Found a holding that begins before the one above it has ended, expected one "
                        "at a time"));
  else if (atlas_holding_has_end (before) && before->end.latest < holding->begin.earliest)
    atlas_report_add (self->report, ATLAS_SEVERITY_WARNING, "holding-gap", origin, "begin",
                      _("Found time between the end of the holding above and this one, expected none"));
}

/**
 * atlas_check_place:
 * @self: a check
 * @place: a place that has been read
 * @origin: where it stands
 *
 * Checks who held it, and that this can be seen on the map.
 */
void
atlas_check_place (AtlasCheck        *self,
                   AtlasPlace        *place,
                   const AtlasOrigin *origin)
{
  GArray *holdings = atlas_place_get_holdings (place);
  AtlasPosition position = atlas_place_get_position (place);

  atlas_check_cites (self, atlas_place_get_cites (place), "place", origin);
  if (holdings->len > 0 &&
      !atlas_extent_contains (&atlas_siege_get_head (self->siege)->extent, &position))
    atlas_report_add (self->report, ATLAS_SEVERITY_WARNING, "place-outside", origin, atlas_place_get_id (place),
                      /* Translators: a warning; %s is an identifier. */
                      _("Found the place “%s”, which somebody held, outside the extent of the siege, expected "
                        "it on the map"),
                      atlas_place_get_id (place));

  for (guint i = 0; i < holdings->len; i++)
    {
      const AtlasHolding *holding = &g_array_index (holdings, AtlasHolding, i);
      AtlasOrigin where = { origin->file, holding->line };

      check_holding (self, holding, &where);
      if (i > 0)
        check_succession (self, holding - 1, holding, &where);
    }
}
