/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline/atlas-overview.h"

#include "atlas-texture.h"
#include "core/atlas-wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * AtlasOverview:
 *
 * The whole siege in one thin strip: how many of its places each side held, and a window over what
 * the timeline shows of it. The window is dragged by its middle to pan and by its edges to zoom; a
 * click beside it brings it there.
 *
 * Events long before and after the siege would shrink it to nothing: the strip shows the siege, and
 * grows to the visible span while that reaches beyond it.
 *
 * # CSS nodes
 *
 * `AtlasOverview` has a single CSS node with name `overview`.
 */

typedef enum
{
  GRIP_NONE,
  GRIP_BEGIN,
  GRIP_WINDOW,
  GRIP_END,
} Grip;

struct _AtlasOverview
{
  AtlasTimeRow  parent_instance;
  GdkTexture   *picture;
  AtlasTimeAxis painted;
  Grip          grip;
  gint64        grip_begin;
  gint64        grip_end;
  AtlasTimeAxis grip_axis;
};

G_DEFINE_FINAL_TYPE (AtlasOverview, atlas_overview, ATLAS_TYPE_TIME_ROW)

#define GRIP_WIDTH    12
#define LEAST_WINDOW  6
#define HEIGHT_SHARE  1.7
#define LABEL_MARGIN  10
#define SHADE         0.62

/* With many places the strip is painted in broader steps: so many counts of a place are enough. */
#define MOST_COUNTED 400000

/* What the picture of the strip is painted from. */
typedef struct
{
  AtlasTimeRow  *row;
  AtlasTimeAxis  axis;
  int            width;
  int            height;
} Strip;

static void
atlas_overview_get_span (AtlasTimeRow *row,
                         gint64       *begin,
                         gint64       *end)
{
  AtlasState *state = atlas_time_row_get_state (row);
  AtlasSiege *siege = atlas_state_get_siege (state);
  AtlasOverview *self = ATLAS_OVERVIEW (row);

  /* While the window is dragged the strip stands still beneath it. */
  if (self->grip != GRIP_NONE)
    {
      *begin = self->grip_axis.begin;
      *end = self->grip_axis.end;
      return;
    }

  atlas_state_get_visible_span (state, begin, end);
  *begin = MIN (*begin, atlas_siege_get_begin (siege));
  *end = MAX (*end, atlas_siege_get_end (siege));
}

/* How many places each side holds at a moment, the contested shared; the last is nobody's. */
static void
count_holders (AtlasState *state,
               gint64      time,
               guint32    *tenures,
               guint       n_sides,
               double     *counts)
{
  AtlasSiege *siege = atlas_state_get_siege (state);
  AtlasHoldingIndex *holdings = atlas_state_get_holdings (state);
  guint n_places = atlas_siege_get_places (siege)->len;

  atlas_holding_index_get_state (holdings, time, tenures);
  for (guint i = 0; i <= n_sides; i++)
    counts[i] = 0;

  for (guint i = 0; i < n_places; i++)
    {
      const AtlasTenure *tenure = atlas_holding_index_get_tenure (holdings, tenures[i]);
      const AtlasHolding *holding = tenure == NULL ? NULL : tenure->holding;
      guint side = 0;

      if (tenure == NULL)
        continue;
      while (side < n_sides &&
             (holding == NULL || atlas_siege_get_side (siege, side)->id != holding->side))
        side++;
      counts[side]++;
    }
}

/* Sides from the bottom up in their order, the last from the top down, and between them what is
 * contested or nobody's. */
static void
paint_shares (cairo_t      *cr,
              const Strip  *strip,
              const double *counts,
              guint         n_sides,
              double        from,
              double        to)
{
  AtlasSiege *siege = atlas_state_get_siege (atlas_time_row_get_state (strip->row));
  const AtlasStylePalette *palette = atlas_time_row_get_palette (strip->row);
  double sum = 0;
  double top = 0;

  for (guint i = 0; i <= n_sides; i++)
    sum += counts[i];
  for (guint i = n_sides + 1; i > 0 && sum > 0; i--)
    {
      /* The last side first, nobody before the others: order n−1, n, n−2 … 0. */
      guint n = i == n_sides + 1 ? n_sides - 1 : (i == n_sides ? n_sides : i - 1);
      double height = counts[n] / sum * strip->height;
      const AtlasSide *side = n < n_sides ? atlas_siege_get_side (siege, n) : NULL;
      GdkRGBA colour = side == NULL ? palette->line
                                    : atlas_style_palette_area (palette, side->colour, side->night_colour);

      gdk_cairo_set_source_rgba (cr, &colour);
      cairo_rectangle (cr, from, top, to - from, height);
      cairo_fill (cr);
      top += height;
    }
}

/* Most of the time nothing changes hands, and many steps are one piece. */
static void
paint_strip (cairo_t      *cr,
             gconstpointer user_data)
{
  const Strip *strip = user_data;
  AtlasState *state = atlas_time_row_get_state (strip->row);
  AtlasSiege *siege = atlas_state_get_siege (state);
  guint n_sides = atlas_siege_get_n_sides (siege);
  guint n_places = atlas_siege_get_places (siege)->len;
  int step = 1 + (int) (n_places * (guint) strip->width / MOST_COUNTED);
  gsize size = (n_sides + 1) * sizeof (double);
  g_autofree guint32 *tenures = g_new (guint32, n_places + 1);
  g_autofree double *counts = g_malloc0 (size);
  g_autofree double *before = g_malloc0 (size);
  int from = 0;

  for (int x = 0; n_sides > 0 && x < strip->width; x += step)
    {
      count_holders (state, atlas_time_axis_get_time (&strip->axis, x + step / 2.0), tenures, n_sides, counts);
      if (memcmp (counts, before, size) == 0)
        continue;

      paint_shares (cr, strip, before, n_sides, from, x);
      memcpy (before, counts, size);
      from = x;
    }
  if (n_sides > 0)
    paint_shares (cr, strip, before, n_sides, from, strip->width);
}

static void
paint_picture (AtlasOverview       *self,
               const AtlasTimeAxis *axis)
{
  Strip strip = { ATLAS_TIME_ROW (self), *axis, (int) axis->width,
                  gtk_widget_get_height (GTK_WIDGET (self)) - 4 };

  if (self->picture != NULL && axis->begin == self->painted.begin &&
      axis->end == self->painted.end && axis->width == self->painted.width)
    return;

  g_clear_object (&self->picture);
  self->painted = *axis;
  if (strip.height > 0)
    self->picture = atlas_texture_paint (strip.width, strip.height, 1, paint_strip, &strip);
}

static void
get_window (AtlasOverview       *self,
            const AtlasTimeAxis *axis,
            double              *left,
            double              *right)
{
  gint64 begin, end;

  atlas_state_get_visible_span (atlas_time_row_get_state (ATLAS_TIME_ROW (self)), &begin, &end);
  *left = atlas_time_axis_get_x (axis, begin);
  *right = MAX (atlas_time_axis_get_x (axis, end), *left + LEAST_WINDOW);
}

static void
draw_window (AtlasOverview       *self,
             GtkSnapshot         *snapshot,
             const AtlasTimeAxis *axis,
             double               height)
{
  const AtlasStylePalette *palette = atlas_time_row_get_palette (ATLAS_TIME_ROW (self));
  GdkRGBA shade = atlas_style_palette_fade (&palette->paper, SHADE);
  const float widths[] = { 1.5, 1.5, 1.5, 1.5 };
  const GdkRGBA colours[] = { palette->ink, palette->ink, palette->ink, palette->ink };
  GskRoundedRect frame;
  double left, right;

  get_window (self, axis, &left, &right);
  gtk_snapshot_append_color (snapshot, &shade,
                             &GRAPHENE_RECT_INIT (0, 0, (float) MAX (left, 0), (float) height));
  gtk_snapshot_append_color (snapshot, &shade,
                             &GRAPHENE_RECT_INIT ((float) right, 0, (float) MAX (axis->width - right, 0),
                                                  (float) height));
  gsk_rounded_rect_init_from_rect (&frame,
                                   &GRAPHENE_RECT_INIT ((float) left, 0.5f, (float) (right - left),
                                                        (float) height - 1), 3);
  gtk_snapshot_append_border (snapshot, &frame, widths, colours);
}

static void
atlas_overview_draw (AtlasTimeRow        *row,
                     GtkSnapshot         *snapshot,
                     const AtlasTimeAxis *axis)
{
  AtlasOverview *self = ATLAS_OVERVIEW (row);
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double x = atlas_time_axis_get_x (axis, atlas_state_get_instant (atlas_time_row_get_state (row)));

  paint_picture (self, axis);
  if (self->picture != NULL)
    gtk_snapshot_append_texture (snapshot, self->picture,
                                 &GRAPHENE_RECT_INIT (0, 2, (float) (int) axis->width, (float) height - 4));
  draw_window (self, snapshot, axis, height);
  gtk_snapshot_append_color (snapshot, &atlas_time_row_get_palette (row)->now,
                             &GRAPHENE_RECT_INIT ((float) (int) x - 1, 0, 2, (float) height));
}

static void
atlas_overview_draw_label (AtlasTimeRow *row,
                           GtkSnapshot  *snapshot,
                           double        width)
{
  double height = gtk_widget_get_height (GTK_WIDGET (row));

  atlas_time_row_draw_text (row, snapshot, _("Whole siege"), &atlas_time_row_get_palette (row)->quiet,
                            LABEL_MARGIN, height / 2, width - 2 * LABEL_MARGIN, PANGO_ALIGN_RIGHT);
}

/* To a screen reader the window is a scroll bar, which says from when to when it reaches. */
static void
update_value (AtlasOverview *self,
              AtlasState    *state)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *words = NULL;
  gint64 least, most, begin, end;

  atlas_state_get_range (state, &least, &most);
  atlas_state_get_visible_span (state, &begin, &end);
  first = atlas_wording_time (begin, ATLAS_PRECISION_DAY);
  last = atlas_wording_time (end - 1, ATLAS_PRECISION_DAY);
  /* Translators: the stretch of time that is shown: %1$s first and %2$s last day. */
  words = g_strdup_printf (_("%1$s – %2$s"), first, last);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, (double) least,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) most,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) begin,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
}

static void
atlas_overview_state_changed (AtlasTimeRow *row,
                              const char   *name)
{
  static const char *const spoken[] = { "siege", "language", "visible-end", NULL };
  AtlasState *state = atlas_time_row_get_state (row);

  if (state != NULL && atlas_state_get_siege (state) != NULL && g_strv_contains (spoken, name))
    update_value (ATLAS_OVERVIEW (row), state);
  if (g_str_equal (name, "siege") || g_str_equal (name, "account"))
    g_clear_object (&ATLAS_OVERVIEW (row)->picture);
  if (g_str_equal (name, "instant"))
    gtk_widget_queue_draw (GTK_WIDGET (row));

  ATLAS_TIME_ROW_CLASS (atlas_overview_parent_class)->state_changed (row, name);
}

static Grip
find_grip (AtlasOverview       *self,
           const AtlasTimeAxis *axis,
           double               x)
{
  double left, right;
  double edge;

  get_window (self, axis, &left, &right);
  /* Of a narrow window there must remain something to drag. */
  edge = MIN (GRIP_WIDTH, (right - left) / 4);
  if (x >= left - GRIP_WIDTH && x < left + edge)
    return GRIP_BEGIN;
  if (x > right - edge && x <= right + GRIP_WIDTH)
    return GRIP_END;

  return x >= left && x <= right ? GRIP_WINDOW : GRIP_NONE;
}

/* Brings the middle of the window to a point. */
static void
centre_window (AtlasOverview       *self,
               const AtlasTimeAxis *axis,
               double               x)
{
  AtlasState *state = atlas_time_row_get_state (ATLAS_TIME_ROW (self));
  gint64 middle = atlas_time_axis_get_time (axis, x);
  gint64 begin, end, length;

  atlas_state_get_visible_span (state, &begin, &end);
  length = end - begin;
  atlas_state_set_visible_span (state, middle - length / 2, middle - length / 2 + length);
}

static void
drag_begin_cb (AtlasOverview  *self,
               double          x,
               double          y,
               GtkGestureDrag *drag)
{
  AtlasTimeRow *row = ATLAS_TIME_ROW (self);
  AtlasTimeAxis axis;

  if (!atlas_time_row_get_axis (row, &axis))
    return;

  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  x -= atlas_time_row_get_label_width (row);
  self->grip_axis = axis;
  self->grip = find_grip (self, &axis, x);
  if (self->grip == GRIP_NONE && x >= 0)
    {
      centre_window (self, &axis, x);
      self->grip = GRIP_WINDOW;
    }
  atlas_state_get_visible_span (atlas_time_row_get_state (row), &self->grip_begin, &self->grip_end);
}

static void
drag_update_cb (AtlasOverview *self,
                double         dx,
                double         dy)
{
  AtlasState *state = atlas_time_row_get_state (ATLAS_TIME_ROW (self));
  gint64 moved = atlas_time_axis_get_time (&self->grip_axis, dx) - self->grip_axis.begin;

  switch (self->grip)
    {
    case GRIP_BEGIN:
      atlas_state_set_visible_span (state, MIN (self->grip_begin + moved, self->grip_end - ATLAS_HOUR),
                                    self->grip_end);
      break;
    case GRIP_END:
      atlas_state_set_visible_span (state, self->grip_begin,
                                    MAX (self->grip_end + moved, self->grip_begin + ATLAS_HOUR));
      break;
    case GRIP_WINDOW:
      atlas_state_set_visible_span (state, self->grip_begin + moved, self->grip_end + moved);
      break;
    case GRIP_NONE:
    default:
      break;
    }
}

static void
drag_end_cb (AtlasOverview *self)
{
  self->grip = GRIP_NONE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (AtlasOverview *self,
           double         x,
           double         y)
{
  static const char *const cursors[] = {
    [GRIP_NONE] = "default", [GRIP_BEGIN] = "ew-resize", [GRIP_WINDOW] = "grab", [GRIP_END] = "ew-resize",
  };
  AtlasTimeRow *row = ATLAS_TIME_ROW (self);
  AtlasTimeAxis axis;

  if (atlas_time_row_get_axis (row, &axis))
    gtk_widget_set_cursor_from_name (
      GTK_WIDGET (self), cursors[find_grip (self, &axis, x - atlas_time_row_get_label_width (row))]);
}

static void
atlas_overview_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  int line = atlas_time_row_get_line_height (ATLAS_TIME_ROW (widget));

  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? (int) (line * HEIGHT_SHARE) : 0;
}

static void
atlas_overview_dispose (GObject *object)
{
  g_clear_object (&ATLAS_OVERVIEW (object)->picture);

  G_OBJECT_CLASS (atlas_overview_parent_class)->dispose (object);
}

static void
atlas_overview_class_init (AtlasOverviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AtlasTimeRowClass *row_class = ATLAS_TIME_ROW_CLASS (klass);

  object_class->dispose = atlas_overview_dispose;
  widget_class->measure = atlas_overview_measure;
  row_class->get_span = atlas_overview_get_span;
  row_class->draw = atlas_overview_draw;
  row_class->draw_label = atlas_overview_draw_label;
  row_class->state_changed = atlas_overview_state_changed;

  gtk_widget_class_set_css_name (widget_class, "overview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SCROLLBAR);

  /* On the window the arrows move the window. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, 0, "band.pan-back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Left, 0, "band.pan-back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, 0, "band.pan-forward", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Right, 0, "band.pan-forward", NULL);
}

static void
atlas_overview_init (AtlasOverview *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Whole siege"), -1);

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

/**
 * atlas_overview_new:
 * @state: what is shown
 *
 * Returns: (transfer floating): the overview
 */
GtkWidget *
atlas_overview_new (AtlasState *state)
{
  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  return g_object_new (ATLAS_TYPE_OVERVIEW, "state", state, NULL);
}
