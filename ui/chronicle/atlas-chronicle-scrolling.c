/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chronicle/atlas-chronicle-private.h"

#include <math.h>

#include "chronicle/atlas-chronicle-row.h"
#include "chronicle/atlas-day-heading.h"

/* Who leads whom: the hand that scrolls the list, or the clock that the list follows. */

/* What the hand has set rolling counts as the hand's as long as no pause is longer than this. */
#define HAND_PAUSE_US (200 * G_TIME_SPAN_MILLISECOND)

/* How often at most the clock is moved while the list is scrolled. */
#define LEAD_INTERVAL_MS 60

#define GLIDE_MS        250
#define MOST_TRIES      8

/* GDK lays a window out four times a frame at most, and complains if it then should once more. The
 * list itself may need one of them. */
#define MOST_SETTLED 2

/* How far from what is seen rows are filled, as a part of the page. */
#define FILL_MARGIN 0.5

/* Rows that are not seen wait so long after the list has come to rest until they are prepared for it. */
#define REST_MS 250

#define TOUCH_SLOP_PX   8

static GtkAdjustment *
get_adjustment (AtlasChronicle *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
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

/*
 * atlas_chronicle_find_live_item:
 * @self: a chronicle
 * @position: the position of an event
 *
 * Returns: (transfer none) (nullable): what the list holds its row with, if there is one at present
 */
GtkListItem *
atlas_chronicle_find_live_item (AtlasChronicle *self,
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
  atlas_chronicle_queue_settle (self);
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
  GtkListItem *item = atlas_chronicle_find_live_item (self, position);

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

static gboolean
has_heading (AtlasChronicle *self,
             guint           position)
{
  return position == 0 ||
         !atlas_day_heading_is_shared (atlas_chronicle_peek_event (self, position - 1),
                                       atlas_chronicle_peek_event (self, position));
}

/* How high the list makes a row that it has, seen or not. */
static int
measure_height (AtlasChronicle *self,
                GtkListItem    *item)
{
  int height;

  gtk_widget_measure (gtk_widget_get_parent (gtk_list_item_get_child (item)), GTK_ORIENTATION_VERTICAL,
                      gtk_widget_get_width (self->list_view), &height, NULL, NULL, NULL);

  return height;
}

/* How high it will make one that it has not. */
static int
foresee_height (AtlasChronicle *self,
                guint           position)
{
  AtlasEvent *event = atlas_chronicle_peek_event (self, position);
  GtkListItem *any = g_ptr_array_index (self->live_items, 0);
  int inner;

  gtk_widget_measure (gtk_list_item_get_child (any), GTK_ORIENTATION_VERTICAL, -1, &inner, NULL, NULL, NULL);

  return measure_height (self, any) - inner +
         atlas_chronicle_entry_foresee_height (ATLAS_CHRONICLE_ENTRY (self->pattern), self->state, event,
                                               has_heading (self, position));
}

/* Where the list takes a row to be that it has none for yet, and how high: all rows without a widget are
 * as high as each other to it. */
static double
guess_top (AtlasChronicle *self,
           guint           position,
           double         *height)
{
  double upper = gtk_adjustment_get_upper (get_adjustment (self));
  guint n_unknown = g_list_model_get_n_items (G_LIST_MODEL (self->events)) - self->live_items->len;
  guint n_above = 0;
  double known = 0;
  double above = 0;

  for (guint i = 0; i < self->live_items->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->live_items, i);
      int item_height = measure_height (self, item);

      known += item_height;
      if (gtk_list_item_get_position (item) < position)
        {
          n_above++;
          above += item_height;
        }
    }
  *height = MAX (round ((upper - known) / MAX (n_unknown, 1)), 1);

  return above + (position - n_above) * *height;
}

/* How much of the page the heading of a day will cover above the row of the moment, unless that brings
 * its own. */
static double
foresee_rest (AtlasChronicle *self,
              guint           position)
{
  return has_heading (self, position)
           ? 0
           : measure_top_heading (self, atlas_chronicle_peek_event (self, position));
}

/* Rows that have been given to the list just now have no places yet, but heights. */
static void
fill_page (AtlasChronicle *self,
           guint           position)
{
  double left = gtk_adjustment_get_page_size (get_adjustment (self));
  GtkListItem *item;

  for (; left > 0 && (item = atlas_chronicle_find_live_item (self, position)) != NULL; position++)
    {
      left -= measure_height (self, item);
      atlas_chronicle_row_fill (ATLAS_CHRONICLE_ROW (gtk_list_item_get_child (item)));
    }
}

/* Which value of the scroll bar brings a row to its rest that the list has none for yet. Scrolled
 * there, the list holds on to a row that is as far down the page as the page is down the list, and
 * between the two heights turn out not to be what it took them for. */
static double
choose_value (AtlasChronicle *self,
              guint           position)
{
  GtkAdjustment *adjustment = get_adjustment (self);
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->events));
  double page = gtk_adjustment_get_page_size (adjustment);
  double way = MAX (gtk_adjustment_get_upper (adjustment) - page, 1);
  double height;
  double top = guess_top (self, position, &height);
  double value = top - foresee_rest (self, position);
  double hold = value + page * CLAMP (value / way, 0, 1);

  for (; position + 1 < n_rows && top + height <= hold; position++, top += height)
    {
      double excess = foresee_height (self, position) - height;

      value -= excess;
      hold -= excess;
    }

  return value;
}

/* Has the list make a row that it has none for yet, or shows none of. */
static void
scroll_far (AtlasChronicle *self,
            guint           position)
{
  self->wants_top = TRUE;
  if (self->live_items->len == 0)
    return;

  self->jump_frame = gdk_frame_clock_get_frame_counter (self->clock);

  self->is_gliding = TRUE;
  gtk_adjustment_set_value (get_adjustment (self), choose_value (self, position));
  self->is_gliding = FALSE;
  fill_page (self, position);
}

/* Where the row of the moment is to stand: at the top, beneath the heading of its day if it does not
 * bring its own. */
static double
choose_rest (AtlasChronicle *self,
             guint           position)
{
  GtkListItem *item = atlas_chronicle_find_live_item (self, position);

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

static guint
get_position_to_follow (AtlasChronicle *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  return position != GTK_INVALID_LIST_POSITION ? position : 0;
}

/* Rows get their entries shortly before they are scrolled into view. */
static void
fill_rows (AtlasChronicle *self,
           double          margin_part)
{
  double page = gtk_adjustment_get_page_size (get_adjustment (self));
  double margin = page * margin_part;

  for (guint i = 0; i < self->live_items->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->live_items, i);
      graphene_rect_t bounds;

      if (measure_row (self, item, &bounds) && bounds.origin.y < page + margin &&
          bounds.origin.y + bounds.size.height > -margin)
        atlas_chronicle_row_fill (ATLAS_CHRONICLE_ROW (gtk_list_item_get_child (item)));
    }
}

/* Brings the row of the moment into place; returns whether to look again in the next frame. */
static gboolean
follow (AtlasChronicle *self)
{
  guint position = get_position_to_follow (self);
  double page = gtk_adjustment_get_page_size (get_adjustment (self));
  graphene_rect_t bounds;
  double rest;

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

  /* What is made for a jump is enough for one frame: until the next, the row may stand a little off. */
  if (self->jump_frame == gdk_frame_clock_get_frame_counter (self->clock) && ABS (bounds.origin.y - rest) >= 1)
    {
      fill_rows (self, 0);
      self->n_settled = MOST_SETTLED;
      return TRUE;
    }

  return bring_to (self, position, rest);
}

static gboolean
rested_cb (gpointer user_data)
{
  AtlasChronicle *self = user_data;

  self->rest_timeout = 0;
  fill_rows (self, FILL_MARGIN);
  for (guint i = 0; i < self->live_items->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->live_items, i);

      atlas_chronicle_row_label (ATLAS_CHRONICLE_ROW (gtk_list_item_get_child (item)));
    }

  return G_SOURCE_REMOVE;
}

/* While the clock runs, all rows get other events again and again, and few of them are seen. */
static void
prepare_later (AtlasChronicle *self)
{
  g_clear_handle_id (&self->rest_timeout, g_source_remove);
  self->rest_timeout = g_timeout_add (REST_MS, rested_cb, self);
}

/* Whether the window has been laid out in this frame for our sake as often as it may be. */
static gboolean
is_frame_used_up (AtlasChronicle *self)
{
  gint64 frame = gdk_frame_clock_get_frame_counter (self->clock);

  if (frame != self->settle_frame)
    self->n_settled = 0;
  self->settle_frame = frame;

  return self->n_settled >= MOST_SETTLED;
}

static gboolean
settle_later_cb (GtkWidget     *widget,
                 GdkFrameClock *clock,
                 gpointer       user_data)
{
  ATLAS_CHRONICLE (widget)->settle_tick = 0;
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);

  return G_SOURCE_REMOVE;
}

static void
settle_later (AtlasChronicle *self)
{
  if (self->settle_tick == 0)
    self->settle_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), settle_later_cb, NULL, NULL);
}

/*
 * atlas_chronicle_settle:
 * @self: a chronicle whose rows have been given their places
 *
 * Brings the row of the moment into place and fills the rows that are seen. It makes the clock lay the
 * window out once more before it paints, as long as GDK allows, so that nothing is seen half done.
 */
void
atlas_chronicle_settle (AtlasChronicle *self)
{
  self->is_laid_out = TRUE;
  if (!self->wants_settle || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  if (is_frame_used_up (self))
    {
      settle_later (self);
      return;
    }

  self->wants_settle = FALSE;
  self->n_settled++;
  if (self->wants_follow && !is_hand_scrolling (self) && follow (self) && ++self->n_tries < MOST_TRIES)
    {
      atlas_chronicle_queue_settle (self);
      return;
    }

  self->wants_follow = FALSE;
  fill_rows (self, self->n_tries > 0 ? 0 : FILL_MARGIN);
  self->n_tries = 0;
  update_top_heading (self);
  prepare_later (self);
}

/*
 * atlas_chronicle_hasten:
 * @self: a chronicle
 *
 * Begins to follow the clock before the window is laid out for the first time in a frame, when it is
 * known already where rows stand: it need not be laid out for that alone then.
 */
void
atlas_chronicle_hasten (AtlasChronicle *self)
{
  guint position = get_position_to_follow (self);
  graphene_rect_t bounds;

  if (!self->wants_follow || !self->is_laid_out || self->n_tries > 0 || is_hand_scrolling (self) ||
      !gtk_widget_get_mapped (self->list_view) || measure_position (self, position, &bounds))
    return;

  self->n_tries++;
  scroll_far (self, position);
}

/*
 * atlas_chronicle_queue_settle:
 * @self: a chronicle
 *
 * Has [method@Atlas.Chronicle.settle] called before this frame is painted, or else the next.
 */
void
atlas_chronicle_queue_settle (AtlasChronicle *self)
{
  self->wants_settle = TRUE;
  if (self->clock == NULL)
    return;

  if (!is_frame_used_up (self))
    gdk_frame_clock_request_phase (self->clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
  else
    settle_later (self);
}

/*
 * atlas_chronicle_queue_follow:
 * @self: a chronicle
 * @wants_top: whether the row of the moment should come to the top even if it is in view
 *
 * Lets the list follow the clock when rows have their places, unless the hand is on it.
 */
void
atlas_chronicle_queue_follow (AtlasChronicle *self,
                              gboolean        wants_top)
{
  if (is_hand_scrolling (self))
    return;

  self->wants_top = wants_top && !self->is_leading;
  self->n_tries = 0;
  self->wants_follow = TRUE;
  atlas_chronicle_queue_settle (self);
  if (self->is_laid_out && self->clock != NULL)
    gdk_frame_clock_request_phase (self->clock, GDK_FRAME_CLOCK_PHASE_UPDATE);
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

/*
 * atlas_chronicle_bind_scrolling:
 * @widget_class: the class of the chronicle
 *
 * Binds what the template calls when the list is scrolled.
 */
void
atlas_chronicle_bind_scrolling (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, drag_update_cb);
  gtk_widget_class_bind_template_callback (widget_class, scroll_cb);
}

/*
 * atlas_chronicle_watch_scrolling:
 * @self: a chronicle that has just been made
 *
 * Watches the list and its scroll bar.
 */
void
atlas_chronicle_watch_scrolling (AtlasChronicle *self)
{
  g_signal_connect_object (get_adjustment (self), "value-changed", G_CALLBACK (value_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_adjustment (self), "changed", G_CALLBACK (atlas_chronicle_queue_settle),
                           self, G_CONNECT_SWAPPED);
  watch_scroll_bar (self);
  show_top_heading (self, FALSE);
}
