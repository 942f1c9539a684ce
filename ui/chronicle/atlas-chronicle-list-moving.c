/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chronicle/atlas-chronicle-list-private.h"

/* Where the list is scrolled to, and who moves it there. */

/* How much is taken to be seen before the list has been given its place. */
#define FIRST_PAGE_PX 800

#define STEP_PX       40

/* How much of the page the scroll bar goes on by at a click. */
#define PART_OF_PAGE  0.9

/*
 * atlas_chronicle_list_get_value:
 * @self: a list
 *
 * Returns: how far in pixels it is scrolled
 */
double
atlas_chronicle_list_get_value (AtlasChronicleList *self)
{
  return atlas_scroll_get_value (&self->scroll);
}

/*
 * atlas_chronicle_list_get_page:
 * @self: a list
 *
 * Returns: how much in pixels is seen of it, or presumably will be
 */
double
atlas_chronicle_list_get_page (AtlasChronicleList *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  return height > 0 ? height : FIRST_PAGE_PX;
}

/*
 * atlas_chronicle_list_get_top:
 * @self: a list with a state
 * @position: the position of a row, or the number of rows
 *
 * Returns: how far in pixels the row is from the first one's top
 */
double
atlas_chronicle_list_get_top (AtlasChronicleList *self,
                              guint               position)
{
  return atlas_chronicle_layout_get_top (self->layout, position);
}

static double
get_upper (AtlasChronicleList *self)
{
  return atlas_chronicle_list_get_top (self, atlas_chronicle_list_get_n_rows (self));
}

/*
 * atlas_chronicle_list_get_heading_height:
 * @self: a list
 *
 * Returns: how high in pixels the heading of a day is
 */
int
atlas_chronicle_list_get_heading_height (AtlasChronicleList *self)
{
  return atlas_chronicle_row_foresee_heading_height (ATLAS_CHRONICLE_ROW (self->pattern));
}

/*
 * atlas_chronicle_list_configure:
 * @self: a list
 *
 * Tells the scroll bar how long the list is, and keeps what stands at the top of the page there.
 */
void
atlas_chronicle_list_configure (AtlasChronicleList *self)
{
  GtkAdjustment *adjustment = atlas_scroll_get_adjustment (&self->scroll);
  double page = atlas_chronicle_list_get_page (self);
  double value;

  if (adjustment == NULL || self->layout == NULL)
    return;

  value = self->is_at_rest ? atlas_chronicle_list_find_rest (self, self->anchor)
                           : atlas_chronicle_list_get_top (self, self->anchor) + self->anchor_y;
  self->is_configuring = TRUE;
  gtk_adjustment_configure (adjustment, value, 0, MAX (get_upper (self), page), STEP_PX, page * PART_OF_PAGE, page);
  self->is_configuring = FALSE;
}

/*
 * atlas_chronicle_list_drop_anchor:
 * @self: a list with a state
 *
 * What stands at the top of the page now will stay there when rows get other heights.
 */
void
atlas_chronicle_list_drop_anchor (AtlasChronicleList *self)
{
  self->anchor = atlas_chronicle_layout_find_row (self->layout, atlas_chronicle_list_get_value (self));
  self->anchor_y = atlas_chronicle_list_get_value (self) - atlas_chronicle_list_get_top (self, self->anchor);
  self->is_at_rest = FALSE;
}

/*
 * atlas_chronicle_list_has_heading:
 * @self: a list with a state
 * @position: the position of a row
 *
 * Returns: whether the row brings the heading of its day
 */
gboolean
atlas_chronicle_list_has_heading (AtlasChronicleList *self,
                                  guint               position)
{
  return (atlas_chronicle_layout_get_parts (self->layout, position) & ATLAS_CHRONICLE_ROW_HEADING) != 0;
}

/* Where on the page the moment is read: at its top, but towards the end of the list, where the last events
 * cannot come up to the top, lower and lower. */
static double
get_reading_line (AtlasChronicleList *self)
{
  double page = atlas_chronicle_list_get_page (self);
  double left = get_upper (self) - page - atlas_chronicle_list_get_value (self);

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
  double covered, y;
  guint position;

  g_return_val_if_fail (ATLAS_IS_CHRONICLE_LIST (self), ATLAS_CHRONICLE_NO_ROW);

  if (n_rows == 0)
    return ATLAS_CHRONICLE_NO_ROW;

  covered = self->has_heading ? atlas_chronicle_list_get_heading_height (self) : 0;
  y = atlas_chronicle_list_get_value (self) + MAX (get_reading_line (self), covered);
  position = atlas_chronicle_layout_find_row (self->layout, y);

  return atlas_chronicle_list_get_top (self, position) < y - 1 ? MIN (position + 1, n_rows - 1) : position;
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

  return atlas_chronicle_list_get_top (self, position) -
         (atlas_chronicle_list_has_heading (self, position) ? 0 : atlas_chronicle_list_get_heading_height (self));
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
  double value;

  g_return_val_if_fail (ATLAS_IS_CHRONICLE_LIST (self), FALSE);

  if (position >= atlas_chronicle_list_get_n_rows (self))
    return FALSE;

  value = atlas_chronicle_list_get_value (self);

  return atlas_chronicle_list_find_rest (self, position) >= value - 1 &&
         atlas_chronicle_list_get_top (self, position + 1) <= value + atlas_chronicle_list_get_page (self) + 1;
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
  atlas_chronicle_list_configure (self);
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
  double bottom, rest;

  g_return_if_fail (ATLAS_IS_CHRONICLE_LIST (self));

  if (position >= atlas_chronicle_list_get_n_rows (self) || atlas_chronicle_list_is_in_view (self, position))
    return;

  bottom = atlas_chronicle_list_get_top (self, position + 1) - atlas_chronicle_list_get_page (self);
  rest = atlas_chronicle_list_find_rest (self, position);
  gtk_adjustment_set_value (atlas_scroll_get_adjustment (&self->scroll),
                            MIN (MAX (atlas_chronicle_list_get_value (self), bottom), rest));
}

static void
move_to (AtlasChronicleList *self,
         guint               position)
{
  if (position == self->current)
    return;

  atlas_chronicle_list_set_current (self, position);
  atlas_chronicle_list_reveal (self, position);
  g_signal_emit_by_name (self, "moved", position);
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

static void
bind_key (GtkWidgetClass *widget_class,
          guint           key,
          guint           key_of_pad,
          int             step)
{
  gtk_widget_class_add_binding (widget_class, key, 0, move_by_rows, "(i)", step);
  gtk_widget_class_add_binding (widget_class, key_of_pad, 0, move_by_rows, "(i)", step);
}

/*
 * atlas_chronicle_list_bind_keys:
 * @widget_class: the class of the list
 *
 * Binds the keys that move the current row. Page Up and Page Down are the window's.
 */
void
atlas_chronicle_list_bind_keys (GtkWidgetClass *widget_class)
{
  bind_key (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, -1);
  bind_key (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, 1);
  bind_key (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, -G_MAXINT);
  bind_key (widget_class, GDK_KEY_End, GDK_KEY_KP_End, G_MAXINT);
}
