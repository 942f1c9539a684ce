/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <libxml/parser.h>
#include <math.h>

#include "map/atlas-palette.h"
#include "xml/atlas-reader.h"

/* How far apart colours must lie in CIEDE2000: 1 is what an eye just tells apart side by side, 10 what
 * it tells apart at a glance. Signs are small and far from each other, and need more. */
#define SIGNS_LEAST 20.0
#define LINES_LEAST 10.0

/* How eyes see that lack one of the three kinds of cones, in linear sRGB: Machado, Oliveira and
 * Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15
 * (6), 2009, for a severity of 1. */
static const struct
{
  const char *name;
  double      matrix[3][3];
} eyes[] = {
  { "all cones", { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } } },
  { "protanopia", { { 0.152286, 1.052583, -0.204868 },
                    { 0.114503, 0.786281, 0.099216 },
                    { -0.003882, -0.048116, 1.051998 } } },
  { "deuteranopia", { { 0.367322, 0.860646, -0.227968 },
                      { 0.280085, 0.672501, 0.047413 },
                      { -0.011820, 0.042940, 0.968881 } } },
  { "tritanopia", { { 1.255528, -0.076749, -0.178779 },
                    { -0.078411, 0.930809, 0.147602 },
                    { 0.004733, 0.691367, 0.303900 } } },
};

typedef struct
{
  double l;
  double a;
  double b;
} Lab;

static double
make_linear (guint32 colour,
             guint   shift)
{
  double part = ((colour >> shift) & 0xff) / 255.0;

  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
compress (double part)
{
  return part > 216.0 / 24389 ? cbrt (part) : (24389.0 / 27 * part + 16) / 116;
}

/* CIELAB of a colour as some eye sees it: IEC 61966-2-1 to CIE XYZ, white of D65. */
static Lab
see (guint32 colour,
     guint   eye)
{
  const double linear[] = { make_linear (colour, 16), make_linear (colour, 8), make_linear (colour, 0) };
  double seen[3];
  double x, y, z;

  for (guint i = 0; i < 3; i++)
    {
      const double *row = eyes[eye].matrix[i];

      seen[i] = CLAMP (row[0] * linear[0] + row[1] * linear[1] + row[2] * linear[2], 0, 1);
    }
  x = compress ((0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047);
  y = compress (0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2]);
  z = compress ((0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883);

  return (Lab) { 116 * y - 16, 500 * (x - y), 200 * (y - z) };
}

static double
get_cosine (double degrees)
{
  return cos (degrees * G_PI / 180);
}

static double
get_hue (double a,
         double b)
{
  double hue = atan2 (b, a) * 180 / G_PI;

  return hue < 0 ? hue + 360 : hue;
}

/* A hue between two, by the shorter way. */
static double
get_mean_hue (double one,
              double other)
{
  if (fabs (one - other) <= 180)
    return (one + other) / 2;

  return (one + other) / 2 + (one + other < 360 ? 180 : -180);
}

static double
get_chroma_weight (double chroma)
{
  return sqrt (pow (chroma, 7) / (pow (chroma, 7) + pow (25, 7)));
}

/* CIEDE2000: Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula: Implementation Notes",
 * Color Research and Application 30 (1), 2005. */
static double
get_distance (Lab one,
              Lab other)
{
  double stretch = 1 + 0.5 * (1 - get_chroma_weight ((hypot (one.a, one.b) + hypot (other.a, other.b)) / 2));
  double c1 = hypot (one.a * stretch, one.b);
  double c2 = hypot (other.a * stretch, other.b);
  double h1 = get_hue (one.a * stretch, one.b);
  double h2 = get_hue (other.a * stretch, other.b);
  double turn = c1 * c2 > 0 ? remainder (h2 - h1, 360) : 0;
  double lightness = other.l - one.l;
  double chroma = c2 - c1;
  double hue = 2 * sqrt (c1 * c2) * sin (turn * G_PI / 360);
  double mean_l = (one.l + other.l) / 2;
  double mean_c = (c1 + c2) / 2;
  double mean_h = c1 * c2 > 0 ? get_mean_hue (h1, h2) : h1 + h2;
  double t = 1 - 0.17 * get_cosine (mean_h - 30) + 0.24 * get_cosine (2 * mean_h) +
             0.32 * get_cosine (3 * mean_h + 6) - 0.20 * get_cosine (4 * mean_h - 63);
  double from_50 = (mean_l - 50) * (mean_l - 50);
  double rotation = -2 * get_chroma_weight (mean_c) *
                    sin (G_PI / 3 * exp (-(mean_h - 275) * (mean_h - 275) / 625));

  lightness /= 1 + 0.015 * from_50 / sqrt (20 + from_50);
  chroma /= 1 + 0.045 * mean_c;
  hue /= 1 + 0.015 * mean_c * t;

  return sqrt (lightness * lightness + chroma * chroma + hue * hue + rotation * chroma * hue);
}

/* Pairs of the table in the paper of Sharma, Wu and Dalal. */
static void
test_distance (void)
{
  static const struct
  {
    Lab    one;
    Lab    other;
    double distance;
  } cases[] = {
    { { 50, 2.6772, -79.7751 }, { 50, 0, -82.7485 }, 2.0425 },
    { { 50, -1.3802, -84.2814 }, { 50, 0, -82.7485 }, 1.0000 },
    { { 50, 0, 0 }, { 50, -1, 2 }, 2.3669 },
    { { 50, 2.5, 0 }, { 50, 0, -2.5 }, 4.3065 },
    { { 50, 2.5, 0 }, { 73, 25, -18 }, 27.1492 },
    { { 60.2574, -34.0099, 36.2677 }, { 60.4626, -34.1751, 39.4387 }, 1.2644 },
    { { 2.0776, 0.0795, -1.1350 }, { 0.9033, -0.0636, -0.5514 }, 0.9082 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpfloat_with_epsilon (get_distance (cases[i].one, cases[i].other), cases[i].distance, 1e-4);
      g_assert_cmpfloat_with_epsilon (get_distance (cases[i].other, cases[i].one), cases[i].distance, 1e-4);
    }
}

/* White stays white to every eye; red and green come together for those who lack the cones of either,
 * blue and green for those who lack those of blue, and for nobody else. */
static void
test_eyes (void)
{
  for (guint eye = 0; eye < G_N_ELEMENTS (eyes); eye++)
    {
      double red_green = get_distance (see (0xc04040, eye), see (0x7a6a20, eye));
      double blue_green = get_distance (see (0x3a8fa0, eye), see (0x3a9a70, eye));

      g_assert_cmpfloat (get_distance (see (0xffffff, eye), (Lab) { 100, 0, 0 }), <, 0.5);
      g_test_message ("%s: red and green %.1f, blue and green %.1f", eyes[eye].name, red_green, blue_green);
      if (eye == 1 || eye == 2)
        g_assert_cmpfloat (red_green, <, get_distance (see (0xc04040, 0), see (0x7a6a20, 0)) / 2);
      if (eye == 3)
        g_assert_cmpfloat (blue_green, <, get_distance (see (0x3a8fa0, 0), see (0x3a9a70, 0)) / 2);
    }
}

static void
compare (AtlasTheme  theme,
         const char *what,
         guint32     one,
         guint32     other,
         double      least)
{
  for (guint eye = 0; eye < G_N_ELEMENTS (eyes); eye++)
    {
      double distance = get_distance (see (one, eye), see (other, eye));

      if (distance < least)
        {
          g_test_message ("%s, %06x and %06x, theme %d, %s: %.1f", what, one, other, theme, eyes[eye].name, distance);
          g_test_fail ();
        }
    }
}

static void
compare_with_ground (AtlasTheme  theme,
                     const char *what,
                     guint32     colour,
                     double      least)
{
  const AtlasPalette *palette = atlas_palette_get (theme);

  for (guint i = 0; i < ATLAS_N_TINTS; i++)
    compare (theme, what, colour, palette->tints[i].colour, least);
  compare (theme, what, colour, palette->plain, least);
}

static void
test_land (void)
{
  for (AtlasTheme theme = ATLAS_THEME_DAY; theme <= ATLAS_THEME_PAPER; theme++)
    {
      const AtlasPalette *palette = atlas_palette_get (theme);

      compare_with_ground (theme, "water and ground", palette->water, LINES_LEAST);
      compare_with_ground (theme, "banks and ground", palette->water_edge, LINES_LEAST);
      compare_with_ground (theme, "contours and ground", palette->contour, LINES_LEAST);
      compare_with_ground (theme, "roads and ground", palette->road_edge, LINES_LEAST);
      compare_with_ground (theme, "borders and ground", palette->border, LINES_LEAST);
      compare_with_ground (theme, "ink and ground", palette->ink, SIGNS_LEAST);
      compare_with_ground (theme, "quiet ink and ground", palette->quiet, SIGNS_LEAST);
      compare_with_ground (theme, "villages and ground", palette->village, SIGNS_LEAST);
      compare (theme, "water and roads", palette->water, palette->road, LINES_LEAST);
      compare (theme, "banks and contours", palette->water_edge, palette->contour, LINES_LEAST);
    }
}

/* The sides of the data set that comes with the program. */
static void
test_sides (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("ATLAS_DATADIR"), ATLAS_DEFAULT_SIEGE, NULL);
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasSiege) siege = atlas_reader_load (path, diagnostics, NULL, &error);
  guint n_sides;

  g_assert_no_error (error);
  n_sides = atlas_siege_get_n_sides (siege);
  g_assert_cmpuint (n_sides, >=, 2);
  for (AtlasTheme theme = ATLAS_THEME_DAY; theme <= ATLAS_THEME_PAPER; theme++)
    {
      const AtlasPalette *palette = atlas_palette_get (theme);

      for (guint i = 0; i < n_sides; i++)
        {
          guint32 colour = atlas_palette_get_side_colour (palette, atlas_siege_get_side (siege, i));

          for (guint j = 0; j < i; j++)
            compare (theme, "sides", colour,
                     atlas_palette_get_side_colour (palette, atlas_siege_get_side (siege, j)), SIGNS_LEAST);
          compare_with_ground (theme, "side and ground", colour, SIGNS_LEAST);
          compare (theme, "side and nobody", colour, palette->contested, SIGNS_LEAST);
          compare (theme, "side and water", colour, palette->water, SIGNS_LEAST);
          compare (theme, "side and banks", colour, palette->water_edge, LINES_LEAST);
          compare (theme, "side and contours", colour, palette->contour, LINES_LEAST);
          compare (theme, "side and roads", colour, palette->road_edge, LINES_LEAST);
          compare (theme, "side and borders", colour, palette->border, LINES_LEAST);
          compare (theme, "side and what is selected", colour, palette->selected, LINES_LEAST);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/palette/distance", test_distance);
  g_test_add_func ("/palette/eyes", test_eyes);
  g_test_add_func ("/palette/land", test_land);
  g_test_add_func ("/palette/sides", test_sides);

  status = g_test_run ();
  xmlCleanupParser ();

  return status;
}
