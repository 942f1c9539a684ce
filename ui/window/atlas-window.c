/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/atlas-window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "atlas-mnemonic.h"
#include "atlas-page.h"
#include "state/atlas-bookmarks.h"
#include "state/atlas-history.h"
#include "map/atlas-viewport.h"
#include "window/atlas-desktop.h"
#include "window/atlas-diagnostics-page.h"
#include "window/atlas-window-private.h"
#include "xml/atlas-datadir.h"

/**
 * AtlasWindow:
 *
 * The desktop window: a siege, or the page that says why there is none, or how far reading is.
 *
 * A data set that cannot be read never replaces one that can: the present one stays, and a toast
 * offers the list of what is wrong with the other.
 *
 * # CSS nodes
 *
 * `window` with the style class `.atlas`
 */

struct _AtlasWindow
{
  AdwApplicationWindow parent_instance;
  AtlasState          *state;
  AtlasSession        *session;
  AtlasHistory        *history;
  AtlasBookmarks      *bookmarks;
  AtlasComparison     *comparison;
  AtlasReading        *reading;
  char                *path;
  GCancellable        *importing;
  char                *waited_for;
  AtlasMoment         *awaited;
  AdwToastOverlay     *toasts;
  AdwBin              *page;
  GtkWidget           *progress;
  GtkWidget           *refusal;
  AtlasTroubleBar     *trouble;
  AtlasWatch          *watch;
  AdwToast            *toast;
  AdwToast            *waiting;
  guint                waiting_id;
};

G_DEFINE_FINAL_TYPE (AtlasWindow, atlas_window, ADW_TYPE_APPLICATION_WINDOW)

/* What takes longer is said to be under way, and can be called off. */
#define PATIENCE_MS 300

static void
remember_desktop (AtlasWindow *self)
{
  GtkWidget *child = adw_bin_get_child (self->page);

  if (ATLAS_IS_DESKTOP (child))
    atlas_desktop_remember (ATLAS_DESKTOP (child));
}

/* Shows what is in the state, in its language. */
void
atlas_window_show_siege (AtlasWindow *self)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);

  remember_desktop (self);
  atlas_page_replace (self->page, atlas_desktop_new (self->state, self->session,
                                                         atlas_bookmarks_get_list (self->bookmarks),
                                                         self->comparison));
  gtk_window_set_title (GTK_WINDOW (self),
                        atlas_state_pick (self->state, atlas_siege_get_head (siege)->title));
}

AtlasState *
atlas_window_get_state (AtlasWindow *self)
{
  return self->state;
}

AtlasHistory *
atlas_window_get_history (AtlasWindow *self)
{
  return self->history;
}

AtlasComparison *
atlas_window_get_comparison (AtlasWindow *self)
{
  return self->comparison;
}

/* Those of the siege that is shown; `NULL` without one. */
AtlasBookmarks *
atlas_window_get_bookmarks (AtlasWindow *self)
{
  return self->bookmarks;
}

void
atlas_window_add_toast (AtlasWindow *self,
                        AdwToast    *toast)
{
  g_set_weak_pointer (&self->toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* What of the map is in view, whatever part of it is covered. */
AtlasExtent
atlas_window_get_seen (AtlasWindow *self)
{
  GtkWidget *page = adw_bin_get_child (self->page);
  double zoom = atlas_state_get_zoom (self->state);
  AtlasViewport viewport;
  int width = 0, height = 0;

  if (ATLAS_IS_DESKTOP (page))
    atlas_desktop_get_map_size (ATLAS_DESKTOP (page), &width, &height);
  if (zoom == 0 || width == 0 || height == 0)
    return atlas_siege_get_head (atlas_state_get_siege (self->state))->view;

  viewport = atlas_viewport_at (atlas_state_get_centre (self->state), zoom, width, height);

  return atlas_viewport_get_extent (&viewport, 0);
}

/* Tells the user in passing. The words may come from anywhere, and are shown as they are. */
void
atlas_window_say (AtlasWindow *self,
                  const char  *words)
{
  g_autofree char *title = g_markup_escape_text (words, -1);

  atlas_window_add_toast (self, adw_toast_new (title));
}

/* Bookmarks are those of one siege. */
static void
load_bookmarks (AtlasWindow *self)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->bookmarks);
  if (siege == NULL)
    return;

  path = atlas_bookmarks_build_path (atlas_siege_get_head (siege)->id);
  self->bookmarks = atlas_bookmarks_new (path);
  if (!atlas_bookmarks_load (self->bookmarks, &error))
    atlas_window_say (self, error->message);
}

/* Where the siege of a link lies among those that are installed. What a link names is a folder
 * there and nothing that leads out of it. */
static char *
find_siege (const AtlasMoment *moment)
{
  g_autofree char *path = NULL;

  if (moment->siege[strspn (moment->siege, "-0123456789abcdefghijklmnopqrstuvwxyz")] != '\0')
    return NULL;

  path = atlas_datadir_build_path (moment->siege);

  return g_file_test (path, G_FILE_TEST_IS_DIR) ? g_steal_pointer (&path) : NULL;
}

static gboolean
shows_siege_of (AtlasWindow       *self,
                const AtlasMoment *moment)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);

  return siege != NULL && g_str_equal (moment->siege, atlas_siege_get_head (siege)->id);
}

/* Shows a moment, after its siege has been read if that is another one than is shown. */
static void
follow (AtlasWindow *self,
        AtlasMoment *moment)
{
  g_autofree char *path = find_siege (moment);
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->awaited, atlas_moment_free);
  self->awaited = moment;
  if (self->reading != NULL)
    return;

  /* What has just been read from there and calls itself something else is not read again and again. */
  if (!shows_siege_of (self, moment) && path != NULL && g_strcmp0 (path, self->path) != 0)
    {
      atlas_window_open (self, path);
      return;
    }
  if (!shows_siege_of (self, moment))
    {
      /* Translators: %s is the identifier of a siege */
      g_autofree char *words = g_strdup_printf (_("The link leads to the siege “%s”, which is not installed here"),
                                                moment->siege);

      atlas_window_say (self, words);
    }
  else if (!atlas_moment_show (moment, self->state, &error))
    atlas_window_say (self, error->message);
  g_clear_pointer (&self->awaited, atlas_moment_free);
}

/* The page of the siege, if that is what is shown. */
AtlasDesktop *
atlas_window_get_desktop (AtlasWindow *self)
{
  GtkWidget *child = adw_bin_get_child (self->page);

  return ATLAS_IS_DESKTOP (child) ? ATLAS_DESKTOP (child) : NULL;
}

static void
language_changed_cb (AtlasWindow *self)
{
  if (ATLAS_IS_DESKTOP (adw_bin_get_child (self->page)))
    atlas_window_show_siege (self);
}

AtlasTroubleBar *
atlas_window_get_trouble_bar (AtlasWindow *self)
{
  return self->trouble;
}

/* Keeps the page that says what is wrong until somebody wants to see it. One that is being looked at
 * gives way to it at once. */
void
atlas_window_take_refusal (AtlasWindow *self,
                           GtkWidget   *page)
{
  gboolean is_shown = self->refusal != NULL && adw_bin_get_child (self->page) == self->refusal;

  g_clear_object (&self->refusal);
  self->refusal = g_object_ref_sink (page);
  if (is_shown)
    atlas_page_replace (self->page, page);
}

void
atlas_window_show_refusal (AtlasWindow *self)
{
  if (self->refusal == NULL)
    return;

  remember_desktop (self);
  atlas_page_replace (self->page, self->refusal);
}

/* Says why a file or a data set was not opened: on the whole page when there is nothing else to show,
 * otherwise in a toast that leads there. */
void
atlas_window_refuse (AtlasWindow      *self,
                     const char       *path,
                     const char       *message,
                     AtlasDiagnostics *diagnostics)
{
  gboolean has_siege = atlas_state_get_siege (self->state) != NULL;
  GtkWidget *page = atlas_diagnostics_page_new (path, message, diagnostics, has_siege);

  atlas_window_take_refusal (self, page);
  if (has_siege)
    {
      g_autofree char *name = g_filename_display_basename (path);
      g_autofree char *title = NULL;
      AdwToast *toast;

      /* Translators: %s is the name of a file or folder */
      title = g_strdup_printf (_("“%s” was not opened: it has errors"), name);
      toast = adw_toast_new (title);
      adw_toast_set_button_label (toast, _("Show Them"));
      adw_toast_set_timeout (toast, 0);
      adw_toast_set_action_name (toast, "win.show-errors");
      atlas_window_add_toast (self, toast);
      atlas_window_show_siege (self);
    }
  else
    atlas_page_replace (self->page, page);
}

static GtkWidget *
create_plain_page (GtkWidget *content)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_vexpand (content, TRUE);
  gtk_box_append (GTK_BOX (page), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (page), content);

  return page;
}

static GtkWidget *
create_button (const char *label,
               const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  atlas_mnemonic_name_buttons (button);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);

  return button;
}

static void
show_progress (AtlasWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  g_clear_object (&self->progress);
  self->progress = g_object_ref_sink (gtk_progress_bar_new ());
  gtk_widget_set_size_request (self->progress, 240, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reading the data set"), -1);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->progress);
  gtk_box_append (GTK_BOX (box), create_button (_("_Cancel"), "win.stop-opening"));
  atlas_page_replace (self->page, create_plain_page (box));
}

static void
show_nothing (AtlasWindow *self)
{
  GtkWidget *status = adw_status_page_new ();

  adw_status_page_set_title (ADW_STATUS_PAGE (status), _("Nothing is open"));
  adw_status_page_set_description (ADW_STATUS_PAGE (status),
                                   _("A data set is a folder with a siege.xml"));
  adw_status_page_set_child (ADW_STATUS_PAGE (status), create_button (_("_Open a Data Set…"), "win.open"));
  atlas_page_replace (self->page, create_plain_page (status));
}

static void
stop_waiting (AtlasWindow *self)
{
  g_clear_handle_id (&self->waiting_id, g_source_remove);
  if (self->waiting != NULL)
    adw_toast_dismiss (self->waiting);
  g_clear_object (&self->waiting);
}

static void
stop_reading (AtlasWindow *self)
{
  if (self->reading != NULL)
    atlas_reading_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->importing != NULL)
    g_cancellable_cancel (self->importing);
  g_clear_object (&self->importing);
  stop_waiting (self);
}

/* Calls off what is being read or imported: the present siege stays, or else the offer to open one. */
void
atlas_window_stop_opening (AtlasWindow *self)
{
  stop_reading (self);
  g_clear_pointer (&self->awaited, atlas_moment_free);
  if (atlas_state_get_siege (self->state) == NULL)
    show_nothing (self);
}

/* While there is a siege to look at, reading another one takes no more room than this. What was said
 * before has to go first: a toast of high priority would be dismissed before the one that it pushed aside
 * is gone, which libadwaita 1.2 does not survive. */
static void
show_waiting (AtlasWindow *self)
{
  g_autofree char *name = g_filename_display_basename (self->waited_for);
  g_autofree char *title = NULL;

  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);

  /* Translators: %s is the name of a file or folder */
  title = g_strdup_printf (_("Reading “%s”…"), name);
  self->waiting = g_object_ref (adw_toast_new (title));
  adw_toast_set_button_label (self->waiting, _("_Cancel"));
  adw_toast_set_action_name (self->waiting, "win.stop-opening");
  adw_toast_set_timeout (self->waiting, 0);
  adw_toast_overlay_add_toast (self->toasts, g_object_ref (self->waiting));
}

static gboolean
lose_patience_cb (gpointer user_data)
{
  AtlasWindow *self = user_data;

  self->waiting_id = 0;
  if (atlas_state_get_siege (self->state) == NULL)
    show_progress (self);
  else
    show_waiting (self);

  return G_SOURCE_REMOVE;
}

static void
begin_waiting (AtlasWindow *self,
               const char  *path)
{
  g_free (self->waited_for);
  self->waited_for = g_strdup (path);
  self->waiting_id = g_timeout_add (PATIENCE_MS, lose_patience_cb, self);
}

/* Begins to wait for a file to be imported, in place of whatever was waited for. */
GCancellable *
atlas_window_begin_import (AtlasWindow *self,
                           const char  *path)
{
  stop_reading (self);
  self->importing = g_cancellable_new ();
  begin_waiting (self, path);

  return self->importing;
}

/* Returns whether it was still waited for. */
gboolean
atlas_window_end_import (AtlasWindow  *self,
                         GCancellable *importing)
{
  if (self->importing != importing)
    return FALSE;

  g_clear_object (&self->importing);
  atlas_window_stop_opening (self);

  return TRUE;
}

/* Whoever starts with a lesson wants to see its first step, not where the last visit ended. */
static void
show_step_again (AtlasWindow *self)
{
  const AtlasTour *tour = atlas_state_get_tour (self->state);

  if (tour != NULL)
    atlas_state_go_to_step (self->state, tour->id, atlas_state_get_step_number (self->state));
}

static void
read_cb (AtlasWindow *self)
{
  g_autoptr (AtlasReading) reading = g_steal_pointer (&self->reading);
  g_autoptr (AtlasMoment) awaited = g_steal_pointer (&self->awaited);
  g_autoptr (GError) error = NULL;
  AtlasSiege *siege = atlas_reading_get_siege (reading, &error);

  stop_waiting (self);
  if (siege == NULL)
    {
      atlas_window_refuse (self, self->path, error->message, atlas_reading_get_diagnostics (reading));
      return;
    }

  atlas_session_remember (self->session, self->state);
  atlas_state_set_siege (self->state, siege);
  atlas_session_restore (self->session, self->state);
  show_step_again (self);
  atlas_window_show_siege (self);
  atlas_trouble_bar_set_n_errors (self->trouble, 0);
  g_clear_object (&self->watch);
  self->watch = atlas_window_create_watch (self, self->path);
  if (awaited != NULL)
    follow (self, g_steal_pointer (&awaited));
}

static void
progressed_cb (AtlasWindow *self,
               double       fraction)
{
  if (self->progress != NULL)
    gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), fraction);
}

static gboolean
atlas_window_close_request (GtkWindow *window)
{
  AtlasWindow *self = ATLAS_WINDOW (window);
  g_autoptr (GError) error = NULL;
  int width, height;

  remember_desktop (self);
  gtk_window_get_default_size (window, &width, &height);
  atlas_session_set_size (self->session, width, height, gtk_window_is_maximized (window));
  atlas_session_remember (self->session, self->state);
  if (!atlas_session_save (self->session, &error))
    g_printerr ("%s\n", error->message);

  return GTK_WINDOW_CLASS (atlas_window_parent_class)->close_request (window);
}

static void
atlas_window_dispose (GObject *object)
{
  AtlasWindow *self = ATLAS_WINDOW (object);

  stop_reading (self);
  g_clear_object (&self->watch);
  g_clear_object (&self->progress);
  g_clear_object (&self->refusal);
  g_clear_weak_pointer (&self->toast);
  g_clear_object (&self->history);
  g_clear_object (&self->bookmarks);
  g_clear_object (&self->comparison);
  g_clear_object (&self->session);
  g_clear_object (&self->state);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->waited_for, g_free);
  g_clear_pointer (&self->awaited, atlas_moment_free);

  G_OBJECT_CLASS (atlas_window_parent_class)->dispose (object);
}

static void
atlas_window_class_init (AtlasWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = atlas_window_close_request;
  atlas_window_install_actions (GTK_WIDGET_CLASS (klass));
  atlas_window_install_bookmark_actions (GTK_WIDGET_CLASS (klass));
  atlas_window_install_exchange_actions (GTK_WIDGET_CLASS (klass));
  atlas_window_install_reload_actions (GTK_WIDGET_CLASS (klass));
}

static void
atlas_window_init (AtlasWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  self->page = ADW_BIN (adw_bin_new ());
  self->trouble = atlas_trouble_bar_new ();
  gtk_widget_set_vexpand (GTK_WIDGET (self->page), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->page));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->trouble));
  adw_toast_overlay_set_child (self->toasts, box);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), GTK_WIDGET (self->toasts));
  gtk_widget_add_css_class (GTK_WIDGET (self), "atlas");
  gtk_window_set_title (GTK_WINDOW (self), _("Siege Atlas"));
}

/**
 * atlas_window_new:
 * @application: the application
 * @state: what it shows
 * @session: what was shown last
 *
 * Returns: (transfer none): a window without a siege
 */
AtlasWindow *
atlas_window_new (GtkApplication *application,
                  AtlasState     *state,
                  AtlasSession   *session)
{
  AtlasWindow *self;
  gboolean is_maximized;
  int width, height;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);
  g_return_val_if_fail (ATLAS_IS_SESSION (session), NULL);

  self = g_object_new (ATLAS_TYPE_WINDOW, "application", application, NULL);
  self->state = g_object_ref (state);
  self->session = g_object_ref (session);
  self->history = atlas_history_new (state);
  self->comparison = atlas_comparison_new (state);
  atlas_window_add_actions (self);
  load_bookmarks (self);
  g_signal_connect_object (state, "notify::siege", G_CALLBACK (load_bookmarks), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::language", G_CALLBACK (language_changed_cb), self,
                           G_CONNECT_SWAPPED);

  atlas_session_get_size (session, &width, &height, &is_maximized);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (is_maximized)
    gtk_window_maximize (GTK_WINDOW (self));

  return self;
}

/**
 * atlas_window_open:
 * @self: a window
 * @path: (type filename): a data set: its folder or its root file
 *
 * Reads a data set in the background and shows it, or why it cannot be shown.
 */
void
atlas_window_open (AtlasWindow *self,
                   const char  *path)
{
  g_autoptr (AtlasReading) reading = NULL;

  g_return_if_fail (ATLAS_IS_WINDOW (self));
  g_return_if_fail (path != NULL);

  reading = atlas_reading_new (path);
  atlas_window_await (self, reading);
}

/**
 * atlas_window_await:
 * @self: a window
 * @reading: a data set that is being read
 *
 * Shows a data set when it has been read, or why it cannot be shown.
 */
void
atlas_window_await (AtlasWindow  *self,
                    AtlasReading *reading)
{
  g_return_if_fail (ATLAS_IS_WINDOW (self));
  g_return_if_fail (ATLAS_IS_READING (reading));

  stop_reading (self);
  self->reading = g_object_ref (reading);
  g_free (self->path);
  self->path = g_strdup (atlas_reading_get_path (reading));
  begin_waiting (self, self->path);
  g_signal_connect_object (reading, "done", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reading, "progressed", G_CALLBACK (progressed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * atlas_window_open_link:
 * @self: a window
 * @uri: what should be the URI of a moment
 *
 * Shows a moment: of the siege that is shown or being read, or of an installed one, which is read
 * first. Says in a toast what is wrong with a link that leads nowhere.
 */
void
atlas_window_open_link (AtlasWindow *self,
                        const char  *uri)
{
  g_autoptr (AtlasMoment) moment = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (ATLAS_IS_WINDOW (self));
  g_return_if_fail (uri != NULL);

  moment = atlas_moment_parse (uri, &error);
  if (moment == NULL)
    {
      atlas_window_say (self, error->message);
      return;
    }

  follow (self, g_steal_pointer (&moment));
}
