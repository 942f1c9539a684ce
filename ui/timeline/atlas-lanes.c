/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline/atlas-lanes.h"

#include "atlas-hold-painter.h"
#include "core/atlas-holding-wording.h"

#include <glib/gi18n-lib.h>

/**
 * AtlasLanes:
 *
 * Who held what, when: one lane for each place of which the record says who held it. The most
 * important places come first, those of one rank in the order in which they were lost, so that the
 * fall of a stronghold reads as a stair.
 *
 * It scrolls by [iface@Gtk.Scrollable] and draws only the lanes that are seen. Up and Down select
 * the lane above and below; [class@Atlas.Band] brings pointer and wheel.
 *
 * # CSS nodes
 *
 * `AtlasLanes` has a single CSS node with name `lanes`. The heights of the lanes follow its font
 * size.
 */

typedef struct
{
  AtlasPlace *place;
  gint64      loss;
} Lane;

struct _AtlasLanes
{
  AtlasTimeRow         parent_instance;
  GArray              *lanes;
  AtlasHoldPainter    *painter;
  int                  painter_scale;
  guint                names_hash;
  guint                hovered;
  gboolean             was_allocated;
  GtkAdjustment       *hadjustment;
  GtkAdjustment       *vadjustment;
  GtkScrollablePolicy  hscroll_policy;
  GtkScrollablePolicy  vscroll_policy;
};

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

G_DEFINE_FINAL_TYPE_WITH_CODE (AtlasLanes, atlas_lanes, ATLAS_TYPE_TIME_ROW,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

#define NO_LANE          G_MAXUINT
#define LANE_GAP         4
#define BAR_MARGIN       2
#define LABEL_MARGIN     10
#define MARKER_WIDTH     3
#define NATURAL_LANES    12
#define LEAST_LANES      3
#define MEASURED_LABELS  60

/* When the last change of a place began: the end of its story. A place that never changed comes
 * after those that did. */
static gint64
find_loss (AtlasHoldingIndex *holdings,
           guint              place)
{
  guint n;
  const AtlasTenure *tenures = atlas_holding_index_get_tenures (holdings, place, &n);

  for (guint i = n; i > 1; i--)
    {
      const AtlasTenure *tenure = &tenures[i - 1];
      const AtlasTenure *before = &tenures[i - 2];

      if (tenure->hold != before->hold || tenure->holding == NULL || before->holding == NULL ||
          tenure->holding->side != before->holding->side)
        return tenure->begin;
    }

  return ATLAS_TIME_MAX;
}

static int
compare_lanes (gconstpointer a,
               gconstpointer b)
{
  const Lane *one = a;
  const Lane *other = b;
  guint one_rank = atlas_place_get_rank (one->place);
  guint other_rank = atlas_place_get_rank (other->place);

  if (one_rank != other_rank)
    return one_rank < other_rank ? -1 : 1;
  if (one->loss != other->loss)
    return one->loss < other->loss ? -1 : 1;

  return atlas_place_get_index (one->place) < atlas_place_get_index (other->place) ? -1 : 1;
}

static void
list_lanes (AtlasLanes *self)
{
  AtlasState *state = atlas_time_row_get_state (ATLAS_TIME_ROW (self));
  AtlasSiege *siege = state == NULL ? NULL : atlas_state_get_siege (state);
  GPtrArray *places;

  g_array_set_size (self->lanes, 0);
  self->hovered = NO_LANE;
  if (siege == NULL)
    return;

  places = atlas_siege_get_places (siege);
  for (guint i = 0; i < places->len; i++)
    {
      Lane lane = { g_ptr_array_index (places, i), 0 };

      if (!atlas_place_can_be_held (lane.place))
        continue;
      lane.loss = find_loss (atlas_state_get_holdings (state), atlas_place_get_index (lane.place));
      g_array_append_val (self->lanes, lane);
    }
  g_array_sort (self->lanes, compare_lanes);
}

static double
get_offset (AtlasLanes *self)
{
  return self->vadjustment == NULL ? 0 : gtk_adjustment_get_value (self->vadjustment);
}

static void
configure_adjustment (AtlasLanes *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  int lane = atlas_lanes_get_lane_height (self);
  int content = (int) self->lanes->len * lane;

  if (self->vadjustment != NULL)
    gtk_adjustment_configure (self->vadjustment, get_offset (self), 0, MAX (content, height), lane,
                              MAX (height - lane, lane), height);
}

static guint
find_lane (AtlasLanes *self,
           AtlasPlace *place)
{
  for (guint i = 0; place != NULL && i < self->lanes->len; i++)
    {
      if (g_array_index (self->lanes, Lane, i).place == place)
        return i;
    }

  return NO_LANE;
}

static void
reveal_lane (AtlasLanes *self,
             guint       n)
{
  int lane = atlas_lanes_get_lane_height (self);

  if (n != NO_LANE && self->vadjustment != NULL)
    gtk_adjustment_clamp_page (self->vadjustment, (double) n * lane, (double) (n + 1) * lane);
}

/* The first lane that is seen, and the one after the last. */
static void
get_seen_lanes (AtlasLanes *self,
                guint      *first,
                guint      *end)
{
  int lane = atlas_lanes_get_lane_height (self);
  double offset = get_offset (self);
  double bottom = offset + gtk_widget_get_height (GTK_WIDGET (self));

  *first = MIN ((guint) (offset / lane), self->lanes->len);
  *end = MIN ((guint) (bottom / lane) + 1, self->lanes->len);
}

/* Places change their names in the course of time: what is written may be out of date when the
 * clock has moved. */
static void
check_names (AtlasLanes *self)
{
  AtlasState *state = atlas_time_row_get_state (ATLAS_TIME_ROW (self));
  guint hash = 0;
  guint first, end;

  get_seen_lanes (self, &first, &end);
  for (guint i = first; i < end; i++)
    {
      g_autofree char *name =
        atlas_state_dup_place_name (state, g_array_index (self->lanes, Lane, i).place);

      hash = hash * 31 + g_str_hash (name);
    }

  if (hash != self->names_hash)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  self->names_hash = hash;
}

/* The drawn lanes are one node to a screen reader: it says how the selected place stands now. */
static void
update_accessible (AtlasLanes *self)
{
  AtlasState *state = atlas_time_row_get_state (ATLAS_TIME_ROW (self));
  AtlasPlace *place = atlas_state_get_place (state);
  AtlasSiege *siege = atlas_state_get_siege (state);
  g_autofree char *name = NULL;
  g_autofree char *held = NULL;
  g_autofree char *words = NULL;

  if (place != NULL && siege != NULL && atlas_place_can_be_held (place))
    {
      name = atlas_state_dup_place_name (state, place);
      held = atlas_tenure_describe (atlas_state_get_tenure (state, place), siege,
                                    atlas_state_get_language (state));
      /* Translators: read by screen readers: %1$s is a place, %2$s who holds it at the moment. */
      words = g_strdup_printf (_("%1$s: %2$s"), name, held);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words != NULL ? words : "", -1);
}

static void
draw_selection (AtlasLanes            *self,
                GtkSnapshot           *snapshot,
                const graphene_rect_t *bar)
{
  const AtlasStylePalette *palette = atlas_time_row_get_palette (ATLAS_TIME_ROW (self));
  graphene_rect_t edge = *bar;

  edge.origin.y -= BAR_MARGIN;
  edge.size.height = BAR_MARGIN;
  gtk_snapshot_append_color (snapshot, &palette->now, &edge);
  edge.origin.y = bar->origin.y + bar->size.height;
  gtk_snapshot_append_color (snapshot, &palette->now, &edge);
}

static void
atlas_lanes_draw (AtlasTimeRow        *row,
                  GtkSnapshot         *snapshot,
                  const AtlasTimeAxis *axis)
{
  AtlasLanes *self = ATLAS_LANES (row);
  AtlasState *state = atlas_time_row_get_state (row);
  AtlasHoldingIndex *holdings = atlas_state_get_holdings (state);
  float width = (float) (gtk_widget_get_width (GTK_WIDGET (self)) - atlas_time_row_get_label_width (row));
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  int lane = atlas_lanes_get_lane_height (self);
  guint first, end;

  if (self->painter == NULL || self->painter_scale != scale)
    {
      g_clear_pointer (&self->painter, atlas_hold_painter_free);
      self->painter = atlas_hold_painter_new (atlas_state_get_siege (state),
                                              atlas_time_row_get_palette (row), scale);
      self->painter_scale = scale;
    }

  get_seen_lanes (self, &first, &end);
  for (guint i = first; i < end; i++)
    {
      AtlasPlace *place = g_array_index (self->lanes, Lane, i).place;
      float top = (float) ((int) i * lane - (int) get_offset (self));
      graphene_rect_t bar =
        GRAPHENE_RECT_INIT (0, top + BAR_MARGIN, width, (float) (lane - 2 * BAR_MARGIN));

      atlas_hold_painter_draw (self->painter, snapshot, holdings, atlas_place_get_index (place),
                               axis, &bar);
      if (place == atlas_state_get_place (state))
        draw_selection (self, snapshot, &bar);
    }
}

static void
atlas_lanes_draw_label (AtlasTimeRow *row,
                        GtkSnapshot  *snapshot,
                        double        width)
{
  AtlasLanes *self = ATLAS_LANES (row);
  AtlasState *state = atlas_time_row_get_state (row);
  const AtlasStylePalette *palette = atlas_time_row_get_palette (row);
  GdkRGBA hover = atlas_style_palette_fade (&palette->line, 0.6);
  int lane = atlas_lanes_get_lane_height (self);
  guint first, end;

  get_seen_lanes (self, &first, &end);
  for (guint i = first; i < end; i++)
    {
      AtlasPlace *place = g_array_index (self->lanes, Lane, i).place;
      g_autofree char *name = atlas_state_dup_place_name (state, place);
      double top = (int) i * lane - (int) get_offset (self);

      if (i == self->hovered)
        gtk_snapshot_append_color (snapshot, &hover,
                                   &GRAPHENE_RECT_INIT (0, (float) top, (float) width, (float) lane));
      if (place == atlas_state_get_place (state))
        gtk_snapshot_append_color (snapshot, &palette->now,
                                   &GRAPHENE_RECT_INIT ((float) width - MARKER_WIDTH, (float) top,
                                                        MARKER_WIDTH, (float) lane));
      atlas_time_row_draw_text (row, snapshot, name, &palette->ink, LABEL_MARGIN, top + lane / 2.0,
                                width - 2 * LABEL_MARGIN, PANGO_ALIGN_RIGHT);
    }
}

static void
atlas_lanes_state_changed (AtlasTimeRow *row,
                           const char   *name)
{
  static const char *const order[] = { "siege", "account", NULL };
  static const char *const spoken[] = { "siege", "account", "place", "instant", "language", "names", NULL };
  AtlasLanes *self = ATLAS_LANES (row);
  AtlasState *state = atlas_time_row_get_state (row);

  if (g_strv_contains (order, name))
    {
      g_clear_pointer (&self->painter, atlas_hold_painter_free);
      list_lanes (self);
      configure_adjustment (self);
    }
  if (state == NULL || atlas_state_get_siege (state) == NULL)
    return;

  if (g_str_equal (name, "place"))
    reveal_lane (self, find_lane (self, atlas_state_get_place (state)));
  if (g_str_equal (name, "instant"))
    check_names (self);
  if (g_strv_contains (spoken, name))
    update_accessible (self);

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
step_lane (AtlasLanes *self,
           int         step)
{
  AtlasState *state = atlas_time_row_get_state (ATLAS_TIME_ROW (self));
  guint n = find_lane (self, atlas_state_get_place (state));
  guint first, end;

  if (self->lanes->len == 0)
    return;

  get_seen_lanes (self, &first, &end);
  if (n == NO_LANE)
    n = first;
  else if (step < 0)
    n = n == 0 ? 0 : n - 1;
  else
    n = MIN (n + 1, self->lanes->len - 1);

  atlas_state_select_place (state, g_array_index (self->lanes, Lane, n).place);
}

static void
previous_lane_activated (GtkWidget  *widget,
                         const char *action,
                         GVariant   *parameter)
{
  step_lane (ATLAS_LANES (widget), -1);
}

static void
next_lane_activated (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  step_lane (ATLAS_LANES (widget), 1);
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

static void
motion_cb (AtlasLanes *self,
           double      x,
           double      y)
{
  guint lane = (guint) ((y + get_offset (self)) / atlas_lanes_get_lane_height (self));

  set_hovered (self, lane < self->lanes->len ? lane : NO_LANE);
}

static void
leave_cb (AtlasLanes *self)
{
  set_hovered (self, NO_LANE);
}

static gboolean
atlas_lanes_query_tooltip (GtkWidget  *widget,
                           int         x,
                           int         y,
                           gboolean    keyboard_tooltip,
                           GtkTooltip *tooltip)
{
  AtlasLanes *self = ATLAS_LANES (widget);
  AtlasTimeRow *row = ATLAS_TIME_ROW (widget);
  AtlasState *state = atlas_time_row_get_state (row);
  AtlasPlace *place = atlas_lanes_lookup (self, y);
  g_autofree char *name = NULL;
  g_autofree char *held = NULL;
  g_autofree char *words = NULL;
  const AtlasTenure *tenure;
  AtlasTimeAxis axis;
  gint64 time;

  if (place == NULL || !atlas_time_row_get_axis (row, &axis))
    return FALSE;

  x -= atlas_time_row_get_label_width (row);
  time = x < 0 ? atlas_state_get_instant (state) : atlas_time_axis_get_time (&axis, x);
  tenure = atlas_holding_index_find_tenure (atlas_state_get_holdings (state),
                                            atlas_place_get_index (place), time);
  name = atlas_state_dup_place_name (state, place);
  held = atlas_tenure_describe (tenure, atlas_state_get_siege (state), atlas_state_get_language (state));
  words = g_strdup_printf ("%s\n%s", name, held);
  gtk_tooltip_set_text (tooltip, words);

  return TRUE;
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

  *minimum = lane * MIN ((int) self->lanes->len, LEAST_LANES);
  *natural = lane * MIN ((int) self->lanes->len, NATURAL_LANES);
}

static void
atlas_lanes_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  AtlasLanes *self = ATLAS_LANES (widget);
  AtlasState *state = atlas_time_row_get_state (ATLAS_TIME_ROW (self));

  configure_adjustment (self);
  /* What was selected before there were lanes to be seen. */
  if (!self->was_allocated && state != NULL)
    reveal_lane (self, find_lane (self, atlas_state_get_place (state)));
  self->was_allocated = TRUE;
}

static void
set_vadjustment (AtlasLanes    *self,
                 GtkAdjustment *adjustment)
{
  if (adjustment == self->vadjustment)
    return;

  if (self->vadjustment != NULL)
    g_signal_handlers_disconnect_by_func (self->vadjustment, gtk_widget_queue_draw, self);
  g_set_object (&self->vadjustment, adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self,
                             G_CONNECT_SWAPPED);
  configure_adjustment (self);
}

static void
atlas_lanes_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  AtlasLanes *self = ATLAS_LANES (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->hadjustment);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vadjustment);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->hscroll_policy);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->vscroll_policy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_lanes_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  AtlasLanes *self = ATLAS_LANES (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      g_set_object (&self->hadjustment, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_vadjustment (self, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->hscroll_policy = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->vscroll_policy = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_lanes_dispose (GObject *object)
{
  AtlasLanes *self = ATLAS_LANES (object);

  set_vadjustment (self, NULL);
  g_clear_object (&self->hadjustment);
  g_clear_pointer (&self->painter, atlas_hold_painter_free);

  G_OBJECT_CLASS (atlas_lanes_parent_class)->dispose (object);
}

static void
atlas_lanes_finalize (GObject *object)
{
  g_array_unref (ATLAS_LANES (object)->lanes);

  G_OBJECT_CLASS (atlas_lanes_parent_class)->finalize (object);
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
  object_class->finalize = atlas_lanes_finalize;

  widget_class->measure = atlas_lanes_measure;
  widget_class->size_allocate = atlas_lanes_size_allocate;
  widget_class->query_tooltip = atlas_lanes_query_tooltip;

  row_class->draw = atlas_lanes_draw;
  row_class->draw_label = atlas_lanes_draw_label;
  row_class->state_changed = atlas_lanes_state_changed;
  row_class->claims = atlas_lanes_claims;
  row_class->activate = atlas_lanes_activate;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  /**
   * AtlasLanes|lanes.previous:
   *
   * Selects the place of the lane above the selected one.
   */
  gtk_widget_class_install_action (widget_class, "lanes.previous", NULL, previous_lane_activated);
  /**
   * AtlasLanes|lanes.next:
   *
   * Selects the place of the lane below the selected one.
   */
  gtk_widget_class_install_action (widget_class, "lanes.next", NULL, next_lane_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, 0, "lanes.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Up, 0, "lanes.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, 0, "lanes.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Down, 0, "lanes.next", NULL);

  gtk_widget_class_set_css_name (widget_class, "lanes");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
atlas_lanes_init (AtlasLanes *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->lanes = g_array_new (FALSE, FALSE, sizeof (Lane));
  self->hovered = NO_LANE;
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

  return self->lanes->len;
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

  return n < self->lanes->len ? g_array_index (self->lanes, Lane, n).place : NULL;
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

  y += get_offset (self);

  return y < 0 ? NULL : atlas_lanes_get_place (self, (guint) (y / atlas_lanes_get_lane_height (self)));
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

  return MAX (1, atlas_time_row_get_line_height (ATLAS_TIME_ROW (self)) + LANE_GAP);
}

/**
 * atlas_lanes_get_natural_label_width:
 * @self: the lanes
 *
 * Returns: the room that the names of the places would like, in logical pixels
 */
int
atlas_lanes_get_natural_label_width (AtlasLanes *self)
{
  AtlasState *state;
  int widest = 0;

  g_return_val_if_fail (ATLAS_IS_LANES (self), 0);

  /* The first lanes are the most important, and thousands would take their time. */
  state = atlas_time_row_get_state (ATLAS_TIME_ROW (self));
  for (guint i = 0; i < MIN (self->lanes->len, MEASURED_LABELS); i++)
    {
      g_autofree char *name =
        atlas_state_dup_place_name (state, g_array_index (self->lanes, Lane, i).place);

      widest = MAX (widest, atlas_time_row_measure_text (ATLAS_TIME_ROW (self), name));
    }

  return widest == 0 ? 0 : widest + 2 * LABEL_MARGIN + 1;
}
