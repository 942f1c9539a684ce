/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "../sample.h"
#include "state/atlas-history.h"

typedef struct
{
  AtlasSiege   *siege;
  AtlasState   *state;
  AtlasHistory *history;
  GString      *log;
} Fixture;

static void
notify_cb (AtlasHistory *history,
           GParamSpec   *pspec,
           Fixture      *fixture)
{
  g_string_append_printf (fixture->log, "%s%s ",
                          atlas_history_get_can_go_back (history) ? "<" : "-",
                          atlas_history_get_can_go_forward (history) ? ">" : "-");
}

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  fixture->siege = sample_load ();
  fixture->state = atlas_state_new ();
  fixture->history = atlas_history_new (fixture->state);
  atlas_state_set_siege (fixture->state, fixture->siege);
  atlas_history_settle (fixture->history);
  fixture->log = g_string_new (NULL);
  g_signal_connect (fixture->history, "notify::can-go-back", G_CALLBACK (notify_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_string_free (fixture->log, TRUE);
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->state);
  g_assert_finalize_object (fixture->siege);
}

static AtlasPlace *
get_place (Fixture *fixture,
           guint    n)
{
  return g_ptr_array_index (atlas_siege_get_places (fixture->siege), n);
}

static void
visit_place (Fixture *fixture,
             guint    n)
{
  atlas_state_select_place (fixture->state, get_place (fixture, n));
  atlas_history_settle (fixture->history);
}

/* The number of entries on both sides of the current one, found by walking. */
static void
assert_steps (Fixture *fixture,
              guint    back,
              guint    forward)
{
  guint n_back = 0;
  guint n_forward = 0;

  for (; atlas_history_get_can_go_back (fixture->history); n_back++)
    atlas_history_go_back (fixture->history);
  for (guint i = 0; i < n_back; i++)
    atlas_history_go_forward (fixture->history);
  for (; atlas_history_get_can_go_forward (fixture->history); n_forward++)
    atlas_history_go_forward (fixture->history);
  for (guint i = 0; i < n_forward; i++)
    atlas_history_go_back (fixture->history);
  g_assert_cmpuint (n_back, ==, back);
  g_assert_cmpuint (n_forward, ==, forward);
}

static void
test_walk (Fixture       *fixture,
           gconstpointer  user_data)
{
  AtlasHistory *history = fixture->history;
  gint64 opening = atlas_state_get_instant (fixture->state);

  g_assert_false (atlas_history_get_can_go_back (history));
  g_assert_false (atlas_history_get_can_go_forward (history));
  visit_place (fixture, 0);
  atlas_state_set_instant (fixture->state, opening + 3 * ATLAS_DAY);
  atlas_history_settle (history);
  visit_place (fixture, 1);
  g_assert_cmpstr (fixture->log->str, ==, "<- <- <- ");

  atlas_history_go_back (history);
  g_assert_true (atlas_state_get_place (fixture->state) == get_place (fixture, 0));
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, opening + 3 * ATLAS_DAY);
  atlas_history_go_back (history);
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, opening);
  atlas_history_go_back (history);
  g_assert_null (atlas_state_get_place (fixture->state));
  g_assert_false (atlas_history_get_can_go_back (history));
  atlas_history_go_back (history);
  g_assert_null (atlas_state_get_place (fixture->state));
  assert_steps (fixture, 0, 3);

  atlas_history_go_forward (history);
  visit_place (fixture, 2);
  g_assert_false (atlas_history_get_can_go_forward (history));
  assert_steps (fixture, 2, 0);
}

/* A scrub is one entry, and standing still is none. */
static void
test_coalescing (Fixture       *fixture,
                 gconstpointer  user_data)
{
  gint64 opening = atlas_state_get_instant (fixture->state);

  for (int i = 1; i <= 40; i++)
    atlas_state_set_instant (fixture->state, opening + i * ATLAS_HOUR);
  for (int i = 0; i < 3; i++)
    atlas_history_settle (fixture->history);
  assert_steps (fixture, 1, 0);
}

/* Settles by itself, once nothing has changed for a while. */
static void
test_waits (Fixture       *fixture,
            gconstpointer  user_data)
{
  atlas_state_select_place (fixture->state, get_place (fixture, 0));
  atlas_state_select_place (fixture->state, get_place (fixture, 1));
  g_assert_false (atlas_history_get_can_go_back (fixture->history));
  while (!atlas_history_get_can_go_back (fixture->history))
    g_main_context_iteration (NULL, TRUE);
  assert_steps (fixture, 1, 0);
}

static void
test_playing (Fixture       *fixture,
              gconstpointer  user_data)
{
  atlas_state_set_playing (fixture->state, TRUE);
  for (int i = 0; i < 10; i++)
    atlas_state_advance (fixture->state, 0.5);
  g_assert_false (g_main_context_pending (NULL));
  g_assert_false (atlas_history_get_can_go_back (fixture->history));
  atlas_state_set_playing (fixture->state, FALSE);
  while (!atlas_history_get_can_go_back (fixture->history))
    g_main_context_iteration (NULL, TRUE);
  assert_steps (fixture, 1, 0);
}

/* A map moved a little is found as it was left; moved far, it is something else. */
static void
test_view (Fixture       *fixture,
           gconstpointer  user_data)
{
  AtlasState *state = fixture->state;

  visit_place (fixture, 0);
  atlas_state_set_view (state, (AtlasPosition) { 38.2, 23.2 }, 13);
  atlas_history_settle (fixture->history);
  assert_steps (fixture, 2, 0);
  atlas_state_set_view (state, (AtlasPosition) { 38.21, 23.21 }, 13.5);
  atlas_history_settle (fixture->history);
  assert_steps (fixture, 2, 0);
  visit_place (fixture, 1);
  atlas_state_set_view (state, (AtlasPosition) { 38.4, 23.4 }, 13);
  atlas_history_settle (fixture->history);
  assert_steps (fixture, 4, 0);

  atlas_history_go_back (fixture->history);
  atlas_history_go_back (fixture->history);
  g_assert_cmpfloat (atlas_state_get_centre (state).latitude, ==, 38.21);
  g_assert_cmpfloat (atlas_state_get_zoom (state), ==, 13.5);

  /* The map comes to rest elsewhere than it was sent. */
  atlas_state_set_view (state, (AtlasPosition) { 38.3, 23.3 }, 11);
  atlas_history_settle (fixture->history);
  assert_steps (fixture, 2, 2);
}

/* How one looks is not what one looks at. */
static void
test_manner (Fixture       *fixture,
             gconstpointer  user_data)
{
  visit_place (fixture, 0);
  atlas_state_set_language (fixture->state, "el");
  atlas_state_set_names (fixture->state, "greek");
  atlas_history_settle (fixture->history);
  atlas_history_go_back (fixture->history);
  g_assert_false (atlas_history_get_can_go_back (fixture->history));
  g_assert_cmpstr (atlas_state_get_language (fixture->state), ==, "el");
  g_assert_cmpstr (atlas_state_get_names (fixture->state), ==, "greek");
}

static void
test_siege (Fixture       *fixture,
            gconstpointer  user_data)
{
  visit_place (fixture, 0);
  atlas_state_set_siege (fixture->state, NULL);
  g_assert_false (atlas_history_get_can_go_back (fixture->history));
  atlas_history_settle (fixture->history);
  atlas_history_go_back (fixture->history);
  atlas_state_set_siege (fixture->state, fixture->siege);
  atlas_history_settle (fixture->history);
  assert_steps (fixture, 0, 0);
}

static void
test_limit (Fixture       *fixture,
            gconstpointer  user_data)
{
  gint64 opening = atlas_state_get_instant (fixture->state);

  for (int i = 1; i <= 300; i++)
    {
      atlas_state_set_instant (fixture->state, opening + i * ATLAS_MINUTE);
      atlas_history_settle (fixture->history);
    }
  assert_steps (fixture, 199, 0);
}

/* Back from a tour, and forward into it at the step where it was left; the filter is how one looks. */
static void
test_tour (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (AtlasFilter) works = atlas_filter_parse ("kind:works");

  atlas_state_set_tour (fixture->state, "walls");
  atlas_history_settle (fixture->history);
  atlas_state_step_tour (fixture->state, TRUE);
  atlas_history_settle (fixture->history);
  atlas_state_set_filter (fixture->state, works);
  assert_steps (fixture, 2, 0);

  atlas_history_go_back (fixture->history);
  g_assert_cmpuint (atlas_state_get_step_number (fixture->state), ==, 0);
  atlas_history_go_back (fixture->history);
  g_assert_null (atlas_state_get_tour (fixture->state));
  atlas_history_go_forward (fixture->history);
  atlas_history_go_forward (fixture->history);
  g_assert_cmpstr (atlas_state_get_tour (fixture->state)->id, ==, "walls");
  g_assert_cmpuint (atlas_state_get_step_number (fixture->state), ==, 1);
  g_assert_true (atlas_filter_equal (atlas_state_get_filter (fixture->state), works));
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
    { "/history/walk", test_walk },       { "/history/coalescing", test_coalescing },
    { "/history/waits", test_waits },     { "/history/playing", test_playing },
    { "/history/view", test_view },       { "/history/manner", test_manner },
    { "/history/siege", test_siege },     { "/history/limit", test_limit },
    { "/history/tour", test_tour },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);

  return g_test_run ();
}
