/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chronicle/atlas-chronicle-private.h"

/* Who leads whom: the hand that scrolls the list, or the clock that the list follows. */

/* What the hand has set rolling counts as the hand's as long as no pause is longer than this. */
#define HAND_PAUSE_US (200 * G_TIME_SPAN_MILLISECOND)

/* How often at most the clock is moved while the list is scrolled. */
#define LEAD_INTERVAL_MS 60

#define GLIDE_MS         250

/* The farthest that the list glides, in pages; beyond, it jumps. */
#define MOST_GLIDED      2

#define TOUCH_SLOP_PX    8

static GtkAdjustment *
get_adjustment (AtlasChronicle *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

static gboolean
is_hand_scrolling (AtlasChronicle *self)
{
  return self->is_bar_held || g_get_monotonic_time () < self->hand_until;
}

static void
stop_glide (AtlasChronicle *self)
{
  if (self->glide != NULL)
    adw_animation_pause (self->glide);
}

static void
note_hand (AtlasChronicle *self)
{
  self->hand_until = g_get_monotonic_time () + HAND_PAUSE_US;
  stop_glide (self);
}

static gboolean
lead_cb (gpointer user_data)
{
  AtlasChronicle *self = user_data;
  guint position = atlas_chronicle_list_find_read (self->list);

  self->lead_timeout = 0;
  if (position != ATLAS_CHRONICLE_NO_ROW)
    {
      note_hand (self);
      atlas_state_set_instant (self->state,
                               atlas_event_get_time (atlas_chronicle_list_get_event (self->list, position)));
    }

  return G_SOURCE_REMOVE;
}

static void
value_changed_cb (AtlasChronicle *self)
{
  if (self->is_gliding || !is_hand_scrolling (self))
    return;

  note_hand (self);
  if (self->lead_timeout == 0)
    self->lead_timeout = g_timeout_add (LEAD_INTERVAL_MS, lead_cb, self);
}

static gboolean
scroll_cb (AtlasChronicle           *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  if (dy != 0)
    note_hand (self);

  return GDK_EVENT_PROPAGATE;
}

static void
drag_update_cb (AtlasChronicle *self,
                double          x,
                double          y,
                GtkGestureDrag *gesture)
{
  if (ABS (y) > TOUCH_SLOP_PX)
    note_hand (self);
}

static void
bar_held_cb (AtlasChronicle *self)
{
  self->is_bar_held = TRUE;
  note_hand (self);
}

static void
bar_released_cb (AtlasChronicle *self)
{
  self->is_bar_held = FALSE;
  note_hand (self);
}

/* Rows may get other heights on the way, and the row should stay at its rest once it is there. */
static void
glide_cb (double   fraction,
          gpointer user_data)
{
  AtlasChronicle *self = user_data;
  double to = atlas_chronicle_list_find_rest (self->list, self->glide_position);

  self->is_gliding = TRUE;
  if (fraction < 1)
    gtk_adjustment_set_value (get_adjustment (self), self->glide_from + (to - self->glide_from) * fraction);
  else
    atlas_chronicle_list_scroll_to (self->list, self->glide_position);
  self->is_gliding = FALSE;
}

static void
start_glide (AtlasChronicle *self,
             guint           position)
{
  self->glide_from = gtk_adjustment_get_value (get_adjustment (self));
  self->glide_position = position;
  if (self->glide == NULL)
    self->glide = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, GLIDE_MS,
                                           adw_callback_animation_target_new (glide_cb, self, NULL));
  adw_animation_play (self->glide);
}

static gboolean
is_near (AtlasChronicle *self,
         double          value)
{
  GtkAdjustment *adjustment = get_adjustment (self);

  return gtk_widget_get_mapped (GTK_WIDGET (self)) &&
         ABS (gtk_adjustment_get_value (adjustment) - value) <
           MOST_GLIDED * gtk_adjustment_get_page_size (adjustment);
}

static guint
get_position (AtlasChronicle *self)
{
  guint current = atlas_chronicle_list_get_current (self->list);

  return current != ATLAS_CHRONICLE_NO_ROW ? current : 0;
}

/*
 * atlas_chronicle_jump:
 * @self: a chronicle
 *
 * Brings the row of the moment to the top, unless the hand is on the list.
 */
void
atlas_chronicle_jump (AtlasChronicle *self)
{
  if (is_hand_scrolling (self))
    return;

  stop_glide (self);
  self->is_gliding = TRUE;
  atlas_chronicle_list_scroll_to (self->list, get_position (self));
  self->is_gliding = FALSE;
}

/*
 * atlas_chronicle_follow:
 * @self: a chronicle
 * @wants_top: whether the row of the moment should come to the top even if it is in view
 *
 * Lets the list follow the clock, unless the hand is on it.
 */
void
atlas_chronicle_follow (AtlasChronicle *self,
                        gboolean        wants_top)
{
  guint position = get_position (self);
  double rest = atlas_chronicle_list_find_rest (self->list, position);

  if (is_hand_scrolling (self) ||
      ((!wants_top || self->is_leading) && atlas_chronicle_list_is_in_view (self->list, position)))
    return;

  if (is_near (self, rest) && adw_get_enable_animations (GTK_WIDGET (self)))
    start_glide (self, position);
  else
    atlas_chronicle_jump (self);
}

static void
watch_scroll_bar (AtlasChronicle *self)
{
  GtkWidget *bar = gtk_scrolled_window_get_vscrollbar (GTK_SCROLLED_WINDOW (self->scroller));
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (bar_held_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "end", G_CALLBACK (bar_released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (bar, GTK_EVENT_CONTROLLER (drag));
}

/*
 * atlas_chronicle_bind_scrolling:
 * @widget_class: the class of the chronicle
 *
 * Binds what the template calls when the list is scrolled.
 */
void
atlas_chronicle_bind_scrolling (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, drag_update_cb);
  gtk_widget_class_bind_template_callback (widget_class, scroll_cb);
}

/*
 * atlas_chronicle_watch_scrolling:
 * @self: a chronicle that has just been made
 *
 * Watches the list and its scroll bar.
 */
void
atlas_chronicle_watch_scrolling (AtlasChronicle *self)
{
  g_signal_connect_object (get_adjustment (self), "value-changed", G_CALLBACK (value_changed_cb),
                           self, G_CONNECT_SWAPPED);
  watch_scroll_bar (self);
}
