/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kiosk/atlas-kiosk-window.h"

#include <glib/gi18n-lib.h>

#include "atlas-fold-child.h"
#include "atlas-fold-layout.h"
#include "atlas-page.h"
#include "timeline/atlas-scrubber.h"
#include "window/atlas-diagnostics-page.h"
#include "window/atlas-language-switch.h"
#include "window/atlas-stage.h"

/**
 * AtlasKioskWindow:
 *
 * The screen of a museum: map, words, a large timeline and the languages, and nothing that leads
 * out of it. It has no window controls, no menus and no keys, refuses to be closed by a visitor,
 * and goes back to the start when it is left alone.
 *
 * # CSS nodes
 *
 * `window` with the style classes `.atlas` and `.kiosk`
 */

struct _AtlasKioskWindow
{
  AdwApplicationWindow parent_instance;
  AtlasState          *state;
  AtlasAttract        *attract;
  AtlasReading        *reading;
  AdwBin              *page;
  double               pointer_x;
  double               pointer_y;
  gboolean             has_pointer;
};

G_DEFINE_FINAL_TYPE (AtlasKioskWindow, atlas_kiosk_window, ADW_TYPE_APPLICATION_WINDOW)

static GtkWidget *
create_heading (AtlasKioskWindow *self)
{
  const AtlasSiegeHead *head = atlas_siege_get_head (atlas_state_get_siege (self->state));
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkLayoutManager *layout = atlas_fold_layout_new ();
  GtkWidget *title = gtk_label_new (atlas_state_pick (self->state, head->title));
  GtkWidget *subtitle = gtk_label_new (atlas_state_pick (self->state, head->subtitle));
  GtkWidget *languages = atlas_language_switch_new (self->state);

  gtk_widget_add_css_class (title, "siege-title");
  gtk_widget_add_css_class (title, "window-heading");
  gtk_widget_add_css_class (subtitle, "quiet");
  gtk_label_set_xalign (GTK_LABEL (subtitle), 0);
  gtk_widget_set_hexpand (subtitle, TRUE);
  /* The languages stand at the end, whether there is room for a subtitle or not. */
  gtk_widget_set_hexpand (languages, TRUE);
  gtk_widget_set_halign (languages, GTK_ALIGN_END);
  gtk_widget_set_layout_manager (bar, layout);
  gtk_box_append (GTK_BOX (bar), title);
  gtk_box_append (GTK_BOX (bar), subtitle);
  gtk_box_append (GTK_BOX (bar), languages);
  /* Where all three do not go beside each other, the languages and the title stay. */
  atlas_fold_child_set_rank (ATLAS_FOLD_CHILD (gtk_layout_manager_get_layout_child (layout, subtitle)), 1);
  gtk_widget_add_css_class (bar, "kiosk-heading");
  gtk_widget_add_css_class (bar, "large");

  return bar;
}

/* Whoever comes by a screen that moves by itself may take it for a film. */
static GtkWidget *
create_invitation (AtlasKioskWindow *self)
{
  GtkWidget *revealer = gtk_revealer_new ();
  GtkWidget *label = gtk_label_new (_("Touch the screen to explore"));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "invitation");
  gtk_revealer_set_transition_type (GTK_REVEALER (revealer), GTK_REVEALER_TRANSITION_TYPE_CROSSFADE);
  gtk_revealer_set_child (GTK_REVEALER (revealer), label);
  gtk_widget_set_can_target (revealer, FALSE);
  gtk_widget_set_halign (revealer, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (revealer, GTK_ALIGN_END);
  if (self->attract != NULL)
    g_object_bind_property (self->attract, "shown", revealer, "reveal-child", G_BINDING_SYNC_CREATE);

  return revealer;
}

/* GTK makes a motion of a pointer that lies still when something else comes under it. */
static gboolean
has_moved (AtlasKioskWindow *self,
           GdkEvent         *event)
{
  double x = 0;
  double y = 0;
  gboolean has_moved;

  gdk_event_get_position (event, &x, &y);
  has_moved = self->has_pointer && (x != self->pointer_x || y != self->pointer_y);
  self->has_pointer = TRUE;
  self->pointer_x = x;
  self->pointer_y = y;

  return has_moved;
}

static gboolean
event_cb (GtkEventController *controller,
          GdkEvent           *event,
          AtlasKioskWindow   *self)
{
  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_MOTION_NOTIFY:
      if (!has_moved (self, event))
        break;
      G_GNUC_FALLTHROUGH;
    case GDK_BUTTON_PRESS:
    case GDK_KEY_PRESS:
    case GDK_SCROLL:
    case GDK_TOUCH_BEGIN:
    case GDK_TOUCH_UPDATE:
    case GDK_TOUCHPAD_PINCH:
      atlas_attract_touch (self->attract);
      break;
    default:
      break;
    }

  /* The other buttons of a mouse that somebody has plugged in open menus. */
  if (gdk_event_get_event_type (event) == GDK_BUTTON_PRESS &&
      gdk_button_event_get_button (event) != GDK_BUTTON_PRIMARY)
    return GDK_EVENT_STOP;

  return GDK_EVENT_PROPAGATE;
}

static void
watch (AtlasKioskWindow *self,
       GtkWidget        *widget)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "event", G_CALLBACK (event_cb), self, 0);
  gtk_widget_add_controller (widget, controller);
}

static void
popover_made_cb (GtkMenuButton    *button,
                 GParamSpec       *pspec,
                 AtlasKioskWindow *self)
{
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  if (popover != NULL)
    watch (self, GTK_WIDGET (popover));
}

/* While a popover is open, nothing that happens in it gets to the window. */
static void
watch_popovers (AtlasKioskWindow *self,
                GtkWidget        *widget)
{
  if (GTK_IS_MENU_BUTTON (widget))
    g_signal_connect_object (widget, "notify::popover", G_CALLBACK (popover_made_cb), self, 0);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    watch_popovers (self, child);
}

static void
show_siege (AtlasKioskWindow *self)
{
  GtkWidget *box;
  GtkWidget *stage;
  GtkWidget *band;

  if (atlas_state_get_siege (self->state) == NULL)
    return;

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  band = atlas_scrubber_new (self->state);
  gtk_widget_add_css_class (band, "large");
  gtk_box_append (GTK_BOX (box), create_heading (self));
  stage = atlas_stage_new (self->state);
  atlas_stage_set_notice (ATLAS_STAGE (stage), create_invitation (self));
  gtk_box_append (GTK_BOX (box), stage);
  gtk_box_append (GTK_BOX (box), band);
  atlas_page_replace (self->page, box);
  watch_popovers (self, box);
}

/* The next visitor finds nothing that the last one has opened, unfolded or scrolled. */
static void
attract_shown_cb (AtlasKioskWindow *self)
{
  if (!atlas_attract_get_shown (self->attract))
    return;

  self->has_pointer = FALSE;
  show_siege (self);
}

static void
read_cb (AtlasKioskWindow *self)
{
  g_autoptr (GError) error = NULL;
  AtlasSiege *siege = atlas_reading_get_siege (self->reading, &error);

  if (siege != NULL)
    atlas_state_set_siege (self->state, siege);
  else
    atlas_page_replace (self->page,
                        atlas_diagnostics_page_new (atlas_reading_get_path (self->reading), error->message,
                                                    atlas_reading_get_diagnostics (self->reading), FALSE));
}

/* A museum's machine may have no window manager that makes a window fill the screen. */
static void
fill_screen (AtlasKioskWindow *self)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (self));
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (gdk_display_get_monitors (display), 0);
  GdkRectangle geometry;

  if (monitor != NULL)
    {
      gdk_monitor_get_geometry (monitor, &geometry);
      gtk_window_set_default_size (GTK_WINDOW (self), geometry.width, geometry.height);
    }
  gtk_window_fullscreen (GTK_WINDOW (self));
}

/* A visitor's Alt+F4 must not end the exhibition; whoever looks after it ends the program. */
static gboolean
atlas_kiosk_window_close_request (GtkWindow *window)
{
  return GDK_EVENT_STOP;
}

/* The keys of GTK's inspector lead to all that a program has. */
static gboolean
atlas_kiosk_window_enable_debugging (GtkWindow *window,
                                     gboolean   toggle)
{
  return GDK_EVENT_STOP;
}

static void
atlas_kiosk_window_dispose (GObject *object)
{
  AtlasKioskWindow *self = ATLAS_KIOSK_WINDOW (object);

  if (self->reading != NULL)
    atlas_reading_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->attract);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_kiosk_window_parent_class)->dispose (object);
}

static void
atlas_kiosk_window_class_init (AtlasKioskWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_kiosk_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = atlas_kiosk_window_close_request;
  GTK_WINDOW_CLASS (klass)->enable_debugging = atlas_kiosk_window_enable_debugging;
}

static void
atlas_kiosk_window_init (AtlasKioskWindow *self)
{
  self->page = ADW_BIN (adw_bin_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), GTK_WIDGET (self->page));
  gtk_widget_add_css_class (GTK_WIDGET (self), "atlas");
  gtk_widget_add_css_class (GTK_WIDGET (self), "kiosk");
  gtk_window_set_decorated (GTK_WINDOW (self), FALSE);
  gtk_window_set_title (GTK_WINDOW (self), _("Siege Atlas"));

  watch (self, GTK_WIDGET (self));
}

/**
 * atlas_kiosk_window_new:
 * @application: the application
 * @state: what it shows
 * @config: what the museum has set
 *
 * Returns: (transfer none): a window that fills the screen
 */
AtlasKioskWindow *
atlas_kiosk_window_new (GtkApplication         *application,
                        AtlasState             *state,
                        const AtlasKioskConfig *config)
{
  AtlasKioskWindow *self;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  self = g_object_new (ATLAS_TYPE_KIOSK_WINDOW, "application", application, NULL);
  self->state = g_object_ref (state);
  atlas_layers_forbid_online (atlas_state_get_layers (state));
  self->attract = atlas_attract_new (state,
                                     config->language != NULL ? config->language
                                                              : atlas_state_get_language (state),
                                     config->idle_seconds, config->step_seconds);
  g_signal_connect_object (self->attract, "notify::shown", G_CALLBACK (attract_shown_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::siege", G_CALLBACK (show_siege), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::language", G_CALLBACK (show_siege), self,
                           G_CONNECT_SWAPPED);
  fill_screen (self);
  show_siege (self);

  return self;
}

/**
 * atlas_kiosk_window_await:
 * @self: a window
 * @reading: a data set that is being read
 *
 * Shows a data set when it has been read, or why it cannot be shown.
 */
void
atlas_kiosk_window_await (AtlasKioskWindow *self,
                          AtlasReading     *reading)
{
  g_return_if_fail (ATLAS_IS_KIOSK_WINDOW (self));
  g_return_if_fail (ATLAS_IS_READING (reading));

  g_set_object (&self->reading, reading);
  g_signal_connect_object (reading, "done", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
}

/**
 * atlas_kiosk_window_get_attract:
 * @self: a window
 *
 * Returns: (transfer none): what it does when it is left alone
 */
AtlasAttract *
atlas_kiosk_window_get_attract (AtlasKioskWindow *self)
{
  g_return_val_if_fail (ATLAS_IS_KIOSK_WINDOW (self), NULL);

  return self->attract;
}
