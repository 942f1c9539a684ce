/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "../sample.h"
#include "burrow.h"
#include "core/atlas-catalog.h"
#include "window/atlas-desktop.h"
#include "window/atlas-diagnostics-page.h"
#include "window/atlas-window-private.h"

/* What the desktop window does with files: those of other programs, and its own when they change. */

/* One for all tests: a process has one application. */
static GtkApplication *application;

typedef struct
{
  AtlasState   *state;
  AtlasSession *session;
  AtlasWindow  *window;
  char         *folder;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autofree char *session = NULL;

  fixture->folder = g_dir_make_tmp ("exchange-XXXXXX", NULL);
  session = g_build_filename (fixture->folder, "session.ini", NULL);
  fixture->session = atlas_session_new (session);
  fixture->state = atlas_state_new ();
  atlas_catalog_set_language ("en");
  fixture->window = atlas_window_new (application, fixture->state, fixture->session);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_object_ref (fixture->window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_assert_finalize_object (fixture->window);
  g_assert_finalize_object (fixture->session);
  g_clear_object (&fixture->state);
  sample_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

/* A label whose words have these among them. */
static gboolean
shows (GtkWidget  *root,
       const char *words)
{
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_label (GTK_LABEL (root)), words) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (shows (child, words))
        return TRUE;
    }

  return FALSE;
}

static void
wait_for_words (Fixture    *fixture,
                const char *words)
{
  while (!shows (GTK_WIDGET (fixture->window), words))
    g_main_context_iteration (NULL, TRUE);
}

static const char *
get_id (Fixture *fixture)
{
  AtlasSiege *siege = atlas_state_get_siege (fixture->state);

  return siege != NULL ? atlas_siege_get_head (siege)->id : "";
}

static void
open_siege (Fixture    *fixture,
            const char *path,
            const char *id)
{
  atlas_window_open (fixture->window, path);
  gtk_window_present (GTK_WINDOW (fixture->window));
  while (!g_str_equal (get_id (fixture), id))
    g_main_context_iteration (NULL, TRUE);
}

static void
open_second (Fixture *fixture)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "second", NULL);

  open_siege (fixture, path, "plataea");
}

/* Out to a table, and in again as a siege of its own, which is opened. */
static void
test_there_and_back (Fixture       *fixture,
                     gconstpointer  user_data)
{
  g_autofree char *table = g_build_filename (fixture->folder, "events of 429.csv", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, "new", NULL);
  guint n_events;

  open_second (fixture);
  n_events = atlas_siege_get_events (atlas_state_get_siege (fixture->state))->len;
  atlas_window_export (fixture->window, table);
  wait_for_words (fixture, "The siege was written to “events of 429.csv”");
  g_assert_true (g_file_test (table, G_FILE_TEST_IS_REGULAR));

  atlas_window_import (fixture->window, table, folder);
  while (!g_str_equal (get_id (fixture), "events-of-429-csv"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (atlas_siege_get_events (atlas_state_get_siege (fixture->state))->len, ==, n_events);
}

/* Out with icons in an archive, and in again. */
static void
test_archive (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autofree char *archive = g_build_filename (fixture->folder, "siege.KMZ", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, "new", NULL);
  AtlasSiege *siege;
  guint n_events;

  open_second (fixture);
  siege = atlas_state_get_siege (fixture->state);
  n_events = atlas_siege_get_events (siege)->len;
  atlas_window_export (fixture->window, archive);
  wait_for_words (fixture, "The siege was written to “siege.KMZ”");

  atlas_window_import (fixture->window, archive, folder);
  while (atlas_state_get_siege (fixture->state) == siege)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (atlas_siege_get_events (atlas_state_get_siege (fixture->state))->len, ==, n_events);
}

/* What is wrong is said, and what is shown stays. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autofree char *table = g_build_filename (fixture->folder, "bad.csv", NULL);
  g_autofree char *picture = g_build_filename (fixture->folder, "siege.jpeg", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, "new", NULL);

  open_second (fixture);
  g_assert_true (g_file_set_contents (table, "when,title\nsoon,<b>x</b>\n1815,\n", -1, NULL));
  atlas_window_import (fixture->window, table, folder);
  wait_for_words (fixture, "“bad.csv” was not opened: it has errors");
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_assert_cmpstr (get_id (fixture), ==, "plataea");
  atlas_window_export (fixture->window, picture);
  g_assert_false (g_file_test (picture, G_FILE_TEST_EXISTS));

  /* All of it, on request. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-errors", NULL);
  wait_for_words (fixture, "bad.csv:2");
  wait_for_words (fixture, "bad.csv:3");
  wait_for_words (fixture, "Found an event without a title");
}

static void
edit (const char *path,
      const char *find,
      const char *replacement)
{
  g_autofree char *contents = NULL;
  g_autoptr (GString) text = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  text = g_string_new (contents);
  g_assert_cmpuint (g_string_replace (text, find, replacement, 1), ==, 1);
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
}

/* An author saves, slips, looks at what is wrong, and mends it. */
static void
test_reload (Fixture       *fixture,
             gconstpointer  user_data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "fixtures", "second", NULL);
  g_autofree char *copy = g_build_filename (fixture->folder, "copy", NULL);
  g_autofree char *events = g_build_filename (copy, "events.xml", NULL);
  const char *const argv[] = { "cp", "-r", source, copy, NULL };
  AtlasSiege *siege;
  gint64 instant;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL));
  open_siege (fixture, copy, "plataea");
  atlas_state_select_by_id (fixture->state, "rams");
  instant = atlas_state_get_instant (fixture->state);

  siege = atlas_state_get_siege (fixture->state);
  edit (events, "Rams against the wall", "Rams at the wall");
  while (atlas_state_get_siege (fixture->state) == siege)
    g_main_context_iteration (NULL, TRUE);
  wait_for_words (fixture, "Rams at the wall");
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, instant);

  siege = atlas_state_get_siege (fixture->state);
  edit (events, "places=\"ring\"", "places=\"rink\"");
  wait_for_words (fixture, "The data set has changed and has 1 error.");
  g_assert_true (atlas_state_get_siege (fixture->state) == siege);
  gtk_widget_activate_action (window, "win.show-errors", NULL);
  g_assert_nonnull (burrow_find_widget (window, ATLAS_TYPE_DIAGNOSTICS_PAGE, NULL));
  wait_for_words (fixture, "events.xml:");

  edit (events, "places=\"rink\"", "places=\"ring\"");
  while (burrow_find_widget (window, ATLAS_TYPE_DIAGNOSTICS_PAGE, NULL) != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (burrow_find_widget (window, ATLAS_TYPE_DESKTOP, NULL));
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, instant);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  atlas_catalog_init (g_getenv ("ATLAS_LOCALEDIR"));
  application = GTK_APPLICATION (adw_application_new (NULL, G_APPLICATION_NON_UNIQUE));
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  g_test_add ("/exchange/there-and-back", Fixture, NULL, set_up, test_there_and_back, tear_down);
  g_test_add ("/exchange/archive", Fixture, NULL, set_up, test_archive, tear_down);
  g_test_add ("/exchange/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/exchange/reload", Fixture, NULL, set_up, test_reload, tear_down);

  return g_test_run ();
}
