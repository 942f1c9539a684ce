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
 * @ATLAS_LETTERS_CONTOUR: the heights of contours
 * @ATLAS_LETTERS_WATER: waters, along their course
 * @ATLAS_LETTERS_ROAD: roads, along their course
 * @ATLAS_LETTERS_BORDER: borders, along their course
 * @ATLAS_LETTERS_GROUND: plains and hills, in spaced letters
 * @ATLAS_LETTERS_REGION: regions and countries, in spaced letters
 * @ATLAS_LETTERS_HEADLINE: the date of a sheet
 * @ATLAS_LETTERS_TITLE: its title
 * @ATLAS_LETTERS_STORY: the title of what is told beside the map
 * @ATLAS_LETTERS_NOTE: what explains it, beside the map
 * @ATLAS_LETTERS_NOTE_QUIET: the same, not to be read first
 * @ATLAS_LETTERS_NOTE_SMALL: credits, and the numbers along its edge
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
  ATLAS_LETTERS_CONTOUR,
  ATLAS_LETTERS_WATER,
  ATLAS_LETTERS_ROAD,
  ATLAS_LETTERS_BORDER,
  ATLAS_LETTERS_GROUND,
  ATLAS_LETTERS_REGION,
  ATLAS_LETTERS_HEADLINE,
  ATLAS_LETTERS_TITLE,
  ATLAS_LETTERS_STORY,
  ATLAS_LETTERS_NOTE,
  ATLAS_LETTERS_NOTE_QUIET,
  ATLAS_LETTERS_NOTE_SMALL,
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

/**
 * AtlasTextRun:
 * @text: UTF-8
 * @x: the left end of its base line, in pixels
 * @y: the left end of its base line, in pixels
 * @angle_rad: how it is turned, clockwise
 * @width: its length in pixels
 * @size: the size of its letters in pixels
 *
 * Words that were painted, and where.
 */
typedef struct
{
  char  *text;
  double x;
  double y;
  double angle_rad;
  double width;
  double size;
} AtlasTextRun;

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

void    atlas_lettering_record        (cairo_t            *cr,
                                       GPtrArray          *runs);
void    atlas_lettering_record_run    (AtlasLetters        letters,
                                       double              scale,
                                       const char         *text,
                                       cairo_t            *cr,
                                       double              x,
                                       double              y,
                                       double              width);
void    atlas_text_run_free           (AtlasTextRun       *self);

G_END_DECLS
