/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "map/atlas-area-naming.h"
#include "map/atlas-area.h"
#include "map/atlas-projection.h"

static AtlasFeature *
add_feature (AtlasSiege          *siege,
             AtlasLandKind        kind,
             const AtlasPosition *points,
             guint                n_points)
{
  AtlasFeature *feature = atlas_feature_new ("feature", kind);

  g_array_append_vals (feature->points, points, n_points);
  g_ptr_array_add (atlas_siege_get_land (siege)->features, feature);

  return feature;
}

/* A plain shaped like an L, and a river through the middle of its foot. */
static AtlasSiege *
new_siege (AtlasFeature **plain)
{
  const AtlasPosition corners[] = { { 0, 20 }, { 0, 20.2 }, { 0.06, 20.2 }, { 0.06, 20.06 }, { 0.2, 20.06 }, { 0.2, 20 } };
  const AtlasPosition river[] = { { 0.03, 19.9 }, { 0.03, 20.3 } };
  AtlasSiege *siege = atlas_siege_new ();

  atlas_siege_get_head (siege)->extent = (AtlasExtent) { 19.9, -0.1, 20.3, 0.3 };
  *plain = add_feature (siege, ATLAS_LAND_PLAIN, corners, G_N_ELEMENTS (corners));
  add_feature (siege, ATLAS_LAND_RIVER, river, G_N_ELEMENTS (river));
  atlas_siege_seal (siege);

  return siege;
}

static gboolean
contains (const AtlasFeature *plain,
          double              latitude,
          double              longitude)
{
  double x, y;

  atlas_projection_project ((AtlasPosition) { latitude, longitude }, &x, &y);

  return atlas_area_contains (plain, x, y);
}

static void
test_contains (void)
{
  AtlasFeature *plain;
  g_autoptr (AtlasSiege) siege = new_siege (&plain);

  g_assert_true (contains (plain, 0.03, 20.15));
  g_assert_true (contains (plain, 0.15, 20.03));
  g_assert_false (contains (plain, 0.15, 20.15));
  g_assert_false (contains (plain, 0.03, 19.95));
  g_assert_false (contains (plain, -0.05, 20.1));
}

/* The name lies within the plain, beside the river and not over it. */
static void
test_beside_river (void)
{
  const double size = atlas_projection_get_world_size (12.5);
  AtlasFeature *plain;
  g_autoptr (AtlasSiege) siege = new_siege (&plain);
  g_autoptr (AtlasClutter) clutter = atlas_clutter_new (siege);
  g_autoptr (AtlasLabelSpace) space = atlas_label_space_new (0);
  g_autoptr (AtlasLabel) label = atlas_label_new ("Broad plain", ATLAS_LETTERS_GROUND, 1, 0, 0);
  g_autoptr (AtlasAreaNaming) naming = atlas_area_naming_new (plain, &plain->extent, clutter, label, size);
  double river_x, river_y;

  g_assert_true (atlas_area_naming_suits (naming, label, size));
  g_assert_false (atlas_area_naming_suits (naming, label, size * 2));
  g_assert_true (atlas_area_naming_place (naming, label, space));
  atlas_projection_project ((AtlasPosition) { 0.03, 20 }, &river_x, &river_y);
  g_assert_true (atlas_area_contains (plain, label->x + label->box.left / size, label->y));
  g_assert_true (atlas_area_contains (plain, label->x + label->box.right / size, label->y));
  g_assert_false (label->y * size + label->box.top < river_y * size &&
                  label->y * size + label->box.bottom > river_y * size);
}

/* A name that is somewhat longer than its plain reaches out of it; one much longer is left out. */
static void
test_too_long (void)
{
  AtlasFeature *plain;
  g_autoptr (AtlasSiege) siege = new_siege (&plain);
  g_autoptr (AtlasClutter) clutter = atlas_clutter_new (siege);
  g_autoptr (AtlasLabelSpace) space = atlas_label_space_new (0);
  g_autoptr (AtlasLabel) label = atlas_label_new ("Broad plain", ATLAS_LETTERS_GROUND, 1, 0, 0);
  double width = atlas_label_get_length (label);
  double plain_width = 0.2 / 360;

  g_autoptr (AtlasAreaNaming) short_plain =
    atlas_area_naming_new (plain, &plain->extent, clutter, label, width / 2.5 / plain_width);
  g_autoptr (AtlasAreaNaming) long_plain =
    atlas_area_naming_new (plain, &plain->extent, clutter, label, width / 1.2 / plain_width);

  g_assert_false (atlas_area_naming_place (short_plain, label, space));
  g_assert_true (atlas_area_naming_place (long_plain, label, space));
  g_assert_true (atlas_area_contains (plain, label->x, label->y));
}

/* Where only one end of the plain is looked at first, the name is nearer to it; a glance at a corner moves
 * nothing. */
static void
test_in_view (void)
{
  const double size = atlas_projection_get_world_size (13.5);
  const AtlasExtent views[] = { { 19, -1, 21, 1 }, { 19, 0.07, 21, 1 }, { 19, 0.17, 21, 1 } };
  AtlasPoint places[G_N_ELEMENTS (views)];
  AtlasFeature *plain;
  g_autoptr (AtlasSiege) siege = new_siege (&plain);
  g_autoptr (AtlasClutter) clutter = atlas_clutter_new (siege);
  g_autoptr (AtlasLabel) label = atlas_label_new ("Plain", ATLAS_LETTERS_GROUND, 1, 0, 0);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr (AtlasLabelSpace) space = atlas_label_space_new (0);
      g_autoptr (AtlasAreaNaming) naming = atlas_area_naming_new (plain, &views[i], clutter, label, size);

      g_assert_true (atlas_area_naming_place (naming, label, space));
      places[i] = (AtlasPoint) { label->x, label->y };
    }

  g_assert_cmpfloat (places[1].y, <, places[0].y);
  g_assert_cmpfloat (places[2].x, ==, places[0].x);
  g_assert_cmpfloat (places[2].y, ==, places[0].y);
}

/* A kilometre of river through a rectangle measures as long as it is on the map. */
static void
test_clutter (void)
{
  const double size = atlas_projection_get_world_size (14);
  AtlasFeature *plain;
  g_autoptr (AtlasSiege) siege = new_siege (&plain);
  g_autoptr (AtlasClutter) clutter = atlas_clutter_new (siege);
  AtlasRect rect;

  atlas_projection_project ((AtlasPosition) { 0.04, 20.10 }, &rect.left, &rect.top);
  atlas_projection_project ((AtlasPosition) { 0.02, 20.12 }, &rect.right, &rect.bottom);
  rect = (AtlasRect) { rect.left * size, rect.top * size, rect.right * size, rect.bottom * size };
  g_assert_cmpfloat_with_epsilon (atlas_clutter_measure (clutter, &rect, size), rect.right - rect.left, 12);
  rect.top = rect.bottom - 10;
  g_assert_cmpfloat (atlas_clutter_measure (clutter, &rect, size), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/area/contains", test_contains);
  g_test_add_func ("/area/beside-river", test_beside_river);
  g_test_add_func ("/area/too-long", test_too_long);
  g_test_add_func ("/area/in-view", test_in_view);
  g_test_add_func ("/area/clutter", test_clutter);

  return g_test_run ();
}
