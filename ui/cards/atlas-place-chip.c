/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cards/atlas-place-chip.h"

/**
 * AtlasPlaceChip:
 *
 * The name of a place as a button that selects it.
 *
 * # CSS nodes
 *
 * `button.chip`
 */

struct _AtlasPlaceChip
{
  GtkButton   parent_instance;
  AtlasState *state;
  AtlasPlace *place;
  GtkWidget  *label;
};

G_DEFINE_FINAL_TYPE (AtlasPlaceChip, atlas_place_chip, GTK_TYPE_BUTTON)

static void
update_name (AtlasPlaceChip *self)
{
  g_autofree char *name = NULL;

  if (atlas_state_get_siege (self->state) == NULL)
    return;

  name = atlas_state_dup_place_name (self->state, self->place);
  gtk_label_set_label (GTK_LABEL (self->label), name);
  /* GTK 4.8 takes the name of a class of buttons that is not its own from the class. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
atlas_place_chip_clicked (GtkButton *button)
{
  AtlasPlaceChip *self = ATLAS_PLACE_CHIP (button);

  /* The selection may take away the card that holds this button. */
  g_object_ref (self);
  atlas_state_select_place (self->state, self->place);
  g_object_unref (self);
}

static void
atlas_place_chip_dispose (GObject *object)
{
  AtlasPlaceChip *self = ATLAS_PLACE_CHIP (object);

  g_clear_object (&self->place);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_place_chip_parent_class)->dispose (object);
}

static void
atlas_place_chip_class_init (AtlasPlaceChipClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_place_chip_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = atlas_place_chip_clicked;
}

static void
atlas_place_chip_init (AtlasPlaceChip *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_button_set_child (GTK_BUTTON (self), self->label);
  gtk_widget_add_css_class (GTK_WIDGET (self), "chip");
}

/**
 * atlas_place_chip_new:
 * @state: a state with the siege of @place
 * @place: a place
 *
 * Returns: (transfer floating): a button that selects @place
 */
GtkWidget *
atlas_place_chip_new (AtlasState *state,
                      AtlasPlace *place)
{
  AtlasPlaceChip *self;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);
  g_return_val_if_fail (ATLAS_IS_PLACE (place), NULL);

  self = g_object_new (ATLAS_TYPE_PLACE_CHIP, NULL);
  self->state = g_object_ref (state);
  self->place = g_object_ref (place);
  g_signal_connect_object (state, "notify::names", G_CALLBACK (update_name), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::language", G_CALLBACK (update_name), self,
                           G_CONNECT_SWAPPED);
  update_name (self);

  return GTK_WIDGET (self);
}
