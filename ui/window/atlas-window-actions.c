/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "state/atlas-moment.h"
#include "window/atlas-file-choice.h"
#include "window/atlas-figures-window.h"
#include "window/atlas-picture-window.h"
#include "window/atlas-shortcuts-window.h"
#include "window/atlas-window-private.h"

/* The commands of the desktop window. Toggles and choices are properties of the state; the rest
 * asks the state to move. */

/* As X11, Wayland and every mouse number them. */
#define BACK_BUTTON    8
#define FORWARD_BUTTON 9

static void
step_event_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  AtlasState *state = atlas_window_get_state (ATLAS_WINDOW (widget));
  gboolean forward = g_str_equal (action, "win.next-event");

  if (atlas_state_get_tour (state) != NULL)
    atlas_state_step_tour (state, forward);
  else
    atlas_state_step_event (state, forward);
}

static void
step_change_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  atlas_state_step_change (atlas_window_get_state (ATLAS_WINDOW (widget)),
                           g_str_equal (action, "win.next-change"));
}

static void
show_whole_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  AtlasState *state = atlas_window_get_state (ATLAS_WINDOW (widget));
  AtlasSiege *siege = atlas_state_get_siege (state);

  if (siege != NULL)
    atlas_state_set_visible_span (state, atlas_siege_get_begin (siege), atlas_siege_get_end (siege));
}

static void
back_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  AtlasWindow *self = ATLAS_WINDOW (widget);

  if (atlas_state_get_siege (atlas_window_get_state (self)) != NULL)
    atlas_window_show_siege (self);
}

static void
go_to_end_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  atlas_state_go_to_end (atlas_window_get_state (ATLAS_WINDOW (widget)), g_str_equal (action, "win.last"));
}

static void
stop_opening_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  atlas_window_stop_opening (ATLAS_WINDOW (widget));
}

static void
go_back_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  atlas_history_go_back (atlas_window_get_history (ATLAS_WINDOW (widget)));
}

static void
go_forward_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  atlas_history_go_forward (atlas_window_get_history (ATLAS_WINDOW (widget)));
}

static void
stop_comparing_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  atlas_comparison_set_active (atlas_window_get_comparison (ATLAS_WINDOW (widget)), FALSE);
}

static void
update_comparison_actions (AtlasWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.stop-comparing",
                                 atlas_comparison_get_active (atlas_window_get_comparison (self)));
}

static void
update_history_actions (AtlasWindow *self)
{
  AtlasHistory *history = atlas_window_get_history (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.go-back",
                                 atlas_history_get_can_go_back (history));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.go-forward",
                                 atlas_history_get_can_go_forward (history));
}

/* The buttons at the thumb of a mouse, which come before what lies below the pointer. */
static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            AtlasWindow     *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (button != BACK_BUTTON && button != FORWARD_BUTTON)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (GTK_WIDGET (self),
                              button == BACK_BUTTON ? "win.go-back" : "win.go-forward", NULL);
}

static void
copy_link_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  AtlasWindow *self = ATLAS_WINDOW (widget);
  AtlasState *state = atlas_window_get_state (self);
  g_autoptr (AtlasMoment) moment = NULL;
  g_autofree char *uri = NULL;

  if (atlas_state_get_siege (state) == NULL)
    return;

  moment = atlas_moment_new (state);
  uri = atlas_moment_to_uri (moment);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), uri);
  atlas_window_say (self, _("The link to this moment is on the clipboard"));
}

static void
link_read_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (AtlasWindow) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);

  atlas_window_open_link (self, text != NULL ? g_strstrip (text) : "");
}

static void
paste_link_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, link_read_cb,
                                 g_object_ref (widget));
}

static void
figures_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  AtlasState *state = atlas_window_get_state (ATLAS_WINDOW (widget));

  if (atlas_state_get_siege (state) != NULL)
    gtk_window_present (GTK_WINDOW (atlas_figures_window_new (GTK_WINDOW (widget), state)));
}

static void
shortcuts_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  gtk_window_present (GTK_WINDOW (atlas_shortcuts_window_new (GTK_WINDOW (widget))));
}

static void
file_chosen_cb (const char *path,
                gpointer    user_data)
{
  atlas_window_open (ATLAS_WINDOW (user_data), path);
}

static void
open_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  static const char *const suffixes[] = { "xml", NULL };
  AtlasFileChoice choice = {
    .title = _("Open a Data Set"),
    .action = GTK_FILE_CHOOSER_ACTION_OPEN,
    .filter = _("Data sets (siege.xml)"),
    .suffixes = suffixes,
  };

  atlas_file_choice_ask (&choice, GTK_WINDOW (widget), file_chosen_cb, g_object_ref (widget), g_object_unref);
}

static void
scan_chosen_cb (const char *path,
                gpointer    user_data)
{
  AtlasState *state = atlas_window_get_state (ATLAS_WINDOW (user_data));

  atlas_layers_set_scan (atlas_state_get_layers (state), path);
}

static void
open_scan_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  static const char *const suffixes[] = { "mbtiles", NULL };
  AtlasFileChoice choice = {
    .title = _("Open a Scanned Map"),
    .action = GTK_FILE_CHOOSER_ACTION_OPEN,
    .filter = _("Scanned maps (MBTiles)"),
    .suffixes = suffixes,
  };

  atlas_file_choice_ask (&choice, GTK_WINDOW (widget), scan_chosen_cb, g_object_ref (widget), g_object_unref);
}

static void
picture_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  AtlasWindow *self = ATLAS_WINDOW (widget);
  AtlasState *state = atlas_window_get_state (self);
  AtlasExtent seen;

  if (atlas_state_get_siege (state) == NULL)
    return;

  seen = atlas_window_get_seen (self);
  gtk_window_present (GTK_WINDOW (atlas_picture_window_new (GTK_WINDOW (self), state, &seen)));
}

static void
say_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  atlas_window_say (ATLAS_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
fullscreen_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_fullscreen (GTK_WINDOW (widget));
}

static void
search_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  AtlasDesktop *desktop = atlas_window_get_desktop (ATLAS_WINDOW (widget));

  if (desktop != NULL)
    atlas_desktop_search (desktop, g_str_equal (action, "win.go-to-date"));
}

static void
filters_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  AtlasDesktop *desktop = atlas_window_get_desktop (ATLAS_WINDOW (widget));

  if (desktop != NULL)
    atlas_desktop_show_filters (desktop);
}

static void
bookmarks_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  AtlasDesktop *desktop = atlas_window_get_desktop (ATLAS_WINDOW (widget));

  if (desktop != NULL)
    atlas_desktop_show_bookmarks (desktop);
}

static void
filter_here_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  AtlasState *state = atlas_window_get_state (ATLAS_WINDOW (widget));
  AtlasExtent extent = atlas_state_get_extent (state);
  g_autoptr (AtlasFilter) here = atlas_filter_with_extent (atlas_state_get_filter (state), &extent);

  atlas_state_set_filter (state, here);
}

static void
draw_extent_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  AtlasDesktop *desktop = atlas_window_get_desktop (ATLAS_WINDOW (widget));

  if (desktop != NULL)
    atlas_desktop_draw_extent (desktop);
}

static void
clear_filters_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  g_autoptr (AtlasFilter) all = atlas_filter_new ();

  atlas_state_set_filter (atlas_window_get_state (ATLAS_WINDOW (widget)), all);
}

/* Installs the commands that the class has whatever is shown. */
void
atlas_window_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char             *name;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.previous-event", step_event_cb },
    { "win.next-event", step_event_cb },
    { "win.previous-change", step_change_cb },
    { "win.next-change", step_change_cb },
    { "win.first", go_to_end_cb },
    { "win.last", go_to_end_cb },
    { "win.show-whole", show_whole_cb },
    { "win.back", back_cb },
    { "win.stop-opening", stop_opening_cb },
    { "win.go-back", go_back_cb },
    { "win.go-forward", go_forward_cb },
    { "win.stop-comparing", stop_comparing_cb },
    { "win.copy-link", copy_link_cb },
    { "win.paste-link", paste_link_cb },
    { "win.bookmarks", bookmarks_cb },
    { "win.filters", filters_cb },
    { "win.filter-here", filter_here_cb },
    { "win.draw-extent", draw_extent_cb },
    { "win.clear-filters", clear_filters_cb },
    { "win.search", search_cb },
    { "win.go-to-date", search_cb },
    { "win.open", open_cb },
    { "win.open-scan", open_scan_cb },
    { "win.picture", picture_cb },
    { "win.fullscreen", fullscreen_cb },
    { "win.figures", figures_cb },
    { "win.shortcuts", shortcuts_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);

  /* For views, which do not know the window. */
  gtk_widget_class_install_action (widget_class, "win.say", "s", say_cb);

  /* No accelerator, which would come before any entry in which a stroke is typed. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_slash, 0, "win.search", NULL);
}

/* Adds the toggles and choices, which are properties of the state of this window, and the ways
 * through its history. */
void
atlas_window_add_actions (AtlasWindow *self)
{
  static const char *const properties[] = {
    "language", "names", "account", "show-details", "playing", "speed", "hastening", "looping", "tour",
  };
  AtlasState *state = atlas_window_get_state (self);
  AtlasComparison *comparison = atlas_window_get_comparison (self);
  g_autoptr (GPropertyAction) comparing = NULL;
  GtkGesture *gesture = gtk_gesture_click_new ();

  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      g_autoptr (GPropertyAction) action =
        g_property_action_new (properties[i], state, properties[i]);

      g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
    }

  comparing = g_property_action_new ("comparing", comparison, "active");
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (comparing));
  g_signal_connect_object (comparison, "notify::active", G_CALLBACK (update_comparison_actions), self,
                           G_CONNECT_SWAPPED);
  update_comparison_actions (self);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect (gesture, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
  g_signal_connect_object (atlas_window_get_history (self), "notify", G_CALLBACK (update_history_actions),
                           self, G_CONNECT_SWAPPED);
  update_history_actions (self);
}
