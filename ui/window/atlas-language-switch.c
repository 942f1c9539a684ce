/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/atlas-language-switch.h"

#include <glib/gi18n-lib.h>

/**
 * AtlasLanguageSwitch:
 *
 * One button for each language of the siege, each in its own words, so that nobody needs to read
 * another language to find their own.
 *
 * # CSS nodes
 *
 * `languageswitch` with the style class `.linked`, and a `button` for each language.
 */

struct _AtlasLanguageSwitch
{
  GtkWidget   parent_instance;
  AtlasState *state;
};

G_DEFINE_FINAL_TYPE (AtlasLanguageSwitch, atlas_language_switch, GTK_TYPE_WIDGET)

static void
language_toggled_cb (GtkToggleButton     *button,
                     AtlasLanguageSwitch *self)
{
  if (gtk_toggle_button_get_active (button))
    atlas_state_set_language (self->state, g_object_get_data (G_OBJECT (button), "language"));
}

static void
add_languages (AtlasLanguageSwitch *self)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);
  GtkToggleButton *group = NULL;

  for (guint i = 0; i < atlas_siege_get_n_terms (siege, ATLAS_VOCABULARY_LANGUAGE); i++)
    {
      const AtlasTerm *language = atlas_siege_get_term (siege, ATLAS_VOCABULARY_LANGUAGE, i);
      GtkWidget *button = gtk_toggle_button_new_with_label (atlas_text_get (language->name, NULL));

      g_object_set_data (G_OBJECT (button), "language", (gpointer) language->id);
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), group);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                    g_str_equal (language->id, atlas_state_get_language (self->state)));
      g_signal_connect_object (button, "toggled", G_CALLBACK (language_toggled_cb), self, 0);
      gtk_widget_set_parent (button, GTK_WIDGET (self));
      group = GTK_TOGGLE_BUTTON (button);
    }
}

static void
atlas_language_switch_dispose (GObject *object)
{
  AtlasLanguageSwitch *self = ATLAS_LANGUAGE_SWITCH (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_language_switch_parent_class)->dispose (object);
}

static void
atlas_language_switch_class_init (AtlasLanguageSwitchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_language_switch_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "languageswitch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
}

static void
atlas_language_switch_init (AtlasLanguageSwitch *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Language"), -1);
}

/**
 * atlas_language_switch_new:
 * @state: a state with a siege
 *
 * Returns: (transfer floating): a switch among the languages of the siege of @state
 */
GtkWidget *
atlas_language_switch_new (AtlasState *state)
{
  AtlasLanguageSwitch *self;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);

  self = g_object_new (ATLAS_TYPE_LANGUAGE_SWITCH, NULL);
  self->state = g_object_ref (state);
  add_languages (self);

  return GTK_WIDGET (self);
}
