/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "../pieces.h"
#include "band-fixture.h"
#include "screen.h"
#include "timeline/atlas-event-row.h"

/* A press on a mark is for the event, beside it for the clock. Crowded events are one mark that
 * opens by showing less time, until each stands alone. */
static void
test_marks (BandFixture   *fixture,
            gconstpointer  unused)
{
  AtlasEventRow *row = band_fixture_find (fixture, ATLAS_TYPE_EVENT_ROW);
  double y = gtk_widget_get_height (GTK_WIDGET (row)) / 2.0;
  double x = band_fixture_get_x (row, SEPTEMBER (10));
  AtlasEvent *event;
  guint n_events;

  event = atlas_event_row_lookup (row, x, y, &n_events);
  g_assert_nonnull (event);
  g_assert_cmpstr (atlas_event_get_id (event), ==, "mill-falls");
  g_assert_cmpuint (n_events, ==, 1);
  g_assert_true (atlas_time_row_claims (ATLAS_TIME_ROW (row), x, y));
  g_assert_false (atlas_time_row_claims (ATLAS_TIME_ROW (row), x + 20, y));
  g_assert_true (atlas_time_row_activate (ATLAS_TIME_ROW (row), x, y));
  band_fixture_assert_event (fixture, "mill-falls");

  for (int clicks = 0; atlas_event_row_get_n_marks (row) < 20 && clicks < 20; clicks++)
    {
      x = band_fixture_get_x (row, SEPTEMBER (15) + 10 * ATLAS_MINUTE * 30);
      event = atlas_event_row_lookup (row, x, y, &n_events);
      g_assert_nonnull (event);
      g_assert_cmpuint (n_events, >, 1);
      g_assert_true (atlas_time_row_activate (ATLAS_TIME_ROW (row), x, y));
    }
  g_assert_cmpuint (atlas_event_row_get_n_marks (row), ==, 20);
}

/* Unfolded at their heading, events stand in a row for each kind that there is, under the heading's own. */
static void
test_kinds (BandFixture   *fixture,
            gconstpointer  unused)
{
  AtlasEventRow *row = band_fixture_find (fixture, ATLAS_TYPE_EVENT_ROW);
  GtkWidget *button = screen_find_any (GTK_WIDGET (row), GTK_TYPE_TOGGLE_BUTTON);
  double x = band_fixture_get_x (row, SEPTEMBER (10));
  int together = gtk_widget_get_height (GTK_WIDGET (row));
  AtlasEvent *event;
  guint n_events;

  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Events");
  gtk_test_accessible_assert_state (button, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_assert_true (atlas_state_get_kinds_apart (fixture->state));
  while (gtk_widget_get_height (GTK_WIDGET (row)) == together)
    g_main_context_iteration (NULL, TRUE);

  /* All are assaults: one row. */
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (row)), >=, 2 * 24);
  g_assert_null (atlas_event_row_lookup (row, x, 12, &n_events));
  event = atlas_event_row_lookup (row, x, 24 + 12, &n_events);
  g_assert_nonnull (event);
  g_assert_cmpstr (atlas_event_get_id (event), ==, "mill-falls");
  g_assert_true (atlas_time_row_activate (ATLAS_TIME_ROW (row), x, 24 + 12));
  band_fixture_assert_event (fixture, "mill-falls");

  atlas_state_set_kinds_apart (fixture->state, FALSE);
  gtk_test_accessible_assert_state (button, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  while (gtk_widget_get_height (GTK_WIDGET (row)) != together)
    g_main_context_iteration (NULL, TRUE);
}

/* Those that share their minute are reached one after the other. */
static void
test_same_moment (void)
{
  g_autoptr (AtlasSiege) siege = pieces_new_siege (SIEGE_BEGIN, SIEGE_END);
  AtlasState *state = atlas_state_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *row;
  double x;

  for (int i = 0; i < 9; i++)
    {
      g_autofree char *id = g_strdup_printf ("at-once-%d", i);

      pieces_add_event (siege, id, SEPTEMBER (12), "assault");
    }
  atlas_siege_seal (siege);
  atlas_state_set_siege (state, siege);
  atlas_state_set_visible_span (state, SIEGE_BEGIN, SIEGE_END);

  row = atlas_event_row_new (state);
  gtk_window_set_default_size (GTK_WINDOW (window), BAND_WIDTH, 40);
  gtk_window_set_child (GTK_WINDOW (window), row);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (row);

  x = band_fixture_get_x (row, SEPTEMBER (12));
  for (guint i = 0; i < 9; i++)
    {
      g_autofree char *id = g_strdup_printf ("at-once-%u", i);
      GtkWidget *list;

      g_assert_true (atlas_time_row_activate (ATLAS_TIME_ROW (row), x, gtk_widget_get_height (row) / 2.0));
      list = screen_find_widget (row, GTK_TYPE_LIST_VIEW, NULL);
      g_assert_nonnull (list);
      g_assert_true (gtk_widget_activate_action (list, "list.activate-item", "u", i));
      g_assert_cmpstr (atlas_event_get_id (atlas_state_get_event (state)), ==, id);
      /* A popover that has closed is let go of by and by. */
      while (G_OBJECT (gtk_widget_get_ancestor (list, GTK_TYPE_POPOVER))->ref_count > 1)
        g_main_context_iteration (NULL, TRUE);
    }

  screen_destroy (window);
  g_assert_finalize_object (state);
}

/* However many events there are, there are no more marks than have room. Few enough, though, that
 * the leak checker does not stumble over the table in which GLib interns their identifiers. */
static void
test_many_events (void)
{
  g_autoptr (AtlasSiege) siege = pieces_new_siege (SIEGE_BEGIN, SIEGE_END);
  AtlasState *state = atlas_state_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *row = atlas_event_row_new (state);
  guint n_events, n_counted = 0;

  for (int i = 0; i < 300; i++)
    {
      g_autofree char *id = g_strdup_printf ("event-%d", i);

      pieces_add_event (siege, id, SIEGE_BEGIN + i * ATLAS_MINUTE * 144, "assault");
    }
  atlas_siege_seal (siege);
  atlas_state_set_siege (state, siege);
  atlas_state_set_visible_span (state, SIEGE_BEGIN, SIEGE_END);
  gtk_window_set_default_size (GTK_WINDOW (window), BAND_WIDTH, 40);
  gtk_window_set_child (GTK_WINDOW (window), row);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (row);

  g_assert_cmpuint (atlas_event_row_get_n_marks (ATLAS_EVENT_ROW (row)), <, BAND_WIDTH / 8);
  for (int x = 0; x < BAND_WIDTH; x++)
    {
      AtlasEvent *event =
        atlas_event_row_lookup (ATLAS_EVENT_ROW (row), x, gtk_widget_get_height (row) / 2.0, &n_events);

      if (event != NULL)
        n_counted = MAX (n_counted, n_events);
    }
  g_assert_cmpuint (n_counted, >, 6);

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (state);
}

int
main (int   argc,
      char *argv[])
{
  band_fixture_init (&argc, &argv);

  band_fixture_add ("/event-row/marks", test_marks);
  band_fixture_add ("/event-row/kinds", test_kinds);
  g_test_add_func ("/event-row/same-moment", test_same_moment);
  g_test_add_func ("/event-row/many-events", test_many_events);

  return g_test_run ();
}
