/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chronicle/atlas-chronicle.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "chronicle/atlas-chronicle-row.h"
#include "chronicle/atlas-day-heading.h"

/**
 * AtlasChronicle:
 *
 * The events of the siege as a list to be read, in order of time beneath headings of days.
 *
 * List and clock lead each other. Who scrolls the list by hand brings the clock to the first event
 * that is wholly in view; when the clock moves for any other reason, the list brings its event to
 * the top. Which of the two happens is told by the hand alone: while it scrolls, and as long as
 * what it pushed still rolls, the list does not follow.
 *
 * The row of the moment is found by binary search, and is the selected one of the list, so that a
 * moving clock changes two rows however many there are.
 *
 * # CSS nodes
 *
 * `chronicle`, around a `listview` of `chroniclerow`
 */

struct _AtlasChronicle
{
  GtkWidget           parent_instance;
  AtlasState         *state;
  GtkWidget          *pages;
  GtkWidget          *scroller;
  GtkWidget          *list_view;
  GtkWidget          *pattern;
  GtkWidget          *top_heading;
  GtkWidget          *empty_words;
  GtkWidget          *all_button;
  GtkFilterListModel *events;
  GtkSingleSelection *selection;
  GPtrArray          *live_items;
  AtlasEvent         *shown_anyway;
  AdwAnimation       *glide;
  GdkFrameClock      *clock;
  guint               lead_timeout;
  guint               n_tries;
  gint64              hand_until;
  gboolean            is_updating;
  guint               glide_position;
  double              glide_from;
  double              glide_to;
  gboolean            is_gliding;
  gboolean            has_top_heading;
  gboolean            is_leading;
  gboolean            is_bar_held;
  gboolean            wants_follow;
  gboolean            wants_top;
  gboolean            wants_settle;
};

G_DEFINE_FINAL_TYPE (AtlasChronicle, atlas_chronicle, GTK_TYPE_WIDGET)

/* What the hand has set rolling counts as the hand's as long as no pause is longer than this. */
#define HAND_PAUSE_US (200 * G_TIME_SPAN_MILLISECOND)

/* How often at most the clock is moved while the list is scrolled. */
#define LEAD_INTERVAL_MS 60

#define GLIDE_MS        250
#define MOST_TRIES      8

/* How far from what is seen rows are filled, as a part of the page. */
#define FILL_MARGIN 0.5

#define TOUCH_SLOP_PX   8

static void queue_follow (AtlasChronicle *self,
                          gboolean        wants_top);
static void queue_settle (AtlasChronicle *self);

static GtkAdjustment *
get_adjustment (AtlasChronicle *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

static guint
get_n_events (AtlasChronicle *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->events));
}

/* Borrowed: the siege keeps its events as long as the model shows them. */
static AtlasEvent *
peek_event (AtlasChronicle *self,
            guint           position)
{
  g_autoptr (AtlasEvent) event = g_list_model_get_item (G_LIST_MODEL (self->events), position);

  return event;
}

/* The position of the first event shown that begins after @time. */
static guint
find_position (AtlasChronicle *self,
               gint64          time)
{
  guint from = 0;
  guint to = get_n_events (self);

  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (atlas_event_get_time (peek_event (self, middle)) <= time)
        from = middle + 1;
      else
        to = middle;
    }

  return from;
}

/* The row of the moment: of several that begin in this very second the one selected, here or
 * elsewhere, otherwise the last that has begun. */
static guint
find_current (AtlasChronicle *self)
{
  gint64 instant = atlas_state_get_instant (self->state);
  AtlasEvent *selected = atlas_state_get_event (self->state);
  guint cursor = gtk_single_selection_get_selected (self->selection);
  guint position = find_position (self, instant);
  guint current = position > 0 ? position - 1 : GTK_INVALID_LIST_POSITION;

  for (guint i = position; i > 0; i--)
    {
      AtlasEvent *event = peek_event (self, i - 1);

      if (atlas_event_get_time (event) < instant)
        break;
      if (event == selected)
        return i - 1;
      if (i - 1 == cursor)
        current = cursor;
    }

  return current;
}

static gboolean
is_hand_scrolling (AtlasChronicle *self)
{
  return self->is_bar_held || g_get_monotonic_time () < self->hand_until;
}

static void
note_hand (AtlasChronicle *self)
{
  self->hand_until = g_get_monotonic_time () + HAND_PAUSE_US;
  if (self->glide != NULL)
    adw_animation_reset (self->glide);
}

static void
update_headings (AtlasChronicle *self)
{
  for (guint i = 0; i < self->live_items->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->live_items, i);
      guint position = gtk_list_item_get_position (item);

      if (position == GTK_INVALID_LIST_POSITION)
        continue;
      atlas_chronicle_row_set_previous (ATLAS_CHRONICLE_ROW (gtk_list_item_get_child (item)),
                                        position > 0 ? peek_event (self, position - 1) : NULL);
    }
}

static void
update_page (AtlasChronicle *self)
{
  gboolean is_filtered = !atlas_filter_is_empty (atlas_state_get_filter (self->state));

  gtk_label_set_label (GTK_LABEL (self->empty_words),
                       is_filtered ? _("No event is all that you ask for. Ask for less, or show all events.")
                                   : _("No event to show here"));
  gtk_widget_set_visible (self->all_button, is_filtered);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages),
                                    get_n_events (self) > 0 ? "list" : "empty");
}

/* Marks the row of the moment; the list comes along unless the hand is on it. */
static void
update_current (AtlasChronicle *self)
{
  guint current = find_current (self);

  if (current == gtk_single_selection_get_selected (self->selection))
    return;

  self->is_updating = TRUE;
  gtk_single_selection_set_selected (self->selection, current);
  self->is_updating = FALSE;
  queue_follow (self, TRUE);
}

static void
update_filter (AtlasChronicle *self)
{
  GtkFilter *filter = gtk_filter_list_model_get_filter (self->events);

  self->is_updating = TRUE;
  gtk_filter_changed (filter, GTK_FILTER_CHANGE_DIFFERENT);
  self->is_updating = FALSE;
  update_current (self);
  queue_follow (self, TRUE);
}

static gboolean
shows_event (gpointer item,
             gpointer user_data)
{
  AtlasChronicle *self = user_data;

  return atlas_state_shows_event (self->state, ATLAS_EVENT (item));
}

/* A selected event is shown even where the filters would hide it; only then need they run again. */
static void
event_changed_cb (AtlasChronicle *self)
{
  AtlasEvent *event = atlas_state_get_event (self->state);
  gboolean is_hidden = event != NULL && !atlas_state_passes_event (self->state, event);
  AtlasEvent *hidden = is_hidden ? event : NULL;

  if (hidden != NULL || self->shown_anyway != NULL)
    {
      g_set_object (&self->shown_anyway, hidden);
      update_filter (self);
    }
  else
    update_current (self);
}

static void
siege_changed_cb (AtlasChronicle *self)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);

  g_clear_object (&self->shown_anyway);
  self->is_updating = TRUE;
  gtk_filter_list_model_set_model (self->events,
                                   siege != NULL ? atlas_siege_get_event_list (siege) : NULL);
  self->is_updating = FALSE;
  update_page (self);
  update_current (self);
}

static void
items_changed_cb (AtlasChronicle *self)
{
  update_headings (self);
  update_page (self);
  queue_settle (self);
}

/* Arrow keys move the selection of the list, and with it the clock; Enter selects the event. */
static void
selected_changed_cb (AtlasChronicle *self)
{
  AtlasEvent *event = gtk_single_selection_get_selected_item (self->selection);

  if (self->is_updating || event == NULL)
    return;

  atlas_state_set_instant (self->state, atlas_event_get_time (event));
}

/* What is chosen in the list stays where it was chosen. */
static void
select_event (AtlasChronicle *self,
              AtlasEvent     *event)
{
  self->is_leading = TRUE;
  atlas_state_select_event (self->state, event);
  self->is_leading = FALSE;
}

static void
activate_cb (AtlasChronicle *self,
             guint           position,
             GtkListView    *list_view)
{
  select_event (self, peek_event (self, position));
}

static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             GtkListItem     *item)
{
  GtkWidget *chronicle = gtk_widget_get_ancestor (gtk_list_item_get_child (item), ATLAS_TYPE_CHRONICLE);

  if (gtk_list_item_get_item (item) != NULL && chronicle != NULL)
    select_event (ATLAS_CHRONICLE (chronicle), ATLAS_EVENT (gtk_list_item_get_item (item)));
}

static void
setup_cb (AtlasChronicle *self,
          GtkListItem    *item)
{
  GtkWidget *row = atlas_chronicle_row_new (self->state, ATLAS_CHRONICLE_ENTRY (self->pattern));
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), item, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (AtlasChronicle *self,
         GtkListItem    *item)
{
  AtlasChronicleRow *row = ATLAS_CHRONICLE_ROW (gtk_list_item_get_child (item));
  guint position = gtk_list_item_get_position (item);

  atlas_chronicle_row_set_event (row, gtk_list_item_get_item (item),
                                 position > 0 ? peek_event (self, position - 1) : NULL);
  g_ptr_array_add (self->live_items, item);
  queue_settle (self);
}

static void
unbind_cb (AtlasChronicle *self,
           GtkListItem    *item)
{
  g_ptr_array_remove_fast (self->live_items, item);
}

/* Where a row stands, from the top of what is seen of the list. */
static gboolean
measure_row (AtlasChronicle  *self,
             GtkListItem     *item,
             graphene_rect_t *bounds)
{
  GtkWidget *child = gtk_list_item_get_child (item);
  GtkWidget *row = child != NULL ? gtk_widget_get_parent (child) : NULL;

  return row != NULL && gtk_widget_get_mapped (row) && gtk_widget_get_height (row) > 0 &&
         gtk_widget_compute_bounds (row, self->list_view, bounds);
}

static GtkListItem *
find_live_item (AtlasChronicle *self,
                guint           position)
{
  for (guint i = 0; i < self->live_items->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->live_items, i);

      if (gtk_list_item_get_position (item) == position)
        return item;
    }

  return NULL;
}

/* Where on the page the moment is read: at its top, but towards the end of the list, where the
 * last events cannot come up to the top, lower and lower. */
static double
get_reading_line (AtlasChronicle *self)
{
  GtkAdjustment *adjustment = get_adjustment (self);
  double page = gtk_adjustment_get_page_size (adjustment);
  double left = gtk_adjustment_get_upper (adjustment) - page - gtk_adjustment_get_value (adjustment);

  return left < page ? MAX (page - left, 0) : 0;
}

/* How much of the page the heading at its top covers. */
static double
get_top_height (AtlasChronicle *self)
{
  return self->has_top_heading ? gtk_widget_get_height (self->top_heading) : 0;
}

static AtlasEvent *
find_event_being_read (AtlasChronicle *self)
{
  double line = MAX (get_reading_line (self), get_top_height (self));
  GtkListItem *best = NULL;
  GtkListItem *last = NULL;
  float best_y = G_MAXFLOAT;
  float last_y = -G_MAXFLOAT;

  for (guint i = 0; i < self->live_items->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->live_items, i);
      graphene_rect_t bounds;

      if (!measure_row (self, item, &bounds))
        continue;
      if (bounds.origin.y > last_y)
        {
          last = item;
          last_y = bounds.origin.y;
        }
      if (bounds.origin.y >= line - 1 && bounds.origin.y < best_y)
        {
          best = item;
          best_y = bounds.origin.y;
        }
    }

  if (best == NULL)
    best = last;

  return best != NULL ? gtk_list_item_get_item (best) : NULL;
}

/* The row that the upper edge of the page goes through, and the first heading below that edge. */
static GtkListItem *
find_top_item (AtlasChronicle *self,
               double         *heading_y)
{
  GtkListItem *top = NULL;

  *heading_y = G_MAXDOUBLE;
  for (guint i = 0; i < self->live_items->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->live_items, i);
      graphene_rect_t bounds;

      if (!measure_row (self, item, &bounds))
        continue;
      if (bounds.origin.y <= 0 && bounds.origin.y + bounds.size.height > 0)
        top = item;
      if (bounds.origin.y > -1 &&
          atlas_chronicle_row_has_heading (ATLAS_CHRONICLE_ROW (gtk_list_item_get_child (item))))
        *heading_y = MIN (*heading_y, bounds.origin.y);
    }

  return top;
}

/* An invisible widget has no size: this one only fades, so that one knows beforehand how much of the
 * page it will cover. */
static void
show_top_heading (AtlasChronicle *self,
                  gboolean        is_shown)
{
  self->has_top_heading = is_shown;
  gtk_widget_set_opacity (self->top_heading, is_shown ? 1 : 0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->top_heading), GTK_ACCESSIBLE_STATE_HIDDEN,
                               !is_shown, -1);
}

static int
measure_top_heading (AtlasChronicle *self,
                     AtlasEvent     *event)
{
  int height;

  atlas_day_heading_set_event (ATLAS_DAY_HEADING (self->top_heading), self->state, event);
  gtk_widget_measure (self->top_heading, GTK_ORIENTATION_VERTICAL,
                      gtk_widget_get_width (self->scroller), NULL, &height, NULL, NULL);

  return height;
}

/* Names the day of what is read when its own heading has been scrolled away, until the next
 * heading comes up to that place. */
static void
update_top_heading (AtlasChronicle *self)
{
  double heading_y;
  GtkListItem *top = find_top_item (self, &heading_y);
  AtlasEvent *event = top != NULL ? gtk_list_item_get_item (top) : NULL;

  show_top_heading (self, event != NULL && heading_y >= measure_top_heading (self, event));
}

static gboolean
lead_cb (gpointer user_data)
{
  AtlasChronicle *self = user_data;
  AtlasEvent *event = find_event_being_read (self);

  self->lead_timeout = 0;
  if (event != NULL)
    {
      note_hand (self);
      atlas_state_set_instant (self->state, atlas_event_get_time (event));
    }

  return G_SOURCE_REMOVE;
}

static void
value_changed_cb (AtlasChronicle *self)
{
  queue_settle (self);
  if (self->is_gliding || !is_hand_scrolling (self))
    return;

  note_hand (self);
  if (self->lead_timeout == 0)
    self->lead_timeout = g_timeout_add (LEAD_INTERVAL_MS, lead_cb, self);
}

static gboolean
scroll_cb (AtlasChronicle           *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  if (dy != 0)
    note_hand (self);

  return GDK_EVENT_PROPAGATE;
}

static void
drag_update_cb (AtlasChronicle *self,
                double          x,
                double          y,
                GtkGestureDrag *gesture)
{
  if (ABS (y) > TOUCH_SLOP_PX)
    note_hand (self);
}

static void
bar_held_cb (AtlasChronicle *self)
{
  self->is_bar_held = TRUE;
  note_hand (self);
}

static void
bar_released_cb (AtlasChronicle *self)
{
  self->is_bar_held = FALSE;
  note_hand (self);
}

static gboolean
measure_position (AtlasChronicle  *self,
                  guint            position,
                  graphene_rect_t *bounds)
{
  GtkListItem *item = find_live_item (self, position);

  return item != NULL && measure_row (self, item, bounds);
}

/* Scrolls so that a row stands @y from the top; returns whether that changed anything. */
static gboolean
bring_to (AtlasChronicle *self,
          guint           position,
          double          y)
{
  GtkAdjustment *adjustment = get_adjustment (self);
  double value = gtk_adjustment_get_value (adjustment);
  graphene_rect_t bounds;

  if (!measure_position (self, position, &bounds) || ABS (bounds.origin.y - y) < 1)
    return FALSE;

  self->is_gliding = TRUE;
  gtk_adjustment_set_value (adjustment, value + bounds.origin.y - y);
  self->is_gliding = FALSE;

  return gtk_adjustment_get_value (adjustment) != value;
}

/* The list learns the heights of rows only as they come into view, so that each step is measured
 * anew from where the row has got to. */
static void
glide_cb (double   fraction,
          gpointer user_data)
{
  AtlasChronicle *self = user_data;

  bring_to (self, self->glide_position,
            self->glide_from + (self->glide_to - self->glide_from) * fraction);
}

static void
start_glide (AtlasChronicle *self,
             guint           position,
             double          from,
             double          to)
{
  self->glide_position = position;
  self->glide_from = from;
  self->glide_to = to;
  if (self->glide == NULL)
    self->glide = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, GLIDE_MS,
                                           adw_callback_animation_target_new (glide_cb, self, NULL));
  adw_animation_reset (self->glide);
  adw_animation_play (self->glide);
}

static gboolean
is_gliding_to (AtlasChronicle *self,
               guint           position)
{
  return self->glide != NULL && position == self->glide_position &&
         adw_animation_get_state (self->glide) == ADW_ANIMATION_PLAYING;
}

/* Has the list make a row that it has none for yet. It brings such a row to the nearer edge: coming
 * from the very end, that is the top. */
static void
scroll_far (AtlasChronicle *self,
            guint           position)
{
  GtkAdjustment *adjustment = get_adjustment (self);

  self->is_gliding = TRUE;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  gtk_widget_activate_action (self->list_view, "list.scroll-to-item", "u", position);
  self->is_gliding = FALSE;
}

/* Where the row of the moment is to stand: at the top, beneath the heading of its day if it does not
 * bring its own. */
static double
choose_rest (AtlasChronicle *self,
             guint           position)
{
  GtkListItem *item = find_live_item (self, position);

  if (atlas_chronicle_row_has_heading (ATLAS_CHRONICLE_ROW (gtk_list_item_get_child (item))))
    return 0;

  return measure_top_heading (self, gtk_list_item_get_item (item));
}

static gboolean
is_in_view (AtlasChronicle        *self,
            const graphene_rect_t *bounds,
            double                 top)
{
  double page = gtk_adjustment_get_page_size (get_adjustment (self));

  return bounds->origin.y >= top - 1 &&
         bounds->origin.y + bounds->size.height <= page + 1;
}

/* Brings the row of the moment into place; returns whether to look again in the next frame. */
static gboolean
follow (AtlasChronicle *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);
  double page = gtk_adjustment_get_page_size (get_adjustment (self));
  graphene_rect_t bounds;
  double rest;

  if (position == GTK_INVALID_LIST_POSITION)
    position = 0;
  if (!measure_position (self, position, &bounds))
    {
      scroll_far (self, position);
      return TRUE;
    }

  rest = choose_rest (self, position);
  if (is_gliding_to (self, position) || (!self->wants_top && is_in_view (self, &bounds, rest)))
    return FALSE;

  self->wants_top = TRUE;
  if (self->n_tries == 0 && ABS (bounds.origin.y - rest) < 2 * page &&
      adw_get_enable_animations (GTK_WIDGET (self)))
    {
      start_glide (self, position, bounds.origin.y, rest);
      return FALSE;
    }

  return bring_to (self, position, rest);
}

/* Rows get their entries shortly before they are scrolled into view. */
static void
fill_rows (AtlasChronicle *self)
{
  double page = gtk_adjustment_get_page_size (get_adjustment (self));
  double margin = page * FILL_MARGIN;

  for (guint i = 0; i < self->live_items->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->live_items, i);
      graphene_rect_t bounds;

      if (measure_row (self, item, &bounds) && bounds.origin.y < page + margin &&
          bounds.origin.y + bounds.size.height > -margin)
        atlas_chronicle_row_fill (ATLAS_CHRONICLE_ROW (gtk_list_item_get_child (item)));
    }
}

/* Rows have been given their places. What is done about that makes the clock lay the window out once
 * more before it paints, so that nothing is ever seen half done. */
static void
after_layout_cb (AtlasChronicle *self)
{
  if (!self->wants_settle || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->wants_settle = FALSE;
  if (self->wants_follow && !is_hand_scrolling (self) && follow (self) && ++self->n_tries < MOST_TRIES)
    {
      queue_settle (self);
      return;
    }

  self->wants_follow = FALSE;
  fill_rows (self);
  update_top_heading (self);
}

static void
queue_settle (AtlasChronicle *self)
{
  self->wants_settle = TRUE;
  if (self->clock != NULL)
    gdk_frame_clock_request_phase (self->clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}

/* Lets the list follow when rows have their places. */
static void
queue_follow (AtlasChronicle *self,
              gboolean        wants_top)
{
  if (is_hand_scrolling (self))
    return;

  self->wants_top = wants_top && !self->is_leading;
  self->n_tries = 0;
  self->wants_follow = TRUE;
  queue_settle (self);
}

static void
atlas_chronicle_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (atlas_chronicle_parent_class)->map (widget);

  queue_follow (ATLAS_CHRONICLE (widget), FALSE);
}

static void
atlas_chronicle_realize (GtkWidget *widget)
{
  AtlasChronicle *self = ATLAS_CHRONICLE (widget);

  GTK_WIDGET_CLASS (atlas_chronicle_parent_class)->realize (widget);

  self->clock = gtk_widget_get_frame_clock (widget);
  g_signal_connect_object (self->clock, "layout", G_CALLBACK (after_layout_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
atlas_chronicle_unrealize (GtkWidget *widget)
{
  AtlasChronicle *self = ATLAS_CHRONICLE (widget);

  g_signal_handlers_disconnect_by_func (self->clock, after_layout_cb, self);
  self->clock = NULL;

  GTK_WIDGET_CLASS (atlas_chronicle_parent_class)->unrealize (widget);
}

static gboolean
focus_current (AtlasChronicle *self)
{
  GtkListItem *item = find_live_item (self, gtk_single_selection_get_selected (self->selection));

  /* The list itself would begin at its first row. */
  return gtk_widget_grab_focus (item != NULL ? gtk_widget_get_parent (gtk_list_item_get_child (item))
                                             : self->list_view);
}

/* Tab goes to the row of the moment and from any row out of the list: until GTK 4.12 it would stop at
 * each of them. Arrow keys go from row to row. */
static gboolean
atlas_chronicle_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  AtlasChronicle *self = ATLAS_CHRONICLE (widget);
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (!is_tab || get_n_events (self) == 0)
    return GTK_WIDGET_CLASS (atlas_chronicle_parent_class)->focus (widget, direction);

  return gtk_widget_get_focus_child (widget) == NULL && focus_current (self);
}

static void
atlas_chronicle_dispose (GObject *object)
{
  AtlasChronicle *self = ATLAS_CHRONICLE (object);

  g_clear_handle_id (&self->lead_timeout, g_source_remove);
  g_clear_object (&self->glide);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_CHRONICLE);
  g_clear_object (&self->selection);
  g_clear_object (&self->events);
  g_clear_object (&self->shown_anyway);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_chronicle_parent_class)->dispose (object);
}

static void
atlas_chronicle_finalize (GObject *object)
{
  g_ptr_array_unref (ATLAS_CHRONICLE (object)->live_items);

  G_OBJECT_CLASS (atlas_chronicle_parent_class)->finalize (object);
}

static void
atlas_chronicle_class_init (AtlasChronicleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_chronicle_dispose;
  object_class->finalize = atlas_chronicle_finalize;
  widget_class->focus = atlas_chronicle_focus;
  widget_class->map = atlas_chronicle_map;
  widget_class->realize = atlas_chronicle_realize;
  widget_class->unrealize = atlas_chronicle_unrealize;

  g_type_ensure (ATLAS_TYPE_CHRONICLE_ENTRY);
  g_type_ensure (ATLAS_TYPE_DAY_HEADING);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/chronicle/atlas-chronicle.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicle, pages);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicle, scroller);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicle, list_view);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicle, pattern);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicle, top_heading);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicle, empty_words);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicle, all_button);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_update_cb);
  gtk_widget_class_bind_template_callback (widget_class, scroll_cb);
  gtk_widget_class_set_css_name (widget_class, "chronicle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
watch_scroll_bar (AtlasChronicle *self)
{
  GtkWidget *bar = gtk_scrolled_window_get_vscrollbar (GTK_SCROLLED_WINDOW (self->scroller));
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (bar_held_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "end", G_CALLBACK (bar_released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (bar, GTK_EVENT_CONTROLLER (drag));
}

static void
atlas_chronicle_init (AtlasChronicle *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->live_items = g_ptr_array_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list_view), factory);
  g_object_unref (factory);

  g_signal_connect_object (get_adjustment (self), "value-changed", G_CALLBACK (value_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_adjustment (self), "changed", G_CALLBACK (queue_settle), self,
                           G_CONNECT_SWAPPED);
  watch_scroll_bar (self);
  atlas_chronicle_entry_make_pattern (ATLAS_CHRONICLE_ENTRY (self->pattern));
  show_top_heading (self, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Chronicle"), -1);
}

static void
connect_state (AtlasChronicle *self)
{
  static const struct
  {
    const char *signal;
    void (*callback) (AtlasChronicle *self);
  } connections[] = {
    { "notify::siege", siege_changed_cb },
    { "notify::event", event_changed_cb },
    { "notify::instant", update_current },
    { "notify::show-details", update_filter },
    { "notify::filter", update_filter },
  };

  for (guint i = 0; i < G_N_ELEMENTS (connections); i++)
    g_signal_connect_object (self->state, connections[i].signal,
                             G_CALLBACK (connections[i].callback), self, G_CONNECT_SWAPPED);
}

/**
 * atlas_chronicle_new:
 * @state: a state
 *
 * Returns: (transfer floating): the chronicle of the siege that @state shows
 */
GtkWidget *
atlas_chronicle_new (AtlasState *state)
{
  AtlasChronicle *self;
  GtkFilter *filter;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  self = g_object_new (ATLAS_TYPE_CHRONICLE, NULL);
  self->state = g_object_ref (state);

  filter = GTK_FILTER (gtk_custom_filter_new (shows_event, self, NULL));
  self->events = gtk_filter_list_model_new (NULL, filter);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->events)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list_view), GTK_SELECTION_MODEL (self->selection));

  /* After the list, so that its items know their new positions. */
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_changed_cb),
                           self, G_CONNECT_SWAPPED);
  connect_state (self);
  siege_changed_cb (self);

  return GTK_WIDGET (self);
}
