/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "atlas-disclosure.h"
#include "burrow.h"
#include "timeline/atlas-band.h"
#include "timeline/atlas-event-row.h"
#include "timeline/atlas-lanes.h"
#include "timeline/atlas-overview.h"
#include "timeline/atlas-phase-row.h"
#include "timeline/atlas-playhead.h"
#include "timeline/atlas-range-handle.h"
#include "timeline/atlas-scrubber.h"
#include "timeline/atlas-second-playhead.h"
#include "timeline/atlas-series-rows.h"
#include "timeline/atlas-time-ruler.h"
#include "timeline/atlas-transport.h"

/* The siege runs from 1 to 30 September 53 BCE. */
#define FIRST_DAY(day) (atlas_time_from_civil (-52, 9, (day), 0, 0))
#define SIEGE_DAYS     30

#define WIDTH  1000
#define HEIGHT 420

typedef struct
{
  AtlasState *state;
  GtkWidget  *window;
  GtkWidget  *band;
} Fixture;

static void
add_side (AtlasSiege  *siege,
          const char  *id,
          guint32      colour,
          AtlasPattern pattern)
{
  AtlasSide side = { .id = g_intern_string (id), .name = atlas_text_new (), .colour = colour,
                     .night_colour = colour, .pattern = pattern };

  atlas_text_add (side.name, "en", id, -1, NULL, 0);
  g_assert_true (atlas_siege_take_side (siege, &side));
}

static AtlasPlace *
add_place (AtlasSiege *siege,
           const char *id,
           guint       rank)
{
  AtlasPlace *place = atlas_place_new (id, ATLAS_PLACE_STRONGPOINT, (AtlasPosition) { 10, 20 }, 50);
  AtlasName name = { .words = g_strdup (id), .begin = ATLAS_TIME_MIN, .end = ATLAS_TIME_MAX };

  g_array_append_val (atlas_place_get_names (place), name);
  atlas_place_set_rank (place, rank);
  g_assert_true (atlas_siege_take_place (siege, place));

  return place;
}

static void
add_holding (AtlasPlace *place,
             AtlasHold   hold,
             const char *side,
             gint64      earliest,
             gint64      latest)
{
  AtlasHolding holding = { .hold = hold, .side = g_intern_string (side) };

  atlas_instant_from_time (&holding.begin, earliest);
  holding.begin.latest = latest;
  g_array_append_val (atlas_place_get_holdings (place), holding);
}

static void
add_event (AtlasSiege *siege,
           const char *id,
           gint64      time,
           const char *kind)
{
  AtlasSpan span = { .is_moment = TRUE };
  const char **kinds = g_new0 (const char *, 2);
  g_autoptr (AtlasText) title = atlas_text_new ();
  AtlasEvent *event;

  atlas_instant_from_time (&span.begin, time);
  span.end = span.begin;
  event = atlas_event_new (id, &span);
  kinds[0] = g_intern_string (kind);
  atlas_event_take_kinds (event, kinds);
  atlas_text_add (title, "en", id, -1, NULL, 0);
  atlas_event_set_title (event, title);
  atlas_event_set_side (event, g_intern_string ("red"));
  g_assert_true (atlas_siege_take_event (siege, event));
}

static void
add_words (AtlasSiege *siege)
{
  AtlasTerm kind = { .id = g_intern_string ("assault"), .name = atlas_text_new (),
                     .mark = ATLAS_MARK_STAR };
  AtlasTerm phase = { .id = g_intern_string ("first"), .name = atlas_text_new () };

  atlas_text_add (phase.name, "en", "The first of the assaults", -1, NULL, 0);
  g_assert_true (atlas_siege_take_term (siege, ATLAS_VOCABULARY_KIND, &kind));
  atlas_instant_from_time (&phase.span.begin, FIRST_DAY (3));
  atlas_instant_from_time (&phase.span.end, FIRST_DAY (20));
  g_assert_true (atlas_siege_take_term (siege, ATLAS_VOCABULARY_PHASE, &phase));
}

/* Four places that fall on the 4th, the 6th, the 10th and never, two of them in the quarter of the
 * smiths; events on the 6th and the 10th, and a swarm of twenty on the 15th. */
static AtlasSiege *
new_siege (void)
{
  AtlasSiege *siege = atlas_siege_new ();
  AtlasSiegeHead *head = atlas_siege_get_head (siege);
  AtlasPlace *mill, *ford, *keep, *gate;

  head->title = atlas_text_new ();
  atlas_instant_from_time (&head->span.begin, FIRST_DAY (1));
  atlas_instant_from_time (&head->span.end, FIRST_DAY (1) + SIEGE_DAYS * ATLAS_DAY);
  head->opening = FIRST_DAY (2);
  head->day_one = FIRST_DAY (1);
  add_side (siege, "blue", 0x2244aa, ATLAS_PATTERN_PLAIN);
  add_side (siege, "red", 0xaa4422, ATLAS_PATTERN_DOTS);
  add_words (siege);

  gate = add_place (siege, "gate", 2);
  mill = add_place (siege, "mill", 1);
  ford = add_place (siege, "ford", 1);
  keep = add_place (siege, "keep", 1);
  add_place (siege, "hill", 1);
  add_place (siege, "smiths", 1);
  atlas_place_set_within (mill, g_intern_string ("smiths"));
  atlas_place_set_within (keep, g_intern_string ("smiths"));
  add_holding (gate, ATLAS_HOLD_HELD, "blue", FIRST_DAY (1), FIRST_DAY (1));
  add_holding (gate, ATLAS_HOLD_ABANDONED, NULL, FIRST_DAY (4), FIRST_DAY (4));
  add_holding (mill, ATLAS_HOLD_HELD, "blue", FIRST_DAY (1), FIRST_DAY (1));
  add_holding (mill, ATLAS_HOLD_CONTESTED, NULL, FIRST_DAY (9), FIRST_DAY (9));
  add_holding (mill, ATLAS_HOLD_HELD, "red", FIRST_DAY (10), FIRST_DAY (10) + 6 * ATLAS_HOUR);
  add_holding (ford, ATLAS_HOLD_HELD, "blue", FIRST_DAY (1), FIRST_DAY (1));
  add_holding (ford, ATLAS_HOLD_HELD, "red", FIRST_DAY (6), FIRST_DAY (6));
  add_holding (keep, ATLAS_HOLD_HELD, "blue", FIRST_DAY (1), FIRST_DAY (1));

  add_event (siege, "ford-falls", FIRST_DAY (6), "assault");
  add_event (siege, "mill-falls", FIRST_DAY (10), "assault");
  for (int i = 0; i < 20; i++)
    {
      g_autofree char *id = g_strdup_printf ("swarm-%d", i);

      add_event (siege, id, FIRST_DAY (15) + i * ATLAS_MINUTE * 30, "assault");
    }
  atlas_siege_seal (siege);

  return siege;
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (fixture->band, action, NULL));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr (AtlasSiege) siege = new_siege ();

  fixture->state = atlas_state_new ();
  atlas_state_set_siege (fixture->state, siege);
  fixture->band = atlas_band_new (fixture->state);
  activate (fixture, "band.whole-siege");
  fixture->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (fixture->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->band);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->band);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->band), (gpointer *) &fixture->band);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (fixture->band != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (fixture->state);
}

/* The first widget of a type inside another. */
static gpointer
find (GtkWidget *widget,
      GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
assert_event (Fixture    *fixture,
              const char *id)
{
  g_assert_nonnull (atlas_state_get_event (fixture->state));
  g_assert_cmpstr (atlas_event_get_id (atlas_state_get_event (fixture->state)), ==, id);
}

static void
test_events (Fixture       *fixture,
             gconstpointer  unused)
{
  activate (fixture, "band.next-event");
  assert_event (fixture, "ford-falls");
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, FIRST_DAY (6));
  activate (fixture, "band.next-event");
  assert_event (fixture, "mill-falls");
  activate (fixture, "band.next-event");
  activate (fixture, "band.next-event");
  assert_event (fixture, "swarm-1");
  activate (fixture, "band.previous-event");
  assert_event (fixture, "swarm-0");
}

static void
test_changes (Fixture       *fixture,
              gconstpointer  unused)
{
  static const int days[] = { 4, 6, 9, 10 };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      activate (fixture, "band.next-change");
      g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, FIRST_DAY (days[i]));
    }
  activate (fixture, "band.previous-change");
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, FIRST_DAY (9));
}

static void
test_ends (Fixture       *fixture,
           gconstpointer  unused)
{
  activate (fixture, "band.last");
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, FIRST_DAY (1) + SIEGE_DAYS * ATLAS_DAY);
  activate (fixture, "band.first");
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, FIRST_DAY (1));
}

static gint64
get_length (Fixture *fixture)
{
  gint64 begin, end;

  atlas_state_get_visible_span (fixture->state, &begin, &end);

  return end - begin;
}

static void
test_zoom (Fixture       *fixture,
           gconstpointer  unused)
{
  gint64 begin, end, later;

  activate (fixture, "band.zoom-in");
  g_assert_cmpint (get_length (fixture), ==, SIEGE_DAYS / 2 * ATLAS_DAY);
  atlas_state_get_visible_span (fixture->state, &begin, &end);
  activate (fixture, "band.pan-forward");
  atlas_state_get_visible_span (fixture->state, &later, &end);
  g_assert_cmpint (later, >, begin);
  activate (fixture, "band.pan-back");
  activate (fixture, "band.zoom-in");
  activate (fixture, "band.zoom-out");
  g_assert_cmpint (get_length (fixture), ==, SIEGE_DAYS / 2 * ATLAS_DAY);
  activate (fixture, "band.whole-siege");
  g_assert_cmpint (get_length (fixture), ==, SIEGE_DAYS * ATLAS_DAY);

  /* The moment stays where it is while it is in sight. */
  atlas_state_set_instant (fixture->state, FIRST_DAY (16));
  for (int i = 0; i < 5; i++)
    activate (fixture, "band.zoom-in");
  atlas_state_get_visible_span (fixture->state, &begin, &end);
  g_assert_cmpint (ABS ((begin + end) / 2 - FIRST_DAY (16)), <, ATLAS_MINUTE);
}

/* Where motion is welcome a zoom takes its time, passes between, and arrives exactly. */
static void
test_travel (Fixture       *fixture,
             gconstpointer  unused)
{
  gint64 aim = SIEGE_DAYS / 2 * ATLAS_DAY;
  guint n_between = 0;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  activate (fixture, "band.zoom-in");
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
test_play (Fixture       *fixture,
           gconstpointer  unused)
{
  gint64 before = atlas_state_get_instant (fixture->state);

  activate (fixture, "band.play-pause");
  g_assert_true (atlas_state_get_playing (fixture->state));
  while (atlas_state_get_instant (fixture->state) == before)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (atlas_state_get_instant (fixture->state), >, before);

  activate (fixture, "band.play-pause");
  g_assert_false (atlas_state_get_playing (fixture->state));
}

static void
test_axis (Fixture       *fixture,
           gconstpointer  unused)
{
  const GType types[] = {
    ATLAS_TYPE_TIME_RULER, ATLAS_TYPE_PHASE_ROW, ATLAS_TYPE_EVENT_ROW, ATLAS_TYPE_LANES,
    ATLAS_TYPE_PLAYHEAD,
  };
  AtlasTimeAxis first, axis;
  graphene_rect_t bounds;

  g_assert_true (atlas_time_row_get_axis (find (fixture->band, types[0]), &first));
  g_assert_cmpfloat (first.width, >, WIDTH * 0.6);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      AtlasTimeRow *row = find (fixture->band, types[i]);

      g_assert_true (atlas_time_row_get_axis (row, &axis));
      g_assert_cmpfloat (axis.width, ==, first.width);
      g_assert_cmpint (axis.begin, ==, first.begin);
      g_assert_cmpint (atlas_time_row_get_label_width (row), ==,
                       atlas_time_row_get_label_width (find (fixture->band, types[0])));
      g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (row), fixture->band, &bounds));
      g_assert_cmpfloat (bounds.origin.x, ==, 0);
    }
}

static double
get_x (AtlasTimeRow *row,
       gint64        time)
{
  AtlasTimeAxis axis;

  g_assert_true (atlas_time_row_get_axis (row, &axis));

  return atlas_time_row_get_label_width (row) + atlas_time_axis_get_x (&axis, time);
}

/* A press on a mark is for the event, beside it for the clock. Crowded events are one mark that
 * opens by showing less time, until each stands alone. */
static void
test_marks (Fixture       *fixture,
            gconstpointer  unused)
{
  AtlasEventRow *row = find (fixture->band, ATLAS_TYPE_EVENT_ROW);
  double y = gtk_widget_get_height (GTK_WIDGET (row)) / 2.0;
  double x = get_x (ATLAS_TIME_ROW (row), FIRST_DAY (10));
  AtlasEvent *event;
  guint n_events;

  event = atlas_event_row_lookup (row, x, y, &n_events);
  g_assert_nonnull (event);
  g_assert_cmpstr (atlas_event_get_id (event), ==, "mill-falls");
  g_assert_cmpuint (n_events, ==, 1);
  g_assert_true (atlas_time_row_claims (ATLAS_TIME_ROW (row), x, y));
  g_assert_false (atlas_time_row_claims (ATLAS_TIME_ROW (row), x + 20, y));
  g_assert_true (atlas_time_row_activate (ATLAS_TIME_ROW (row), x, y));
  assert_event (fixture, "mill-falls");

  for (int clicks = 0; atlas_event_row_get_n_marks (row) < 20 && clicks < 20; clicks++)
    {
      x = get_x (ATLAS_TIME_ROW (row), FIRST_DAY (15) + 10 * ATLAS_MINUTE * 30);
      event = atlas_event_row_lookup (row, x, y, &n_events);
      g_assert_nonnull (event);
      g_assert_cmpuint (n_events, >, 1);
      g_assert_true (atlas_time_row_activate (ATLAS_TIME_ROW (row), x, y));
    }
  g_assert_cmpuint (atlas_event_row_get_n_marks (row), ==, 20);
}

/* Unfolded at their heading, events stand in a row for each kind that there is, under the heading's own. */
static void
test_kinds (Fixture       *fixture,
            gconstpointer  unused)
{
  AtlasEventRow *row = find (fixture->band, ATLAS_TYPE_EVENT_ROW);
  GtkWidget *button = find (GTK_WIDGET (row), GTK_TYPE_TOGGLE_BUTTON);
  double x = get_x (ATLAS_TIME_ROW (row), FIRST_DAY (10));
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
  assert_event (fixture, "mill-falls");

  atlas_state_set_kinds_apart (fixture->state, FALSE);
  gtk_test_accessible_assert_state (button, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  while (gtk_widget_get_height (GTK_WIDGET (row)) != together)
    g_main_context_iteration (NULL, TRUE);
}

/* Those that share their minute are reached one after the other. */
static void
test_same_moment (void)
{
  g_autoptr (AtlasSiege) siege = new_siege ();
  AtlasState *state = atlas_state_new ();
  g_autoptr (AtlasSiege) crowded = atlas_siege_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *row;
  double x;

  atlas_siege_get_head (crowded)->title = atlas_text_new ();
  atlas_siege_get_head (crowded)->span = atlas_siege_get_head (siege)->span;
  for (int i = 0; i < 9; i++)
    {
      g_autofree char *id = g_strdup_printf ("at-once-%d", i);

      add_event (crowded, id, FIRST_DAY (12), "assault");
    }
  atlas_siege_seal (crowded);
  atlas_state_set_siege (state, crowded);
  atlas_state_set_visible_span (state, FIRST_DAY (1), FIRST_DAY (1) + SIEGE_DAYS * ATLAS_DAY);

  row = atlas_event_row_new (state);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, 40);
  gtk_window_set_child (GTK_WINDOW (window), row);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (row);

  x = get_x (ATLAS_TIME_ROW (row), FIRST_DAY (12));
  for (guint i = 0; i < 9; i++)
    {
      g_autofree char *id = g_strdup_printf ("at-once-%u", i);
      GtkWidget *list;

      g_assert_true (atlas_time_row_activate (ATLAS_TIME_ROW (row), x, gtk_widget_get_height (row) / 2.0));
      list = burrow_find_widget (row, GTK_TYPE_LIST_VIEW, NULL);
      g_assert_nonnull (list);
      g_assert_true (gtk_widget_activate_action (list, "list.activate-item", "u", i));
      g_assert_cmpstr (atlas_event_get_id (atlas_state_get_event (state)), ==, id);
      /* A popover that has closed is let go of by and by. */
      while (G_OBJECT (gtk_widget_get_ancestor (list, GTK_TYPE_POPOVER))->ref_count > 1)
        g_main_context_iteration (NULL, TRUE);
    }

  burrow_destroy (window);
  g_assert_finalize_object (state);
}

/* However many events there are, there are no more marks than have room. Few enough, though, that
 * the leak checker does not stumble over the table in which GLib interns their identifiers. */
static void
test_many_events (void)
{
  g_autoptr (AtlasSiege) siege = atlas_siege_new ();
  AtlasState *state = atlas_state_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *row = atlas_event_row_new (state);
  guint n_events, n_counted = 0;

  atlas_siege_get_head (siege)->title = atlas_text_new ();
  atlas_instant_from_time (&atlas_siege_get_head (siege)->span.begin, FIRST_DAY (1));
  atlas_instant_from_time (&atlas_siege_get_head (siege)->span.end, FIRST_DAY (1) + SIEGE_DAYS * ATLAS_DAY);
  for (int i = 0; i < 300; i++)
    {
      g_autofree char *id = g_strdup_printf ("event-%d", i);

      add_event (siege, id, FIRST_DAY (1) + i * ATLAS_MINUTE * 144, "assault");
    }
  atlas_siege_seal (siege);
  atlas_state_set_siege (state, siege);
  atlas_state_set_visible_span (state, FIRST_DAY (1), FIRST_DAY (1) + SIEGE_DAYS * ATLAS_DAY);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, 40);
  gtk_window_set_child (GTK_WINDOW (window), row);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (row);

  g_assert_cmpuint (atlas_event_row_get_n_marks (ATLAS_EVENT_ROW (row)), <, WIDTH / 8);
  for (int x = 0; x < WIDTH; x++)
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
test_lanes (Fixture       *fixture,
            gconstpointer  unused)
{
  AtlasLanes *lanes = find (fixture->band, ATLAS_TYPE_LANES);
  double y = atlas_lanes_get_lane_height (lanes) * 1.5;
  double x = get_x (ATLAS_TIME_ROW (lanes), FIRST_DAY (10));
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
assert_place (Fixture    *fixture,
              const char *id)
{
  g_assert_nonnull (atlas_state_get_place (fixture->state));
  g_assert_cmpstr (atlas_place_get_id (atlas_state_get_place (fixture->state)), ==, id);
}

static void
test_lane_keys (Fixture       *fixture,
                gconstpointer  unused)
{
  GtkWidget *lanes = find (fixture->band, ATLAS_TYPE_LANES);

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
test_heading (Fixture       *fixture,
              gconstpointer  unused)
{
  GtkWidget *lanes = find (fixture->band, ATLAS_TYPE_LANES);
  int lane = atlas_lanes_get_lane_height (ATLAS_LANES (lanes));
  AtlasDisclosure *heading = find (lanes, ATLAS_TYPE_DISCLOSURE);
  GtkWidget *button = find (GTK_WIDGET (heading), GTK_TYPE_TOGGLE_BUTTON);
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
  g_autoptr (AtlasSiege) siege = atlas_siege_new ();
  AtlasState *state = atlas_state_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *lanes = atlas_lanes_new (state);
  GtkAdjustment *adjustment;

  atlas_siege_get_head (siege)->title = atlas_text_new ();
  atlas_instant_from_time (&atlas_siege_get_head (siege)->span.begin, FIRST_DAY (1));
  atlas_instant_from_time (&atlas_siege_get_head (siege)->span.end, FIRST_DAY (1) + SIEGE_DAYS * ATLAS_DAY);
  add_side (siege, "blue", 0x2244aa, ATLAS_PATTERN_PLAIN);
  for (int i = 0; i < N_SECTORS; i++)
    {
      g_autofree char *id = g_strdup_printf ("sector-%d", i);

      add_place (siege, id, 1);
      for (int j = 0; j < 2; j++)
        {
          g_autofree char *post_id = g_strdup_printf ("post-%d-%d", i, j);
          AtlasPlace *post = add_place (siege, post_id, 1);

          atlas_place_set_within (post, g_intern_string (id));
          add_holding (post, ATLAS_HOLD_HELD, "blue", FIRST_DAY (1), FIRST_DAY (1));
        }
    }
  atlas_siege_seal (siege);
  atlas_state_set_siege (state, siege);
  gtk_widget_activate_action (lanes, "lanes.toggle-all", NULL);
  g_assert_cmpuint (atlas_lanes_get_n_lanes (ATLAS_LANES (lanes)), ==, N_SECTORS);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), lanes);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH,
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

  burrow_destroy (window);
  g_assert_finalize_object (state);
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
test_whole_words (Fixture       *fixture,
                  gconstpointer  unused)
{
  GtkWidget *const rows[] = { find (fixture->band, ATLAS_TYPE_TIME_RULER), find (fixture->band, ATLAS_TYPE_PHASE_ROW) };

  for (int hours = 0; hours < 10 * 24; hours += 7)
    {
      atlas_state_set_visible_span (fixture->state, FIRST_DAY (1), FIRST_DAY (3) + hours * ATLAS_HOUR);
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

/* What a screen reader says of the lanes follows the selection and the clock. */
static void
test_spoken (Fixture       *fixture,
             gconstpointer  unused)
{
  GtkAccessible *lanes = GTK_ACCESSIBLE (find (fixture->band, ATLAS_TYPE_LANES));

  gtk_test_accessible_assert_role (fixture->band, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (lanes, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");
  g_assert_true (atlas_state_select_by_id (fixture->state, g_intern_string ("ford")));
  gtk_test_accessible_assert_property (lanes, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "ford: Held by blue");
  atlas_state_set_instant (fixture->state, FIRST_DAY (6));
  gtk_test_accessible_assert_property (lanes, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "ford: Held by red");

  /* A sector is said in sum. */
  g_assert_true (atlas_state_select_by_id (fixture->state, g_intern_string ("smiths")));
  gtk_test_accessible_assert_property (lanes, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "smiths: blue: 2");
  atlas_state_set_instant (fixture->state, FIRST_DAY (9));
  gtk_test_accessible_assert_property (lanes, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "smiths: blue: 1 · Contested: 1");
}

/* The ruler is the slider of the clock. */
static void
test_clock_spoken (Fixture       *fixture,
                   gconstpointer  unused)
{
  GtkAccessible *ruler = GTK_ACCESSIBLE (find (fixture->band, ATLAS_TYPE_TIME_RULER));

  gtk_test_accessible_assert_role (ruler, GTK_ACCESSIBLE_ROLE_SLIDER);
  atlas_state_set_instant (fixture->state, FIRST_DAY (6) + 90 * ATLAS_MINUTE);
  gtk_test_accessible_assert_property (ruler, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "6 September 53 BCE, 01:30");
  gtk_test_accessible_assert_property (ruler, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                       (double) (FIRST_DAY (6) + 90 * ATLAS_MINUTE));
}

static GtkGesture *
find_gesture (GtkWidget *widget,
              GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      /* The middle button drags something else. */
      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type) &&
          gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == GDK_BUTTON_PRIMARY)
        return GTK_GESTURE (controller);
    }

  return NULL;
}

/* The other moment has a playhead of its own while two are compared, and the keys that move the clock
 * elsewhere move that one there. */
static void
test_second (Fixture       *fixture,
             gconstpointer  unused)
{
  g_autoptr (AtlasComparison) comparison = atlas_comparison_new (fixture->state);
  GtkWidget *second = find (fixture->band, ATLAS_TYPE_SECOND_PLAYHEAD);
  AtlasState *other;
  graphene_rect_t handle;

  atlas_state_set_instant (fixture->state, FIRST_DAY (8));
  atlas_band_set_comparison (ATLAS_BAND (fixture->band), comparison);
  g_assert_false (gtk_widget_get_visible (second));
  atlas_comparison_set_active (comparison, TRUE);
  other = atlas_comparison_get_other (comparison);
  gtk_test_widget_wait_for_draw (second);
  g_assert_true (gtk_widget_get_visible (second));
  gtk_test_accessible_assert_role (second, GTK_ACCESSIBLE_ROLE_SLIDER);

  g_assert_true (gtk_widget_activate_action (second, "band.next-change", NULL));
  g_assert_cmpint (atlas_state_get_instant (other), ==, FIRST_DAY (9));
  gtk_test_accessible_assert_property (second, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "9 September 53 BCE, 00:00");
  g_assert_true (gtk_widget_activate_action (second, "band.previous-event", NULL));
  g_assert_cmpint (atlas_state_get_instant (other), ==, FIRST_DAY (6));
  assert_event (fixture, "ford-falls");
  g_assert_true (gtk_widget_activate_action (second, "band.last", NULL));
  g_assert_cmpint (atlas_state_get_instant (other), ==, FIRST_DAY (1) + SIEGE_DAYS * ATLAS_DAY);
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, FIRST_DAY (8));

  /* Wherever the other moment is, its handle is in reach and large enough, and nothing else is in the way. */
  atlas_state_set_visible_span (fixture->state, FIRST_DAY (7), FIRST_DAY (9));
  g_assert_true (atlas_second_playhead_get_handle (ATLAS_SECOND_PLAYHEAD (second), &handle));
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
test_second_drag (Fixture       *fixture,
                  gconstpointer  unused)
{
  g_autoptr (AtlasComparison) comparison = atlas_comparison_new (fixture->state);
  GtkWidget *second = find (fixture->band, ATLAS_TYPE_SECOND_PLAYHEAD);
  GtkGesture *drag = find_gesture (second, GTK_TYPE_GESTURE_DRAG);
  double distance;

  atlas_state_set_instant (fixture->state, FIRST_DAY (8));
  atlas_band_set_comparison (ATLAS_BAND (fixture->band), comparison);
  atlas_comparison_set_active (comparison, TRUE);
  gtk_test_widget_wait_for_draw (second);
  distance = get_x (ATLAS_TIME_ROW (second), FIRST_DAY (20)) - get_x (ATLAS_TIME_ROW (second), FIRST_DAY (8));

  g_signal_emit_by_name (drag, "drag-begin", 3.0, 3.0);
  g_signal_emit_by_name (drag, "drag-update", distance, 5.0);
  g_assert_cmpint (ABS (atlas_state_get_instant (atlas_comparison_get_other (comparison)) - FIRST_DAY (20)), <,
                   ATLAS_DAY / 2);
  g_signal_emit_by_name (drag, "drag-update", 100.0 * WIDTH, 5.0);
  g_assert_cmpint (atlas_state_get_instant (atlas_comparison_get_other (comparison)), ==,
                   FIRST_DAY (1) + SIEGE_DAYS * ATLAS_DAY);
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, FIRST_DAY (8));
}

/* Large type makes every row higher, and nothing else is needed. */
static void
test_large (Fixture       *fixture,
            gconstpointer  unused)
{
  GtkWidget *ruler = find (fixture->band, ATLAS_TYPE_TIME_RULER);
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
  g_autoptr (AtlasSiege) siege = new_siege ();

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

/* The keys bound a stretch of time one end after the other, and let go of both. */
static void
test_range (Fixture       *fixture,
            gconstpointer  unused)
{
  AtlasState *state = fixture->state;
  gint64 range_begin, range_end, begin, end;

  atlas_state_get_range (state, &range_begin, &range_end);
  atlas_state_set_instant (state, FIRST_DAY (5));
  activate (fixture, "band.begin-range");
  g_assert_true (atlas_filter_get_range (atlas_state_get_filter (state), &begin, &end));
  g_assert_cmpint (begin, ==, FIRST_DAY (5));
  g_assert_cmpint (end, ==, range_end);
  atlas_state_set_instant (state, FIRST_DAY (9));
  activate (fixture, "band.end-range");
  g_assert_true (atlas_filter_get_range (atlas_state_get_filter (state), &begin, &end));
  g_assert_cmpint (begin, ==, FIRST_DAY (5));
  g_assert_cmpint (end, ==, FIRST_DAY (9));
  g_assert_cmpint (atlas_state_get_instant (state), ==, FIRST_DAY (9));
  activate (fixture, "band.clear-range");
  g_assert_false (atlas_filter_get_range (atlas_state_get_filter (state), NULL, NULL));
}

static void
assert_range (Fixture *fixture,
              gint64   expected_begin,
              gint64   expected_end)
{
  gint64 begin, end;

  g_assert_true (atlas_filter_get_range (atlas_state_get_filter (fixture->state), &begin, &end));
  g_assert_cmpint (ABS (begin - expected_begin), <=, ATLAS_HOUR);
  g_assert_cmpint (ABS (end - expected_end), <=, ATLAS_HOUR);
}

/* A finger held still on the timeline chooses a stretch of time round it, and drags one from there if it
 * goes on; the clock stays where it is. GTK has no way to touch for a test: the gestures are told. */
static void
test_range_hold (Fixture       *fixture,
                 gconstpointer  unused)
{
  AtlasTimeRow *ruler = find (fixture->band, ATLAS_TYPE_TIME_RULER);
  GtkWidget *rows = gtk_widget_get_parent (GTK_WIDGET (ruler));
  GtkGesture *drag = find_gesture (rows, GTK_TYPE_GESTURE_DRAG);
  GtkGesture *hold = find_gesture (rows, GTK_TYPE_GESTURE_LONG_PRESS);
  double x = get_x (ruler, FIRST_DAY (10));
  double day = get_x (ruler, FIRST_DAY (11)) - x;
  gint64 begin, end;

  g_assert_nonnull (hold);
  g_assert_true (gtk_gesture_single_get_touch_only (GTK_GESTURE_SINGLE (hold)));
  g_signal_emit_by_name (drag, "drag-begin", x, 10.0);
  atlas_state_set_instant (fixture->state, FIRST_DAY (3));
  g_signal_emit_by_name (hold, "pressed", x, 10.0);
  g_assert_true (atlas_filter_get_range (atlas_state_get_filter (fixture->state), &begin, &end));
  g_assert_cmpint (begin, <, FIRST_DAY (10));
  g_assert_cmpint (end, >, FIRST_DAY (10));
  g_assert_cmpfloat (get_x (ruler, end) - get_x (ruler, begin), >, 60);
  g_signal_emit_by_name (drag, "drag-update", 2.0, 0.0);
  g_signal_emit_by_name (drag, "drag-end", 2.0, 0.0);
  assert_range (fixture, begin, end);

  g_signal_emit_by_name (drag, "drag-begin", x, 10.0);
  atlas_state_set_instant (fixture->state, FIRST_DAY (3));
  g_signal_emit_by_name (hold, "pressed", x, 10.0);
  g_signal_emit_by_name (drag, "drag-update", -4 * day, 3.0);
  assert_range (fixture, FIRST_DAY (6), FIRST_DAY (10));
  g_signal_emit_by_name (drag, "drag-update", 5 * day, 3.0);
  g_signal_emit_by_name (drag, "drag-end", 5 * day, 3.0);
  assert_range (fixture, FIRST_DAY (10), FIRST_DAY (15));
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, FIRST_DAY (3));

  /* Names are no time. */
  activate (fixture, "band.clear-range");
  g_signal_emit_by_name (drag, "drag-begin", 10.0, 10.0);
  g_signal_emit_by_name (hold, "pressed", 10.0, 10.0);
  g_signal_emit_by_name (drag, "drag-end", 0.0, 0.0);
  g_assert_false (atlas_filter_get_range (atlas_state_get_filter (fixture->state), NULL, NULL));
}

/* The visitor of a kiosk has no filters, and so nothing that would let go of a stretch of time. */
static void
test_range_not_on_scrubber (void)
{
  g_autoptr (AtlasSiege) siege = new_siege ();
  g_autoptr (AtlasState) state = atlas_state_new ();
  GtkWidget *scrubber = g_object_ref_sink (atlas_scrubber_new (state));
  GtkWidget *ruler = find (scrubber, ATLAS_TYPE_TIME_RULER);

  g_assert_null (find_gesture (gtk_widget_get_parent (ruler), GTK_TYPE_GESTURE_LONG_PRESS));
  g_assert_null (find (scrubber, ATLAS_TYPE_RANGE_HANDLE));
  g_assert_finalize_object (scrubber);
}

static void
find_handles (Fixture   *fixture,
              GtkWidget *handles[2])
{
  handles[0] = find (fixture->band, ATLAS_TYPE_RANGE_HANDLE);
  handles[1] = gtk_widget_get_next_sibling (handles[0]);
  g_assert_true (ATLAS_IS_RANGE_HANDLE (handles[1]));
}

/* Both ends have a handle that a finger can take, wherever they are, and it keeps to itself. */
static void
test_range_handles (Fixture       *fixture,
                    gconstpointer  unused)
{
  const gint64 views[][2] = { { FIRST_DAY (1), FIRST_DAY (30) }, { FIRST_DAY (7), FIRST_DAY (8) },
                              { FIRST_DAY (20), FIRST_DAY (25) }, { FIRST_DAY (1), FIRST_DAY (2) } };
  GtkWidget *handles[2];
  graphene_rect_t tabs[2];

  find_handles (fixture, handles);
  g_assert_false (gtk_widget_get_visible (handles[0]));
  atlas_state_keep_to_range (fixture->state, FIRST_DAY (5), FIRST_DAY (9));
  gtk_test_widget_wait_for_draw (fixture->band);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      atlas_state_set_visible_span (fixture->state, views[i][0], views[i][1]);
      for (guint j = 0; j < 2; j++)
        {
          g_assert_true (gtk_widget_get_visible (handles[j]));
          g_assert_true (atlas_range_handle_get_bounds (ATLAS_RANGE_HANDLE (handles[j]), &tabs[j]));
          g_assert_cmpfloat (tabs[j].size.width, >=, 24);
          g_assert_cmpfloat (tabs[j].size.height, >=, 24);
          g_assert_cmpfloat (tabs[j].origin.x, >=, atlas_time_row_get_label_width (ATLAS_TIME_ROW (handles[j])));
          g_assert_cmpfloat (tabs[j].origin.x + tabs[j].size.width, <=, gtk_widget_get_width (handles[j]));
          g_assert_true (gtk_widget_contains (handles[j], tabs[j].origin.x + 2, tabs[j].origin.y + 2));
          g_assert_false (gtk_widget_contains (handles[j], tabs[j].origin.x - 2, tabs[j].origin.y + 2));
        }
      g_assert_cmpfloat (tabs[0].origin.x + tabs[0].size.width, <=, tabs[1].origin.x);
    }
  activate (fixture, "band.clear-range");
  g_assert_false (gtk_widget_get_visible (handles[0]));
}

/* Carried by its handle an end goes as far as the hand, but not past the other. */
static void
test_range_drag (Fixture       *fixture,
                 gconstpointer  unused)
{
  GtkWidget *handles[2];
  GtkGesture *drag;
  double day;

  find_handles (fixture, handles);
  atlas_state_set_instant (fixture->state, FIRST_DAY (3));
  atlas_state_keep_to_range (fixture->state, FIRST_DAY (5), FIRST_DAY (9));
  gtk_test_widget_wait_for_draw (fixture->band);
  day = get_x (ATLAS_TIME_ROW (handles[0]), FIRST_DAY (11)) - get_x (ATLAS_TIME_ROW (handles[0]), FIRST_DAY (10));

  drag = find_gesture (handles[1], GTK_TYPE_GESTURE_DRAG);
  g_signal_emit_by_name (drag, "drag-begin", 3.0, 3.0);
  g_signal_emit_by_name (drag, "drag-update", 0.0, 1.0);
  assert_range (fixture, FIRST_DAY (5), FIRST_DAY (9));
  g_signal_emit_by_name (drag, "drag-update", 3 * day, 5.0);
  assert_range (fixture, FIRST_DAY (5), FIRST_DAY (12));
  g_signal_emit_by_name (drag, "drag-update", -20 * day, 5.0);
  assert_range (fixture, FIRST_DAY (5), FIRST_DAY (5));
  g_signal_emit_by_name (drag, "drag-update", 0.5 * day, 5.0);

  drag = find_gesture (handles[0], GTK_TYPE_GESTURE_DRAG);
  g_signal_emit_by_name (drag, "drag-begin", 3.0, 3.0);
  g_signal_emit_by_name (drag, "drag-update", -2 * day, 5.0);
  assert_range (fixture, FIRST_DAY (3), FIRST_DAY (9) + ATLAS_DAY / 2);
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, FIRST_DAY (3));
}

/* The keys that move the clock move an end that has the focus, past what the filter hides. */
static void
test_range_keys (Fixture       *fixture,
                 gconstpointer  unused)
{
  GtkWidget *handles[2];

  find_handles (fixture, handles);
  atlas_state_set_instant (fixture->state, FIRST_DAY (3));
  atlas_state_keep_to_range (fixture->state, FIRST_DAY (5), FIRST_DAY (8));
  gtk_test_accessible_assert_role (handles[0], GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (handles[0], GTK_ACCESSIBLE_PROPERTY_LABEL, "Beginning of the stretch of time");
  gtk_test_accessible_assert_property (handles[1], GTK_ACCESSIBLE_PROPERTY_LABEL, "End of the stretch of time");
  g_assert_true (gtk_widget_activate_action (handles[1], "band.next-event", NULL));
  assert_range (fixture, FIRST_DAY (5), FIRST_DAY (10));
  gtk_test_accessible_assert_property (handles[1], GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "10 September 53 BCE, 00:00");
  g_assert_true (gtk_widget_activate_action (handles[1], "band.previous-change", NULL));
  assert_range (fixture, FIRST_DAY (5), FIRST_DAY (9));
  g_assert_true (gtk_widget_activate_action (handles[0], "band.previous-change", NULL));
  assert_range (fixture, FIRST_DAY (4), FIRST_DAY (9));
  g_assert_true (gtk_widget_activate_action (handles[0], "band.first", NULL));
  assert_range (fixture, FIRST_DAY (1), FIRST_DAY (9));
  g_assert_true (gtk_widget_activate_action (handles[1], "band.last", NULL));
  assert_range (fixture, FIRST_DAY (1), FIRST_DAY (1) + SIEGE_DAYS * ATLAS_DAY);
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, FIRST_DAY (3));
}

/* Unfolded, the figures are said row by row, with the values of the moment; rivals stand together. */
static void
test_figures (Fixture       *fixture,
              gconstpointer  unused)
{
  g_autoptr (AtlasSiege) siege = burrow_new (0);
  GtkWidget *rows;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  atlas_state_set_siege (fixture->state, siege);
  g_assert_null (burrow_find_widget (fixture->band, ATLAS_TYPE_SERIES_ROWS, NULL));
  activate (fixture, "band.show-figures");
  rows = burrow_find_widget (fixture->band, ATLAS_TYPE_SERIES_ROWS, NULL);
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
  activate (fixture, "band.show-figures");
  g_assert_null (burrow_find_widget (fixture->band, ATLAS_TYPE_SERIES_ROWS, NULL));
}

static void
add (const char *path,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  add ("/band/events", test_events);
  add ("/band/changes", test_changes);
  add ("/band/ends", test_ends);
  add ("/band/zoom", test_zoom);
  add ("/band/travel", test_travel);
  add ("/band/play", test_play);
  add ("/band/axis", test_axis);
  add ("/band/marks", test_marks);
  add ("/band/kinds", test_kinds);
  add ("/band/lanes", test_lanes);
  add ("/band/lane-keys", test_lane_keys);
  add ("/band/heading", test_heading);
  add ("/band/whole-words", test_whole_words);
  add ("/band/spoken", test_spoken);
  add ("/band/clock-spoken", test_clock_spoken);
  add ("/band/second", test_second);
  add ("/band/second-drag", test_second_drag);
  add ("/band/figures", test_figures);
  add ("/band/large", test_large);
  add ("/band/range", test_range);
  add ("/band/range-hold", test_range_hold);
  add ("/band/range-handles", test_range_handles);
  add ("/band/range-drag", test_range_drag);
  add ("/band/range-keys", test_range_keys);
  g_test_add_func ("/band/range-not-on-scrubber", test_range_not_on_scrubber);
  g_test_add_func ("/band/same-moment", test_same_moment);
  g_test_add_func ("/band/many-events", test_many_events);
  g_test_add_func ("/band/many-sectors", test_many_sectors);
  g_test_add_func ("/band/each-widget", test_each_widget);

  return g_test_run ();
}
