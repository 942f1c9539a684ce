/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline/atlas-event-row-private.h"

#include "atlas-disclosure.h"
#include "core/atlas-wording.h"
#include "timeline/atlas-event-popover.h"

#include <glib/gi18n-lib.h>

/**
 * AtlasEventRow:
 *
 * The events of a siege as marks: the shape tells the kind, the colour the side. Where they crowd
 * they merge into one mark that counts them and opens when it is clicked. All stand in one line, or,
 * unfolded by the heading, beneath it in a line for each kind.
 *
 * Where they stand and which of them merge [struct@Atlas.EventClusters] decides.
 *
 * # CSS nodes
 *
 * ```
 * eventrow
 * ╰── disclosure
 * ```
 *
 * Marks follow the font size.
 */

G_DEFINE_FINAL_TYPE (AtlasEventRow, atlas_event_row, ATLAS_TYPE_TIME_ROW)

#define LEAST_LINE 24
#define LINE_GAP   4

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

/*
 * atlas_event_row_is_apart:
 * @self: a row of events
 *
 * Returns: whether kinds of events stand in lines of their own
 */
gboolean
atlas_event_row_is_apart (AtlasEventRow *self)
{
  AtlasState *state = atlas_time_row_get_state (ATLAS_TIME_ROW (self));

  return state != NULL && atlas_state_get_kinds_apart (state);
}

/* How high all kinds together are, and how high the heading and each kind alone. */
static int
get_whole_height (AtlasEventRow *self)
{
  return MAX (LEAST_LINE, atlas_time_row_get_line_height (ATLAS_TIME_ROW (self)) * 5 / 2);
}

static int
get_line_height (AtlasEventRow *self)
{
  return MAX (LEAST_LINE, atlas_time_row_get_line_height (ATLAS_TIME_ROW (self)) + LINE_GAP);
}

/* Adds a line for what is of a kind, if anything is. */
static void
add_line (AtlasEventRow   *self,
          AtlasState      *state,
          const AtlasTerm *kind,
          const char      *id)
{
  g_autoptr (AtlasEventClusters) clusters = atlas_event_clusters_new ();
  AtlasEventLine line = { NULL, kind, 0, 0 };

  atlas_event_clusters_list (clusters, state, id);
  if (id != NULL && atlas_event_clusters_get_n_events (clusters) == 0)
    return;

  line.clusters = g_steal_pointer (&clusters);
  g_array_append_val (self->lines, line);
}

static void
list_kinds (AtlasEventRow *self,
            AtlasState    *state)
{
  AtlasSiege *siege = atlas_state_get_siege (state);

  for (guint i = 0; i < atlas_siege_get_n_terms (siege, ATLAS_VOCABULARY_KIND); i++)
    {
      const AtlasTerm *kind = atlas_siege_get_term (siege, ATLAS_VOCABULARY_KIND, i);

      add_line (self, state, kind, kind->id);
    }
  add_line (self, state, NULL, "");
}

static void
list_events (AtlasEventRow *self)
{
  AtlasState *state = atlas_time_row_get_state (ATLAS_TIME_ROW (self));

  g_clear_pointer (&self->painter, atlas_mark_painter_free);
  g_array_set_size (self->lines, 0);
  if (state == NULL || atlas_state_get_siege (state) == NULL)
    return;

  if (atlas_event_row_is_apart (self))
    list_kinds (self, state);
  else
    add_line (self, state, NULL, NULL);
  read_colours (self, atlas_state_get_siege (state));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/*
 * atlas_event_row_lay_out:
 * @self: a row of events
 * @axis: the axis
 *
 * Decides what is drawn where.
 */
void
atlas_event_row_lay_out (AtlasEventRow       *self,
         const AtlasTimeAxis *axis)
{
  gboolean apart = atlas_event_row_is_apart (self);
  int top = apart ? get_line_height (self) : 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      AtlasEventLine *line = &g_array_index (self->lines, AtlasEventLine, i);

      line->top = top;
      line->height = apart ? get_line_height (self) : gtk_widget_get_height (GTK_WIDGET (self));
      atlas_event_clusters_lay_out (line->clusters, axis, line->height,
                                    atlas_time_row_get_line_height (ATLAS_TIME_ROW (self)));
      top += line->height;
    }
}

/*
 * atlas_event_row_get_bounds:
 * @clusters: the marks of a line
 * @cluster: one of them
 *
 * Returns: where it is on its line
 */
graphene_rect_t
atlas_event_row_get_bounds (AtlasEventClusters      *clusters,
            const AtlasEventCluster *cluster)
{
  double x, y, width, height;

  atlas_event_clusters_get_bounds (clusters, cluster, &x, &y, &width, &height);

  return GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);
}

/*
 * atlas_event_row_find_line:
 * @self: a row of events
 * @event: an event
 *
 * Returns: (nullable): the line that @event stands on, or would if the filters let it through
 */
const AtlasEventLine *
atlas_event_row_find_line (AtlasEventRow *self,
              AtlasEvent    *event)
{
  const char *const *kinds = atlas_event_get_kinds (event);
  const char *id = kinds == NULL ? NULL : kinds[0];
  const AtlasEventLine *line = NULL;

  for (guint i = 0; i < self->lines->len; i++)
    {
      line = &g_array_index (self->lines, AtlasEventLine, i);
      if (id == NULL ? line->kind == NULL : line->kind != NULL && line->kind->id == id)
        return line;
    }

  /* Where all kinds stand together, that is the last line as well as the first. */
  return line;
}

static void
atlas_event_row_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  GTK_WIDGET_CLASS (atlas_event_row_parent_class)->snapshot (widget, snapshot);
  gtk_widget_snapshot_child (widget, ATLAS_EVENT_ROW (widget)->heading, snapshot);
}

static void
expanded_cb (AtlasEventRow *self)
{
  AtlasState *state = atlas_time_row_get_state (ATLAS_TIME_ROW (self));

  if (state != NULL)
    atlas_state_set_kinds_apart (state, atlas_disclosure_get_expanded (ATLAS_DISCLOSURE (self->heading)));
}

/* Where there are more lines than room, that of the selected event comes into sight. */
static void
reveal_line (AtlasEventRow *self,
             AtlasState    *state)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  AtlasEvent *event = atlas_state_get_event (state);
  const AtlasEventLine *line = event == NULL ? NULL : atlas_event_row_find_line (self, event);
  AtlasTimeAxis axis;

  if (scroller == NULL || line == NULL || !atlas_time_row_get_axis (ATLAS_TIME_ROW (self), &axis))
    return;

  atlas_event_row_lay_out (self, &axis);
  gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), line->top,
                             line->top + line->height);
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
  static const char *const listed[] = { "siege", "show-details", "filter", "kinds-apart", NULL };
  AtlasState *state = atlas_time_row_get_state (row);

  if (state != NULL && g_strv_contains (spoken, name))
    update_accessible (ATLAS_EVENT_ROW (row), state);
  if (state != NULL && atlas_event_row_is_apart (ATLAS_EVENT_ROW (row)) && g_str_equal (name, "event"))
    reveal_line (ATLAS_EVENT_ROW (row), state);
  if (g_strv_contains (listed, name))
    {
      list_events (ATLAS_EVENT_ROW (row));
      atlas_disclosure_set_expanded (ATLAS_DISCLOSURE (ATLAS_EVENT_ROW (row)->heading),
                                     atlas_event_row_is_apart (ATLAS_EVENT_ROW (row)));
    }

  ATLAS_TIME_ROW_CLASS (atlas_event_row_parent_class)->state_changed (row, name);
}

/* What is at a point, x from the begin of the axis, and on which line. */
static const AtlasEventCluster *
find_cluster_at (AtlasEventRow  *self,
                 double          x,
                 double          y,
                 const AtlasEventLine    **found)
{
  AtlasTimeAxis axis;

  if (x < 0 || !atlas_time_row_get_axis (ATLAS_TIME_ROW (self), &axis))
    return NULL;

  atlas_event_row_lay_out (self, &axis);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const AtlasEventLine *line = &g_array_index (self->lines, AtlasEventLine, i);
      guint n;

      if (y < line->top || y >= line->top + line->height)
        continue;
      n = atlas_event_clusters_find_point (line->clusters, x, y - line->top);
      *found = line;
      return n == ATLAS_NO_CLUSTER ? NULL : atlas_event_clusters_get (line->clusters, n);
    }

  return NULL;
}

static gboolean
atlas_event_row_claims (AtlasTimeRow *row,
                        double        x,
                        double        y)
{
  const AtlasEventLine *line;

  return find_cluster_at (ATLAS_EVENT_ROW (row), x, y, &line) != NULL;
}

static void
offer_events (AtlasEventRow           *self,
              const AtlasEventLine              *line,
              const AtlasEventCluster *cluster)
{
  AtlasTimeRow *row = ATLAS_TIME_ROW (self);
  g_autoptr (GPtrArray) group = g_ptr_array_new ();
  graphene_rect_t bounds = atlas_event_row_get_bounds (line->clusters, cluster);
  GdkRectangle place;

  for (guint i = 0; i < cluster->count; i++)
    g_ptr_array_add (group, atlas_event_clusters_get_event (line->clusters, cluster->first + i));

  if (self->popover == NULL)
    {
      self->popover = atlas_event_popover_new (atlas_time_row_get_state (row));
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
      gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_TOP);
    }
  atlas_event_popover_set_events (ATLAS_EVENT_POPOVER (self->popover), group);
  place = (GdkRectangle) { atlas_time_row_get_label_width (row) + (int) bounds.origin.x,
                           line->top + (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height };
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
  const AtlasEventLine *line = NULL;
  const AtlasEventCluster *cluster = find_cluster_at (self, x, y, &line);
  gint64 begin, end;

  if (cluster == NULL)
    return FALSE;

  if (cluster->count == 1)
    atlas_state_select_event (atlas_time_row_get_state (row),
                              atlas_event_clusters_get_event (line->clusters, cluster->first));
  else if (atlas_event_clusters_can_open (line->clusters, cluster, &begin, &end))
    atlas_time_row_ask_for_span (row, begin, end);
  else
    offer_events (self, line, cluster);

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
  AtlasEventRow *self = ATLAS_EVENT_ROW (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = atlas_event_row_is_apart (self) ? get_line_height (self) * (1 + (int) self->lines->len)
                                          : get_whole_height (self);
}

/* Before all kinds together, or before none, in a line of its own. */
static void
place_heading (AtlasEventRow *self,
               int            height)
{
  int width = atlas_time_row_get_label_width (ATLAS_TIME_ROW (self));
  GtkAllocation allocation = { 0, 0, width, get_line_height (self) };
  int least;

  if (!atlas_event_row_is_apart (self))
    allocation.y = (height - allocation.height) / 2;
  gtk_widget_measure (self->heading, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_set_child_visible (self->heading, width >= least);
  if (width >= least)
    gtk_widget_size_allocate (self->heading, &allocation, -1);
}

static void
atlas_event_row_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  AtlasEventRow *self = ATLAS_EVENT_ROW (widget);

  GTK_WIDGET_CLASS (atlas_event_row_parent_class)->size_allocate (widget, width, height, baseline);
  place_heading (self, height);
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
atlas_event_row_dispose (GObject *object)
{
  g_clear_pointer (&ATLAS_EVENT_ROW (object)->popover, gtk_widget_unparent);
  g_clear_pointer (&ATLAS_EVENT_ROW (object)->heading, gtk_widget_unparent);
  g_clear_pointer (&ATLAS_EVENT_ROW (object)->painter, atlas_mark_painter_free);

  G_OBJECT_CLASS (atlas_event_row_parent_class)->dispose (object);
}

static void
atlas_event_row_finalize (GObject *object)
{
  AtlasEventRow *self = ATLAS_EVENT_ROW (object);

  g_array_unref (self->colours);
  g_array_unref (self->lines);

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
  widget_class->snapshot = atlas_event_row_snapshot;
  widget_class->query_tooltip = atlas_event_row_query_tooltip;

  row_class->draw = atlas_event_row_draw;
  row_class->draw_label = atlas_event_row_draw_label;
  row_class->state_changed = atlas_event_row_state_changed;
  row_class->claims = atlas_event_row_claims;
  row_class->activate = atlas_event_row_activate;

  gtk_widget_class_set_css_name (widget_class, "eventrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
clear_line (gpointer data)
{
  atlas_event_clusters_free (((AtlasEventLine *) data)->clusters);
}

static void
atlas_event_row_init (AtlasEventRow *self)
{
  self->lines = g_array_new (FALSE, FALSE, sizeof (AtlasEventLine));
  g_array_set_clear_func (self->lines, clear_line);
  self->heading = g_object_new (ATLAS_TYPE_DISCLOSURE, "label", _("Events"), NULL);
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
  g_signal_connect_object (self->heading, "notify::expanded", G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);
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
  const AtlasEventLine *line = NULL;

  g_return_val_if_fail (ATLAS_IS_EVENT_ROW (self), NULL);

  cluster = find_cluster_at (self, x - atlas_time_row_get_label_width (ATLAS_TIME_ROW (self)), y, &line);
  *n_events = cluster == NULL ? 0 : cluster->count;

  return cluster == NULL ? NULL : atlas_event_clusters_get_event (line->clusters, cluster->first);
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
  guint n_marks = 0;

  g_return_val_if_fail (ATLAS_IS_EVENT_ROW (self), 0);

  if (!atlas_time_row_get_axis (ATLAS_TIME_ROW (self), &axis))
    return 0;

  atlas_event_row_lay_out (self, &axis);

  for (guint i = 0; i < self->lines->len; i++)
    n_marks += atlas_event_clusters_get_n (g_array_index (self->lines, AtlasEventLine, i).clusters);

  return n_marks;
}
