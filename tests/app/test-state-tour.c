/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "../sample.h"
#include "state-fixture.h"

static void
test_steps (StateFixture  *fixture,
            gconstpointer  unused)
{
  AtlasPosition centre;

  g_assert_false (atlas_state_step_tour (fixture->state, TRUE));
  atlas_state_set_tour (fixture->state, "nowhere");
  state_fixture_assert_log (fixture, "");

  atlas_state_set_tour (fixture->state, "walls");
  state_fixture_assert_log (fixture, "event instant latitude longitude step tour zoom");
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
  state_fixture_assert_log (fixture, "account place step tour");
  g_assert_null (atlas_state_get_step (fixture->state));
  g_assert_false (atlas_state_shows_step (fixture->state));

  /* A tour ends with its siege. */
  atlas_state_set_tour (fixture->state, "counting-bricks");
  atlas_state_set_siege (fixture->state, NULL);
  g_assert_null (atlas_state_get_tour (fixture->state));
}

/* A step may follow an account; the reader's own choice comes back after it. */
static void
test_account (StateFixture  *fixture,
              gconstpointer  unused)
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
assert_hidden (StateFixture *fixture,
               AtlasLayer    hidden)
{
  g_assert_cmpint (atlas_layers_get_hidden (atlas_state_get_layers (fixture->state)), ==, hidden);
}

/* A step may show other layers than its reader chose; these come back after it, with what the reader
 * changed meanwhile. */
static void
test_layers (StateFixture  *fixture,
             gconstpointer  unused)
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
  g_test_init (&argc, &argv, NULL);

  state_fixture_add ("/state-tour/steps", test_steps);
  state_fixture_add ("/state-tour/account", test_account);
  state_fixture_add ("/state-tour/layers", test_layers);

  return g_test_run ();
}
