/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline/atlas-event-row.h"

#include "atlas-mark-painter.h"
#include "core/atlas-wording.h"
#include "timeline/atlas-event-popover.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * AtlasEventRow:
 *
 * The events of a siege as marks: the shape tells the kind, the colour the side. Where they crowd
 * they merge into one mark that counts them and opens when it is clicked.
 *
 * Time is cut into cells of so many pixels that stand still while the axis is panned; the events
 * of a cell are found by binary search. So the row costs what it has pixels, not what it has events.
 *
 * # CSS nodes
 *
 * `AtlasEventRow` has a single CSS node with name `eventrow`. Marks follow its font size.
 */

/* An event that passes the filters. */
typedef struct
{
  gint64      time;
  AtlasEvent *event;
  AtlasMark   mark;
  guint       colour;
} Entry;

/* What is drawn: one event, or the count of several. */
typedef struct
{
  double x;
  double y;
  guint  first;
  guint  count;
} Item;

struct _AtlasEventRow
{
  AtlasTimeRow      parent_instance;
  GArray           *entries;
  GArray           *colours;
  GArray           *items;
  AtlasTimeAxis     laid_out;
  int               laid_out_height;
  AtlasMarkPainter *painter;
  int               mark_size;
  int               scale;
  GtkWidget        *popover;
};

G_DEFINE_FINAL_TYPE (AtlasEventRow, atlas_event_row, ATLAS_TYPE_TIME_ROW)

#define N_SUB_ROWS    3
#define CELL_MARKS    2.4
#define CELL_CAPACITY 4
#define MARK_GAP      1
#define RING_GAP      3
#define GROUP_GAP     2
#define HIT_MARGIN    3
#define LABEL_MARGIN  10
#define LARGEST_COUNT 999
#define NOTHING       G_MAXUINT

/* How much of the row the events of an opened group fill. */
#define OPENED_SHARE 0.6

/* The share of a group's height that each doubling of its count adds. */
#define HEIGHT_PER_DOUBLING 0.09

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

static guint
find_colour (AtlasSiege *siege,
             const char *side)
{
  guint n = atlas_siege_get_n_sides (siege);

  for (guint i = 0; i < n; i++)
    {
      if (atlas_siege_get_side (siege, i)->id == side)
        return i;
    }

  return n;
}

static void
fill_entry (Entry      *entry,
            AtlasSiege *siege,
            AtlasEvent *event)
{
  const char *const *kinds = atlas_event_get_kinds (event);
  const AtlasTerm *kind = NULL;

  if (kinds != NULL && kinds[0] != NULL)
    kind = atlas_siege_find_term (siege, ATLAS_VOCABULARY_KIND, kinds[0]);

  entry->time = atlas_event_get_time (event);
  entry->event = event;
  entry->mark = kind != NULL ? kind->mark : ATLAS_MARK_DISC;
  entry->colour = find_colour (siege, atlas_event_get_side (event));
}

static void
list_entries (AtlasEventRow *self)
{
  AtlasState *state = atlas_time_row_get_state (ATLAS_TIME_ROW (self));
  AtlasSiege *siege = state == NULL ? NULL : atlas_state_get_siege (state);
  GPtrArray *events;
  Entry entry;

  g_array_set_size (self->entries, 0);
  self->laid_out.width = 0;
  g_clear_pointer (&self->painter, atlas_mark_painter_free);
  if (siege == NULL)
    return;

  read_colours (self, siege);
  events = atlas_siege_get_events (siege);
  for (guint i = 0; i < events->len; i++)
    {
      AtlasEvent *event = g_ptr_array_index (events, i);

      /* The selected event is shown whatever the filters say, and drawn on its own. */
      if (!atlas_state_passes_event (state, event))
        continue;
      fill_entry (&entry, siege, event);
      g_array_append_val (self->entries, entry);
    }
}

/* The first entry at @time or after. */
static guint
find_entry (AtlasEventRow *self,
            double         time)
{
  guint from = 0;
  guint to = self->entries->len;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if ((double) g_array_index (self->entries, Entry, middle).time < time)
        from = middle + 1;
      else
        to = middle;
    }

  return from;
}

static double
get_sub_row_y (AtlasEventRow *self,
               guint          sub_row)
{
  /* Marks that do not crowd stand on the middle line. */
  static const int offsets[N_SUB_ROWS] = { 0, -1, 1 };

  return self->laid_out_height / 2.0 + offsets[sub_row] * (self->mark_size + MARK_GAP);
}

/* Puts one event on the first sub-row that is free there. @ends tells how far each is taken. */
static void
place_event (AtlasEventRow       *self,
             const AtlasTimeAxis *axis,
             guint                n,
             double              *ends)
{
  double x = atlas_time_axis_get_x (axis, g_array_index (self->entries, Entry, n).time);
  double half = self->mark_size / 2.0;
  guint best = 0;
  Item item;

  for (guint i = 0; i < N_SUB_ROWS; i++)
    {
      if (ends[i] <= x - half)
        {
          best = i;
          break;
        }
      if (ends[i] < ends[best])
        best = i;
    }

  item = (Item) { MAX (x, ends[best] + half), get_sub_row_y (self, best), n, 1 };
  ends[best] = item.x + half + MARK_GAP;
  g_array_append_val (self->items, item);
}

static void
place_group (AtlasEventRow *self,
             double         x,
             double         width,
             guint          first,
             guint          count,
             double        *ends)
{
  Item item = { x + width / 2, self->laid_out_height / 2.0, first, count };

  for (guint i = 0; i < N_SUB_ROWS; i++)
    ends[i] = x + width;
  g_array_append_val (self->items, item);
}

static double
get_cell_width (AtlasEventRow *self)
{
  return self->mark_size * CELL_MARKS;
}

static void
lay_out (AtlasEventRow       *self,
         const AtlasTimeAxis *axis)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  double ends[N_SUB_ROWS] = { -G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  gint64 first_cell, last_cell;
  double seconds;
  guint from;

  if (axis->begin == self->laid_out.begin && axis->end == self->laid_out.end &&
      axis->width == self->laid_out.width && height == self->laid_out_height)
    return;

  self->laid_out = *axis;
  self->laid_out_height = height;
  self->mark_size = MAX (5, atlas_time_row_get_line_height (ATLAS_TIME_ROW (self)) * 2 / 3);
  g_array_set_size (self->items, 0);

  seconds = get_cell_width (self) / atlas_time_axis_get_scale (axis);
  /* A cell on either side, for what reaches in from there. */
  first_cell = (gint64) floor ((double) axis->begin / seconds) - 1;
  last_cell = (gint64) floor ((double) axis->end / seconds) + 1;
  from = find_entry (self, (double) first_cell * seconds);
  for (gint64 cell = first_cell; cell <= last_cell; cell++)
    {
      guint to = find_entry (self, (double) (cell + 1) * seconds);

      if (to - from > CELL_CAPACITY)
        place_group (self,
                     ((double) cell * seconds - (double) axis->begin) * atlas_time_axis_get_scale (axis),
                     get_cell_width (self), from, to - from, ends);
      else
        for (guint i = from; i < to; i++)
          place_event (self, axis, i, ends);
      from = to;
    }
}

static graphene_rect_t
get_item_bounds (AtlasEventRow *self,
                 const Item    *item)
{
  double width, height;

  width = height = self->mark_size;
  if (item->count > 1)
    {
      double doublings = log2 ((double) item->count / CELL_CAPACITY);
      double room = self->laid_out_height - 2 * GROUP_GAP;

      width = get_cell_width (self) - GROUP_GAP;
      height = atlas_time_row_get_line_height (ATLAS_TIME_ROW (self)) + 2;
      height = CLAMP (height + room * HEIGHT_PER_DOUBLING * doublings, height, MAX (room, height));
    }

  return GRAPHENE_RECT_INIT ((float) (int) (item->x - width / 2), (float) (int) (item->y - height / 2),
                             (float) (int) width, (float) (int) height);
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
draw_group (AtlasEventRow *self,
            GtkSnapshot   *snapshot,
            const Item    *item)
{
  AtlasTimeRow *row = ATLAS_TIME_ROW (self);
  const AtlasStylePalette *palette = atlas_time_row_get_palette (row);
  graphene_rect_t bounds = get_item_bounds (self, item);
  GskRoundedRect shape;
  char count[16];

  gsk_rounded_rect_init_from_rect (&shape, &bounds, (float) (self->mark_size / 2.5));
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &palette->line, &bounds);
  gtk_snapshot_pop (snapshot);

  g_snprintf (count, sizeof count, item->count > LARGEST_COUNT ? "%u+" : "%u",
              MIN (item->count, LARGEST_COUNT));
  atlas_time_row_draw_text (row, snapshot, count, &palette->ink, bounds.origin.x - 2,
                            bounds.origin.y + bounds.size.height / 2, bounds.size.width + 4,
                            PANGO_ALIGN_CENTER);
}

static void
draw_event (AtlasEventRow *self,
            GtkSnapshot   *snapshot,
            const Entry   *entry,
            double         x,
            double         y)
{
  atlas_mark_painter_draw (self->painter, snapshot, entry->mark,
                           &g_array_index (self->colours, GdkRGBA, entry->colour), x, y);
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

static guint
find_item_of (AtlasEventRow *self,
              AtlasEvent    *event)
{
  const Entry *entries = (const Entry *) (const void *) self->entries->data;
  gint64 time = atlas_event_get_time (event);
  guint n = find_entry (self, (double) time);

  while (n < self->entries->len && entries[n].time == time && entries[n].event != event)
    n++;
  if (n == self->entries->len || entries[n].event != event)
    return NOTHING;

  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);

      if (n >= item->first && n - item->first < item->count)
        return i;
    }

  return NOTHING;
}

static void
draw_selected (AtlasEventRow       *self,
               GtkSnapshot         *snapshot,
               const AtlasTimeAxis *axis)
{
  AtlasState *state = atlas_time_row_get_state (ATLAS_TIME_ROW (self));
  AtlasEvent *event = atlas_state_get_event (state);
  graphene_rect_t bounds;
  guint n;
  Entry entry;
  Item item;

  if (event == NULL)
    return;

  fill_entry (&entry, atlas_state_get_siege (state), event);
  n = find_item_of (self, event);
  if (n != NOTHING)
    item = g_array_index (self->items, Item, n);
  else
    item = (Item) { atlas_time_axis_get_x (axis, entry.time), get_sub_row_y (self, 0), 0, 1 };

  draw_length (self, snapshot, axis, atlas_event_get_span (event), item.y);
  bounds = get_item_bounds (self, &item);
  if (item.count == 1)
    draw_event (self, snapshot, &entry, item.x, item.y);
  else
    draw_group (self, snapshot, &item);
  draw_ring (self, snapshot, &bounds);
}

static void
atlas_event_row_draw (AtlasTimeRow        *row,
                      GtkSnapshot         *snapshot,
                      const AtlasTimeAxis *axis)
{
  AtlasEventRow *self = ATLAS_EVENT_ROW (row);
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  lay_out (self, axis);
  if (self->painter == NULL || self->scale != scale)
    {
      g_clear_pointer (&self->painter, atlas_mark_painter_free);
      self->painter = atlas_mark_painter_new (self->mark_size, scale);
      self->scale = scale;
    }

  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);

      if (item->count > 1)
        draw_group (self, snapshot, item);
      else
        draw_event (self, snapshot, &g_array_index (self->entries, Entry, item->first), item->x, item->y);
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
    list_entries (ATLAS_EVENT_ROW (row));

  ATLAS_TIME_ROW_CLASS (atlas_event_row_parent_class)->state_changed (row, name);
}

/* The item under a point; of several the one drawn last, which lies above. */
static guint
find_item_at (AtlasEventRow *self,
              double         x,
              double         y)
{
  AtlasTimeAxis axis;

  if (!atlas_time_row_get_axis (ATLAS_TIME_ROW (self), &axis))
    return NOTHING;

  lay_out (self, &axis);
  for (guint i = self->items->len; i > 0; i--)
    {
      graphene_rect_t bounds = get_item_bounds (self, &g_array_index (self->items, Item, i - 1));

      graphene_rect_inset (&bounds, -HIT_MARGIN, -HIT_MARGIN);
      if (graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
        return i - 1;
    }

  return NOTHING;
}

static gboolean
atlas_event_row_claims (AtlasTimeRow *row,
                        double        x,
                        double        y)
{
  return x >= 0 && find_item_at (ATLAS_EVENT_ROW (row), x, y) != NOTHING;
}

static void
offer_events (AtlasEventRow *self,
              const Item    *item)
{
  AtlasTimeRow *row = ATLAS_TIME_ROW (self);
  g_autoptr (GPtrArray) group = g_ptr_array_new ();
  graphene_rect_t bounds = get_item_bounds (self, item);
  GdkRectangle place;

  for (guint i = 0; i < item->count; i++)
    g_ptr_array_add (group, g_array_index (self->entries, Entry, item->first + i).event);

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
static void
open_group (AtlasEventRow       *self,
            const AtlasTimeAxis *axis,
            const Item          *item)
{
  const Entry *entries = &g_array_index (self->entries, Entry, item->first);
  gint64 begin = entries[0].time;
  gint64 end = entries[item->count - 1].time;
  gint64 length = MAX ((gint64) ((double) (end - begin) / OPENED_SHARE), 10 * ATLAS_MINUTE);

  if (end > begin && length < (axis->end - axis->begin) * OPENED_SHARE)
    {
      atlas_time_row_ask_for_span (ATLAS_TIME_ROW (self), begin - (length - (end - begin)) / 2,
                                   end + (length - (end - begin)) / 2);
      return;
    }

  offer_events (self, item);
}

static gboolean
atlas_event_row_activate (AtlasTimeRow *row,
                          double        x,
                          double        y)
{
  AtlasEventRow *self = ATLAS_EVENT_ROW (row);
  guint n = x < 0 ? NOTHING : find_item_at (self, x, y);
  const Item *item;

  if (n == NOTHING)
    return FALSE;

  item = &g_array_index (self->items, Item, n);
  if (item->count > 1)
    open_group (self, &self->laid_out, item);
  else
    atlas_state_select_event (atlas_time_row_get_state (row),
                              g_array_index (self->entries, Entry, item->first).event);

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

  g_array_unref (self->entries);
  g_array_unref (self->colours);
  g_array_unref (self->items);

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
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->colours = g_array_new (FALSE, FALSE, sizeof (GdkRGBA));
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
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
  const Item *item;
  guint n;

  g_return_val_if_fail (ATLAS_IS_EVENT_ROW (self), NULL);

  *n_events = 0;
  x -= atlas_time_row_get_label_width (ATLAS_TIME_ROW (self));
  n = x < 0 ? NOTHING : find_item_at (self, x, y);
  if (n == NOTHING)
    return NULL;

  item = &g_array_index (self->items, Item, n);
  *n_events = item->count;

  return g_array_index (self->entries, Entry, item->first).event;
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

  return self->items->len;
}
