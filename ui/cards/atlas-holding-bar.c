/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cards/atlas-holding-bar.h"

#include <glib/gi18n-lib.h>

#include "atlas-hold-painter.h"
#include "core/atlas-holding-wording.h"
#include "core/atlas-wording.h"

/**
 * AtlasHoldingBar:
 *
 * Who held one place through the whole siege, as a bar with the moment shown on it. A click or a
 * drag moves the clock; so do the arrow keys, from one change of the place to the next.
 *
 * # CSS nodes
 *
 * `holdingbar`
 */

struct _AtlasHoldingBar
{
  GtkWidget         parent_instance;
  AtlasState       *state;
  AtlasPlace       *place;
  AtlasHoldPainter *painter;
  AtlasStylePalette      palette;
};

G_DEFINE_FINAL_TYPE (AtlasHoldingBar, atlas_holding_bar, GTK_TYPE_WIDGET)

#define NATURAL_WIDTH_PX 300
#define MINIMUM_WIDTH_PX 120
#define BAR_PX           18
#define HEAD_PX          5
#define TICK_PX          4
#define HEIGHT_PX        (HEAD_PX + BAR_PX + 2 + TICK_PX)
#define MOST_TICKS       40

/* While another siege is being put in place, the bar still has a place of the last one. */
static gboolean
has_place (AtlasHoldingBar *self)
{
  AtlasSiege *siege = self->state != NULL ? atlas_state_get_siege (self->state) : NULL;

  return self->place != NULL && siege != NULL &&
         atlas_siege_find_place (siege, atlas_place_get_id (self->place)) == self->place;
}

static const AtlasTenure *
get_tenures (AtlasHoldingBar *self,
             guint           *n_tenures)
{
  *n_tenures = 0;
  if (!has_place (self))
    return NULL;

  return atlas_holding_index_get_tenures (atlas_state_get_holdings (self->state),
                                          atlas_place_get_index (self->place), n_tenures);
}

/* The whole siege. It runs from left to right in every script, as the timeline does. */
static AtlasTimeAxis
get_axis (AtlasHoldingBar *self)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);
  gint64 begin = atlas_siege_get_begin (siege);

  return (AtlasTimeAxis) {
    begin,
    MAX (atlas_siege_get_end (siege), begin + 1),
    MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1),
  };
}

static gint64
x_to_time (AtlasHoldingBar *self,
           double           x)
{
  AtlasTimeAxis axis = get_axis (self);

  return atlas_time_axis_get_time (&axis, CLAMP (x, 0, axis.width));
}

/* Screen readers hear the bar as a slider: where the clock stands, and what that means here. */
static void
update_value (AtlasHoldingBar *self)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);
  gint64 instant = atlas_state_get_instant (self->state);
  g_autofree char *state_words = NULL;
  g_autofree char *when = NULL;
  g_autofree char *words = NULL;
  AtlasInstant moment;
  AtlasTimeAxis axis;

  if (!has_place (self))
    return;

  axis = get_axis (self);
  atlas_instant_from_time (&moment, instant);
  when = atlas_wording_instant (&moment);
  state_words = atlas_tenure_describe (atlas_state_get_tenure (self->state, self->place), siege,
                                       atlas_state_get_language (self->state));
  /* Translators: who held a place at a moment: %1$s the moment, %2$s "Held by …" */
  words = g_strdup_printf (C_("bar of holders", "%1$s: %2$s"), when, state_words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, (double) axis.begin,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) axis.end,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 
                                  (double) CLAMP (instant, axis.begin, axis.end),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words,
                                  /* GTK hands the value text of no widget but its own on to a screen
                                   * reader; the description arrives. */
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
instant_changed_cb (AtlasHoldingBar *self)
{
  update_value (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_begin_cb (AtlasHoldingBar *self,
               double           x,
               double           y)
{
  if (has_place (self))
    atlas_state_set_instant (self->state, x_to_time (self, x));
}

static void
drag_update_cb (AtlasHoldingBar *self,
                double           dx,
                double           dy,
                GtkGestureDrag  *gesture)
{
  double x;
  double y;

  if (has_place (self) && gtk_gesture_drag_get_start_point (gesture, &x, &y))
    atlas_state_set_instant (self->state, x_to_time (self, x + dx));
}

/* Moves the clock to the nearest change of this place. */
static void
step_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  AtlasHoldingBar *self = ATLAS_HOLDING_BAR (widget);
  gint64 instant = atlas_state_get_instant (self->state);
  gboolean is_forward = g_variant_get_boolean (parameter);
  guint n_tenures;
  const AtlasTenure *tenures = get_tenures (self, &n_tenures);

  if (is_forward)
    {
      for (guint i = 0; i < n_tenures; i++)
        if (tenures[i].begin > instant)
          {
            atlas_state_set_instant (self->state, tenures[i].begin);
            return;
          }
    }
  else
    {
      for (guint i = n_tenures; i > 0; i--)
        if (tenures[i - 1].begin < instant && tenures[i - 1].begin > ATLAS_TIME_MIN)
          {
            atlas_state_set_instant (self->state, tenures[i - 1].begin);
            return;
          }
    }
}

static void
atlas_holding_bar_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum_baseline = *natural_baseline = -1;
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MINIMUM_WIDTH_PX : HEIGHT_PX;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH_PX : HEIGHT_PX;
}

static void
draw_tenures (AtlasHoldingBar     *self,
              GtkSnapshot         *snapshot,
              const AtlasTimeAxis *axis)
{
  GtkWidget *widget = GTK_WIDGET (self);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, HEAD_PX, (float) axis->width, BAR_PX);

  if (self->painter == NULL)
    self->painter = atlas_hold_painter_new (atlas_state_get_siege (self->state), &self->palette,
                                            gtk_widget_get_scale_factor (widget));
  atlas_hold_painter_draw (self->painter, snapshot, atlas_state_get_holdings (self->state),
                           atlas_place_get_index (self->place), axis, &bounds);
}

/* A tick at the begin of each month, or of each year when months would crowd. */
static void
draw_ticks (AtlasHoldingBar     *self,
            GtkSnapshot         *snapshot,
            const AtlasTimeAxis *axis)
{
  gint64 length = axis->end - axis->begin;
  int step = length / (30 * ATLAS_DAY) < MOST_TICKS ? 1 : 12;
  int year, month, day, hour, minute;

  if (length / (365 * ATLAS_DAY) >= MOST_TICKS)
    return;

  atlas_time_to_civil (axis->begin, &year, &month, &day, &hour, &minute);
  if (step == 12)
    month = 1;
  for (gint64 time = axis->begin; time < axis->end;
       month += step, year += (month - 1) / 12, month = (month - 1) % 12 + 1)
    {
      time = atlas_time_from_civil (year, month, 1, 0, 0);
      if (time >= axis->begin && time < axis->end)
        gtk_snapshot_append_color (snapshot, &self->palette.quiet,
                                   &GRAPHENE_RECT_INIT (
                                     (float) (int) atlas_time_axis_get_x (axis, time),
                                     HEAD_PX + BAR_PX + 2, 1, TICK_PX));
    }
}

static void
draw_now (AtlasHoldingBar     *self,
          GtkSnapshot         *snapshot,
          const AtlasTimeAxis *axis)
{
  gint64 instant = CLAMP (atlas_state_get_instant (self->state), axis->begin, axis->end);
  double x = (int) atlas_time_axis_get_x (axis, instant);
  cairo_t *cr;

  gtk_snapshot_append_color (snapshot, &self->palette.paper,
                             &GRAPHENE_RECT_INIT ((float) x - 2, HEAD_PX, 4, BAR_PX));
  gtk_snapshot_append_color (snapshot, &self->palette.now,
                             &GRAPHENE_RECT_INIT ((float) x - 1, 0, 2, HEAD_PX + BAR_PX + 1));

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float) x - HEAD_PX, 0, 2 * HEAD_PX,
                                                                 HEAD_PX + 2));
  cairo_move_to (cr, x - HEAD_PX, 0);
  cairo_line_to (cr, x + HEAD_PX, 0);
  cairo_line_to (cr, x, HEAD_PX + 2);
  cairo_close_path (cr);
  gdk_cairo_set_source_rgba (cr, &self->palette.now);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
atlas_holding_bar_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  AtlasHoldingBar *self = ATLAS_HOLDING_BAR (widget);
  AtlasTimeAxis axis;

  if (!has_place (self))
    return;

  axis = get_axis (self);
  draw_tenures (self, snapshot, &axis);
  draw_ticks (self, snapshot, &axis);
  draw_now (self, snapshot, &axis);
}

static void
forget_painter (AtlasHoldingBar *self)
{
  g_clear_pointer (&self->painter, atlas_hold_painter_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
atlas_holding_bar_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  AtlasHoldingBar *self = ATLAS_HOLDING_BAR (widget);

  GTK_WIDGET_CLASS (atlas_holding_bar_parent_class)->css_changed (widget, change);

  atlas_style_palette_read (&self->palette, widget);
  forget_painter (self);
}

static void
atlas_holding_bar_dispose (GObject *object)
{
  AtlasHoldingBar *self = ATLAS_HOLDING_BAR (object);

  g_clear_pointer (&self->painter, atlas_hold_painter_free);
  g_clear_object (&self->place);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_holding_bar_parent_class)->dispose (object);
}

static void
atlas_holding_bar_class_init (AtlasHoldingBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_holding_bar_dispose;
  widget_class->css_changed = atlas_holding_bar_css_changed;
  widget_class->measure = atlas_holding_bar_measure;
  widget_class->snapshot = atlas_holding_bar_snapshot;

  gtk_widget_class_install_action (widget_class, "bar.step", "b", step_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, 0, "bar.step", "b", FALSE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Left, 0, "bar.step", "b", FALSE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, 0, "bar.step", "b", TRUE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Right, 0, "bar.step", "b", TRUE);
  gtk_widget_class_set_css_name (widget_class, "holdingbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
atlas_holding_bar_init (AtlasHoldingBar *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (forget_painter), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Who held it when"), -1);
}

/**
 * atlas_holding_bar_set_place:
 * @self: a bar
 * @state: the state of all the places it ever shows
 * @place: (nullable): the place to show
 */
void
atlas_holding_bar_set_place (AtlasHoldingBar *self,
                             AtlasState      *state,
                             AtlasPlace      *place)
{
  g_return_if_fail (ATLAS_IS_HOLDING_BAR (self));
  g_return_if_fail (ATLAS_IS_STATE (state));

  if (self->state == NULL)
    {
      self->state = g_object_ref (state);
      g_signal_connect_object (state, "notify::instant", G_CALLBACK (instant_changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (state, "notify::account", G_CALLBACK (instant_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  g_set_object (&self->place, place);
  update_value (self);
  forget_painter (self);
}
