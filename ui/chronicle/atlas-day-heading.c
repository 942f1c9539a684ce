/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chronicle/atlas-day-heading.h"

#include "core/atlas-hours-wording.h"
#include "core/atlas-wording.h"

/**
 * AtlasDayHeading:
 *
 * The day of an event, and which day of the siege that is, above all events of the day.
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
};

G_DEFINE_FINAL_TYPE (AtlasDayHeading, atlas_day_heading, GTK_TYPE_WIDGET)

#define SPACING_PX 12

static void
atlas_day_heading_dispose (GObject *object)
{
  AtlasDayHeading *self = ATLAS_DAY_HEADING (object);

  g_clear_pointer (&self->day, gtk_widget_unparent);
  g_clear_pointer (&self->count, gtk_widget_unparent);

  G_OBJECT_CLASS (atlas_day_heading_parent_class)->dispose (object);
}

static void
atlas_day_heading_class_init (AtlasDayHeadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_day_heading_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "dayheading");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_day_heading_init (AtlasDayHeading *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), SPACING_PX);
  /* A label that may be cut short is slow to say how large it is, and the clock may change it every frame. */
  self->day = gtk_inscription_new (NULL);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (self->day), 0);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (self->day), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->day, TRUE);
  gtk_widget_add_css_class (self->day, "siege-title");
  gtk_widget_set_parent (self->day, GTK_WIDGET (self));

  self->count = gtk_label_new (NULL);
  gtk_widget_set_valign (self->count, GTK_ALIGN_END);
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
  g_autofree char *day = NULL;
  g_autofree char *count = NULL;

  g_return_if_fail (ATLAS_IS_DAY_HEADING (self));
  g_return_if_fail (ATLAS_IS_EVENT (event));

  day = atlas_wording_day (atlas_event_get_span (event));
  count = word_count (atlas_state_get_siege (state), event);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->day), day);
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
