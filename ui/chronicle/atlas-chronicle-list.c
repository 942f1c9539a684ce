/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chronicle/atlas-chronicle-list-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "chronicle/atlas-day-heading.h"

/**
 * AtlasChronicleList:
 *
 * The rows of the events that a state shows, to be scrolled, with the heading of the day that is read at
 * the top.
 *
 * It is no `GtkListView`, because that keeps two hundred rows whatever is seen of them, gives each of them
 * another event at every jump of the clock, and guesses how high the others are. Here it is known where
 * each row stands ([struct@Atlas.ChronicleLayout]), and there are as many rows as fit the page: what a jump
 * costs does not follow how long the list is, and it leads exactly where it should.
 *
 * One row is the current one. Keys move it; it has the focus when the list has it.
 *
 * # CSS nodes
 *
 * ```
 * chroniclelist
 * ├── chroniclerow
 * ┊
 * ╰── dayheading
 * ```
 */

enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (AtlasChronicleList, atlas_chronicle_list, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

/* How wide it is taken to be before it has been given its place. */
#define FIRST_WIDTH_PX 400

static int
get_width (AtlasChronicleList *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  return width > 0 ? width : FIRST_WIDTH_PX;
}

/* Titles that do not fit one line take two; returns whether a line holds more or less than before. */
static gboolean
update_width (AtlasChronicleList *self)
{
  if (self->width == get_width (self))
    return FALSE;

  self->width = get_width (self);
  if (!atlas_chronicle_layout_set_width (self->layout, self->width))
    return FALSE;

  atlas_chronicle_list_configure (self);

  return TRUE;
}

/* Nothing may be given to a widget while the window is being laid out; that is made good after it, in the
 * same frame. */
static void
update_rows (AtlasChronicleList *self,
             gboolean            is_forced)
{
  self->wants_rows = TRUE;
  if (self->is_allocating || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  is_forced |= update_width (self);
  self->wants_rows = FALSE;
  atlas_chronicle_list_fill_page (self, is_forced);
}

static void
reword (AtlasChronicleList *self)
{
  self->wants_words = FALSE;
  atlas_chronicle_layout_reword (self->layout);
  atlas_chronicle_list_configure (self);
  update_rows (self, TRUE);
}

static void
laid_out_cb (AtlasChronicleList *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  if (self->wants_words)
    reword (self);
  if (self->wants_rows)
    update_rows (self, FALSE);
}

/* Not at once: the window may be about to be built anew in the other language. */
static void
words_changed_cb (AtlasChronicleList *self)
{
  self->wants_words = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
value_changed_cb (AtlasChronicleList *self)
{
  if (self->layout == NULL)
    return;

  if (!self->is_configuring)
    atlas_chronicle_list_drop_anchor (self);
  update_rows (self, FALSE);
}

static void
heights_changed_cb (AtlasChronicleList *self)
{
  if (self->layout != NULL)
    atlas_chronicle_layout_forget_heights (self->layout);
  self->width = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static double
get_length (AtlasChronicleList *self)
{
  return atlas_chronicle_list_get_top (self, atlas_chronicle_list_get_n_rows (self));
}

static void
atlas_chronicle_list_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  AtlasChronicleList *self = ATLAS_CHRONICLE_LIST (widget);

  gtk_widget_measure (self->pattern, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL && self->layout != NULL)
    *natural = MAX ((int) get_length (self), *minimum);
}

static void
allocate_child (GtkWidget *child,
                double     y,
                int        width,
                int        height)
{
  /* GTK wants to have been asked before. */
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (child, width, height, -1, gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (0, (float) y)));
}

static gboolean
is_page_full (AtlasChronicleList *self)
{
  double value = atlas_chronicle_list_get_value (self);
  guint first = atlas_chronicle_layout_find_row (self->layout, value);
  guint last = atlas_chronicle_layout_find_row (self->layout, value + atlas_chronicle_list_get_page (self));

  return first >= self->first && last < self->first + self->rows->len;
}

static void
atlas_chronicle_list_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  AtlasChronicleList *self = ATLAS_CHRONICLE_LIST (widget);
  double value;

  if (self->layout == NULL)
    return;

  self->is_allocating = TRUE;
  atlas_chronicle_list_configure (self);
  self->is_allocating = FALSE;

  value = round (atlas_chronicle_list_get_value (self));
  for (guint i = 0; i < self->rows->len; i++)
    {
      double top = atlas_chronicle_list_get_top (self, self->first + i);
      double bottom = atlas_chronicle_list_get_top (self, self->first + i + 1);

      allocate_child (g_ptr_array_index (self->rows, i), top - value, width, (int) (bottom - top));
    }
  allocate_child (self->heading, 0, width, atlas_chronicle_list_get_heading_height (self));
  if (atlas_chronicle_list_get_n_rows (self) > 0 && (width != self->width || !is_page_full (self)))
    self->wants_rows = TRUE;
}

static void
atlas_chronicle_list_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  atlas_chronicle_list_append_ground (ATLAS_CHRONICLE_LIST (widget), snapshot);

  GTK_WIDGET_CLASS (atlas_chronicle_list_parent_class)->snapshot (widget, snapshot);
}

static void
atlas_chronicle_list_map (GtkWidget *widget)
{
  AtlasChronicleList *self = ATLAS_CHRONICLE_LIST (widget);

  if (self->layout != NULL)
    {
      if (self->wants_words)
        reword (self);
      update_width (self);
      self->wants_rows = FALSE;
      atlas_chronicle_list_fill_page (self, TRUE);
    }

  GTK_WIDGET_CLASS (atlas_chronicle_list_parent_class)->map (widget);
}

static void
atlas_chronicle_list_realize (GtkWidget *widget)
{
  AtlasChronicleList *self = ATLAS_CHRONICLE_LIST (widget);

  GTK_WIDGET_CLASS (atlas_chronicle_list_parent_class)->realize (widget);

  self->clock = gtk_widget_get_frame_clock (widget);
  g_signal_connect_object (self->clock, "layout", G_CALLBACK (laid_out_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
atlas_chronicle_list_unrealize (GtkWidget *widget)
{
  AtlasChronicleList *self = ATLAS_CHRONICLE_LIST (widget);

  g_signal_handlers_disconnect_by_func (self->clock, laid_out_cb, self);
  self->clock = NULL;

  GTK_WIDGET_CLASS (atlas_chronicle_list_parent_class)->unrealize (widget);
}

/* Tab goes to the current row and from it out of the list; arrow keys go from row to row. */
static gboolean
atlas_chronicle_list_focus (GtkWidget        *widget,
                            GtkDirectionType  direction)
{
  AtlasChronicleList *self = ATLAS_CHRONICLE_LIST (widget);
  guint position = self->current != ATLAS_CHRONICLE_NO_ROW ? self->current : self->first;

  if (gtk_widget_has_focus (widget) || gtk_widget_get_focus_child (widget) != NULL || self->rows->len == 0)
    return FALSE;

  atlas_chronicle_list_reveal (self, position);

  return gtk_widget_grab_focus (atlas_chronicle_list_get_row (self, position));
}

static void
released_cb (AtlasChronicleList *self,
             int                 n_press,
             double              x,
             double              y)
{
  double page_y = atlas_chronicle_list_get_value (self) + y;
  GtkWidget *row;
  guint position;

  if (self->layout == NULL || page_y < 0 || page_y >= get_length (self))
    return;

  position = atlas_chronicle_layout_find_row (self->layout, page_y);
  row = atlas_chronicle_list_get_row (self, position);
  if (row == NULL)
    return;

  gtk_widget_grab_focus (row);
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, position);
}

static void
atlas_chronicle_list_get_property (GObject    *object,
                                   guint       property,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  atlas_scroll_get_property (&ATLAS_CHRONICLE_LIST (object)->scroll, property, value);
}

static void
atlas_chronicle_list_set_property (GObject      *object,
                                   guint         property,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  AtlasChronicleList *self = ATLAS_CHRONICLE_LIST (object);

  if (atlas_scroll_set_property (&self->scroll, property, value))
    atlas_chronicle_list_configure (self);
}

static void
atlas_chronicle_list_dispose (GObject *object)
{
  AtlasChronicleList *self = ATLAS_CHRONICLE_LIST (object);

  atlas_scroll_clear (&self->scroll);
  while (self->rows->len > 0)
    atlas_chronicle_list_remove_last_row (self);
  g_clear_pointer (&self->layout, atlas_chronicle_layout_free);
  g_clear_pointer (&self->pattern, gtk_widget_unparent);
  g_clear_pointer (&self->heading, gtk_widget_unparent);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_chronicle_list_parent_class)->dispose (object);
}

static void
atlas_chronicle_list_finalize (GObject *object)
{
  g_ptr_array_unref (ATLAS_CHRONICLE_LIST (object)->rows);

  G_OBJECT_CLASS (atlas_chronicle_list_parent_class)->finalize (object);
}

static void
atlas_chronicle_list_class_init (AtlasChronicleListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_chronicle_list_dispose;
  object_class->finalize = atlas_chronicle_list_finalize;
  object_class->get_property = atlas_chronicle_list_get_property;
  object_class->set_property = atlas_chronicle_list_set_property;
  widget_class->focus = atlas_chronicle_list_focus;
  widget_class->snapshot = atlas_chronicle_list_snapshot;
  widget_class->map = atlas_chronicle_list_map;
  widget_class->measure = atlas_chronicle_list_measure;
  widget_class->realize = atlas_chronicle_list_realize;
  widget_class->size_allocate = atlas_chronicle_list_size_allocate;
  widget_class->unrealize = atlas_chronicle_list_unrealize;
  atlas_scroll_install_properties (object_class);

  /**
   * AtlasChronicleList::activated:
   * @self: a list
   * @position: the position of a row
   *
   * Its event is to be selected.
   */
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  /**
   * AtlasChronicleList::moved:
   * @self: a list
   * @position: the position of the row that is the current one now
   *
   * A key has moved the current row.
   */
  signals[SIGNAL_MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  atlas_chronicle_list_bind_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "chroniclelist");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
atlas_chronicle_list_init (AtlasChronicleList *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  atlas_scroll_init (&self->scroll, GTK_WIDGET (self), G_CALLBACK (value_changed_cb));
  self->rows = g_ptr_array_new ();
  self->current = ATLAS_CHRONICLE_NO_ROW;
  self->pattern = atlas_chronicle_row_new ();
  gtk_widget_set_parent (self->pattern, GTK_WIDGET (self));
  atlas_chronicle_row_make_pattern (ATLAS_CHRONICLE_ROW (self->pattern));
  g_signal_connect_object (self->pattern, "heights-changed", G_CALLBACK (heights_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->heading = g_object_new (ATLAS_TYPE_DAY_HEADING, "can-target", FALSE, NULL);
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
  atlas_chronicle_list_show_heading (self, FALSE);

  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Chronicle"), -1);
}

/**
 * atlas_chronicle_list_set_state:
 * @self: a list without a state
 * @state: the state whose events to show
 */
void
atlas_chronicle_list_set_state (AtlasChronicleList *self,
                                AtlasState         *state)
{
  g_return_if_fail (ATLAS_IS_CHRONICLE_LIST (self));
  g_return_if_fail (ATLAS_IS_STATE (state));
  g_return_if_fail (self->state == NULL);

  self->state = g_object_ref (state);
  self->layout = atlas_chronicle_layout_new (state, ATLAS_CHRONICLE_ROW (self->pattern));
  update_width (self);
  g_signal_connect_object (state, "notify::language", G_CALLBACK (words_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::names", G_CALLBACK (words_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
forget_rows (AtlasChronicleList *self)
{
  self->current = ATLAS_CHRONICLE_NO_ROW;
  self->wants_rows = TRUE;
  self->anchor = 0;
  self->is_at_rest = TRUE;
}

/**
 * atlas_chronicle_list_collect:
 * @self: a list
 *
 * Finds out which events its state shows now; none of them is the current one. When it has been said which
 * one is, and where to scroll to, [method@Atlas.ChronicleList.fill] shows them.
 */
void
atlas_chronicle_list_collect (AtlasChronicleList *self)
{
  g_return_if_fail (ATLAS_IS_CHRONICLE_LIST (self));

  self->wants_words = FALSE;
  atlas_chronicle_layout_collect (self->layout);
  forget_rows (self);
}

/**
 * atlas_chronicle_list_add:
 * @self: a list
 * @event: an event of the siege
 *
 * Lists one event more, as [method@Atlas.ChronicleList.collect] would, but at once however many there are.
 */
void
atlas_chronicle_list_add (AtlasChronicleList *self,
                          AtlasEvent         *event)
{
  g_return_if_fail (ATLAS_IS_CHRONICLE_LIST (self));
  g_return_if_fail (ATLAS_IS_EVENT (event));

  atlas_chronicle_layout_add (self->layout, event);
  forget_rows (self);
}

/**
 * atlas_chronicle_list_remove:
 * @self: a list
 * @event: an event
 *
 * No longer lists an event; see [method@Atlas.ChronicleList.add].
 */
void
atlas_chronicle_list_remove (AtlasChronicleList *self,
                             AtlasEvent         *event)
{
  g_return_if_fail (ATLAS_IS_CHRONICLE_LIST (self));
  g_return_if_fail (ATLAS_IS_EVENT (event));

  atlas_chronicle_layout_remove (self->layout, event);
  forget_rows (self);
}

/**
 * atlas_chronicle_list_fill:
 * @self: a list
 *
 * Has rows show what they should, if they do not already.
 */
void
atlas_chronicle_list_fill (AtlasChronicleList *self)
{
  g_return_if_fail (ATLAS_IS_CHRONICLE_LIST (self));

  atlas_chronicle_list_configure (self);
  if (self->wants_rows)
    update_rows (self, FALSE);
}

/**
 * atlas_chronicle_list_get_n_rows:
 * @self: a list
 *
 * Returns: how many events it shows
 */
guint
atlas_chronicle_list_get_n_rows (AtlasChronicleList *self)
{
  g_return_val_if_fail (ATLAS_IS_CHRONICLE_LIST (self), 0);

  return self->layout != NULL ? atlas_chronicle_layout_get_n_rows (self->layout) : 0;
}

/**
 * atlas_chronicle_list_get_event:
 * @self: a list
 * @position: the position of a row
 *
 * Returns: (transfer none): its event
 */
AtlasEvent *
atlas_chronicle_list_get_event (AtlasChronicleList *self,
                                guint               position)
{
  g_return_val_if_fail (ATLAS_IS_CHRONICLE_LIST (self), NULL);

  return atlas_chronicle_layout_get_event (self->layout, position);
}

/**
 * atlas_chronicle_list_find_time:
 * @self: a list
 * @time: a moment
 *
 * Returns: the position of the first event that begins after @time
 */
guint
atlas_chronicle_list_find_time (AtlasChronicleList *self,
                                gint64              time)
{
  g_return_val_if_fail (ATLAS_IS_CHRONICLE_LIST (self), 0);

  return atlas_chronicle_layout_find_time (self->layout, time);
}

/**
 * atlas_chronicle_list_get_current:
 * @self: a list
 *
 * Returns: the position of the current row, or %ATLAS_CHRONICLE_NO_ROW
 */
guint
atlas_chronicle_list_get_current (AtlasChronicleList *self)
{
  g_return_val_if_fail (ATLAS_IS_CHRONICLE_LIST (self), ATLAS_CHRONICLE_NO_ROW);

  return self->current;
}

/**
 * atlas_chronicle_list_set_current:
 * @self: a list
 * @position: the position of the current row, or %ATLAS_CHRONICLE_NO_ROW
 */
void
atlas_chronicle_list_set_current (AtlasChronicleList *self,
                                  guint               position)
{
  guint last = self->current;

  g_return_if_fail (ATLAS_IS_CHRONICLE_LIST (self));

  self->current = position;
  if (self->wants_rows)
    return;

  atlas_chronicle_list_update_selected (self, last);
  atlas_chronicle_list_update_selected (self, position);
  atlas_chronicle_list_update_focus (self);
}

/**
 * atlas_chronicle_list_get_row:
 * @self: a list
 * @position: the position of a row
 *
 * Returns: (transfer none) (nullable): the row, if it is near what is seen
 */
GtkWidget *
atlas_chronicle_list_get_row (AtlasChronicleList *self,
                              guint               position)
{
  g_return_val_if_fail (ATLAS_IS_CHRONICLE_LIST (self), NULL);

  return position >= self->first && position < self->first + self->rows->len
           ? g_ptr_array_index (self->rows, position - self->first)
           : NULL;
}
