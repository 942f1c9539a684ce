/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-holding.h"
#include "core/atlas-name.h"
#include "core/atlas-position.h"

G_BEGIN_DECLS

/**
 * AtlasPlaceKind:
 *
 * What a place is, as the format lists it.
 */
typedef enum
{
  ATLAS_PLACE_STRONGPOINT,
  ATLAS_PLACE_GROUP,
  ATLAS_PLACE_SUB_POSITION,
  ATLAS_PLACE_COMMAND_POST,
  ATLAS_PLACE_HOSPITAL,
  ATLAS_PLACE_AIRSTRIP,
  ATLAS_PLACE_BRIDGE,
  ATLAS_PLACE_DROP_ZONE,
  ATLAS_PLACE_BATTERY,
  ATLAS_PLACE_HILL,
  ATLAS_PLACE_VILLAGE,
  ATLAS_PLACE_TOWN,
  ATLAS_PLACE_VALLEY,
  ATLAS_PLACE_ROAD,
  ATLAS_PLACE_SITE,
} AtlasPlaceKind;

#define ATLAS_TYPE_PLACE (atlas_place_get_type ())

G_DECLARE_FINAL_TYPE (AtlasPlace, atlas_place, ATLAS, PLACE, GObject)

AtlasPlace          *atlas_place_new          (const char          *id,
                                               AtlasPlaceKind       kind,
                                               AtlasPosition        position,
                                               double               accuracy_m);
const char          *atlas_place_get_id       (AtlasPlace          *self);
AtlasPlaceKind       atlas_place_get_kind     (AtlasPlace          *self);
AtlasPosition        atlas_place_get_position (AtlasPlace          *self);
double               atlas_place_get_accuracy (AtlasPlace          *self);
const char          *atlas_place_get_within   (AtlasPlace          *self);
void                 atlas_place_set_within   (AtlasPlace          *self,
                                               const char          *within);
guint                atlas_place_get_rank     (AtlasPlace          *self);
void                 atlas_place_set_rank     (AtlasPlace          *self,
                                               guint                rank);
guint                atlas_place_get_index    (AtlasPlace          *self);
void                 atlas_place_set_index    (AtlasPlace          *self,
                                               guint                index);
AtlasText           *atlas_place_get_note     (AtlasPlace          *self);
void                 atlas_place_set_note     (AtlasPlace          *self,
                                               AtlasText           *note);
GArray              *atlas_place_get_names    (AtlasPlace          *self);
GArray              *atlas_place_get_cites    (AtlasPlace          *self);
GArray              *atlas_place_get_holdings (AtlasPlace          *self);
gboolean             atlas_place_can_be_held  (AtlasPlace          *self);

G_END_DECLS
