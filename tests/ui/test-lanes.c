/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "../pieces.h"
#include "atlas-disclosure.h"
#include "band-fixture.h"
#include "screen.h"
#include "timeline/atlas-lanes.h"

static void
assert_lanes (AtlasLanes *lanes,
              const char *expected)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < atlas_lanes_get_n_lanes (lanes); i++)
    g_string_append_printf (line, "%s%s", i > 0 ? " " : "", atlas_place_get_id (atlas_lanes_get_place (lanes, i)));
  g_assert_cmpstr (line->str, ==, expected);
}

static void
test_lanes (BandFixture   *fixture,
            gconstpointer  unused)
{
  AtlasLanes *lanes = band_fixture_find (fixture, ATLAS_TYPE_LANES);
  double y = atlas_lanes_get_lane_height (lanes) * 1.5;
  double x = band_fixture_get_x (lanes, SEPTEMBER (10));
  gint64 instant = atlas_state_get_instant (fixture->state);

  assert_lanes (lanes, "gate ford smiths mill keep");
  g_assert_cmpstr (atlas_place_get_id (atlas_lanes_lookup (lanes, y)), ==, "ford");
  g_assert_null (atlas_lanes_lookup (lanes, atlas_lanes_get_lane_height (lanes) * 5.5));
  g_assert_null (atlas_lanes_lookup (lanes, -1));

  /* Its name is for the place alone, its bar for the clock as well. */
  g_assert_true (atlas_time_row_claims (ATLAS_TIME_ROW (lanes), 5, y));
  g_assert_false (atlas_time_row_claims (ATLAS_TIME_ROW (lanes), x, y));
  g_assert_true (atlas_time_row_activate (ATLAS_TIME_ROW (lanes), 5, y));
  g_assert_cmpstr (atlas_place_get_id (atlas_state_get_place (fixture->state)), ==, "ford");
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, instant);
}

static void
assert_place (BandFixture *fixture,
              const char  *id)
{
  g_assert_nonnull (atlas_state_get_place (fixture->state));
  g_assert_cmpstr (atlas_place_get_id (atlas_state_get_place (fixture->state)), ==, id);
}

static void
test_lane_keys (BandFixture   *fixture,
                gconstpointer  unused)
{
  GtkWidget *lanes = band_fixture_find (fixture, ATLAS_TYPE_LANES);

  g_assert_true (gtk_widget_activate_action (lanes, "lanes.next", NULL));
  assert_place (fixture, "gate");
  for (int i = 0; i < 3; i++)
    gtk_widget_activate_action (lanes, "lanes.next", NULL);
  assert_place (fixture, "mill");
  gtk_widget_activate_action (lanes, "lanes.previous", NULL);
  assert_place (fixture, "smiths");

  /* Folded from one of its places, the sector stands for it: the next lane is the one below. */
  gtk_widget_activate_action (lanes, "lanes.next", NULL);
  gtk_widget_activate_action (lanes, "lanes.toggle", NULL);
  assert_lanes (ATLAS_LANES (lanes), "gate ford smiths");
  assert_place (fixture, "mill");
  gtk_widget_activate_action (lanes, "lanes.previous", NULL);
  assert_place (fixture, "ford");
  gtk_widget_activate_action (lanes, "lanes.toggle", NULL);
  assert_lanes (ATLAS_LANES (lanes), "gate ford smiths");
  gtk_widget_activate_action (lanes, "lanes.toggle-all", NULL);
  assert_lanes (ATLAS_LANES (lanes), "gate ford smiths mill keep");
  gtk_widget_activate_action (lanes, "lanes.toggle-all", NULL);
  assert_lanes (ATLAS_LANES (lanes), "gate ford smiths");
}

static guint
count_headings (GtkWidget *lanes)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (lanes); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_get_child_visible (child);

  return n;
}

/* The heading of a sector is a button on its lane that says what it is and whether it is unfolded. */
static void
test_heading (BandFixture   *fixture,
              gconstpointer  unused)
{
  GtkWidget *lanes = band_fixture_find (fixture, ATLAS_TYPE_LANES);
  int lane = atlas_lanes_get_lane_height (ATLAS_LANES (lanes));
  AtlasDisclosure *heading = screen_find_any (lanes, ATLAS_TYPE_DISCLOSURE);
  GtkWidget *button = screen_find_any (GTK_WIDGET (heading), GTK_TYPE_TOGGLE_BUTTON);
  int label_width = atlas_time_row_get_label_width (ATLAS_TIME_ROW (lanes));
  graphene_rect_t bounds;

  g_assert_cmpuint (count_headings (lanes), ==, 1);
  g_assert_true (gtk_widget_compute_bounds (button, lanes, &bounds));
  g_assert_cmpfloat (bounds.origin.y, ==, 2 * lane);
  g_assert_cmpfloat (bounds.size.height, >=, 24);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, label_width);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "smiths");
  gtk_test_accessible_assert_state (button, GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
  assert_lanes (ATLAS_LANES (lanes), "gate ford smiths");
  gtk_test_widget_wait_for_draw (lanes);
  gtk_test_accessible_assert_state (button, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  /* The axis stays where it was. */
  g_assert_cmpint (atlas_time_row_get_label_width (ATLAS_TIME_ROW (lanes)), ==, label_width);

  /* Whoever folds and unfolds, the heading shows it. */
  atlas_state_set_folded (fixture->state, NULL);
  gtk_test_widget_wait_for_draw (lanes);
  gtk_test_accessible_assert_state (button, GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  assert_lanes (ATLAS_LANES (lanes), "gate ford smiths mill keep");
}

/* However many sectors there are, there are not more buttons than lanes that are seen; and each that is
 * seen has one, wherever one has scrolled to. */
static void
test_many_sectors (void)
{
  enum { N_SECTORS = 120, LANES_SEEN = 40 };
  g_autoptr (AtlasSiege) siege = pieces_new_siege (SIEGE_BEGIN, SIEGE_END);
  AtlasState *state = atlas_state_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *lanes = atlas_lanes_new (state);
  GtkAdjustment *adjustment;

  pieces_add_side (siege, "blue", 0x2244aa, ATLAS_PATTERN_PLAIN);
  for (int i = 0; i < N_SECTORS; i++)
    {
      g_autofree char *id = g_strdup_printf ("sector-%d", i);

      pieces_add_place (siege, id, NULL, 1);
      for (int j = 0; j < 2; j++)
        {
          g_autofree char *post_id = g_strdup_printf ("post-%d-%d", i, j);
          AtlasPlace *post = pieces_add_place (siege, post_id, id, 1);

          pieces_add_holding (post, ATLAS_HOLD_HELD, "blue", SIEGE_BEGIN, SIEGE_BEGIN);
        }
    }
  atlas_siege_seal (siege);
  atlas_state_set_siege (state, siege);
  gtk_widget_activate_action (lanes, "lanes.toggle-all", NULL);
  g_assert_cmpuint (atlas_lanes_get_n_lanes (ATLAS_LANES (lanes)), ==, N_SECTORS);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), lanes);
  gtk_window_set_default_size (GTK_WINDOW (window), BAND_WIDTH,
                               LANES_SEEN * atlas_lanes_get_lane_height (ATLAS_LANES (lanes)));
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  atlas_time_row_set_label_width (ATLAS_TIME_ROW (lanes), 120);
  gtk_window_present (GTK_WINDOW (window));
  while (count_headings (lanes) < LANES_SEEN)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_headings (lanes), <=, LANES_SEEN + 2);

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  gtk_test_widget_wait_for_draw (lanes);
  g_assert_cmpuint (count_headings (lanes), >=, LANES_SEEN);
  g_assert_cmpuint (count_headings (lanes), <=, LANES_SEEN + 2);

  screen_destroy (window);
  g_assert_finalize_object (state);
}

/* What a screen reader says of the lanes follows the selection and the clock. */
static void
test_spoken (BandFixture   *fixture,
             gconstpointer  unused)
{
  GtkAccessible *lanes = GTK_ACCESSIBLE (band_fixture_find (fixture, ATLAS_TYPE_LANES));

  gtk_test_accessible_assert_role (fixture->band, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (lanes, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");
  g_assert_true (atlas_state_select_by_id (fixture->state, g_intern_string ("ford")));
  gtk_test_accessible_assert_property (lanes, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "ford: Held by blue");
  atlas_state_set_instant (fixture->state, SEPTEMBER (6));
  gtk_test_accessible_assert_property (lanes, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "ford: Held by red");

  /* A sector is said in sum. */
  g_assert_true (atlas_state_select_by_id (fixture->state, g_intern_string ("smiths")));
  gtk_test_accessible_assert_property (lanes, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "smiths: blue: 2");
  atlas_state_set_instant (fixture->state, SEPTEMBER (9));
  gtk_test_accessible_assert_property (lanes, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "smiths: blue: 1 · Contested: 1");
}

int
main (int   argc,
      char *argv[])
{
  band_fixture_init (&argc, &argv);

  band_fixture_add ("/lanes/places", test_lanes);
  band_fixture_add ("/lanes/keys", test_lane_keys);
  band_fixture_add ("/lanes/heading", test_heading);
  band_fixture_add ("/lanes/spoken", test_spoken);
  g_test_add_func ("/lanes/many-sectors", test_many_sectors);

  return g_test_run ();
}
