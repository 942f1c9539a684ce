/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state-fixture.h"

static void
test_playing (StateFixture  *fixture,
              gconstpointer  unused)
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

/* Frame by frame through the whole siege: the clock is at every change at its own speed, and takes
 * far less time than it would at that speed alone. */
static void
test_hastening (StateFixture  *fixture,
                gconstpointer  unused)
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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  state_fixture_add ("/state-clock/playing", test_playing);
  state_fixture_add ("/state-clock/hastening", test_hastening);

  return g_test_run ();
}
