/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chronicle/atlas-day-heading.h"

#include "atlas-line.h"
#include "core/atlas-hours-wording.h"
#include "core/atlas-wording.h"

/**
 * AtlasDayHeading:
 *
 * The day of an event, and, where there is room for both, which day of the siege that is, above all events
 * of the day. Where there is not even room for the day, its weekday is left out.
 *
 * # CSS nodes
 *
 * ```
 * dayheading
 * ├── inscription.siege-title
 * ╰── label.quiet
 * ```
 */

struct _AtlasDayHeading
{
  GtkWidget  parent_instance;
  GtkWidget *day;
  GtkWidget *count;
  char      *words;
  gint64     brief_day;
  double     letter_width;
};

G_DEFINE_FINAL_TYPE (AtlasDayHeading, atlas_day_heading, GTK_TYPE_WIDGET)

#define SPACING_PX 12

/* The letters and figures of dates are wider than letters on average. */
#define WIDTH_OF_DATES 1.12

/* What is not known to the day has no weekday to leave out. */
#define NO_DAY G_MININT64

static void
measure_child (GtkWidget      *child,
               GtkOrientation  orientation,
               int            *minimum,
               int            *natural)
{
  *minimum = *natural = 0;
  if (gtk_widget_get_visible (child))
    gtk_widget_measure (child, orientation, -1, minimum, natural, NULL, NULL);
}

static void
atlas_day_heading_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  AtlasDayHeading *self = ATLAS_DAY_HEADING (widget);
  int day_minimum, day_natural, count_minimum, count_natural;

  measure_child (self->day, orientation, &day_minimum, &day_natural);
  measure_child (self->count, orientation, &count_minimum, &count_natural);
  *minimum = MAX (day_minimum, orientation == GTK_ORIENTATION_VERTICAL ? count_minimum : 0);
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? MAX (day_natural, count_natural)
                                                     : day_natural + SPACING_PX + count_natural;
}

/* How wide the day is, as far as one can say without measuring it, in pixels. */
static int
foresee_day_width (AtlasDayHeading *self,
                   const char      *words)
{
  if (self->letter_width <= 0)
    self->letter_width = atlas_line_measure_letter (self->day);

  return words != NULL ? (int) (WIDTH_OF_DATES * (double) g_utf8_strlen (words, -1) * self->letter_width) : 0;
}

/* The day without its weekday. */
static char *
word_briefly (gint64 day)
{
  AtlasInstant instant;

  atlas_instant_from_time (&instant, day);
  instant.first.precision = ATLAS_PRECISION_DAY;
  instant.last = instant.first;

  return atlas_wording_instant (&instant);
}

/* How large an inscription is does not change with its words. */
static void
choose_words (AtlasDayHeading *self,
              int              width)
{
  g_autofree char *brief = NULL;

  if (self->brief_day != NO_DAY && width > 0 && foresee_day_width (self, self->words) > width)
    brief = word_briefly (self->brief_day);

  gtk_inscription_set_text (GTK_INSCRIPTION (self->day), brief != NULL ? brief : self->words);
}

static void
atlas_day_heading_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  AtlasDayHeading *self = ATLAS_DAY_HEADING (widget);
  int minimum, count_width, count_height, day_width;
  gboolean has_room;

  measure_child (self->day, GTK_ORIENTATION_HORIZONTAL, &minimum, &day_width);
  measure_child (self->count, GTK_ORIENTATION_HORIZONTAL, &minimum, &count_width);
  measure_child (self->count, GTK_ORIENTATION_VERTICAL, &minimum, &count_height);
  has_room = count_width > 0 && foresee_day_width (self, self->words) + SPACING_PX + count_width <= width;
  gtk_widget_set_child_visible (self->count, has_room);

  day_width = MAX (width - (has_room ? SPACING_PX + count_width : 0), 0);
  choose_words (self, day_width);
  gtk_widget_size_allocate (self->day, &(GtkAllocation) { 0, 0, day_width, height }, -1);
  if (has_room)
    gtk_widget_size_allocate (self->count, &(GtkAllocation) { width - count_width, height - count_height,
                                                              count_width, count_height }, -1);
}

static void
atlas_day_heading_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (atlas_day_heading_parent_class)->css_changed (widget, change);

  ATLAS_DAY_HEADING (widget)->letter_width = 0;
}

static void
atlas_day_heading_dispose (GObject *object)
{
  AtlasDayHeading *self = ATLAS_DAY_HEADING (object);

  g_clear_pointer (&self->day, gtk_widget_unparent);
  g_clear_pointer (&self->count, gtk_widget_unparent);

  G_OBJECT_CLASS (atlas_day_heading_parent_class)->dispose (object);
}

static void
atlas_day_heading_finalize (GObject *object)
{
  g_free (ATLAS_DAY_HEADING (object)->words);

  G_OBJECT_CLASS (atlas_day_heading_parent_class)->finalize (object);
}

static void
atlas_day_heading_class_init (AtlasDayHeadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_day_heading_dispose;
  G_OBJECT_CLASS (klass)->finalize = atlas_day_heading_finalize;
  widget_class->css_changed = atlas_day_heading_css_changed;
  widget_class->measure = atlas_day_heading_measure;
  widget_class->size_allocate = atlas_day_heading_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "dayheading");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_day_heading_init (AtlasDayHeading *self)
{
  /* A label that may be cut short is slow to say how large it is, and the clock may change it every frame. */
  self->day = gtk_inscription_new (NULL);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (self->day), 0);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (self->day), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->day, "siege-title");
  gtk_widget_set_parent (self->day, GTK_WIDGET (self));

  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count, "quiet");
  gtk_widget_add_css_class (self->count, "numeric");
  gtk_widget_set_parent (self->count, GTK_WIDGET (self));
}

static gint64
get_day (gint64 time)
{
  int year, month, day, hour, minute;

  atlas_time_to_civil (time, &year, &month, &day, &hour, &minute);

  return atlas_time_from_civil (year, month, day, 0, 0);
}

/* Days before the first have no number, nor have those after the last. */
static char *
word_count (AtlasSiege *siege,
            AtlasEvent *event)
{
  gint64 time = atlas_event_get_time (event);
  int day = atlas_siege_get_day (siege, time);

  if (day < 1 || time >= atlas_siege_get_end (siege) ||
      atlas_event_get_span (event)->begin.first.precision < ATLAS_PRECISION_DAY)
    return g_strdup ("");

  return atlas_wording_day_of_siege (day);
}

/**
 * atlas_day_heading_set_event:
 * @self: a heading
 * @state: a state with the siege of @event
 * @event: the event whose day to name
 */
void
atlas_day_heading_set_event (AtlasDayHeading *self,
                             AtlasState      *state,
                             AtlasEvent      *event)
{
  g_autofree char *count = NULL;
  const AtlasSpan *span;

  g_return_if_fail (ATLAS_IS_DAY_HEADING (self));
  g_return_if_fail (ATLAS_IS_EVENT (event));

  span = atlas_event_get_span (event);
  g_free (self->words);
  self->words = atlas_wording_day (span);
  self->brief_day = span->begin.first.precision >= ATLAS_PRECISION_DAY ? get_day (span->begin.earliest) : NO_DAY;
  count = word_count (atlas_state_get_siege (state), event);
  choose_words (self, gtk_widget_get_width (self->day));
  gtk_label_set_label (GTK_LABEL (self->count), count);
  gtk_widget_set_visible (self->count, count[0] != '\0');
}

/**
 * atlas_day_heading_is_shared:
 * @a: an event
 * @b: another one
 *
 * Returns: whether both stand beneath one heading; what is not known to the day has its own
 */
gboolean
atlas_day_heading_is_shared (AtlasEvent *a,
                             AtlasEvent *b)
{
  const AtlasInstant *begin = &atlas_event_get_span (a)->begin;
  const AtlasInstant *other = &atlas_event_get_span (b)->begin;
  gboolean is_day = begin->first.precision >= ATLAS_PRECISION_DAY;

  if (is_day != (other->first.precision >= ATLAS_PRECISION_DAY))
    return FALSE;
  if (!is_day)
    return atlas_instant_equal (begin, other);

  return get_day (begin->earliest) == get_day (other->earliest);
}
