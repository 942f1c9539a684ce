/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "core/atlas-front.h"
#include "xml/atlas-datadir.h"
#include "xml/atlas-reader.h"

#define KM2 1e6

/* A hundredth of a degree of latitude, and of longitude on the equator, in metres. */
#define HUNDREDTH_M (6371008.8 * G_PI / 18000)

static AtlasFront *
new_front (gboolean             is_area,
           const AtlasPosition *points,
           guint                n_points)
{
  AtlasFront *front = atlas_front_new ("front", ATLAS_FRONT_PERIMETER);

  front->is_area = is_area;
  g_array_append_vals (front->points, points, n_points);

  return front;
}

static void
test_square (void)
{
  const AtlasPosition points[] = { { 0, 10 }, { 0.01, 10 }, { 0.01, 10.01 }, { 0, 10.01 } };
  g_autoptr (AtlasFront) area = new_front (TRUE, points, G_N_ELEMENTS (points));
  g_autoptr (AtlasFront) line = new_front (FALSE, points, G_N_ELEMENTS (points));

  g_assert_cmpfloat_with_epsilon (atlas_front_get_area_m2 (area), HUNDREDTH_M * HUNDREDTH_M, 1);
  g_assert_cmpfloat_with_epsilon (atlas_front_get_length_m (area), 4 * HUNDREDTH_M, 0.01);
  g_assert_cmpfloat (atlas_front_get_area_m2 (line), ==, 0);
  g_assert_cmpfloat_with_epsilon (atlas_front_get_length_m (line), 3 * HUNDREDTH_M, 0.01);
}

/* Far from the equator degrees of longitude are shorter; which way round the points go is the same. */
static void
test_triangle (void)
{
  const AtlasPosition points[] = { { 60, 10 }, { 60, 10.02 }, { 60.01, 10 } };
  const AtlasPosition backwards[] = { { 60.01, 10 }, { 60, 10.02 }, { 60, 10 } };
  g_autoptr (AtlasFront) one = new_front (TRUE, points, G_N_ELEMENTS (points));
  g_autoptr (AtlasFront) other = new_front (TRUE, backwards, G_N_ELEMENTS (backwards));

  g_assert_cmpfloat_with_epsilon (atlas_front_get_area_m2 (one), HUNDREDTH_M * HUNDREDTH_M / 2, 500);
  g_assert_cmpfloat_with_epsilon (atlas_front_get_area_m2 (one), atlas_front_get_area_m2 (other), 500);
}

static AtlasSiege *
load_siege (void)
{
  g_autofree char *path = atlas_datadir_build_path (ATLAS_DEFAULT_SIEGE);
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  AtlasSiege *siege = atlas_reader_load (path, diagnostics, NULL, NULL);

  g_assert_nonnull (siege);

  return siege;
}

/* The ground that lies within the lines of all who hold it at a moment, in square kilometres, and by how
 * much that may be wrong. */
static double
measure_ground (AtlasSiege *siege,
                gint64      time,
                gboolean    is_centre_only,
                double     *doubt)
{
  GPtrArray *fronts = atlas_siege_get_fronts (siege);
  double area = 0;

  *doubt = 0;
  for (guint i = 0; i < fronts->len; i++)
    {
      const AtlasFront *front = g_ptr_array_index (fronts, i);

      if (front->kind != ATLAS_FRONT_PERIMETER || time < front->span.begin.earliest ||
          time >= front->span.end.earliest ||
          (is_centre_only && !g_str_has_prefix (front->id, "perimeter-centre")))
        continue;

      area += atlas_front_get_area_m2 (front) / KM2;
      *doubt += atlas_front_get_length_m (front) * front->accuracy_m / KM2;
    }

  return area;
}

static const AtlasSeries *
find_series (AtlasSiege *siege,
             const char *id)
{
  GPtrArray *series = atlas_siege_get_series (siege);

  for (guint i = 0; i < series->len; i++)
    {
      if (g_str_equal (((const AtlasSeries *) g_ptr_array_index (series, i))->id, id))
        return g_ptr_array_index (series, i);
    }
  g_error ("There is no series “%s”", id);
}

/* What the data set tells of its own drawing is so, at each of its moments. */
static void
test_drawn_figures (void)
{
  g_autoptr (AtlasSiege) siege = load_siege ();
  const AtlasSeries *drawn = find_series (siege, "area-drawn");

  g_assert_cmpuint (drawn->points->len, >, 10);
  for (guint i = 0; i < drawn->points->len; i++)
    {
      const AtlasSeriesPoint *point = &g_array_index (drawn->points, AtlasSeriesPoint, i);
      double doubt;

      g_assert_cmpfloat_with_epsilon (measure_ground (siege, point->when.earliest, FALSE, &doubt), point->value, 0.06);
    }
}

/* Whether it is said of the ground that is drawn at a moment that somebody claims another area. */
static gboolean
is_disputed (AtlasSiege *siege,
             gint64      time,
             double      value)
{
  GPtrArray *fronts = atlas_siege_get_fronts (siege);

  for (guint i = 0; i < fronts->len; i++)
    {
      const AtlasFront *front = g_ptr_array_index (fronts, i);

      for (guint j = 0; j < front->disputes->len; j++)
        {
          const AtlasDispute *dispute = g_ptr_array_index (front->disputes, j);

          for (guint k = 0; k < dispute->claims->len; k++)
            {
              if (time >= front->span.begin.earliest && time < front->span.end.earliest &&
                  g_array_index (dispute->claims, AtlasClaim, k).number == value)
                return TRUE;
            }
        }
    }

  return FALSE;
}

/* What sources tell of the area is no farther from the drawing than the drawing may be wrong, which is
 * all along its line by the accuracy that it states; or else the drawing bears the dispute. */
static void
test_claimed_figures (void)
{
  static const char *const ids[] = { "area-vietnamese", "area-other" };
  g_autoptr (AtlasSiege) siege = load_siege ();
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      GArray *points = find_series (siege, ids[i])->points;

      for (guint j = 0; j < points->len; j++)
        {
          const AtlasSeriesPoint *point = &g_array_index (points, AtlasSeriesPoint, j);
          gint64 time = point->when.latest - 1;
          double doubt;
          double area = measure_ground (siege, time, TRUE, &doubt);

          g_assert_cmpfloat (area, >, 0);
          if (!is_disputed (siege, time, point->value))
            g_assert_cmpfloat (fabs (area - point->value), <=, doubt);
          n++;
        }
    }
  g_assert_cmpuint (n, ==, 3);
}

/* An area in dispute is drawn neither smaller than the least nor larger than the most that is claimed. */
static void
test_disputed_areas (void)
{
  g_autoptr (AtlasSiege) siege = load_siege ();
  GPtrArray *fronts = atlas_siege_get_fronts (siege);
  guint n = 0;

  for (guint i = 0; i < fronts->len; i++)
    {
      const AtlasFront *front = g_ptr_array_index (fronts, i);

      for (guint j = 0; j < front->disputes->len; j++)
        {
          const AtlasDispute *dispute = g_ptr_array_index (front->disputes, j);
          double area = atlas_front_get_area_m2 (front) / KM2;
          double low = G_MAXDOUBLE, high = 0;

          if (dispute->unit == NULL || !g_str_equal (atlas_text_get (dispute->unit, "en"), "km²"))
            continue;

          for (guint k = 0; k < dispute->claims->len; k++)
            {
              double number = g_array_index (dispute->claims, AtlasClaim, k).number;

              low = isnan (number) ? low : MIN (low, number);
              high = isnan (number) ? high : MAX (high, number);
            }
          g_assert_cmpfloat (area, >=, low);
          g_assert_cmpfloat (area, <=, high);
          n++;
        }
    }
  g_assert_cmpuint (n, >=, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/front/square", test_square);
  g_test_add_func ("/front/triangle", test_triangle);
  g_test_add_func ("/front/drawn-figures", test_drawn_figures);
  g_test_add_func ("/front/claimed-figures", test_claimed_figures);
  g_test_add_func ("/front/disputed-areas", test_disputed_areas);

  return g_test_run ();
}
