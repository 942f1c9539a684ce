/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "core/atlas-land.h"
#include "map/atlas-curve.h"

#define SIZE 1e5

static AtlasFeature *
add_line (AtlasLand           *land,
          const char          *id,
          AtlasLandKind        kind,
          double               accuracy_m,
          const AtlasPosition *points,
          guint                n_points)
{
  AtlasFeature *feature = atlas_feature_new (id, kind);

  feature->accuracy_m = accuracy_m;
  g_array_append_vals (feature->points, points, n_points);
  g_ptr_array_add (land->features, feature);

  return feature;
}

static double
get_chord (GArray *points,
           guint   i)
{
  const AtlasPoint *from = &g_array_index (points, AtlasPoint, i);

  return atan2 (from[1].y - from->y, from[1].x - from->x);
}

/* In which direction a line goes where it begins or ends, which is half a chord beyond the middle of the
 * last. */
static double
get_direction (const AtlasFeature *line,
               gboolean            is_end)
{
  g_autoptr (AtlasCurve) curve = atlas_curve_new_for_feature (line);
  g_autoptr (GArray) points = atlas_curve_flatten (curve, SIZE);
  guint last = is_end ? points->len - 2 : 0;
  guint next = is_end ? last - 1 : 1;

  return 1.5 * get_chord (points, last) - 0.5 * get_chord (points, next);
}

static double
get_turn (const AtlasFeature *upper,
          const AtlasFeature *lower)
{
  return fabs (get_direction (lower, FALSE) - get_direction (upper, TRUE));
}

static const AtlasPosition upper_points[] = { { 10.3, 20 }, { 10.2, 20.02 }, { 10.1, 20.06 } };
static const AtlasPosition lower_points[] = { { 10.1, 20.06 }, { 10, 20.03 }, { 9.9, 19.98 } };
static const AtlasPosition branch_points[] = { { 10.1, 20.06 }, { 10.1, 20.2 } };

/* A river that comes from two sources has no corner where they meet, however well either knows it. */
static void
test_goes_on (void)
{
  static const double accuracies_m[] = { 100, 500 };

  for (guint i = 0; i < 4; i++)
    {
      AtlasLand *land = atlas_land_new ();
      const AtlasFeature *upper =
        add_line (land, "upper", ATLAS_LAND_RIVER, accuracies_m[i % 2], upper_points, G_N_ELEMENTS (upper_points));
      const AtlasFeature *lower =
        add_line (land, "lower", ATLAS_LAND_RIVER, accuracies_m[i / 2], lower_points, G_N_ELEMENTS (lower_points));

      g_assert_cmpfloat (get_turn (upper, lower), >, 0.4);
      atlas_land_seal (land);
      g_assert_true (upper->has_after && lower->has_before);
      g_assert_false (upper->has_before || lower->has_after);
      g_assert_cmpfloat (get_turn (upper, lower), <, 0.12);
      atlas_land_free (land);
    }
}

/* At a fork no line goes on another, and a road does not go on a river. */
static void
test_fork (void)
{
  AtlasLand *land = atlas_land_new ();
  const AtlasFeature *upper =
    add_line (land, "upper", ATLAS_LAND_RIVER, 100, upper_points, G_N_ELEMENTS (upper_points));
  const AtlasFeature *road =
    add_line (land, "road", ATLAS_LAND_ROAD, 100, lower_points, G_N_ELEMENTS (lower_points));

  atlas_land_seal (land);
  g_assert_false (upper->has_after || road->has_before);

  add_line (land, "lower", ATLAS_LAND_RIVER, 100, lower_points, G_N_ELEMENTS (lower_points));
  add_line (land, "branch", ATLAS_LAND_RIVER, 100, branch_points, G_N_ELEMENTS (branch_points));
  atlas_land_seal (land);
  g_assert_false (upper->has_after || road->has_before);
  atlas_land_free (land);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/curve/goes-on", test_goes_on);
  g_test_add_func ("/curve/fork", test_fork);

  return g_test_run ();
}
