/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline/atlas-time-handle.h"

/**
 * AtlasTimeHandle:
 *
 * Something that stands over the rows of the timeline at a moment, and is moved to another: dragged, or
 * by the keys that move the clock elsewhere on the timeline. All around it lets every event through. To a
 * screen reader it is a slider as the ruler is.
 *
 * It is hidden until its subclass knows of a moment.
 */

typedef struct
{
  /* Where it stood when it was taken, in pixels from the begin of the axis. */
  double   grip_x;
  gboolean is_carried;
} AtlasTimeHandlePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AtlasTimeHandle, atlas_time_handle, ATLAS_TYPE_TIME_ROW)

#define PRIVATE(self) ((AtlasTimeHandlePrivate *) atlas_time_handle_get_instance_private (self))

static gboolean
atlas_time_handle_contains (GtkWidget *widget,
                            double     x,
                            double     y)
{
  graphene_rect_t bounds;

  return atlas_time_handle_get_bounds (ATLAS_TIME_HANDLE (widget), &bounds) &&
         graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT ((float) x, (float) y));
}

static void
drag_begin_cb (AtlasTimeHandle *self,
               double           x,
               double           y,
               GtkGesture      *drag)
{
  AtlasTimeAxis axis;
  gint64 time;

  if (!atlas_time_handle_get_time (self, &time) || !atlas_time_row_get_axis (ATLAS_TIME_ROW (self), &axis))
    return;

  gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  /* Where it is held does not matter, only how far it is carried. */
  PRIVATE (self)->grip_x = CLAMP (atlas_time_axis_get_x (&axis, time), 0, axis.width);
  PRIVATE (self)->is_carried = FALSE;
}

/* A hand that only trembles up and down would round the moment, or fetch it from beyond the axis. */
static void
drag_update_cb (AtlasTimeHandle *self,
                double           dx,
                double           dy)
{
  AtlasTimeHandlePrivate *priv = PRIVATE (self);
  AtlasTimeAxis axis;
  gint64 time;

  priv->is_carried |= dx != 0;
  if (priv->is_carried && atlas_time_handle_get_time (self, &time) &&
      atlas_time_row_get_axis (ATLAS_TIME_ROW (self), &axis))
    ATLAS_TIME_HANDLE_GET_CLASS (self)->set_time (self, atlas_time_axis_point (&axis, priv->grip_x + dx));
}

static void
step_activated (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  AtlasTimeHandle *self = ATLAS_TIME_HANDLE (widget);
  gint64 time;

  if (atlas_time_handle_get_time (self, &time))
    ATLAS_TIME_HANDLE_GET_CLASS (self)->step (self, action, time);
}

static void
atlas_time_handle_class_init (AtlasTimeHandleClass *klass)
{
  static const char *const actions[] = {
    "band.previous-event", "band.next-event", "band.previous-change", "band.next-change", "band.first", "band.last",
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->contains = atlas_time_handle_contains;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, step_activated);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
atlas_time_handle_init (AtlasTimeHandle *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "ew-resize");

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/**
 * atlas_time_handle_get_time:
 * @self: a handle
 * @time: (out): the moment that it stands at
 *
 * Returns: whether there is one
 */
gboolean
atlas_time_handle_get_time (AtlasTimeHandle *self,
                            gint64          *time)
{
  g_return_val_if_fail (ATLAS_IS_TIME_HANDLE (self), FALSE);

  return ATLAS_TIME_HANDLE_GET_CLASS (self)->get_time (self, time);
}

/**
 * atlas_time_handle_get_bounds:
 * @self: a handle
 * @bounds: (out caller-allocates): where in the widget it can be taken
 *
 * Returns: whether it can
 */
gboolean
atlas_time_handle_get_bounds (AtlasTimeHandle *self,
                              graphene_rect_t *bounds)
{
  g_return_val_if_fail (ATLAS_IS_TIME_HANDLE (self), FALSE);

  return ATLAS_TIME_HANDLE_GET_CLASS (self)->get_bounds (self, bounds);
}

/**
 * atlas_time_handle_update_value:
 * @self: a handle
 *
 * Tells screen readers of the moment, for subclasses to call when it is another or is called otherwise.
 */
void
atlas_time_handle_update_value (AtlasTimeHandle *self)
{
  gint64 time;

  g_return_if_fail (ATLAS_IS_TIME_HANDLE (self));

  if (atlas_time_handle_get_time (self, &time))
    atlas_time_row_update_value (ATLAS_TIME_ROW (self), time);
}
