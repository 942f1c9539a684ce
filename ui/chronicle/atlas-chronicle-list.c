/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chronicle/atlas-chronicle-list.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "chronicle/atlas-chronicle-layout.h"
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

struct _AtlasChronicleList
{
  GtkWidget             parent_instance;
  AtlasState           *state;
  AtlasChronicleLayout *layout;
  GtkWidget            *pattern;
  GtkWidget            *heading;
  GtkAdjustment        *adjustments[2];
  GtkScrollablePolicy   policies[2];
  GdkFrameClock        *clock;
  GPtrArray            *rows;
  guint                 first;
  guint                 current;
  guint                 anchor;
  double                anchor_y;
  gboolean              is_at_rest;
  gboolean              has_heading;
  gboolean              is_configuring;
  gboolean              is_allocating;
  gboolean              wants_rows;
};

enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (AtlasChronicleList, atlas_chronicle_list, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

/* How much is taken to be seen before the list has been given its place. */
#define FIRST_PAGE_PX 800

#define STEP_PX       40

/* How much of the page a key goes on by that goes on by pages. */
#define PART_OF_PAGE  0.9

static double
get_value (AtlasChronicleList *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];

  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

static double
get_page (AtlasChronicleList *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  return height > 0 ? height : FIRST_PAGE_PX;
}

static double
get_top (AtlasChronicleList *self,
         guint               position)
{
  return atlas_chronicle_layout_get_top (self->layout, position);
}

static double
get_upper (AtlasChronicleList *self)
{
  return get_top (self, atlas_chronicle_list_get_n_rows (self));
}

static int
get_heading_height (AtlasChronicleList *self)
{
  return atlas_chronicle_row_foresee_heading_height (ATLAS_CHRONICLE_ROW (self->pattern));
}

/* An invisible widget has no size: this one only fades, so that one knows beforehand how much of the
 * page it will cover. */
static void
show_heading (AtlasChronicleList *self,
              gboolean            is_shown)
{
  self->has_heading = is_shown;
  gtk_widget_set_opacity (self->heading, is_shown ? 1 : 0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_STATE_HIDDEN, !is_shown, -1);
}

/* Where the first heading stands that has not been scrolled away, as long as that is near. */
static double
find_heading_y (AtlasChronicleList *self,
                guint               position,
                double              limit)
{
  double value = get_value (self);
  double y = 0;

  for (; position < atlas_chronicle_list_get_n_rows (self) && y < limit; position++)
    {
      y = get_top (self, position) - value;
      if (y > -1 && atlas_chronicle_layout_has_heading (self->layout, position))
        return y;
    }

  return G_MAXDOUBLE;
}

/* Names the day of what is read when its own heading has been scrolled away, until the next heading comes
 * up to that place. */
static void
update_heading (AtlasChronicleList *self)
{
  guint top = atlas_chronicle_layout_find_row (self->layout, get_value (self));
  int height;

  if (top >= atlas_chronicle_list_get_n_rows (self))
    {
      show_heading (self, FALSE);
      return;
    }

  atlas_day_heading_set_event (ATLAS_DAY_HEADING (self->heading), self->state,
                               atlas_chronicle_layout_get_event (self->layout, top));
  height = get_heading_height (self);
  show_heading (self, find_heading_y (self, top, height) >= height);
}

static void
activated_cb (AtlasChronicleList *self,
              AtlasChronicleRow  *row)
{
  guint index;

  if (g_ptr_array_find (self->rows, row, &index))
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, self->first + index);
}

static void
add_row (AtlasChronicleList *self)
{
  GtkWidget *row = atlas_chronicle_row_new ();

  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_before (row, GTK_WIDGET (self), self->heading);
  g_ptr_array_add (self->rows, row);
}

static void
remove_last_row (AtlasChronicleList *self)
{
  gtk_widget_unparent (g_ptr_array_steal_index (self->rows, self->rows->len - 1));
}

/* What has left the page at one end comes in at the other, and what stays, stays as it is. */
static void
shift_rows (AtlasChronicleList *self,
            guint               first)
{
  guint n = self->rows->len;

  for (; self->first < first && first < self->first + n; self->first++)
    {
      GtkWidget *row = g_ptr_array_steal_index (self->rows, 0);

      gtk_widget_insert_before (row, GTK_WIDGET (self), self->heading);
      g_ptr_array_add (self->rows, row);
    }
  for (; first < self->first && self->first < first + n; self->first--)
    {
      GtkWidget *row = g_ptr_array_steal_index (self->rows, n - 1);

      gtk_widget_insert_before (row, GTK_WIDGET (self), g_ptr_array_index (self->rows, 0));
      g_ptr_array_insert (self->rows, 0, row);
    }
  self->first = first;
}

static void
update_selected (AtlasChronicleList *self,
                 guint               position)
{
  GtkWidget *row = atlas_chronicle_list_get_row (self, position);
  gboolean is_current = position == self->current;

  if (row == NULL || is_current == ((gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED) != 0))
    return;

  if (is_current)
    gtk_widget_set_state_flags (row, GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (row, GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, is_current, -1);
}

static void
show_row (AtlasChronicleList *self,
          guint               position,
          gboolean            is_forced)
{
  AtlasChronicleRow *row = ATLAS_CHRONICLE_ROW (atlas_chronicle_list_get_row (self, position));
  AtlasEvent *event = atlas_chronicle_layout_get_event (self->layout, position);
  gboolean has_heading = atlas_chronicle_layout_has_heading (self->layout, position);

  if (!is_forced && atlas_chronicle_row_get_event (row) == event &&
      atlas_chronicle_row_has_heading (row) == has_heading)
    return;

  atlas_chronicle_row_show (row, self->state, event, has_heading);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_POS_IN_SET,
                                  (int) position + 1, GTK_ACCESSIBLE_RELATION_SET_SIZE,
                                  (int) atlas_chronicle_list_get_n_rows (self), -1);
}

/* The focus goes along with the current row; while that is not seen, the list itself keeps it. */
static void
update_focus (AtlasChronicleList *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *row = atlas_chronicle_list_get_row (self, self->current);
  GtkWidget *wanted = row != NULL ? row : widget;

  if ((gtk_widget_has_focus (widget) || gtk_widget_get_focus_child (widget) != NULL) &&
      !gtk_widget_has_focus (wanted))
    gtk_widget_grab_focus (wanted);
}

/* Has rows for all that is seen. There are never fewer than there once were, so that a row that is only
 * just seen need not be made again and again. */
static void
fill_page (AtlasChronicleList *self,
           gboolean            is_forced)
{
  guint n_rows = atlas_chronicle_list_get_n_rows (self);
  guint first = atlas_chronicle_layout_find_row (self->layout, get_value (self));
  guint last = atlas_chronicle_layout_find_row (self->layout, get_value (self) + get_page (self));
  guint n = MIN (MAX (last - first + 1, self->rows->len), n_rows);

  self->wants_rows = FALSE;
  while (self->rows->len > n)
    remove_last_row (self);
  shift_rows (self, MIN (first, n_rows - n));
  while (self->rows->len < n)
    add_row (self);

  for (guint i = self->first; i < self->first + n; i++)
    {
      show_row (self, i, is_forced);
      update_selected (self, i);
    }
  update_focus (self);
  update_heading (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Nothing may be given to a widget while the window is being laid out; that is made good after it, in the
 * same frame. */
static void
update_rows (AtlasChronicleList *self,
             gboolean            is_forced)
{
  if (self->is_allocating || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->wants_rows = TRUE;
  else
    fill_page (self, is_forced);
}

static void
laid_out_cb (AtlasChronicleList *self)
{
  if (self->wants_rows)
    update_rows (self, FALSE);
}

static void
configure (AtlasChronicleList *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  double page = get_page (self);
  double value;

  if (adjustment == NULL || self->layout == NULL)
    return;

  value = self->is_at_rest ? atlas_chronicle_list_find_rest (self, self->anchor)
                           : get_top (self, self->anchor) + self->anchor_y;
  self->is_configuring = TRUE;
  gtk_adjustment_configure (adjustment, value, 0, MAX (get_upper (self), page), STEP_PX, page * PART_OF_PAGE, page);
  self->is_configuring = FALSE;
}

/* What stands at the top of the page stays there when rows get other heights. */
static void
drop_anchor (AtlasChronicleList *self)
{
  self->anchor = atlas_chronicle_layout_find_row (self->layout, get_value (self));
  self->anchor_y = get_value (self) - get_top (self, self->anchor);
  self->is_at_rest = FALSE;
}

static void
value_changed_cb (AtlasChronicleList *self)
{
  if (self->layout == NULL)
    return;

  if (!self->is_configuring)
    drop_anchor (self);
  update_rows (self, FALSE);
}

static void
heights_changed_cb (AtlasChronicleList *self)
{
  if (self->layout != NULL)
    atlas_chronicle_layout_forget_heights (self->layout);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
reword (AtlasChronicleList *self)
{
  atlas_chronicle_layout_collect (self->layout);
  configure (self);
  update_rows (self, TRUE);
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
    *natural = MAX ((int) get_upper (self), *minimum);
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
  guint first = atlas_chronicle_layout_find_row (self->layout, get_value (self));
  guint last = atlas_chronicle_layout_find_row (self->layout, get_value (self) + get_page (self));

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
  configure (self);
  self->is_allocating = FALSE;

  value = round (get_value (self));
  for (guint i = 0; i < self->rows->len; i++)
    {
      guint position = self->first + i;

      allocate_child (g_ptr_array_index (self->rows, i), get_top (self, position) - value, width,
                      (int) (get_top (self, position + 1) - get_top (self, position)));
    }
  allocate_child (self->heading, 0, width, get_heading_height (self));
  if (atlas_chronicle_list_get_n_rows (self) > 0 && !is_page_full (self))
    self->wants_rows = TRUE;
}

static void
atlas_chronicle_list_map (GtkWidget *widget)
{
  AtlasChronicleList *self = ATLAS_CHRONICLE_LIST (widget);

  if (self->layout != NULL)
    fill_page (self, TRUE);

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
move_to (AtlasChronicleList *self,
         guint               position)
{
  if (position == self->current)
    return;

  atlas_chronicle_list_set_current (self, position);
  atlas_chronicle_list_reveal (self, position);
  g_signal_emit (self, signals[SIGNAL_MOVED], 0, position);
}

static gboolean
move_by_rows (GtkWidget *widget,
              GVariant  *args,
              gpointer   unused)
{
  AtlasChronicleList *self = ATLAS_CHRONICLE_LIST (widget);
  gint64 n_rows = atlas_chronicle_list_get_n_rows (self);
  gint64 position = self->current != ATLAS_CHRONICLE_NO_ROW ? (gint64) self->current : -1;
  int step;

  g_variant_get (args, "(i)", &step);
  if (n_rows > 0)
    move_to (self, (guint) CLAMP (position + step, 0, n_rows - 1));

  return TRUE;
}

static gboolean
move_by_pages (GtkWidget *widget,
               GVariant  *args,
               gpointer   unused)
{
  AtlasChronicleList *self = ATLAS_CHRONICLE_LIST (widget);
  guint n_rows = atlas_chronicle_list_get_n_rows (self);
  guint from = self->current != ATLAS_CHRONICLE_NO_ROW ? self->current : 0;
  guint to;
  int step;

  g_variant_get (args, "(i)", &step);
  if (n_rows == 0)
    return TRUE;

  to = atlas_chronicle_layout_find_row (self->layout,
                                        get_top (self, from) + step * PART_OF_PAGE * get_page (self));
  if (to == from && step > 0)
    to = MIN (from + 1, n_rows - 1);
  move_to (self, to);

  return TRUE;
}

static void
bind_key (GtkWidgetClass      *widget_class,
          guint                key,
          guint                key_of_pad,
          GtkShortcutFunc      func,
          int                  step)
{
  gtk_widget_class_add_binding (widget_class, key, 0, func, "(i)", step);
  gtk_widget_class_add_binding (widget_class, key_of_pad, 0, func, "(i)", step);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  bind_key (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, move_by_rows, -1);
  bind_key (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, move_by_rows, 1);
  bind_key (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, move_by_rows, -G_MAXINT);
  bind_key (widget_class, GDK_KEY_End, GDK_KEY_KP_End, move_by_rows, G_MAXINT);
  bind_key (widget_class, GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, move_by_pages, -1);
  bind_key (widget_class, GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, move_by_pages, 1);
}

static void
released_cb (AtlasChronicleList *self,
             int                 n_press,
             double              x,
             double              y)
{
  guint position;

  if (self->layout == NULL || y < 0 || get_value (self) + y >= get_upper (self))
    return;

  position = atlas_chronicle_layout_find_row (self->layout, get_value (self) + y);
  if (atlas_chronicle_list_get_row (self, position) == NULL)
    return;

  gtk_widget_grab_focus (atlas_chronicle_list_get_row (self, position));
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, position);
}

static void
set_adjustment (AtlasChronicleList *self,
                GtkOrientation      orientation,
                GtkAdjustment      *adjustment)
{
  if (adjustment == self->adjustments[orientation])
    return;

  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustments[orientation], self);
  g_set_object (&self->adjustments[orientation], adjustment);
  if (adjustment != NULL && orientation == GTK_ORIENTATION_VERTICAL)
    {
      g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
      configure (self);
    }
}

static void
atlas_chronicle_list_get_property (GObject    *object,
                                   guint       property,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  AtlasChronicleList *self = ATLAS_CHRONICLE_LIST (object);

  switch (property)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
atlas_chronicle_list_set_property (GObject      *object,
                                   guint         property,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  AtlasChronicleList *self = ATLAS_CHRONICLE_LIST (object);

  switch (property)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
atlas_chronicle_list_dispose (GObject *object)
{
  AtlasChronicleList *self = ATLAS_CHRONICLE_LIST (object);

  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  while (self->rows->len > 0)
    remove_last_row (self);
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
  widget_class->map = atlas_chronicle_list_map;
  widget_class->measure = atlas_chronicle_list_measure;
  widget_class->realize = atlas_chronicle_list_realize;
  widget_class->size_allocate = atlas_chronicle_list_size_allocate;
  widget_class->unrealize = atlas_chronicle_list_unrealize;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

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

  bind_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "chroniclelist");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
atlas_chronicle_list_init (AtlasChronicleList *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->rows = g_ptr_array_new ();
  self->current = ATLAS_CHRONICLE_NO_ROW;
  self->pattern = atlas_chronicle_row_new ();
  gtk_widget_set_parent (self->pattern, GTK_WIDGET (self));
  atlas_chronicle_row_make_pattern (ATLAS_CHRONICLE_ROW (self->pattern));
  g_signal_connect_object (self->pattern, "heights-changed", G_CALLBACK (heights_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->heading = g_object_new (ATLAS_TYPE_DAY_HEADING, "can-target", FALSE, NULL);
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
  show_heading (self, FALSE);

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
  g_signal_connect_object (state, "notify::language", G_CALLBACK (reword), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::names", G_CALLBACK (reword), self, G_CONNECT_SWAPPED);
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

  self->current = ATLAS_CHRONICLE_NO_ROW;
  atlas_chronicle_layout_collect (self->layout);
  self->wants_rows = TRUE;
  self->anchor = 0;
  self->is_at_rest = TRUE;
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

  configure (self);
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

  update_selected (self, last);
  update_selected (self, position);
  update_focus (self);
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

/* Where on the page the moment is read: at its top, but towards the end of the list, where the last events
 * cannot come up to the top, lower and lower. */
static double
get_reading_line (AtlasChronicleList *self)
{
  double page = get_page (self);
  double left = get_upper (self) - page - get_value (self);

  return left < page ? MAX (page - left, 0) : 0;
}

/**
 * atlas_chronicle_list_find_read:
 * @self: a list
 *
 * Returns: the position of the first row that is wholly in view, or %ATLAS_CHRONICLE_NO_ROW
 */
guint
atlas_chronicle_list_find_read (AtlasChronicleList *self)
{
  guint n_rows = atlas_chronicle_list_get_n_rows (self);
  double y;
  guint position;

  g_return_val_if_fail (ATLAS_IS_CHRONICLE_LIST (self), ATLAS_CHRONICLE_NO_ROW);

  if (n_rows == 0)
    return ATLAS_CHRONICLE_NO_ROW;

  y = get_value (self) + MAX (get_reading_line (self), self->has_heading ? get_heading_height (self) : 0);
  position = atlas_chronicle_layout_find_row (self->layout, y);

  return get_top (self, position) < y - 1 ? MIN (position + 1, n_rows - 1) : position;
}

/**
 * atlas_chronicle_list_find_rest:
 * @self: a list
 * @position: the position of a row
 *
 * Returns: the value of the scroll bar, in pixels, with which the row stands at the top of the page, beneath
 *   the heading of its day if it does not bring its own
 */
double
atlas_chronicle_list_find_rest (AtlasChronicleList *self,
                                guint               position)
{
  g_return_val_if_fail (ATLAS_IS_CHRONICLE_LIST (self), 0);

  if (position >= atlas_chronicle_list_get_n_rows (self))
    return 0;

  return get_top (self, position) -
         (atlas_chronicle_layout_has_heading (self->layout, position) ? 0 : get_heading_height (self));
}

/**
 * atlas_chronicle_list_is_in_view:
 * @self: a list
 * @position: the position of a row
 *
 * Returns: whether all of the row is seen
 */
gboolean
atlas_chronicle_list_is_in_view (AtlasChronicleList *self,
                                 guint               position)
{
  g_return_val_if_fail (ATLAS_IS_CHRONICLE_LIST (self), FALSE);

  if (position >= atlas_chronicle_list_get_n_rows (self))
    return FALSE;

  return atlas_chronicle_list_find_rest (self, position) >= get_value (self) - 1 &&
         get_top (self, position + 1) <= get_value (self) + get_page (self) + 1;
}

/**
 * atlas_chronicle_list_scroll_to:
 * @self: a list
 * @position: the position of a row
 *
 * Brings the row to its rest at the top of the page, or as near to it as the end of the list lets it.
 */
void
atlas_chronicle_list_scroll_to (AtlasChronicleList *self,
                                guint               position)
{
  g_return_if_fail (ATLAS_IS_CHRONICLE_LIST (self));

  if (position >= atlas_chronicle_list_get_n_rows (self))
    return;

  self->anchor = position;
  self->is_at_rest = TRUE;
  configure (self);
}

/**
 * atlas_chronicle_list_reveal:
 * @self: a list
 * @position: the position of a row
 *
 * Scrolls no farther than it must for all of the row to be seen.
 */
void
atlas_chronicle_list_reveal (AtlasChronicleList *self,
                             guint               position)
{
  double bottom;

  g_return_if_fail (ATLAS_IS_CHRONICLE_LIST (self));

  if (position >= atlas_chronicle_list_get_n_rows (self) || atlas_chronicle_list_is_in_view (self, position))
    return;

  bottom = get_top (self, position + 1) - get_page (self);
  gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL],
                            MIN (MAX (get_value (self), bottom), atlas_chronicle_list_find_rest (self, position)));
}
