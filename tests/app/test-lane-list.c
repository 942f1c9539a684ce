/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "../pieces.h"
#include "state/atlas-lane-list.h"

#define DAY(day) (atlas_time_from_civil (1204, 4, (day), 0, 0))

typedef struct
{
  AtlasSiege    *siege;
  AtlasState    *state;
  AtlasLaneList *lanes;
} Fixture;

/* Held by the walls from the first day, by the sea from the day that is given. */
static void
add_fall (AtlasPlace *place,
          int         day)
{
  pieces_add_holding (place, ATLAS_HOLD_HELD, "walls", DAY (1), DAY (1));
  if (day > 0)
    pieces_add_holding (place, ATLAS_HOLD_HELD, "sea", DAY (day), DAY (day));
}

/* An upper town of three posts, one of them in another; a harbour that was held itself, with a mole; a
 * suburb of which one mill was held; and a tower of its own. */
static AtlasSiege *
new_siege (void)
{
  AtlasSiege *siege = pieces_new_siege (DAY (1), DAY (30));
  AtlasPlace *gate;

  pieces_add_side (siege, "walls", 0, ATLAS_PATTERN_PLAIN);
  pieces_add_side (siege, "sea", 0, ATLAS_PATTERN_PLAIN);
  pieces_add_place (siege, "upper", NULL, 1);
  add_fall (pieces_add_place (siege, "palace", "upper", 1), 12);
  gate = pieces_add_place (siege, "gate", "upper", 3);
  pieces_add_holding (gate, ATLAS_HOLD_HELD, "walls", DAY (1), DAY (1));
  pieces_add_holding (gate, ATLAS_HOLD_CONTESTED, NULL, DAY (4), DAY (4));
  pieces_add_holding (gate, ATLAS_HOLD_HELD, "sea", DAY (6), DAY (8));
  add_fall (pieces_add_place (siege, "gatehouse", "gate", 4), 12);
  add_fall (pieces_add_place (siege, "harbour", NULL, 1), 9);
  add_fall (pieces_add_place (siege, "mole", "harbour", 1), 3);
  pieces_add_place (siege, "suburb", NULL, 2);
  add_fall (pieces_add_place (siege, "mill", "suburb", 2), 0);
  add_fall (pieces_add_place (siege, "tower", NULL, 5), 2);
  pieces_add_place (siege, "hill", NULL, 1);
  atlas_siege_seal (siege);

  return siege;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->siege = new_siege ();
  fixture->state = atlas_state_new ();
  atlas_state_set_siege (fixture->state, fixture->siege);
  fixture->lanes = atlas_lane_list_new (fixture->state);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  atlas_lane_list_free (fixture->lanes);
  g_assert_finalize_object (fixture->state);
  g_object_unref (fixture->siege);
}

static AtlasPlace *
find (Fixture    *fixture,
      const char *id)
{
  AtlasPlace *place = atlas_siege_find_place (fixture->siege, id);

  g_assert_nonnull (place);

  return place;
}

/* Headings stand with a sign for folded or not, what is beneath them is set in. */
static void
assert_lanes (Fixture    *fixture,
              const char *expected)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < atlas_lane_list_get_n (fixture->lanes); i++)
    {
      const AtlasLane *lane = atlas_lane_list_get (fixture->lanes, i);

      if (i > 0)
        g_string_append_c (line, ' ');
      if (lane->sector != NULL)
        g_string_append_c (line, lane->is_folded ? '+' : '-');
      if (lane->is_inner)
        g_string_append_c (line, lane->is_last ? '`' : '|');
      g_string_append (line, atlas_place_get_id (lane->place));
    }
  g_assert_cmpstr (line->str, ==, expected);
}

/* The first that was lost stands above: for a sector that is its first post's loss. What was lost
 * together stands in the order of its rank, what was never lost at the end. */
static void
test_order (Fixture       *fixture,
            gconstpointer  unused)
{
  assert_lanes (fixture, "tower -harbour `mole -upper |gate |palace `gatehouse mill");
}

static void
test_fold (Fixture       *fixture,
           gconstpointer  unused)
{
  atlas_state_fold (fixture->state, find (fixture, "harbour"), TRUE);
  atlas_lane_list_fold (fixture->lanes);
  assert_lanes (fixture, "tower +harbour -upper |gate |palace `gatehouse mill");
  g_assert_false (atlas_lane_list_is_all_folded (fixture->lanes));

  atlas_lane_list_fold_all (fixture->lanes, TRUE);
  atlas_lane_list_fold (fixture->lanes);
  assert_lanes (fixture, "tower +harbour +upper mill");
  g_assert_true (atlas_lane_list_is_all_folded (fixture->lanes));

  atlas_lane_list_fold_all (fixture->lanes, FALSE);
  atlas_lane_list_fold (fixture->lanes);
  assert_lanes (fixture, "tower -harbour `mole -upper |gate |palace `gatehouse mill");
}

/* A place in a folded sector is found at the heading, and one that was never held nowhere. */
static void
test_find (Fixture       *fixture,
           gconstpointer  unused)
{
  g_assert_cmpuint (atlas_lane_list_find (fixture->lanes, find (fixture, "gatehouse")), ==, 6);
  g_assert_cmpuint (atlas_lane_list_find (fixture->lanes, find (fixture, "harbour")), ==, 1);
  g_assert_cmpuint (atlas_lane_list_find (fixture->lanes, find (fixture, "hill")), ==, ATLAS_NO_LANE);
  g_assert_cmpuint (atlas_lane_list_find (fixture->lanes, find (fixture, "suburb")), ==, ATLAS_NO_LANE);
  g_assert_cmpuint (atlas_lane_list_find (fixture->lanes, NULL), ==, ATLAS_NO_LANE);
  g_assert_cmpuint (atlas_lane_list_find_head (fixture->lanes, 6), ==, 3);
  g_assert_cmpuint (atlas_lane_list_find_head (fixture->lanes, 3), ==, 3);
  g_assert_cmpuint (atlas_lane_list_find_head (fixture->lanes, 0), ==, ATLAS_NO_LANE);
  g_assert_cmpuint (atlas_lane_list_find_head (fixture->lanes, 7), ==, ATLAS_NO_LANE);

  atlas_state_fold (fixture->state, find (fixture, "upper"), TRUE);
  atlas_lane_list_fold (fixture->lanes);
  g_assert_cmpuint (atlas_lane_list_find (fixture->lanes, find (fixture, "gatehouse")), ==, 3);
  g_assert_cmpuint (atlas_lane_list_find (fixture->lanes, find (fixture, "mole")), ==, 2);
}

static void
assert_tally (AtlasHoldTally *tally,
              gint64          time,
              const char     *expected)
{
  g_autofree char *words = atlas_hold_tally_describe (tally, time, "en");

  g_assert_cmpstr (words, ==, expected);
}

/* The steps of a sector are those of its posts, doubts and fights among them. */
static void
test_tally (Fixture       *fixture,
            gconstpointer  unused)
{
  AtlasHoldTally *tally = atlas_lane_list_get_tally (fixture->lanes, 3);

  g_assert_cmpuint (atlas_hold_tally_get_total (tally), ==, 3);
  g_assert_cmpuint (atlas_hold_tally_get_n_steps (tally), ==, 6);
  assert_tally (tally, DAY (1) - 1, "Not recorded who held it");
  assert_tally (tally, DAY (1), "walls: 3");
  assert_tally (tally, DAY (4) - 1, "walls: 3");
  assert_tally (tally, DAY (4), "walls: 2 · Contested: 1");
  assert_tally (tally, DAY (7), "walls: 2 · In doubt: 1");
  assert_tally (tally, DAY (8), "walls: 2 · sea: 1");
  assert_tally (tally, DAY (12), "sea: 3");
  g_assert_cmpint (atlas_hold_tally_get_begin (tally, 5), ==, DAY (12));
  g_assert_cmpint (atlas_hold_tally_get_begin (tally, 6), ==, ATLAS_TIME_MAX);
  for (guint i = 0; i < 6; i++)
    g_assert_cmpuint (atlas_hold_tally_find_step (tally, atlas_hold_tally_get_begin (tally, i)), ==, i);
}

/* What is folded is told once, and forgotten when the siege begins anew. */
static void
test_state (Fixture       *fixture,
            gconstpointer  unused)
{
  static const char *const folded[] = { "upper", "harbour", NULL };
  g_auto (GStrv) ids = NULL;
  guint n_told = 0;

  g_signal_connect_swapped (fixture->state, "notify::folded", G_CALLBACK (g_atomic_int_inc), &n_told);
  atlas_state_set_folded (fixture->state, folded);
  g_assert_cmpuint (n_told, ==, 1);
  atlas_state_fold (fixture->state, find (fixture, "upper"), TRUE);
  atlas_state_set_folded (fixture->state, folded);
  g_assert_cmpuint (n_told, ==, 1);
  ids = atlas_state_dup_folded (fixture->state);
  g_assert_cmpuint (g_strv_length (ids), ==, 2);
  g_assert_cmpstr (ids[0], ==, "harbour");
  atlas_state_fold (fixture->state, find (fixture, "upper"), FALSE);
  g_assert_cmpuint (n_told, ==, 2);
  g_assert_true (atlas_state_is_folded (fixture->state, find (fixture, "harbour")));
  atlas_state_show_opening (fixture->state);
  g_assert_false (atlas_state_is_folded (fixture->state, find (fixture, "harbour")));
}

/* Another version of the siege leaves folded what was. */
static void
test_renewal (Fixture       *fixture,
              gconstpointer  unused)
{
  g_autoptr (AtlasSiege) newer = new_siege ();

  atlas_state_fold (fixture->state, find (fixture, "harbour"), TRUE);
  atlas_state_renew_siege (fixture->state, newer);
  g_assert_true (atlas_state_is_folded (fixture->state, atlas_siege_find_place (newer, "harbour")));
  g_assert_false (atlas_state_is_folded (fixture->state, atlas_siege_find_place (newer, "upper")));
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
  g_test_init (&argc, &argv, NULL);

  add ("/lane-list/order", test_order);
  add ("/lane-list/fold", test_fold);
  add ("/lane-list/find", test_find);
  add ("/lane-list/tally", test_tally);
  add ("/lane-list/state", test_state);
  add ("/lane-list/renewal", test_renewal);

  return g_test_run ();
}
