/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-span.h"
#include "core/atlas-text.h"

G_BEGIN_DECLS

/**
 * AtlasMark:
 * @ATLAS_MARK_TRIANGLE: a triangle
 * @ATLAS_MARK_SQUARE: a square
 * @ATLAS_MARK_DIAMOND: a diamond
 * @ATLAS_MARK_DISC: a disc
 * @ATLAS_MARK_RING: a ring
 * @ATLAS_MARK_CROSS: a cross
 * @ATLAS_MARK_STAR: a star
 * @ATLAS_MARK_DROP: a half disc over a point, like a parachute
 *
 * The mark of a kind of event.
 */
typedef enum
{
  ATLAS_MARK_TRIANGLE,
  ATLAS_MARK_SQUARE,
  ATLAS_MARK_DIAMOND,
  ATLAS_MARK_DISC,
  ATLAS_MARK_RING,
  ATLAS_MARK_CROSS,
  ATLAS_MARK_STAR,
  ATLAS_MARK_DROP,
} AtlasMark;

/**
 * AtlasTerm:
 * @id: identifier, interned; for a language its BCP 47 tag
 * @name: its name
 * @mark: of a kind of event, its mark
 * @is_code: of a tradition of names, whether it holds numbers and codes
 * @span: of a phase, when it was
 *
 * A word of the siege's own vocabulary: a language, a tradition of names, an account, a kind of
 * event, a phase.
 */
typedef struct
{
  const char *id;
  AtlasText  *name;
  AtlasMark   mark;
  gboolean    is_code;
  AtlasSpan   span;
} AtlasTerm;

void atlas_term_clear (AtlasTerm *self);

G_END_DECLS
