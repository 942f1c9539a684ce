/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-spelling.h"

#include "core/atlas-actor.h"
#include "core/atlas-event.h"
#include "core/atlas-front.h"
#include "core/atlas-place.h"
#include "core/atlas-side.h"
#include "core/atlas-term.h"
#include "core/atlas-tour.h"

/* How the data sets and whatever is written from them spell their choices: each list is in the
 * order of its enumeration, and ends with NULL. */

const char *const atlas_day_part_names[] = {
  [ATLAS_DAY_PART_NONE] = "",
  [ATLAS_DAY_PART_DAWN] = "dawn",
  [ATLAS_DAY_PART_MORNING] = "morning",
  [ATLAS_DAY_PART_NOON] = "noon",
  [ATLAS_DAY_PART_AFTERNOON] = "afternoon",
  [ATLAS_DAY_PART_EVENING] = "evening",
  [ATLAS_DAY_PART_NIGHT] = "night",
  NULL
};

const char *const atlas_place_kind_names[] = {
  [ATLAS_PLACE_STRONGPOINT] = "strongpoint",
  [ATLAS_PLACE_GROUP] = "group",
  [ATLAS_PLACE_SUB_POSITION] = "sub-position",
  [ATLAS_PLACE_COMMAND_POST] = "command-post",
  [ATLAS_PLACE_HOSPITAL] = "hospital",
  [ATLAS_PLACE_AIRSTRIP] = "airstrip",
  [ATLAS_PLACE_BRIDGE] = "bridge",
  [ATLAS_PLACE_DROP_ZONE] = "drop-zone",
  [ATLAS_PLACE_BATTERY] = "battery",
  [ATLAS_PLACE_HILL] = "hill",
  [ATLAS_PLACE_VILLAGE] = "village",
  [ATLAS_PLACE_TOWN] = "town",
  [ATLAS_PLACE_VALLEY] = "valley",
  [ATLAS_PLACE_ROAD] = "road",
  [ATLAS_PLACE_SITE] = "site",
  NULL
};

const char *const atlas_hold_names[] = {
  [ATLAS_HOLD_NONE] = "none",
  [ATLAS_HOLD_HELD] = "held",
  [ATLAS_HOLD_CONTESTED] = "contested",
  [ATLAS_HOLD_ABANDONED] = "abandoned",
  [ATLAS_HOLD_DOUBTFUL] = "doubtful",
  NULL
};

const char *const atlas_tier_names[] = {
  [ATLAS_TIER_CORE] = "core",
  [ATLAS_TIER_DETAIL] = "detail",
  NULL
};

const char *const atlas_movement_kind_names[] = {
  [ATLAS_MOVEMENT_ATTACK] = "attack",
  [ATLAS_MOVEMENT_COUNTER_ATTACK] = "counter-attack",
  [ATLAS_MOVEMENT_MARCH] = "march",
  [ATLAS_MOVEMENT_WITHDRAWAL] = "withdrawal",
  [ATLAS_MOVEMENT_DROP] = "drop",
  NULL
};

const char *const atlas_front_kind_names[] = {
  [ATLAS_FRONT_PERIMETER] = "perimeter",
  [ATLAS_FRONT_TRENCH] = "trench",
  [ATLAS_FRONT_DROP_ZONE] = "drop-zone",
  [ATLAS_FRONT_ARTILLERY_ZONE] = "artillery-zone",
  [ATLAS_FRONT_SECTOR] = "sector",
  NULL
};

const char *const atlas_known_names[] = {
  [ATLAS_KNOWN_READ] = "read",
  [ATLAS_KNOWN_INFERRED] = "inferred",
  [ATLAS_KNOWN_GENERAL] = "general",
  NULL
};

const char *const atlas_pattern_names[] = {
  [ATLAS_PATTERN_PLAIN] = "plain",
  [ATLAS_PATTERN_STRIPES] = "stripes",
  [ATLAS_PATTERN_DOTS] = "dots",
  [ATLAS_PATTERN_CROSSES] = "crosses",
  NULL
};

const char *const atlas_symbol_names[] = {
  [ATLAS_SYMBOL_BAR] = "bar",
  [ATLAS_SYMBOL_TRIANGLE] = "triangle",
  [ATLAS_SYMBOL_DISC] = "disc",
  [ATLAS_SYMBOL_CROSS] = "cross",
  NULL
};

const char *const atlas_mark_names[] = {
  [ATLAS_MARK_TRIANGLE] = "triangle",
  [ATLAS_MARK_SQUARE] = "square",
  [ATLAS_MARK_DIAMOND] = "diamond",
  [ATLAS_MARK_DISC] = "disc",
  [ATLAS_MARK_RING] = "ring",
  [ATLAS_MARK_CROSS] = "cross",
  [ATLAS_MARK_STAR] = "star",
  [ATLAS_MARK_DROP] = "drop",
  NULL
};

const char *const atlas_tour_kind_names[] = {
  [ATLAS_TOUR_TOUR] = "tour",
  [ATLAS_TOUR_LESSON] = "lesson",
  NULL
};

/* In the order of the flags of AtlasLayer. */
const char *const atlas_layer_names[] = {
  "relief",
  "contours",
  "fronts",
  "arrows",
  "names",
  NULL,
};

const char *const atlas_actor_kind_names[] = {
  [ATLAS_ACTOR_PERSON] = "person",
  [ATLAS_ACTOR_UNIT] = "unit",
  NULL
};
