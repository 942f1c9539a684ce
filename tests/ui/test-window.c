/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "../sample.h"
#include "map/atlas-map-view.h"
#include "screen.h"
#include "shell-fixture.h"
#include "state/atlas-moment.h"
#include "window/atlas-bookmark-list.h"
#include "window/atlas-bookmark-row.h"
#include "window/atlas-desktop.h"
#include "window/atlas-diagnostics-page.h"
#include "window/atlas-hint.h"
#include "window/atlas-language-switch.h"
#include "window/atlas-shortcuts-window.h"
#include "window/atlas-side-panel.h"
#include "window/atlas-window-private.h"

/* An event of the second siege. */
#define LINKED_SIEGE "plataea"
#define LINKED_EVENT "army-comes"

static void
test_opens (ShellFixture  *fixture,
            gconstpointer  unused)
{
  AtlasWindow *window = shell_fixture_open (fixture, fixture->path);

  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_nonnull (atlas_state_get_siege (fixture->state));
  g_assert_nonnull (screen_find_any (GTK_WIDGET (window), ATLAS_TYPE_LANGUAGE_SWITCH));
  shell_fixture_close (window);
}

static void
test_switches_language (ShellFixture  *fixture,
                        gconstpointer  unused)
{
  AtlasWindow *window = shell_fixture_open (fixture, fixture->path);
  gint64 begin, end, begin_after, end_after;
  AtlasSiege *siege = atlas_state_get_siege (fixture->state);
  AtlasEvent *event = g_ptr_array_index (atlas_siege_get_events (siege), 0);
  GtkWidget *desktop;

  atlas_state_select_event (fixture->state, event);
  atlas_state_get_visible_span (fixture->state, &begin, &end);
  desktop = screen_find_any (GTK_WIDGET (window), ATLAS_TYPE_DESKTOP);
  atlas_state_set_language (fixture->state,
                            atlas_siege_get_term (siege, ATLAS_VOCABULARY_LANGUAGE, 1)->id);
  atlas_state_get_visible_span (fixture->state, &begin_after, &end_after);

  g_assert_true (screen_find_any (GTK_WIDGET (window), ATLAS_TYPE_DESKTOP) != desktop);
  g_assert_true (atlas_state_get_event (fixture->state) == event);
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, atlas_event_get_time (event));
  g_assert_cmpint (begin_after, ==, begin);
  g_assert_cmpint (end_after, ==, end);
  shell_fixture_close (window);
}

/* A popover that is open when its page goes would stay behind, and keep the pointer. */
static void
test_closes_popovers (ShellFixture  *fixture,
                      gconstpointer  unused)
{
  AtlasWindow *window = shell_fixture_open (fixture, fixture->path);

  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
  shell_fixture_assert_popover_goes (fixture, screen_find_any (GTK_WIDGET (window), GTK_TYPE_POPOVER));
  shell_fixture_close (window);
}

static void
clipboard_read_cb (GObject      *clipboard,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

/* What is copied leads back, also into a window that has yet to read the siege. */
static void
test_links (ShellFixture  *fixture,
            gconstpointer  unused)
{
  AtlasWindow *window = atlas_window_new (fixture->application, fixture->state, fixture->session);
  g_autofree char *uri = NULL;
  AtlasEvent *event;

  atlas_window_open (window, fixture->path);
  atlas_window_open_link (window, ATLAS_MOMENT_SCHEME ":" LINKED_SIEGE "?select=" LINKED_EVENT);
  gtk_window_present (GTK_WINDOW (window));
  shell_fixture_wait_for (window, ATLAS_TYPE_DESKTOP);
  event = atlas_state_get_event (fixture->state);
  g_assert_nonnull (event);
  g_assert_cmpstr (atlas_event_get_id (event), ==, LINKED_EVENT);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.copy-link", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (window)), NULL,
                                 clipboard_read_cb, &uri);
  while (uri == NULL)
    g_main_context_iteration (NULL, TRUE);
  atlas_state_show_opening (fixture->state);
  g_assert_null (atlas_state_get_event (fixture->state));
  atlas_window_open_link (window, uri);
  g_assert_true (atlas_state_get_event (fixture->state) == event);

  atlas_window_open_link (window, ATLAS_MOMENT_SCHEME ":../..");
  atlas_window_open_link (window, "<b>no link");
  g_assert_true (atlas_state_get_event (fixture->state) == event);
  shell_fixture_close (window);
}

static GtkWidget *
find_button (GtkWidget  *root,
             const char *action)
{
  if (GTK_IS_ACTIONABLE (root) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (root)), action) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, action);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The buttons say whether there is anywhere to go, and go there. */
static void
test_history (ShellFixture  *fixture,
              gconstpointer  unused)
{
  AtlasWindow *window = shell_fixture_open (fixture, fixture->path);
  GtkWidget *back = find_button (GTK_WIDGET (window), "win.go-back");
  GtkWidget *forward = find_button (GTK_WIDGET (window), "win.go-forward");
  AtlasPlace *place = g_ptr_array_index (atlas_siege_get_places (atlas_state_get_siege (fixture->state)), 0);

  g_assert_false (gtk_widget_get_sensitive (back));

  atlas_history_settle (atlas_window_get_history (window));
  atlas_state_select_place (fixture->state, place);
  atlas_history_settle (atlas_window_get_history (window));
  g_assert_true (gtk_widget_get_sensitive (back));
  g_assert_false (gtk_widget_get_sensitive (forward));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go-back", NULL);
  g_assert_null (atlas_state_get_place (fixture->state));
  g_assert_false (gtk_widget_get_sensitive (back));
  g_assert_true (gtk_widget_get_sensitive (forward));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go-forward", NULL);
  g_assert_true (atlas_state_get_place (fixture->state) == place);
  shell_fixture_close (window);
}

static char *
describe_bookmarks (AtlasWindow *window)
{
  GListModel *list = atlas_bookmarks_get_list (atlas_window_get_bookmarks (window));
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (AtlasBookmark) bookmark = g_list_model_get_item (list, i);

      g_string_append_printf (words, "%s ", atlas_bookmark_get_title (bookmark));
    }

  return g_string_free (words, FALSE);
}

static void
assert_bookmarks (AtlasWindow *window,
                  const char  *expected)
{
  g_autofree char *words = describe_bookmarks (window);

  g_assert_cmpstr (words, ==, expected);
}

/* The rows of a list: what is typed into one renames it, Delete removes it, a click opens it. */
static void
test_bookmarks (ShellFixture  *fixture,
                gconstpointer  unused)
{
  AtlasWindow *window = shell_fixture_open (fixture, fixture->path);
  GtkWidget *list, *row, *entry;
  g_autoptr (AtlasBookmark) bookmark = NULL;
  AtlasEvent *event = atlas_siege_find_event (atlas_state_get_siege (fixture->state), LINKED_EVENT);

  assert_bookmarks (window, "");
  atlas_state_select_event (fixture->state, event);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.add-bookmark", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.add-bookmark", NULL);
  bookmark = g_list_model_get_item (atlas_bookmarks_get_list (atlas_window_get_bookmarks (window)), 0);
  g_assert_cmpstr (atlas_bookmark_get_title (bookmark), ==,
                   atlas_state_pick (fixture->state, atlas_event_get_title (event)));

  list = atlas_bookmark_list_new (fixture->state,
                                  atlas_bookmarks_get_list (atlas_window_get_bookmarks (window)));
  /* Windows of newer libadwaitas have bins of their own. */
  adw_bin_set_child (ADW_BIN (gtk_widget_get_parent (screen_find_any (GTK_WIDGET (window), ATLAS_TYPE_DESKTOP))),
                     list);
  row = screen_find_any (list, ATLAS_TYPE_BOOKMARK_ROW);
  gtk_widget_activate_action (row, "bookmark.rename", NULL);
  entry = screen_find_any (row, GTK_TYPE_ENTRY);
  g_assert_true (gtk_widget_get_mapped (entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), "  Mine  ");
  g_signal_emit_by_name (entry, "activate");
  assert_bookmarks (window, "Mine ");

  atlas_state_show_opening (fixture->state);
  row = screen_find_any (list, ATLAS_TYPE_BOOKMARK_ROW);
  gtk_widget_activate (row);
  g_assert_true (atlas_state_get_event (fixture->state) == event);
  gtk_widget_activate_action (row, "bookmark.remove", NULL);
  assert_bookmarks (window, "");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.restore-bookmark", "(ssx)", "siege-atlas:x",
                              "Back", (gint64) 1);
  assert_bookmarks (window, "Back ");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.remove-bookmark", "s", "siege-atlas:x");
  shell_fixture_close (window);
}

static void
test_refuses_broken (ShellFixture  *fixture,
                     gconstpointer  unused)
{
  AtlasWindow *window = atlas_window_new (fixture->application, fixture->state, fixture->session);
  g_autofree char *broken = g_build_filename (fixture->folder, "broken.xml", NULL);

  g_assert_true (g_file_set_contents (broken, "<siege id='x'", -1, NULL));
  atlas_window_open (window, broken);
  gtk_window_present (GTK_WINDOW (window));
  shell_fixture_wait_for (window, ATLAS_TYPE_DIAGNOSTICS_PAGE);
  g_assert_null (atlas_state_get_siege (fixture->state));
  shell_fixture_close (window);
}

/* A name may have bytes that are no letters. With nothing else to show it is on the page, later in a toast. */
static void
test_name (ShellFixture  *fixture,
           gconstpointer  unused)
{
  AtlasWindow *window = atlas_window_new (fixture->application, fixture->state, fixture->session);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "nowhere\xff", NULL);

  atlas_window_open (window, nowhere);
  gtk_window_present (GTK_WINDOW (window));
  shell_fixture_wait_for (window, ATLAS_TYPE_DIAGNOSTICS_PAGE);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));

  atlas_window_open (window, fixture->path);
  shell_fixture_wait_for (window, ATLAS_TYPE_DESKTOP);
  atlas_window_open (window, nowhere);
  shell_fixture_wait_for_words (window, "was not opened: it has errors");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  shell_fixture_close (window);
}

static void
test_keeps_good (ShellFixture  *fixture,
                 gconstpointer  unused)
{
  AtlasWindow *window = shell_fixture_open (fixture, fixture->path);
  g_autofree char *broken = g_build_filename (fixture->folder, "broken.xml", NULL);
  AtlasSiege *siege = atlas_state_get_siege (fixture->state);

  g_assert_true (g_file_set_contents (broken, "<siege id='x'", -1, NULL));
  atlas_window_open (window, broken);
  shell_fixture_wait_for_words (window, "“broken.xml” was not opened: it has errors");

  g_assert_true (atlas_state_get_siege (fixture->state) == siege);
  g_assert_nonnull (screen_find_any (GTK_WIDGET (window), ATLAS_TYPE_DESKTOP));
  shell_fixture_close (window);
}

/* Called off before it can be done, reading leaves what was there before. */
static void
test_stops_opening (ShellFixture  *fixture,
                    gconstpointer  unused)
{
  AtlasWindow *window = atlas_window_new (fixture->application, fixture->state, fixture->session);
  AtlasSiege *siege;

  atlas_window_open (window, fixture->path);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.stop-opening", NULL);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_true (shell_fixture_shows (window, "Nothing is open"));
  g_assert_null (atlas_state_get_siege (fixture->state));

  atlas_window_open (window, fixture->path);
  shell_fixture_wait_for (window, ATLAS_TYPE_DESKTOP);
  siege = atlas_state_get_siege (fixture->state);
  atlas_window_open (window, fixture->path);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.stop-opening", NULL);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_true (atlas_state_get_siege (fixture->state) == siege);
  g_assert_nonnull (screen_find_any (GTK_WIDGET (window), ATLAS_TYPE_DESKTOP));
  shell_fixture_close (window);
}

/* What a narrow window has no room for in its timeline, the menu has. */
static void
test_clock_actions (ShellFixture  *fixture,
                    gconstpointer  unused)
{
  AtlasWindow *window = shell_fixture_open (fixture, fixture->path);
  AtlasSiege *siege = atlas_state_get_siege (fixture->state);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.last", NULL);
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, atlas_siege_get_end (siege));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.first", NULL);
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, atlas_siege_get_begin (siege));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.speed", "d", 7.0 * ATLAS_DAY);
  g_assert_cmpfloat (atlas_state_get_speed (fixture->state), ==, 7.0 * ATLAS_DAY);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.looping", NULL);
  g_assert_true (atlas_state_get_looping (fixture->state));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.hastening", NULL);
  g_assert_false (atlas_state_get_hastening (fixture->state));
  shell_fixture_close (window);
}

static gboolean
shows_hint (GtkWidget *hint)
{
  return gtk_revealer_get_reveal_child (GTK_REVEALER (gtk_widget_get_first_child (hint)));
}

static void
test_hint (ShellFixture  *fixture,
           gconstpointer  unused)
{
  g_autoptr (AtlasSiege) siege = sample_load ();
  g_autoptr (GtkWidget) first = NULL;
  g_autoptr (GtkWidget) second = NULL;

  atlas_state_set_siege (fixture->state, siege);
  first = g_object_ref_sink (atlas_hint_new (fixture->state, fixture->session));
  g_assert_true (shows_hint (first));
  atlas_state_set_instant (fixture->state, atlas_state_get_instant (fixture->state) + ATLAS_MINUTE);
  g_assert_false (shows_hint (first));

  second = g_object_ref_sink (atlas_hint_new (fixture->state, fixture->session));
  g_assert_false (shows_hint (second));
}

/* Whether the side panel stands beneath the map, as it does in a narrow window. */
static gboolean
has_panel_below (GtkWidget *root)
{
  GtkWidget *map = screen_find_any (root, ATLAS_TYPE_MAP_VIEW);
  GtkWidget *side_panel = screen_find_any (root, ATLAS_TYPE_SIDE_PANEL);
  graphene_rect_t above;
  graphene_rect_t below;

  return gtk_widget_compute_bounds (map, root, &above) &&
         gtk_widget_compute_bounds (side_panel, root, &below) && above.size.height > 100 &&
         below.size.height > 100 && below.origin.y >= above.origin.y + above.size.height;
}

static void
test_narrow (ShellFixture  *fixture,
             gconstpointer  unused)
{
  AtlasWindow *window;

  atlas_session_set_size (fixture->session, 420, 700, FALSE);
  window = shell_fixture_open (fixture, fixture->path);
  while (!has_panel_below (GTK_WIDGET (window)))
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 420);
  shell_fixture_close (window);
}

static void
test_shortcuts (ShellFixture  *fixture,
                gconstpointer  unused)
{
  AtlasWindow *window = atlas_window_new (fixture->application, fixture->state, fixture->session);
  GtkWindow *shortcuts;

  gtk_application_set_accels_for_action (fixture->application, "win.next-event",
                                         (const char *[]) { "Page_Down", NULL });
  shortcuts = GTK_WINDOW (atlas_shortcuts_window_new (GTK_WINDOW (window)));
  gtk_window_present (shortcuts);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (shortcuts));
  shell_fixture_close (shortcuts);
  shell_fixture_close (window);
}

/* A full disk keeps nobody from leaving. */
static void
test_full_disk (ShellFixture  *fixture,
                gconstpointer  unused)
{
  AtlasWindow *window = shell_fixture_open (fixture, fixture->path);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  sample_limit_files (1);
  gtk_window_close (GTK_WINDOW (window));
  sample_limit_files (0);
  while (window != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (sample_count_files (fixture->folder), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  shell_fixture_init (&argc, &argv);

  shell_fixture_add ("/window/opens", test_opens);
  shell_fixture_add ("/window/switches-language", test_switches_language);
  shell_fixture_add ("/window/closes-popovers", test_closes_popovers);
  shell_fixture_add ("/window/links", test_links);
  shell_fixture_add ("/window/history", test_history);
  shell_fixture_add ("/window/bookmarks", test_bookmarks);
  shell_fixture_add ("/window/refuses-broken", test_refuses_broken);
  shell_fixture_add ("/window/name", test_name);
  shell_fixture_add ("/window/keeps-good", test_keeps_good);
  shell_fixture_add ("/window/stops-opening", test_stops_opening);
  shell_fixture_add ("/window/clock-actions", test_clock_actions);
  shell_fixture_add ("/window/hint", test_hint);
  shell_fixture_add ("/window/narrow", test_narrow);
  shell_fixture_add ("/window/shortcuts", test_shortcuts);
  shell_fixture_add ("/window/full-disk", test_full_disk);

  return g_test_run ();
}
