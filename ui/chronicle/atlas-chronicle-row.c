/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chronicle/atlas-chronicle-row.h"

#include <glib/gi18n-lib.h>

#include "atlas-mark-icon.h"
#include "chronicle/atlas-day-heading.h"
#include "core/atlas-hours-wording.h"
#include "core/atlas-wording.h"

/**
 * AtlasChronicleRow:
 *
 * One event of the chronicle: its hour, title, first lines and places, beneath the heading of its
 * day when it is the first of that day that is shown.
 *
 * # CSS nodes
 *
 * ```
 * chroniclerow
 * ├── dayheading
 * ╰── box.entry
 *     ├── markicon
 *     ╰── inscription.when, .siege-title, .text, .places
 * ```
 */

struct _AtlasChronicleRow
{
  GtkWidget   parent_instance;
  AtlasState *state;
  AtlasEvent *event;
  GtkWidget  *page;
  GtkWidget  *heading;
  GtkWidget  *entry_box;
  GtkWidget  *mark_icon;
  GtkWidget  *when_words;
  GtkWidget  *title_words;
  GtkWidget  *text_words;
  GtkWidget  *places_words;
};

G_DEFINE_FINAL_TYPE (AtlasChronicleRow, atlas_chronicle_row, GTK_TYPE_WIDGET)

/* How many letters of a title stand on one line of the narrowest panel. */
#define TITLE_LINE 36

/* The list keeps two hundred rows ready, far more than are seen. An inscription is given its height
 * without its text being shaped, which a label cannot do. */
static void
set_words (GtkWidget  *inscription,
           const char *words)
{
  gtk_inscription_set_text (GTK_INSCRIPTION (inscription), words);
  gtk_widget_set_visible (inscription, words[0] != '\0');
}

static char *
join_place_names (AtlasChronicleRow *self)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);
  const char *const *places = atlas_event_get_places (self->event);
  GString *words = g_string_new (NULL);

  for (guint i = 0; places != NULL && places[i] != NULL; i++)
    {
      AtlasPlace *place = atlas_siege_find_place (siege, places[i]);
      g_autofree char *name = NULL;

      if (place == NULL)
        continue;

      name = atlas_state_dup_place_name (self->state, place);
      if (words->len > 0)
        /* Translators: stands between two places in a list of them */
        g_string_append (words, C_("between places", ", "));
      g_string_append (words, name);
    }

  return g_string_free (words, FALSE);
}

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
update_words (AtlasChronicleRow *self)
{
  g_autofree char *when = NULL;
  g_autofree char *places = NULL;
  const char *title;

  if (self->event == NULL || atlas_state_get_siege (self->state) == NULL)
    return;

  title = atlas_state_pick (self->state, atlas_event_get_title (self->event));
  when = atlas_wording_hours (atlas_event_get_span (self->event));
  places = join_place_names (self);
  set_words (self->when_words, when);
  set_words (self->title_words, title);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (self->title_words),
                                 g_utf8_strlen (title, -1) > TITLE_LINE ? 2 : 1);
  set_words (self->text_words, atlas_state_pick (self->state, atlas_event_get_text (self->event)));
  set_words (self->places_words, places);
  update_label (self);
}

static void
atlas_chronicle_row_dispose (GObject *object)
{
  AtlasChronicleRow *self = ATLAS_CHRONICLE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_CHRONICLE_ROW);
  g_clear_object (&self->event);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_chronicle_row_parent_class)->dispose (object);
}

static void
atlas_chronicle_row_class_init (AtlasChronicleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_chronicle_row_dispose;

  g_type_ensure (ATLAS_TYPE_DAY_HEADING);
  g_type_ensure (ATLAS_TYPE_MARK_ICON);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/chronicle/atlas-chronicle-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicleRow, page);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicleRow, heading);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicleRow, entry_box);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicleRow, mark_icon);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicleRow, when_words);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicleRow, title_words);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicleRow, text_words);
  gtk_widget_class_bind_template_child (widget_class, AtlasChronicleRow, places_words);
  gtk_widget_class_set_css_name (widget_class, "chroniclerow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_chronicle_row_init (AtlasChronicleRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlas_chronicle_row_new:
 * @state: a state with a siege
 *
 * Returns: (transfer floating): a row without an event
 */
GtkWidget *
atlas_chronicle_row_new (AtlasState *state)
{
  AtlasChronicleRow *self;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  self = g_object_new (ATLAS_TYPE_CHRONICLE_ROW, NULL);
  self->state = g_object_ref (state);
  g_signal_connect_object (state, "notify::language", G_CALLBACK (update_words), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::names", G_CALLBACK (update_words), self,
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
 * @event: (nullable) (transfer none): the event to show
 */
void
atlas_chronicle_row_set_event (AtlasChronicleRow *self,
                               AtlasEvent        *event)
{
  g_return_if_fail (ATLAS_IS_CHRONICLE_ROW (self));

  if (!g_set_object (&self->event, event))
    return;

  atlas_mark_icon_set_event (ATLAS_MARK_ICON (self->mark_icon), self->state, event);
  update_words (self);
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
  gboolean has_heading;

  g_return_if_fail (ATLAS_IS_CHRONICLE_ROW (self));
  g_return_if_fail (self->event != NULL);

  has_heading = previous == NULL || !atlas_day_heading_is_shared (previous, self->event);
  if (has_heading)
    atlas_day_heading_set_event (ATLAS_DAY_HEADING (self->heading), self->state, self->event);
  gtk_widget_set_visible (self->heading, has_heading);
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

  return gtk_widget_get_visible (self->heading);
}
