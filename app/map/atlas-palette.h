/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "core/atlas-side.h"
#include "core/atlas-theme.h"

G_BEGIN_DECLS

/**
 * ATLAS_N_TINTS:
 *
 * How many heights have a tint of their own.
 */
#define ATLAS_N_TINTS 8

/**
 * AtlasTint:
 * @height_m: metres above the sea
 * @colour: 0xRRGGBB
 */
typedef struct
{
  double  height_m;
  guint32 colour;
} AtlasTint;

/**
 * AtlasPalette:
 * @tints: the ground by its height, lowest first; between two of them it is mixed
 * @shadow: the ground turned from the light
 * @light: the ground turned to it
 * @paper: the ground where nothing is known of it, and the light ground of signs and letters
 * @ink: letters and signs
 * @quiet: letters that should not be read first
 * @plain: flat ground, laid over the tint
 * @plain_edge: its edge
 * @water: water
 * @water_edge: its banks
 * @water_ink: its letters
 * @contour: lines of height, and hachures
 * @road: roads
 * @road_edge: their edges, and tracks
 * @strip: airstrips
 * @border: borders
 * @village: villages
 * @land_ink: letters of plains, hills and regions
 * @contested: the ground of a sign that no side's colour fills
 * @selected: what is selected; nothing else has this colour
 * @line_width: by how much lines are wider than on paper
 * @shade: how strong the relief is, 0 to 1
 * @is_dark: whether the sides show their colours for dark ground
 *
 * The colours of a theme, each 0xRRGGBB.
 */
typedef struct
{
  AtlasTint tints[ATLAS_N_TINTS];
  guint32   shadow;
  guint32   light;
  guint32   paper;
  guint32   ink;
  guint32   quiet;
  guint32   plain;
  guint32   plain_edge;
  guint32   water;
  guint32   water_edge;
  guint32   water_ink;
  guint32   contour;
  guint32   road;
  guint32   road_edge;
  guint32   strip;
  guint32   border;
  guint32   village;
  guint32   land_ink;
  guint32   contested;
  guint32   selected;
  double    line_width;
  double    shade;
  gboolean  is_dark;
} AtlasPalette;

const AtlasPalette *atlas_palette_get             (AtlasTheme          theme);
guint32             atlas_palette_get_side_colour (const AtlasPalette *self,
                                                   const AtlasSide    *side);
guint32             atlas_palette_get_tint        (const AtlasPalette *self,
                                                   double              height_m);
void                atlas_palette_use             (cairo_t            *cr,
                                                   guint32             colour,
                                                   double              opacity);

G_END_DECLS
