/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdlib.h>

#include "core/atlas-siege.h"

/* The index is compared with every course that history may have taken: each holding began at some
 * moment of its doubt, none before the one above it. What is the same in all of them is known. */

#define MOST_HOLDINGS 6
#define LAST_TIME     60

typedef struct
{
  gint64 earliest;
  gint64 latest;
} Doubt;

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

/* Doubts in order, both by their begins and by their ends. */
static void
roll_doubts (Doubt *doubts,
             guint  n)
{
  gint64 earliest[MOST_HOLDINGS] = { 0 };
  gint64 latest[MOST_HOLDINGS] = { 0 };

  for (guint i = 0; i < n; i++)
    {
      gint32 length = g_test_rand_int_range (-8, 12);

      earliest[i] = g_test_rand_int_range (0, 40);
      latest[i] = earliest[i] + MAX (0, length);
    }
  qsort (earliest, n, sizeof *earliest, compare_times);
  qsort (latest, n, sizeof *latest, compare_times);

  for (guint i = 0; i < n; i++)
    doubts[i] = (Doubt) { earliest[i], latest[i] };
}

static AtlasInstant
instant_of (const Doubt *doubt)
{
  AtlasInstant instant = { doubt->earliest, doubt->latest };

  instant.first.precision = ATLAS_PRECISION_MINUTE;

  return instant;
}

static void
add_claim (AtlasHolding *holding,
           const Doubt  *doubt)
{
  AtlasClaim claim = { .account = g_intern_static_string ("rival"), .when = instant_of (doubt) };

  holding->claims = g_array_new (FALSE, TRUE, sizeof claim);
  g_array_set_clear_func (holding->claims, (GDestroyNotify) atlas_claim_clear);
  g_array_append_val (holding->claims, claim);
}

static AtlasHolding
roll_holding (const Doubt *doubt)
{
  static const char *const sides[] = { "inside", "outside" };
  AtlasHolding holding = { .begin = instant_of (doubt) };
  int dice = g_test_rand_int_range (0, 6);

  holding.hold = dice == 0 ? ATLAS_HOLD_CONTESTED : dice == 1 ? ATLAS_HOLD_ABANDONED : ATLAS_HOLD_HELD;
  if (holding.hold == ATLAS_HOLD_HELD)
    holding.side = g_intern_static_string (sides[dice % 2]);

  return holding;
}

static void
roll_end (AtlasHolding *holding,
          const Doubt  *doubt,
          const Doubt  *next)
{
  gint64 room = next->earliest - doubt->latest;
  Doubt end;

  if (room < 2)
    return;

  end.earliest = doubt->latest + g_test_rand_int_range (0, (gint32) room);
  end.latest = end.earliest + g_test_rand_int_range (0, (gint32) (next->earliest - end.earliest + 1));
  holding->end = instant_of (&end);
}

static AtlasPlace *
roll_place (guint index)
{
  const Doubt never = { LAST_TIME, LAST_TIME };
  g_autofree char *id = g_strdup_printf ("place-%u", index);
  AtlasPlace *place = atlas_place_new (id, ATLAS_PLACE_STRONGPOINT, (AtlasPosition) { 0, 0 }, 1);
  guint n = (guint) g_test_rand_int_range (0, MOST_HOLDINGS + 1);
  gboolean has_claims = g_test_rand_bit ();
  Doubt doubts[MOST_HOLDINGS], rivals[MOST_HOLDINGS];

  atlas_place_set_index (place, index);
  roll_doubts (doubts, n);
  roll_doubts (rivals, n);

  for (guint i = 0; i < n; i++)
    {
      AtlasHolding holding = roll_holding (&doubts[i]);

      if (has_claims)
        add_claim (&holding, &rivals[i]);
      else if (g_test_rand_int_range (0, 4) == 0)
        roll_end (&holding, &doubts[i], i + 1 < n ? &doubts[i + 1] : &never);
      g_array_append_val (atlas_place_get_holdings (place), holding);
    }

  return place;
}

static GPtrArray *
roll_places (void)
{
  GPtrArray *places = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = (guint) g_test_rand_int_range (0, 8);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (places, roll_place (i));

  return places;
}

/* When a holding began, after one account or all. */
static Doubt
find_begin (const AtlasHolding *holding,
            const char         *account)
{
  Doubt doubt = { holding->begin.earliest, holding->begin.latest };

  if (holding->claims != NULL)
    {
      const AtlasInstant *claim = &g_array_index (holding->claims, AtlasClaim, 0).when;

      if (account != NULL)
        return (Doubt) { claim->earliest, claim->latest };

      doubt.earliest = MIN (doubt.earliest, claim->earliest);
      doubt.latest = MAX (doubt.latest, claim->latest);
    }

  return doubt;
}

/* Whether some course of history has the place, at @time, in the state of holding @i, or in none
 * before the first when @i is −1. */
static gboolean
is_possible (GArray     *holdings,
             int         i,
             const char *account,
             gint64      time)
{
  for (int j = 0; j <= i; j++)
    {
      if (find_begin (&g_array_index (holdings, AtlasHolding, j), account).earliest > time)
        return FALSE;
    }
  for (int j = i + 1; j < (int) holdings->len; j++)
    {
      if (find_begin (&g_array_index (holdings, AtlasHolding, j), account).latest <= time)
        return FALSE;
    }

  return TRUE;
}

static void
note_state (GHashTable *states,
            AtlasHold   hold,
            const char *side)
{
  g_hash_table_add (states, g_strdup_printf ("%d %s", hold, side != NULL ? side : ""));
}

/* The state that all courses of history agree on, as a line of text. */
static char *
describe_by_force (AtlasPlace *place,
                   const char *account,
                   gint64      time)
{
  GArray *holdings = atlas_place_get_holdings (place);
  g_autoptr (GHashTable) states = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer state = NULL;

  for (int i = -1; i < (int) holdings->len; i++)
    {
      const AtlasHolding *holding = i >= 0 ? &g_array_index (holdings, AtlasHolding, i) : NULL;

      if (!is_possible (holdings, i, account, time))
        continue;

      if (holding == NULL || (atlas_holding_has_end (holding) && time >= holding->end.earliest))
        note_state (states, ATLAS_HOLD_NONE, NULL);
      if (holding != NULL && (!atlas_holding_has_end (holding) || time < holding->end.latest))
        note_state (states, holding->hold, holding->side);
    }

  g_hash_table_iter_init (&iter, states);
  g_assert_true (g_hash_table_iter_next (&iter, &state, NULL));
  if (g_hash_table_size (states) > 1)
    return g_strdup_printf ("%d ", ATLAS_HOLD_DOUBTFUL);

  return g_strdup (state);
}

static char *
describe (const AtlasTenure *tenure)
{
  const char *side = "";

  if (tenure == NULL)
    return g_strdup_printf ("%d ", ATLAS_HOLD_NONE);
  if (tenure->hold == ATLAS_HOLD_HELD)
    side = tenure->holding->side;

  return g_strdup_printf ("%d %s", tenure->hold, side);
}

static void
check_moment (AtlasHoldingIndex *index,
              GPtrArray         *places,
              const char        *account,
              gint64             time)
{
  g_autofree guint32 *tenures = g_new (guint32, places->len + 1);

  atlas_holding_index_get_state (index, time, tenures);
  for (guint i = 0; i < places->len; i++)
    {
      const AtlasTenure *tenure = atlas_holding_index_find_tenure (index, i, time);
      g_autofree char *expected = describe_by_force (places->pdata[i], account, time);
      g_autofree char *found = describe (tenure);

      g_assert_cmpstr (found, ==, expected);
      g_assert_true (atlas_holding_index_get_tenure (index, tenures[i]) == tenure);
      if (tenure != NULL)
        {
          g_assert_cmpuint (tenure->place, ==, i);
          g_assert_cmpint (tenure->begin, <=, time);
          g_assert_cmpint (tenure->end, >, time);
        }
    }
}

/* What a map shows: everything but which of two like holdings it is, or was. */
static char *
describe_map (AtlasHoldingIndex *index,
              guint              n_places,
              gint64             time)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_places; i++)
    {
      const AtlasTenure *tenure = atlas_holding_index_find_tenure (index, i, time);
      g_autofree char *state = describe (tenure);
      const AtlasHolding *holding = tenure != NULL ? tenure->holding : NULL;

      if (holding != NULL)
        g_string_append_printf (text, "%s/%d %s;", state, holding->hold,
                                holding->side != NULL ? holding->side : "");
      else
        g_string_append_printf (text, "%s/%p;", state, tenure != NULL ? (gpointer) tenure->before : NULL);
    }

  return g_string_free (text, FALSE);
}

static gboolean
changes_at (AtlasHoldingIndex *index,
            guint              n_places,
            gint64             time)
{
  g_autofree char *before = describe_map (index, n_places, time - 1);
  g_autofree char *after = describe_map (index, n_places, time);

  return g_strcmp0 (before, after) != 0;
}

static void
check_changes (AtlasHoldingIndex *index,
               guint              n_places,
               gint64             time)
{
  gint64 next = time + 1;
  gint64 last = time - 1;
  gint64 change;

  while (next <= LAST_TIME && !changes_at (index, n_places, next))
    next++;
  while (last >= -1 && !changes_at (index, n_places, last))
    last--;

  if (atlas_holding_index_find_change (index, time, TRUE, NULL, NULL, &change))
    g_assert_cmpint (change, ==, next);
  else
    g_assert_cmpint (next, >, LAST_TIME);

  if (atlas_holding_index_find_change (index, time, FALSE, NULL, NULL, &change))
    g_assert_cmpint (change, ==, last);
  else
    g_assert_cmpint (last, <, -1);
}

static void
test_random (void)
{
  static const char *const accounts[] = { NULL, "rival" };

  for (guint round = 0; round < 400; round++)
    {
      g_autoptr (GPtrArray) places = roll_places ();
      const char *account = g_intern_string (accounts[round % 2]);
      g_autoptr (AtlasHoldingIndex) index = atlas_holding_index_new (places, account);

      for (gint64 time = -2; time < LAST_TIME; time++)
        check_moment (index, places, account, time);
      for (gint64 time = -2; time < LAST_TIME; time += 3)
        check_changes (index, places->len, time);
    }
}

/* The tenures of a place follow each other and never overlap. */
static void
test_tenures (void)
{
  for (guint round = 0; round < 100; round++)
    {
      g_autoptr (GPtrArray) places = roll_places ();
      g_autoptr (AtlasHoldingIndex) index = atlas_holding_index_new (places, NULL);

      for (guint i = 0; i < places->len; i++)
        {
          guint n_tenures;
          const AtlasTenure *tenures = atlas_holding_index_get_tenures (index, i, &n_tenures);

          for (guint j = 0; j < n_tenures; j++)
            {
              g_assert_cmpint (tenures[j].begin, <, tenures[j].end);
              g_assert_cmpint (tenures[j].hold, !=, ATLAS_HOLD_NONE);
              if (j > 0)
                g_assert_cmpint (tenures[j - 1].end, <=, tenures[j].begin);
            }
        }
    }
}

/* More changes than places many times over, so that there are several checkpoints. */
static void
test_checkpoints (void)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AtlasHoldingIndex) index = NULL;

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("place-%u", i);
      AtlasPlace *place = atlas_place_new (id, ATLAS_PLACE_STRONGPOINT, (AtlasPosition) { 0, 0 }, 1);

      atlas_place_set_index (place, i);
      for (gint64 j = 0; j < 500; j++)
        {
          AtlasHolding holding = {
            .begin = instant_of (&(Doubt) { j * 10 + i, j * 10 + i }),
            .hold = ATLAS_HOLD_HELD,
            .side = g_intern_string (j % 2 == 0 ? "inside" : "outside"),
          };

          g_array_append_val (atlas_place_get_holdings (place), holding);
        }
      g_ptr_array_add (places, place);
    }

  index = atlas_holding_index_new (places, NULL);
  for (gint64 time = -5; time < 5010; time += 7)
    check_moment (index, places, NULL, time);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/holding-index/random", test_random);
  g_test_add_func ("/holding-index/tenures", test_tenures);
  g_test_add_func ("/holding-index/checkpoints", test_checkpoints);

  return g_test_run ();
}
