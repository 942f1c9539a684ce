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
 * The handle moves it as [class@Atlas.TimeHandle] does: here the actions of [class@Atlas.Band] are for the
 * other clock.
 *
 * # CSS nodes
 *
 * `AtlasSecondPlayhead` has a single CSS node with name `secondplayhead`.
 */

struct _AtlasSecondPlayhead
{
  AtlasTimeHandle  parent_instance;
  AtlasComparison *comparison;
  AtlasState      *other;
  gulong           instant_id;
};

G_DEFINE_FINAL_TYPE (AtlasSecondPlayhead, atlas_second_playhead, ATLAS_TYPE_TIME_HANDLE)

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

static void
instant_cb (AtlasSecondPlayhead *self)
{
  atlas_time_handle_update_value (ATLAS_TIME_HANDLE (self));
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
      atlas_time_handle_update_value (ATLAS_TIME_HANDLE (self));
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

  if (!atlas_time_handle_get_bounds (ATLAS_TIME_HANDLE (self), &handle))
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
    atlas_time_handle_update_value (ATLAS_TIME_HANDLE (row));
  if (g_strv_contains (shown, name))
    gtk_widget_queue_draw (GTK_WIDGET (row));
}

static gboolean
atlas_second_playhead_get_time (AtlasTimeHandle *handle,
                                gint64          *time)
{
  AtlasState *other = ATLAS_SECOND_PLAYHEAD (handle)->other;

  if (other == NULL)
    return FALSE;

  *time = atlas_state_get_instant (other);

  return TRUE;
}

static void
atlas_second_playhead_set_time (AtlasTimeHandle *handle,
                                gint64           time)
{
  atlas_state_set_instant (ATLAS_SECOND_PLAYHEAD (handle)->other, time);
}

static gboolean
atlas_second_playhead_get_bounds (AtlasTimeHandle *handle,
                                  graphene_rect_t *bounds)
{
  AtlasSecondPlayhead *self = ATLAS_SECOND_PLAYHEAD (handle);
  AtlasTimeRow *row = ATLAS_TIME_ROW (self);
  g_autofree char *words = NULL;
  AtlasTimeAxis axis;
  double x, width, height;

  if (self->other == NULL || !atlas_time_row_get_axis (row, &axis))
    return FALSE;

  words = describe (self);
  width = MIN (atlas_time_row_measure_text (row, words) + 2 * PADDING + 1, axis.width);
  height = MAX (LEAST_HANDLE, atlas_time_row_get_line_height (row) + PADDING);
  x = atlas_time_axis_get_x (&axis, atlas_state_get_instant (self->other)) - width / 2;
  x = CLAMP (x, 0, axis.width - width);
  *bounds = GRAPHENE_RECT_INIT ((float) (atlas_time_row_get_label_width (row) + (int) x),
                                (float) gtk_widget_get_height (GTK_WIDGET (self)) - (float) height,
                                (float) width, (float) height);

  return TRUE;
}

static void
atlas_second_playhead_step (AtlasTimeHandle *handle,
                            const char      *action,
                            gint64           time)
{
  AtlasState *other = ATLAS_SECOND_PLAYHEAD (handle)->other;

  if (g_str_equal (action, "band.previous-event") || g_str_equal (action, "band.next-event"))
    atlas_state_step_event (other, g_str_equal (action, "band.next-event"));
  else if (g_str_equal (action, "band.previous-change") || g_str_equal (action, "band.next-change"))
    atlas_state_step_change (other, g_str_equal (action, "band.next-change"));
  else
    atlas_state_go_to_end (other, g_str_equal (action, "band.last"));
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
  AtlasTimeRowClass *row_class = ATLAS_TIME_ROW_CLASS (klass);
  AtlasTimeHandleClass *handle_class = ATLAS_TIME_HANDLE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_second_playhead_dispose;
  row_class->draw = atlas_second_playhead_draw;
  row_class->state_changed = atlas_second_playhead_state_changed;
  handle_class->get_time = atlas_second_playhead_get_time;
  handle_class->set_time = atlas_second_playhead_set_time;
  handle_class->get_bounds = atlas_second_playhead_get_bounds;
  handle_class->step = atlas_second_playhead_step;

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "secondplayhead");
}

static void
atlas_second_playhead_init (AtlasSecondPlayhead *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Compared moment"), -1);
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
