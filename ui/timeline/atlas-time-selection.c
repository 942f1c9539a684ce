/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline/atlas-time-selection.h"

/**
 * AtlasTimeSelection:
 *
 * The stretch of time that the filter keeps events to, over the rows of a timeline: what lies outside
 * is faded. Without such a stretch there is nothing to see. Its ends are moved by [class@Atlas.RangeHandle].
 *
 * # CSS nodes
 *
 * `AtlasTimeSelection` has a single CSS node with name `timeselection`.
 */

struct _AtlasTimeSelection
{
  AtlasTimeRow parent_instance;
};

G_DEFINE_FINAL_TYPE (AtlasTimeSelection, atlas_time_selection, ATLAS_TYPE_TIME_ROW)

#define FADE       0.62
#define EDGE_WIDTH 1.0f

static void
fill (AtlasTimeRow  *row,
      GtkSnapshot   *snapshot,
      const GdkRGBA *colour,
      double         from,
      double         to)
{
  if (to > from)
    gtk_snapshot_append_color (snapshot, colour,
                               &GRAPHENE_RECT_INIT ((float) from, 0, (float) (to - from),
                                                    (float) gtk_widget_get_height (GTK_WIDGET (row))));
}

static void
atlas_time_selection_draw (AtlasTimeRow        *row,
                           GtkSnapshot         *snapshot,
                           const AtlasTimeAxis *axis)
{
  const AtlasStylePalette *palette = atlas_time_row_get_palette (row);
  GdkRGBA faded = atlas_style_palette_fade (&palette->paper, FADE);
  gint64 begin, end;
  double left, right;

  if (!atlas_filter_get_range (atlas_state_get_filter (atlas_time_row_get_state (row)), &begin, &end))
    return;

  left = CLAMP (atlas_time_axis_get_x (axis, begin), 0, axis->width);
  right = CLAMP (atlas_time_axis_get_x (axis, end), 0, axis->width);
  fill (row, snapshot, &faded, 0, left);
  /* The lanes reach a little beyond the axis. */
  fill (row, snapshot, &faded, right, gtk_widget_get_width (GTK_WIDGET (row)));
  if (begin >= axis->begin && begin <= axis->end)
    fill (row, snapshot, &palette->ink, left - EDGE_WIDTH, left);
  if (end >= axis->begin && end <= axis->end)
    fill (row, snapshot, &palette->ink, right, right + EDGE_WIDTH);
}

static void
atlas_time_selection_state_changed (AtlasTimeRow *row,
                                    const char   *name)
{
  static const char *const shown[] = { "siege", "visible-end", "filter", NULL };

  if (g_strv_contains (shown, name))
    gtk_widget_queue_draw (GTK_WIDGET (row));
}

static void
atlas_time_selection_class_init (AtlasTimeSelectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AtlasTimeRowClass *row_class = ATLAS_TIME_ROW_CLASS (klass);

  row_class->draw = atlas_time_selection_draw;
  row_class->state_changed = atlas_time_selection_state_changed;

  gtk_widget_class_set_css_name (widget_class, "timeselection");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
atlas_time_selection_init (AtlasTimeSelection *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}
