/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-siege.h"

static AtlasEvent *
create_event (const char *id,
              const char *when,
              guint       line)
{
  AtlasSpan span;
  AtlasEvent *event;

  g_assert_true (atlas_span_parse (when, &span, NULL));
  event = atlas_event_new (id, &span);
  atlas_event_set_line (event, line);

  return event;
}

static AtlasPlace *
create_place (const char *id)
{
  return atlas_place_new (id, ATLAS_PLACE_STRONGPOINT, (AtlasPosition) { 10, 20 }, 30);
}

static AtlasInstant
parse (const char *text)
{
  AtlasInstant instant;

  g_assert_true (atlas_instant_parse (text, &instant, NULL));

  return instant;
}

static char *
list_events (AtlasSiege *siege)
{
  GPtrArray *events = atlas_siege_get_events (siege);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < events->len; i++)
    g_string_append_printf (ids, "%s ", atlas_event_get_id (events->pdata[i]));

  return g_string_free (ids, FALSE);
}

static void
test_order (void)
{
  g_autoptr (AtlasSiege) siege = atlas_siege_new ();
  g_autofree char *ids = NULL;

  g_assert_true (atlas_siege_take_event (siege, create_event ("late", "1200-05-03", 1)));
  g_assert_true (atlas_siege_take_event (siege, create_event ("early", "-0100", 2)));
  /* What begins together stands in the order of the file. */
  g_assert_true (atlas_siege_take_event (siege, create_event ("noon", "1200-05-02T12", 9)));
  g_assert_true (atlas_siege_take_event (siege, create_event ("also-noon", "1200-05-02T12:00", 8)));
  g_assert_true (atlas_siege_take_event (siege, create_event ("open", "../1200-05-04", 4)));
  atlas_siege_seal (siege);

  ids = list_events (siege);
  g_assert_cmpstr (ids, ==, "open early also-noon noon late ");
}

static void
test_find_position (void)
{
  g_autoptr (AtlasSiege) siege = atlas_siege_new ();
  gint64 noon = atlas_time_from_civil (1200, 5, 2, 12, 0);

  atlas_siege_take_event (siege, create_event ("a", "1200-05-02T12:00", 1));
  atlas_siege_take_event (siege, create_event ("b", "1200-05-02T12:00", 2));
  atlas_siege_take_event (siege, create_event ("c", "1200-05-02T13:00", 3));
  atlas_siege_seal (siege);

  g_assert_cmpuint (atlas_siege_find_position (siege, noon - 1), ==, 0);
  g_assert_cmpuint (atlas_siege_find_position (siege, noon), ==, 2);
  g_assert_cmpuint (atlas_siege_find_position (siege, noon + ATLAS_HOUR - 1), ==, 2);
  g_assert_cmpuint (atlas_siege_find_position (siege, ATLAS_TIME_MAX), ==, 3);
}

static void
test_identifiers (void)
{
  g_autoptr (AtlasSiege) siege = atlas_siege_new ();
  g_autofree char *typed = g_strdup ("gate");
  AtlasSource *source = atlas_source_new ();
  AtlasSource *same = atlas_source_new ();
  AtlasSide side = { .id = g_intern_static_string ("inside") };
  AtlasTerm term = { .id = g_intern_static_string ("assault") };

  g_assert_true (atlas_siege_take_place (siege, create_place ("gate")));
  g_assert_true (atlas_siege_take_place (siege, create_place ("tower")));
  g_assert_false (atlas_siege_take_place (siege, create_place ("gate")));
  g_assert_true (atlas_siege_take_event (siege, create_event ("gate", "1200", 1)));
  g_assert_false (atlas_siege_take_event (siege, create_event ("gate", "1201", 1)));
  source->id = same->id = g_intern_static_string ("gate");
  g_assert_true (atlas_siege_take_source (siege, source));
  g_assert_false (atlas_siege_take_source (siege, same));
  g_assert_true (atlas_siege_take_side (siege, &side));
  g_assert_false (atlas_siege_take_side (siege, &side));
  g_assert_true (atlas_siege_take_term (siege, ATLAS_VOCABULARY_KIND, &term));
  g_assert_false (atlas_siege_take_term (siege, ATLAS_VOCABULARY_KIND, &term));
  /* Each list has identifiers of its own. */
  g_assert_true (atlas_siege_take_term (siege, ATLAS_VOCABULARY_ACCOUNT, &term));

  g_assert_cmpuint (atlas_siege_get_places (siege)->len, ==, 2);
  g_assert_cmpuint (atlas_place_get_index (atlas_siege_find_place (siege, "tower")), ==, 1);
  g_assert_nonnull (atlas_siege_find_place (siege, typed));
  g_assert_nonnull (atlas_siege_find_event (siege, typed));
  g_assert_true (atlas_siege_find_source (siege, g_intern_string (typed)) == source);
  g_assert_null (atlas_siege_find_place (siege, "nowhere"));
  g_assert_null (atlas_siege_find_place (siege, NULL));
  g_assert_null (atlas_siege_find_side (siege, NULL));
  g_assert_null (atlas_siege_find_term (siege, ATLAS_VOCABULARY_PHASE, "assault"));
}

static void
test_days (void)
{
  g_autoptr (AtlasSiege) siege = atlas_siege_new ();
  gint64 first = atlas_time_from_civil (-428, 6, 1, 0, 0);

  atlas_siege_get_head (siege)->day_one = first;
  g_assert_cmpint (atlas_siege_get_day (siege, first), ==, 1);
  g_assert_cmpint (atlas_siege_get_day (siege, first + ATLAS_DAY - 1), ==, 1);
  g_assert_cmpint (atlas_siege_get_day (siege, first + ATLAS_DAY), ==, 2);
  g_assert_cmpint (atlas_siege_get_day (siege, first - 1), ==, 0);
  g_assert_cmpint (atlas_siege_get_day (siege, first - ATLAS_DAY), ==, 0);
  g_assert_cmpint (atlas_siege_get_day (siege, first - ATLAS_DAY - 1), ==, -1);
}

static void
add_phase (AtlasSiege *siege,
           const char *id,
           const char *begin,
           const char *end)
{
  AtlasInstant one = parse (begin);
  AtlasInstant other = parse (end);
  AtlasTerm phase = { .id = g_intern_string (id) };

  g_assert_true (atlas_span_set_ends (&phase.span, &one, &other, NULL));
  g_assert_true (atlas_siege_take_term (siege, ATLAS_VOCABULARY_PHASE, &phase));
}

static void
test_phases (void)
{
  g_autoptr (AtlasSiege) siege = atlas_siege_new ();
  gint64 boundary = atlas_time_from_civil (1200, 5, 10, 0, 0);

  add_phase (siege, "early", "1200-05-01", "1200-05-10");
  add_phase (siege, "late", "1200-05-10", "1200-06-01");

  g_assert_cmpstr (atlas_siege_find_phase_at (siege, boundary - 1)->id, ==, "early");
  g_assert_cmpstr (atlas_siege_find_phase_at (siege, boundary)->id, ==, "late");
  g_assert_null (atlas_siege_find_phase_at (siege, atlas_time_from_civil (1200, 6, 1, 0, 0)));
}

/* One index for each account, made once. */
static void
test_holdings (void)
{
  g_autoptr (AtlasSiege) siege = atlas_siege_new ();
  AtlasHoldingIndex *all;

  atlas_siege_take_place (siege, create_place ("gate"));
  atlas_siege_seal (siege);

  all = atlas_siege_get_holdings (siege, NULL);
  g_assert_true (atlas_siege_get_holdings (siege, NULL) == all);
  g_assert_true (atlas_siege_get_holdings (siege, "first") != all);
  g_assert_true (atlas_siege_get_holdings (siege, "first") == atlas_siege_get_holdings (siege, "first"));
}

static gboolean
append_item_cb (guint    item,
                gpointer user_data)
{
  g_string_append_printf (user_data, "%u ", item);

  return TRUE;
}

#define N_ASKERS 4
#define N_SIEGES 500

/* All begin together: whoever asks first makes what the others get. */
static gpointer
ask_for_holdings (gpointer user_data)
{
  AtlasSiege *const *sieges = user_data;
  g_autofree AtlasHoldingIndex **found = g_new (AtlasHoldingIndex *, N_SIEGES);

  for (guint i = 0; i < N_SIEGES; i++)
    found[i] = atlas_siege_get_holdings (sieges[i], NULL);

  return g_steal_pointer (&found);
}

static void
test_holdings_in_threads (void)
{
  AtlasSiege *sieges[N_SIEGES];
  GThread *askers[N_ASKERS];

  for (guint i = 0; i < N_SIEGES; i++)
    {
      sieges[i] = atlas_siege_new ();
      atlas_siege_take_place (sieges[i], create_place ("a"));
      atlas_siege_seal (sieges[i]);
    }

  for (guint i = 0; i < N_ASKERS; i++)
    askers[i] = g_thread_new ("asker", ask_for_holdings, sieges);
  for (guint i = 0; i < N_ASKERS; i++)
    {
      g_autofree AtlasHoldingIndex **found = g_thread_join (askers[i]);

      for (guint k = 0; k < N_SIEGES; k++)
        g_assert_true (found[k] == atlas_siege_get_holdings (sieges[k], NULL));
    }

  for (guint i = 0; i < N_SIEGES; i++)
    g_object_unref (sieges[i]);
}

static void
test_event_index (void)
{
  g_autoptr (AtlasSiege) siege = atlas_siege_new ();
  g_autoptr (GString) found = g_string_new (NULL);

  atlas_siege_take_event (siege, create_event ("long", "1200-05-01/1200-05-30", 1));
  atlas_siege_take_event (siege, create_event ("moment", "1200-05-02T12:00", 2));
  atlas_siege_take_event (siege, create_event ("later", "1200-05-20", 3));
  atlas_siege_seal (siege);

  atlas_span_index_foreach (atlas_siege_get_event_index (siege), atlas_time_from_civil (1200, 5, 2, 12, 0),
                            atlas_time_from_civil (1200, 5, 2, 12, 1), append_item_cb, found);
  g_assert_cmpstr (found->str, ==, "0 1 ");
}

static void
test_shorten_name (void)
{
  g_autofree char *names = g_strdup ("Wien · Vienna");
  g_autofree char *name = g_strdup ("Wien");

  atlas_siege_shorten_name (names);
  g_assert_cmpstr (names, ==, "Wien");
  atlas_siege_shorten_name (name);
  g_assert_cmpstr (name, ==, "Wien");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/siege/order", test_order);
  g_test_add_func ("/siege/find-position", test_find_position);
  g_test_add_func ("/siege/identifiers", test_identifiers);
  g_test_add_func ("/siege/days", test_days);
  g_test_add_func ("/siege/phases", test_phases);
  g_test_add_func ("/siege/holdings", test_holdings);
  g_test_add_func ("/siege/holdings-in-threads", test_holdings_in_threads);
  g_test_add_func ("/siege/event-index", test_event_index);
  g_test_add_func ("/siege/shorten-name", test_shorten_name);

  return g_test_run ();
}
