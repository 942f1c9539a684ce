/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cards/atlas-actor-chip.h"

#include <glib/gi18n-lib.h>

#include "atlas-lead-layout.h"
#include "atlas-mark-icon.h"

/**
 * AtlasActorChip:
 *
 * The name of a person or a unit, with the sign of its side, as a button that selects it.
 *
 * # CSS nodes
 *
 * ```
 * button.chip
 * ╰── box
 *     ├── markicon
 *     ╰── label
 * ```
 */

struct _AtlasActorChip
{
  GtkButton   parent_instance;
  AtlasState *state;
  AtlasActor *actor;
  GtkWidget  *mark;
  GtkWidget  *label;
};

G_DEFINE_FINAL_TYPE (AtlasActorChip, atlas_actor_chip, GTK_TYPE_BUTTON)

static void
update_name (AtlasActorChip *self)
{
  const char *name = atlas_actor_get_name (self->actor, atlas_state_get_language (self->state));
  AtlasSiege *siege = atlas_state_get_siege (self->state);
  const AtlasSide *side = siege != NULL
                            ? atlas_siege_find_side (siege, atlas_actor_get_side (self->actor)) : NULL;
  g_autofree char *words = NULL;

  if (side != NULL)
    /* Translators: spoken: %1$s is a person or a unit, %2$s the side that it belongs to */
    words = g_strdup_printf (C_("person", "%1$s, %2$s"), name, atlas_state_pick (self->state, side->name));

  gtk_label_set_label (GTK_LABEL (self->label), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words != NULL ? words : name, -1);
}

static void
atlas_actor_chip_clicked (GtkButton *button)
{
  AtlasActorChip *self = ATLAS_ACTOR_CHIP (button);

  /* The selection may take away the card that holds this button. */
  g_object_ref (self);
  atlas_state_select_actor (self->state, self->actor);
  g_object_unref (self);
}

static void
atlas_actor_chip_dispose (GObject *object)
{
  AtlasActorChip *self = ATLAS_ACTOR_CHIP (object);

  g_clear_object (&self->actor);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_actor_chip_parent_class)->dispose (object);
}

static void
atlas_actor_chip_class_init (AtlasActorChipClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_actor_chip_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = atlas_actor_chip_clicked;
}

static void
atlas_actor_chip_init (AtlasActorChip *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (line, atlas_lead_layout_new (6));
  self->mark = atlas_mark_icon_new ();
  gtk_widget_set_valign (self->mark, GTK_ALIGN_CENTER);
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_box_append (GTK_BOX (line), self->mark);
  gtk_box_append (GTK_BOX (line), self->label);
  gtk_button_set_child (GTK_BUTTON (self), line);
  gtk_widget_add_css_class (GTK_WIDGET (self), "chip");
}

/**
 * atlas_actor_chip_new:
 * @state: a state with the siege of @actor
 * @actor: a person or a unit
 *
 * Returns: (transfer floating): a button that selects @actor
 */
GtkWidget *
atlas_actor_chip_new (AtlasState *state,
                      AtlasActor *actor)
{
  AtlasActorChip *self;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);
  g_return_val_if_fail (ATLAS_IS_ACTOR (actor), NULL);

  self = g_object_new (ATLAS_TYPE_ACTOR_CHIP, NULL);
  self->state = g_object_ref (state);
  self->actor = g_object_ref (actor);
  atlas_mark_icon_set_side (ATLAS_MARK_ICON (self->mark), state, atlas_actor_get_side (actor));
  g_signal_connect_object (state, "notify::language", G_CALLBACK (update_name), self,
                           G_CONNECT_SWAPPED);
  update_name (self);

  return GTK_WIDGET (self);
}
