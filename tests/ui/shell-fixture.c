/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell-fixture.h"

#include <adwaita.h>
#include <string.h>

#include "../sample.h"
#include "core/atlas-catalog.h"
#include "screen.h"
#include "window/atlas-desktop.h"

/* One for all tests: a process has one application. */
static GtkApplication *application;

/* Prepares the program for tests of its windows. */
void
shell_fixture_init (int    *argc,
                    char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  atlas_catalog_init (g_getenv ("ATLAS_LOCALEDIR"));
  application = GTK_APPLICATION (adw_application_new (NULL, G_APPLICATION_NON_UNIQUE));
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
}

static void
set_up (ShellFixture  *fixture,
        gconstpointer  unused)
{
  g_autofree char *session = NULL;

  fixture->application = application;
  fixture->folder = g_dir_make_tmp ("shell-XXXXXX", NULL);
  session = g_build_filename (fixture->folder, "session.ini", NULL);
  fixture->session = atlas_session_new (session);
  fixture->state = atlas_state_new ();
  fixture->path = g_test_build_filename (G_TEST_DIST, "fixtures", "second", NULL);
  atlas_catalog_set_language ("en");
}

static void
tear_down (ShellFixture  *fixture,
           gconstpointer  unused)
{
  g_assert_finalize_object (fixture->session);
  g_clear_object (&fixture->state);
  sample_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* A test that is given what a shell is made of, all of it new. */
void
shell_fixture_add (const char  *path,
                   void       (*test) (ShellFixture  *fixture,
                                       gconstpointer  unused))
{
  g_test_add (path, ShellFixture, NULL, set_up, test, tear_down);
}

/* The desktop window, once it shows the siege at @path. */
AtlasWindow *
shell_fixture_open (ShellFixture *fixture,
                    const char   *path)
{
  AtlasWindow *window = atlas_window_new (fixture->application, fixture->state, fixture->session);

  atlas_window_open (window, path);
  gtk_window_present (GTK_WINDOW (window));
  shell_fixture_wait_for (window, ATLAS_TYPE_DESKTOP);

  return window;
}

/* Destroys a window, which nothing may keep. */
void
shell_fixture_close (gpointer window)
{
  g_object_ref (window);
  gtk_window_destroy (window);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_assert_finalize_object (window);
}

/* Lets the program run until a window has a widget of a type. */
void
shell_fixture_wait_for (gpointer window,
                        GType    type)
{
  while (screen_find_any (window, type) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Whether a label has these words among its own. */
gboolean
shell_fixture_shows (gpointer    window,
                     const char *words)
{
  if (GTK_IS_LABEL (window) && strstr (gtk_label_get_label (window), words) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (window); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (shell_fixture_shows (child, words))
        return TRUE;
    }

  return FALSE;
}

/* Lets the program run until a window says so. */
void
shell_fixture_wait_for_words (gpointer    window,
                              const char *words)
{
  while (!shell_fixture_shows (window, words))
    g_main_context_iteration (NULL, TRUE);
}

/* Waits for a popover to open, in a window whose page is then made anew in another language. */
void
shell_fixture_assert_popover_goes (ShellFixture *fixture,
                                   gpointer      popover)
{
  AtlasSiege *siege = atlas_state_get_siege (fixture->state);

  while (!gtk_widget_get_mapped (popover))
    g_main_context_iteration (NULL, TRUE);
  g_object_add_weak_pointer (popover, &popover);
  atlas_state_set_language (fixture->state, atlas_siege_get_term (siege, ATLAS_VOCABULARY_LANGUAGE, 1)->id);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (popover);
}
