/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-event-set.h"
#include "state/atlas-filter.h"
#include "state/atlas-state.h"
#include "xml/atlas-reader.h"

static AtlasSiege *
load_fixture (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "second", NULL);
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  AtlasSiege *siege = atlas_reader_load (path, diagnostics, NULL, NULL);

  g_assert_nonnull (siege);

  return siege;
}

/* What passes, in order of time: "fire ring-closed". */
static void
assert_passed (AtlasSiege *siege,
               const char *filter_text,
               const char *expected)
{
  g_autoptr (AtlasFilter) filter = atlas_filter_parse (filter_text);
  g_autoptr (GString) passed = g_string_new (NULL);
  GPtrArray *events = atlas_siege_get_events (siege);

  for (guint i = 0; i < events->len; i++)
    {
      AtlasEvent *event = g_ptr_array_index (events, i);

      if (atlas_filter_matches (filter, siege, event))
        g_string_append_printf (passed, "%s%s", passed->len > 0 ? " " : "", atlas_event_get_id (event));
    }
  g_test_message ("%s", filter_text);
  g_assert_cmpstr (passed->str, ==, expected);
}

#define ALL \
  "night-attack army-comes mound-built crescent-built rams fire ring-closed escape surrender judgment inn"

static void
test_respects (void)
{
  static const char *const cases[][2] = {
    { "", ALL },
    { "kind:works", "mound-built crescent-built ring-closed inn" },
    { "kind:fate", "escape judgment" },
    { "kind:fate kind:talks", "army-comes escape surrender judgment" },
    { "kind:assault side:plataeans", "escape" },
    { "side:plataeans", "crescent-built escape surrender" },
    { "phase:end", "surrender judgment" },
    { "place:ring", "ring-closed escape" },
    { "place:thebes", "night-attack" },
    { "person:nobody", "" },
    { "kind:assault kind:nothing", "night-attack rams fire escape" },
    { "kind:nothing", "" },
  };
  g_autoptr (AtlasSiege) siege = load_fixture ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_passed (siege, cases[i][0], cases[i][1]);
}

/* What belongs to a place counts for it. */
static void
test_within (void)
{
  g_autoptr (AtlasSiege) siege = load_fixture ();

  assert_passed (siege, "place:mound", "mound-built rams");
  assert_passed (siege, "place:town",
                 "night-attack army-comes mound-built crescent-built rams fire escape surrender judgment "
                 "inn");
}

static void
test_sources (void)
{
  g_autoptr (AtlasSiege) siege = load_fixture ();

  assert_passed (siege, "account:later", "mound-built judgment");
  assert_passed (siege, "source:diod", "judgment");
}

static const char **
make_ids (const char *id)
{
  const char **ids = g_new0 (const char *, 2);

  ids[0] = g_intern_string (id);

  return ids;
}

static AtlasEvent *
make_event (const char *when)
{
  AtlasSpan span;

  g_assert_true (atlas_span_parse (when, &span, NULL));

  return atlas_event_new ("event", &span);
}

static gboolean
passes (const char *filter_text,
        AtlasSiege *siege,
        AtlasEvent *event)
{
  g_autoptr (AtlasFilter) filter = atlas_filter_parse (filter_text);

  return atlas_filter_matches (filter, siege, event);
}

/* A unit is in an event by itself, or by an arrow on the map. */
static void
test_people_and_units (void)
{
  g_autoptr (AtlasSiege) siege = load_fixture ();
  g_autoptr (AtlasEvent) named = make_event ("1815-04-14");
  g_autoptr (AtlasEvent) moving = make_event ("1815-04-14");
  g_autoptr (AtlasEvent) nobody = make_event ("1815-04-14");
  AtlasMovement movement = { .units = make_ids ("first-foot"),
                             .points = g_array_new (FALSE, FALSE, sizeof (AtlasPosition)) };

  atlas_event_take_people (named, make_ids ("captain"));
  atlas_event_take_units (named, make_ids ("first-foot"));
  atlas_event_take_movement (moving, &movement);

  g_assert_true (passes ("person:captain", siege, named));
  g_assert_false (passes ("person:first-foot", siege, named));
  g_assert_false (passes ("person:captain", siege, nobody));
  g_assert_true (passes ("unit:first-foot", siege, named));
  g_assert_true (passes ("unit:first-foot", siege, moving));
  g_assert_false (passes ("unit:second-foot", siege, moving));
  g_assert_false (passes ("unit:first-foot", siege, nobody));
}

static void
test_certainty (void)
{
  static const struct
  {
    const char *when;
    gboolean    is_rough;
  } cases[] = {
    { "1815-04-14T17:05", FALSE }, { "1815-04-14", FALSE },
    { "1815-04-14~", TRUE },       { "1815-04", TRUE },
    { "[1815-04-14..1815-04-16]", TRUE },
  };
  g_autoptr (AtlasSiege) siege = load_fixture ();

  assert_passed (siege, "certainty:disputed", "mound-built");
  assert_passed (siege, "certainty:agreed kind:works", "crescent-built ring-closed inn");
  assert_passed (siege, "certainty:unread", "");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AtlasEvent) event = make_event (cases[i].when);
      const AtlasCite inferred = { g_intern_string ("thuc"), NULL, ATLAS_KNOWN_INFERRED };
      const AtlasCite read = { g_intern_string ("thuc"), NULL, ATLAS_KNOWN_READ };

      g_assert_true (passes ("certainty:rough", siege, event) == cases[i].is_rough);
      atlas_event_add_cite (event, &inferred);
      g_assert_true (passes ("certainty:unread", siege, event));
      atlas_event_add_cite (event, &read);
      g_assert_false (passes ("certainty:unread", siege, event));
    }
}

static void
test_time_and_extent (void)
{
  g_autoptr (AtlasSiege) siege = load_fixture ();
  g_autofree char *time = g_strdup_printf (
    "time:%" G_GINT64_FORMAT ",%" G_GINT64_FORMAT, atlas_time_from_civil (-428, 9, 1, 0, 0),
    atlas_time_from_civil (-427, 1, 1, 0, 0));

  assert_passed (siege, time, "mound-built fire ring-closed");
  assert_passed (siege, "extent:23.31,38.3,23.33,38.33", "night-attack");
  assert_passed (siege, "extent:0,0,1,1", "");
}

/* A filter never changes, and is the same after having been written down. */
static void
test_value (void)
{
  g_autoptr (AtlasFilter) all = atlas_filter_new ();
  g_autoptr (AtlasFilter) works = atlas_filter_toggle (all, ATLAS_FILTER_KIND, "works");
  g_autoptr (AtlasFilter) both = atlas_filter_toggle (works, ATLAS_FILTER_KIND, "assault");
  g_autoptr (AtlasFilter) assaults = atlas_filter_toggle (both, ATLAS_FILTER_KIND, "works");
  g_autoptr (AtlasFilter) none = atlas_filter_toggle (assaults, ATLAS_FILTER_KIND, "assault");
  g_autoptr (AtlasFilter) certain = atlas_filter_with_certainty (both, ATLAS_CERTAINTY_AGREED);
  g_autoptr (AtlasFilter) timed = atlas_filter_with_range (certain, -5, 7);
  g_autoptr (AtlasFilter) here = atlas_filter_with_extent (timed, &(AtlasExtent) { -1.5, 2, 3.25, 4 });
  g_autoptr (AtlasFilter) there = atlas_filter_with_extent (here, NULL);
  g_autoptr (AtlasFilter) ever = atlas_filter_with_range (there, 0, 0);
  g_autofree char *written = atlas_filter_to_string (here);
  g_autoptr (AtlasFilter) read = atlas_filter_parse (written);

  g_assert_true (atlas_filter_is_empty (all));
  g_assert_true (atlas_filter_is_empty (none));
  g_assert_true (atlas_filter_equal (all, none));
  g_assert_false (atlas_filter_is_empty (works));
  g_assert_true (atlas_filter_has (works, ATLAS_FILTER_KIND, "works"));
  g_assert_false (atlas_filter_has (works, ATLAS_FILTER_SIDE, "works"));
  g_assert_cmpuint (atlas_filter_get_n_ids (both, ATLAS_FILTER_KIND), ==, 2);
  g_assert_cmpstr (atlas_filter_get_id (both, ATLAS_FILTER_KIND, 0), ==, "assault");
  g_assert_cmpstr (written, ==, "kind:assault kind:works certainty:agreed time:-5,7 extent:-1.5,2,3.25,4");
  g_assert_true (atlas_filter_equal (read, here));
  g_assert_false (atlas_filter_equal (read, timed));
  g_assert_true (atlas_filter_equal (timed, there));
  g_assert_true (atlas_filter_equal (certain, ever));
}

/* Sessions may be old, or have been written by hand. */
static void
test_nonsense (void)
{
  static const char *const texts[] = {
    "", "   ", "kind", "kind:", ":works", "colour:red", "certainty:perhaps", "time:", "time:3", "time:7,3",
    "time:a,b", "extent:1,2,3", "extent:3,2,1,4", "extent:1,2,3,4,5", "extent:,,,",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (AtlasFilter) filter = atlas_filter_parse (texts[i]);

      g_test_message ("“%s”", texts[i]);
      g_assert_true (atlas_filter_is_empty (filter));
    }
}

static void
count_cb (AtlasState *state,
          GParamSpec *pspec,
          guint      *n)
{
  ++*n;
}

/* Whatever lists events or steps from one to the next sees only those that pass, and the selected one. */
static void
test_state (void)
{
  g_autoptr (AtlasSiege) siege = load_fixture ();
  g_autoptr (AtlasState) state = atlas_state_new ();
  g_autoptr (AtlasFilter) works = atlas_filter_parse ("kind:works");
  g_autoptr (AtlasFilter) same = atlas_filter_parse ("kind:works");
  AtlasEvent *fire = atlas_siege_find_event (siege, "fire");
  guint n_changes = 0;

  atlas_state_set_siege (state, siege);
  g_assert_cmpuint (atlas_event_set_get_size (atlas_state_get_passed (state)), ==, 9);
  g_signal_connect (state, "notify::filter", G_CALLBACK (count_cb), &n_changes);
  atlas_state_set_filter (state, works);
  atlas_state_set_filter (state, same);
  g_assert_cmpuint (n_changes, ==, 1);

  g_assert_cmpuint (atlas_event_set_get_size (atlas_state_get_passed (state)), ==, 2);
  atlas_state_set_show_details (state, TRUE);
  g_assert_cmpuint (atlas_event_set_get_size (atlas_state_get_passed (state)), ==, 4);
  g_assert_false (atlas_state_shows_event (state, fire));
  atlas_state_select_event (state, fire);
  g_assert_true (atlas_state_shows_event (state, fire));
  g_assert_false (atlas_state_passes_event (state, fire));
  g_assert_true (atlas_state_step_event (state, TRUE));
  g_assert_cmpstr (atlas_event_get_id (atlas_state_get_event (state)), ==, "ring-closed");
  g_assert_true (atlas_state_step_event (state, FALSE));
  g_assert_cmpstr (atlas_event_get_id (atlas_state_get_event (state)), ==, "crescent-built");

  /* The next visitor finds everything. */
  atlas_state_show_opening (state);
  g_assert_true (atlas_filter_is_empty (atlas_state_get_filter (state)));
  atlas_state_set_filter (state, works);
  atlas_state_set_siege (state, NULL);
  g_assert_null (atlas_state_get_passed (state));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/filter/respects", test_respects);
  g_test_add_func ("/filter/within", test_within);
  g_test_add_func ("/filter/sources", test_sources);
  g_test_add_func ("/filter/people-and-units", test_people_and_units);
  g_test_add_func ("/filter/certainty", test_certainty);
  g_test_add_func ("/filter/time-and-extent", test_time_and_extent);
  g_test_add_func ("/filter/value", test_value);
  g_test_add_func ("/filter/nonsense", test_nonsense);
  g_test_add_func ("/filter/state", test_state);

  return g_test_run ();
}
