/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "band-fixture.h"
#include "screen.h"
#include "timeline/atlas-range-handle.h"
#include "timeline/atlas-scrubber.h"
#include "timeline/atlas-time-ruler.h"

/* The keys bound a stretch of time one end after the other, and let go of both. */
static void
test_actions (BandFixture   *fixture,
              gconstpointer  unused)
{
  AtlasState *state = fixture->state;
  gint64 range_begin, range_end, begin, end;

  atlas_state_get_range (state, &range_begin, &range_end);
  atlas_state_set_instant (state, SEPTEMBER (5));
  band_fixture_activate (fixture, "band.begin-range");
  g_assert_true (atlas_filter_get_range (atlas_state_get_filter (state), &begin, &end));
  g_assert_cmpint (begin, ==, SEPTEMBER (5));
  g_assert_cmpint (end, ==, range_end);
  atlas_state_set_instant (state, SEPTEMBER (9));
  band_fixture_activate (fixture, "band.end-range");
  g_assert_true (atlas_filter_get_range (atlas_state_get_filter (state), &begin, &end));
  g_assert_cmpint (begin, ==, SEPTEMBER (5));
  g_assert_cmpint (end, ==, SEPTEMBER (9));
  g_assert_cmpint (atlas_state_get_instant (state), ==, SEPTEMBER (9));
  band_fixture_activate (fixture, "band.clear-range");
  g_assert_false (atlas_filter_get_range (atlas_state_get_filter (state), NULL, NULL));
}

static void
assert_range (BandFixture *fixture,
              gint64       expected_begin,
              gint64       expected_end)
{
  gint64 begin, end;

  g_assert_true (atlas_filter_get_range (atlas_state_get_filter (fixture->state), &begin, &end));
  g_assert_cmpint (ABS (begin - expected_begin), <=, ATLAS_HOUR);
  g_assert_cmpint (ABS (end - expected_end), <=, ATLAS_HOUR);
}

/* A finger held still on the timeline chooses a stretch of time round it, and drags one from there if it
 * goes on; the clock stays where it is. GTK has no way to touch for a test: the gestures are told. */
static void
test_hold (BandFixture   *fixture,
           gconstpointer  unused)
{
  AtlasTimeRow *ruler = band_fixture_find (fixture, ATLAS_TYPE_TIME_RULER);
  GtkWidget *rows = gtk_widget_get_parent (GTK_WIDGET (ruler));
  GtkGesture *drag = screen_find_gesture (rows, GTK_TYPE_GESTURE_DRAG);
  GtkGesture *hold = screen_find_gesture (rows, GTK_TYPE_GESTURE_LONG_PRESS);
  double x = band_fixture_get_x (ruler, SEPTEMBER (10));
  double day = band_fixture_get_x (ruler, SEPTEMBER (11)) - x;
  gint64 begin, end;

  g_assert_nonnull (hold);
  g_assert_true (gtk_gesture_single_get_touch_only (GTK_GESTURE_SINGLE (hold)));
  g_signal_emit_by_name (drag, "drag-begin", x, 10.0);
  atlas_state_set_instant (fixture->state, SEPTEMBER (3));
  g_signal_emit_by_name (hold, "pressed", x, 10.0);
  g_assert_true (atlas_filter_get_range (atlas_state_get_filter (fixture->state), &begin, &end));
  g_assert_cmpint (begin, <, SEPTEMBER (10));
  g_assert_cmpint (end, >, SEPTEMBER (10));
  g_assert_cmpfloat (band_fixture_get_x (ruler, end) - band_fixture_get_x (ruler, begin), >, 60);
  g_signal_emit_by_name (drag, "drag-update", 2.0, 0.0);
  g_signal_emit_by_name (drag, "drag-end", 2.0, 0.0);
  assert_range (fixture, begin, end);

  g_signal_emit_by_name (drag, "drag-begin", x, 10.0);
  atlas_state_set_instant (fixture->state, SEPTEMBER (3));
  g_signal_emit_by_name (hold, "pressed", x, 10.0);
  g_signal_emit_by_name (drag, "drag-update", -4 * day, 3.0);
  assert_range (fixture, SEPTEMBER (6), SEPTEMBER (10));
  g_signal_emit_by_name (drag, "drag-update", 5 * day, 3.0);
  g_signal_emit_by_name (drag, "drag-end", 5 * day, 3.0);
  assert_range (fixture, SEPTEMBER (10), SEPTEMBER (15));
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, SEPTEMBER (3));

  /* Names are no time. */
  band_fixture_activate (fixture, "band.clear-range");
  g_signal_emit_by_name (drag, "drag-begin", 10.0, 10.0);
  g_signal_emit_by_name (hold, "pressed", 10.0, 10.0);
  g_signal_emit_by_name (drag, "drag-end", 0.0, 0.0);
  g_assert_false (atlas_filter_get_range (atlas_state_get_filter (fixture->state), NULL, NULL));
}

/* The visitor of a kiosk has no filters, and so nothing that would let go of a stretch of time. */
static void
test_not_on_scrubber (void)
{
  g_autoptr (AtlasSiege) siege = band_fixture_new_siege ();
  g_autoptr (AtlasState) state = atlas_state_new ();
  GtkWidget *scrubber = g_object_ref_sink (atlas_scrubber_new (state));
  GtkWidget *ruler = screen_find_any (scrubber, ATLAS_TYPE_TIME_RULER);

  g_assert_null (screen_find_gesture (gtk_widget_get_parent (ruler), GTK_TYPE_GESTURE_LONG_PRESS));
  g_assert_null (screen_find_any (scrubber, ATLAS_TYPE_RANGE_HANDLE));
  g_assert_finalize_object (scrubber);
}

static void
find_handles (BandFixture *fixture,
              GtkWidget   *handles[2])
{
  handles[0] = band_fixture_find (fixture, ATLAS_TYPE_RANGE_HANDLE);
  handles[1] = gtk_widget_get_next_sibling (handles[0]);
  g_assert_true (ATLAS_IS_RANGE_HANDLE (handles[1]));
}

/* Both ends have a handle that a finger can take, wherever they are, and it keeps to itself. */
static void
test_handles (BandFixture   *fixture,
              gconstpointer  unused)
{
  const gint64 views[][2] = { { SIEGE_BEGIN, SEPTEMBER (30) }, { SEPTEMBER (7), SEPTEMBER (8) },
                              { SEPTEMBER (20), SEPTEMBER (25) }, { SIEGE_BEGIN, SEPTEMBER (2) } };
  GtkWidget *handles[2];
  graphene_rect_t tabs[2];

  find_handles (fixture, handles);
  g_assert_false (gtk_widget_get_visible (handles[0]));
  atlas_state_keep_to_range (fixture->state, SEPTEMBER (5), SEPTEMBER (9));
  gtk_test_widget_wait_for_draw (fixture->band);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      atlas_state_set_visible_span (fixture->state, views[i][0], views[i][1]);
      for (guint j = 0; j < 2; j++)
        {
          g_assert_true (gtk_widget_get_visible (handles[j]));
          g_assert_true (atlas_time_handle_get_bounds (ATLAS_TIME_HANDLE (handles[j]), &tabs[j]));
          g_assert_cmpfloat (tabs[j].size.width, >=, 24);
          g_assert_cmpfloat (tabs[j].size.height, >=, 24);
          g_assert_cmpfloat (tabs[j].origin.x, >=, atlas_time_row_get_label_width (ATLAS_TIME_ROW (handles[j])));
          g_assert_cmpfloat (tabs[j].origin.x + tabs[j].size.width, <=, gtk_widget_get_width (handles[j]));
          g_assert_true (gtk_widget_contains (handles[j], tabs[j].origin.x + 2, tabs[j].origin.y + 2));
          g_assert_false (gtk_widget_contains (handles[j], tabs[j].origin.x - 2, tabs[j].origin.y + 2));
        }
      g_assert_cmpfloat (tabs[0].origin.x + tabs[0].size.width, <=, tabs[1].origin.x);
    }
  band_fixture_activate (fixture, "band.clear-range");
  g_assert_false (gtk_widget_get_visible (handles[0]));
}

/* Carried by its handle an end goes as far as the hand, but not past the other. */
static void
test_drag (BandFixture   *fixture,
           gconstpointer  unused)
{
  GtkWidget *handles[2];
  GtkGesture *drag;
  double day;

  find_handles (fixture, handles);
  atlas_state_set_instant (fixture->state, SEPTEMBER (3));
  atlas_state_keep_to_range (fixture->state, SEPTEMBER (5), SEPTEMBER (9));
  gtk_test_widget_wait_for_draw (fixture->band);
  day = band_fixture_get_x (handles[0], SEPTEMBER (11)) - band_fixture_get_x (handles[0], SEPTEMBER (10));

  drag = screen_find_gesture (handles[1], GTK_TYPE_GESTURE_DRAG);
  g_signal_emit_by_name (drag, "drag-begin", 3.0, 3.0);
  g_signal_emit_by_name (drag, "drag-update", 0.0, 1.0);
  assert_range (fixture, SEPTEMBER (5), SEPTEMBER (9));
  g_signal_emit_by_name (drag, "drag-update", 3 * day, 5.0);
  assert_range (fixture, SEPTEMBER (5), SEPTEMBER (12));
  g_signal_emit_by_name (drag, "drag-update", -20 * day, 5.0);
  assert_range (fixture, SEPTEMBER (5), SEPTEMBER (5));
  g_signal_emit_by_name (drag, "drag-update", 0.5 * day, 5.0);

  drag = screen_find_gesture (handles[0], GTK_TYPE_GESTURE_DRAG);
  g_signal_emit_by_name (drag, "drag-begin", 3.0, 3.0);
  g_signal_emit_by_name (drag, "drag-update", -2 * day, 5.0);
  assert_range (fixture, SEPTEMBER (3), SEPTEMBER (9) + ATLAS_DAY / 2);
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, SEPTEMBER (3));
}

/* The keys that move the clock move an end that has the focus, past what the filter hides. */
static void
test_keys (BandFixture   *fixture,
           gconstpointer  unused)
{
  GtkWidget *handles[2];

  find_handles (fixture, handles);
  atlas_state_set_instant (fixture->state, SEPTEMBER (3));
  atlas_state_keep_to_range (fixture->state, SEPTEMBER (5), SEPTEMBER (8));
  gtk_test_accessible_assert_role (handles[0], GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (handles[0], GTK_ACCESSIBLE_PROPERTY_LABEL, "Beginning of the stretch of time");
  gtk_test_accessible_assert_property (handles[1], GTK_ACCESSIBLE_PROPERTY_LABEL, "End of the stretch of time");
  g_assert_true (gtk_widget_activate_action (handles[1], "band.next-event", NULL));
  assert_range (fixture, SEPTEMBER (5), SEPTEMBER (10));
  gtk_test_accessible_assert_property (handles[1], GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "10 September 53 BCE, 00:00");
  g_assert_true (gtk_widget_activate_action (handles[1], "band.previous-change", NULL));
  assert_range (fixture, SEPTEMBER (5), SEPTEMBER (9));
  g_assert_true (gtk_widget_activate_action (handles[0], "band.previous-change", NULL));
  assert_range (fixture, SEPTEMBER (4), SEPTEMBER (9));
  g_assert_true (gtk_widget_activate_action (handles[0], "band.first", NULL));
  assert_range (fixture, SIEGE_BEGIN, SEPTEMBER (9));
  g_assert_true (gtk_widget_activate_action (handles[1], "band.last", NULL));
  assert_range (fixture, SIEGE_BEGIN, SIEGE_END);
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, SEPTEMBER (3));
}

int
main (int   argc,
      char *argv[])
{
  band_fixture_init (&argc, &argv);

  band_fixture_add ("/range/actions", test_actions);
  band_fixture_add ("/range/hold", test_hold);
  band_fixture_add ("/range/handles", test_handles);
  band_fixture_add ("/range/drag", test_drag);
  band_fixture_add ("/range/keys", test_keys);
  g_test_add_func ("/range/not-on-scrubber", test_not_on_scrubber);

  return g_test_run ();
}
