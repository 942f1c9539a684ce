/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-dispute.h"

G_BEGIN_DECLS

/**
 * AtlasHold:
 * @ATLAS_HOLD_NONE: nothing is stated
 * @ATLAS_HOLD_HELD: a side holds it
 * @ATLAS_HOLD_CONTESTED: both are on it
 * @ATLAS_HOLD_ABANDONED: nobody is on it
 * @ATLAS_HOLD_DOUBTFUL: the sources do not agree, or do not say, which of two states it is in
 *
 * In what state a place is.
 */
typedef enum
{
  ATLAS_HOLD_NONE,
  ATLAS_HOLD_HELD,
  ATLAS_HOLD_CONTESTED,
  ATLAS_HOLD_ABANDONED,
  ATLAS_HOLD_DOUBTFUL,
} AtlasHold;

/**
 * AtlasHolding:
 * @begin: when it began
 * @end: when it ended, if that is stated; of precision %ATLAS_PRECISION_NONE when it lasts until
 *   the next holding of the place begins
 * @hold: held, contested or abandoned
 * @side: (nullable): identifier of the side that holds it, interned
 * @partly: (nullable): identifier of another side that holds a part of it, interned
 * @line: the line of its file, for diagnostics
 * @note: (nullable): a remark for the reader
 * @cites: (nullable) (element-type AtlasCite): where it is stated
 * @claims: (nullable) (element-type AtlasClaim): rival begins, each with its account
 *
 * Who held a place from when: a value owned by its place.
 */
typedef struct
{
  AtlasInstant begin;
  AtlasInstant end;
  AtlasHold    hold;
  guint        line;
  const char  *side;
  const char  *partly;
  AtlasText   *note;
  GArray      *cites;
  GArray      *claims;
} AtlasHolding;

void     atlas_holding_clear     (AtlasHolding       *self);
void     atlas_holding_get_begin (const AtlasHolding *self,
                                  const char         *account,
                                  gint64             *earliest,
                                  gint64             *latest);
gboolean atlas_holding_has_end   (const AtlasHolding *self);

G_END_DECLS
