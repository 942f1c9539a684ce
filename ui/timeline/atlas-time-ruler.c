/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline/atlas-time-ruler.h"

#include "core/atlas-calendar-wording.h"
#include "core/atlas-daylight.h"

#include <glib/gi18n-lib.h>

/**
 * AtlasTimeRuler:
 *
 * The ruler of the timeline, from centuries to minutes: above, the names of the periods (a month, a
 * day), each kept in sight while any of it is; below, ticks with as many labels as have room.
 *
 * # CSS nodes
 *
 * `AtlasTimeRuler` has a single CSS node with name `timeruler`. Its heights follow its font size.
 */

struct _AtlasTimeRuler
{
  AtlasTimeRow parent_instance;
  double       label_widths[ATLAS_N_CALENDAR_LABELS];
  gboolean     is_measured;
};

G_DEFINE_FINAL_TYPE (AtlasTimeRuler, atlas_time_ruler, ATLAS_TYPE_TIME_ROW)

/* Nights are told from days where a day is as wide as this, in pixels. */
#define NIGHT_LEAST_DAY 64
#define NIGHT_SHADE     0.55

#define LABEL_GAP        10
#define PERIOD_GAP       14
#define PERIOD_INSET     5
#define DIVISION_SPACING 5
#define SAMPLE_YEAR      1888

/* What is drawn, and where: shared by the rows of the ruler. */
typedef struct
{
  AtlasTimeRow            *row;
  GtkSnapshot             *snapshot;
  const AtlasTimeAxis     *axis;
  const AtlasStylePalette      *palette;
  const AtlasCalendarStep *step;
  double                   line;
  double                   height;
} Drawing;

/* The widest label of each sort. One day of each month and the seven days of a week have all the
 * words that can occur; the far years of the siege may have more digits than a sample. */
static void
measure_labels (AtlasTimeRuler *self)
{
  AtlasTimeRow *row = ATLAS_TIME_ROW (self);
  gint64 begin, end;

  atlas_state_get_range (atlas_time_row_get_state (row), &begin, &end);
  for (guint label = 0; label < ATLAS_N_CALENDAR_LABELS; label++)
    {
      double widest = 0;

      for (int i = 0; i < 12 + 7 + 2; i++)
        {
          int month = i < 12 ? i + 1 : 1;
          int day = i < 12 ? 28 : 10 + i;
          gint64 sample = atlas_time_from_civil (SAMPLE_YEAR, month, day, 20, 48);
          gint64 time = i < 12 + 7 ? sample : (i == 12 + 7 ? begin : end);
          g_autofree char *words = atlas_calendar_word_tick (label, time);

          widest = MAX (widest, atlas_time_row_measure_text (row, words));
        }
      self->label_widths[label] = widest;
    }
  self->is_measured = TRUE;
}

static void
draw_shade (const Drawing *drawing,
            const GdkRGBA *colour,
            double         from,
            double         to)
{
  if (to > from)
    gtk_snapshot_append_color (drawing->snapshot, colour,
                               &GRAPHENE_RECT_INIT ((float) from, 0, (float) (to - from),
                                                    (float) drawing->height));
}

/* Where days are wide enough, the ruler is darker by night than by day. On a dark ground it is the
 * days that can be told by their own colour. */
static void
draw_nights (const Drawing *drawing)
{
  const AtlasSiegeHead *head =
    atlas_siege_get_head (atlas_state_get_siege (atlas_time_row_get_state (drawing->row)));
  double latitude = (head->view.south + head->view.north) / 2;
  double before = 0;
  GdkRGBA shade = atlas_style_palette_fade (&drawing->palette->line, NIGHT_SHADE);

  if (atlas_time_axis_get_scale (drawing->axis) * ATLAS_DAY < NIGHT_LEAST_DAY)
    return;

  for (gint64 day = drawing->axis->begin - ATLAS_DAY; day < drawing->axis->end + ATLAS_DAY; day += ATLAS_DAY)
    {
      gint64 sunrise, sunset;
      double rise, set;

      atlas_daylight_find (day, latitude, &sunrise, &sunset);
      rise = CLAMP (atlas_time_axis_get_x (drawing->axis, sunrise), 0, drawing->axis->width);
      set = CLAMP (atlas_time_axis_get_x (drawing->axis, sunset), 0, drawing->axis->width);
      if (drawing->palette->is_dark)
        draw_shade (drawing, &shade, rise, set);
      else
        draw_shade (drawing, &shade, before, rise);
      before = set;
    }
  if (!drawing->palette->is_dark)
    draw_shade (drawing, &shade, before, drawing->axis->width);
}

static void
draw_tick (const Drawing *drawing,
           gint64         time,
           double         top,
           double         bottom,
           const GdkRGBA *colour)
{
  int x = (int) (atlas_time_axis_get_x (drawing->axis, time) + 0.5);

  gtk_snapshot_append_color (drawing->snapshot, colour,
                             &GRAPHENE_RECT_INIT ((float) x, (float) top, 1, (float) (bottom - top)));
}

static void
draw_ticks (const Drawing *drawing)
{
  const AtlasCalendarStep *division =
    atlas_time_axis_choose_division (drawing->axis, drawing->step, DIVISION_SPACING);
  double top = drawing->height - drawing->line * 0.35;
  gint64 time = atlas_calendar_step_floor (division, drawing->axis->begin);

  for (; time <= drawing->axis->end; time = atlas_calendar_step_next (division, time))
    draw_tick (drawing, time, top, drawing->height, &drawing->palette->line);
}

static void
draw_labels (const Drawing *drawing)
{
  double top = drawing->height - drawing->line * 0.5;
  double middle = drawing->height - drawing->line * 1.0;
  gint64 time = atlas_calendar_step_floor (drawing->step, drawing->axis->begin);

  for (; time <= drawing->axis->end; time = atlas_calendar_step_next (drawing->step, time))
    {
      g_autofree char *words = atlas_calendar_word_tick (drawing->step->label, time);
      double width = atlas_time_row_measure_text (drawing->row, words) + 1;
      double x = atlas_time_axis_get_x (drawing->axis, time);

      draw_tick (drawing, time, top, drawing->height, &drawing->palette->quiet);
      /* Half a number would be read as another. */
      if (x < width / 2 || x + width / 2 > atlas_time_row_get_room (drawing->row))
        continue;
      atlas_time_row_draw_text (drawing->row, drawing->snapshot, words, &drawing->palette->quiet,
                                x - width / 2, middle, width, PANGO_ALIGN_CENTER);
    }
}

/* The longest wording that has room under every period: they should all speak alike. */
static AtlasBrevity
choose_brevity (const Drawing           *drawing,
                const AtlasCalendarStep *period)
{
  double room = (double) period->shortest * atlas_time_axis_get_scale (drawing->axis) - PERIOD_GAP;
  gint64 first = atlas_calendar_step_floor (period, drawing->axis->begin);

  for (guint brevity = ATLAS_BREVITY_FULL; brevity < ATLAS_BREVITY_SHORTEST; brevity++)
    {
      double widest = 0;

      for (gint64 time = first; time < drawing->axis->end && widest <= room;
           time = atlas_calendar_step_next (period, time))
        {
          g_autofree char *words = atlas_calendar_word_period (period->unit, time, brevity);

          widest = MAX (widest, atlas_time_row_measure_text (drawing->row, words));
        }
      if (widest <= room)
        return brevity;
    }

  return ATLAS_BREVITY_SHORTEST;
}

/* Stays in sight at the left until the next period pushes it out; rather shorter than cut, by that or by
 * the edge, rather not at all than half. */
static void
draw_period (const Drawing           *drawing,
             const AtlasCalendarStep *period,
             gint64                   time,
             double                   end,
             AtlasBrevity             brevity)
{
  double begin = MAX (atlas_time_axis_get_x (drawing->axis, time), 0);
  double room = atlas_time_row_get_room (drawing->row) - PERIOD_INSET;

  for (; brevity < ATLAS_N_BREVITIES; brevity++)
    {
      g_autofree char *words = atlas_calendar_word_period (period->unit, time, brevity);
      double width = atlas_time_row_measure_text (drawing->row, words) + 1;

      if (begin + width + PERIOD_GAP > end || begin + width > room)
        continue;
      atlas_time_row_draw_text (drawing->row, drawing->snapshot, words, &drawing->palette->ink,
                                begin + PERIOD_INSET, drawing->line * 0.65, width, PANGO_ALIGN_LEFT);
      return;
    }
}

static void
draw_periods (const Drawing *drawing)
{
  const AtlasCalendarStep *period = atlas_calendar_get_period (drawing->step);
  AtlasBrevity brevity;
  gint64 next;

  if (period == NULL)
    return;

  brevity = choose_brevity (drawing, period);
  for (gint64 time = atlas_calendar_step_floor (period, drawing->axis->begin);
       time < drawing->axis->end; time = next)
    {
      next = atlas_calendar_step_next (period, time);
      draw_tick (drawing, time, 0, drawing->height, &drawing->palette->line);
      draw_period (drawing, period, time, atlas_time_axis_get_x (drawing->axis, next), brevity);
    }
}

static void
atlas_time_ruler_draw (AtlasTimeRow        *row,
                       GtkSnapshot         *snapshot,
                       const AtlasTimeAxis *axis)
{
  AtlasTimeRuler *self = ATLAS_TIME_RULER (row);
  const AtlasStylePalette *palette = atlas_time_row_get_palette (row);
  Drawing drawing = { .row = row, .snapshot = snapshot, .axis = axis, .palette = palette };

  if (!self->is_measured)
    measure_labels (self);
  drawing.step = atlas_time_axis_choose_step (axis, self->label_widths, LABEL_GAP);
  drawing.line = atlas_time_row_get_line_height (row);
  drawing.height = gtk_widget_get_height (GTK_WIDGET (row));

  draw_nights (&drawing);
  draw_ticks (&drawing);
  draw_periods (&drawing);
  draw_labels (&drawing);
}

/* To a screen reader the ruler is the slider of the clock; what the clock says is its value. */
static void
atlas_time_ruler_state_changed (AtlasTimeRow *row,
                                const char   *name)
{
  static const char *const spoken[] = { "siege", "language", "instant", NULL };
  AtlasState *state = atlas_time_row_get_state (row);

  if (state != NULL && atlas_state_get_siege (state) != NULL && g_strv_contains (spoken, name))
    atlas_time_row_update_value (row, atlas_state_get_instant (state));
  if (g_str_equal (name, "siege") || g_str_equal (name, "language"))
    ATLAS_TIME_RULER (row)->is_measured = FALSE;

  ATLAS_TIME_ROW_CLASS (atlas_time_ruler_parent_class)->state_changed (row, name);
}

static void
atlas_time_ruler_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  int line = atlas_time_row_get_line_height (ATLAS_TIME_ROW (widget));

  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? line * 11 / 4 : 0;
}

static void
atlas_time_ruler_class_init (AtlasTimeRulerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AtlasTimeRowClass *row_class = ATLAS_TIME_ROW_CLASS (klass);

  widget_class->measure = atlas_time_ruler_measure;
  row_class->draw = atlas_time_ruler_draw;
  row_class->state_changed = atlas_time_ruler_state_changed;

  gtk_widget_class_set_css_name (widget_class, "timeruler");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
atlas_time_ruler_init (AtlasTimeRuler *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Clock"), -1);
}

/**
 * atlas_time_ruler_new:
 * @state: what is shown
 *
 * Returns: (transfer floating): a ruler
 */
GtkWidget *
atlas_time_ruler_new (AtlasState *state)
{
  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  return g_object_new (ATLAS_TYPE_TIME_RULER, "state", state, NULL);
}
