/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/atlas-side-panel.h"

#include "cards/atlas-card.h"
#include "chronicle/atlas-chronicle.h"

/**
 * AtlasSidePanel:
 *
 * What stands beside the map: the chronicle, and over it the card of what is selected.
 *
 * # CSS nodes
 *
 * `sidepanel`
 */

struct _AtlasSidePanel
{
  GtkWidget   parent_instance;
  AtlasState *state;
  GtkWidget  *stack;
};

G_DEFINE_FINAL_TYPE (AtlasSidePanel, atlas_side_panel, GTK_TYPE_WIDGET)

static gboolean
has_keyboard (AtlasSidePanel *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* The card is made when something is selected for the first time. It gets the keyboard from the row or the link
 * that selects it. */
static void
update_page (AtlasSidePanel *self)
{
  gboolean had_keyboard = has_keyboard (self);
  gboolean is_selected = atlas_state_has_selection (self->state) ||
                         atlas_state_get_tour (self->state) != NULL;

  if (is_selected && gtk_stack_get_child_by_name (GTK_STACK (self->stack), "card") == NULL)
    gtk_stack_add_named (GTK_STACK (self->stack), atlas_card_new (self->state), "card");
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), is_selected ? "card" : "chronicle");
  if (is_selected && had_keyboard)
    gtk_widget_grab_focus (gtk_stack_get_visible_child (GTK_STACK (self->stack)));
}

static void
atlas_side_panel_dispose (GObject *object)
{
  AtlasSidePanel *self = ATLAS_SIDE_PANEL (object);

  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_side_panel_parent_class)->dispose (object);
}

static void
atlas_side_panel_class_init (AtlasSidePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_side_panel_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sidepanel");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_side_panel_init (AtlasSidePanel *self)
{
  self->stack = gtk_stack_new ();
  gtk_stack_set_transition_type (GTK_STACK (self->stack), GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT_RIGHT);
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
}

/**
 * atlas_side_panel_new:
 * @state: a state with a siege
 *
 * Returns: (transfer floating): the panel
 */
GtkWidget *
atlas_side_panel_new (AtlasState *state)
{
  AtlasSidePanel *self;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  self = g_object_new (ATLAS_TYPE_SIDE_PANEL, NULL);
  self->state = g_object_ref (state);
  gtk_stack_add_named (GTK_STACK (self->stack), atlas_chronicle_new (state), "chronicle");
  /* When the card shows already what is selected. */
  g_signal_connect_object (state, "notify::event", G_CALLBACK (update_page), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (state, "notify::place", G_CALLBACK (update_page), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (state, "notify::actor", G_CALLBACK (update_page), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (state, "notify::front", G_CALLBACK (update_page), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (state, "notify::tour", G_CALLBACK (update_page), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  update_page (self);

  return GTK_WIDGET (self);
}
