/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cards/atlas-event-link.h"

#include "atlas-lead-layout.h"
#include "atlas-mark-icon.h"
#include "core/atlas-wording.h"

/**
 * AtlasEventLink:
 *
 * An event in one line, its mark, time and title, as a button that selects it.
 *
 * # CSS nodes
 *
 * `button.event-link`
 */

struct _AtlasEventLink
{
  GtkButton   parent_instance;
  AtlasState *state;
  AtlasEvent *event;
  GtkWidget  *mark;
  GtkWidget  *when;
  GtkWidget  *title;
};

G_DEFINE_FINAL_TYPE (AtlasEventLink, atlas_event_link, GTK_TYPE_BUTTON)

static void
update_words (AtlasEventLink *self)
{
  g_autofree char *when = atlas_wording_span (atlas_event_get_span (self->event));

  gtk_label_set_label (GTK_LABEL (self->when), when);
  gtk_label_set_label (GTK_LABEL (self->title),
                       atlas_state_pick (self->state, atlas_event_get_title (self->event)));
}

static void
atlas_event_link_clicked (GtkButton *button)
{
  AtlasEventLink *self = ATLAS_EVENT_LINK (button);

  /* The selection may take away the card that holds this button. */
  g_object_ref (self);
  atlas_state_select_event (self->state, self->event);
  g_object_unref (self);
}

static void
atlas_event_link_dispose (GObject *object)
{
  AtlasEventLink *self = ATLAS_EVENT_LINK (object);

  g_clear_object (&self->event);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_event_link_parent_class)->dispose (object);
}

static void
atlas_event_link_class_init (AtlasEventLinkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_event_link_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = atlas_event_link_clicked;
}

static GtkWidget *
make_label (const char *style_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style_class);

  return label;
}

static void
atlas_event_link_init (AtlasEventLink *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_layout_manager (line, atlas_lead_layout_new (10));
  self->mark = atlas_mark_icon_new ();
  gtk_widget_set_valign (self->mark, GTK_ALIGN_START);
  self->when = make_label ("when");
  gtk_widget_add_css_class (self->when, "numeric");
  self->title = make_label ("title");
  gtk_box_append (GTK_BOX (words), self->when);
  gtk_box_append (GTK_BOX (words), self->title);
  gtk_box_append (GTK_BOX (line), self->mark);
  gtk_box_append (GTK_BOX (line), words);
  gtk_button_set_child (GTK_BUTTON (self), line);
  gtk_button_set_has_frame (GTK_BUTTON (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "event-link");
}

/**
 * atlas_event_link_new:
 * @state: a state with the siege of @event
 * @event: an event
 *
 * Returns: (transfer floating): a button that selects @event
 */
GtkWidget *
atlas_event_link_new (AtlasState *state,
                      AtlasEvent *event)
{
  AtlasEventLink *self;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);
  g_return_val_if_fail (ATLAS_IS_EVENT (event), NULL);

  self = g_object_new (ATLAS_TYPE_EVENT_LINK, NULL);
  self->state = g_object_ref (state);
  self->event = g_object_ref (event);
  atlas_mark_icon_set_event (ATLAS_MARK_ICON (self->mark), state, event);
  g_signal_connect_object (state, "notify::language", G_CALLBACK (update_words), self,
                           G_CONNECT_SWAPPED);
  update_words (self);

  return GTK_WIDGET (self);
}
