/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "../sample.h"
#include "state-fixture.h"
#include "xml/atlas-reader.h"

/* A setter tells once what it changed, and nobody when it changed nothing: twice over each. */
static void
test_setters (StateFixture  *fixture,
              gconstpointer  unused)
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
          state_fixture_assert_log (fixture, n == 0 ? expected[i] : "");
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
test_opening (StateFixture  *fixture,
              gconstpointer  unused)
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
test_instant (StateFixture  *fixture,
              gconstpointer  unused)
{
  AtlasState *state = fixture->state;
  gint64 begin, end, range_begin, range_end;

  atlas_state_set_instant (state, sample_time_of ("-0428-07-01"));
  state_fixture_assert_log (fixture, "instant");

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
test_visible_span (StateFixture  *fixture,
                   gconstpointer  unused)
{
  AtlasState *state = fixture->state;
  gint64 begin, end, range_begin, range_end;
  gint64 june = sample_time_of ("-0428-06-01");

  atlas_state_get_range (state, &range_begin, &range_end);

  atlas_state_set_visible_span (state, june, june + ATLAS_DAY);
  state_fixture_assert_log (fixture, "visible-begin visible-end");
  atlas_state_set_visible_span (state, june, june + ATLAS_DAY);
  state_fixture_assert_log (fixture, "");

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
test_selection (StateFixture  *fixture,
                gconstpointer  unused)
{
  AtlasState *state = fixture->state;
  AtlasPlace *ring = atlas_siege_find_place (fixture->siege, "ring");

  atlas_state_select_place (state, ring);
  state_fixture_assert_log (fixture, "place");
  atlas_state_select_place (state, ring);
  state_fixture_assert_log (fixture, "");

  /* Never a place and an event together; the clock goes to the event. */
  atlas_state_select_event (state, state_fixture_find_event (fixture, "rams"));
  g_assert_null (atlas_state_get_place (state));
  g_assert_cmpint (atlas_state_get_instant (state), ==, sample_time_of ("-0428-07"));
  state_fixture_assert_log (fixture, "event instant place");

  g_assert_true (atlas_state_select_by_id (state, "town"));
  g_assert_cmpstr (atlas_place_get_id (atlas_state_get_place (state)), ==, "town");
  g_assert_null (atlas_state_get_event (state));
  g_assert_false (atlas_state_select_by_id (state, "nowhere"));
  g_assert_nonnull (atlas_state_get_place (state));

  atlas_state_clear_selection (state);
  g_assert_null (atlas_state_get_place (state));
}

/* Somebody is selected instead of something, moves neither clock nor map, and can be found again by
 * a reference, which tells a person from a place of the same identifier. */
static void
test_actor (StateFixture  *fixture,
            gconstpointer  unused)
{
  AtlasActor *person = atlas_siege_find_actor (fixture->siege, ATLAS_ACTOR_PERSON, "town");
  g_autofree char *selection = NULL;
  gint64 instant = atlas_state_get_instant (fixture->state);

  g_assert_true (atlas_state_select_by_id (fixture->state, "town"));
  g_assert_nonnull (atlas_state_get_place (fixture->state));
  g_assert_null (atlas_state_get_actor (fixture->state));
  g_string_truncate (fixture->log, 0);

  atlas_state_select_actor (fixture->state, person);
  state_fixture_assert_log (fixture, "actor place");
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, instant);
  selection = atlas_state_dup_selection (fixture->state);
  g_assert_cmpstr (selection, ==, "person:town");
  g_assert_true (atlas_state_has_selection (fixture->state));

  atlas_state_clear_selection (fixture->state);
  state_fixture_assert_log (fixture, "actor");
  g_assert_false (atlas_state_has_selection (fixture->state));
  g_assert_true (atlas_state_select_by_id (fixture->state, selection));
  g_assert_true (atlas_state_get_actor (fixture->state) == person);
  g_assert_false (atlas_state_select_by_id (fixture->state, "unit:town"));
  g_assert_false (atlas_state_select_by_id (fixture->state, "persontown"));
}

/* A line of the war is selected likewise, and let go with its siege. */
static void
test_front (StateFixture  *fixture,
            gconstpointer  unused)
{
  AtlasFront *front = atlas_front_new ("town", ATLAS_FRONT_PERIMETER);
  gint64 instant = atlas_state_get_instant (fixture->state);
  g_autofree char *selection = NULL;

  atlas_siege_take_front (fixture->siege, front);
  g_assert_true (atlas_state_select_by_id (fixture->state, "person:town"));
  g_string_truncate (fixture->log, 0);

  atlas_state_select_front (fixture->state, front);
  state_fixture_assert_log (fixture, "actor front");
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

/* The ends are those of the siege, whatever is told from before and after. */
static void
test_ends (StateFixture  *fixture,
           gconstpointer  unused)
{
  atlas_state_go_to_end (fixture->state, TRUE);
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, atlas_siege_get_end (fixture->siege));
  atlas_state_go_to_end (fixture->state, FALSE);
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, atlas_siege_get_begin (fixture->siege));
  atlas_state_set_siege (fixture->state, NULL);
  atlas_state_go_to_end (fixture->state, TRUE);
}

static char *
walk (StateFixture *fixture,
      gboolean      forward)
{
  GString *ids = g_string_new (NULL);

  while (atlas_state_step_event (fixture->state, forward))
    g_string_append_printf (ids, "%s ", atlas_event_get_id (atlas_state_get_event (fixture->state)));

  return g_string_free (ids, FALSE);
}

/* From end to end and back, past events that begin together, without what the filter hides. */
static void
test_step_event (StateFixture  *fixture,
                 gconstpointer  unused)
{
  g_autofree char *forward = NULL;
  g_autofree char *back = NULL;
  g_autofree char *detailed = NULL;

  atlas_state_set_instant (fixture->state, ATLAS_TIME_MIN);
  atlas_state_select_event (fixture->state, state_fixture_find_event (fixture, "night-attack"));
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
test_find_event (StateFixture  *fixture,
                 gconstpointer  unused)
{
  AtlasState *state = fixture->state;

  atlas_state_set_instant (state, sample_time_of ("-0427-06"));
  g_assert_cmpstr (atlas_event_get_id (atlas_state_find_event (state, TRUE)), ==, "escape");
  g_assert_cmpstr (atlas_event_get_id (atlas_state_find_event (state, FALSE)), ==, "ring-closed");
  g_assert_cmpstr (atlas_event_get_id (atlas_state_get_current_event (state)), ==, "ring-closed");

  /* What was selected and left behind is no point to go on from. */
  atlas_state_select_event (state, state_fixture_find_event (fixture, "rams"));
  atlas_state_set_instant (state, sample_time_of ("-0427-06"));
  g_assert_cmpstr (atlas_event_get_id (atlas_state_find_event (state, TRUE)), ==, "escape");

  /* A detail is shown while it is selected. */
  g_assert_false (atlas_state_shows_event (state, state_fixture_find_event (fixture, "inn")));
  atlas_state_select_event (state, state_fixture_find_event (fixture, "inn"));
  g_assert_true (atlas_state_shows_event (state, state_fixture_find_event (fixture, "inn")));
}

/* Who follows one account sees its hour, who follows all sees the doubt. */
static void
test_account (StateFixture  *fixture,
              gconstpointer  unused)
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
test_no_loop (StateFixture  *fixture,
              gconstpointer  unused)
{
  guint n_calls = 0;

  g_signal_connect (fixture->state, "notify::instant", G_CALLBACK (lead_cb), &n_calls);
  g_signal_connect (fixture->state, "notify::instant", G_CALLBACK (lead_cb), &n_calls);
  atlas_state_set_instant (fixture->state, sample_time_of ("-0428-07-01") + 7);

  g_assert_cmpint (atlas_state_get_instant (fixture->state) % ATLAS_MINUTE, ==, 0);
  g_assert_cmpuint (n_calls, <=, 4);
}

static void
test_other_siege (StateFixture  *fixture,
                  gconstpointer  unused)
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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  state_fixture_add ("/state/setters", test_setters);
  state_fixture_add ("/state/opening", test_opening);
  state_fixture_add ("/state/instant", test_instant);
  state_fixture_add ("/state/visible-span", test_visible_span);
  state_fixture_add ("/state/selection", test_selection);
  state_fixture_add ("/state/actor", test_actor);
  state_fixture_add ("/state/front", test_front);
  state_fixture_add ("/state/ends", test_ends);
  state_fixture_add ("/state/step-event", test_step_event);
  state_fixture_add ("/state/find-event", test_find_event);
  state_fixture_add ("/state/account", test_account);
  state_fixture_add ("/state/no-loop", test_no_loop);
  state_fixture_add ("/state/other-siege", test_other_siege);

  return g_test_run ();
}
