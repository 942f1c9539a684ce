/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-text.h"

G_BEGIN_DECLS

/**
 * AtlasPattern:
 * @ATLAS_PATTERN_PLAIN: no pattern
 * @ATLAS_PATTERN_STRIPES: stripes
 * @ATLAS_PATTERN_DOTS: dots
 * @ATLAS_PATTERN_CROSSES: crosses
 */
typedef enum
{
  ATLAS_PATTERN_PLAIN,
  ATLAS_PATTERN_STRIPES,
  ATLAS_PATTERN_DOTS,
  ATLAS_PATTERN_CROSSES,
} AtlasPattern;

/**
 * AtlasSymbol:
 * @ATLAS_SYMBOL_BAR: a level bar
 * @ATLAS_SYMBOL_TRIANGLE: a triangle, point up
 * @ATLAS_SYMBOL_DISC: a disc
 * @ATLAS_SYMBOL_CROSS: an upright cross
 */
typedef enum
{
  ATLAS_SYMBOL_BAR,
  ATLAS_SYMBOL_TRIANGLE,
  ATLAS_SYMBOL_DISC,
  ATLAS_SYMBOL_CROSS,
} AtlasSymbol;

/**
 * AtlasSide:
 * @id: identifier, interned
 * @name: its name
 * @short_name: (nullable): a shorter one
 * @phrase: (nullable): its name as it stands inside a sentence, with the article that its
 *   language wants there: “held by the Old Guard”; @name where it is missing
 * @colour: its colour on light ground, 0xRRGGBB
 * @night_colour: its colour on dark ground, 0xRRGGBB
 * @pattern: the pattern of its bars and areas
 * @symbol: the sign inside its marks
 *
 * A party of the siege. Colour, pattern and symbol each tell it apart.
 */
typedef struct
{
  const char  *id;
  AtlasText   *name;
  AtlasText   *short_name;
  AtlasText   *phrase;
  guint32      colour;
  guint32      night_colour;
  AtlasPattern pattern;
  AtlasSymbol  symbol;
} AtlasSide;

void atlas_side_clear (AtlasSide *self);

G_END_DECLS
