/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-palette.h"

static const AtlasPalette palettes[] = {
  [ATLAS_THEME_DAY] = {
    .tints = {
      { 380, 0xd6dec4 }, { 480, 0xe2e7cd }, { 520, 0xe7e7cf }, { 650, 0xe7e0c4 },
      { 900, 0xe1d3b2 }, { 1300, 0xd3c2a0 }, { 1800, 0xe4d9c4 }, { 2100, 0xf3eee4 },
    },
    .shadow = 0x565e78,
    .light = 0xfffaeb,
    .paper = 0xfaf7ef,
    .ink = 0x2c2a26,
    .quiet = 0x6d675a,
    .plain = 0xdfe8c9,
    .plain_edge = 0xa9b48c,
    .water = 0xa9cbd8,
    .water_edge = 0x5f93ab,
    .water_ink = 0x2f6680,
    .contour = 0xa8814e,
    .road = 0xfdf6e3,
    .road_edge = 0x9c8157,
    .strip = 0xf6f3ea,
    .border = 0x916b8f,
    .village = 0x5c5446,
    .land_ink = 0x6f7a4e,
    .contested = 0xfaf7ef,
    .selected = 0xe8a200,
    .line_width = 1,
    .shade = 0.85,
  },
  [ATLAS_THEME_NIGHT] = {
    .tints = {
      { 380, 0x1b272b }, { 480, 0x202d30 }, { 520, 0x232f33 }, { 650, 0x283138 },
      { 900, 0x2e353e }, { 1300, 0x363b46 }, { 1800, 0x424753 }, { 2100, 0x515764 },
    },
    .shadow = 0x070b12,
    .light = 0x8792a3,
    .paper = 0x1a2027,
    .ink = 0xe6e1d4,
    .quiet = 0xa29d90,
    .plain = 0x22322f,
    .plain_edge = 0x3c5148,
    .water = 0x427490,
    .water_edge = 0x548aa7,
    .water_ink = 0x8fc0d8,
    .contour = 0x84755e,
    .road = 0x5b564a,
    .road_edge = 0x83795f,
    .strip = 0x6c6f70,
    .border = 0xa58aa6,
    .village = 0xb5ad9b,
    .land_ink = 0x93a37b,
    .contested = 0x1a2027,
    .selected = 0xffbe26,
    .line_width = 1,
    .shade = 0.8,
    .is_dark = TRUE,
  },
  [ATLAS_THEME_PROJECTOR] = {
    .tints = {
      { 380, 0xdfe8cc }, { 480, 0xedf2dc }, { 520, 0xf2f2df }, { 650, 0xf3ecd3 },
      { 900, 0xecdcb8 }, { 1300, 0xddc69b }, { 1800, 0xefe2c8 }, { 2100, 0xffffff },
    },
    .shadow = 0x40485f,
    .light = 0xffffff,
    .paper = 0xffffff,
    .ink = 0x000000,
    .quiet = 0x3a362e,
    .plain = 0xeaf2d6,
    .plain_edge = 0x76854f,
    .water = 0x8cc0d8,
    .water_edge = 0x2a7fab,
    .water_ink = 0x0d4a6b,
    .contour = 0x9a8258,
    .road = 0xffffff,
    .road_edge = 0x4e391b,
    .strip = 0xffffff,
    .border = 0x5b2f5b,
    .village = 0x2a241a,
    .land_ink = 0x47521f,
    .contested = 0xffffff,
    .selected = 0xe8a200,
    .line_width = 1.6,
    .shade = 0.75,
  },
  [ATLAS_THEME_PAPER] = {
    .tints = {
      { 380, 0xe3e9d6 }, { 480, 0xeef1e0 }, { 520, 0xf1f1e2 }, { 650, 0xf1ecd9 },
      { 900, 0xebe1c9 }, { 1300, 0xdfd2b8 }, { 1800, 0xece4d4 }, { 2100, 0xf8f5ee },
    },
    .shadow = 0x5f6577,
    .light = 0xffffff,
    .paper = 0xffffff,
    .ink = 0x1c1a17,
    .quiet = 0x59544a,
    .plain = 0xebf0dc,
    .plain_edge = 0xa3ad88,
    .water = 0xb4d3df,
    .water_edge = 0x4f87a1,
    .water_ink = 0x24566e,
    .contour = 0x9a8258,
    .road = 0xffffff,
    .road_edge = 0x9e8053,
    .strip = 0xffffff,
    .border = 0x563c54,
    .village = 0x4a4438,
    .land_ink = 0x5f6a40,
    .contested = 0xffffff,
    .selected = 0xe8a200,
    .line_width = 0.9,
    .shade = 0.8,
  },
};

/**
 * atlas_palette_get:
 * @theme: a theme
 *
 * Returns: (transfer none): its colours
 */
const AtlasPalette *
atlas_palette_get (AtlasTheme theme)
{
  g_return_val_if_fail ((guint) theme < G_N_ELEMENTS (palettes), &palettes[ATLAS_THEME_DAY]);

  return &palettes[theme];
}

/**
 * atlas_palette_get_side_colour:
 * @self: a palette
 * @side: a side of the siege
 *
 * Returns: the colour of @side on the ground of @self, 0xRRGGBB
 */
guint32
atlas_palette_get_side_colour (const AtlasPalette *self,
                               const AtlasSide    *side)
{
  return self->is_dark ? side->night_colour : side->colour;
}

static guint32
mix_colours (guint32 from,
             guint32 to,
             double  part)
{
  guint32 mixed = 0;

  for (guint shift = 0; shift <= 16; shift += 8)
    {
      double a = (from >> shift) & 0xff;
      double b = (to >> shift) & 0xff;

      mixed |= (guint32) (a + (b - a) * part + 0.5) << shift;
    }

  return mixed;
}

/**
 * atlas_palette_get_tint:
 * @self: a palette
 * @height_m: metres above the sea
 *
 * Returns: the colour of ground at that height, 0xRRGGBB
 */
guint32
atlas_palette_get_tint (const AtlasPalette *self,
                        double              height_m)
{
  const AtlasTint *tints = self->tints;
  guint i = 1;

  if (height_m <= tints[0].height_m)
    return tints[0].colour;

  while (i < ATLAS_N_TINTS && height_m > tints[i].height_m)
    i++;
  if (i == ATLAS_N_TINTS)
    return tints[ATLAS_N_TINTS - 1].colour;

  return mix_colours (tints[i - 1].colour, tints[i].colour,
                      (height_m - tints[i - 1].height_m) /
                      (tints[i].height_m - tints[i - 1].height_m));
}

/**
 * atlas_palette_use:
 * @cr: what is drawn on
 * @colour: 0xRRGGBB
 * @opacity: 0 to 1
 *
 * Draws with a colour from now on.
 */
void
atlas_palette_use (cairo_t *cr,
                   guint32  colour,
                   double   opacity)
{
  cairo_set_source_rgba (cr, ((colour >> 16) & 0xff) / 255.0, ((colour >> 8) & 0xff) / 255.0,
                         (colour & 0xff) / 255.0, opacity);
}
