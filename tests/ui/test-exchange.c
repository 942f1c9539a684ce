/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-errand.h"
#include "screen.h"
#include "shell-fixture.h"
#include "window/atlas-desktop.h"
#include "window/atlas-diagnostics-page.h"
#include "window/atlas-window-private.h"

/* What the desktop window does with files: those of other programs, and its own when they change. */

static const char *
get_id (ShellFixture *fixture)
{
  AtlasSiege *siege = atlas_state_get_siege (fixture->state);

  return siege != NULL ? atlas_siege_get_head (siege)->id : "";
}

/* Out to a table, and in again as a siege of its own, which is opened. */
static void
test_there_and_back (ShellFixture  *fixture,
                     gconstpointer  unused)
{
  AtlasWindow *window = shell_fixture_open (fixture, fixture->path);
  g_autofree char *table = g_build_filename (fixture->folder, "events of 429.csv", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, "new", NULL);
  guint n_events = atlas_siege_get_events (atlas_state_get_siege (fixture->state))->len;

  atlas_window_export (window, table);
  shell_fixture_wait_for_words (window, "The siege was written to “events of 429.csv”");
  g_assert_true (g_file_test (table, G_FILE_TEST_IS_REGULAR));

  atlas_window_import (window, table, folder);
  while (!g_str_equal (get_id (fixture), "events-of-429-csv"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (atlas_siege_get_events (atlas_state_get_siege (fixture->state))->len, ==, n_events);
  shell_fixture_close (window);
}

/* Out with icons in an archive, and in again. */
static void
test_archive (ShellFixture  *fixture,
              gconstpointer  unused)
{
  AtlasWindow *window = shell_fixture_open (fixture, fixture->path);
  g_autofree char *archive = g_build_filename (fixture->folder, "siege.KMZ", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, "new", NULL);
  AtlasSiege *siege = atlas_state_get_siege (fixture->state);
  guint n_events = atlas_siege_get_events (siege)->len;

  atlas_window_export (window, archive);
  shell_fixture_wait_for_words (window, "The siege was written to “siege.KMZ”");

  atlas_window_import (window, archive, folder);
  while (atlas_state_get_siege (fixture->state) == siege)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (atlas_siege_get_events (atlas_state_get_siege (fixture->state))->len, ==, n_events);
  shell_fixture_close (window);
}

/* What is wrong is said, and what is shown stays. */
static void
test_refused (ShellFixture  *fixture,
              gconstpointer  unused)
{
  AtlasWindow *window = shell_fixture_open (fixture, fixture->path);
  g_autofree char *table = g_build_filename (fixture->folder, "bad.csv", NULL);
  g_autofree char *picture = g_build_filename (fixture->folder, "siege.jpeg", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, "new", NULL);

  g_assert_true (g_file_set_contents (table, "when,title\nsoon,<b>x</b>\n1815,\n", -1, NULL));
  atlas_window_import (window, table, folder);
  shell_fixture_wait_for_words (window, "“bad.csv” was not opened: it has errors");
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_assert_cmpstr (get_id (fixture), ==, "plataea");
  atlas_window_export (window, picture);
  g_assert_false (g_file_test (picture, G_FILE_TEST_EXISTS));

  /* All of it, on request. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-errors", NULL);
  shell_fixture_wait_for_words (window, "bad.csv:2");
  shell_fixture_wait_for_words (window, "bad.csv:3");
  shell_fixture_wait_for_words (window, "Found an event without a title");
  shell_fixture_close (window);
}

/* Long enough to be called off in the middle of it, which nothing is left of. */
static void
test_called_off (ShellFixture  *fixture,
                 gconstpointer  unused)
{
  AtlasWindow *window = shell_fixture_open (fixture, fixture->path);
  g_autofree char *document = g_build_filename (fixture->folder, "long.kml", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, "new", NULL);
  g_autoptr (GString) text = g_string_new ("<kml>");

  for (guint i = 0; i < 10000000; i++)
    g_string_append (text, "<a/>");
  g_string_append (text, "<Placemark><TimeStamp><when>1815</when></TimeStamp></Placemark></kml>");
  g_assert_true (g_file_set_contents (document, text->str, -1, NULL));

  atlas_window_import (window, document, folder);
  shell_fixture_wait_for_words (window, "Reading “long.kml”…");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.stop-opening", NULL);
  g_assert_true (atlas_errands_await (10000));
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_assert_cmpstr (get_id (fixture), ==, "plataea");
  g_assert_null (screen_find_widget (GTK_WIDGET (window), ATLAS_TYPE_DIAGNOSTICS_PAGE, NULL));
  shell_fixture_close (window);
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
test_reload (ShellFixture  *fixture,
             gconstpointer  unused)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "copy", NULL);
  g_autofree char *events = g_build_filename (copy, "events.xml", NULL);
  const char *const argv[] = { "cp", "-r", fixture->path, copy, NULL };
  AtlasWindow *window;
  AtlasSiege *siege;
  gint64 instant;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL));
  window = shell_fixture_open (fixture, copy);
  atlas_state_select_by_id (fixture->state, "rams");
  instant = atlas_state_get_instant (fixture->state);

  siege = atlas_state_get_siege (fixture->state);
  edit (events, "Rams against the wall", "Rams at the wall");
  while (atlas_state_get_siege (fixture->state) == siege)
    g_main_context_iteration (NULL, TRUE);
  shell_fixture_wait_for_words (window, "Rams at the wall");
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, instant);

  siege = atlas_state_get_siege (fixture->state);
  edit (events, "places=\"ring\"", "places=\"rink\"");
  shell_fixture_wait_for_words (window, "The data set has changed and has 1 error.");
  g_assert_true (atlas_state_get_siege (fixture->state) == siege);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-errors", NULL);
  g_assert_nonnull (screen_find_widget (GTK_WIDGET (window), ATLAS_TYPE_DIAGNOSTICS_PAGE, NULL));
  shell_fixture_wait_for_words (window, "events.xml:");

  edit (events, "places=\"rink\"", "places=\"ring\"");
  while (screen_find_widget (GTK_WIDGET (window), ATLAS_TYPE_DIAGNOSTICS_PAGE, NULL) != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (screen_find_widget (GTK_WIDGET (window), ATLAS_TYPE_DESKTOP, NULL));
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, instant);
  shell_fixture_close (window);
}

int
main (int   argc,
      char *argv[])
{
  shell_fixture_init (&argc, &argv);

  shell_fixture_add ("/exchange/there-and-back", test_there_and_back);
  shell_fixture_add ("/exchange/archive", test_archive);
  shell_fixture_add ("/exchange/refused", test_refused);
  shell_fixture_add ("/exchange/called-off", test_called_off);
  shell_fixture_add ("/exchange/reload", test_reload);

  return g_test_run ();
}
