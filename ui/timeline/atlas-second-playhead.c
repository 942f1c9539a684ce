/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline/atlas-second-playhead.h"

#include "core/atlas-wording.h"

#include <glib/gi18n-lib.h>

/**
 * AtlasSecondPlayhead:
 *
 * The moment that the one shown is compared with, while two are: a broken line in ink over all rows of the
 * timeline, and at its foot a handle with the date. When the moment lies outside the visible span, the
 * handle waits at that edge.
 *
 * The handle is dragged, or moved by the keys that move the clock elsewhere on the timeline: here the
 * actions of [class@Atlas.Band] for these are for the other clock. All around it lets every event through.
 *
 * # CSS nodes
 *
 * `AtlasSecondPlayhead` has a single CSS node with name `secondplayhead`.
 */

struct _AtlasSecondPlayhead
{
  AtlasTimeRow     parent_instance;
  AtlasComparison *comparison;
  AtlasState      *other;
  gulong           instant_id;
  double           grip_x;
};

G_DEFINE_FINAL_TYPE (AtlasSecondPlayhead, atlas_second_playhead, ATLAS_TYPE_TIME_ROW)

#define LINE_WIDTH   1.5f
#define DASH         6.0f
#define DASH_GAP     4.0f
#define LEAST_HANDLE 24
#define PADDING      8
#define RADIUS       4
#define FOCUS_WIDTH  2.5f

static char *
describe (AtlasSecondPlayhead *self)
{
  AtlasInstant instant;

  atlas_instant_from_time (&instant, atlas_state_get_instant (self->other));

  return atlas_wording_instant (&instant);
}

/* To a screen reader it is a slider as the ruler is. */
static void
update_value (AtlasSecondPlayhead *self)
{
  g_autofree char *words = NULL;
  gint64 begin, end;

  if (self->other == NULL)
    return;

  words = describe (self);
  atlas_state_get_range (self->other, &begin, &end);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, (double) begin,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) end,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  (double) atlas_state_get_instant (self->other),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
instant_cb (AtlasSecondPlayhead *self)
{
  update_value (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drop_other (AtlasSecondPlayhead *self)
{
  if (self->other != NULL)
    g_clear_signal_handler (&self->instant_id, self->other);
  g_clear_object (&self->other);
}

static void
active_cb (AtlasSecondPlayhead *self)
{
  AtlasState *other = atlas_comparison_get_other (self->comparison);

  drop_other (self);
  if (other != NULL)
    {
      self->other = g_object_ref (other);
      self->instant_id = g_signal_connect_swapped (other, "notify::instant", G_CALLBACK (instant_cb), self);
      update_value (self);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), other != NULL);
}

/* Begins below the head of the other playhead, and lets its line through where both are one. */
static void
draw_line (AtlasTimeRow *row,
           GtkSnapshot  *snapshot,
           float         x,
           float         bottom)
{
  const GdkRGBA *ink = &atlas_time_row_get_palette (row)->ink;

  for (float y = (float) atlas_time_row_get_line_height (row); y < bottom; y += DASH + DASH_GAP)
    gtk_snapshot_append_color (snapshot, ink,
                               &GRAPHENE_RECT_INIT (x - LINE_WIDTH / 2, y, LINE_WIDTH, MIN (DASH, bottom - y)));
}

static void
draw_handle (AtlasSecondPlayhead   *self,
             GtkSnapshot           *snapshot,
             const graphene_rect_t *handle)
{
  AtlasTimeRow *row = ATLAS_TIME_ROW (self);
  const AtlasStylePalette *palette = atlas_time_row_get_palette (row);
  gboolean is_focused =
    (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_VISIBLE) != 0 &&
    gtk_widget_has_focus (GTK_WIDGET (self));
  float width = is_focused ? FOCUS_WIDTH : 1;
  const float widths[] = { width, width, width, width };
  const GdkRGBA colours[] = { palette->ink, palette->ink, palette->ink, palette->ink };
  g_autofree char *words = describe (self);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, handle, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &palette->paper, handle);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
  atlas_time_row_draw_text (row, snapshot, words, &palette->ink, handle->origin.x + PADDING,
                            handle->origin.y + handle->size.height / 2, handle->size.width - 2 * PADDING,
                            PANGO_ALIGN_CENTER);
}

static void
atlas_second_playhead_draw (AtlasTimeRow        *row,
                            GtkSnapshot         *snapshot,
                            const AtlasTimeAxis *axis)
{
  AtlasSecondPlayhead *self = ATLAS_SECOND_PLAYHEAD (row);
  graphene_rect_t handle;
  double x;

  if (!atlas_second_playhead_get_handle (self, &handle))
    return;

  x = atlas_time_axis_get_x (axis, atlas_state_get_instant (self->other));
  if (x >= 0 && x <= axis->width)
    draw_line (row, snapshot, (float) (int) (x + 0.5), handle.origin.y);
  handle.origin.x -= (float) atlas_time_row_get_label_width (row);
  draw_handle (self, snapshot, &handle);
}

static void
atlas_second_playhead_state_changed (AtlasTimeRow *row,
                                     const char   *name)
{
  static const char *const shown[] = { "siege", "visible-end", "language", NULL };

  if (g_str_equal (name, "language"))
    update_value (ATLAS_SECOND_PLAYHEAD (row));
  if (g_strv_contains (shown, name))
    gtk_widget_queue_draw (GTK_WIDGET (row));
}

static gboolean
atlas_second_playhead_contains (GtkWidget *widget,
                                double     x,
                                double     y)
{
  graphene_rect_t handle;

  return atlas_second_playhead_get_handle (ATLAS_SECOND_PLAYHEAD (widget), &handle) &&
         graphene_rect_contains_point (&handle, &GRAPHENE_POINT_INIT ((float) x, (float) y));
}

static void
drag_begin_cb (AtlasSecondPlayhead *self,
               double               x,
               double               y,
               GtkGesture          *drag)
{
  AtlasTimeRow *row = ATLAS_TIME_ROW (self);
  AtlasTimeAxis axis;

  if (self->other == NULL || !atlas_time_row_get_axis (row, &axis))
    return;

  gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  /* Where on the handle it is held does not matter, only how far it is carried. */
  self->grip_x = atlas_time_axis_get_x (&axis, atlas_state_get_instant (self->other));
  self->grip_x = CLAMP (self->grip_x, 0, axis.width);
}

static void
drag_update_cb (AtlasSecondPlayhead *self,
                double               dx,
                double               dy)
{
  AtlasTimeAxis axis;

  if (self->other != NULL && atlas_time_row_get_axis (ATLAS_TIME_ROW (self), &axis))
    atlas_state_set_instant (self->other, atlas_time_axis_point (&axis, self->grip_x + dx));
}

static void
step_activated (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  AtlasState *other = ATLAS_SECOND_PLAYHEAD (widget)->other;

  if (other == NULL)
    return;

  if (g_str_equal (action, "band.previous-event") || g_str_equal (action, "band.next-event"))
    atlas_state_step_event (other, g_str_equal (action, "band.next-event"));
  else
    atlas_state_step_change (other, g_str_equal (action, "band.next-change"));
}

static void
end_activated (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  AtlasState *other = ATLAS_SECOND_PLAYHEAD (widget)->other;
  AtlasSiege *siege = other == NULL ? NULL : atlas_state_get_siege (other);

  if (siege != NULL)
    atlas_state_set_instant (other, g_str_equal (action, "band.first") ? atlas_siege_get_begin (siege)
                                                                       : atlas_siege_get_end (siege));
}

static void
atlas_second_playhead_dispose (GObject *object)
{
  AtlasSecondPlayhead *self = ATLAS_SECOND_PLAYHEAD (object);

  drop_other (self);
  g_clear_object (&self->comparison);

  G_OBJECT_CLASS (atlas_second_playhead_parent_class)->dispose (object);
}

static void
atlas_second_playhead_class_init (AtlasSecondPlayheadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AtlasTimeRowClass *row_class = ATLAS_TIME_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_second_playhead_dispose;
  widget_class->contains = atlas_second_playhead_contains;
  row_class->draw = atlas_second_playhead_draw;
  row_class->state_changed = atlas_second_playhead_state_changed;

  gtk_widget_class_install_action (widget_class, "band.previous-event", NULL, step_activated);
  gtk_widget_class_install_action (widget_class, "band.next-event", NULL, step_activated);
  gtk_widget_class_install_action (widget_class, "band.previous-change", NULL, step_activated);
  gtk_widget_class_install_action (widget_class, "band.next-change", NULL, step_activated);
  gtk_widget_class_install_action (widget_class, "band.first", NULL, end_activated);
  gtk_widget_class_install_action (widget_class, "band.last", NULL, end_activated);

  gtk_widget_class_set_css_name (widget_class, "secondplayhead");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
atlas_second_playhead_init (AtlasSecondPlayhead *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "ew-resize");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Compared moment"), -1);

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/**
 * atlas_second_playhead_new:
 * @state: what is shown
 *
 * Returns: (transfer floating): a playhead that is seen once it has an active comparison
 */
GtkWidget *
atlas_second_playhead_new (AtlasState *state)
{
  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  return g_object_new (ATLAS_TYPE_SECOND_PLAYHEAD, "state", state, NULL);
}

/**
 * atlas_second_playhead_set_comparison:
 * @self: a second playhead
 * @comparison: what the moment shown may be compared with; set once
 */
void
atlas_second_playhead_set_comparison (AtlasSecondPlayhead *self,
                                      AtlasComparison     *comparison)
{
  g_return_if_fail (ATLAS_IS_SECOND_PLAYHEAD (self));
  g_return_if_fail (ATLAS_IS_COMPARISON (comparison));
  g_return_if_fail (self->comparison == NULL);

  self->comparison = g_object_ref (comparison);
  g_signal_connect_object (comparison, "notify::active", G_CALLBACK (active_cb), self, G_CONNECT_SWAPPED);
  active_cb (self);
}

/**
 * atlas_second_playhead_get_handle:
 * @self: a second playhead
 * @handle: (out caller-allocates): where its handle is in the widget
 *
 * Returns: whether there is one
 */
gboolean
atlas_second_playhead_get_handle (AtlasSecondPlayhead *self,
                                  graphene_rect_t     *handle)
{
  AtlasTimeRow *row = ATLAS_TIME_ROW (self);
  g_autofree char *words = NULL;
  AtlasTimeAxis axis;
  double x, width, height;

  g_return_val_if_fail (ATLAS_IS_SECOND_PLAYHEAD (self), FALSE);

  if (self->other == NULL || !atlas_time_row_get_axis (row, &axis))
    return FALSE;

  words = describe (self);
  width = MIN (atlas_time_row_measure_text (row, words) + 2 * PADDING + 1, axis.width);
  height = MAX (LEAST_HANDLE, atlas_time_row_get_line_height (row) + PADDING);
  x = atlas_time_axis_get_x (&axis, atlas_state_get_instant (self->other)) - width / 2;
  x = CLAMP (x, 0, axis.width - width);
  *handle = GRAPHENE_RECT_INIT ((float) (atlas_time_row_get_label_width (row) + (int) x),
                                (float) gtk_widget_get_height (GTK_WIDGET (self)) - (float) height,
                                (float) width, (float) height);

  return TRUE;
}
