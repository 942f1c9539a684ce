/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline/atlas-time-gestures.h"

#include <math.h>

/**
 * AtlasTimeGestures:
 *
 * What hands do with the rows of a timeline, wherever on them they are:
 *
 * - a drag moves the clock, a click does what the thing under it does, or else moves the clock;
 * - where a stretch of time can be chosen, a drag with Shift keeps events to the one that it crosses, and
 *   a click with Shift to none; a finger held still chooses a stretch round it, and goes on to drag one;
 * - the wheel zooms round the pointer, the horizontal wheel or Shift with the wheel pans;
 * - two fingers on a touch screen zoom and pan together and may throw, on a touch pad they pinch,
 *   zoom up and down, pan left and right;
 * - the middle button pans.
 *
 * Over the column of labels the wheel is left to what scrolls there.
 */

struct _AtlasTimeGestures
{
  GObject         parent_instance;
  GtkWidget      *rows;
  AtlasTimeRow   *ruler;
  AtlasSpanMover *mover;
  GtkGesture     *drag;

  AtlasTimeRow   *pressed;
  double          press_x;
  gboolean        is_scrubbing;
  gboolean        is_selecting;
  gboolean        is_touch;
  gboolean        can_select;

  double          pointer_x;
  gboolean        panned_last;

  AtlasTimeAxis   held;
  double          held_x;
  double          last_x;
  gint64          last_time;
  double          speed;
};

G_DEFINE_FINAL_TYPE (AtlasTimeGestures, atlas_time_gestures, G_TYPE_OBJECT)

#define DRAG_THRESHOLD  5
#define HELD_REACH      48
#define WHEEL_FACTOR    1.2
#define WHEEL_PAN       60
#define PIXELS_PER_STEP 40.0
#define LEAST_FLING     0.1

static AtlasState *
get_state (AtlasTimeGestures *self)
{
  return atlas_time_row_get_state (self->ruler);
}

static double
get_axis_x (AtlasTimeGestures *self,
            double             x)
{
  return x - atlas_time_row_get_label_width (self->ruler);
}

static AtlasTimeRow *
find_row (AtlasTimeGestures *self,
          double             x,
          double             y)
{
  GtkWidget *widget = gtk_widget_pick (self->rows, x, y, GTK_PICK_DEFAULT);

  /* A button on a row is pressed for itself. */
  if (widget != NULL && gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON) != NULL)
    return NULL;

  widget = widget == NULL ? NULL : gtk_widget_get_ancestor (widget, ATLAS_TYPE_TIME_ROW);

  return widget == NULL ? NULL : ATLAS_TIME_ROW (widget);
}

static graphene_point_t
get_point_in_row (AtlasTimeGestures *self,
                  AtlasTimeRow      *row,
                  double             x,
                  double             y)
{
  graphene_point_t point;

  if (!gtk_widget_compute_point (self->rows, GTK_WIDGET (row),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    point = GRAPHENE_POINT_INIT (-1, -1);

  return point;
}

static void
scrub (AtlasTimeGestures *self,
       double             x)
{
  AtlasTimeAxis axis;

  if (atlas_time_row_get_axis (self->ruler, &axis))
    atlas_state_set_instant (get_state (self), atlas_time_axis_point (&axis, get_axis_x (self, x)));
}

/* A hand that has hardly moved from where it pressed means no stretch with Shift, but a finger that waits
 * wants one: as wide as to leave room for taking hold of both its ends. */
static void
select_range (AtlasTimeGestures *self,
              double             dx)
{
  gboolean has_moved = fabs (dx) >= DRAG_THRESHOLD;
  double reach = self->is_touch && !has_moved ? HELD_REACH : 0;
  double press_x = get_axis_x (self, self->press_x);
  AtlasTimeAxis axis;
  gint64 from, to;

  if (!atlas_time_row_get_axis (self->ruler, &axis))
    return;

  from = atlas_time_axis_point (&axis, press_x - reach);
  to = atlas_time_axis_point (&axis, press_x + reach + (has_moved ? dx : 0));
  atlas_state_keep_to_range (get_state (self), MIN (from, to), MAX (from, to));
}

static void
set_visible_span (AtlasTimeGestures *self,
                  gint64             begin,
                  gint64             end)
{
  atlas_span_mover_stop (self->mover);
  atlas_state_set_visible_span (get_state (self), begin, end);
}

static void
drag_begin_cb (AtlasTimeGestures *self,
               double             x,
               double             y)
{
  GtkGestureSingle *single = GTK_GESTURE_SINGLE (self->drag);
  graphene_point_t point;

  atlas_span_mover_stop (self->mover);
  self->pressed = find_row (self, x, y);
  self->press_x = x;
  self->is_scrubbing = FALSE;
  self->is_selecting = FALSE;
  self->is_touch = gtk_gesture_single_get_current_sequence (single) != NULL;
  if (self->pressed == NULL)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self->pressed));
  self->is_selecting =
    self->can_select && get_axis_x (self, x) >= 0 &&
    (gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (self->drag)) & GDK_SHIFT_MASK);
  if (self->is_selecting)
    {
      gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_CLAIMED);
      return;
    }

  point = get_point_in_row (self, self->pressed, x, y);
  /* A finger may be about to scroll or to pinch: it moves the clock only when it moves along it. */
  if (self->is_touch || get_axis_x (self, x) < 0 || atlas_time_row_claims (self->pressed, point.x, point.y))
    return;

  atlas_state_set_playing (get_state (self), FALSE);
  scrub (self, x);
}

static void
drag_update_cb (AtlasTimeGestures *self,
                double             dx,
                double             dy)
{
  if (self->is_selecting)
    {
      select_range (self, dx);
      return;
    }

  if (!self->is_scrubbing && fabs (dx) >= DRAG_THRESHOLD && fabs (dx) >= fabs (dy) &&
      get_axis_x (self, self->press_x) >= 0)
    {
      self->is_scrubbing = TRUE;
      atlas_state_set_playing (get_state (self), FALSE);
      gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_CLAIMED);
    }

  if (self->is_scrubbing)
    scrub (self, self->press_x + dx);
}

static void
drag_end_cb (AtlasTimeGestures *self,
             double             dx,
             double             dy)
{
  graphene_point_t point;
  double x, y;

  if (self->is_selecting && fabs (dx) < DRAG_THRESHOLD)
    select_range (self, 0);
  if (self->pressed == NULL || self->is_selecting || self->is_scrubbing || fabs (dx) >= DRAG_THRESHOLD ||
      fabs (dy) >= DRAG_THRESHOLD || !gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (self->drag), &x, &y))
    return;

  point = get_point_in_row (self, self->pressed, x, y);
  if (self->is_touch && get_axis_x (self, x) >= 0 &&
      !atlas_time_row_claims (self->pressed, point.x, point.y))
    scrub (self, x);
  atlas_time_row_activate (self->pressed, point.x, point.y);
}

/* The hold is recognized between the beginning of the drag and whatever it becomes. */
static void
held_cb (AtlasTimeGestures *self,
         double             x,
         double             y)
{
  if (self->pressed == NULL || self->is_scrubbing || get_axis_x (self, x) < 0)
    return;

  self->is_selecting = TRUE;
  self->is_touch = TRUE;
  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_CLAIMED);
  select_range (self, 0);
}

static void
pan_begin_cb (AtlasTimeGestures *self,
              double             x,
              double             y,
              GtkGesture        *pan)
{
  if (atlas_time_row_get_axis (self->ruler, &self->held))
    gtk_gesture_set_state (pan, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
pan_update_cb (AtlasTimeGestures *self,
               double             dx,
               double             dy)
{
  gint64 begin, end;

  atlas_time_axis_pan (&self->held, dx, &begin, &end);
  set_visible_span (self, begin, end);
}

static void
pinch_begin_cb (AtlasTimeGestures *self,
                GdkEventSequence  *sequence,
                GtkGesture        *pinch)
{
  double x, y;

  if (!atlas_time_row_get_axis (self->ruler, &self->held) ||
      !gtk_gesture_get_bounding_box_center (pinch, &x, &y))
    return;

  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
  gtk_gesture_set_state (pinch, GTK_EVENT_SEQUENCE_CLAIMED);
  self->held_x = self->last_x = x;
  self->last_time = g_get_monotonic_time ();
  self->speed = 0;
}

static void
pinch_scale_cb (AtlasTimeGestures *self,
                double             scale,
                GtkGesture        *pinch)
{
  gint64 now = g_get_monotonic_time ();
  AtlasTimeAxis zoomed = self->held;
  gint64 begin, end;
  double x, y;

  if (!gtk_gesture_get_bounding_box_center (pinch, &x, &y) || scale <= 0)
    return;

  atlas_time_axis_zoom (&self->held, get_axis_x (self, self->held_x), scale, &zoomed.begin, &zoomed.end);
  atlas_time_axis_pan (&zoomed, x - self->held_x, &begin, &end);
  set_visible_span (self, begin, end);

  if (now > self->last_time)
    self->speed = (x - self->last_x) * G_USEC_PER_SEC / (double) (now - self->last_time);
  self->last_x = x;
  self->last_time = now;
}

/* Throws the axis at a speed in pixels a second, to the right if positive. */
static void
fling (AtlasTimeGestures *self,
       double             speed)
{
  AtlasTimeAxis axis;

  if (atlas_time_row_get_axis (self->ruler, &axis) && fabs (speed) > LEAST_FLING * axis.width)
    atlas_span_mover_fling (self->mover, -speed / atlas_time_axis_get_scale (&axis));
}

static void
pinch_end_cb (AtlasTimeGestures *self)
{
  fling (self, self->speed);
}

static void
zoom_by (AtlasTimeGestures *self,
         double             steps)
{
  AtlasTimeAxis axis;
  gint64 begin, end;

  if (!atlas_time_row_get_axis (self->ruler, &axis))
    return;

  atlas_time_axis_zoom (&axis, CLAMP (get_axis_x (self, self->pointer_x), 0, axis.width),
                        pow (WHEEL_FACTOR, -steps), &begin, &end);
  set_visible_span (self, begin, end);
}

static void
pan_by (AtlasTimeGestures *self,
        double             dx)
{
  AtlasTimeAxis axis;
  gint64 begin, end;

  if (!atlas_time_row_get_axis (self->ruler, &axis))
    return;

  atlas_time_axis_pan (&axis, dx, &begin, &end);
  set_visible_span (self, begin, end);
}

static gboolean
scroll_cb (AtlasTimeGestures        *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *scroll)
{
  GdkModifierType modifiers =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));
  gboolean is_wheel = gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_WHEEL;

  if (get_axis_x (self, self->pointer_x) < 0)
    return GDK_EVENT_PROPAGATE;

  if ((modifiers & GDK_SHIFT_MASK) != 0 && dx == 0)
    {
      dx = dy;
      dy = 0;
    }

  self->panned_last = fabs (dx) > fabs (dy);
  if (self->panned_last)
    pan_by (self, is_wheel ? -dx * WHEEL_PAN : -dx);
  else
    zoom_by (self, is_wheel ? dy : dy / PIXELS_PER_STEP);

  return GDK_EVENT_STOP;
}

static void
decelerate_cb (AtlasTimeGestures *self,
               double             velocity_x,
               double             velocity_y)
{
  if (self->panned_last)
    fling (self, -velocity_x);
}

static void
motion_cb (AtlasTimeGestures *self,
           double             x,
           double             y)
{
  self->pointer_x = x;
}

static void
add_drag (AtlasTimeGestures *self)
{
  self->drag = gtk_gesture_drag_new ();
  g_signal_connect_object (self->drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->rows, GTK_EVENT_CONTROLLER (self->drag));
}

static void
add_pan (AtlasTimeGestures *self)
{
  GtkGesture *pan = gtk_gesture_drag_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (pan), GDK_BUTTON_MIDDLE);
  g_signal_connect_object (pan, "drag-begin", G_CALLBACK (pan_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pan, "drag-update", G_CALLBACK (pan_update_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->rows, GTK_EVENT_CONTROLLER (pan));
}

static void
add_pinch (AtlasTimeGestures *self)
{
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect_object (pinch, "begin", G_CALLBACK (pinch_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (pinch_scale_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "end", G_CALLBACK (pinch_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->rows, GTK_EVENT_CONTROLLER (pinch));
}

/* The wheel is taken before the lanes scroll by it. */
static void
add_wheel (AtlasTimeGestures *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES |
                                     GTK_EVENT_CONTROLLER_SCROLL_KINETIC);

  g_signal_connect_object (motion, "enter", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->rows, motion);

  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "decelerate", G_CALLBACK (decelerate_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->rows, scroll);
}

static void
atlas_time_gestures_class_init (AtlasTimeGesturesClass *klass)
{
}

static void
atlas_time_gestures_init (AtlasTimeGestures *self)
{
}

/**
 * atlas_time_gestures_new:
 * @rows: what contains the rows; it owns the gestures, and is as wide as the rows are
 * @ruler: one of the rows, which shows the visible span
 * @mover: what moves the visible span of their state
 *
 * Returns: (transfer full): the gestures, at work
 */
AtlasTimeGestures *
atlas_time_gestures_new (GtkWidget      *rows,
                         AtlasTimeRow   *ruler,
                         AtlasSpanMover *mover)
{
  AtlasTimeGestures *self;

  g_return_val_if_fail (GTK_IS_WIDGET (rows), NULL);
  g_return_val_if_fail (ATLAS_IS_TIME_ROW (ruler), NULL);
  g_return_val_if_fail (ATLAS_IS_SPAN_MOVER (mover), NULL);

  /* All three live as long as the widget that owns this object, and go with it. */
  self = g_object_new (ATLAS_TYPE_TIME_GESTURES, NULL);
  self->rows = rows;
  self->ruler = ruler;
  self->mover = mover;
  add_drag (self);
  add_pan (self);
  add_pinch (self);
  add_wheel (self);

  return self;
}

/**
 * atlas_time_gestures_let_select:
 * @self: the gestures
 *
 * Lets hands choose the stretch of time that events are kept to, which they cannot at first.
 */
void
atlas_time_gestures_let_select (AtlasTimeGestures *self)
{
  GtkGesture *hold;

  g_return_if_fail (ATLAS_IS_TIME_GESTURES (self));
  g_return_if_fail (!self->can_select);

  self->can_select = TRUE;
  hold = gtk_gesture_long_press_new ();
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect_object (hold, "pressed", G_CALLBACK (held_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->rows, GTK_EVENT_CONTROLLER (hold));
}
