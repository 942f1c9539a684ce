/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline/atlas-event-popover.h"

#include "core/atlas-wording.h"

/**
 * AtlasEventPopover:
 *
 * Events to choose from, where they share a place on the timeline and no zoom tells them apart. Rows
 * are made as they come into sight, so that there may be any number.
 *
 * # CSS nodes
 *
 * `popover` with the style class `.events`
 */

struct _AtlasEventPopover
{
  GtkPopover  parent_instance;
  AtlasState *state;
  GListStore *events;
};

G_DEFINE_FINAL_TYPE (AtlasEventPopover, atlas_event_popover, GTK_TYPE_POPOVER)

#define LIST_WIDTH  320
#define LIST_HEIGHT 280

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
setup_cb (AtlasEventPopover *self,
          GtkListItem       *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), create_label (NULL));
  gtk_box_append (GTK_BOX (box), create_label ("quiet"));
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (AtlasEventPopover *self,
         GtkListItem       *item)
{
  AtlasEvent *event = gtk_list_item_get_item (item);
  GtkWidget *title = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  g_autofree char *when = atlas_wording_span (atlas_event_get_span (event));

  gtk_label_set_text (GTK_LABEL (title), atlas_state_pick (self->state, atlas_event_get_title (event)));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (title)), when);
}

static void
activate_cb (AtlasEventPopover *self,
             guint              position)
{
  g_autoptr (AtlasEvent) event = g_list_model_get_item (G_LIST_MODEL (self->events), position);

  atlas_state_select_event (self->state, event);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
atlas_event_popover_dispose (GObject *object)
{
  AtlasEventPopover *self = ATLAS_EVENT_POPOVER (object);

  g_clear_object (&self->state);
  g_clear_object (&self->events);

  G_OBJECT_CLASS (atlas_event_popover_parent_class)->dispose (object);
}

static void
atlas_event_popover_class_init (AtlasEventPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_event_popover_dispose;
}

static void
atlas_event_popover_init (AtlasEventPopover *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "events");
}

/**
 * atlas_event_popover_new:
 * @state: whose event is chosen
 *
 * Returns: (transfer floating): a popover without events
 */
GtkWidget *
atlas_event_popover_new (AtlasState *state)
{
  AtlasEventPopover *self;
  GtkListItemFactory *factory;
  GtkWidget *scroller;
  GtkWidget *view;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  self = g_object_new (ATLAS_TYPE_EVENT_POPOVER, NULL);
  self->state = g_object_ref (state);
  self->events = g_list_store_new (ATLAS_TYPE_EVENT);

  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  view = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->events)))),
                             factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (view), TRUE);
  g_signal_connect_object (view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);

  scroller = gtk_scrolled_window_new ();
  gtk_widget_set_focusable (scroller, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), LIST_HEIGHT);
  gtk_widget_set_size_request (scroller, LIST_WIDTH, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_popover_set_child (GTK_POPOVER (self), scroller);

  return GTK_WIDGET (self);
}

/**
 * atlas_event_popover_set_events:
 * @self: a popover
 * @events: (element-type AtlasEvent): the events to choose from
 */
void
atlas_event_popover_set_events (AtlasEventPopover *self,
                                GPtrArray         *events)
{
  g_return_if_fail (ATLAS_IS_EVENT_POPOVER (self));

  g_list_store_splice (self->events, 0, g_list_model_get_n_items (G_LIST_MODEL (self->events)),
                       events->pdata, events->len);
}
