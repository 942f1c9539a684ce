/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chronicle/atlas-chronicle-row.h"

#include <glib/gi18n-lib.h>

#include "chronicle/atlas-day-heading.h"
#include "core/atlas-wording.h"

/**
 * AtlasChronicleRow:
 *
 * The place of one event in the chronicle.
 *
 * The list keeps two hundred rows ready, far more than are ever seen, and gives all of them other events
 * when the clock jumps. So a row knows how high it is, but is worded, for the eye and for a screen
 * reader, only once it comes near to being seen or there is time for it.
 *
 * # CSS nodes
 *
 * `chroniclerow`, around a `chronicleentry`
 */

struct _AtlasChronicleRow
{
  GtkWidget            parent_instance;
  AtlasState          *state;
  AtlasChronicleEntry *pattern;
  AtlasEvent          *event;
  GtkWidget           *entry;
  gboolean             has_heading;
  gboolean             is_filled;
  gboolean             is_labelled;
};

G_DEFINE_FINAL_TYPE (AtlasChronicleRow, atlas_chronicle_row, GTK_TYPE_WIDGET)

static void
update_label (AtlasChronicleRow *self)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *when = atlas_wording_span (atlas_event_get_span (self->event));
  /* Translators: an event read out: %1$s when, %2$s its title */
  g_autofree char *words = g_strdup_printf (C_("event", "%1$s: %2$s"), when,
                                            atlas_state_pick (self->state,
                                                              atlas_event_get_title (self->event)));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  /* The focus is on the list's own widget around this one, which GTK lets be labelled only from
   * 4.12 on; it is an accessible like any other. */
  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
update_entry (AtlasChronicleRow *self)
{
  if (self->is_filled)
    atlas_chronicle_entry_show (ATLAS_CHRONICLE_ENTRY (self->entry), self->state, self->event,
                                self->has_heading);
  else
    gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
words_changed_cb (AtlasChronicleRow *self)
{
  if (self->event == NULL || atlas_state_get_siege (self->state) == NULL)
    return;

  update_entry (self);
  if (self->is_labelled)
    update_label (self);
}

/* The entry is kept for the next event, but not seen with the words of the last. */
static void
empty (AtlasChronicleRow *self)
{
  self->is_filled = FALSE;
  self->is_labelled = FALSE;
  if (self->entry != NULL)
    gtk_widget_set_child_visible (self->entry, FALSE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static gboolean
needs_heading (AtlasChronicleRow *self,
               AtlasEvent        *previous)
{
  return previous == NULL || !atlas_day_heading_is_shared (previous, self->event);
}

static void
atlas_chronicle_row_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  AtlasChronicleRow *self = ATLAS_CHRONICLE_ROW (widget);
  GtkWidget *model = self->is_filled ? self->entry : GTK_WIDGET (self->pattern);

  if (!self->is_filled && orientation == GTK_ORIENTATION_VERTICAL && self->event != NULL)
    *minimum = *natural = atlas_chronicle_entry_foresee_height (self->pattern, self->state, self->event,
                                                                self->has_heading);
  else
    gtk_widget_measure (model, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
atlas_chronicle_row_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  AtlasChronicleRow *self = ATLAS_CHRONICLE_ROW (widget);

  if (self->is_filled)
    gtk_widget_allocate (self->entry, width, height, baseline, NULL);
}

static void
atlas_chronicle_row_dispose (GObject *object)
{
  AtlasChronicleRow *self = ATLAS_CHRONICLE_ROW (object);

  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_object (&self->pattern);
  g_clear_object (&self->event);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_chronicle_row_parent_class)->dispose (object);
}

static void
atlas_chronicle_row_class_init (AtlasChronicleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_chronicle_row_dispose;
  widget_class->measure = atlas_chronicle_row_measure;
  widget_class->size_allocate = atlas_chronicle_row_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "chroniclerow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_chronicle_row_init (AtlasChronicleRow *self)
{
}

/**
 * atlas_chronicle_row_new:
 * @state: a state with a siege
 * @pattern: a pattern of entries in the same list, which tells how high they are
 *
 * Returns: (transfer floating): a row without an event
 */
GtkWidget *
atlas_chronicle_row_new (AtlasState          *state,
                         AtlasChronicleEntry *pattern)
{
  AtlasChronicleRow *self;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);
  g_return_val_if_fail (ATLAS_IS_CHRONICLE_ENTRY (pattern), NULL);

  self = g_object_new (ATLAS_TYPE_CHRONICLE_ROW, NULL);
  self->state = g_object_ref (state);
  self->pattern = g_object_ref (pattern);
  g_signal_connect_object (state, "notify::language", G_CALLBACK (words_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::names", G_CALLBACK (words_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (pattern, "heights-changed", G_CALLBACK (gtk_widget_queue_resize), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * atlas_chronicle_row_get_event:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the event it shows
 */
AtlasEvent *
atlas_chronicle_row_get_event (AtlasChronicleRow *self)
{
  g_return_val_if_fail (ATLAS_IS_CHRONICLE_ROW (self), NULL);

  return self->event;
}

/**
 * atlas_chronicle_row_set_event:
 * @self: a row
 * @event: (transfer none): the event to show
 * @previous: (nullable): the event shown above it
 */
void
atlas_chronicle_row_set_event (AtlasChronicleRow *self,
                               AtlasEvent        *event,
                               AtlasEvent        *previous)
{
  g_return_if_fail (ATLAS_IS_CHRONICLE_ROW (self));
  g_return_if_fail (ATLAS_IS_EVENT (event));

  if (!g_set_object (&self->event, event))
    {
      atlas_chronicle_row_set_previous (self, previous);
      return;
    }

  self->has_heading = needs_heading (self, previous);
  empty (self);
}

/**
 * atlas_chronicle_row_set_previous:
 * @self: a row with an event
 * @previous: (nullable): the event shown above it
 *
 * Shows the heading of the day unless @previous stands beneath the same one.
 */
void
atlas_chronicle_row_set_previous (AtlasChronicleRow *self,
                                  AtlasEvent        *previous)
{
  g_return_if_fail (ATLAS_IS_CHRONICLE_ROW (self));
  g_return_if_fail (self->event != NULL);

  if (needs_heading (self, previous) == self->has_heading)
    return;

  self->has_heading = !self->has_heading;
  update_entry (self);
}

/**
 * atlas_chronicle_row_has_heading:
 * @self: a row
 *
 * Returns: whether it shows the heading of its day
 */
gboolean
atlas_chronicle_row_has_heading (AtlasChronicleRow *self)
{
  g_return_val_if_fail (ATLAS_IS_CHRONICLE_ROW (self), FALSE);

  return self->has_heading;
}

/**
 * atlas_chronicle_row_fill:
 * @self: a row with an event
 *
 * Gives the row its entry, because it is seen or soon will be.
 */
void
atlas_chronicle_row_fill (AtlasChronicleRow *self)
{
  g_return_if_fail (ATLAS_IS_CHRONICLE_ROW (self));
  g_return_if_fail (self->event != NULL);

  atlas_chronicle_row_label (self);
  if (self->is_filled)
    return;

  if (self->entry == NULL)
    {
      self->entry = atlas_chronicle_entry_new ();
      gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
    }
  self->is_filled = TRUE;
  update_entry (self);
  gtk_widget_set_child_visible (self->entry, TRUE);
}

/**
 * atlas_chronicle_row_is_filled:
 * @self: a row
 *
 * Returns: whether it has the entry of its event
 */
gboolean
atlas_chronicle_row_is_filled (AtlasChronicleRow *self)
{
  g_return_val_if_fail (ATLAS_IS_CHRONICLE_ROW (self), FALSE);

  return self->is_filled;
}

/**
 * atlas_chronicle_row_label:
 * @self: a row with an event
 *
 * Has the row say to a screen reader what it tells of.
 *
 * Returns: whether it did not before
 */
gboolean
atlas_chronicle_row_label (AtlasChronicleRow *self)
{
  g_return_val_if_fail (ATLAS_IS_CHRONICLE_ROW (self), FALSE);
  g_return_val_if_fail (self->event != NULL, FALSE);

  if (self->is_labelled)
    return FALSE;

  self->is_labelled = TRUE;
  update_label (self);

  return TRUE;
}
