/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline/atlas-playhead.h"

#include <math.h>

/**
 * AtlasPlayhead:
 *
 * The moment shown: an amber line over all rows of the timeline. When the moment lies outside the
 * visible span, an arrow at the edge points to it. It lies over the rows and lets every event
 * through.
 *
 * # CSS nodes
 *
 * `AtlasPlayhead` has a single CSS node with name `playhead`.
 */

struct _AtlasPlayhead
{
  AtlasTimeRow parent_instance;
};

G_DEFINE_FINAL_TYPE (AtlasPlayhead, atlas_playhead, ATLAS_TYPE_TIME_ROW)

#define LINE_WIDTH 2.0f
#define HEAD_SHARE 0.8

/* A pentagon that points down. */
static void
draw_head (GtkSnapshot   *snapshot,
           const GdkRGBA *colour,
           double         x,
           double         size)
{
  double half = floor (size / 2);
  double body = floor (size * 0.7);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float) (x - half), 0, (float) (2 * half),
                                                                          (float) (body + half)));

  gdk_cairo_set_source_rgba (cr, colour);
  cairo_move_to (cr, x - half, 0);
  cairo_line_to (cr, x + half, 0);
  cairo_line_to (cr, x + half, body);
  cairo_line_to (cr, x, body + half);
  cairo_line_to (cr, x - half, body);
  cairo_fill (cr);
  cairo_destroy (cr);
}

/* A triangle whose point touches the edge behind which the moment lies: @step leads away from it. */
static void
draw_arrow (GtkSnapshot   *snapshot,
            const GdkRGBA *colour,
            double         edge,
            double         size,
            int            step)
{
  for (int i = 0; i < (int) size; i++)
    gtk_snapshot_append_color (snapshot, colour,
                               &GRAPHENE_RECT_INIT ((float) (edge + step * i), (float) ((size - i) / 2 + 1),
                                                    1, (float) (i + 1)));
}

static void
atlas_playhead_draw (AtlasTimeRow        *row,
                     GtkSnapshot         *snapshot,
                     const AtlasTimeAxis *axis)
{
  const GdkRGBA *now = &atlas_time_row_get_palette (row)->now;
  double size = atlas_time_row_get_line_height (row) * HEAD_SHARE;
  gint64 instant = atlas_state_get_instant (atlas_time_row_get_state (row));
  int x = (int) (atlas_time_axis_get_x (axis, instant) + 0.5);

  if (instant > axis->end)
    draw_arrow (snapshot, now, axis->width + size, size, -1);
  else if (instant >= axis->begin)
    {
      gtk_snapshot_append_color (snapshot, now,
                                 &GRAPHENE_RECT_INIT ((float) x - LINE_WIDTH / 2, 0, LINE_WIDTH,
                                                      (float) gtk_widget_get_height (GTK_WIDGET (row))));
      draw_head (snapshot, now, x, size);
    }
}

/* To the left there is room for the arrow before the axis, where it covers no date. */
static void
atlas_playhead_draw_label (AtlasTimeRow *row,
                           GtkSnapshot  *snapshot,
                           double        width)
{
  double size = atlas_time_row_get_line_height (row) * HEAD_SHARE;
  AtlasTimeAxis axis;

  if (atlas_time_row_get_axis (row, &axis) &&
      atlas_state_get_instant (atlas_time_row_get_state (row)) < axis.begin)
    draw_arrow (snapshot, &atlas_time_row_get_palette (row)->now, width - size - 2, size, 1);
}

static void
atlas_playhead_state_changed (AtlasTimeRow *row,
                              const char   *name)
{
  static const char *const shown[] = { "siege", "visible-end", "instant", NULL };

  if (g_strv_contains (shown, name))
    gtk_widget_queue_draw (GTK_WIDGET (row));
}

static void
atlas_playhead_class_init (AtlasPlayheadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AtlasTimeRowClass *row_class = ATLAS_TIME_ROW_CLASS (klass);

  row_class->draw = atlas_playhead_draw;
  row_class->draw_label = atlas_playhead_draw_label;
  row_class->state_changed = atlas_playhead_state_changed;

  gtk_widget_class_set_css_name (widget_class, "playhead");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
atlas_playhead_init (AtlasPlayhead *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * atlas_playhead_new:
 * @state: what is shown
 *
 * Returns: (transfer floating): the playhead
 */
GtkWidget *
atlas_playhead_new (AtlasState *state)
{
  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  return g_object_new (ATLAS_TYPE_PLAYHEAD, "state", state, NULL);
}
