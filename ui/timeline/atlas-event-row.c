/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline/atlas-event-row.h"

#include "atlas-mark-painter.h"
#include "core/atlas-wording.h"
#include "state/atlas-event-clusters.h"
#include "timeline/atlas-event-popover.h"

#include <glib/gi18n-lib.h>

/**
 * AtlasEventRow:
 *
 * The events of a siege as marks: the shape tells the kind, the colour the side. Where they crowd
 * they merge into one mark that counts them and opens when it is clicked.
 *
 * Where they stand and which of them merge [struct@Atlas.EventClusters] decides.
 *
 * # CSS nodes
 *
 * `AtlasEventRow` has a single CSS node with name `eventrow`. Marks follow its font size.
 */

struct _AtlasEventRow
{
  AtlasTimeRow        parent_instance;
  AtlasEventClusters *clusters;
  GArray             *colours;
  AtlasMarkPainter   *painter;
  int                 painter_size;
  int                 painter_scale;
  GtkWidget          *popover;
};

G_DEFINE_FINAL_TYPE (AtlasEventRow, atlas_event_row, ATLAS_TYPE_TIME_ROW)

#define RING_GAP      3
#define LABEL_MARGIN  10
#define LARGEST_COUNT 999

static void
read_colours (AtlasEventRow *self,
              AtlasSiege    *siege)
{
  const AtlasStylePalette *palette = atlas_time_row_get_palette (ATLAS_TIME_ROW (self));

  g_array_set_size (self->colours, 0);
  for (guint i = 0; i < atlas_siege_get_n_sides (siege); i++)
    {
      const AtlasSide *side = atlas_siege_get_side (siege, i);
      GdkRGBA colour = atlas_style_palette_side (palette, side->colour, side->night_colour);

      g_array_append_val (self->colours, colour);
    }
  g_array_append_val (self->colours, palette->quiet);
}

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

static AtlasMark
find_mark (AtlasSiege *siege,
           AtlasEvent *event)
{
  const char *const *kinds = atlas_event_get_kinds (event);
  const AtlasTerm *kind = NULL;

  if (kinds != NULL && kinds[0] != NULL)
    kind = atlas_siege_find_term (siege, ATLAS_VOCABULARY_KIND, kinds[0]);

  return kind != NULL ? kind->mark : ATLAS_MARK_DISC;
}

static void
list_events (AtlasEventRow *self)
{
  AtlasState *state = atlas_time_row_get_state (ATLAS_TIME_ROW (self));

  g_clear_pointer (&self->painter, atlas_mark_painter_free);
  atlas_event_clusters_list (self->clusters, state);
  if (state != NULL && atlas_state_get_siege (state) != NULL)
    read_colours (self, atlas_state_get_siege (state));
}

static void
lay_out (AtlasEventRow       *self,
         const AtlasTimeAxis *axis)
{
  atlas_event_clusters_lay_out (self->clusters, axis, gtk_widget_get_height (GTK_WIDGET (self)),
                                atlas_time_row_get_line_height (ATLAS_TIME_ROW (self)));
}

static graphene_rect_t
get_bounds (AtlasEventRow           *self,
            const AtlasEventCluster *cluster)
{
  double x, y, width, height;

  atlas_event_clusters_get_bounds (self->clusters, cluster, &x, &y, &width, &height);

  return GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);
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
            const AtlasEventCluster *cluster)
{
  AtlasTimeRow *row = ATLAS_TIME_ROW (self);
  const AtlasStylePalette *palette = atlas_time_row_get_palette (row);
  graphene_rect_t bounds = get_bounds (self, cluster);
  GskRoundedRect shape;
  char count[16];

  gsk_rounded_rect_init_from_rect (&shape, &bounds,
                                   (float) atlas_event_clusters_get_size (self->clusters) / 2.5f);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &palette->line, &bounds);
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

  atlas_mark_painter_draw (self->painter, snapshot, find_mark (siege, event),
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
  AtlasEventCluster cluster = { 0, atlas_event_clusters_get_middle (self->clusters), 0, 1 };
  graphene_rect_t bounds;
  guint n;

  if (event == NULL)
    return;

  /* The selected event is shown whatever the filters say. */
  n = atlas_event_clusters_find_event (self->clusters, event);
  if (n != ATLAS_NO_CLUSTER)
    cluster = *atlas_event_clusters_get (self->clusters, n);
  else
    cluster.x = atlas_time_axis_get_x (axis, atlas_event_get_time (event));

  draw_length (self, snapshot, axis, atlas_event_get_span (event), cluster.y);
  bounds = get_bounds (self, &cluster);
  if (cluster.count == 1)
    draw_event (self, snapshot, event, &cluster);
  else
    draw_group (self, snapshot, &cluster);
  draw_ring (self, snapshot, &bounds);
}

static void
prepare_painter (AtlasEventRow *self)
{
  int size = atlas_event_clusters_get_size (self->clusters);
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  if (self->painter != NULL && self->painter_size == size && self->painter_scale == scale)
    return;

  g_clear_pointer (&self->painter, atlas_mark_painter_free);
  self->painter = atlas_mark_painter_new (size, scale);
  self->painter_size = size;
  self->painter_scale = scale;
}

static void
atlas_event_row_draw (AtlasTimeRow        *row,
                      GtkSnapshot         *snapshot,
                      const AtlasTimeAxis *axis)
{
  AtlasEventRow *self = ATLAS_EVENT_ROW (row);

  lay_out (self, axis);
  prepare_painter (self);
  for (guint i = 0; i < atlas_event_clusters_get_n (self->clusters); i++)
    {
      const AtlasEventCluster *cluster = atlas_event_clusters_get (self->clusters, i);

      if (cluster->count > 1)
        draw_group (self, snapshot, cluster);
      else
        draw_event (self, snapshot, atlas_event_clusters_get_event (self->clusters, cluster->first), cluster);
    }
  draw_selected (self, snapshot, axis);
}

static void
atlas_event_row_draw_label (AtlasTimeRow *row,
                            GtkSnapshot  *snapshot,
                            double        width)
{
  double height = gtk_widget_get_height (GTK_WIDGET (row));

  atlas_time_row_draw_text (row, snapshot, _("Events"), &atlas_time_row_get_palette (row)->quiet,
                            LABEL_MARGIN, height / 2, width - 2 * LABEL_MARGIN, PANGO_ALIGN_RIGHT);
}

static char *
describe_event (AtlasState *state,
                AtlasEvent *event)
{
  g_autofree char *when = atlas_wording_span (atlas_event_get_span (event));

  return g_strdup_printf ("%s\n%s", atlas_state_pick (state, atlas_event_get_title (event)), when);
}

/* The marks are one node to a screen reader: it says which event is selected. */
static void
update_accessible (AtlasEventRow *self,
                   AtlasState    *state)
{
  AtlasEvent *event = atlas_state_get_event (state);
  g_autofree char *words = event == NULL ? g_strdup ("") : describe_event (state, event);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
atlas_event_row_state_changed (AtlasTimeRow *row,
                               const char   *name)
{
  static const char *const spoken[] = { "siege", "language", "event", NULL };
  static const char *const listed[] = { "siege", "show-details", "filter", NULL };
  AtlasState *state = atlas_time_row_get_state (row);

  if (state != NULL && g_strv_contains (spoken, name))
    update_accessible (ATLAS_EVENT_ROW (row), state);
  if (g_strv_contains (listed, name))
    list_events (ATLAS_EVENT_ROW (row));

  ATLAS_TIME_ROW_CLASS (atlas_event_row_parent_class)->state_changed (row, name);
}

/* What is at a point, x from the begin of the axis. */
static const AtlasEventCluster *
find_cluster_at (AtlasEventRow *self,
                 double         x,
                 double         y)
{
  AtlasTimeAxis axis;
  guint n;

  if (x < 0 || !atlas_time_row_get_axis (ATLAS_TIME_ROW (self), &axis))
    return NULL;

  lay_out (self, &axis);
  n = atlas_event_clusters_find_point (self->clusters, x, y);

  return n == ATLAS_NO_CLUSTER ? NULL : atlas_event_clusters_get (self->clusters, n);
}

static gboolean
atlas_event_row_claims (AtlasTimeRow *row,
                        double        x,
                        double        y)
{
  return find_cluster_at (ATLAS_EVENT_ROW (row), x, y) != NULL;
}

static void
offer_events (AtlasEventRow           *self,
              const AtlasEventCluster *cluster)
{
  AtlasTimeRow *row = ATLAS_TIME_ROW (self);
  g_autoptr (GPtrArray) group = g_ptr_array_new ();
  graphene_rect_t bounds = get_bounds (self, cluster);
  GdkRectangle place;

  for (guint i = 0; i < cluster->count; i++)
    g_ptr_array_add (group, atlas_event_clusters_get_event (self->clusters, cluster->first + i));

  if (self->popover == NULL)
    {
      self->popover = atlas_event_popover_new (atlas_time_row_get_state (row));
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
      gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_TOP);
    }
  atlas_event_popover_set_events (ATLAS_EVENT_POPOVER (self->popover), group);
  place = (GdkRectangle) { atlas_time_row_get_label_width (row) + (int) bounds.origin.x, (int) bounds.origin.y,
                           (int) bounds.size.width, (int) bounds.size.height };
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &place);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

/* Opens a group by going where its events stand apart. Those that never will, because they share
 * their moment, are listed to choose from. */
static gboolean
atlas_event_row_activate (AtlasTimeRow *row,
                          double        x,
                          double        y)
{
  AtlasEventRow *self = ATLAS_EVENT_ROW (row);
  const AtlasEventCluster *cluster = find_cluster_at (self, x, y);
  gint64 begin, end;

  if (cluster == NULL)
    return FALSE;

  if (cluster->count == 1)
    atlas_state_select_event (atlas_time_row_get_state (row),
                              atlas_event_clusters_get_event (self->clusters, cluster->first));
  else if (atlas_event_clusters_can_open (self->clusters, cluster, &begin, &end))
    atlas_time_row_ask_for_span (row, begin, end);
  else
    offer_events (self, cluster);

  return TRUE;
}

static gboolean
atlas_event_row_query_tooltip (GtkWidget  *widget,
                               int         x,
                               int         y,
                               gboolean    keyboard_tooltip,
                               GtkTooltip *tooltip)
{
  AtlasTimeRow *row = ATLAS_TIME_ROW (widget);
  guint n_events;
  AtlasEvent *event = atlas_event_row_lookup (ATLAS_EVENT_ROW (row), x, y, &n_events);
  g_autofree char *words = NULL;

  if (event == NULL)
    return FALSE;

  if (n_events == 1)
    words = describe_event (atlas_time_row_get_state (row), event);
  else
    /* Translators: what a mark on the timeline stands for where events crowd. */
    words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u event", "%u events", n_events), n_events);
  gtk_tooltip_set_text (tooltip, words);

  return TRUE;
}

static void
atlas_event_row_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  int line = atlas_time_row_get_line_height (ATLAS_TIME_ROW (widget));

  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? line * 5 / 2 : 0;
}

static void
atlas_event_row_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  AtlasEventRow *self = ATLAS_EVENT_ROW (widget);

  GTK_WIDGET_CLASS (atlas_event_row_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
atlas_event_row_dispose (GObject *object)
{
  g_clear_pointer (&ATLAS_EVENT_ROW (object)->popover, gtk_widget_unparent);
  g_clear_pointer (&ATLAS_EVENT_ROW (object)->painter, atlas_mark_painter_free);

  G_OBJECT_CLASS (atlas_event_row_parent_class)->dispose (object);
}

static void
atlas_event_row_finalize (GObject *object)
{
  AtlasEventRow *self = ATLAS_EVENT_ROW (object);

  g_array_unref (self->colours);
  atlas_event_clusters_free (self->clusters);

  G_OBJECT_CLASS (atlas_event_row_parent_class)->finalize (object);
}

static void
atlas_event_row_class_init (AtlasEventRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AtlasTimeRowClass *row_class = ATLAS_TIME_ROW_CLASS (klass);

  object_class->dispose = atlas_event_row_dispose;
  object_class->finalize = atlas_event_row_finalize;

  widget_class->measure = atlas_event_row_measure;
  widget_class->size_allocate = atlas_event_row_size_allocate;
  widget_class->query_tooltip = atlas_event_row_query_tooltip;

  row_class->draw = atlas_event_row_draw;
  row_class->draw_label = atlas_event_row_draw_label;
  row_class->state_changed = atlas_event_row_state_changed;
  row_class->claims = atlas_event_row_claims;
  row_class->activate = atlas_event_row_activate;

  gtk_widget_class_set_css_name (widget_class, "eventrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
atlas_event_row_init (AtlasEventRow *self)
{
  self->clusters = atlas_event_clusters_new ();
  self->colours = g_array_new (FALSE, FALSE, sizeof (GdkRGBA));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Events"), -1);
}

/**
 * atlas_event_row_new:
 * @state: what is shown
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
atlas_event_row_new (AtlasState *state)
{
  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  return g_object_new (ATLAS_TYPE_EVENT_ROW, "state", state, NULL);
}

/**
 * atlas_event_row_lookup:
 * @self: the row
 * @x: pixels from the left of the widget
 * @y: pixels from its top
 * @n_events: (out): how many events the mark there stands for
 *
 * Returns: (transfer none) (nullable): the event there, or the first of several
 */
AtlasEvent *
atlas_event_row_lookup (AtlasEventRow *self,
                        double         x,
                        double         y,
                        guint         *n_events)
{
  const AtlasEventCluster *cluster;

  g_return_val_if_fail (ATLAS_IS_EVENT_ROW (self), NULL);

  cluster = find_cluster_at (self, x - atlas_time_row_get_label_width (ATLAS_TIME_ROW (self)), y);
  *n_events = cluster == NULL ? 0 : cluster->count;

  return cluster == NULL ? NULL : atlas_event_clusters_get_event (self->clusters, cluster->first);
}

/**
 * atlas_event_row_get_n_marks:
 * @self: the row
 *
 * Returns: how many marks are on it, those that count several events included
 */
guint
atlas_event_row_get_n_marks (AtlasEventRow *self)
{
  AtlasTimeAxis axis;

  g_return_val_if_fail (ATLAS_IS_EVENT_ROW (self), 0);

  if (!atlas_time_row_get_axis (ATLAS_TIME_ROW (self), &axis))
    return 0;

  lay_out (self, &axis);

  return atlas_event_clusters_get_n (self->clusters);
}
