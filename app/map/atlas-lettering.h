/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "map/atlas-palette.h"

G_BEGIN_DECLS

/**
 * AtlasLetters:
 * @ATLAS_LETTERS_POST: the great strongpoints
 * @ATLAS_LETTERS_MINOR_POST: the others
 * @ATLAS_LETTERS_GROUP: groups of strongpoints, in spaced letters
 * @ATLAS_LETTERS_TOWN: towns
 * @ATLAS_LETTERS_VILLAGE: villages
 * @ATLAS_LETTERS_SITE: anything else that stands somewhere
 * @ATLAS_LETTERS_UNIT: who moves
 * @ATLAS_LETTERS_HEIGHT: heights and summits
 * @ATLAS_LETTERS_WATER: waters, along their course
 * @ATLAS_LETTERS_ROAD: roads, along their course
 * @ATLAS_LETTERS_BORDER: borders, along their course
 * @ATLAS_LETTERS_GROUND: plains and hills, in spaced letters
 * @ATLAS_LETTERS_REGION: regions and countries, in spaced letters
 *
 * What is lettered, and so in which letters.
 */
typedef enum
{
  ATLAS_LETTERS_POST,
  ATLAS_LETTERS_MINOR_POST,
  ATLAS_LETTERS_GROUP,
  ATLAS_LETTERS_TOWN,
  ATLAS_LETTERS_VILLAGE,
  ATLAS_LETTERS_SITE,
  ATLAS_LETTERS_UNIT,
  ATLAS_LETTERS_HEIGHT,
  ATLAS_LETTERS_WATER,
  ATLAS_LETTERS_ROAD,
  ATLAS_LETTERS_BORDER,
  ATLAS_LETTERS_GROUND,
  ATLAS_LETTERS_REGION,
} AtlasLetters;

/**
 * AtlasCluster:
 * @begin: its first byte in the text
 * @end: the byte after its last
 * @left: pixels from the left of the text
 * @width: its width in pixels
 *
 * The least stretch of a text that can be turned by itself: a letter with its accents.
 */
typedef struct
{
  guint  begin;
  guint  end;
  double left;
  double width;
} AtlasCluster;

/**
 * ATLAS_HALO_OPACITY:
 *
 * How much of the ground the halo round letters covers.
 */
#define ATLAS_HALO_OPACITY 0.82

void    atlas_lettering_measure       (AtlasLetters        letters,
                                       double              scale,
                                       const char         *text,
                                       double             *width,
                                       double             *height);
GArray *atlas_lettering_list_clusters (AtlasLetters        letters,
                                       double              scale,
                                       const char         *text);
void    atlas_lettering_paint         (AtlasLetters        letters,
                                       double              scale,
                                       const char         *text,
                                       int                 length,
                                       cairo_t            *cr,
                                       const AtlasPalette *palette,
                                       double              x,
                                       double              y);
double  atlas_lettering_get_halo      (double              scale);
void    atlas_lettering_paint_halo    (AtlasLetters        letters,
                                       double              scale,
                                       const char         *text,
                                       int                 length,
                                       cairo_t            *cr,
                                       const AtlasPalette *palette,
                                       double              x,
                                       double              y);

G_END_DECLS
