/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-dispute.h"
#include "core/atlas-position.h"
#include "core/atlas-span.h"

G_BEGIN_DECLS

/**
 * AtlasFrontKind:
 * @ATLAS_FRONT_PERIMETER: the edge of the ground that a side holds
 * @ATLAS_FRONT_TRENCH: a trench
 * @ATLAS_FRONT_DROP_ZONE: where men and goods are dropped
 * @ATLAS_FRONT_ARTILLERY_ZONE: where guns stand
 * @ATLAS_FRONT_SECTOR: a part under one command
 *
 * What a line or an area of the war is.
 */
typedef enum
{
  ATLAS_FRONT_PERIMETER,
  ATLAS_FRONT_TRENCH,
  ATLAS_FRONT_DROP_ZONE,
  ATLAS_FRONT_ARTILLERY_ZONE,
  ATLAS_FRONT_SECTOR,
} AtlasFrontKind;

/**
 * AtlasFront:
 * @id: identifier, interned
 * @kind: what it is
 * @is_area: whether @points go round an area
 * @side: (nullable): whose it is, interned
 * @span: when it was; without a stated end it has %ATLAS_TIME_MAX for one
 * @points: (element-type AtlasPosition): its course or its outline
 * @accuracy_m: one standard deviation of @points in metres
 * @name: (nullable): its name
 * @cites: (nullable) (element-type AtlasCite): where it is stated
 * @disputes: (element-type AtlasDispute): what the sources do not agree on
 *
 * A line or an area of the war, for a span of time.
 */
typedef struct
{
  const char    *id;
  AtlasFrontKind kind;
  gboolean       is_area;
  const char    *side;
  AtlasSpan      span;
  GArray        *points;
  double         accuracy_m;
  AtlasText     *name;
  GArray        *cites;
  GPtrArray     *disputes;
} AtlasFront;

AtlasFront *atlas_front_new  (const char     *id,
                              AtlasFrontKind  kind);
void        atlas_front_free (AtlasFront     *self);
double      atlas_front_get_area_m2  (const AtlasFront *self);
double      atlas_front_get_length_m (const AtlasFront *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasFront, atlas_front_free)

G_END_DECLS
