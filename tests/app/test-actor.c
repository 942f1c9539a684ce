/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-reader.h"

static AtlasSiege *
load_second (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "second", NULL);
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (GError) error = NULL;
  AtlasSiege *siege = atlas_reader_load (path, diagnostics, NULL, &error);

  g_assert_no_error (error);

  return siege;
}

static char *
list_events (AtlasActor *actor)
{
  GPtrArray *events = atlas_actor_get_events (actor);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < events->len; i++)
    g_string_append_printf (text, "%s ", atlas_event_get_id (g_ptr_array_index (events, i)));

  return g_string_free (text, FALSE);
}

/* Those who took part know their events in order of time, whatever the order of the files. */
static void
test_events (void)
{
  const struct
  {
    AtlasActorKind kind;
    const char    *id;
    const char    *events;
  } cases[] = {
    { ATLAS_ACTOR_PERSON, "archidamos", "army-comes ring-closed " },
    { ATLAS_ACTOR_PERSON, "town", "judgment " },
    { ATLAS_ACTOR_UNIT, "defenders", "ring-closed escape judgment " },
    { ATLAS_ACTOR_UNIT, "athenians", "escape " },
    { ATLAS_ACTOR_UNIT, "league", "army-comes ring-closed escape " },
  };
  g_autoptr (AtlasSiege) siege = load_second ();

  g_assert_cmpuint (atlas_siege_get_actors (siege, ATLAS_ACTOR_PERSON)->len, ==, 2);
  g_assert_cmpuint (atlas_siege_get_actors (siege, ATLAS_ACTOR_UNIT)->len, ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AtlasActor *actor = atlas_siege_find_actor (siege, cases[i].kind, cases[i].id);
      g_autofree char *events = list_events (actor);

      g_assert_cmpstr (events, ==, cases[i].events);
    }
}

/* A person who is named like a place is neither it nor a unit. */
static void
test_identifiers (void)
{
  g_autoptr (AtlasSiege) siege = load_second ();
  AtlasActor *person = atlas_siege_find_actor (siege, ATLAS_ACTOR_PERSON, "town");

  g_assert_true (atlas_actor_get_kind (person) == ATLAS_ACTOR_PERSON);
  g_assert_nonnull (atlas_siege_find_place (siege, "town"));
  g_assert_null (atlas_siege_find_actor (siege, ATLAS_ACTOR_UNIT, "town"));
  g_assert_null (atlas_siege_find_actor (siege, ATLAS_ACTOR_PERSON, NULL));
  g_assert_false (atlas_siege_take_actor (siege, atlas_actor_new (ATLAS_ACTOR_PERSON, "town")));
  g_assert_true (atlas_siege_take_actor (siege, atlas_actor_new (ATLAS_ACTOR_UNIT, "town")));
}

static void
test_names (void)
{
  g_autoptr (AtlasSiege) siege = load_second ();
  AtlasActor *king = atlas_siege_find_actor (siege, ATLAS_ACTOR_PERSON, "archidamos");
  g_autoptr (AtlasActor) nobody = atlas_actor_new (ATLAS_ACTOR_UNIT, "nobody");

  g_assert_cmpstr (atlas_actor_get_name (king, "en"), ==, "Archidamos");
  g_assert_cmpstr (atlas_actor_get_name (king, "el"), ==, "Αρχίδαμος");
  g_assert_cmpstr (atlas_actor_get_name (king, "fr"), ==, "Archidamos");
  g_assert_cmpstr (atlas_actor_get_name (nobody, "en"), ==, "nobody");
}

static void
test_roles (void)
{
  g_autoptr (AtlasSiege) siege = load_second ();
  AtlasActor *king = atlas_siege_find_actor (siege, ATLAS_ACTOR_PERSON, "archidamos");
  AtlasActor *speaker = atlas_siege_find_actor (siege, ATLAS_ACTOR_PERSON, "town");
  AtlasActor *athenians = atlas_siege_find_actor (siege, ATLAS_ACTOR_UNIT, "athenians");
  const AtlasRole *role = &g_array_index (atlas_actor_get_roles (king), AtlasRole, 0);
  g_autofree char *begin = atlas_instant_to_string (&role->span.begin);
  g_autofree char *born = atlas_instant_to_string (atlas_actor_get_born (speaker));

  g_assert_cmpuint (atlas_actor_get_roles (king)->len, ==, 1);
  g_assert_cmpstr (role->place, ==, "camp");
  g_assert_cmpstr (role->unit, ==, "league");
  g_assert_cmpstr (begin, ==, "-0428-06~");
  g_assert_cmpstr (atlas_text_get (role->title, "en"), ==, "King of Sparta, at the head of the army");
  g_assert_cmpstr (atlas_actor_get_side (king), ==, "peloponnesians");
  g_assert_null (atlas_actor_get_born (king));
  g_assert_cmpstr (born, ==, "-0470~");

  /* An end that nobody states is open. */
  role = &g_array_index (atlas_actor_get_roles (speaker), AtlasRole, 0);
  g_assert_cmpint (role->span.begin.earliest, ==, ATLAS_TIME_MIN);

  g_assert_cmpuint (atlas_actor_get_roles (athenians)->len, ==, 0);
  g_assert_cmpstr (atlas_actor_get_within (athenians), ==, "defenders");
  g_assert_true (atlas_text_is_empty (atlas_actor_get_text (athenians)));
  g_assert_cmpuint (atlas_actor_get_cites (athenians)->len, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/actor/events", test_events);
  g_test_add_func ("/actor/identifiers", test_identifiers);
  g_test_add_func ("/actor/names", test_names);
  g_test_add_func ("/actor/roles", test_roles);

  return g_test_run ();
}
