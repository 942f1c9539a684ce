/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "burrow.h"
#include "core/atlas-catalog.h"
#include "kiosk/atlas-kiosk-window.h"
#include "map/atlas-layer-list.h"
#include "map/atlas-online-maps.h"
#include "map/atlas-map-view.h"
#include "presenter/atlas-audience-window.h"
#include "state/atlas-moment.h"
#include "window/atlas-bookmark-list.h"
#include "window/atlas-bookmark-row.h"
#include "window/atlas-desktop.h"
#include "window/atlas-diagnostics-page.h"
#include "window/atlas-hint.h"
#include "window/atlas-language-switch.h"
#include "window/atlas-shortcuts-window.h"
#include "window/atlas-side-panel.h"
#include "window/atlas-stage.h"
#include "window/atlas-window-private.h"
#include "xml/atlas-reader.h"

/* The three shells, over the second siege: each with real views on a real display. */

/* An event of the second siege. */
#define LINKED_SIEGE "plataea"
#define LINKED_EVENT "army-comes"

/* One for all tests: a process has one application. */
static GtkApplication *application;

typedef struct
{
  AtlasState   *state;
  AtlasSession *session;
  char         *folder;
  char         *path;
} Fixture;

static AtlasSiege *
read_siege (const char *path)
{
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (GError) error = NULL;
  AtlasSiege *siege = atlas_reader_load (path, diagnostics, NULL, &error);

  g_assert_no_error (error);

  return siege;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autofree char *session = NULL;

  fixture->folder = g_dir_make_tmp ("shells-XXXXXX", NULL);
  session = g_build_filename (fixture->folder, "session.ini", NULL);
  fixture->session = atlas_session_new (session);
  fixture->state = atlas_state_new ();
  fixture->path = g_test_build_filename (G_TEST_DIST, "fixtures", "second", NULL);
  atlas_catalog_set_language ("en");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autofree char *session = g_build_filename (fixture->folder, "session.ini", NULL);

  g_remove (session);
  g_rmdir (fixture->folder);
  g_assert_finalize_object (fixture->session);
  g_clear_object (&fixture->state);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* Unlike burrow_find_widget(), in windows that are not shown yet as well. */
static GtkWidget *
find_widget (GtkWidget *root,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
wait_for_widget (GtkWidget *root,
                 GType      type)
{
  while (find_widget (root, type) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
shows_words (GtkWidget  *root,
             const char *words)
{
  if (GTK_IS_LABEL (root) && g_str_equal (gtk_label_get_label (GTK_LABEL (root)), words))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (shows_words (child, words))
        return TRUE;
    }

  return FALSE;
}

static void
close_window (GtkWindow *window)
{
  g_autoptr (GtkWindow) kept = g_object_ref (window);

  gtk_window_destroy (window);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_assert_finalize_object (g_steal_pointer (&kept));
}

static void
test_window_opens (Fixture       *fixture,
                   gconstpointer  user_data)
{
  AtlasWindow *window = atlas_window_new (application, fixture->state, fixture->session);

  atlas_window_open (window, fixture->path);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_widget (GTK_WIDGET (window), ATLAS_TYPE_DESKTOP);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));

  g_assert_nonnull (atlas_state_get_siege (fixture->state));
  g_assert_nonnull (find_widget (GTK_WIDGET (window), ATLAS_TYPE_LANGUAGE_SWITCH));
  close_window (GTK_WINDOW (window));
}

static void
test_window_switches_language (Fixture       *fixture,
                               gconstpointer  user_data)
{
  AtlasWindow *window = atlas_window_new (application, fixture->state, fixture->session);
  gint64 begin, end, begin_after, end_after;
  AtlasSiege *siege;
  AtlasEvent *event;
  GtkWidget *desktop;

  atlas_window_open (window, fixture->path);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_widget (GTK_WIDGET (window), ATLAS_TYPE_DESKTOP);

  siege = atlas_state_get_siege (fixture->state);
  event = g_ptr_array_index (atlas_siege_get_events (siege), 0);
  atlas_state_select_event (fixture->state, event);
  atlas_state_get_visible_span (fixture->state, &begin, &end);
  desktop = find_widget (GTK_WIDGET (window), ATLAS_TYPE_DESKTOP);
  atlas_state_set_language (fixture->state,
                            atlas_siege_get_term (siege, ATLAS_VOCABULARY_LANGUAGE, 1)->id);
  atlas_state_get_visible_span (fixture->state, &begin_after, &end_after);

  g_assert_true (find_widget (GTK_WIDGET (window), ATLAS_TYPE_DESKTOP) != desktop);
  g_assert_true (atlas_state_get_event (fixture->state) == event);
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, atlas_event_get_time (event));
  g_assert_cmpint (begin_after, ==, begin);
  g_assert_cmpint (end_after, ==, end);
  close_window (GTK_WINDOW (window));
}

/* Opens a popover of a window whose page is then made anew in another language. */
static void
assert_popover_goes (Fixture   *fixture,
                     GtkWidget *popover)
{
  AtlasSiege *siege = atlas_state_get_siege (fixture->state);

  while (!gtk_widget_get_mapped (popover))
    g_main_context_iteration (NULL, TRUE);
  g_object_add_weak_pointer (G_OBJECT (popover), (gpointer *) &popover);
  atlas_state_set_language (fixture->state, atlas_siege_get_term (siege, ATLAS_VOCABULARY_LANGUAGE, 1)->id);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (popover);
}

/* A popover that is open when its page goes would stay behind, and keep the pointer. */
static void
test_window_closes_popovers (Fixture       *fixture,
                             gconstpointer  user_data)
{
  AtlasWindow *window = atlas_window_new (application, fixture->state, fixture->session);

  atlas_window_open (window, fixture->path);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_widget (GTK_WIDGET (window), ATLAS_TYPE_DESKTOP);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
  assert_popover_goes (fixture, find_widget (GTK_WIDGET (window), GTK_TYPE_POPOVER));
  close_window (GTK_WINDOW (window));
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
test_window_links (Fixture       *fixture,
                   gconstpointer  user_data)
{
  AtlasWindow *window = atlas_window_new (application, fixture->state, fixture->session);
  g_autofree char *uri = NULL;
  AtlasEvent *event;

  atlas_window_open (window, fixture->path);
  atlas_window_open_link (window, ATLAS_MOMENT_SCHEME ":" LINKED_SIEGE "?select=" LINKED_EVENT);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_widget (GTK_WIDGET (window), ATLAS_TYPE_DESKTOP);
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
  close_window (GTK_WINDOW (window));
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
test_window_history (Fixture       *fixture,
                     gconstpointer  user_data)
{
  AtlasWindow *window = atlas_window_new (application, fixture->state, fixture->session);
  GtkWidget *back, *forward;
  AtlasPlace *place;

  atlas_window_open (window, fixture->path);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_widget (GTK_WIDGET (window), ATLAS_TYPE_DESKTOP);
  place = g_ptr_array_index (atlas_siege_get_places (atlas_state_get_siege (fixture->state)), 0);
  back = find_button (GTK_WIDGET (window), "win.go-back");
  forward = find_button (GTK_WIDGET (window), "win.go-forward");
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
  close_window (GTK_WINDOW (window));
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
test_window_bookmarks (Fixture       *fixture,
                       gconstpointer  user_data)
{
  AtlasWindow *window = atlas_window_new (application, fixture->state, fixture->session);
  GtkWidget *list, *row, *entry;
  g_autoptr (AtlasBookmark) bookmark = NULL;
  AtlasEvent *event;

  atlas_window_open (window, fixture->path);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_widget (GTK_WIDGET (window), ATLAS_TYPE_DESKTOP);
  event = atlas_siege_find_event (atlas_state_get_siege (fixture->state), LINKED_EVENT);
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
  adw_bin_set_child (ADW_BIN (gtk_widget_get_parent (find_widget (GTK_WIDGET (window), ATLAS_TYPE_DESKTOP))),
                     list);
  row = find_widget (list, ATLAS_TYPE_BOOKMARK_ROW);
  gtk_widget_activate_action (row, "bookmark.rename", NULL);
  entry = find_widget (row, GTK_TYPE_ENTRY);
  g_assert_true (gtk_widget_get_mapped (entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), "  Mine  ");
  g_signal_emit_by_name (entry, "activate");
  assert_bookmarks (window, "Mine ");

  atlas_state_show_opening (fixture->state);
  row = find_widget (list, ATLAS_TYPE_BOOKMARK_ROW);
  gtk_widget_activate (row);
  g_assert_true (atlas_state_get_event (fixture->state) == event);
  gtk_widget_activate_action (row, "bookmark.remove", NULL);
  assert_bookmarks (window, "");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.restore-bookmark", "(ssx)", "siege-atlas:x",
                              "Back", (gint64) 1);
  assert_bookmarks (window, "Back ");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.remove-bookmark", "s", "siege-atlas:x");
  close_window (GTK_WINDOW (window));
}

static void
test_window_refuses_broken (Fixture       *fixture,
                            gconstpointer  user_data)
{
  AtlasWindow *window = atlas_window_new (application, fixture->state, fixture->session);
  g_autofree char *broken = g_build_filename (fixture->folder, "broken.xml", NULL);

  g_assert_true (g_file_set_contents (broken, "<siege id='x'", -1, NULL));
  atlas_window_open (window, broken);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_widget (GTK_WIDGET (window), ATLAS_TYPE_DIAGNOSTICS_PAGE);
  g_assert_null (atlas_state_get_siege (fixture->state));
  g_remove (broken);
  close_window (GTK_WINDOW (window));
}

static void
test_window_keeps_good (Fixture       *fixture,
                        gconstpointer  user_data)
{
  AtlasWindow *window = atlas_window_new (application, fixture->state, fixture->session);
  g_autofree char *broken = g_build_filename (fixture->folder, "broken.xml", NULL);
  AtlasSiege *siege;

  atlas_window_open (window, fixture->path);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_widget (GTK_WIDGET (window), ATLAS_TYPE_DESKTOP);
  siege = atlas_state_get_siege (fixture->state);

  g_assert_true (g_file_set_contents (broken, "<siege id='x'", -1, NULL));
  atlas_window_open (window, broken);
  while (!shows_words (GTK_WIDGET (window), "“broken.xml” was not opened: it has errors"))
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (atlas_state_get_siege (fixture->state) == siege);
  g_assert_nonnull (find_widget (GTK_WIDGET (window), ATLAS_TYPE_DESKTOP));
  g_remove (broken);
  close_window (GTK_WINDOW (window));
}

/* What a narrow window has no room for in its timeline, the menu has. */
static void
test_clock_actions (Fixture       *fixture,
                    gconstpointer  user_data)
{
  AtlasWindow *window = atlas_window_new (application, fixture->state, fixture->session);
  AtlasSiege *siege;

  atlas_window_open (window, fixture->path);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_widget (GTK_WIDGET (window), ATLAS_TYPE_DESKTOP);
  siege = atlas_state_get_siege (fixture->state);

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
  close_window (GTK_WINDOW (window));
}

static void
test_audience_follows (Fixture       *fixture,
                       gconstpointer  user_data)
{
  AtlasAudienceWindow *window = atlas_audience_window_new (application, fixture->state);
  g_autoptr (AtlasSiege) siege = read_siege (fixture->path);

  g_assert_null (find_widget (GTK_WIDGET (window), ATLAS_TYPE_STAGE));
  atlas_state_set_siege (fixture->state, siege);
  g_assert_nonnull (find_widget (GTK_WIDGET (window), ATLAS_TYPE_STAGE));
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.next-event", NULL);
  g_assert_nonnull (atlas_state_get_event (fixture->state));
  close_window (GTK_WINDOW (window));
}

/* Called off before it can be done, reading leaves what was there before. */
static void
test_window_stops_opening (Fixture       *fixture,
                           gconstpointer  user_data)
{
  AtlasWindow *window = atlas_window_new (application, fixture->state, fixture->session);
  AtlasSiege *siege;

  atlas_window_open (window, fixture->path);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.stop-opening", NULL);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_true (shows_words (GTK_WIDGET (window), "Nothing is open"));
  g_assert_null (atlas_state_get_siege (fixture->state));

  atlas_window_open (window, fixture->path);
  wait_for_widget (GTK_WIDGET (window), ATLAS_TYPE_DESKTOP);
  siege = atlas_state_get_siege (fixture->state);
  atlas_window_open (window, fixture->path);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.stop-opening", NULL);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_true (atlas_state_get_siege (fixture->state) == siege);
  g_assert_nonnull (find_widget (GTK_WIDGET (window), ATLAS_TYPE_DESKTOP));
  close_window (GTK_WINDOW (window));
}

static gboolean
shows_hint (GtkWidget *hint)
{
  return gtk_revealer_get_reveal_child (GTK_REVEALER (gtk_widget_get_first_child (hint)));
}

static void
test_hint (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (AtlasSiege) siege = read_siege (fixture->path);
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
  GtkWidget *map = find_widget (root, ATLAS_TYPE_MAP_VIEW);
  GtkWidget *side_panel = find_widget (root, ATLAS_TYPE_SIDE_PANEL);
  graphene_rect_t above;
  graphene_rect_t below;

  return gtk_widget_compute_bounds (map, root, &above) &&
         gtk_widget_compute_bounds (side_panel, root, &below) && above.size.height > 100 &&
         below.size.height > 100 && below.origin.y >= above.origin.y + above.size.height;
}

static void
test_window_narrow (Fixture       *fixture,
                    gconstpointer  user_data)
{
  AtlasWindow *window;

  atlas_session_set_size (fixture->session, 420, 700, FALSE);
  window = atlas_window_new (application, fixture->state, fixture->session);
  atlas_window_open (window, fixture->path);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_widget (GTK_WIDGET (window), ATLAS_TYPE_DESKTOP);
  while (!has_panel_below (GTK_WIDGET (window)))
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 420);
  close_window (GTK_WINDOW (window));
}

static void
test_kiosk_stays (Fixture       *fixture,
                  gconstpointer  user_data)
{
  g_autoptr (AtlasKioskConfig) config = atlas_kiosk_config_new (NULL, NULL);
  AtlasKioskWindow *window =
    atlas_kiosk_window_new (application, fixture->state, config);
  g_autoptr (AtlasReading) reading = atlas_reading_new (fixture->path);

  atlas_kiosk_window_await (window, reading);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_widget (GTK_WIDGET (window), ATLAS_TYPE_STAGE);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));

  gtk_window_close (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  g_assert_nonnull (find_widget (GTK_WIDGET (window), ATLAS_TYPE_LANGUAGE_SWITCH));
  g_assert_null (find_widget (GTK_WIDGET (window), ADW_TYPE_HEADER_BAR));
  g_assert_null (find_widget (GTK_WIDGET (window), GTK_TYPE_WINDOW_CONTROLS));
  close_window (GTK_WINDOW (window));
}

/* Nothing comes from the network, whatever a setting says that was left on. */
static void
test_kiosk_offline (Fixture       *fixture,
                    gconstpointer  user_data)
{
  g_autoptr (AtlasKioskConfig) config = atlas_kiosk_config_new (NULL, NULL);
  AtlasLayers *layers = atlas_state_get_layers (fixture->state);
  AtlasKioskWindow *window;

  g_object_set (layers, "online-allowed", TRUE, "online-map", "osm-mapnik", NULL);
  window = atlas_kiosk_window_new (application, fixture->state, config);
  g_object_set (layers, "online-allowed", TRUE, "online-map", "osm-mapnik", NULL);
  g_assert_null (atlas_layers_get_online_map (layers));
  g_assert_false (atlas_online_maps_are_made ());
  close_window (GTK_WINDOW (window));
}

static void
wait_until (gboolean     (*is_done) (Fixture *),
            Fixture       *fixture)
{
  while (!is_done (fixture))
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
has_event (Fixture *fixture)
{
  return atlas_state_get_event (fixture->state) != NULL;
}

static void
test_attract (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autoptr (AtlasSiege) siege = read_siege (fixture->path);
  const char *language = atlas_siege_get_term (siege, ATLAS_VOCABULARY_LANGUAGE, 0)->id;
  const char *other = atlas_siege_get_term (siege, ATLAS_VOCABULARY_LANGUAGE, 1)->id;
  AtlasAttract *attract;

  atlas_state_set_siege (fixture->state, siege);
  g_object_set (atlas_state_get_layers (fixture->state), "names", FALSE, "relief", FALSE, NULL);
  atlas_state_set_language (fixture->state, other);
  atlas_state_select_place (fixture->state, g_ptr_array_index (atlas_siege_get_places (siege), 0));
  attract = atlas_attract_new (fixture->state, language, 0, 0);
  g_assert_false (atlas_attract_get_shown (attract));

  wait_until (has_event, fixture);
  g_assert_true (atlas_attract_get_shown (attract));
  g_assert_cmpstr (atlas_state_get_language (fixture->state), ==, language);
  g_assert_null (atlas_state_get_place (fixture->state));
  g_assert_true (atlas_state_get_tour (fixture->state)->is_attract);
  g_assert_cmpint (atlas_layers_get_hidden (atlas_state_get_layers (fixture->state)), ==, 0);

  atlas_attract_touch (attract);
  g_assert_false (atlas_attract_get_shown (attract));
  g_assert_finalize_object (attract);
}

static gboolean
is_inviting (GtkWidget *window)
{
  GtkWidget *label = burrow_find_widget (window, GTK_TYPE_LABEL, "invitation");
  GtkWidget *revealer = label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_REVEALER) : NULL;

  return revealer != NULL && gtk_revealer_get_reveal_child (GTK_REVEALER (revealer));
}

static void
wait_for_attract (AtlasAttract *attract)
{
  while (!atlas_attract_get_shown (attract))
    g_main_context_iteration (NULL, TRUE);
}

/* Whoever comes by is told what to do, and finds nothing that the last visitor has opened. */
static void
test_kiosk_starts_over (Fixture       *fixture,
                        gconstpointer  user_data)
{
  g_autoptr (AtlasKioskConfig) config = atlas_kiosk_config_new (NULL, NULL);
  g_autoptr (AtlasReading) reading = atlas_reading_new (fixture->path);
  AtlasKioskWindow *window;
  AtlasAttract *attract;
  GtkWidget *button;

  config->idle_seconds = 0;
  window = atlas_kiosk_window_new (application, fixture->state, config);
  attract = atlas_kiosk_window_get_attract (window);
  atlas_kiosk_window_await (window, reading);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_attract (attract);
  g_assert_true (is_inviting (GTK_WIDGET (window)));

  atlas_attract_touch (attract);
  g_assert_false (is_inviting (GTK_WIDGET (window)));
  button = burrow_find_widget (GTK_WIDGET (window), GTK_TYPE_MENU_BUTTON, NULL);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  g_assert_nonnull (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));

  wait_for_attract (attract);
  g_assert_true (is_inviting (GTK_WIDGET (window)));
  button = burrow_find_widget (GTK_WIDGET (window), GTK_TYPE_MENU_BUTTON, NULL);
  g_assert_null (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  close_window (GTK_WINDOW (window));
}

static void
test_kiosk_closes_popovers (Fixture       *fixture,
                            gconstpointer  user_data)
{
  g_autoptr (AtlasKioskConfig) config = atlas_kiosk_config_new (NULL, NULL);
  g_autoptr (AtlasReading) reading = atlas_reading_new (fixture->path);
  AtlasKioskWindow *window = atlas_kiosk_window_new (application, fixture->state, config);
  GtkWidget *button;

  atlas_kiosk_window_await (window, reading);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_widget (GTK_WIDGET (window), ATLAS_TYPE_STAGE);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  button = burrow_find_widget (GTK_WIDGET (window), GTK_TYPE_MENU_BUTTON, NULL);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  assert_popover_goes (fixture, GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))));
  close_window (GTK_WINDOW (window));
}

/* What a museum's screen cannot do, it does not offer. */
static void
test_kiosk_opens_nothing (Fixture       *fixture,
                          gconstpointer  user_data)
{
  g_autoptr (AtlasSiege) siege = read_siege (fixture->path);

  atlas_state_set_siege (fixture->state, siege);
  for (int is_kiosk = 0; is_kiosk <= 1; is_kiosk++)
    {
      GtkWidget *window = gtk_window_new ();

      if (is_kiosk)
        gtk_widget_add_css_class (window, "kiosk");
      gtk_window_set_child (GTK_WINDOW (window), atlas_layer_list_new (fixture->state));
      gtk_window_present (GTK_WINDOW (window));
      g_assert_cmpint (burrow_find_label (window, "Open a Scanned Map…") != NULL, ==, !is_kiosk);
      close_window (GTK_WINDOW (window));
    }
}

static void
test_config (Fixture       *fixture,
             gconstpointer  user_data)
{
  static const struct
  {
    const char *contents;
    guint       idle_seconds;
  } cases[] = {
    { "[kiosk]\nidle-seconds=30\nlanguage=vi\n", 30 },
    { "[kiosk]\n", 120 },
    { "[kiosk]\nidle-seconds=soon\n", 0 },
    { "[kiosk]\nidle-seconds=-1\n", 0 },
    { "[kiosk]\nidle-seconds=99999999999\n", 0 },
    { "no key file", 0 },
    { "\xff\033[2J", 0 },
  };
  g_autofree char *path = g_build_filename (fixture->folder, "kiosk.ini", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AtlasKioskConfig) config = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (path, cases[i].contents, -1, NULL));
      config = atlas_kiosk_config_new (path, &error);
      g_assert_cmpuint (config != NULL ? config->idle_seconds : 0, ==, cases[i].idle_seconds);
      g_assert_true ((config == NULL) == (error != NULL));
      if (error != NULL)
        {
          g_assert_true (g_str_has_prefix (error->message, path));
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
        }
    }
  g_remove (path);
  g_assert_null (atlas_kiosk_config_new (path, NULL));
}

/* What is misspelt is named, with its line, and does not keep the screen dark. */
static void
test_config_unknown (Fixture       *fixture,
                     gconstpointer  user_data)
{
  static const char contents[] =
    "# the hall\n[kiosk]\n idle-seconds = 30\nstep-second=\033 4\n\nlanguage[fr]=vi\nidle\033=1\n"
    "[kiosks]\nidle-seconds=50\n[kiosk]\nlanguage=fr\n";
  g_autofree char *path = g_build_filename (fixture->folder, "kiosk.ini", NULL);
  g_autoptr (AtlasKioskConfig) config = NULL;
  g_autofree char *named = NULL;
  g_autofree char *expected = NULL;

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  config = atlas_kiosk_config_new (path, NULL);
  g_assert_nonnull (config);
  g_assert_cmpuint (config->idle_seconds, ==, 30);
  g_assert_cmpuint (config->step_seconds, ==, 8);
  g_assert_cmpstr (config->language, ==, "fr");
  expected = g_strdup_printf (
    "%1$s:4: Found the key “step-second”, expected idle-seconds, step-seconds or language: passed over\n"
    "%1$s:6: Found the key “language[fr]”, expected idle-seconds, step-seconds or language: passed over\n"
    "%1$s:7: Found the key “idle ”, expected idle-seconds, step-seconds or language: passed over\n"
    "%1$s:8: Found the group “[kiosks]”, expected [kiosk]: passed over with all that is in it", path);
  named = g_strjoinv ("\n", config->unknown);
  g_assert_cmpstr (named, ==, expected);
  g_clear_pointer (&config, atlas_kiosk_config_free);

  config = atlas_kiosk_config_new (NULL, NULL);
  g_assert_cmpstr (config->unknown[0], ==, NULL);
  g_remove (path);
}

static void
test_shortcuts (Fixture       *fixture,
                gconstpointer  user_data)
{
  AtlasWindow *window = atlas_window_new (application, fixture->state, fixture->session);
  GtkWindow *shortcuts;

  gtk_application_set_accels_for_action (application, "win.next-event",
                                         (const char *[]) { "Page_Down", NULL });
  shortcuts = GTK_WINDOW (atlas_shortcuts_window_new (GTK_WINDOW (window)));
  gtk_window_present (shortcuts);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (shortcuts));
  close_window (shortcuts);
  close_window (GTK_WINDOW (window));
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

  g_test_add ("/shells/window/opens", Fixture, NULL, set_up, test_window_opens, tear_down);
  g_test_add ("/shells/window/switches-language", Fixture, NULL, set_up,
              test_window_switches_language, tear_down);
  g_test_add ("/shells/window/closes-popovers", Fixture, NULL, set_up, test_window_closes_popovers, tear_down);
  g_test_add ("/shells/window/links", Fixture, NULL, set_up, test_window_links, tear_down);
  g_test_add ("/shells/window/history", Fixture, NULL, set_up, test_window_history, tear_down);
  g_test_add ("/shells/window/bookmarks", Fixture, NULL, set_up, test_window_bookmarks, tear_down);
  g_test_add ("/shells/window/refuses-broken", Fixture, NULL, set_up, test_window_refuses_broken,
              tear_down);
  g_test_add ("/shells/window/keeps-good", Fixture, NULL, set_up, test_window_keeps_good, tear_down);
  g_test_add ("/shells/window/stops-opening", Fixture, NULL, set_up, test_window_stops_opening,
              tear_down);
  g_test_add ("/shells/window/hint", Fixture, NULL, set_up, test_hint, tear_down);
  g_test_add ("/shells/window/narrow", Fixture, NULL, set_up, test_window_narrow, tear_down);
  g_test_add ("/shells/audience/follows", Fixture, NULL, set_up, test_audience_follows, tear_down);
  g_test_add ("/shells/kiosk/stays", Fixture, NULL, set_up, test_kiosk_stays, tear_down);
  g_test_add ("/shells/kiosk/offline", Fixture, NULL, set_up, test_kiosk_offline, tear_down);
  g_test_add ("/shells/kiosk/starts-over", Fixture, NULL, set_up, test_kiosk_starts_over, tear_down);
  g_test_add ("/shells/kiosk/closes-popovers", Fixture, NULL, set_up, test_kiosk_closes_popovers, tear_down);
  g_test_add ("/shells/kiosk/opens-nothing", Fixture, NULL, set_up, test_kiosk_opens_nothing, tear_down);
  g_test_add ("/shells/kiosk/attract", Fixture, NULL, set_up, test_attract, tear_down);
  g_test_add ("/shells/kiosk/config", Fixture, NULL, set_up, test_config, tear_down);
  g_test_add ("/shells/kiosk/config-unknown", Fixture, NULL, set_up, test_config_unknown, tear_down);
  g_test_add ("/shells/clock-actions", Fixture, NULL, set_up, test_clock_actions, tear_down);
  g_test_add ("/shells/shortcuts", Fixture, NULL, set_up, test_shortcuts, tear_down);

  return g_test_run ();
}
