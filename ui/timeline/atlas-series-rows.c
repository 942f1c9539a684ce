/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline/atlas-series-rows.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/atlas-figure.h"
#include "core/atlas-series-wording.h"

/**
 * AtlasSeriesRows:
 *
 * What was counted, as small curves: a row for each figure that was counted more than once, rival
 * counts of it in one row, with the values that hold at the moment at its label.
 *
 * A count holds until the next one: the line between them is a step, because nobody counted there.
 * After the last count there is no line. Up and Down go from row to row, for screen readers.
 *
 * # CSS nodes
 *
 * `AtlasSeriesRows` has a single CSS node with name `seriesrows`.
 */

struct _AtlasSeriesRows
{
  AtlasTimeRow parent_instance;
  GPtrArray   *figures;
  guint        current;
  guint        values_hash;
};

G_DEFINE_FINAL_TYPE (AtlasSeriesRows, atlas_series_rows, ATLAS_TYPE_TIME_ROW)

#define LABEL_MARGIN 10
#define ROW_MARGIN   4
#define MARKER_WIDTH 3
#define LINE_WIDTH   1.5f
#define DOT_SIZE     5.0f
#define LINE_ALPHA   0.55

/* Lines may lie far outside: what is drawn reaches a little beyond the row, no further. */
#define BEYOND 8

static int
get_row_height (AtlasSeriesRows *self)
{
  return 2 * atlas_time_row_get_line_height (ATLAS_TIME_ROW (self)) + 2 * ROW_MARGIN;
}

static AtlasState *
get_state (AtlasSeriesRows *self)
{
  return atlas_time_row_get_state (ATLAS_TIME_ROW (self));
}

static const AtlasFigure *
get_figure (AtlasSeriesRows *self,
            guint            n)
{
  return g_ptr_array_index (self->figures, n);
}

static void
list_figures (AtlasSeriesRows *self)
{
  AtlasState *state = get_state (self);
  AtlasSiege *siege = state != NULL ? atlas_state_get_siege (state) : NULL;

  g_clear_pointer (&self->figures, g_ptr_array_unref);
  self->figures = siege != NULL ? atlas_figures_new (siege) : g_ptr_array_new ();
  self->current = 0;

  for (guint i = self->figures->len; i > 0; i--)
    {
      gint64 begin, end;
      double low, high;

      if (!atlas_figure_get_extremes (get_figure (self, i - 1), &begin, &end, &low, &high) || high <= 0)
        g_ptr_array_remove_index (self->figures, i - 1);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static const AtlasSeriesPoint *
find_point (AtlasSeriesRows   *self,
            const AtlasSeries *series)
{
  return atlas_series_find_point (series, atlas_state_get_instant (get_state (self)));
}

/* The values that hold at the moment, one for each account that has counted by then, and the unit
 * once: “12,000 · 10,814 men”. */
static char *
join_values (AtlasSeriesRows   *self,
             const AtlasFigure *figure)
{
  AtlasState *state = get_state (self);
  GString *words = g_string_new (NULL);
  guint last = figure->series->len;

  while (last > 0 && find_point (self, g_ptr_array_index (figure->series, last - 1)) == NULL)
    last--;
  for (guint i = 0; i < last; i++)
    {
      const AtlasSeries *series = g_ptr_array_index (figure->series, i);
      const AtlasSeriesPoint *point = find_point (self, series);
      g_autofree char *value = NULL;

      if (point == NULL)
        continue;
      value = i + 1 < last ? atlas_series_describe_number (point)
                           : atlas_series_describe_point (series, point, atlas_state_get_language (state));
      if (words->len > 0)
        g_string_append (words, C_("between facts", " · "));
      g_string_append (words, value);
    }

  return g_string_free (words, FALSE);
}

static void
update_accessible (AtlasSeriesRows *self)
{
  g_autofree char *words =
    self->current < self->figures->len ? atlas_series_rows_describe (self, self->current) : g_strdup ("");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

/* Values change now and then while the clock runs on: what is written is drawn again only then. */
static void
check_values (AtlasSeriesRows *self)
{
  gint64 time = atlas_state_get_instant (get_state (self));
  guint hash = 0;

  for (guint i = 0; i < self->figures->len; i++)
    {
      const AtlasFigure *figure = get_figure (self, i);

      for (guint j = 0; j < figure->series->len; j++)
        hash = hash * 31 + g_direct_hash (atlas_series_find_point (g_ptr_array_index (figure->series, j), time));
    }
  if (hash == self->values_hash)
    return;

  self->values_hash = hash;
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GdkRGBA
choose_colour (AtlasSeriesRows   *self,
               const AtlasSeries *series)
{
  const AtlasStylePalette *palette = atlas_time_row_get_palette (ATLAS_TIME_ROW (self));
  const AtlasSide *side = atlas_siege_find_side (atlas_state_get_siege (get_state (self)), series->side);

  return side != NULL ? atlas_style_palette_side (palette, side->colour, side->night_colour) : palette->ink;
}

/* Rivals differ in their dots, not in their colour, which is that of a side: full, hollow, small. */
static void
draw_dot (AtlasSeriesRows *self,
          GtkSnapshot     *snapshot,
          const GdkRGBA   *colour,
          float            x,
          float            y,
          guint            rival)
{
  float size = rival > 1 ? DOT_SIZE - 2 : DOT_SIZE;
  graphene_rect_t dot = GRAPHENE_RECT_INIT (x - size / 2, y - size / 2, size, size);

  gtk_snapshot_append_color (snapshot, colour, &dot);
  if (rival != 1)
    return;

  graphene_rect_inset (&dot, LINE_WIDTH, LINE_WIDTH);
  gtk_snapshot_append_color (snapshot, &atlas_time_row_get_palette (ATLAS_TIME_ROW (self))->paper, &dot);
}

static void
draw_step (GtkSnapshot   *snapshot,
           const GdkRGBA *colour,
           float          x,
           float          y,
           float          next_x,
           float          next_y,
           float          width)
{
  float left = MAX (x, -BEYOND);
  float right = MIN (next_x, width + BEYOND);

  if (right > left)
    gtk_snapshot_append_color (snapshot, colour,
                               &GRAPHENE_RECT_INIT (left, y - LINE_WIDTH / 2, right - left, LINE_WIDTH));
  if (next_x >= -BEYOND && next_x <= width + BEYOND)
    gtk_snapshot_append_color (snapshot, colour,
                               &GRAPHENE_RECT_INIT (next_x - LINE_WIDTH / 2, MIN (y, next_y), LINE_WIDTH,
                                                    fabsf (next_y - y)));
}

static void
draw_series (AtlasSeriesRows     *self,
             GtkSnapshot         *snapshot,
             const AtlasTimeAxis *axis,
             const AtlasSeries   *series,
             double               high,
             double               bottom,
             guint                rival)
{
  const double plot_height = get_row_height (self) - 2 * ROW_MARGIN - DOT_SIZE;
  const float width = (float) axis->width + (float) BEYOND;
  GdkRGBA colour = choose_colour (self, series);
  GdkRGBA faint = atlas_style_palette_fade (&colour, LINE_ALPHA);

  for (guint i = 0; i < series->points->len; i++)
    {
      const AtlasSeriesPoint *point = &g_array_index (series->points, AtlasSeriesPoint, i);
      float x = (float) atlas_time_axis_get_x (axis, point->when.earliest);
      float y = (float) (bottom - MAX (point->value, 0) / high * plot_height);

      if (i + 1 < series->points->len)
        draw_step (snapshot, &faint, x, y, (float) atlas_time_axis_get_x (axis, point[1].when.earliest),
                   (float) (bottom - MAX (point[1].value, 0) / high * plot_height), width);
      if (x >= -BEYOND && x <= width)
        draw_dot (self, snapshot, &colour, x, y, rival);
    }
}

static void
atlas_series_rows_draw (AtlasTimeRow        *row,
                        GtkSnapshot         *snapshot,
                        const AtlasTimeAxis *axis)
{
  AtlasSeriesRows *self = ATLAS_SERIES_ROWS (row);
  const AtlasStylePalette *palette = atlas_time_row_get_palette (row);
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  int height = get_row_height (self);

  for (guint i = 0; i < self->figures->len; i++)
    {
      const AtlasFigure *figure = get_figure (self, i);
      double bottom = (i + 1.0) * height - ROW_MARGIN;
      gint64 begin, end;
      double low, high;

      atlas_figure_get_extremes (figure, &begin, &end, &low, &high);
      gtk_snapshot_append_color (snapshot, &palette->line, &GRAPHENE_RECT_INIT (0, (float) bottom, width, 1));
      for (guint j = figure->series->len; j > 0; j--)
        draw_series (self, snapshot, axis, g_ptr_array_index (figure->series, j - 1), high, bottom, j - 1);
    }
}

static void
atlas_series_rows_draw_label (AtlasTimeRow *row,
                              GtkSnapshot  *snapshot,
                              double        width)
{
  AtlasSeriesRows *self = ATLAS_SERIES_ROWS (row);
  const AtlasStylePalette *palette = atlas_time_row_get_palette (row);
  int height = get_row_height (self);
  int line = atlas_time_row_get_line_height (row);

  for (guint i = 0; i < self->figures->len; i++)
    {
      const AtlasFigure *figure = get_figure (self, i);
      g_autofree char *values = join_values (self, figure);
      double top = (double) i * height + ROW_MARGIN;

      if (i == self->current && gtk_widget_has_focus (GTK_WIDGET (self)))
        gtk_snapshot_append_color (snapshot, &palette->now,
                                   &GRAPHENE_RECT_INIT ((float) width - MARKER_WIDTH, (float) top,
                                                        MARKER_WIDTH, (float) (2 * line)));
      atlas_time_row_draw_text (row, snapshot,
                                atlas_state_pick (get_state (self), atlas_figure_get_first (figure)->title),
                                &palette->ink, LABEL_MARGIN, top + line / 2.0, width - 2 * LABEL_MARGIN,
                                PANGO_ALIGN_RIGHT);
      atlas_time_row_draw_text (row, snapshot, values, &palette->quiet, LABEL_MARGIN, top + 1.5 * line,
                                width - 2 * LABEL_MARGIN, PANGO_ALIGN_RIGHT);
    }
}

static void
atlas_series_rows_state_changed (AtlasTimeRow *row,
                                 const char   *name)
{
  AtlasSeriesRows *self = ATLAS_SERIES_ROWS (row);
  AtlasState *state = atlas_time_row_get_state (row);

  if (g_str_equal (name, "siege"))
    list_figures (self);
  if (state == NULL || atlas_state_get_siege (state) == NULL)
    return;

  if (g_str_equal (name, "instant") || g_str_equal (name, "siege"))
    check_values (self);
  if (g_str_equal (name, "language"))
    update_accessible (self);

  ATLAS_TIME_ROW_CLASS (atlas_series_rows_parent_class)->state_changed (row, name);
}

static guint
find_row (AtlasSeriesRows *self,
          double           y)
{
  guint n = y < 0 ? 0 : (guint) (y / get_row_height (self));

  return MIN (n, self->figures->len);
}

static gboolean
atlas_series_rows_claims (AtlasTimeRow *row,
                          double        x,
                          double        y)
{
  return x < 0;
}

static void
set_current (AtlasSeriesRows *self,
             guint            n)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  int height = get_row_height (self);

  if (n >= self->figures->len)
    return;

  self->current = n;
  if (scroller != NULL)
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
                               (double) n * height, (n + 1.0) * height);
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
atlas_series_rows_activate (AtlasTimeRow *row,
                            double        x,
                            double        y)
{
  AtlasSeriesRows *self = ATLAS_SERIES_ROWS (row);

  set_current (self, find_row (self, y));

  return x < 0;
}

static void
previous_activated (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  AtlasSeriesRows *self = ATLAS_SERIES_ROWS (widget);

  if (self->current > 0)
    set_current (self, self->current - 1);
}

static void
next_activated (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  AtlasSeriesRows *self = ATLAS_SERIES_ROWS (widget);

  set_current (self, self->current + 1);
}

static gboolean
atlas_series_rows_query_tooltip (GtkWidget  *widget,
                                 int         x,
                                 int         y,
                                 gboolean    keyboard_tooltip,
                                 GtkTooltip *tooltip)
{
  AtlasSeriesRows *self = ATLAS_SERIES_ROWS (widget);
  guint n = keyboard_tooltip ? self->current : find_row (self, y);
  g_autofree char *words = NULL;

  if (n >= self->figures->len)
    return FALSE;

  words = atlas_series_rows_describe (self, n);
  gtk_tooltip_set_text (tooltip, words);

  return TRUE;
}

static void
atlas_series_rows_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  AtlasSeriesRows *self = ATLAS_SERIES_ROWS (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? (int) self->figures->len * get_row_height (self)
                                                                : 0;
}

static void
atlas_series_rows_finalize (GObject *object)
{
  g_ptr_array_unref (ATLAS_SERIES_ROWS (object)->figures);

  G_OBJECT_CLASS (atlas_series_rows_parent_class)->finalize (object);
}

static void
atlas_series_rows_class_init (AtlasSeriesRowsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AtlasTimeRowClass *row_class = ATLAS_TIME_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = atlas_series_rows_finalize;
  widget_class->measure = atlas_series_rows_measure;
  widget_class->query_tooltip = atlas_series_rows_query_tooltip;
  row_class->draw = atlas_series_rows_draw;
  row_class->draw_label = atlas_series_rows_draw_label;
  row_class->state_changed = atlas_series_rows_state_changed;
  row_class->claims = atlas_series_rows_claims;
  row_class->activate = atlas_series_rows_activate;

  /**
   * AtlasSeriesRows|seriesrows.previous:
   *
   * Goes to the figure above.
   */
  gtk_widget_class_install_action (widget_class, "seriesrows.previous", NULL, previous_activated);
  /**
   * AtlasSeriesRows|seriesrows.next:
   *
   * Goes to the figure below.
   */
  gtk_widget_class_install_action (widget_class, "seriesrows.next", NULL, next_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, 0, "seriesrows.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Up, 0, "seriesrows.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, 0, "seriesrows.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Down, 0, "seriesrows.next", NULL);

  gtk_widget_class_set_css_name (widget_class, "seriesrows");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
atlas_series_rows_init (AtlasSeriesRows *self)
{
  self->figures = g_ptr_array_new ();
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Figures"), -1);
}

/**
 * atlas_series_rows_new:
 * @state: what is shown
 *
 * Returns: (transfer floating): the rows
 */
GtkWidget *
atlas_series_rows_new (AtlasState *state)
{
  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  return g_object_new (ATLAS_TYPE_SERIES_ROWS, "state", state, NULL);
}

/**
 * atlas_series_rows_get_n_rows:
 * @self: the rows
 *
 * Returns: how many there are
 */
guint
atlas_series_rows_get_n_rows (AtlasSeriesRows *self)
{
  g_return_val_if_fail (ATLAS_IS_SERIES_ROWS (self), 0);

  return self->figures->len;
}

/**
 * atlas_series_rows_get_current:
 * @self: the rows
 *
 * Returns: the number of the row of which screen readers speak, 0 the uppermost
 */
guint
atlas_series_rows_get_current (AtlasSeriesRows *self)
{
  g_return_val_if_fail (ATLAS_IS_SERIES_ROWS (self), 0);

  return self->current;
}

/**
 * atlas_series_rows_describe:
 * @self: the rows
 * @n: less than [method@Atlas.SeriesRows.get_n_rows]
 *
 * Says a row in words: what was counted, and what each account says at the moment.
 *
 * Returns: (transfer full): some lines
 */
char *
atlas_series_rows_describe (AtlasSeriesRows *self,
                            guint            n)
{
  const AtlasFigure *figure;
  AtlasState *state;
  GString *words;

  g_return_val_if_fail (ATLAS_IS_SERIES_ROWS (self), NULL);
  g_return_val_if_fail (n < self->figures->len, NULL);

  figure = get_figure (self, n);
  state = get_state (self);
  words = g_string_new (atlas_state_pick (state, atlas_figure_get_first (figure)->title));
  for (guint i = 0; i < figure->series->len; i++)
    {
      const AtlasSeries *series = g_ptr_array_index (figure->series, i);
      const AtlasSeriesPoint *point = atlas_series_find_point (series, atlas_state_get_instant (state));
      const char *language = atlas_state_get_language (state);
      g_autofree char *value = NULL;
      g_autofree char *account = NULL;

      if (point == NULL)
        continue;
      value = atlas_series_describe_point (series, point, language);
      account = atlas_series_describe_account (series, atlas_state_get_siege (state), language);
      g_string_append_printf (words, "\n%s", value);
      if (account[0] != '\0')
        g_string_append_printf (words, "%s%s", C_("between facts", " · "), account);
    }

  return g_string_free (words, FALSE);
}
