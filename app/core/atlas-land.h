/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-elevation.h"
#include "core/atlas-name.h"
#include "core/atlas-position.h"

G_BEGIN_DECLS

/**
 * AtlasLandKind:
 *
 * What a feature of the land is. Areas first, then lines, hills, and lettered points; the order
 * of the areas and lines is the order of drawing.
 */
typedef enum
{
  ATLAS_LAND_SEA,
  ATLAS_LAND_PLAIN,
  ATLAS_LAND_HILL_ZONE,
  ATLAS_LAND_FOREST,
  ATLAS_LAND_MARSH,
  ATLAS_LAND_LAKE,
  ATLAS_LAND_TOWN_AREA,
  ATLAS_LAND_STREAM,
  ATLAS_LAND_RIVER,
  ATLAS_LAND_COAST,
  ATLAS_LAND_TRACK,
  ATLAS_LAND_ROAD,
  ATLAS_LAND_AIRSTRIP,
  ATLAS_LAND_WALL,
  ATLAS_LAND_BORDER,
  ATLAS_LAND_HILL,
  ATLAS_LAND_VILLAGE,
  ATLAS_LAND_TOWN,
  ATLAS_LAND_SUMMIT,
  ATLAS_LAND_PASS,
  ATLAS_LAND_WATER,
  ATLAS_LAND_REGION,
} AtlasLandKind;

/**
 * AtlasFeature:
 * @id: identifier, interned
 * @kind: what it is
 * @points: (element-type AtlasPosition): its outline, its course, or its one point
 * @extent: the rectangle around @points
 * @before: the point before the first, of the line that this one goes on
 * @after: the point after the last, of the line that goes on this one
 * @has_before: whether there is such a line
 * @has_after: whether there is such a line
 * @names: (element-type AtlasName): its names
 * @place: (nullable): identifier of the place that it draws, interned
 * @accuracy_m: one standard deviation of @points in metres
 * @width_m: width of a line in metres; 0 when not stated
 * @height_m: height of a point above the sea in metres; NaN when not stated
 * @length_m: long axis of a hill in metres
 * @breadth_m: short axis of a hill in metres
 * @axis_deg: bearing of the long axis of a hill, degrees clockwise from north
 * @rise_m: height of a hill above the ground around it
 * @rank: importance of its lettering, 1 the greatest
 *
 * A feature of the base map.
 */
typedef struct
{
  const char   *id;
  AtlasLandKind kind;
  GArray       *points;
  AtlasExtent   extent;
  AtlasPosition before;
  AtlasPosition after;
  gboolean      has_before;
  gboolean      has_after;
  GArray       *names;
  const char   *place;
  double        accuracy_m;
  double        width_m;
  double        height_m;
  double        length_m;
  double        breadth_m;
  double        axis_deg;
  double        rise_m;
  guint         rank;
} AtlasFeature;

/**
 * AtlasSpot:
 * @position: WGS 84
 * @height_m: metres above the sea
 */
typedef struct
{
  AtlasPosition position;
  double        height_m;
} AtlasSpot;

/**
 * AtlasLand:
 * @features: (element-type AtlasFeature): the base map, in order of [enum@Atlas.LandKind]
 * @spots: (element-type AtlasSpot): spot heights
 * @floor_m: mean height of the flat ground; NaN when not stated
 * @elevations: (element-type AtlasElevation): what terrain files say, to be asked in this order
 *   and before the spots
 *
 * What lay there before and after the siege.
 */
typedef struct
{
  GPtrArray *features;
  GArray    *spots;
  double     floor_m;
  GPtrArray *elevations;
} AtlasLand;

AtlasFeature *atlas_feature_new  (const char    *id,
                                  AtlasLandKind  kind);
void          atlas_feature_free (AtlasFeature  *self);
AtlasLand    *atlas_land_new     (void);
void          atlas_land_free    (AtlasLand     *self);
void          atlas_land_seal    (AtlasLand     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasFeature, atlas_feature_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasLand, atlas_land_free)

G_END_DECLS
