/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chronicle/atlas-chronicle-list-private.h"

#include "chronicle/atlas-day-heading.h"

/* The page: the rows that are seen of a list, and what stands in each. */

/* How many frames a page must stay before its rows tell all they have: on a page that is turned at once
 * again nobody reads more than titles. */
#define FRAMES_TO_REST 1

/*
 * atlas_chronicle_list_show_heading:
 * @self: a list
 * @is_shown: whether the heading at the top of the page is to be seen
 *
 * An invisible widget has no size: this one only fades, so that one knows beforehand how much of the page it
 * will cover.
 */
void
atlas_chronicle_list_show_heading (AtlasChronicleList *self,
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
  double value = atlas_chronicle_list_get_value (self);
  double y = 0;

  for (; position < atlas_chronicle_list_get_n_rows (self) && y < limit; position++)
    {
      y = atlas_chronicle_list_get_top (self, position) - value;
      if (y > -1 && atlas_chronicle_list_has_heading (self, position))
        return y;
    }

  return G_MAXDOUBLE;
}

/* Names the day of what is read when its own heading has been scrolled away, until the next heading comes
 * up to that place. */
static void
update_heading (AtlasChronicleList *self)
{
  guint top = atlas_chronicle_layout_find_row (self->layout, atlas_chronicle_list_get_value (self));
  int height;

  if (top >= atlas_chronicle_list_get_n_rows (self))
    {
      atlas_chronicle_list_show_heading (self, FALSE);
      return;
    }

  atlas_day_heading_set_event (ATLAS_DAY_HEADING (self->heading), self->state,
                               atlas_chronicle_layout_get_event (self->layout, top));
  height = atlas_chronicle_list_get_heading_height (self);
  atlas_chronicle_list_show_heading (self, find_heading_y (self, top, height) >= height);
}

static void
activated_cb (AtlasChronicleList *self,
              AtlasChronicleRow  *row)
{
  guint index;

  if (g_ptr_array_find (self->rows, row, &index))
    g_signal_emit_by_name (self, "activated", self->first + index);
}

static void
add_row (AtlasChronicleList *self)
{
  GtkWidget *row = atlas_chronicle_row_new ();

  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_before (row, GTK_WIDGET (self), self->heading);
  g_ptr_array_add (self->rows, row);
}

/*
 * atlas_chronicle_list_remove_last_row:
 * @self: a list with a row
 */
void
atlas_chronicle_list_remove_last_row (AtlasChronicleList *self)
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

/*
 * atlas_chronicle_list_update_selected:
 * @self: a list
 * @position: the position of a row
 *
 * Has the row look as the current one, or as one that is not.
 */
void
atlas_chronicle_list_update_selected (AtlasChronicleList *self,
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

/* Returns whether the row shows something else than before. */
static gboolean
show_row (AtlasChronicleList *self,
          guint               position,
          gboolean            is_forced)
{
  AtlasChronicleRow *row = ATLAS_CHRONICLE_ROW (atlas_chronicle_list_get_row (self, position));
  AtlasEvent *event = atlas_chronicle_layout_get_event (self->layout, position);
  AtlasChronicleRowParts parts = atlas_chronicle_layout_get_parts (self->layout, position);

  atlas_chronicle_row_set_position (row, position, atlas_chronicle_list_get_n_rows (self));
  if (!is_forced && atlas_chronicle_row_get_event (row) == event && atlas_chronicle_row_get_parts (row) == parts)
    return FALSE;

  atlas_chronicle_row_show (row, self->state, event, parts);

  return TRUE;
}

/*
 * atlas_chronicle_list_update_focus:
 * @self: a list
 *
 * The focus goes along with the current row; while that is not seen, the list itself keeps it.
 */
void
atlas_chronicle_list_update_focus (AtlasChronicleList *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *row = atlas_chronicle_list_get_row (self, self->current);
  GtkWidget *wanted = row != NULL ? row : widget;

  if ((gtk_widget_has_focus (widget) || gtk_widget_get_focus_child (widget) != NULL) &&
      !gtk_widget_has_focus (wanted))
    gtk_widget_grab_focus (wanted);
}

static void
tell_rows (AtlasChronicleList *self)
{
  guint n_letters = atlas_chronicle_layout_get_n_letters (self->layout);

  for (guint i = 0; i < self->rows->len; i++)
    atlas_chronicle_row_tell (g_ptr_array_index (self->rows, i), self->state, n_letters);
}

static gboolean
rest_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  AtlasChronicleList *self = ATLAS_CHRONICLE_LIST (widget);

  if (self->n_frames_to_rest-- > 0)
    return G_SOURCE_CONTINUE;

  self->rest_id = 0;
  tell_rows (self);

  return G_SOURCE_REMOVE;
}

/* None of the rows that were on the page is on it any more. */
static void
turn_page (AtlasChronicleList *self)
{
  self->n_frames_to_rest = FRAMES_TO_REST;
  if (self->rest_id == 0)
    self->rest_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), rest_cb, NULL, NULL);
}

/*
 * atlas_chronicle_list_fill_page:
 * @self: a list with a state
 * @is_forced: whether rows are given their words although they show what they should
 *
 * Has rows for all that is seen. There are never fewer than there once were, so that a row that is only
 * just seen need not be made again and again.
 */
void
atlas_chronicle_list_fill_page (AtlasChronicleList *self,
                                gboolean            is_forced)
{
  double value = atlas_chronicle_list_get_value (self);
  guint n_rows = atlas_chronicle_list_get_n_rows (self);
  guint first = atlas_chronicle_layout_find_row (self->layout, value);
  guint last = atlas_chronicle_layout_find_row (self->layout, value + atlas_chronicle_list_get_page (self));
  guint n = MIN (MAX (last - first + 1, self->rows->len), n_rows);
  guint n_changed = 0;

  while (self->rows->len > n)
    atlas_chronicle_list_remove_last_row (self);
  shift_rows (self, MIN (first, n_rows - n));
  while (self->rows->len < n)
    add_row (self);

  for (guint i = self->first; i < self->first + n; i++)
    {
      n_changed += show_row (self, i, is_forced);
      atlas_chronicle_list_update_selected (self, i);
    }
  if (n_changed > 0)
    self->is_other_page = !self->is_other_page;
  if (n_changed > 0 && n_changed == n && !is_forced)
    turn_page (self);
  else if (self->rest_id == 0)
    tell_rows (self);
  atlas_chronicle_list_update_focus (self);
  update_heading (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/*
 * atlas_chronicle_list_append_ground:
 * @self: a list
 * @snapshot: what to draw to, before the rows
 *
 * GTK draws anew what differs from the last frame, line by line; but where that makes more than thirty
 * rectangles, it draws the whole window. A page of other rows has more lines than that: a ground that
 * cannot be seen, but differs, makes one rectangle of them.
 */
void
atlas_chronicle_list_append_ground (AtlasChronicleList *self,
                                    GtkSnapshot        *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const GdkRGBA unseen = { .red = self->is_other_page ? 1 : 0, .alpha = 0 };

  gtk_snapshot_append_color (snapshot, &unseen,
                             &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                  (float) gtk_widget_get_height (widget)));
}
