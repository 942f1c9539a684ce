/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "../sample.h"
#include "core/atlas-catalog.h"
#include "state/atlas-state.h"
#include "xml/atlas-reader.h"
#include "xml/atlas-watch.h"

/* The head of a file of heights, of which all else is four. */
#define GRID "ncols 2\nnrows 2\nxllcenter 23.25\nyllcenter 38.2\ncellsize 0.1\n"

typedef struct
{
  char       *folder;
  AtlasWatch *watch;
  AtlasSiege *siege;
  guint       n_errors;
} Fixture;

static void
renewed_cb (AtlasWatch *watch,
            AtlasSiege *siege,
            Fixture    *fixture)
{
  g_set_object (&fixture->siege, siege);
}

static void
broken_cb (AtlasWatch       *watch,
           AtlasDiagnostics *diagnostics,
           const char       *message,
           Fixture          *fixture)
{
  fixture->n_errors = atlas_diagnostics_get_n_errors (diagnostics);
}

/* Watches over what is there now. */
static void
watch (Fixture    *fixture,
       const char *lesson)
{
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (AtlasSiege) siege = atlas_reader_load_with_progress (fixture->folder, lesson, diagnostics, NULL, NULL,
                                                                  NULL, NULL);

  g_clear_object (&fixture->watch);
  fixture->watch = atlas_watch_new (fixture->folder, siege);
  g_signal_connect (fixture->watch, "renewed", G_CALLBACK (renewed_cb), fixture);
  g_signal_connect (fixture->watch, "broken", G_CALLBACK (broken_cb), fixture);
}

/* A copy of the small siege, to be spoilt. */
static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "fixtures", "second", NULL);
  g_autoptr (GDir) dir = g_dir_open (source, 0, NULL);
  const char *name;

  fixture->folder = g_dir_make_tmp ("watch-XXXXXX", NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *from = g_build_filename (source, name, NULL);
      g_autofree char *to = g_build_filename (fixture->folder, name, NULL);
      g_autofree char *contents = NULL;

      g_assert_true (g_file_get_contents (from, &contents, NULL, NULL));
      g_assert_true (g_file_set_contents (to, contents, -1, NULL));
    }

  watch (fixture, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_clear_object (&fixture->siege);
  g_assert_finalize_object (fixture->watch);
  sample_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static void
edit (Fixture    *fixture,
      const char *part,
      const char *find,
      const char *replacement)
{
  g_autofree char *path = g_build_filename (fixture->folder, part, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GString) text = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  text = g_string_new (contents);
  g_assert_cmpuint (g_string_replace (text, find, replacement, 1), ==, 1);
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
}

static const char *
get_title (AtlasSiege *siege,
           const char *id)
{
  AtlasEvent *event = atlas_siege_find_event (siege, g_intern_string (id));

  return atlas_text_get (atlas_event_get_title (event), "en");
}

/* Two files, saved one after the other, are one change. */
static void
test_renewed (Fixture       *fixture,
              gconstpointer  user_data)
{
  edit (fixture, "events.xml", "Rams against the wall", "Rams at the wall");
  edit (fixture, "events.xml", "The town set alight", "The town on fire");
  edit (fixture, "siege.xml", "Siege works", "Works");
  while (fixture->siege == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpstr (get_title (fixture->siege, "rams"), ==, "Rams at the wall");
  g_assert_cmpstr (get_title (fixture->siege, "fire"), ==, "The town on fire");
  g_assert_cmpuint (fixture->n_errors, ==, 0);
}

/* Broken, and mended again. */
static void
test_broken (Fixture       *fixture,
             gconstpointer  user_data)
{
  edit (fixture, "events.xml", "places=\"ring\"", "places=\"rink\"");
  while (fixture->n_errors == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (fixture->n_errors, ==, 1);
  g_assert_null (fixture->siege);

  edit (fixture, "events.xml", "places=\"rink\"", "places=\"ring\"");
  while (fixture->siege == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_siege (Fixture *fixture)
{
  g_clear_object (&fixture->siege);
  while (fixture->siege == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
write_text (const char *folder,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* Terrain that is named before it is there, in a folder that is not there yet either; then another form of it,
 * and the folder gone and back again. */
static void
test_named (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autofree char *land = g_build_filename (fixture->folder, "land", NULL);
  g_autofree char *away = g_strconcat (fixture->folder, ".away", NULL);
  GPtrArray *elevations;

  edit (fixture, "siege.xml", "</spots>", "</spots><grid href=\"land/heights.asc\"/>");
  wait_for_siege (fixture);
  g_assert_cmpuint (atlas_siege_get_land (fixture->siege)->elevations->len, ==, 0);

  g_assert_cmpint (g_mkdir (land, 0755), ==, 0);
  wait_for_siege (fixture);
  write_text (land, "heights.asc", GRID "1 2\n3 4\n");
  wait_for_siege (fixture);
  elevations = atlas_siege_get_land (fixture->siege)->elevations;
  g_assert_cmpuint (elevations->len, ==, 1);

  write_text (land, "heights.asc", GRID "5 6\n7 8\n");
  wait_for_siege (fixture);

  g_assert_cmpint (g_rename (land, away), ==, 0);
  wait_for_siege (fixture);
  g_assert_cmpuint (atlas_siege_get_land (fixture->siege)->elevations->len, ==, 0);
  g_assert_cmpint (g_rename (away, land), ==, 0);
  wait_for_siege (fixture);
  g_assert_cmpuint (atlas_siege_get_land (fixture->siege)->elevations->len, ==, 1);
  write_text (land, "heights.asc", GRID "1 2\n3 4\n");
  wait_for_siege (fixture);
}

/* A lesson lies where its teacher put it. */
static void
test_lesson (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autofree char *desk = g_dir_make_tmp ("desk-XXXXXX", NULL);
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "fixtures", "lessons", "second.xml", NULL);
  g_autofree char *lesson = g_build_filename (desk, "lesson.xml", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GString) text = NULL;

  g_assert_true (g_file_get_contents (source, &contents, NULL, NULL));
  write_text (desk, "lesson.xml", contents);
  watch (fixture, lesson);
  text = g_string_new (contents);
  g_string_replace (text, "own-lesson", "my-lesson", 1);
  write_text (desk, "lesson.xml", text->str);
  wait_for_siege (fixture);
  g_assert_true (g_str_has_prefix (atlas_siege_get_head (fixture->siege)->lesson, "my-"));
  sample_remove_folder (desk);
}

/* Nobody is told after the watch is gone. */
static void
test_called_off (Fixture       *fixture,
                 gconstpointer  user_data)
{
  edit (fixture, "events.xml", "Rams against the wall", "Rams at the wall");
  g_main_context_iteration (NULL, FALSE);
  g_object_run_dispose (G_OBJECT (fixture->watch));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->siege);
}

/* What was looked at is looked at still; what is gone is let go. */
static void
test_state (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (AtlasState) state = atlas_state_new ();
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (AtlasSiege) first = atlas_reader_load (fixture->folder, diagnostics, NULL, NULL);
  g_autoptr (AtlasSiege) second = NULL;
  AtlasPosition centre = { 38.3, 23.3 };
  gint64 begin, end;

  atlas_state_set_siege (state, first);
  atlas_state_set_language (state, "el");
  atlas_state_select_by_id (state, "rams");
  atlas_state_set_instant (state, atlas_time_from_civil (-427, 3, 4, 5, 6));
  atlas_state_set_visible_span (state, atlas_time_from_civil (-427, 1, 1, 0, 0), atlas_time_from_civil (-426, 1, 1, 0, 0));
  atlas_state_set_view (state, centre, 3.5);

  edit (fixture, "siege.xml", "Siege works", "Works");
  second = atlas_reader_load (fixture->folder, diagnostics, NULL, NULL);
  atlas_state_renew_siege (state, second);

  g_assert_true (atlas_state_get_siege (state) == second);
  g_assert_true (atlas_state_get_event (state) == atlas_siege_find_event (second, g_intern_string ("rams")));
  g_assert_cmpint (atlas_state_get_instant (state), ==, atlas_time_from_civil (-427, 3, 4, 5, 6));
  g_assert_cmpstr (atlas_state_get_language (state), ==, "el");
  atlas_state_get_visible_span (state, &begin, &end);
  g_assert_cmpint (begin, ==, atlas_time_from_civil (-427, 1, 1, 0, 0));
  g_assert_cmpint (end, ==, atlas_time_from_civil (-426, 1, 1, 0, 0));
  g_assert_cmpfloat (atlas_state_get_centre (state).latitude, ==, centre.latitude);
  g_assert_cmpfloat (atlas_state_get_zoom (state), ==, 3.5);

  edit (fixture, "events.xml", "id=\"rams\"", "id=\"battering-rams\"");
  g_clear_object (&second);
  second = atlas_reader_load (fixture->folder, diagnostics, NULL, NULL);
  atlas_state_renew_siege (state, second);
  g_assert_null (atlas_state_get_event (state));
  g_assert_cmpint (atlas_state_get_instant (state), ==, atlas_time_from_civil (-427, 3, 4, 5, 6));
}

int
main (int   argc,
      char *argv[])
{
  atlas_catalog_init (ATLAS_LOCALEDIR);
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/watch/renewed", Fixture, NULL, set_up, test_renewed, tear_down);
  g_test_add ("/watch/broken", Fixture, NULL, set_up, test_broken, tear_down);
  g_test_add ("/watch/named", Fixture, NULL, set_up, test_named, tear_down);
  g_test_add ("/watch/lesson", Fixture, NULL, set_up, test_lesson, tear_down);
  g_test_add ("/watch/called-off", Fixture, NULL, set_up, test_called_off, tear_down);
  g_test_add ("/watch/state", Fixture, NULL, set_up, test_state, tear_down);

  return g_test_run ();
}
