/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-dispute.h"
#include "core/atlas-position.h"
#include "core/atlas-span.h"

G_BEGIN_DECLS

/**
 * AtlasTier:
 * @ATLAS_TIER_CORE: what a first reader should meet
 * @ATLAS_TIER_DETAIL: the full record
 */
typedef enum
{
  ATLAS_TIER_CORE,
  ATLAS_TIER_DETAIL,
} AtlasTier;

/**
 * AtlasMovementKind:
 *
 * What an arrow on the map tells.
 */
typedef enum
{
  ATLAS_MOVEMENT_ATTACK,
  ATLAS_MOVEMENT_COUNTER_ATTACK,
  ATLAS_MOVEMENT_MARCH,
  ATLAS_MOVEMENT_WITHDRAWAL,
  ATLAS_MOVEMENT_DROP,
} AtlasMovementKind;

/**
 * AtlasMovement:
 * @side: who moved, interned
 * @kind: what it was
 * @units: (nullable) (array zero-terminated=1): the units, interned
 * @name: (nullable): words beside the arrow
 * @points: (element-type AtlasPosition): its course, from tail to head
 * @accuracy_m: one standard deviation of @points in metres
 * @cites: (nullable) (element-type AtlasCite): where it is stated
 */
typedef struct
{
  const char       *side;
  AtlasMovementKind kind;
  const char      **units;
  AtlasText        *name;
  GArray           *points;
  double            accuracy_m;
  GArray           *cites;
} AtlasMovement;

/**
 * AtlasPerspective:
 * @account: whose view it is, interned
 * @text: how it looked
 * @cites: (nullable) (element-type AtlasCite): where it is stated
 */
typedef struct
{
  const char *account;
  AtlasText  *text;
  GArray     *cites;
} AtlasPerspective;

void atlas_movement_clear    (AtlasMovement    *self);
void atlas_perspective_clear (AtlasPerspective *self);

#define ATLAS_TYPE_EVENT (atlas_event_get_type ())

G_DECLARE_FINAL_TYPE (AtlasEvent, atlas_event, ATLAS, EVENT, GObject)

AtlasEvent        *atlas_event_new              (const char       *id,
                                                 const AtlasSpan  *span);
const char        *atlas_event_get_id           (AtlasEvent       *self);
const AtlasSpan   *atlas_event_get_span         (AtlasEvent       *self);
gint64             atlas_event_get_time         (AtlasEvent       *self);
AtlasTier          atlas_event_get_tier         (AtlasEvent       *self);
void               atlas_event_set_tier         (AtlasEvent       *self,
                                                 AtlasTier         tier);
AtlasText         *atlas_event_get_title        (AtlasEvent       *self);
void               atlas_event_set_title        (AtlasEvent       *self,
                                                 AtlasText        *title);
AtlasText         *atlas_event_get_text         (AtlasEvent       *self);
void               atlas_event_set_text         (AtlasEvent       *self,
                                                 AtlasText        *text);
const char        *atlas_event_get_phase        (AtlasEvent       *self);
void               atlas_event_set_phase        (AtlasEvent       *self,
                                                 const char       *phase);
const char        *atlas_event_get_side         (AtlasEvent       *self);
void               atlas_event_set_side         (AtlasEvent       *self,
                                                 const char       *side);
guint              atlas_event_get_index        (AtlasEvent       *self);
void               atlas_event_set_index        (AtlasEvent       *self,
                                                 guint             index);
guint              atlas_event_get_line         (AtlasEvent       *self);
void               atlas_event_set_line         (AtlasEvent       *self,
                                                 guint             line);
const char *const *atlas_event_get_kinds        (AtlasEvent       *self);
void               atlas_event_take_kinds       (AtlasEvent       *self,
                                                 const char      **kinds);
const char *const *atlas_event_get_places       (AtlasEvent       *self);
void               atlas_event_take_places      (AtlasEvent       *self,
                                                 const char      **places);
const char *const *atlas_event_get_people       (AtlasEvent       *self);
void               atlas_event_take_people      (AtlasEvent       *self,
                                                 const char      **people);
const char *const *atlas_event_get_units        (AtlasEvent       *self);
void               atlas_event_take_units       (AtlasEvent       *self,
                                                 const char      **units);
GArray            *atlas_event_get_cites        (AtlasEvent       *self);
GArray            *atlas_event_get_movements    (AtlasEvent       *self);
GArray            *atlas_event_get_perspectives (AtlasEvent       *self);
GPtrArray         *atlas_event_get_disputes     (AtlasEvent       *self);
void               atlas_event_add_cite         (AtlasEvent       *self,
                                                 const AtlasCite  *cite);
void               atlas_event_take_movement    (AtlasEvent       *self,
                                                 AtlasMovement    *movement);
void               atlas_event_take_perspective (AtlasEvent       *self,
                                                 AtlasPerspective *perspective);
void               atlas_event_take_dispute     (AtlasEvent       *self,
                                                 AtlasDispute     *dispute);
gboolean           atlas_event_concerns_place   (AtlasEvent       *self,
                                                 const char       *place);

guint              atlas_event_find_position    (GPtrArray        *events,
                                                 gint64            time);

G_END_DECLS
