/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "burrow.h"
#include "map/atlas-comparison-view.h"
#include "map/atlas-cutout.h"
#include "map/atlas-date-block.h"
#include "map/atlas-map-view.h"
#include "map/atlas-swipe-bar.h"

typedef struct
{
  AtlasState      *state;
  AtlasComparison *comparison;
  GtkWidget       *window;
  GtkWidget       *view;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autoptr (AtlasSiege) siege = burrow_new (0);

  fixture->state = atlas_state_new ();
  atlas_state_set_siege (fixture->state, siege);
  fixture->comparison = atlas_comparison_new (fixture->state);
  fixture->view = atlas_comparison_view_new (fixture->state, fixture->comparison);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 400);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->view);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_object_ref (fixture->view);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_assert_finalize_object (fixture->view);
  g_assert_finalize_object (fixture->comparison);
  g_assert_finalize_object (fixture->state);
}

static GtkWidget *
find_child (GtkWidget *root,
            GType      type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (G_TYPE_CHECK_INSTANCE_TYPE (child, type))
        return child;
    }

  return NULL;
}

/* Left, right and width of a widget in the view, in whole pixels. */
static void
assert_place (Fixture   *fixture,
              GtkWidget *widget,
              int        left,
              int        width)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, fixture->view, &bounds));
  g_assert_cmpint ((int) bounds.origin.x, ==, left);
  g_assert_cmpint ((int) bounds.size.width, ==, width);
}

static void
wait_for_layout (Fixture *fixture)
{
  gtk_widget_queue_draw (fixture->view);
  gtk_test_widget_wait_for_draw (fixture->window);
}

/* The other map comes and goes with the comparison, and lies exactly over the first. */
static void
test_swipe (Fixture       *fixture,
            gconstpointer  user_data)
{
  GtkWidget *map = find_child (fixture->view, ATLAS_TYPE_MAP_VIEW);
  int width = gtk_widget_get_width (fixture->view);
  GtkWidget *bar, *cutout;

  g_assert_null (find_child (fixture->view, ATLAS_TYPE_CUTOUT));
  atlas_comparison_set_active (fixture->comparison, TRUE);
  wait_for_layout (fixture);
  cutout = find_child (fixture->view, ATLAS_TYPE_CUTOUT);
  bar = find_child (fixture->view, ATLAS_TYPE_SWIPE_BAR);
  assert_place (fixture, map, 0, width);
  assert_place (fixture, cutout, 0, width / 2);
  assert_place (fixture, find_child (cutout, ATLAS_TYPE_MAP_VIEW), 0, width);

  gtk_widget_activate_action (bar, "swipe.move", "d", 0.25);
  wait_for_layout (fixture);
  assert_place (fixture, cutout, 0, width * 3 / 4);
  assert_place (fixture, find_child (cutout, ATLAS_TYPE_MAP_VIEW), 0, width);
  gtk_widget_activate_action (bar, "swipe.move", "d", 1.0);
  g_assert_cmpfloat (atlas_swipe_bar_get_share (ATLAS_SWIPE_BAR (bar)), ==, 1);
  gtk_widget_activate_action (bar, "swipe.move", "d", -1.0);
  wait_for_layout (fixture);
  g_assert_cmpfloat (atlas_swipe_bar_get_share (ATLAS_SWIPE_BAR (bar)), ==, 0);

  atlas_comparison_set_active (fixture->comparison, FALSE);
  wait_for_layout (fixture);
  g_assert_null (find_child (fixture->view, ATLAS_TYPE_CUTOUT));
  g_assert_null (find_child (fixture->view, ATLAS_TYPE_SWIPE_BAR));
}

/* To the left of the bar one points at the other map, to the right at the first. */
static void
test_pick (Fixture       *fixture,
           gconstpointer  user_data)
{
  GtkWidget *cutout;
  int width = gtk_widget_get_width (fixture->view);
  int height = gtk_widget_get_height (fixture->view);

  atlas_comparison_set_active (fixture->comparison, TRUE);
  wait_for_layout (fixture);
  cutout = find_child (fixture->view, ATLAS_TYPE_CUTOUT);
  g_assert_true (gtk_widget_is_ancestor (
    gtk_widget_pick (fixture->view, width * 0.25, height * 0.5, GTK_PICK_DEFAULT), cutout));
  g_assert_false (gtk_widget_is_ancestor (
    gtk_widget_pick (fixture->view, width * 0.7, height * 0.5, GTK_PICK_DEFAULT), cutout));
}

/* Wherever the bar is, the buttons of the map are at hand, and no date lies on them. */
static void
test_buttons (Fixture       *fixture,
              gconstpointer  user_data)
{
  static const double moves[] = { -1, 1 };
  int width = gtk_widget_get_width (fixture->view);
  graphene_rect_t bounds;
  GtkWidget *bar;

  atlas_comparison_set_active (fixture->comparison, TRUE);
  wait_for_layout (fixture);
  bar = find_child (fixture->view, ATLAS_TYPE_SWIPE_BAR);
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      GtkWidget *button;

      gtk_widget_activate_action (bar, "swipe.move", "d", moves[i]);
      wait_for_layout (fixture);
      button = gtk_widget_pick (fixture->view, width - 34, 34, GTK_PICK_DEFAULT);
      g_assert_nonnull (gtk_widget_get_ancestor (button, GTK_TYPE_BUTTON));
      for (GtkWidget *child = gtk_widget_get_first_child (fixture->view); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        {
          if (gtk_widget_has_css_class (child, "compared") && gtk_widget_get_child_visible (child))
            {
              g_assert_true (gtk_widget_compute_bounds (child, fixture->view, &bounds));
              g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <, width - 34);
            }
        }
    }
}

static void
test_side_by_side (Fixture       *fixture,
                   gconstpointer  user_data)
{
  GtkWidget *map = find_child (fixture->view, ATLAS_TYPE_MAP_VIEW);
  int width = gtk_widget_get_width (fixture->view);
  GtkWidget *cutout;

  atlas_comparison_set_side_by_side (fixture->comparison, TRUE);
  atlas_comparison_set_active (fixture->comparison, TRUE);
  wait_for_layout (fixture);
  cutout = find_child (fixture->view, ATLAS_TYPE_CUTOUT);
  assert_place (fixture, map, width / 2, width - width / 2);
  assert_place (fixture, cutout, 0, width / 2);
  g_assert_false (gtk_widget_get_mapped (find_child (fixture->view, ATLAS_TYPE_SWIPE_BAR)));

  atlas_comparison_set_side_by_side (fixture->comparison, FALSE);
  wait_for_layout (fixture);
  assert_place (fixture, map, 0, width);
  g_assert_true (gtk_widget_get_mapped (find_child (fixture->view, ATLAS_TYPE_SWIPE_BAR)));
}

static void
wait_for_cramped (Fixture  *fixture,
                  gboolean  is_cramped)
{
  while (gtk_widget_has_css_class (fixture->view, "cramped") != is_cramped)
    g_main_context_iteration (NULL, TRUE);
  /* The buttons of the map give way a frame later. */
  for (int i = 0; i < 3; i++)
    wait_for_layout (fixture);
}

/* What lies on both maps: dates, steps, tools, and the buttons of the map. */
static GPtrArray *
list_furniture (GtkWidget *widget)
{
  GPtrArray *found = g_ptr_array_new ();

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      g_autoptr (GPtrArray) below = NULL;

      if (!gtk_widget_get_mapped (child) || ATLAS_IS_CUTOUT (child))
        continue;
      if (gtk_widget_has_css_class (child, "mapcontrols") || ATLAS_IS_DATE_BLOCK (child))
        {
          g_ptr_array_add (found, child);
          continue;
        }
      below = list_furniture (child);
      g_ptr_array_extend (found, below, NULL, NULL);
    }

  return found;
}

static void
assert_apart (Fixture *fixture)
{
  g_autoptr (GPtrArray) furniture = list_furniture (fixture->view);
  graphene_rect_t whole, one, other, shared;

  g_assert_true (gtk_widget_compute_bounds (fixture->view, fixture->view, &whole));
  g_assert_cmpuint (furniture->len, ==, 2 + 2 + 2);
  for (guint i = 0; i < furniture->len; i++)
    {
      g_assert_true (gtk_widget_compute_bounds (furniture->pdata[i], fixture->view, &one));
      g_assert_true (graphene_rect_contains_rect (&whole, &one));
      for (guint j = 0; j < i; j++)
        {
          g_assert_true (gtk_widget_compute_bounds (furniture->pdata[j], fixture->view, &other));
          g_assert_false (graphene_rect_intersection (&one, &other, &shared));
        }
    }
}

/* On a small map nothing lies on anything else or is cut off, and on one that grows again all is as it was. */
static void
test_cramped (Fixture       *fixture,
              gconstpointer  user_data)
{
  static const struct
  {
    int      width;
    int      height;
    gboolean is_cramped;
  } sizes[] = { { 360, 210, TRUE }, { 470, 190, TRUE }, { 360, 400, TRUE }, { 800, 400, FALSE } };

  atlas_comparison_set_active (fixture->comparison, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      gtk_window_set_default_size (GTK_WINDOW (fixture->window), sizes[i].width, sizes[i].height);
      while (gtk_widget_get_width (fixture->view) != sizes[i].width ||
             gtk_widget_get_height (fixture->view) != sizes[i].height)
        g_main_context_iteration (NULL, TRUE);
      for (int split = 0; split < 2; split++)
        {
          atlas_comparison_set_side_by_side (fixture->comparison, split);
          wait_for_layout (fixture);
          if (!split)
            wait_for_cramped (fixture, sizes[i].is_cramped);
          assert_apart (fixture);
        }
    }
}

/* What moves one map moves the other, also on its way: both stand on the same view afterwards. */
static void
test_view (Fixture       *fixture,
           gconstpointer  user_data)
{
  GtkWidget *other_map;
  AtlasState *other;

  atlas_comparison_set_active (fixture->comparison, TRUE);
  wait_for_layout (fixture);
  other = atlas_comparison_get_other (fixture->comparison);
  other_map = find_child (find_child (fixture->view, ATLAS_TYPE_CUTOUT), ATLAS_TYPE_MAP_VIEW);
  gtk_widget_activate_action (other_map, "map.zoom-in", NULL);
  wait_for_layout (fixture);
  g_assert_cmpfloat (atlas_state_get_zoom (fixture->state), >, 0);
  g_assert_cmpfloat (atlas_state_get_zoom (fixture->state), ==, atlas_state_get_zoom (other));
  gtk_widget_activate_action (other_map, "map.pan", "(dd)", 1.0, 0.0);
  g_assert_cmpfloat (atlas_state_get_centre (fixture->state).longitude, ==,
                     atlas_state_get_centre (other).longitude);
}

static void
test_steps (Fixture       *fixture,
            gconstpointer  user_data)
{
  gint64 instant = atlas_state_get_instant (fixture->state);
  AtlasState *other;
  gint64 stepped;

  atlas_comparison_set_active (fixture->comparison, TRUE);
  other = atlas_comparison_get_other (fixture->comparison);
  gtk_widget_activate_action (fixture->view, "comparison.next-change", NULL);
  stepped = atlas_state_get_instant (other);
  g_assert_cmpint (stepped, >, instant);
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, instant);
  gtk_widget_activate_action (fixture->view, "comparison.swap", NULL);
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, stepped);
  g_assert_cmpint (atlas_state_get_instant (other), ==, instant);
}

static void
test_accessible (Fixture       *fixture,
                 gconstpointer  user_data)
{
  GtkWidget *bar;

  atlas_comparison_set_active (fixture->comparison, TRUE);
  bar = find_child (fixture->view, ATLAS_TYPE_SWIPE_BAR);
  gtk_test_accessible_assert_role (bar, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_LABEL, "Bar between the two dates");
  gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 50.0);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT));
  g_assert_true (gtk_widget_get_focusable (bar));
  gtk_widget_activate_action (bar, "swipe.move", "d", 0.25);
  gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 75.0);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void      (*run) (Fixture       *fixture,
                      gconstpointer  user_data);
  } tests[] = {
    { "/comparison-view/swipe", test_swipe }, { "/comparison-view/pick", test_pick },
    { "/comparison-view/side-by-side", test_side_by_side }, { "/comparison-view/view", test_view },
    { "/comparison-view/buttons", test_buttons }, { "/comparison-view/cramped", test_cramped },
    { "/comparison-view/steps", test_steps }, { "/comparison-view/accessible", test_accessible },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);

  return g_test_run ();
}
