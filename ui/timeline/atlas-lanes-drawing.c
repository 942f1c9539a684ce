/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline/atlas-lanes-private.h"

#include "timeline/atlas-tally-bar.h"

/* What is drawn of the lanes: bars, and names before them. */

#define BAR_MARGIN   3
#define MARKER_WIDTH 3

/* Beneath a heading a line comes down from its arrow, to where its lanes end. */
#define RAIL_WIDTH 1
#define RAIL_TURN  4

static void
draw_selection (AtlasLanes            *self,
                GtkSnapshot           *snapshot,
                const graphene_rect_t *bar)
{
  const AtlasStylePalette *palette = atlas_time_row_get_palette (ATLAS_TIME_ROW (self));
  graphene_rect_t edge = *bar;

  edge.origin.y -= BAR_MARGIN;
  edge.size.height = BAR_MARGIN;
  gtk_snapshot_append_color (snapshot, &palette->now, &edge);
  edge.origin.y = bar->origin.y + bar->size.height;
  gtk_snapshot_append_color (snapshot, &palette->now, &edge);
}

static void
prepare_painter (AtlasLanes *self)
{
  AtlasTimeRow *row = ATLAS_TIME_ROW (self);
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  if (self->painter != NULL && self->painter_scale == scale)
    return;

  g_clear_pointer (&self->painter, atlas_hold_painter_free);
  self->painter = atlas_hold_painter_new (atlas_state_get_siege (atlas_time_row_get_state (row)),
                                          atlas_time_row_get_palette (row), scale);
  self->painter_scale = scale;
}

/* Over the lanes of a sector that is not folded and was not held itself there is only a line. */
static void
draw_line (AtlasLanes            *self,
           GtkSnapshot           *snapshot,
           const graphene_rect_t *bar)
{
  const AtlasStylePalette *palette = atlas_time_row_get_palette (ATLAS_TIME_ROW (self));
  float middle = bar->origin.y + (float) (int) (bar->size.height / 2);

  gtk_snapshot_append_color (snapshot, &palette->line,
                             &GRAPHENE_RECT_INIT (bar->origin.x, middle, bar->size.width, RAIL_WIDTH));
}

static void
draw_bar (AtlasLanes            *self,
          GtkSnapshot           *snapshot,
          guint                  n,
          const AtlasTimeAxis   *axis,
          const graphene_rect_t *bar)
{
  AtlasState *state = atlas_time_row_get_state (ATLAS_TIME_ROW (self));
  const AtlasLane *lane = atlas_lane_list_get (self->lanes, n);

  if (lane->is_folded)
    atlas_tally_bar_draw (snapshot, self->painter, atlas_lane_list_get_tally (self->lanes, n),
                          atlas_siege_get_n_sides (atlas_state_get_siege (state)), axis, bar);
  else if (atlas_place_can_be_held (lane->place))
    atlas_hold_painter_draw (self->painter, snapshot, atlas_state_get_holdings (state),
                             atlas_place_get_index (lane->place), axis, bar);
  else
    draw_line (self, snapshot, bar);
}

/*
 * atlas_lanes_draw:
 * @row: lanes
 * @snapshot: where to draw
 * @axis: the axis
 *
 * Draws the bars of the lanes that are seen.
 */
void
atlas_lanes_draw (AtlasTimeRow        *row,
                  GtkSnapshot         *snapshot,
                  const AtlasTimeAxis *axis)
{
  AtlasLanes *self = ATLAS_LANES (row);
  float width = (float) (gtk_widget_get_width (GTK_WIDGET (self)) - atlas_time_row_get_label_width (row));
  guint selected = atlas_lanes_find_lane (self, atlas_state_get_place (atlas_time_row_get_state (row)));
  int lane = atlas_lanes_get_lane_height (self);
  guint first, end;

  prepare_painter (self);
  atlas_lanes_get_seen (self, &first, &end);
  for (guint i = first; i < end; i++)
    {
      float top = (float) ((int) i * lane - (int) atlas_lanes_get_offset (self));
      graphene_rect_t bar =
        GRAPHENE_RECT_INIT (0, top + BAR_MARGIN, width, (float) (lane - 2 * BAR_MARGIN));

      draw_bar (self, snapshot, i, axis, &bar);
      if (i == selected)
        draw_selection (self, snapshot, &bar);
    }
}

/* The line beneath the arrow of a heading turns to the last of its lanes. */
static void
draw_rail (AtlasLanes      *self,
           GtkSnapshot     *snapshot,
           const AtlasLane *lane,
           float            top,
           float            height)
{
  const AtlasStylePalette *palette = atlas_time_row_get_palette (ATLAS_TIME_ROW (self));
  float middle = (float) (int) (height / 2);

  gtk_snapshot_append_color (snapshot, &palette->line,
                             &GRAPHENE_RECT_INIT (ATLAS_LANES_RAIL_X, top, RAIL_WIDTH,
                                                  lane->is_last ? middle : height));
  if (lane->is_last)
    gtk_snapshot_append_color (snapshot, &palette->line,
                               &GRAPHENE_RECT_INIT (ATLAS_LANES_RAIL_X, top + middle, RAIL_TURN, RAIL_WIDTH));
}

static void
draw_name (AtlasLanes  *self,
           GtkSnapshot *snapshot,
           guint        n,
           float        top,
           float        height,
           float        width)
{
  AtlasTimeRow *row = ATLAS_TIME_ROW (self);
  const AtlasStylePalette *palette = atlas_time_row_get_palette (row);
  const AtlasLane *lane = atlas_lane_list_get (self->lanes, n);
  GdkRGBA hover = atlas_style_palette_fade (&palette->line, 0.6);
  double left = lane->is_inner ? ATLAS_LANES_RAIL_X + ATLAS_LANES_MARGIN : ATLAS_LANES_MARGIN;
  g_autofree char *name = NULL;
  double room;

  if (n == self->hovered)
    gtk_snapshot_append_color (snapshot, &hover, &GRAPHENE_RECT_INIT (0, top, width, height));
  if (lane->is_inner)
    draw_rail (self, snapshot, lane, top, height);
  /* The name of a sector stands in its heading. */
  if (lane->sector != NULL)
    return;

  room = width - left - ATLAS_LANES_MARGIN;
  name = atlas_state_dup_place_name (atlas_time_row_get_state (row), lane->place);
  if (atlas_time_row_measure_text (row, name) > room)
    atlas_siege_shorten_name (name);
  atlas_time_row_draw_text (row, snapshot, name, &palette->ink, left, top + height / 2, room, PANGO_ALIGN_RIGHT);
}

/*
 * atlas_lanes_draw_label:
 * @row: lanes
 * @snapshot: where to draw
 * @width: the room for names
 *
 * Draws the names of the lanes that are seen; those of sectors stand in their headings.
 */
void
atlas_lanes_draw_label (AtlasTimeRow *row,
                        GtkSnapshot  *snapshot,
                        double        width)
{
  AtlasLanes *self = ATLAS_LANES (row);
  const AtlasStylePalette *palette = atlas_time_row_get_palette (row);
  guint selected = atlas_lanes_find_lane (self, atlas_state_get_place (atlas_time_row_get_state (row)));
  int lane = atlas_lanes_get_lane_height (self);
  guint first, end;

  atlas_lanes_get_seen (self, &first, &end);
  for (guint i = first; i < end; i++)
    {
      float top = (float) ((int) i * lane - (int) atlas_lanes_get_offset (self));

      draw_name (self, snapshot, i, top, (float) lane, (float) width);
      if (i == selected)
        gtk_snapshot_append_color (snapshot, &palette->now,
                                   &GRAPHENE_RECT_INIT ((float) width - MARKER_WIDTH, top, MARKER_WIDTH,
                                                        (float) lane));
    }
}
