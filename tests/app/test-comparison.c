/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "../sample.h"
#include "state/atlas-comparison.h"

typedef struct
{
  AtlasSiege      *siege;
  AtlasState      *state;
  AtlasComparison *comparison;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  fixture->siege = sample_load ();
  fixture->state = atlas_state_new ();
  atlas_state_set_siege (fixture->state, fixture->siege);
  fixture->comparison = atlas_comparison_new (fixture->state);
}

/* Nothing of the two states keeps the other alive. */
static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (AtlasState) other = atlas_comparison_get_other (fixture->comparison);

  if (other != NULL)
    g_object_ref (other);
  g_assert_finalize_object (fixture->comparison);
  if (other != NULL)
    g_assert_finalize_object (g_steal_pointer (&other));
  g_assert_finalize_object (fixture->state);
  g_assert_finalize_object (fixture->siege);
}

static AtlasState *
compare (Fixture *fixture)
{
  atlas_comparison_set_active (fixture->comparison, TRUE);
  g_assert_nonnull (atlas_comparison_get_other (fixture->comparison));

  return atlas_comparison_get_other (fixture->comparison);
}

static void
test_begins (Fixture       *fixture,
             gconstpointer  user_data)
{
  AtlasState *state = fixture->state;
  AtlasEvent *event = g_ptr_array_index (atlas_siege_get_events (fixture->siege), 1);
  gint64 opening = atlas_siege_get_head (fixture->siege)->opening;
  gint64 instant = opening + ATLAS_DAY;
  AtlasState *other;

  atlas_state_select_event (state, event);
  atlas_state_set_instant (state, instant);
  atlas_state_set_view (state, (AtlasPosition) { 38.2, 23.2 }, 12);
  atlas_state_set_language (state, "el");
  atlas_state_set_account (state, "later");
  atlas_state_set_theme (state, ATLAS_THEME_NIGHT);
  atlas_state_set_show_details (state, TRUE);
  other = compare (fixture);

  g_assert_true (atlas_state_get_siege (other) == fixture->siege);
  g_assert_cmpint (atlas_state_get_instant (other), ==, opening);
  g_assert_cmpint (atlas_state_get_instant (state), ==, instant);
  g_assert_true (atlas_state_get_event (other) == event);
  g_assert_cmpfloat (atlas_state_get_zoom (other), ==, 12);
  g_assert_cmpstr (atlas_state_get_language (other), ==, "el");
  g_assert_cmpstr (atlas_state_get_account (other), ==, "later");
  g_assert_cmpint (atlas_state_get_theme (other), ==, ATLAS_THEME_NIGHT);
  g_assert_true (atlas_state_get_show_details (other));
}

/* Nothing is compared with itself: where the clock has not gone on, it is compared with what the timeline ends
 * with. */
static void
test_begins_at_opening (Fixture       *fixture,
                        gconstpointer  user_data)
{
  gint64 begin, end;

  atlas_state_set_instant (fixture->state, atlas_siege_get_head (fixture->siege)->opening);
  atlas_state_get_visible_span (fixture->state, &begin, &end);

  g_assert_cmpint (atlas_state_get_instant (compare (fixture)), ==, end);
}

/* Whatever is done to one is done to both, but for the clock. */
static void
test_bound (Fixture       *fixture,
            gconstpointer  user_data)
{
  AtlasPlace *place = g_ptr_array_index (atlas_siege_get_places (fixture->siege), 0);
  AtlasEvent *event = g_ptr_array_index (atlas_siege_get_events (fixture->siege), 2);
  AtlasState *other = compare (fixture);
  AtlasState *both[] = { fixture->state, other };
  gint64 held = atlas_state_get_instant (other);

  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    {
      AtlasState *one = both[i];
      AtlasState *two = both[1 - i];
      gint64 instant = atlas_state_get_instant (two);

      atlas_state_set_view (one, (AtlasPosition) { 38.2, 23.1 + i * 0.1 }, 11 + i);
      g_assert_cmpfloat (atlas_state_get_centre (two).longitude, ==, 23.1 + i * 0.1);
      g_assert_cmpfloat (atlas_state_get_zoom (two), ==, 11 + i);
      atlas_state_select_place (one, place);
      g_assert_true (atlas_state_get_place (two) == place);
      atlas_state_select_event (one, event);
      g_assert_true (atlas_state_get_event (two) == event);
      g_assert_null (atlas_state_get_place (two));
      g_assert_cmpint (atlas_state_get_instant (one), ==, atlas_event_get_time (event));
      g_assert_cmpint (atlas_state_get_instant (two), ==, instant);
      atlas_state_clear_selection (one);
      g_assert_null (atlas_state_get_event (two));
      atlas_state_set_instant (one, held);
    }

  atlas_state_set_names (fixture->state, "greek");
  g_assert_cmpstr (atlas_state_get_names (other), ==, "greek");
}

static void
test_swap (Fixture       *fixture,
           gconstpointer  user_data)
{
  AtlasState *other = compare (fixture);
  gint64 held = atlas_state_get_instant (other);

  atlas_state_set_instant (fixture->state, held - ATLAS_DAY);
  g_assert_cmpint (atlas_state_get_instant (other), ==, held);
  atlas_comparison_swap (fixture->comparison);
  g_assert_cmpint (atlas_state_get_instant (other), ==, held - ATLAS_DAY);
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, held);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* Ends with the siege, and tells once of each change. */
static void
test_ends (Fixture       *fixture,
           gconstpointer  user_data)
{
  guint n_notified = 0;

  g_signal_connect_swapped (fixture->comparison, "notify::active", G_CALLBACK (count_cb), &n_notified);
  compare (fixture);
  compare (fixture);
  g_assert_cmpuint (n_notified, ==, 1);
  atlas_state_set_siege (fixture->state, NULL);
  g_assert_false (atlas_comparison_get_active (fixture->comparison));
  g_assert_null (atlas_comparison_get_other (fixture->comparison));
  g_assert_cmpuint (n_notified, ==, 2);
  atlas_comparison_set_active (fixture->comparison, TRUE);
  g_assert_false (atlas_comparison_get_active (fixture->comparison));
  g_assert_cmpuint (n_notified, ==, 2);
}

/* Both maps are made of the same, before and while they are compared. */
static void
test_layers (Fixture       *fixture,
             gconstpointer  user_data)
{
  AtlasLayers *layers = atlas_state_get_layers (fixture->state);
  AtlasLayers *other;
  gboolean relief, names, fronts;

  g_object_set (layers, "names", FALSE, NULL);
  other = atlas_state_get_layers (compare (fixture));
  g_object_set (layers, "relief", FALSE, NULL);
  g_object_get (other, "names", &names, "relief", &relief, NULL);
  g_assert_false (names);
  g_assert_false (relief);
  g_object_set (other, "relief", TRUE, "fronts", FALSE, NULL);
  g_object_get (layers, "names", &names, "relief", &relief, "fronts", &fronts, NULL);
  g_assert_false (names);
  g_assert_true (relief);
  g_assert_false (fronts);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/comparison/begins", Fixture, NULL, set_up, test_begins, tear_down);
  g_test_add ("/comparison/begins-at-opening", Fixture, NULL, set_up, test_begins_at_opening, tear_down);
  g_test_add ("/comparison/bound", Fixture, NULL, set_up, test_bound, tear_down);
  g_test_add ("/comparison/layers", Fixture, NULL, set_up, test_layers, tear_down);
  g_test_add ("/comparison/swap", Fixture, NULL, set_up, test_swap, tear_down);
  g_test_add ("/comparison/ends", Fixture, NULL, set_up, test_ends, tear_down);

  return g_test_run ();
}
