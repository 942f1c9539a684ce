/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "band-fixture.h"
#include "burrow.h"
#include "screen.h"
#include "timeline/atlas-band.h"
#include "timeline/atlas-event-row.h"
#include "timeline/atlas-lanes.h"
#include "timeline/atlas-overview.h"
#include "timeline/atlas-phase-row.h"
#include "timeline/atlas-playhead.h"
#include "timeline/atlas-scrubber.h"
#include "timeline/atlas-second-playhead.h"
#include "timeline/atlas-series-rows.h"
#include "timeline/atlas-time-ruler.h"
#include "timeline/atlas-transport.h"

static void
test_events (BandFixture   *fixture,
             gconstpointer  unused)
{
  band_fixture_activate (fixture, "band.next-event");
  band_fixture_assert_event (fixture, "ford-falls");
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, SEPTEMBER (6));
  band_fixture_activate (fixture, "band.next-event");
  band_fixture_assert_event (fixture, "mill-falls");
  band_fixture_activate (fixture, "band.next-event");
  band_fixture_activate (fixture, "band.next-event");
  band_fixture_assert_event (fixture, "swarm-1");
  band_fixture_activate (fixture, "band.previous-event");
  band_fixture_assert_event (fixture, "swarm-0");
}

static void
test_changes (BandFixture   *fixture,
              gconstpointer  unused)
{
  static const int days[] = { 4, 6, 9, 10 };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      band_fixture_activate (fixture, "band.next-change");
      g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, SEPTEMBER (days[i]));
    }
  band_fixture_activate (fixture, "band.previous-change");
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, SEPTEMBER (9));
}

static void
test_ends (BandFixture   *fixture,
           gconstpointer  unused)
{
  band_fixture_activate (fixture, "band.last");
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, SIEGE_END);
  band_fixture_activate (fixture, "band.first");
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, SIEGE_BEGIN);
}

static gint64
get_length (BandFixture *fixture)
{
  gint64 begin, end;

  atlas_state_get_visible_span (fixture->state, &begin, &end);

  return end - begin;
}

static void
test_zoom (BandFixture   *fixture,
           gconstpointer  unused)
{
  gint64 begin, end, later;

  band_fixture_activate (fixture, "band.zoom-in");
  g_assert_cmpint (get_length (fixture), ==, SIEGE_DAYS / 2 * ATLAS_DAY);
  atlas_state_get_visible_span (fixture->state, &begin, &end);
  band_fixture_activate (fixture, "band.pan-forward");
  atlas_state_get_visible_span (fixture->state, &later, &end);
  g_assert_cmpint (later, >, begin);
  band_fixture_activate (fixture, "band.pan-back");
  band_fixture_activate (fixture, "band.zoom-in");
  band_fixture_activate (fixture, "band.zoom-out");
  g_assert_cmpint (get_length (fixture), ==, SIEGE_DAYS / 2 * ATLAS_DAY);
  band_fixture_activate (fixture, "band.whole-siege");
  g_assert_cmpint (get_length (fixture), ==, SIEGE_DAYS * ATLAS_DAY);

  /* The moment stays where it is while it is in sight. */
  atlas_state_set_instant (fixture->state, SEPTEMBER (16));
  for (int i = 0; i < 5; i++)
    band_fixture_activate (fixture, "band.zoom-in");
  atlas_state_get_visible_span (fixture->state, &begin, &end);
  g_assert_cmpint (ABS ((begin + end) / 2 - SEPTEMBER (16)), <, ATLAS_MINUTE);
}

/* Where motion is welcome a zoom takes its time, passes between, and arrives exactly. */
static void
test_travel (BandFixture   *fixture,
             gconstpointer  unused)
{
  gint64 aim = SIEGE_DAYS / 2 * ATLAS_DAY;
  guint n_between = 0;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  band_fixture_activate (fixture, "band.zoom-in");
  while (get_length (fixture) != aim)
    {
      gint64 length = get_length (fixture);

      g_main_context_iteration (NULL, TRUE);
      g_assert_cmpint (get_length (fixture), <=, length);
      n_between += get_length (fixture) != length && get_length (fixture) != aim;
    }
  g_assert_cmpuint (n_between, >, 0);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

/* The frame clock moves the moment while it plays, and no longer. */
static void
test_play (BandFixture   *fixture,
           gconstpointer  unused)
{
  gint64 before = atlas_state_get_instant (fixture->state);

  band_fixture_activate (fixture, "band.play-pause");
  g_assert_true (atlas_state_get_playing (fixture->state));
  while (atlas_state_get_instant (fixture->state) == before)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (atlas_state_get_instant (fixture->state), >, before);

  band_fixture_activate (fixture, "band.play-pause");
  g_assert_false (atlas_state_get_playing (fixture->state));
}

static void
test_axis (BandFixture   *fixture,
           gconstpointer  unused)
{
  const GType types[] = {
    ATLAS_TYPE_TIME_RULER, ATLAS_TYPE_PHASE_ROW, ATLAS_TYPE_EVENT_ROW, ATLAS_TYPE_LANES,
    ATLAS_TYPE_PLAYHEAD,
  };
  AtlasTimeAxis first, axis;
  graphene_rect_t bounds;

  g_assert_true (atlas_time_row_get_axis (band_fixture_find (fixture, types[0]), &first));
  g_assert_cmpfloat (first.width, >, BAND_WIDTH * 0.6);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      AtlasTimeRow *row = band_fixture_find (fixture, types[i]);

      g_assert_true (atlas_time_row_get_axis (row, &axis));
      g_assert_cmpfloat (axis.width, ==, first.width);
      g_assert_cmpint (axis.begin, ==, first.begin);
      g_assert_cmpint (atlas_time_row_get_label_width (row), ==,
                       atlas_time_row_get_label_width (band_fixture_find (fixture, types[0])));
      g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (row), fixture->band, &bounds));
      g_assert_cmpfloat (bounds.origin.x, ==, 0);
    }
}

/* How far to the right the words in a drawing reach. */
static float
find_right_of_words (GskRenderNode *node)
{
  graphene_rect_t bounds;
  float right = 0;

  switch ((int) gsk_render_node_get_node_type (node))
    {
    case GSK_TEXT_NODE:
      gsk_render_node_get_bounds (node, &bounds);
      return bounds.origin.x + bounds.size.width;
    case GSK_CLIP_NODE:
      return find_right_of_words (gsk_clip_node_get_child (node));
    case GSK_TRANSFORM_NODE:
      right = find_right_of_words (gsk_transform_node_get_child (node));
      gsk_transform_transform_bounds (gsk_transform_node_get_transform (node),
                                      &GRAPHENE_RECT_INIT (0, 0, right, 1), &bounds);
      return right > 0 ? bounds.origin.x + bounds.size.width : 0;
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        right = MAX (right, find_right_of_words (gsk_container_node_get_child (node, i)));
      return right;
    default:
      return 0;
    }
}

/* Rather not at all than cut by the edge: the names of periods and phases, wherever the span ends. */
static void
test_whole_words (BandFixture   *fixture,
                  gconstpointer  unused)
{
  GtkWidget *const rows[] = { band_fixture_find (fixture, ATLAS_TYPE_TIME_RULER),
                              band_fixture_find (fixture, ATLAS_TYPE_PHASE_ROW) };

  for (int hours = 0; hours < 10 * 24; hours += 7)
    {
      atlas_state_set_visible_span (fixture->state, SIEGE_BEGIN, SEPTEMBER (3) + hours * ATLAS_HOUR);
      for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
        {
          g_autoptr (GdkPaintable) paintable = NULL;
          g_autoptr (GskRenderNode) node = NULL;
          GtkSnapshot *snapshot = gtk_snapshot_new ();
          float right;

          gtk_test_widget_wait_for_draw (fixture->band);
          paintable = gtk_widget_paintable_new (rows[i]);
          gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (rows[i]), gtk_widget_get_height (rows[i]));
          node = gtk_snapshot_free_to_node (snapshot);
          right = find_right_of_words (node);
          g_assert_cmpfloat (right, >, 0);
          g_assert_cmpfloat (right, <=, gtk_widget_get_width (rows[i]));
        }
    }
}

/* The ruler is the slider of the clock. */
static void
test_clock_spoken (BandFixture   *fixture,
                   gconstpointer  unused)
{
  GtkAccessible *ruler = GTK_ACCESSIBLE (band_fixture_find (fixture, ATLAS_TYPE_TIME_RULER));

  gtk_test_accessible_assert_role (ruler, GTK_ACCESSIBLE_ROLE_SLIDER);
  atlas_state_set_instant (fixture->state, SEPTEMBER (6) + 90 * ATLAS_MINUTE);
  gtk_test_accessible_assert_property (ruler, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "6 September 53 BCE, 01:30");
  gtk_test_accessible_assert_property (ruler, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                       (double) (SEPTEMBER (6) + 90 * ATLAS_MINUTE));
}

/* The other moment has a playhead of its own while two are compared, and the keys that move the clock
 * elsewhere move that one there. */
static void
test_second (BandFixture   *fixture,
             gconstpointer  unused)
{
  g_autoptr (AtlasComparison) comparison = atlas_comparison_new (fixture->state);
  GtkWidget *second = band_fixture_find (fixture, ATLAS_TYPE_SECOND_PLAYHEAD);
  AtlasState *other;
  graphene_rect_t handle;

  atlas_state_set_instant (fixture->state, SEPTEMBER (8));
  atlas_band_set_comparison (ATLAS_BAND (fixture->band), comparison);
  g_assert_false (gtk_widget_get_visible (second));
  atlas_comparison_set_active (comparison, TRUE);
  other = atlas_comparison_get_other (comparison);
  atlas_state_set_instant (other, SEPTEMBER (8));
  gtk_test_widget_wait_for_draw (second);
  g_assert_true (gtk_widget_get_visible (second));
  gtk_test_accessible_assert_role (second, GTK_ACCESSIBLE_ROLE_SLIDER);

  g_assert_true (gtk_widget_activate_action (second, "band.next-change", NULL));
  g_assert_cmpint (atlas_state_get_instant (other), ==, SEPTEMBER (9));
  gtk_test_accessible_assert_property (second, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "9 September 53 BCE, 00:00");
  g_assert_true (gtk_widget_activate_action (second, "band.previous-event", NULL));
  g_assert_cmpint (atlas_state_get_instant (other), ==, SEPTEMBER (6));
  band_fixture_assert_event (fixture, "ford-falls");
  g_assert_true (gtk_widget_activate_action (second, "band.last", NULL));
  g_assert_cmpint (atlas_state_get_instant (other), ==, SIEGE_END);
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, SEPTEMBER (8));

  /* Wherever the other moment is, its handle is in reach and large enough, and nothing else is in the way. */
  atlas_state_set_visible_span (fixture->state, SEPTEMBER (7), SEPTEMBER (9));
  g_assert_true (atlas_time_handle_get_bounds (ATLAS_TIME_HANDLE (second), &handle));
  g_assert_cmpfloat (handle.origin.x + handle.size.width, <=, gtk_widget_get_width (second));
  g_assert_cmpfloat (handle.size.height, >=, 24);
  g_assert_cmpfloat (handle.size.width, >=, 24);
  g_assert_true (gtk_widget_contains (second, handle.origin.x + 2, handle.origin.y + 2));
  g_assert_false (gtk_widget_contains (second, handle.origin.x + 2, handle.origin.y - 2));

  atlas_comparison_set_active (comparison, FALSE);
  g_assert_false (gtk_widget_get_visible (second));
}

/* Carried by its handle the other moment goes as far as the hand, and the clock stays. */
static void
test_second_drag (BandFixture   *fixture,
                  gconstpointer  unused)
{
  g_autoptr (AtlasComparison) comparison = atlas_comparison_new (fixture->state);
  GtkWidget *second = band_fixture_find (fixture, ATLAS_TYPE_SECOND_PLAYHEAD);
  GtkGesture *drag = screen_find_gesture (second, GTK_TYPE_GESTURE_DRAG);
  double distance;

  atlas_state_set_instant (fixture->state, SEPTEMBER (8));
  atlas_band_set_comparison (ATLAS_BAND (fixture->band), comparison);
  atlas_comparison_set_active (comparison, TRUE);
  atlas_state_set_instant (atlas_comparison_get_other (comparison), SEPTEMBER (8));
  gtk_test_widget_wait_for_draw (second);
  distance = band_fixture_get_x (second, SEPTEMBER (20)) - band_fixture_get_x (second, SEPTEMBER (8));

  g_signal_emit_by_name (drag, "drag-begin", 3.0, 3.0);
  g_signal_emit_by_name (drag, "drag-update", distance, 5.0);
  g_assert_cmpint (ABS (atlas_state_get_instant (atlas_comparison_get_other (comparison)) - SEPTEMBER (20)), <,
                   ATLAS_DAY / 2);
  g_signal_emit_by_name (drag, "drag-update", 100.0 * BAND_WIDTH, 5.0);
  g_assert_cmpint (atlas_state_get_instant (atlas_comparison_get_other (comparison)), ==, SIEGE_END);
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, SEPTEMBER (8));
}

/* Unfolded, the figures are said row by row, with the values of the moment; rivals stand together. */
static void
test_figures (BandFixture   *fixture,
              gconstpointer  unused)
{
  g_autoptr (AtlasSiege) siege = burrow_new (0);
  GtkWidget *rows;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  atlas_state_set_siege (fixture->state, siege);
  g_assert_null (screen_find_widget (fixture->band, ATLAS_TYPE_SERIES_ROWS, NULL));
  band_fixture_activate (fixture, "band.show-figures");
  rows = screen_find_widget (fixture->band, ATLAS_TYPE_SERIES_ROWS, NULL);
  g_assert_nonnull (rows);
  gtk_test_widget_wait_for_draw (rows);
  g_assert_cmpuint (atlas_series_rows_get_n_rows (ATLAS_SERIES_ROWS (rows)), ==, 1);

  atlas_state_set_instant (fixture->state, BURROW_BEGIN + ATLAS_DAY);
  first = atlas_series_rows_describe (ATLAS_SERIES_ROWS (rows), 0);
  g_assert_cmpstr (first, ==, "Crumbs in store\n1,200 crumbs · Owlish sources\n900 crumbs · Mousy sources");
  atlas_state_set_instant (fixture->state, BURROW_BEGIN + 4 * ATLAS_DAY);
  second = atlas_series_rows_describe (ATLAS_SERIES_ROWS (rows), 0);
  g_assert_cmpstr (second, ==, "Crumbs in store\n40 crumbs · Owlish sources\n300 crumbs · Mousy sources");

  gtk_widget_activate_action (rows, "seriesrows.next", NULL);
  g_assert_cmpuint (atlas_series_rows_get_current (ATLAS_SERIES_ROWS (rows)), ==, 0);
  band_fixture_activate (fixture, "band.show-figures");
  g_assert_null (screen_find_widget (fixture->band, ATLAS_TYPE_SERIES_ROWS, NULL));
}

/* Large type makes every row higher, and nothing else is needed. */
static void
test_large (BandFixture   *fixture,
            gconstpointer  unused)
{
  GtkWidget *ruler = band_fixture_find (fixture, ATLAS_TYPE_TIME_RULER);
  GtkCssProvider *provider = gtk_css_provider_new ();
  int height = gtk_widget_get_height (ruler);

  gtk_css_provider_load_from_resource (provider, "/io/github/siegeatlas/SiegeAtlas/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_widget_add_css_class (fixture->band, "large");
  gtk_test_widget_wait_for_draw (fixture->band);
  g_assert_cmpint (gtk_widget_get_height (ruler), >, height);

  gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider));
  g_object_unref (provider);
}

typedef GtkWidget *(*Constructor) (AtlasState *state);

static void
test_each_widget (void)
{
  static const Constructor constructors[] = {
    atlas_time_ruler_new, atlas_phase_row_new, atlas_event_row_new, atlas_lanes_new,
    atlas_overview_new, atlas_playhead_new, atlas_series_rows_new, atlas_transport_new, atlas_scrubber_new,
    atlas_band_new,
  };
  g_autoptr (AtlasSiege) siege = band_fixture_new_siege ();

  for (guint i = 0; i < G_N_ELEMENTS (constructors); i++)
    {
      AtlasState *state = atlas_state_new ();
      GtkWidget *window = gtk_window_new ();
      GtkWidget *widget = g_object_ref (constructors[i] (state));

      gtk_window_set_child (GTK_WINDOW (window), widget);
      gtk_window_set_default_size (GTK_WINDOW (window), 360, 300);
      gtk_window_present (GTK_WINDOW (window));
      gtk_test_widget_wait_for_draw (widget);
      atlas_state_set_siege (state, siege);
      g_assert_true (atlas_state_select_by_id (state, g_intern_string ("swarm-3")));
      gtk_test_widget_wait_for_draw (widget);
      atlas_state_set_siege (state, NULL);
      gtk_test_widget_wait_for_draw (widget);

      gtk_window_destroy (GTK_WINDOW (window));
      g_assert_finalize_object (widget);
      g_assert_finalize_object (state);
    }
}

int
main (int   argc,
      char *argv[])
{
  band_fixture_init (&argc, &argv);

  band_fixture_add ("/band/events", test_events);
  band_fixture_add ("/band/changes", test_changes);
  band_fixture_add ("/band/ends", test_ends);
  band_fixture_add ("/band/zoom", test_zoom);
  band_fixture_add ("/band/travel", test_travel);
  band_fixture_add ("/band/play", test_play);
  band_fixture_add ("/band/axis", test_axis);
  band_fixture_add ("/band/whole-words", test_whole_words);
  band_fixture_add ("/band/clock-spoken", test_clock_spoken);
  band_fixture_add ("/band/second", test_second);
  band_fixture_add ("/band/second-drag", test_second_drag);
  band_fixture_add ("/band/figures", test_figures);
  band_fixture_add ("/band/large", test_large);
  g_test_add_func ("/band/each-widget", test_each_widget);

  return g_test_run ();
}
