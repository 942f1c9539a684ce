/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "../sample.h"
#include "state/atlas-state.h"
#include "xml/atlas-reader.h"

typedef struct
{
  AtlasSiege *siege;
  AtlasState *state;
  GString    *log;
} Fixture;

static void
notify_cb (AtlasState *state,
           GParamSpec *pspec,
           Fixture    *fixture)
{
  g_string_append_printf (fixture->log, "%s ", pspec->name);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  fixture->siege = sample_load ();
  fixture->state = atlas_state_new ();
  atlas_state_set_siege (fixture->state, fixture->siege);
  fixture->log = g_string_new (NULL);
  g_signal_connect (fixture->state, "notify", G_CALLBACK (notify_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_string_free (fixture->log, TRUE);
  g_assert_finalize_object (fixture->state);
  g_assert_finalize_object (fixture->siege);
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Compares what was notified, in order of the alphabet: GLib promises no other. */
static void
assert_log (Fixture    *fixture,
            const char *expected)
{
  g_auto (GStrv) words = g_strsplit (fixture->log->str, " ", -1);
  g_autofree char *sorted = NULL;

  qsort (words, g_strv_length (words), sizeof *words, compare_words);
  sorted = g_strjoinv (" ", words);
  g_assert_cmpstr (g_strstrip (sorted), ==, expected);
  g_string_truncate (fixture->log, 0);
}

static AtlasEvent *
find_event (Fixture    *fixture,
            const char *id)
{
  AtlasEvent *event = atlas_siege_find_event (fixture->siege, id);

  g_assert_nonnull (event);

  return event;
}

/* A setter tells once what it changed, and nobody when it changed nothing: twice over each. */
static void
test_setters (Fixture       *fixture,
              gconstpointer  user_data)
{
  AtlasState *state = fixture->state;
  const char *expected[] = {
    "language", "names", "account", "theme", "show-details", "playing", "speed",
    "latitude longitude zoom",
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      for (guint n = 0; n < 2; n++)
        {
          switch (i)
            {
            case 0:
              atlas_state_set_language (state, "el");
              break;
            case 1:
              atlas_state_set_names (state, "greek");
              break;
            case 2:
              atlas_state_set_account (state, "later");
              break;
            case 3:
              atlas_state_set_theme (state, ATLAS_THEME_PROJECTOR);
              break;
            case 4:
              atlas_state_set_show_details (state, TRUE);
              break;
            case 5:
              atlas_state_set_playing (state, TRUE);
              break;
            case 6:
              atlas_state_set_speed (state, 7200);
              break;
            default:
              atlas_state_set_view (state, (AtlasPosition) { 38.2, 23.2 }, 12.5);
              break;
            }
          assert_log (fixture, n == 0 ? expected[i] : "");
        }
    }

  g_assert_cmpstr (atlas_state_get_language (state), ==, "el");
  g_assert_cmpstr (atlas_state_get_names (state), ==, "greek");
  g_assert_cmpstr (atlas_state_get_account (state), ==, "later");
  g_assert_cmpint (atlas_state_get_theme (state), ==, ATLAS_THEME_PROJECTOR);
  g_assert_cmpfloat (atlas_state_get_speed (state), ==, 7200);
  g_assert_cmpfloat (atlas_state_get_centre (state).longitude, ==, 23.2);
  g_assert_cmpfloat (atlas_state_get_zoom (state), ==, 12.5);
}

static void
test_opening (Fixture       *fixture,
              gconstpointer  user_data)
{
  gint64 begin, end;

  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, sample_time_of ("-0428-06-01"));
  g_assert_null (atlas_state_get_place (fixture->state));
  g_assert_null (atlas_state_get_event (fixture->state));
  g_assert_false (atlas_state_get_playing (fixture->state));

  /* The clock reaches as far as events are told, before and after the siege. */
  atlas_state_get_range (fixture->state, &begin, &end);
  g_assert_cmpint (begin, ==, sample_time_of ("-0430-02"));
  g_assert_cmpint (end, ==, sample_time_of ("-0424"));
}

static void
test_instant (Fixture       *fixture,
              gconstpointer  user_data)
{
  AtlasState *state = fixture->state;
  gint64 begin, end, range_begin, range_end;

  atlas_state_set_instant (state, sample_time_of ("-0428-07-01"));
  assert_log (fixture, "instant");

  atlas_state_get_range (state, &range_begin, &range_end);
  atlas_state_set_instant (state, ATLAS_TIME_MAX);
  g_assert_cmpint (atlas_state_get_instant (state), ==, range_end);
  atlas_state_set_instant (state, ATLAS_TIME_MIN);
  g_assert_cmpint (atlas_state_get_instant (state), ==, range_begin);

  /* The timeline goes where the clock goes. */
  atlas_state_get_visible_span (state, &begin, &end);
  g_assert_cmpint (begin, <=, range_begin);
  g_assert_cmpint (end, >, range_begin);
}

static void
test_visible_span (Fixture       *fixture,
                   gconstpointer  user_data)
{
  AtlasState *state = fixture->state;
  gint64 begin, end, range_begin, range_end;
  gint64 june = sample_time_of ("-0428-06-01");

  atlas_state_get_range (state, &range_begin, &range_end);

  atlas_state_set_visible_span (state, june, june + ATLAS_DAY);
  assert_log (fixture, "visible-begin visible-end");
  atlas_state_set_visible_span (state, june, june + ATLAS_DAY);
  assert_log (fixture, "");

  /* Not shorter than can be read, nor beyond what there is. */
  atlas_state_set_visible_span (state, june, june);
  atlas_state_get_visible_span (state, &begin, &end);
  g_assert_cmpint (begin, ==, june);
  g_assert_cmpint (end, >, june);
  atlas_state_set_visible_span (state, ATLAS_TIME_MIN, ATLAS_TIME_MAX);
  atlas_state_get_visible_span (state, &begin, &end);
  g_assert_cmpint (begin, ==, range_begin);
  g_assert_cmpint (end, ==, range_end);
  atlas_state_set_visible_span (state, range_end, range_end + ATLAS_DAY);
  atlas_state_get_visible_span (state, &begin, &end);
  g_assert_cmpint (begin, ==, range_end - ATLAS_DAY);
  g_assert_cmpint (end, ==, range_end);
}

static void
test_selection (Fixture       *fixture,
                gconstpointer  user_data)
{
  AtlasState *state = fixture->state;
  AtlasPlace *ring = atlas_siege_find_place (fixture->siege, "ring");

  atlas_state_select_place (state, ring);
  assert_log (fixture, "place");
  atlas_state_select_place (state, ring);
  assert_log (fixture, "");

  /* Never a place and an event together; the clock goes to the event. */
  atlas_state_select_event (state, find_event (fixture, "rams"));
  g_assert_null (atlas_state_get_place (state));
  g_assert_cmpint (atlas_state_get_instant (state), ==, sample_time_of ("-0428-07"));
  assert_log (fixture, "event instant place");

  g_assert_true (atlas_state_select_by_id (state, "town"));
  g_assert_cmpstr (atlas_place_get_id (atlas_state_get_place (state)), ==, "town");
  g_assert_null (atlas_state_get_event (state));
  g_assert_false (atlas_state_select_by_id (state, "nowhere"));
  g_assert_nonnull (atlas_state_get_place (state));

  atlas_state_clear_selection (state);
  g_assert_null (atlas_state_get_place (state));
}

static char *
walk (Fixture  *fixture,
      gboolean  forward)
{
  GString *ids = g_string_new (NULL);

  while (atlas_state_step_event (fixture->state, forward))
    g_string_append_printf (ids, "%s ", atlas_event_get_id (atlas_state_get_event (fixture->state)));

  return g_string_free (ids, FALSE);
}

/* From end to end and back, past events that begin together, without what the filter hides. */
static void
test_step_event (Fixture       *fixture,
                 gconstpointer  user_data)
{
  g_autofree char *forward = NULL;
  g_autofree char *back = NULL;
  g_autofree char *detailed = NULL;

  atlas_state_set_instant (fixture->state, ATLAS_TIME_MIN);
  atlas_state_select_event (fixture->state, find_event (fixture, "night-attack"));
  forward = walk (fixture, TRUE);
  g_assert_cmpstr (forward, ==,
                   "army-comes mound-built rams fire ring-closed escape surrender judgment ");
  back = walk (fixture, FALSE);
  g_assert_cmpstr (back, ==,
                   "surrender escape ring-closed fire rams mound-built army-comes night-attack ");

  atlas_state_set_show_details (fixture->state, TRUE);
  detailed = walk (fixture, TRUE);
  g_assert_cmpstr (detailed, ==,
                   "army-comes mound-built crescent-built rams fire ring-closed escape surrender judgment inn ");
}

static void
test_find_event (Fixture       *fixture,
                 gconstpointer  user_data)
{
  AtlasState *state = fixture->state;

  atlas_state_set_instant (state, sample_time_of ("-0427-06"));
  g_assert_cmpstr (atlas_event_get_id (atlas_state_find_event (state, TRUE)), ==, "escape");
  g_assert_cmpstr (atlas_event_get_id (atlas_state_find_event (state, FALSE)), ==, "ring-closed");
  g_assert_cmpstr (atlas_event_get_id (atlas_state_get_current_event (state)), ==, "ring-closed");

  /* What was selected and left behind is no point to go on from. */
  atlas_state_select_event (state, find_event (fixture, "rams"));
  atlas_state_set_instant (state, sample_time_of ("-0427-06"));
  g_assert_cmpstr (atlas_event_get_id (atlas_state_find_event (state, TRUE)), ==, "escape");

  /* A detail is shown while it is selected. */
  g_assert_false (atlas_state_shows_event (state, find_event (fixture, "inn")));
  atlas_state_select_event (state, find_event (fixture, "inn"));
  g_assert_true (atlas_state_shows_event (state, find_event (fixture, "inn")));
}

static void
test_step_change (Fixture       *fixture,
                  gconstpointer  user_data)
{
  AtlasState *state = fixture->state;
  gint64 last = ATLAS_TIME_MIN;
  guint n_forward = 0, n_back = 0;

  atlas_state_set_instant (state, ATLAS_TIME_MIN);
  while (atlas_state_step_change (state, TRUE))
    {
      g_assert_cmpint (atlas_state_get_instant (state), >, last);
      last = atlas_state_get_instant (state);
      n_forward++;
    }
  g_assert_cmpuint (n_forward, >, 5);
  while (atlas_state_step_change (state, FALSE))
    n_back++;
  g_assert_cmpuint (n_back, ==, n_forward - 1);
}

/* A filter for places or for a stretch of time is one for changes of hands, too. */
static void
test_step_change_filtered (Fixture       *fixture,
                           gconstpointer  user_data)
{
  AtlasState *state = fixture->state;
  AtlasPlace *wall = atlas_siege_find_place (fixture->siege, "high-wall");
  AtlasHoldingIndex *holdings = atlas_state_get_holdings (state);
  g_autoptr (AtlasFilter) at_wall = atlas_filter_parse ("place:high-wall");
  gint64 first = 0, last = 0;
  guint n_all = 0, n_wall = 0, n_kept = 0;

  atlas_state_set_instant (state, ATLAS_TIME_MIN);
  while (atlas_state_step_change (state, TRUE))
    n_all++;

  atlas_state_set_filter (state, at_wall);
  atlas_state_set_instant (state, ATLAS_TIME_MIN);
  while (atlas_state_step_change (state, TRUE))
    {
      gint64 time = atlas_state_get_instant (state);
      guint index = atlas_place_get_index (wall);

      g_assert_true (atlas_holding_index_find_tenure (holdings, index, time) !=
                     atlas_holding_index_find_tenure (holdings, index, time - 1));
      last = time;
      if (n_wall == 0)
        first = time;
      n_wall++;
    }
  g_assert_cmpuint (n_wall, >, 1);
  g_assert_cmpuint (n_wall, <, n_all);

  /* The end of a stretch of time is not in it. From beyond one comes back to its last change. */
  atlas_state_keep_to_range (state, first, last);
  atlas_state_set_instant (state, ATLAS_TIME_MAX);
  while (atlas_state_step_change (state, FALSE))
    {
      g_assert_cmpint (atlas_state_get_instant (state), <, last);
      n_kept++;
    }
  g_assert_cmpuint (n_kept, ==, n_wall - 1);
  g_assert_cmpint (atlas_state_get_instant (state), ==, first);
}

/* The days on which something changes hands that a filter asks for. */
static void
assert_changes (AtlasState *state,
                const char *filter,
                const char *expected)
{
  g_autoptr (AtlasFilter) parsed = atlas_filter_parse (filter);
  g_autoptr (GString) days = g_string_new (NULL);
  int year, month, day;

  atlas_state_set_filter (state, parsed);
  atlas_state_set_instant (state, ATLAS_TIME_MIN);
  while (atlas_state_step_change (state, TRUE))
    {
      atlas_time_to_civil (atlas_state_get_instant (state), &year, &month, &day, NULL, NULL);
      g_string_append_printf (days, "%s%d/%02d/%02d", days->len > 0 ? " " : "", year, month, day);
    }
  g_assert_cmpstr (days->str, ==, expected);
}

/* What only events have counts for changes that an event tells of which is shown: in its places, while it
 * may have lasted. Doubt begins and ends a month that is all that is known. */
static void
test_step_change_told (Fixture       *fixture,
                       gconstpointer  user_data)
{
  AtlasState *state = fixture->state;

  /* The army comes to town and camp in May, June or July; the town surrenders in the summer. */
  assert_changes (state, "kind:talks", "-428/05/01 -428/08/01 -426/06/01 -426/09/01");
  /* He comes with it, and is there when the ring closes. */
  assert_changes (state, "person:archidamos", "-428/05/01 -428/08/01 -428/09/01 -428/10/01");
  /* Nothing is fought over, built or talked about in Athens. */
  assert_changes (state, "place:athens kind:works", "");
  /* A phase has its time, whatever is told of it. */
  assert_changes (state, "phase:blockade", "-428/09/01 -428/10/01 -427/12/01 -426/02/01 -426/03/01");

  /* Of the crescent only an event tells that is a detail. */
  assert_changes (state, "kind:works side:plataeans", "");
  atlas_state_set_show_details (state, TRUE);
  assert_changes (state, "kind:works side:plataeans", "-428/05/01 -428/06/01 -428/07/01 -428/09/01");
  atlas_state_set_show_details (state, FALSE);
  assert_changes (state, "kind:works side:plataeans", "");

  /* Who follows an account follows it here, too. */
  assert_changes (state, "kind:assault place:high-wall", "-428/07/01 -428/09/01");
  atlas_state_set_account (state, "thucydides");
  assert_changes (state, "kind:assault place:high-wall", "-428/07/01 -428/08/01");
}

static void
add_holding (AtlasPlace *place,
             AtlasHold   hold,
             const char *side,
             const char *begin)
{
  AtlasHolding holding = { .hold = hold, .side = g_intern_string (side) };

  atlas_instant_from_time (&holding.begin, sample_time_of (begin));
  holding.begin.latest = holding.begin.earliest;
  g_array_append_val (atlas_place_get_holdings (place), holding);
}

/* A side gains a place when it holds it and loses it when the fight for it is over; what others fight out
 * before and after is not its own. */
static void
test_step_change_by_side (void)
{
  static const char *const names[] = { "blue", "red", "green" };
  g_autoptr (AtlasSiege) siege = atlas_siege_new ();
  g_autoptr (AtlasState) state = atlas_state_new ();
  AtlasPlace *mill = atlas_place_new ("mill", ATLAS_PLACE_STRONGPOINT, (AtlasPosition) { 10, 20 }, 50);

  atlas_siege_get_head (siege)->title = atlas_text_new ();
  atlas_instant_from_time (&atlas_siege_get_head (siege)->span.begin, sample_time_of ("1200-01-01"));
  atlas_instant_from_time (&atlas_siege_get_head (siege)->span.end, sample_time_of ("1201-01-01"));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      AtlasSide side = { .id = g_intern_string (names[i]), .name = atlas_text_new () };

      g_assert_true (atlas_siege_take_side (siege, &side));
    }
  add_holding (mill, ATLAS_HOLD_HELD, "blue", "1200-02-01");
  add_holding (mill, ATLAS_HOLD_CONTESTED, NULL, "1200-03-01");
  add_holding (mill, ATLAS_HOLD_HELD, "red", "1200-04-01");
  add_holding (mill, ATLAS_HOLD_ABANDONED, NULL, "1200-05-01");
  add_holding (mill, ATLAS_HOLD_HELD, "green", "1200-06-01");
  add_holding (mill, ATLAS_HOLD_CONTESTED, NULL, "1200-07-01");
  add_holding (mill, ATLAS_HOLD_HELD, "green", "1200-08-01");
  g_assert_true (atlas_siege_take_place (siege, mill));
  atlas_siege_seal (siege);
  atlas_state_set_siege (state, siege);

  assert_changes (state, "", "1200/02/01 1200/03/01 1200/04/01 1200/05/01 1200/06/01 1200/07/01 1200/08/01");
  assert_changes (state, "side:blue", "1200/02/01 1200/03/01 1200/04/01");
  assert_changes (state, "side:red", "1200/04/01 1200/05/01");
  assert_changes (state, "side:green", "1200/06/01 1200/07/01 1200/08/01");
  assert_changes (state, "side:blue side:red", "1200/02/01 1200/03/01 1200/04/01 1200/05/01");
  assert_changes (state, "side:blue kind:assault", "");
}

/* Who follows one account sees its hour, who follows all sees the doubt. */
static void
test_account (Fixture       *fixture,
              gconstpointer  user_data)
{
  AtlasState *state = fixture->state;
  AtlasPlace *wall = atlas_siege_find_place (fixture->siege, "high-wall");

  atlas_state_set_instant (state, sample_time_of ("-0428-08-01"));
  g_assert_cmpint (atlas_state_get_tenure (state, wall)->hold, ==, ATLAS_HOLD_DOUBTFUL);
  atlas_state_set_account (state, "thucydides");
  g_assert_cmpint (atlas_state_get_tenure (state, wall)->hold, ==, ATLAS_HOLD_CONTESTED);
  atlas_state_set_instant (state, sample_time_of ("-0428-07-31"));
  atlas_state_set_account (state, "later");
  g_assert_cmpint (atlas_state_get_tenure (state, wall)->hold, ==, ATLAS_HOLD_HELD);
  g_assert_cmpstr (atlas_state_get_tenure (state, wall)->holding->side, ==, "plataeans");
}

static void
test_playing (Fixture       *fixture,
              gconstpointer  user_data)
{
  AtlasState *state = fixture->state;
  gint64 begin = atlas_state_get_instant (state);
  gint64 end = atlas_siege_get_end (fixture->siege);

  atlas_state_set_hastening (state, FALSE);
  atlas_state_set_speed (state, ATLAS_HOUR);
  atlas_state_advance (state, 1);
  g_assert_cmpint (atlas_state_get_instant (state), ==, begin);

  /* Fractions of a second are not lost, however small the frames. */
  atlas_state_set_playing (state, TRUE);
  atlas_state_set_speed (state, 1.5);
  for (guint i = 0; i < 64; i++)
    atlas_state_advance (state, 1.0 / 64);
  g_assert_cmpint (atlas_state_get_instant (state), ==, begin + 1);
  for (guint i = 0; i < 64; i++)
    atlas_state_advance (state, 1.0 / 64);
  g_assert_cmpint (atlas_state_get_instant (state), ==, begin + 3);

  /* It stops at the end, and begins again from there. */
  atlas_state_set_instant (state, end - 10);
  atlas_state_set_speed (state, ATLAS_DAY);
  atlas_state_advance (state, 1);
  g_assert_cmpint (atlas_state_get_instant (state), ==, end);
  g_assert_false (atlas_state_get_playing (state));
  atlas_state_set_playing (state, TRUE);
  g_assert_cmpint (atlas_state_get_instant (state), ==, atlas_siege_get_begin (fixture->siege));

  /* Or goes on from there by itself, having shown the end. */
  atlas_state_set_looping (state, TRUE);
  atlas_state_set_instant (state, end - 10);
  atlas_state_advance (state, 1);
  g_assert_cmpint (atlas_state_get_instant (state), ==, end);
  g_assert_true (atlas_state_get_playing (state));
  atlas_state_advance (state, 1);
  g_assert_cmpint (atlas_state_get_instant (state), ==, atlas_siege_get_begin (fixture->siege));
}

static gboolean
is_change (AtlasState *state,
           gint64      time)
{
  gint64 begin, end;

  atlas_state_set_instant (state, time);
  atlas_state_get_quiet (state, &begin, &end);

  return begin == time;
}

/* Frame by frame through the whole siege: the clock is at every change at its own speed, and takes
 * far less time than it would at that speed alone. */
static void
test_hastening (Fixture       *fixture,
                gconstpointer  user_data)
{
  const double frame = 1.0 / 60;
  AtlasState *state = fixture->state;
  gint64 begin = atlas_siege_get_begin (fixture->siege);
  gint64 end = atlas_siege_get_end (fixture->siege);
  double plain = (double) (end - begin) / ATLAS_HOUR;
  double seconds = 0;
  gint64 quiet_begin, quiet_end;

  atlas_state_set_speed (state, ATLAS_HOUR);
  atlas_state_set_instant (state, begin);
  atlas_state_set_playing (state, TRUE);
  while (atlas_state_get_playing (state))
    {
      gint64 before = atlas_state_get_instant (state);

      atlas_state_get_quiet (state, &quiet_begin, &quiet_end);
      g_assert_cmpint (quiet_begin, <=, before);
      g_assert_cmpint (quiet_end, >, before);
      atlas_state_advance (state, frame);
      /* No change is leapt over by more than a frame at the plain speed. */
      g_assert_cmpint (atlas_state_get_instant (state), <=, quiet_end + (gint64) (ATLAS_HOUR * frame) + 1);
      seconds += frame;
    }
  g_assert_cmpint (atlas_state_get_instant (state), ==, end);
  g_assert_cmpfloat (seconds, <, plain / 10);
}

/* Quiet is where neither an event that passes begins nor a place in sight changes hands. */
static void
test_quiet (Fixture       *fixture,
            gconstpointer  user_data)
{
  AtlasState *state = fixture->state;
  gint64 begin, end, all_begin, all_end, change;

  atlas_state_set_instant (state, atlas_siege_get_begin (fixture->siege));
  g_assert_true (atlas_state_step_change (state, TRUE));
  change = atlas_state_get_instant (state);
  g_assert_true (is_change (state, change));
  atlas_state_get_quiet (state, &all_begin, &all_end);

  /* With nothing in sight no change of hands is left, and a step finds none. */
  atlas_state_set_seen (state, (AtlasExtent) { -1, -1, -0.5, -0.5 });
  g_assert_false (atlas_state_step_change (state, TRUE));
  g_assert_false (atlas_state_step_change (state, FALSE));
  atlas_state_get_quiet (state, &begin, &end);
  g_assert_cmpint (begin, <=, all_begin);
  g_assert_cmpint (end, >=, all_end);
  g_assert_cmpint (atlas_state_get_instant (state), ==, change);
}

/* Two views that follow the clock and lead it, each rounding in its own way. */
static void
lead_cb (AtlasState *state,
         GParamSpec *pspec,
         guint      *n_calls)
{
  g_assert_cmpuint (++*n_calls, <, 10);
  atlas_state_set_instant (state, atlas_state_get_instant (state) / ATLAS_MINUTE * ATLAS_MINUTE);
}

static void
test_no_loop (Fixture       *fixture,
              gconstpointer  user_data)
{
  guint n_calls = 0;

  g_signal_connect (fixture->state, "notify::instant", G_CALLBACK (lead_cb), &n_calls);
  g_signal_connect (fixture->state, "notify::instant", G_CALLBACK (lead_cb), &n_calls);
  atlas_state_set_instant (fixture->state, sample_time_of ("-0428-07-01") + 7);

  g_assert_cmpint (atlas_state_get_instant (fixture->state) % ATLAS_MINUTE, ==, 0);
  g_assert_cmpuint (n_calls, <=, 4);
}

static void
test_other_siege (Fixture       *fixture,
                  gconstpointer  user_data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "malformed", "sound.xml", NULL);
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (AtlasSiege) walls = atlas_reader_load (path, diagnostics, NULL, NULL);

  atlas_state_select_place (fixture->state, atlas_siege_find_place (fixture->siege, "ring"));
  atlas_state_set_account (fixture->state, "later");
  atlas_state_set_names (fixture->state, "greek");
  atlas_state_set_language (fixture->state, "el");
  atlas_state_set_siege (fixture->state, walls);

  /* What means something in the new siege stays; the rest goes. */
  g_assert_null (atlas_state_get_place (fixture->state));
  g_assert_null (atlas_state_get_account (fixture->state));
  g_assert_cmpstr (atlas_state_get_names (fixture->state), ==, "greek");
  g_assert_cmpstr (atlas_state_get_language (fixture->state), ==, "el");
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, sample_time_of ("1200-05-01"));

  atlas_state_set_siege (fixture->state, NULL);
  g_assert_null (atlas_state_find_event (fixture->state, TRUE));
  g_assert_false (atlas_state_step_change (fixture->state, TRUE));
  g_assert_false (atlas_state_select_by_id (fixture->state, "town"));
}

/* Somebody is selected instead of something, moves neither clock nor map, and can be found again by
 * a reference, which tells a person from a place of the same identifier. */
static void
test_actor (Fixture       *fixture,
            gconstpointer  user_data)
{
  AtlasActor *person = atlas_siege_find_actor (fixture->siege, ATLAS_ACTOR_PERSON, "town");
  g_autofree char *selection = NULL;
  gint64 instant = atlas_state_get_instant (fixture->state);

  g_assert_true (atlas_state_select_by_id (fixture->state, "town"));
  g_assert_nonnull (atlas_state_get_place (fixture->state));
  g_assert_null (atlas_state_get_actor (fixture->state));
  g_string_truncate (fixture->log, 0);

  atlas_state_select_actor (fixture->state, person);
  assert_log (fixture, "actor place");
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, instant);
  selection = atlas_state_dup_selection (fixture->state);
  g_assert_cmpstr (selection, ==, "person:town");
  g_assert_true (atlas_state_has_selection (fixture->state));

  atlas_state_clear_selection (fixture->state);
  assert_log (fixture, "actor");
  g_assert_false (atlas_state_has_selection (fixture->state));
  g_assert_true (atlas_state_select_by_id (fixture->state, selection));
  g_assert_true (atlas_state_get_actor (fixture->state) == person);
  g_assert_false (atlas_state_select_by_id (fixture->state, "unit:town"));
  g_assert_false (atlas_state_select_by_id (fixture->state, "persontown"));
}

/* A line of the war is selected likewise, and let go with its siege. */
static void
test_front (Fixture       *fixture,
            gconstpointer  user_data)
{
  AtlasFront *front = atlas_front_new ("town", ATLAS_FRONT_PERIMETER);
  gint64 instant = atlas_state_get_instant (fixture->state);
  g_autofree char *selection = NULL;

  atlas_siege_take_front (fixture->siege, front);
  g_assert_true (atlas_state_select_by_id (fixture->state, "person:town"));
  g_string_truncate (fixture->log, 0);

  atlas_state_select_front (fixture->state, front);
  assert_log (fixture, "actor front");
  g_assert_true (atlas_state_get_front (fixture->state) == front);
  g_assert_null (atlas_state_get_actor (fixture->state));
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, instant);
  g_assert_true (atlas_state_has_selection (fixture->state));
  selection = atlas_state_dup_selection (fixture->state);
  g_assert_cmpstr (selection, ==, "front:town");

  atlas_state_select_by_id (fixture->state, "town");
  g_assert_null (atlas_state_get_front (fixture->state));
  g_assert_true (atlas_state_select_by_id (fixture->state, selection));
  g_assert_null (atlas_state_get_place (fixture->state));
  g_assert_false (atlas_state_select_by_id (fixture->state, "front:nowhere"));
  g_assert_false (atlas_state_shows_step (fixture->state));

  atlas_state_set_siege (fixture->state, NULL);
  g_assert_null (atlas_state_get_front (fixture->state));
}

static void
test_tour (Fixture       *fixture,
           gconstpointer  user_data)
{
  AtlasPosition centre;

  g_assert_false (atlas_state_step_tour (fixture->state, TRUE));
  atlas_state_set_tour (fixture->state, "nowhere");
  assert_log (fixture, "");

  atlas_state_set_tour (fixture->state, "walls");
  assert_log (fixture, "event instant latitude longitude step tour zoom");
  centre = atlas_state_get_centre (fixture->state);
  g_assert_cmpfloat (centre.latitude, ==, 38.2190);
  g_assert_cmpfloat (atlas_state_get_zoom (fixture->state), ==, 14);
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, sample_time_of ("-0428-06-20"));
  g_assert_cmpstr (atlas_event_get_id (atlas_state_get_event (fixture->state)), ==, "mound-built");
  g_assert_true (atlas_state_shows_step (fixture->state));
  g_assert_false (atlas_state_step_tour (fixture->state, FALSE));

  /* Looking at something else hides the words of the step until it is let go. */
  atlas_state_select_by_id (fixture->state, "camp");
  g_assert_false (atlas_state_shows_step (fixture->state));
  atlas_state_clear_selection (fixture->state);
  g_assert_true (atlas_state_shows_step (fixture->state));

  g_assert_true (atlas_state_step_tour (fixture->state, TRUE));
  g_assert_cmpuint (atlas_state_get_step_number (fixture->state), ==, 1);
  g_assert_null (atlas_state_get_event (fixture->state));
  g_assert_cmpstr (atlas_place_get_id (atlas_state_get_place (fixture->state)), ==, "ring");
  g_assert_cmpstr (atlas_state_get_account (fixture->state), ==, "thucydides");
  g_assert_true (atlas_state_shows_step (fixture->state));
  g_assert_false (atlas_state_step_tour (fixture->state, TRUE));
  g_string_truncate (fixture->log, 0);

  atlas_state_set_tour (fixture->state, NULL);
  assert_log (fixture, "account place step tour");
  g_assert_null (atlas_state_get_step (fixture->state));
  g_assert_false (atlas_state_shows_step (fixture->state));

  /* A tour ends with its siege. */
  atlas_state_set_tour (fixture->state, "counting-bricks");
  atlas_state_set_siege (fixture->state, NULL);
  g_assert_null (atlas_state_get_tour (fixture->state));
}

/* A step may follow an account; the reader's own choice comes back after it. */
static void
test_tour_account (Fixture       *fixture,
                   gconstpointer  user_data)
{
  atlas_state_set_account (fixture->state, "later");
  atlas_state_set_tour (fixture->state, "walls");
  g_assert_cmpstr (atlas_state_get_account (fixture->state), ==, "later");
  atlas_state_step_tour (fixture->state, TRUE);
  g_assert_cmpstr (atlas_state_get_account (fixture->state), ==, "thucydides");
  atlas_state_step_tour (fixture->state, FALSE);
  g_assert_cmpstr (atlas_state_get_account (fixture->state), ==, "later");
  atlas_state_step_tour (fixture->state, TRUE);
  atlas_state_set_tour (fixture->state, "counting-bricks");
  g_assert_cmpstr (atlas_state_get_account (fixture->state), ==, "later");
  atlas_state_set_tour (fixture->state, NULL);
  g_assert_cmpstr (atlas_state_get_account (fixture->state), ==, "later");
}

static void
assert_hidden (Fixture    *fixture,
               AtlasLayer  hidden)
{
  g_assert_cmpint (atlas_layers_get_hidden (atlas_state_get_layers (fixture->state)), ==, hidden);
}

/* A step may show other layers than its reader chose; these come back after it, with what the reader
 * changed meanwhile. */
static void
test_tour_layers (Fixture       *fixture,
                  gconstpointer  user_data)
{
  AtlasLayers *layers = atlas_state_get_layers (fixture->state);

  g_object_set (layers, "names", FALSE, NULL);
  atlas_state_set_tour (fixture->state, "walls");
  assert_hidden (fixture, ATLAS_LAYER_NAMES);
  atlas_state_step_tour (fixture->state, TRUE);
  assert_hidden (fixture, ATLAS_LAYER_CONTOURS | ATLAS_LAYER_ARROWS);
  atlas_state_step_tour (fixture->state, FALSE);
  assert_hidden (fixture, ATLAS_LAYER_NAMES);

  atlas_state_step_tour (fixture->state, TRUE);
  g_object_set (layers, "relief", FALSE, "arrows", TRUE, NULL);
  assert_hidden (fixture, ATLAS_LAYER_CONTOURS | ATLAS_LAYER_RELIEF);
  atlas_state_set_tour (fixture->state, "counting-bricks");
  assert_hidden (fixture, ATLAS_LAYER_NAMES | ATLAS_LAYER_RELIEF);

  atlas_state_set_tour (fixture->state, "walls");
  atlas_state_step_tour (fixture->state, TRUE);
  atlas_state_set_siege (fixture->state, NULL);
  assert_hidden (fixture, ATLAS_LAYER_NAMES | ATLAS_LAYER_RELIEF);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void      (*test) (Fixture      *fixture,
                       gconstpointer user_data);
  } tests[] = {
    { "/state/setters", test_setters },
    { "/state/opening", test_opening },
    { "/state/instant", test_instant },
    { "/state/visible-span", test_visible_span },
    { "/state/selection", test_selection },
    { "/state/actor", test_actor },
    { "/state/front", test_front },
    { "/state/tour", test_tour },
    { "/state/tour-account", test_tour_account },
    { "/state/tour-layers", test_tour_layers },
    { "/state/step-event", test_step_event },
    { "/state/find-event", test_find_event },
    { "/state/step-change", test_step_change },
    { "/state/step-change-filtered", test_step_change_filtered },
    { "/state/step-change-told", test_step_change_told },
    { "/state/account", test_account },
    { "/state/playing", test_playing },
    { "/state/hastening", test_hastening },
    { "/state/quiet", test_quiet },
    { "/state/no-loop", test_no_loop },
    { "/state/other-siege", test_other_siege },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  g_test_add_func ("/state/step-change-by-side", test_step_change_by_side);

  return g_test_run ();
}
