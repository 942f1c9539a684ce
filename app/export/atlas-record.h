/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-cite.h"
#include "core/atlas-holding.h"
#include "core/atlas-position.h"
#include "core/atlas-span.h"
#include "core/atlas-term.h"
#include "map/atlas-sign.h"

G_BEGIN_DECLS

/**
 * AtlasRecordLayer:
 * @ATLAS_RECORD_PLACE: a place, or who held it for a while
 * @ATLAS_RECORD_EVENT: an event, at its places
 * @ATLAS_RECORD_FRONT: a line or an area of the war
 * @ATLAS_RECORD_MOVEMENT: an arrow
 *
 * What a record is about.
 */
typedef enum
{
  ATLAS_RECORD_PLACE,
  ATLAS_RECORD_EVENT,
  ATLAS_RECORD_FRONT,
  ATLAS_RECORD_MOVEMENT,
  ATLAS_N_RECORD_LAYERS,
} AtlasRecordLayer;

/**
 * AtlasRecordShape:
 * @ATLAS_RECORD_POINTS: points, or none
 * @ATLAS_RECORD_LINE: two points or more
 * @ATLAS_RECORD_AREA: three points or more, counterclockwise; the first is not repeated
 *
 * What the points of a record are.
 */
typedef enum
{
  ATLAS_RECORD_POINTS,
  ATLAS_RECORD_LINE,
  ATLAS_RECORD_AREA,
} AtlasRecordShape;

/**
 * AtlasRecordValue:
 * @name: what it is called
 * @text: (nullable): what it is, if words
 * @number: what it is, if a number
 */
typedef struct
{
  const char *name;
  char       *text;
  double      number;
} AtlasRecordValue;

/**
 * AtlasRecord:
 * @layer: what it is about
 * @id: unique among the records
 * @title: its title
 * @text: (nullable): more words
 * @shape: what @points are
 * @points: (element-type AtlasPosition): where it is
 * @has_span: whether @span says anything
 * @span: when it was
 * @side: (nullable): whose it is, interned
 * @hold: of a place, in what state it is
 * @sign: of a place, its sign on the map
 * @mark: of an event, the mark of its first kind
 * @values: (element-type AtlasRecordValue): what else is known, in order
 * @cites: (nullable) (element-type AtlasCite): where it is stated
 *
 * What is written of one thing, whatever the format.
 */
typedef struct
{
  AtlasRecordLayer  layer;
  char             *id;
  char             *title;
  const char       *text;
  AtlasRecordShape  shape;
  GArray           *points;
  gboolean          has_span;
  AtlasSpan         span;
  const char       *side;
  AtlasHold         hold;
  AtlasSign         sign;
  AtlasMark         mark;
  GArray           *values;
  GArray           *cites;
} AtlasRecord;

AtlasRecord *atlas_record_new        (AtlasRecordLayer  layer,
                                      char             *id);
void         atlas_record_free       (AtlasRecord      *self);
void         atlas_record_add_text   (AtlasRecord      *self,
                                      const char       *name,
                                      const char       *text);
void         atlas_record_take_text  (AtlasRecord      *self,
                                      const char       *name,
                                      char             *text);
void         atlas_record_add_number (AtlasRecord      *self,
                                      const char       *name,
                                      double            number);
void         atlas_record_set_shape  (AtlasRecord      *self,
                                      AtlasRecordShape  shape,
                                      GArray           *points);
void         atlas_record_set_span   (AtlasRecord      *self,
                                      const AtlasSpan  *span);
void         atlas_record_add_period (AtlasRecord      *self,
                                      gint64            earliest,
                                      gint64            latest);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasRecord, atlas_record_free)

G_END_DECLS
