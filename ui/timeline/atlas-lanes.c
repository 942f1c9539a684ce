/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline/atlas-lanes-private.h"

#include <glib/gi18n-lib.h>

/**
 * AtlasLanes:
 *
 * Who held what, when: one lane for each place of which the record says who held it, under headings of
 * the sectors that several of them lie in, all in the order in which they were lost, so that the fall of a
 * stronghold reads as a stair. A folded sector is one lane, which tells how many of its places each side
 * held.
 *
 * It scrolls by [iface@Gtk.Scrollable] and draws only the lanes that are seen. Up and Down select
 * the lane above and below, Return folds and unfolds the sector, with Shift all of them;
 * [class@Atlas.Band] brings pointer and wheel.
 *
 * # CSS nodes
 *
 * ```
 * lanes
 * ╰── disclosure for each sector that is seen
 * ```
 *
 * The heights of the lanes follow the font size.
 */

G_DEFINE_FINAL_TYPE_WITH_CODE (AtlasLanes, atlas_lanes, ATLAS_TYPE_TIME_ROW,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

#define LANE_GAP      4
#define LEAST_LANE    24
#define NATURAL_LANES 12
#define LEAST_LANES   3

static guint
get_n (AtlasLanes *self)
{
  return self->lanes == NULL ? 0 : atlas_lane_list_get_n (self->lanes);
}

static void
drop_lanes (AtlasLanes *self)
{
  atlas_lane_headings_set_lanes (self->headings, NULL, NULL);
  g_clear_pointer (&self->lanes, atlas_lane_list_free);
  g_clear_pointer (&self->painter, atlas_hold_painter_free);
  self->hovered = ATLAS_NO_LANE;
}

static void
list_lanes (AtlasLanes *self)
{
  AtlasState *state = atlas_time_row_get_state (ATLAS_TIME_ROW (self));

  drop_lanes (self);
  if (state == NULL || atlas_state_get_siege (state) == NULL)
    return;

  self->lanes = atlas_lane_list_new (state);
  atlas_lane_headings_set_lanes (self->headings, state, self->lanes);
}

/*
 * atlas_lanes_get_offset:
 * @self: lanes
 *
 * Returns: how far the lanes are scrolled down, in pixels
 */
double
atlas_lanes_get_offset (AtlasLanes *self)
{
  return atlas_scroll_get_value (&self->scroll);
}

static void
configure_adjustment (AtlasLanes *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  int lane = atlas_lanes_get_lane_height (self);
  int content = (int) get_n (self) * lane;
  GtkAdjustment *adjustment = atlas_scroll_get_adjustment (&self->scroll);

  if (adjustment != NULL)
    gtk_adjustment_configure (adjustment, atlas_lanes_get_offset (self), 0, MAX (content, height), lane,
                              MAX (height - lane, lane), height);
}

/*
 * atlas_lanes_find_lane:
 * @self: lanes
 * @place: (nullable): a place
 *
 * Returns: number of the lane of a place, or of the folded sector it lies in
 */
guint
atlas_lanes_find_lane (AtlasLanes *self,
                       AtlasPlace *place)
{
  return self->lanes == NULL ? ATLAS_NO_LANE : atlas_lane_list_find (self->lanes, place);
}

static void
reveal_lane (AtlasLanes *self,
             guint       n)
{
  GtkAdjustment *adjustment = atlas_scroll_get_adjustment (&self->scroll);
  int lane = atlas_lanes_get_lane_height (self);

  if (n != ATLAS_NO_LANE && adjustment != NULL)
    gtk_adjustment_clamp_page (adjustment, (double) n * lane, (double) (n + 1) * lane);
}

/*
 * atlas_lanes_get_seen:
 * @self: lanes
 * @first: (out): the first lane that is seen
 * @end: (out): the one after the last
 */
void
atlas_lanes_get_seen (AtlasLanes *self,
                      guint      *first,
                      guint      *end)
{
  int lane = atlas_lanes_get_lane_height (self);
  double offset = atlas_lanes_get_offset (self);
  double bottom = offset + gtk_widget_get_height (GTK_WIDGET (self));

  *first = MIN ((guint) (offset / lane), get_n (self));
  *end = MIN ((guint) (bottom / lane) + 1, get_n (self));
}

static void
prepare_headings (AtlasLanes *self)
{
  guint first, end;

  if (self->lanes == NULL || self->is_allocating)
    return;

  atlas_lanes_get_seen (self, &first, &end);
  atlas_lane_headings_prepare (self->headings, first, end);
}

/* Draws them again, with the headings where they are now and as they are called now. */
static void
show_lanes (AtlasLanes *self)
{
  prepare_headings (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Places change their names in the course of time: what is written may be out of date when the
 * clock has moved. */
static void
check_names (AtlasLanes *self)
{
  AtlasState *state = atlas_time_row_get_state (ATLAS_TIME_ROW (self));
  guint hash = 0;
  guint first, end;

  atlas_lanes_get_seen (self, &first, &end);
  for (guint i = first; i < end; i++)
    {
      g_autofree char *name =
        atlas_state_dup_place_name (state, atlas_lane_list_get (self->lanes, i)->place);

      hash = hash * 31 + g_str_hash (name);
    }

  if (hash != self->names_hash)
    show_lanes (self);
  self->names_hash = hash;
}

static void
atlas_lanes_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  GTK_WIDGET_CLASS (atlas_lanes_parent_class)->snapshot (widget, snapshot);
  atlas_lane_headings_snapshot (ATLAS_LANES (widget)->headings, snapshot);
}

/* Where the selected lane was in sight it stays there, though others go or come above it. */
static void
fold_lanes (AtlasLanes *self,
            AtlasState *state)
{
  if (self->lanes == NULL)
    return;

  atlas_lane_list_fold (self->lanes);
  self->hovered = ATLAS_NO_LANE;
  configure_adjustment (self);
  reveal_lane (self, atlas_lanes_find_lane (self, atlas_state_get_place (state)));
  prepare_headings (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
atlas_lanes_state_changed (AtlasTimeRow *row,
                           const char   *name)
{
  static const char *const order[] = { "siege", "account", NULL };
  static const char *const named[] = { "language", "names", NULL };
  static const char *const spoken[] = {
    "siege", "account", "place", "instant", "language", "names", "folded", NULL,
  };
  AtlasLanes *self = ATLAS_LANES (row);
  AtlasState *state = atlas_time_row_get_state (row);

  if (g_strv_contains (order, name))
    {
      list_lanes (self);
      configure_adjustment (self);
      gtk_widget_queue_resize (GTK_WIDGET (self));
    }
  if (state == NULL || atlas_state_get_siege (state) == NULL)
    return;

  if (g_str_equal (name, "folded"))
    fold_lanes (self, state);
  if (g_str_equal (name, "place"))
    reveal_lane (self, atlas_lanes_find_lane (self, atlas_state_get_place (state)));
  if (g_str_equal (name, "instant"))
    check_names (self);
  if (g_strv_contains (named, name))
    show_lanes (self);
  if (g_strv_contains (spoken, name))
    atlas_lanes_update_accessible (self);

  ATLAS_TIME_ROW_CLASS (atlas_lanes_parent_class)->state_changed (row, name);
}

static gboolean
atlas_lanes_claims (AtlasTimeRow *row,
                    double        x,
                    double        y)
{
  return x < 0;
}

/* On a name a place is chosen, on a bar its moment with it, where the clock already went when the
 * button was pressed. */
static gboolean
atlas_lanes_activate (AtlasTimeRow *row,
                      double        x,
                      double        y)
{
  AtlasPlace *place = atlas_lanes_lookup (ATLAS_LANES (row), y);

  if (place == NULL)
    return FALSE;

  atlas_state_select_place (atlas_time_row_get_state (row), place);

  return TRUE;
}

static void
set_hovered (AtlasLanes *self,
             guint       lane)
{
  if (lane == self->hovered)
    return;

  self->hovered = lane;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/*
 * atlas_lanes_find_at:
 * @self: lanes
 * @y: pixels from the top of the widget
 *
 * Returns: number of the lane that is there
 */
guint
atlas_lanes_find_at (AtlasLanes *self,
                     double      y)
{
  double n = (y + atlas_lanes_get_offset (self)) / atlas_lanes_get_lane_height (self);

  return n >= 0 && n < get_n (self) ? (guint) n : ATLAS_NO_LANE;
}

static void
motion_cb (AtlasLanes *self,
           double      x,
           double      y)
{
  set_hovered (self, atlas_lanes_find_at (self, y));
}

static void
leave_cb (AtlasLanes *self)
{
  set_hovered (self, ATLAS_NO_LANE);
}

static void
atlas_lanes_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  AtlasLanes *self = ATLAS_LANES (widget);
  int lane = atlas_lanes_get_lane_height (self);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  *minimum = lane * MIN ((int) get_n (self), LEAST_LANES);
  *natural = lane * MIN ((int) get_n (self), NATURAL_LANES);
}

static void
place_headings (AtlasLanes *self)
{
  guint first, end;

  if (self->lanes == NULL)
    return;

  atlas_lanes_get_seen (self, &first, &end);
  atlas_lane_headings_place (self->headings, first, end, atlas_lanes_get_offset (self), atlas_lanes_get_lane_height (self),
                             atlas_time_row_get_label_width (ATLAS_TIME_ROW (self)));
}

static void
atlas_lanes_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  AtlasLanes *self = ATLAS_LANES (widget);
  AtlasState *state = atlas_time_row_get_state (ATLAS_TIME_ROW (self));

  self->is_allocating = TRUE;
  configure_adjustment (self);
  /* What was selected before there were lanes to be seen. */
  if (!self->was_allocated && state != NULL)
    reveal_lane (self, atlas_lanes_find_lane (self, atlas_state_get_place (state)));
  self->was_allocated = TRUE;
  place_headings (self);
  self->is_allocating = FALSE;
}

static void
atlas_lanes_get_property (GObject    *object,
                          guint       property,
                          GValue     *value,
                          GParamSpec *pspec)
{
  atlas_scroll_get_property (&ATLAS_LANES (object)->scroll, property, value);
}

static void
atlas_lanes_set_property (GObject      *object,
                          guint         property,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  AtlasLanes *self = ATLAS_LANES (object);

  if (atlas_scroll_set_property (&self->scroll, property, value))
    configure_adjustment (self);
}

static void
atlas_lanes_dispose (GObject *object)
{
  AtlasLanes *self = ATLAS_LANES (object);

  atlas_scroll_clear (&self->scroll);
  if (self->headings != NULL)
    drop_lanes (self);
  g_clear_object (&self->headings);

  G_OBJECT_CLASS (atlas_lanes_parent_class)->dispose (object);
}

static void
atlas_lanes_class_init (AtlasLanesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AtlasTimeRowClass *row_class = ATLAS_TIME_ROW_CLASS (klass);

  object_class->get_property = atlas_lanes_get_property;
  object_class->set_property = atlas_lanes_set_property;
  object_class->dispose = atlas_lanes_dispose;

  widget_class->measure = atlas_lanes_measure;
  widget_class->size_allocate = atlas_lanes_size_allocate;
  widget_class->snapshot = atlas_lanes_snapshot;
  widget_class->query_tooltip = atlas_lanes_query_tooltip;

  row_class->draw = atlas_lanes_draw;
  row_class->draw_label = atlas_lanes_draw_label;
  row_class->state_changed = atlas_lanes_state_changed;
  row_class->claims = atlas_lanes_claims;
  row_class->activate = atlas_lanes_activate;

  atlas_scroll_install_properties (object_class);

  atlas_lanes_install_actions (widget_class);

  gtk_widget_class_set_css_name (widget_class, "lanes");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_lanes_init (AtlasLanes *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  atlas_scroll_init (&self->scroll, GTK_WIDGET (self), G_CALLBACK (show_lanes));
  self->headings = atlas_lane_headings_new (GTK_WIDGET (self));
  self->hovered = ATLAS_NO_LANE;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Who held what"), -1);

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

/**
 * atlas_lanes_new:
 * @state: what is shown
 *
 * Returns: (transfer floating): the lanes
 */
GtkWidget *
atlas_lanes_new (AtlasState *state)
{
  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  return g_object_new (ATLAS_TYPE_LANES, "state", state, NULL);
}

/**
 * atlas_lanes_get_n_lanes:
 * @self: the lanes
 *
 * Returns: how many there are
 */
guint
atlas_lanes_get_n_lanes (AtlasLanes *self)
{
  g_return_val_if_fail (ATLAS_IS_LANES (self), 0);

  return get_n (self);
}

/**
 * atlas_lanes_get_place:
 * @self: the lanes
 * @n: number of a lane, 0 the uppermost
 *
 * Returns: (transfer none) (nullable): its place
 */
AtlasPlace *
atlas_lanes_get_place (AtlasLanes *self,
                       guint       n)
{
  g_return_val_if_fail (ATLAS_IS_LANES (self), NULL);

  return n < get_n (self) ? atlas_lane_list_get (self->lanes, n)->place : NULL;
}

/**
 * atlas_lanes_lookup:
 * @self: the lanes
 * @y: pixels from the top of the widget
 *
 * Returns: (transfer none) (nullable): the place whose lane is there
 */
AtlasPlace *
atlas_lanes_lookup (AtlasLanes *self,
                    double      y)
{
  g_return_val_if_fail (ATLAS_IS_LANES (self), NULL);

  return atlas_lanes_get_place (self, atlas_lanes_find_at (self, y));
}

/**
 * atlas_lanes_get_lane_height:
 * @self: the lanes
 *
 * Returns: height of one lane in logical pixels
 */
int
atlas_lanes_get_lane_height (AtlasLanes *self)
{
  g_return_val_if_fail (ATLAS_IS_LANES (self), 1);

  return MAX (LEAST_LANE, atlas_time_row_get_line_height (ATLAS_TIME_ROW (self)) + LANE_GAP);
}
