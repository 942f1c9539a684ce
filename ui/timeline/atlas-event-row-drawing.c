/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline/atlas-event-row-private.h"

#include <glib/gi18n-lib.h>

/* What is drawn of the events: marks, and the names of kinds before them. */

#define RING_GAP      3
#define LABEL_MARGIN  10
#define LABEL_INDENT  13
#define LARGEST_COUNT 999

static const GdkRGBA *
find_colour (AtlasEventRow *self,
             AtlasSiege    *siege,
             AtlasEvent    *event)
{
  const char *side = atlas_event_get_side (event);
  guint n = atlas_siege_get_n_sides (siege);

  for (guint i = 0; i < n; i++)
    {
      if (atlas_siege_get_side (siege, i)->id == side)
        return &g_array_index (self->colours, GdkRGBA, i);
    }

  return &g_array_index (self->colours, GdkRGBA, n);
}

static void
draw_ring (AtlasEventRow         *self,
           GtkSnapshot           *snapshot,
           const graphene_rect_t *around)
{
  const GdkRGBA *now = &atlas_time_row_get_palette (ATLAS_TIME_ROW (self))->now;
  const float widths[] = { 2, 2, 2, 2 };
  const GdkRGBA colours[] = { *now, *now, *now, *now };
  graphene_rect_t rect = *around;
  GskRoundedRect outline;

  graphene_rect_inset (&rect, -RING_GAP, -RING_GAP);
  gsk_rounded_rect_init_from_rect (&outline, &rect, rect.size.width / 2);
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
}

static void
draw_group (AtlasEventRow           *self,
            GtkSnapshot             *snapshot,
            AtlasEventClusters      *clusters,
            const AtlasEventCluster *cluster)
{
  AtlasTimeRow *row = ATLAS_TIME_ROW (self);
  const AtlasStylePalette *palette = atlas_time_row_get_palette (row);
  graphene_rect_t bounds = atlas_event_row_get_bounds (clusters, cluster);
  GskRoundedRect shape;
  char count[16];

  gsk_rounded_rect_init_from_rect (&shape, &bounds,
                                   (float) atlas_event_clusters_get_size (clusters) / 2.5f);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &palette->plate, &bounds);
  gtk_snapshot_pop (snapshot);

  g_snprintf (count, sizeof count, cluster->count > LARGEST_COUNT ? "%u+" : "%u",
              MIN (cluster->count, LARGEST_COUNT));
  atlas_time_row_draw_text (row, snapshot, count, &palette->ink, bounds.origin.x - 2,
                            bounds.origin.y + bounds.size.height / 2, bounds.size.width + 4,
                            PANGO_ALIGN_CENTER);
}

static void
draw_event (AtlasEventRow           *self,
            GtkSnapshot             *snapshot,
            AtlasEvent              *event,
            const AtlasEventCluster *cluster)
{
  AtlasSiege *siege = atlas_state_get_siege (atlas_time_row_get_state (ATLAS_TIME_ROW (self)));

  atlas_mark_painter_draw (self->painter, snapshot, atlas_siege_get_mark (siege, event),
                           find_colour (self, siege, event), cluster->x, cluster->y);
}

/* How long the selected event lasted, or may have: solid where it is certain. */
static void
draw_length (AtlasEventRow       *self,
             GtkSnapshot         *snapshot,
             const AtlasTimeAxis *axis,
             const AtlasSpan     *span,
             double               y)
{
  const GdkRGBA *now = &atlas_time_row_get_palette (ATLAS_TIME_ROW (self))->now;
  GdkRGBA faded = atlas_style_palette_fade (now, 0.4);
  double begin = atlas_time_axis_get_x (axis, atlas_span_get_outer_begin (span));
  double end = atlas_time_axis_get_x (axis, atlas_span_get_outer_end (span));
  gint64 core_begin, core_end;

  begin = CLAMP (begin, 0, axis->width);
  end = CLAMP (end, 0, axis->width);
  gtk_snapshot_append_color (snapshot, &faded,
                             &GRAPHENE_RECT_INIT ((float) begin, (float) y - 1.5f,
                                                  (float) (end - begin), 3));
  if (!atlas_span_get_core (span, &core_begin, &core_end))
    return;

  begin = CLAMP (atlas_time_axis_get_x (axis, core_begin), 0, axis->width);
  end = CLAMP (atlas_time_axis_get_x (axis, core_end), 0, axis->width);
  gtk_snapshot_append_color (snapshot, now,
                             &GRAPHENE_RECT_INIT ((float) begin, (float) y - 1.5f,
                                                  (float) (end - begin), 3));
}

static void
draw_selected (AtlasEventRow       *self,
               GtkSnapshot         *snapshot,
               const AtlasTimeAxis *axis)
{
  AtlasEvent *event = atlas_state_get_event (atlas_time_row_get_state (ATLAS_TIME_ROW (self)));
  const AtlasEventLine *line = event == NULL ? NULL : atlas_event_row_find_line (self, event);
  AtlasEventCluster cluster = { .count = 1 };
  graphene_rect_t bounds;
  guint n;

  if (line == NULL)
    return;

  /* The selected event is shown whatever the filters say. */
  n = atlas_event_clusters_find_event (line->clusters, event);
  cluster.x = atlas_time_axis_get_x (axis, atlas_event_get_time (event));
  cluster.y = atlas_event_clusters_get_middle (line->clusters);
  if (n != ATLAS_NO_CLUSTER)
    cluster = *atlas_event_clusters_get (line->clusters, n);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) line->top));
  draw_length (self, snapshot, axis, atlas_event_get_span (event), cluster.y);
  bounds = atlas_event_row_get_bounds (line->clusters, &cluster);
  if (cluster.count == 1)
    draw_event (self, snapshot, event, &cluster);
  else
    draw_group (self, snapshot, line->clusters, &cluster);
  draw_ring (self, snapshot, &bounds);
  gtk_snapshot_restore (snapshot);
}

static void
prepare_painter (AtlasEventRow *self)
{
  int size = atlas_event_clusters_get_size (g_array_index (self->lines, AtlasEventLine, 0).clusters);
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  if (self->painter != NULL && self->painter_size == size && self->painter_scale == scale)
    return;

  g_clear_pointer (&self->painter, atlas_mark_painter_free);
  self->painter = atlas_mark_painter_new (size, scale);
  self->painter_size = size;
  self->painter_scale = scale;
}

static void
draw_line (AtlasEventRow *self,
           GtkSnapshot   *snapshot,
           const AtlasEventLine    *line)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) line->top));
  for (guint i = 0; i < atlas_event_clusters_get_n (line->clusters); i++)
    {
      const AtlasEventCluster *cluster = atlas_event_clusters_get (line->clusters, i);

      if (cluster->count > 1)
        draw_group (self, snapshot, line->clusters, cluster);
      else
        draw_event (self, snapshot, atlas_event_clusters_get_event (line->clusters, cluster->first), cluster);
    }
  gtk_snapshot_restore (snapshot);
}

/*
 * atlas_event_row_draw:
 * @row: a row of events
 * @snapshot: where to draw
 * @axis: the axis
 *
 * Draws the marks, and over them that of the selected event.
 */
void
atlas_event_row_draw (AtlasTimeRow        *row,
                      GtkSnapshot         *snapshot,
                      const AtlasTimeAxis *axis)
{
  AtlasEventRow *self = ATLAS_EVENT_ROW (row);
  const AtlasStylePalette *palette = atlas_time_row_get_palette (row);

  atlas_event_row_lay_out (self, axis);
  if (self->lines->len == 0)
    return;

  prepare_painter (self);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const AtlasEventLine *line = &g_array_index (self->lines, AtlasEventLine, i);

      if (atlas_event_row_is_apart (self))
        gtk_snapshot_append_color (snapshot, &palette->line,
                                   &GRAPHENE_RECT_INIT (0, (float) line->top, (float) axis->width, 1));
      draw_line (self, snapshot, line);
    }
  draw_selected (self, snapshot, axis);
}

/*
 * atlas_event_row_draw_label:
 * @row: a row of events
 * @snapshot: where to draw
 * @width: the room for names
 *
 * Draws the names of the kinds, if they stand apart.
 */
void
atlas_event_row_draw_label (AtlasTimeRow *row,
                            GtkSnapshot  *snapshot,
                            double        width)
{
  AtlasEventRow *self = ATLAS_EVENT_ROW (row);
  AtlasState *state = atlas_time_row_get_state (row);
  AtlasTimeAxis axis;

  if (!atlas_event_row_is_apart (self) || !atlas_time_row_get_axis (row, &axis))
    return;

  atlas_event_row_lay_out (self, &axis);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const AtlasEventLine *line = &g_array_index (self->lines, AtlasEventLine, i);
      /* Translators: before a row of events that are of no kind that the record knows. */
      const char *words = line->kind == NULL ? C_("kind of event", "Other")
                                             : atlas_state_pick (state, line->kind->name);

      atlas_time_row_draw_text (row, snapshot, words, &atlas_time_row_get_palette (row)->quiet,
                                LABEL_INDENT + LABEL_MARGIN, line->top + line->height / 2.0,
                                width - LABEL_INDENT - 2 * LABEL_MARGIN, PANGO_ALIGN_RIGHT);
    }
}
