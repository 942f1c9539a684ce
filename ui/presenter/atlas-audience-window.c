/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "presenter/atlas-audience-window.h"

#include <glib/gi18n-lib.h>

#include "window/atlas-stage.h"

/**
 * AtlasAudienceWindow:
 *
 * What a class sees: map, date and words in large type, following the teacher's window through
 * the state that they share.
 *
 * It fills a screen: the second one if there is one. Page Up and Page Down step through the
 * events, or through the tour that is being taken, here too, since a presenter's remote control sends them to whichever window has the focus.
 *
 * # CSS nodes
 *
 * `window` with the style classes `.atlas` and `.audience`
 */

struct _AtlasAudienceWindow
{
  AdwApplicationWindow parent_instance;
  AtlasState          *state;
  AdwBin              *page;
};

G_DEFINE_FINAL_TYPE (AtlasAudienceWindow, atlas_audience_window, ADW_TYPE_APPLICATION_WINDOW)

static void
show_siege (AtlasAudienceWindow *self)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);
  GtkWidget *stage;

  if (siege == NULL)
    return;

  stage = atlas_stage_new (self->state);
  /* Whoever could press them sits too far away. */
  atlas_stage_set_show_controls (ATLAS_STAGE (stage), FALSE);
  adw_bin_set_child (self->page, stage);
  gtk_window_set_title (GTK_WINDOW (self),
                        atlas_state_pick (self->state, atlas_siege_get_head (siege)->title));
}

static void
step_event_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  AtlasState *state = ATLAS_AUDIENCE_WINDOW (widget)->state;
  gboolean forward = g_str_equal (action, "win.next-event");

  if (atlas_state_get_tour (state) != NULL)
    atlas_state_step_tour (state, forward);
  else
    atlas_state_step_event (state, forward);
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

/* The last monitor is the one that was plugged in last: the projector. */
static void
fill_second_screen (AtlasAudienceWindow *self)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self)));
  guint n = g_list_model_get_n_items (monitors);
  g_autoptr (GdkMonitor) monitor = n > 1 ? g_list_model_get_item (monitors, n - 1) : NULL;

  if (monitor != NULL)
    gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), monitor);
  else
    gtk_window_fullscreen (GTK_WINDOW (self));
}

static void
atlas_audience_window_dispose (GObject *object)
{
  g_clear_object (&ATLAS_AUDIENCE_WINDOW (object)->state);

  G_OBJECT_CLASS (atlas_audience_window_parent_class)->dispose (object);
}

static void
atlas_audience_window_class_init (AtlasAudienceWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_audience_window_dispose;
  gtk_widget_class_install_action (widget_class, "win.previous-event", NULL, step_event_cb);
  gtk_widget_class_install_action (widget_class, "win.next-event", NULL, step_event_cb);
  gtk_widget_class_install_action (widget_class, "win.fullscreen", NULL, fullscreen_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.fullscreen", NULL);
}

static void
atlas_audience_window_init (AtlasAudienceWindow *self)
{
  self->page = ADW_BIN (adw_bin_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), GTK_WIDGET (self->page));
  gtk_widget_add_css_class (GTK_WIDGET (self), "atlas");
  gtk_widget_add_css_class (GTK_WIDGET (self), "audience");
  gtk_window_set_default_size (GTK_WINDOW (self), 1280, 800);
  gtk_window_set_title (GTK_WINDOW (self), _("Siege Atlas"));
}

/**
 * atlas_audience_window_new:
 * @application: the application
 * @state: what it shows
 *
 * Returns: (transfer none): a window that fills a screen
 */
AtlasAudienceWindow *
atlas_audience_window_new (GtkApplication *application,
                           AtlasState     *state)
{
  AtlasAudienceWindow *self;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  self = g_object_new (ATLAS_TYPE_AUDIENCE_WINDOW, "application", application, NULL);
  self->state = g_object_ref (state);
  g_signal_connect_object (state, "notify::siege", G_CALLBACK (show_siege), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::language", G_CALLBACK (show_siege), self,
                           G_CONNECT_SWAPPED);
  show_siege (self);
  fill_second_screen (self);

  return self;
}
