/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/atlas-calendar-wording.h"
#include "core/atlas-length-wording.h"
#include "core/atlas-series-wording.h"
#include "core/atlas-wording.h"
#include "map/atlas-lettering.h"

/* A figure as a plot. Rival counts stand in one plot, told apart by the shape of their marks and
 * the dashes of their lines; the colour is that of the side counted. A line only joins two counts:
 * it is thin, because nobody counted between them. */

#define MARGIN_PX     14
#define GAP_PX        8
#define MARK_PX       4.5
#define LETTERS_PX    15
#define TICK_GAP_PX   22
#define EDGE_SHARE    0.06
#define LEGEND_LINE   1.6

typedef struct
{
  const AtlasChart   *chart;
  cairo_t            *cr;
  const AtlasPalette *palette;
  gint64              begin;
  gint64              end;
  double              left;
  double              width;
  double              top;
  double              height;
  double              high;
  GArray             *written;
} Plot;

static void
write_words (const Plot   *plot,
             AtlasLetters  letters,
             const char   *words,
             double        x,
             double        y)
{
  atlas_lettering_paint (letters, 1, words, -1, plot->cr, plot->palette, x, y);
}

static double
measure_words (AtlasLetters  letters,
               const char   *words)
{
  double width, height;

  atlas_lettering_measure (letters, 1, words, &width, &height);

  return width;
}

static double
get_x (const Plot *plot,
       gint64      time)
{
  return plot->left + plot->width * (double) (time - plot->begin) / (double) (plot->end - plot->begin);
}

static double
get_y (const Plot *plot,
       double      value)
{
  return plot->top + plot->height * (1 - value / plot->high);
}

static guint32
choose_colour (const Plot        *plot,
               const AtlasSeries *series)
{
  const AtlasSide *side = atlas_siege_find_side (plot->chart->siege, series->side);

  return side != NULL ? atlas_palette_get_side_colour (plot->palette, side) : plot->palette->ink;
}

static void
trace_mark (cairo_t *cr,
            guint    rival,
            double   x,
            double   y)
{
  const double r = MARK_PX;

  switch (rival % 3)
    {
    case 0:
      cairo_new_sub_path (cr);
      cairo_arc (cr, x, y, r, 0, 2 * G_PI);
      break;
    case 1:
      cairo_rectangle (cr, x - r + 0.5, y - r + 0.5, 2 * r - 1, 2 * r - 1);
      break;
    default:
      cairo_move_to (cr, x, y - r);
      cairo_line_to (cr, x + r, y + r);
      cairo_line_to (cr, x - r, y + r);
      cairo_close_path (cr);
      break;
    }
}

/* The second rival is hollow, so that two marks on one another are both seen. */
static void
paint_mark (const Plot *plot,
            guint32     colour,
            guint       rival,
            double      x,
            double      y)
{
  trace_mark (plot->cr, rival, x, y);
  atlas_palette_use (plot->cr, rival == 1 ? plot->palette->paper : colour, 1);
  cairo_fill_preserve (plot->cr);
  atlas_palette_use (plot->cr, colour, 1);
  cairo_set_line_width (plot->cr, 1.5);
  cairo_stroke (plot->cr);
}

static void
set_dash (cairo_t *cr,
          guint    rival)
{
  static const double dashes[][2] = { { 1, 0 }, { 6, 4 }, { 2, 3 } };

  cairo_set_dash (cr, dashes[rival % 3], rival % 3 == 0 ? 0 : 2, 0);
}

static void
paint_line (const Plot        *plot,
            const AtlasSeries *series,
            guint              rival)
{
  cairo_new_path (plot->cr);
  for (guint i = 0; i < series->points->len; i++)
    {
      const AtlasSeriesPoint *point = &g_array_index (series->points, AtlasSeriesPoint, i);

      cairo_line_to (plot->cr, get_x (plot, point->when.earliest), get_y (plot, point->value));
    }
  set_dash (plot->cr, rival);
  cairo_set_line_width (plot->cr, 1.2);
  atlas_palette_use (plot->cr, choose_colour (plot, series), 0.7);
  cairo_stroke (plot->cr);
  cairo_set_dash (plot->cr, NULL, 0, 0);
}

static void
paint_range (const Plot             *plot,
             const AtlasSeriesPoint *point,
             guint32                 colour)
{
  double x = get_x (plot, point->when.earliest);

  if (point->low >= point->high)
    return;

  cairo_move_to (plot->cr, x, get_y (plot, point->low));
  cairo_line_to (plot->cr, x, get_y (plot, point->high));
  cairo_set_line_width (plot->cr, 3);
  atlas_palette_use (plot->cr, colour, 0.4);
  cairo_stroke (plot->cr);
}

/* Whether words would stand on others; if not, they take the room. */
static gboolean
take_room (const Plot *plot,
           double      x,
           double      y,
           double      width)
{
  cairo_rectangle_t room = { x - 2, y, width + 4, LETTERS_PX };

  for (guint i = 0; i < plot->written->len; i++)
    {
      const cairo_rectangle_t *other = &g_array_index (plot->written, cairo_rectangle_t, i);

      if (room.x < other->x + other->width && other->x < room.x + room.width &&
          room.y < other->y + other->height && other->y < room.y + room.height)
        return FALSE;
    }
  g_array_append_val (plot->written, room);

  return TRUE;
}

static void
paint_values (const Plot        *plot,
              const AtlasSeries *series)
{
  for (guint i = 0; i < series->points->len; i++)
    {
      const AtlasSeriesPoint *point = &g_array_index (series->points, AtlasSeriesPoint, i);
      g_autofree char *words =
        atlas_wording_number (point->value, point->value == floor (point->value) ? 0 : 1);
      double width = measure_words (ATLAS_LETTERS_NOTE_SMALL, words);
      double x = MIN (get_x (plot, point->when.earliest) + MARK_PX + 4, plot->left + plot->width - width);
      double y = get_y (plot, point->value) - LETTERS_PX - 1;

      if (take_room (plot, x, y, width))
        write_words (plot, ATLAS_LETTERS_NOTE_SMALL, words, x, y);
    }
}

static void
paint_series (const Plot        *plot,
              const AtlasSeries *series,
              guint              rival)
{
  guint32 colour = choose_colour (plot, series);

  paint_line (plot, series, rival);
  for (guint i = 0; i < series->points->len; i++)
    {
      const AtlasSeriesPoint *point = &g_array_index (series->points, AtlasSeriesPoint, i);

      paint_range (plot, point, colour);
      paint_mark (plot, colour, rival, get_x (plot, point->when.earliest), get_y (plot, point->value));
    }
  paint_values (plot, series);
}

static void
paint_rule (const Plot *plot,
            double      x1,
            double      y1,
            double      x2,
            double      y2,
            double      opacity)
{
  cairo_move_to (plot->cr, x1, y1);
  cairo_line_to (plot->cr, x2, y2);
  cairo_set_line_width (plot->cr, 1);
  atlas_palette_use (plot->cr, plot->palette->ink, opacity);
  cairo_stroke (plot->cr);
}

/* Four lines or so, at round numbers. */
static double
choose_value_step (double high)
{
  return atlas_length_round_down (high / 4);
}

static void
paint_value_axis (const Plot *plot)
{
  double step = choose_value_step (plot->high);

  for (double value = 0; value <= plot->high; value += step)
    {
      g_autofree char *words = atlas_wording_number (value, step < 1 ? 1 : 0);
      double y = floor (get_y (plot, value)) + 0.5;

      paint_rule (plot, plot->left, y, plot->left + plot->width, y, value > 0 ? 0.12 : 0.5);
      write_words (plot, ATLAS_LETTERS_NOTE_SMALL, words,
                   plot->left - GAP_PX - measure_words (ATLAS_LETTERS_NOTE_SMALL, words), y - LETTERS_PX / 2.0);
    }
}

/* The finest step whose labels have room; how wide they are is seen from one of them. */
static const AtlasCalendarStep *
choose_time_step (const Plot *plot)
{
  for (guint i = atlas_calendar_get_n_steps (); i > 1; i--)
    {
      const AtlasCalendarStep *step = atlas_calendar_get_step (i - 1);
      g_autofree char *words = atlas_calendar_word_tick (step->label, plot->begin);
      double room = plot->width * (double) step->shortest / (double) (plot->end - plot->begin);

      if (room >= measure_words (ATLAS_LETTERS_NOTE_SMALL, words) + TICK_GAP_PX)
        return step;
    }

  return atlas_calendar_get_step (0);
}

/* The name of a period stands under its first tick, unless the next one begins before it ends. */
static void
paint_period (const Plot              *plot,
              const AtlasCalendarStep *period,
              gint64                   begin,
              double                   x)
{
  g_autofree char *name = atlas_calendar_word_period (period->unit, begin, ATLAS_BREVITY_FULL);
  double width = measure_words (ATLAS_LETTERS_NOTE_QUIET, name);
  double next = get_x (plot, atlas_calendar_step_next (period, begin));

  if (x + width + GAP_PX <= next)
    write_words (plot, ATLAS_LETTERS_NOTE_QUIET, name, MIN (x, plot->left + plot->width - width),
                 plot->top + plot->height + 6 + LETTERS_PX);
}

static void
paint_time_axis (const Plot *plot)
{
  const AtlasCalendarStep *step = choose_time_step (plot);
  const AtlasCalendarStep *period = atlas_calendar_get_period (step);
  double bottom = plot->top + plot->height;
  gint64 last_period = ATLAS_TIME_MIN;

  for (gint64 time = atlas_calendar_step_next (step, plot->begin - 1); time < plot->end;
       time = atlas_calendar_step_next (step, time))
    {
      g_autofree char *words = atlas_calendar_word_tick (step->label, time);
      double x = get_x (plot, time);
      gint64 begin = period != NULL ? atlas_calendar_step_floor (period, time) : last_period;

      paint_rule (plot, floor (x) + 0.5, bottom, floor (x) + 0.5, bottom + 5, 0.5);
      write_words (plot, ATLAS_LETTERS_NOTE_SMALL, words,
                   x - measure_words (ATLAS_LETTERS_NOTE_SMALL, words) / 2, bottom + 6);
      if (begin != last_period)
        paint_period (plot, period, begin, x);
      last_period = begin;
    }
}

static void
paint_now (const Plot *plot)
{
  gint64 now = plot->chart->now;
  double x = floor (get_x (plot, now)) + 0.5;

  if (!plot->chart->has_now || now < plot->begin || now > plot->end)
    return;

  cairo_move_to (plot->cr, x, plot->top - 4);
  cairo_line_to (plot->cr, x, plot->top + plot->height);
  cairo_set_line_width (plot->cr, 2);
  atlas_palette_use (plot->cr, plot->palette->selected, 1);
  cairo_stroke (plot->cr);
}

/* Which mark is whose count, in as many lines as it takes. Returns where the last of them is. */
static double
paint_legend (const Plot *plot,
              double      y,
              double      width)
{
  const AtlasFigure *figure = plot->chart->figure;
  double x = MARGIN_PX;

  for (guint i = 0; i < figure->series->len; i++)
    {
      const AtlasSeries *series = g_ptr_array_index (figure->series, i);
      g_autofree char *account =
        atlas_series_describe_account (series, plot->chart->siege, plot->chart->language);
      double entry_width = 2 * MARK_PX + GAP_PX + measure_words (ATLAS_LETTERS_NOTE, account);

      if (account[0] == '\0')
        continue;
      if (x > MARGIN_PX && x + entry_width > width - MARGIN_PX)
        {
          x = MARGIN_PX;
          y += LEGEND_LINE * LETTERS_PX;
        }
      paint_mark (plot, choose_colour (plot, series), i, x + MARK_PX + 1, y + LETTERS_PX / 2.0);
      write_words (plot, ATLAS_LETTERS_NOTE, account, x + 2 * MARK_PX + GAP_PX, y);
      x += entry_width + 2 * GAP_PX;
    }

  return y;
}

static char *
make_title (const AtlasChart *self)
{
  const AtlasSeries *first = atlas_figure_get_first (self->figure);
  const char *title = atlas_text_get (first->title, self->language);
  const char *unit = atlas_text_get (first->unit, self->language);

  /* Translators: the title of a plot: %1$s what was counted, %2$s the unit of its numbers. */
  return *unit != '\0' ? g_strdup_printf (C_("plot", "%1$s (%2$s)"), title, unit) : g_strdup (title);
}

static void
lay_out (Plot   *plot,
         double  legend_y,
         double  width,
         double  height)
{
  gint64 begin, end, edge;
  double low;
  g_autofree char *widest = NULL;

  atlas_figure_get_extremes (plot->chart->figure, &begin, &end, &low, &plot->high);
  plot->high = plot->high > 0 ? plot->high * (1 + EDGE_SHARE) : 1;
  edge = MAX ((gint64) ((double) (end - begin) * EDGE_SHARE), ATLAS_DAY);
  widest = atlas_wording_number (plot->high, 0);
  plot->left = MARGIN_PX + measure_words (ATLAS_LETTERS_NOTE_SMALL, widest) + GAP_PX;
  plot->top = legend_y + 2.6 * LETTERS_PX;
  plot->height = MAX (height - plot->top - MARGIN_PX - 2.5 * LETTERS_PX, 1);
  plot->width = MAX (width - plot->left - MARGIN_PX, 1);
  plot->begin = begin - edge;
  plot->end = end + edge;
}

/**
 * atlas_chart_paint:
 * @self: a figure with at least one count
 * @cr: what to paint on
 * @width: its width in pixels
 * @height: its height in pixels
 *
 * Paints the plot: its title, whose counts they are, the axes and the counts.
 */
void
atlas_chart_paint (const AtlasChart *self,
                   cairo_t          *cr,
                   double            width,
                   double            height)
{
  g_autoptr (GArray) written = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));
  Plot plot = { .chart = self, .cr = cr, .palette = atlas_palette_get (self->theme), .written = written };
  g_autofree char *title = make_title (self);

  atlas_palette_use (cr, plot.palette->paper, 1);
  cairo_paint (cr);
  write_words (&plot, ATLAS_LETTERS_STORY, title, MARGIN_PX, MARGIN_PX);
  lay_out (&plot, paint_legend (&plot, MARGIN_PX + 1.9 * LETTERS_PX, width), width, height);
  paint_value_axis (&plot);
  paint_time_axis (&plot);
  paint_now (&plot);
  for (guint i = self->figure->series->len; i > 0; i--)
    paint_series (&plot, g_ptr_array_index (self->figure->series, i - 1), i - 1);
}
