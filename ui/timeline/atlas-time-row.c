/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline/atlas-time-row.h"

#include "core/atlas-wording.h"
#include "timeline/atlas-time-keys.h"

/**
 * AtlasTimeRow:
 *
 * A drawn row of the timeline: a column for its label at the left, and the time axis.
 *
 * The axis shows the visible span of an [class@Atlas.State]; rows of one width with the same
 * [property@Atlas.TimeRow:label-width] stand exactly one above the other. Nothing in a row shows the
 * moment, which [class@Atlas.Playhead] does for all of them: so a row is drawn again when the
 * visible span moves, and not when the clock does.
 */

typedef struct
{
  AtlasState   *state;
  GSignalGroup *state_signals;
  int           label_width;
  AtlasStylePalette  palette;
  PangoLayout  *layout;
  GHashTable   *widths;
  int           line_height;
} AtlasTimeRowPrivate;

enum
{
  PROP_0,
  PROP_STATE,
  PROP_LABEL_WIDTH,
  N_PROPS,
};

enum
{
  SPAN_ASKED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AtlasTimeRow, atlas_time_row, GTK_TYPE_WIDGET)

/* Keeps the last tick and its label inside the row. */
#define END_MARGIN 14

/* A row says the same few words over and over, at every step of time and zoom. */
#define WIDTHS_MAX 1024

#define PRIVATE(self) ((AtlasTimeRowPrivate *) atlas_time_row_get_instance_private (self))

static PangoLayout *
get_layout (AtlasTimeRow *self)
{
  AtlasTimeRowPrivate *priv = PRIVATE (self);

  if (priv->layout == NULL)
    priv->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);

  return priv->layout;
}

static void
state_notify_cb (AtlasTimeRow *self,
                 GParamSpec   *pspec)
{
  ATLAS_TIME_ROW_GET_CLASS (self)->state_changed (self, pspec->name);
}

static void
atlas_time_row_real_get_span (AtlasTimeRow *self,
                              gint64       *begin,
                              gint64       *end)
{
  atlas_state_get_visible_span (PRIVATE (self)->state, begin, end);
}

static void
atlas_time_row_real_draw (AtlasTimeRow        *self,
                          GtkSnapshot         *snapshot,
                          const AtlasTimeAxis *axis)
{
}

static void
atlas_time_row_real_draw_label (AtlasTimeRow *self,
                                GtkSnapshot  *snapshot,
                                double        width)
{
}

/* What does not show on the timeline is not listed here. The visible end is notified with every
 * change of the span. */
static void
atlas_time_row_real_state_changed (AtlasTimeRow *self,
                                   const char   *name)
{
  static const char *const shown[] = {
    "siege", "language", "names", "account", "show-details", "filter", "visible-end", "place", "event", NULL,
  };

  if (g_strv_contains (shown, name))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
atlas_time_row_real_claims (AtlasTimeRow *self,
                            double        x,
                            double        y)
{
  return FALSE;
}

static gboolean
atlas_time_row_real_activate (AtlasTimeRow *self,
                              double        x,
                              double        y)
{
  return FALSE;
}

static void
atlas_time_row_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  AtlasTimeRow *self = ATLAS_TIME_ROW (widget);
  AtlasTimeRowPrivate *priv = PRIVATE (self);
  AtlasTimeRowClass *klass = ATLAS_TIME_ROW_GET_CLASS (self);
  float height = (float) gtk_widget_get_height (widget);
  float width = (float) gtk_widget_get_width (widget);
  float label_width = (float) priv->label_width;
  AtlasTimeAxis axis;

  /* GTK 4.8 loses what is drawn into an empty clip. */
  if (height <= 0 || !atlas_time_row_get_axis (self, &axis))
    return;

  if (priv->label_width > 0)
    {
      gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, label_width, height));
      klass->draw_label (self, snapshot, priv->label_width);
      gtk_snapshot_pop (snapshot);
    }

  if (width <= label_width)
    return;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (label_width, 0, width - label_width, height));
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (label_width, 0));
  klass->draw (self, snapshot, &axis);
  gtk_snapshot_pop (snapshot);
}

static void
atlas_time_row_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = atlas_time_row_get_line_height (ATLAS_TIME_ROW (widget));
}

static void
atlas_time_row_css_changed (GtkWidget         *widget,
                            GtkCssStyleChange *change)
{
  AtlasTimeRow *self = ATLAS_TIME_ROW (widget);
  AtlasTimeRowPrivate *priv = PRIVATE (self);
  AtlasStylePalette palette = priv->palette;
  int line_height = priv->line_height;

  GTK_WIDGET_CLASS (atlas_time_row_parent_class)->css_changed (widget, change);

  /* Focus and hover change the style too, and neither rows nor what is painted depend on them. */
  priv->line_height = 0;
  g_hash_table_remove_all (priv->widths);
  atlas_style_palette_read (&priv->palette, widget);
  if (line_height == atlas_time_row_get_line_height (self) &&
      atlas_style_palette_equal (&palette, &priv->palette))
    return;

  ATLAS_TIME_ROW_GET_CLASS (self)->state_changed (self, "siege");
  gtk_widget_queue_resize (widget);
}

static void
atlas_time_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  AtlasTimeRow *self = ATLAS_TIME_ROW (object);

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_object (value, atlas_time_row_get_state (self));
      break;
    case PROP_LABEL_WIDTH:
      g_value_set_int (value, atlas_time_row_get_label_width (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_time_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  AtlasTimeRow *self = ATLAS_TIME_ROW (object);

  switch (prop_id)
    {
    case PROP_STATE:
      atlas_time_row_set_state (self, g_value_get_object (value));
      break;
    case PROP_LABEL_WIDTH:
      atlas_time_row_set_label_width (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_time_row_dispose (GObject *object)
{
  AtlasTimeRowPrivate *priv = PRIVATE (ATLAS_TIME_ROW (object));

  g_clear_object (&priv->state_signals);
  g_clear_object (&priv->state);
  g_clear_object (&priv->layout);

  G_OBJECT_CLASS (atlas_time_row_parent_class)->dispose (object);
}

static void
atlas_time_row_finalize (GObject *object)
{
  g_hash_table_unref (PRIVATE (ATLAS_TIME_ROW (object))->widths);

  G_OBJECT_CLASS (atlas_time_row_parent_class)->finalize (object);
}

static void
atlas_time_row_class_init (AtlasTimeRowClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  klass->get_span = atlas_time_row_real_get_span;
  klass->draw = atlas_time_row_real_draw;
  klass->draw_label = atlas_time_row_real_draw_label;
  klass->state_changed = atlas_time_row_real_state_changed;
  klass->claims = atlas_time_row_real_claims;
  klass->activate = atlas_time_row_real_activate;

  object_class->get_property = atlas_time_row_get_property;
  object_class->set_property = atlas_time_row_set_property;
  object_class->dispose = atlas_time_row_dispose;
  object_class->finalize = atlas_time_row_finalize;

  widget_class->snapshot = atlas_time_row_snapshot;
  widget_class->measure = atlas_time_row_measure;
  widget_class->css_changed = atlas_time_row_css_changed;
  atlas_time_keys_bind (widget_class);

  /**
   * AtlasTimeRow:state:
   *
   * What is shown.
   */
  properties[PROP_STATE] = g_param_spec_object ("state", NULL, NULL, ATLAS_TYPE_STATE, flags);
  /**
   * AtlasTimeRow:label-width:
   *
   * Width of the column of labels in logical pixels.
   */
  properties[PROP_LABEL_WIDTH] = g_param_spec_int ("label-width", NULL, NULL, 0, G_MAXINT, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * AtlasTimeRow::span-asked:
   * @self: a row
   * @begin: first second
   * @end: second after the last
   *
   * Asks whoever holds the rows to travel to a stretch of time.
   */
  signals[SPAN_ASKED] =
    g_signal_new ("span-asked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);
}

static void
atlas_time_row_init (AtlasTimeRow *self)
{
  AtlasTimeRowPrivate *priv = PRIVATE (self);

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  priv->widths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  priv->state_signals = g_signal_group_new (ATLAS_TYPE_STATE);
  g_signal_group_connect_swapped (priv->state_signals, "notify", G_CALLBACK (state_notify_cb), self);
}

/**
 * atlas_time_row_get_state:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what is shown
 */
AtlasState *
atlas_time_row_get_state (AtlasTimeRow *self)
{
  g_return_val_if_fail (ATLAS_IS_TIME_ROW (self), NULL);

  return PRIVATE (self)->state;
}

/**
 * atlas_time_row_set_state:
 * @self: a row
 * @state: (nullable) (transfer none): what to show
 */
void
atlas_time_row_set_state (AtlasTimeRow *self,
                          AtlasState   *state)
{
  AtlasTimeRowPrivate *priv;

  g_return_if_fail (ATLAS_IS_TIME_ROW (self));

  priv = PRIVATE (self);
  if (state == priv->state)
    return;

  g_set_object (&priv->state, state);
  g_signal_group_set_target (priv->state_signals, state);
  ATLAS_TIME_ROW_GET_CLASS (self)->state_changed (self, "siege");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/**
 * atlas_time_row_get_label_width:
 * @self: a row
 *
 * Returns: width of the column of labels in logical pixels
 */
int
atlas_time_row_get_label_width (AtlasTimeRow *self)
{
  g_return_val_if_fail (ATLAS_IS_TIME_ROW (self), 0);

  return PRIVATE (self)->label_width;
}

/**
 * atlas_time_row_set_label_width:
 * @self: a row
 * @label_width: width of the column of labels in logical pixels
 */
void
atlas_time_row_set_label_width (AtlasTimeRow *self,
                                int           label_width)
{
  AtlasTimeRowPrivate *priv;

  g_return_if_fail (ATLAS_IS_TIME_ROW (self));

  priv = PRIVATE (self);
  if (label_width == priv->label_width)
    return;

  priv->label_width = label_width;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL_WIDTH]);
}

/**
 * atlas_time_row_get_axis:
 * @self: a row
 * @axis: (out caller-allocates): its axis
 *
 * Returns: whether there is anything to show and room to show it
 */
gboolean
atlas_time_row_get_axis (AtlasTimeRow  *self,
                         AtlasTimeAxis *axis)
{
  AtlasTimeRowPrivate *priv;

  g_return_val_if_fail (ATLAS_IS_TIME_ROW (self), FALSE);

  priv = PRIVATE (self);
  if (priv->state == NULL || atlas_state_get_siege (priv->state) == NULL)
    return FALSE;

  axis->width = gtk_widget_get_width (GTK_WIDGET (self)) - priv->label_width - END_MARGIN;
  ATLAS_TIME_ROW_GET_CLASS (self)->get_span (self, &axis->begin, &axis->end);

  return axis->width >= 1 && axis->end > axis->begin;
}

/**
 * atlas_time_row_get_room:
 * @self: a row
 *
 * Returns: how far from the begin of its axis it is drawn, in logical pixels: a little beyond the end
 */
double
atlas_time_row_get_room (AtlasTimeRow *self)
{
  g_return_val_if_fail (ATLAS_IS_TIME_ROW (self), 0);

  return gtk_widget_get_width (GTK_WIDGET (self)) - PRIVATE (self)->label_width;
}

/**
 * atlas_time_row_get_palette:
 * @self: a row
 *
 * Returns: (transfer none): its colours
 */
const AtlasStylePalette *
atlas_time_row_get_palette (AtlasTimeRow *self)
{
  g_return_val_if_fail (ATLAS_IS_TIME_ROW (self), NULL);

  return &PRIVATE (self)->palette;
}

/**
 * atlas_time_row_get_line_height:
 * @self: a row
 *
 * Returns: height of a line of its type in logical pixels; every other height follows it
 */
int
atlas_time_row_get_line_height (AtlasTimeRow *self)
{
  AtlasTimeRowPrivate *priv;

  g_return_val_if_fail (ATLAS_IS_TIME_ROW (self), 0);

  priv = PRIVATE (self);
  if (priv->line_height == 0)
    {
      PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
      PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);

      priv->line_height = PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (metrics) +
                                             pango_font_metrics_get_descent (metrics));
      pango_font_metrics_unref (metrics);
    }

  return priv->line_height;
}

/**
 * atlas_time_row_claims:
 * @self: a row
 * @x: pixels from the left of the row
 * @y: pixels from its top
 *
 * Returns: whether a press there is for something that is there, not for the clock
 */
gboolean
atlas_time_row_claims (AtlasTimeRow *self,
                       double        x,
                       double        y)
{
  g_return_val_if_fail (ATLAS_IS_TIME_ROW (self), FALSE);

  return ATLAS_TIME_ROW_GET_CLASS (self)->claims (self, x - PRIVATE (self)->label_width, y);
}

/**
 * atlas_time_row_activate:
 * @self: a row
 * @x: pixels from the left of the row
 * @y: pixels from its top
 *
 * Does what a click does.
 *
 * Returns: whether there was anything to do
 */
gboolean
atlas_time_row_activate (AtlasTimeRow *self,
                         double        x,
                         double        y)
{
  g_return_val_if_fail (ATLAS_IS_TIME_ROW (self), FALSE);

  return ATLAS_TIME_ROW_GET_CLASS (self)->activate (self, x - PRIVATE (self)->label_width, y);
}

/**
 * atlas_time_row_ask_for_span:
 * @self: a row
 * @begin: first second
 * @end: second after the last
 *
 * Emits [signal@Atlas.TimeRow::span-asked].
 */
void
atlas_time_row_ask_for_span (AtlasTimeRow *self,
                             gint64        begin,
                             gint64        end)
{
  g_return_if_fail (ATLAS_IS_TIME_ROW (self));

  g_signal_emit (self, signals[SPAN_ASKED], 0, begin, end);
}

/**
 * atlas_time_row_update_value:
 * @self: a row of which a screen reader makes a slider
 * @time: the moment at which it stands
 *
 * Tells screen readers of the moment, and between which it lies.
 */
void
atlas_time_row_update_value (AtlasTimeRow *self,
                             gint64        time)
{
  g_autofree char *words = NULL;
  AtlasInstant instant;
  gint64 least, most;

  g_return_if_fail (ATLAS_IS_TIME_ROW (self));

  atlas_instant_from_time (&instant, time);
  words = atlas_wording_instant (&instant);
  atlas_state_get_range (PRIVATE (self)->state, &least, &most);
  /* GTK hands the value text of no widget but its own on to a screen reader; the description arrives. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, (double) least,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) most,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) time,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

/**
 * atlas_time_row_measure_text:
 * @self: a row
 * @text: some words
 *
 * Returns: their width in logical pixels
 */
int
atlas_time_row_measure_text (AtlasTimeRow *self,
                             const char   *text)
{
  AtlasTimeRowPrivate *priv = PRIVATE (self);
  gpointer kept;
  int width;

  g_return_val_if_fail (ATLAS_IS_TIME_ROW (self), 0);

  if (g_hash_table_lookup_extended (priv->widths, text, NULL, &kept))
    return GPOINTER_TO_INT (kept);

  pango_layout_set_width (get_layout (self), -1);
  pango_layout_set_text (priv->layout, text, -1);
  pango_layout_get_pixel_size (priv->layout, &width, NULL);
  if (g_hash_table_size (priv->widths) >= WIDTHS_MAX)
    g_hash_table_remove_all (priv->widths);
  g_hash_table_insert (priv->widths, g_strdup (text), GINT_TO_POINTER (width));

  return width;
}

/**
 * atlas_time_row_draw_text:
 * @self: a row
 * @snapshot: where to draw
 * @text: the words
 * @colour: their colour
 * @x: where their room begins
 * @middle_y: the middle of the line
 * @width: the room that there is; words that need more are cut with an ellipsis
 * @alignment: where in the room they stand
 *
 * Draws one line of words.
 */
void
atlas_time_row_draw_text (AtlasTimeRow  *self,
                          GtkSnapshot   *snapshot,
                          const char    *text,
                          const GdkRGBA *colour,
                          double         x,
                          double         middle_y,
                          double         width,
                          PangoAlignment alignment)
{
  PangoLayout *layout;
  int text_width, text_height;

  g_return_if_fail (ATLAS_IS_TIME_ROW (self));

  layout = get_layout (self);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, -1);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  if (text_width > width)
    {
      pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
      text_width = (int) width;
    }

  if (alignment == PANGO_ALIGN_RIGHT)
    x += width - text_width;
  else if (alignment == PANGO_ALIGN_CENTER)
    x += (width - text_width) / 2;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) (int) (x + 0.5),
                                                (float) (int) (middle_y - text_height / 2.0 + 0.5)));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}
