/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "../pieces.h"
#include "../sample.h"
#include "state-fixture.h"

static void
test_step (StateFixture  *fixture,
           gconstpointer  unused)
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
test_step_filtered (StateFixture  *fixture,
                    gconstpointer  unused)
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
test_step_told (StateFixture  *fixture,
                gconstpointer  unused)
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

/* A side gains a place when it holds it and loses it when the fight for it is over; what others fight out
 * before and after is not its own. */
static void
test_step_by_side (void)
{
  static const char *const names[] = { "blue", "red", "green" };
  static const struct
  {
    AtlasHold   hold;
    const char *side;
  } months[] = {
    { ATLAS_HOLD_HELD, "blue" },
    { ATLAS_HOLD_CONTESTED, NULL },
    { ATLAS_HOLD_HELD, "red" },
    { ATLAS_HOLD_ABANDONED, NULL },
    { ATLAS_HOLD_HELD, "green" },
    { ATLAS_HOLD_CONTESTED, NULL },
    { ATLAS_HOLD_HELD, "green" },
  };
  g_autoptr (AtlasSiege) siege = pieces_new_siege (sample_time_of ("1200-01-01"), sample_time_of ("1201-01-01"));
  g_autoptr (AtlasState) state = atlas_state_new ();
  AtlasPlace *mill = pieces_add_place (siege, "mill", NULL, 1);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    pieces_add_side (siege, names[i], 0, ATLAS_PATTERN_PLAIN);
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      gint64 begin = atlas_time_from_civil (1200, 2 + (int) i, 1, 0, 0);

      pieces_add_holding (mill, months[i].hold, months[i].side, begin, begin);
    }
  atlas_siege_seal (siege);
  atlas_state_set_siege (state, siege);

  assert_changes (state, "", "1200/02/01 1200/03/01 1200/04/01 1200/05/01 1200/06/01 1200/07/01 1200/08/01");
  assert_changes (state, "side:blue", "1200/02/01 1200/03/01 1200/04/01");
  assert_changes (state, "side:red", "1200/04/01 1200/05/01");
  assert_changes (state, "side:green", "1200/06/01 1200/07/01 1200/08/01");
  assert_changes (state, "side:blue side:red", "1200/02/01 1200/03/01 1200/04/01 1200/05/01");
  assert_changes (state, "side:blue kind:assault", "");
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

/* Quiet is where neither an event that passes begins nor a place in sight changes hands. */
static void
test_quiet (StateFixture  *fixture,
            gconstpointer  unused)
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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  state_fixture_add ("/state-changes/step", test_step);
  state_fixture_add ("/state-changes/step-filtered", test_step_filtered);
  state_fixture_add ("/state-changes/step-told", test_step_told);
  state_fixture_add ("/state-changes/quiet", test_quiet);
  g_test_add_func ("/state-changes/step-by-side", test_step_by_side);

  return g_test_run ();
}
