/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "map/atlas-sign.h"

#define PIXELS 48

/* Two sides of one colour: only the mark in their signs tells them apart. */
static const AtlasSide bars = { .id = "bars", .colour = 0x555555, .night_colour = 0xbbbbbb,
                                .symbol = ATLAS_SYMBOL_BAR };
static const AtlasSide discs = { .id = "discs", .colour = 0x555555, .night_colour = 0xbbbbbb,
                                 .symbol = ATLAS_SYMBOL_DISC };
static const AtlasSide light = { .id = "light", .colour = 0xcc8866, .night_colour = 0x885544,
                                 .symbol = ATLAS_SYMBOL_TRIANGLE };

static cairo_surface_t *
paint (const AtlasSign *sign,
       AtlasTheme       theme)
{
  const AtlasPalette *palette = atlas_palette_get (theme);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, PIXELS, PIXELS);
  cairo_t *cr = cairo_create (surface);

  atlas_palette_use (cr, palette->plain, 1);
  cairo_paint (cr);
  atlas_sign_paint (sign, cr, palette, PIXELS / 2.0, PIXELS / 2.0);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* Of how many pixels the lightness differs clearly: what is left to who sees no colours. */
static guint
count_differences (cairo_surface_t *a,
                   cairo_surface_t *b)
{
  const guint8 *one = cairo_image_surface_get_data (a);
  const guint8 *other = cairo_image_surface_get_data (b);
  guint n = 0;

  for (guint i = 0; i < PIXELS * PIXELS * 4; i += 4)
    {
      int lightness = (one[i] * 11 + one[i + 1] * 59 + one[i + 2] * 30) / 100;
      int other_lightness = (other[i] * 11 + other[i + 1] * 59 + other[i + 2] * 30) / 100;

      n += abs (lightness - other_lightness) > 24;
    }

  return n;
}

static void
test_states_differ (void)
{
  const AtlasSign signs[] = {
    { .hold = ATLAS_HOLD_HELD, .side = &bars },
    { .hold = ATLAS_HOLD_HELD, .side = &discs },
    { .hold = ATLAS_HOLD_HELD, .side = &light },
    { .hold = ATLAS_HOLD_HELD, .side = &bars, .other = &light },
    { .hold = ATLAS_HOLD_HELD, .side = &bars, .fix = ATLAS_FIX_FAIR },
    { .hold = ATLAS_HOLD_CONTESTED, .side = &bars, .other = &light },
    { .hold = ATLAS_HOLD_DOUBTFUL, .side = &bars, .other = &light },
    { .hold = ATLAS_HOLD_ABANDONED },
    { .hold = ATLAS_HOLD_NONE },
  };

  for (AtlasTheme theme = ATLAS_THEME_DAY; theme <= ATLAS_THEME_PAPER; theme++)
    {
      cairo_surface_t *surfaces[G_N_ELEMENTS (signs)];

      for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
        {
          AtlasSign sign = signs[i];

          sign.radius_px = 12;
          surfaces[i] = paint (&sign, theme);
          for (guint j = 0; j < i; j++)
            {
              g_test_message ("theme %d, signs %u and %u", theme, i, j);
              g_assert_cmpuint (count_differences (surfaces[i], surfaces[j]), >=, 12);
            }
        }
      for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
        cairo_surface_destroy (surfaces[i]);
    }
}

static void
test_kinds_differ (void)
{
  const AtlasPlaceKind kinds[] = { ATLAS_PLACE_STRONGPOINT, ATLAS_PLACE_SUB_POSITION, ATLAS_PLACE_COMMAND_POST,
                                   ATLAS_PLACE_HOSPITAL, ATLAS_PLACE_AIRSTRIP, ATLAS_PLACE_BRIDGE,
                                   ATLAS_PLACE_DROP_ZONE, ATLAS_PLACE_BATTERY, ATLAS_PLACE_HILL,
                                   ATLAS_PLACE_VILLAGE, ATLAS_PLACE_SITE };
  cairo_surface_t *surfaces[G_N_ELEMENTS (kinds)];

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const AtlasSign sign = { .kind = kinds[i], .hold = ATLAS_HOLD_HELD, .side = &bars, .radius_px = 10 };

      surfaces[i] = paint (&sign, ATLAS_THEME_DAY);
      for (guint j = 0; j < i; j++)
        {
          g_test_message ("kinds %d and %d", kinds[i], kinds[j]);
          g_assert_cmpuint (count_differences (surfaces[i], surfaces[j]), >=, 12);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    cairo_surface_destroy (surfaces[i]);
}

/* Nothing is painted beyond what a sign says it needs. */
static void
test_reach (void)
{
  for (AtlasPlaceKind kind = ATLAS_PLACE_STRONGPOINT; kind <= ATLAS_PLACE_SITE; kind++)
    {
      const AtlasSign none = { .kind = kind };
      const AtlasSign sign = { .kind = kind, .hold = ATLAS_HOLD_CONTESTED, .side = &bars, .other = &light,
                               .radius_px = 9 };
      cairo_surface_t *ground = paint (&none, ATLAS_THEME_DAY);
      cairo_surface_t *surface = paint (&sign, ATLAS_THEME_DAY);
      double reach = ceil (atlas_sign_get_reach (&sign));

      g_assert_false (atlas_sign_is_visible (&none));
      for (int i = 0; i < PIXELS * PIXELS; i++)
        {
          int row = i / PIXELS;
          double away = MAX (fabs (i % PIXELS + 0.5 - PIXELS / 2.0), fabs (row + 0.5 - PIXELS / 2.0));

          if (away > reach)
            g_assert_cmpint (memcmp (cairo_image_surface_get_data (ground) + 4 * i,
                                     cairo_image_surface_get_data (surface) + 4 * i, 3), ==, 0);
        }
      cairo_surface_destroy (ground);
      cairo_surface_destroy (surface);
    }
}

static void
test_equal (void)
{
  const AtlasSign one = { .hold = ATLAS_HOLD_HELD, .side = &bars, .radius_px = 12 };
  AtlasSign other = one;

  g_assert_true (atlas_sign_equal (&one, &other));
  g_assert_cmpuint (atlas_sign_hash (&one), ==, atlas_sign_hash (&other));
  other.hold = ATLAS_HOLD_ABANDONED;
  g_assert_false (atlas_sign_equal (&one, &other));
  other = one;
  other.fix = ATLAS_FIX_POOR;
  g_assert_false (atlas_sign_equal (&one, &other));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sign/states-differ", test_states_differ);
  g_test_add_func ("/sign/kinds-differ", test_kinds_differ);
  g_test_add_func ("/sign/reach", test_reach);
  g_test_add_func ("/sign/equal", test_equal);

  return g_test_run ();
}
