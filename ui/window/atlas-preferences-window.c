/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/atlas-preferences-window.h"

/**
 * AtlasPreferencesWindow:
 *
 * What stays as it is chosen from one sitting to the next. Everything takes effect at once.
 *
 * libadwaita's own preferences window is deprecated in later versions, hence this one.
 */

struct _AtlasPreferencesWindow
{
  AdwWindow    parent_instance;
  AdwComboRow *appearance;
  GtkSwitch   *full_record;
  GtkSwitch   *online_maps;
};

G_DEFINE_FINAL_TYPE (AtlasPreferencesWindow, atlas_preferences_window, ADW_TYPE_WINDOW)

/* In the order of the rows of the template. */
static const char *const appearances[] = { "system", "day", "night", "projector" };

static gboolean
read_appearance (GValue   *value,
                 GVariant *variant,
                 gpointer  user_data)
{
  const char *nick = g_variant_get_string (variant, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (appearances); i++)
    {
      if (g_str_equal (appearances[i], nick))
        g_value_set_uint (value, i);
    }

  return TRUE;
}

static GVariant *
write_appearance (const GValue       *value,
                  const GVariantType *expected_type,
                  gpointer            user_data)
{
  guint row = g_value_get_uint (value);

  return row < G_N_ELEMENTS (appearances) ? g_variant_new_string (appearances[row]) : NULL;
}

static void
atlas_preferences_window_class_init (AtlasPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/window/atlas-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasPreferencesWindow, appearance);
  gtk_widget_class_bind_template_child (widget_class, AtlasPreferencesWindow, full_record);
  gtk_widget_class_bind_template_child (widget_class, AtlasPreferencesWindow, online_maps);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
atlas_preferences_window_init (AtlasPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlas_preferences_window_new:
 * @parent: a window of the application
 * @settings: where preferences are kept
 *
 * Returns: (transfer none): a window over @parent
 */
AtlasPreferencesWindow *
atlas_preferences_window_new (GtkWindow *parent,
                              GSettings *settings)
{
  AtlasPreferencesWindow *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (ATLAS_TYPE_PREFERENCES_WINDOW, "transient-for", parent, NULL);
  g_settings_bind_with_mapping (settings, "appearance", self->appearance, "selected",
                                G_SETTINGS_BIND_DEFAULT, read_appearance, write_appearance, NULL, NULL);
  g_settings_bind (settings, "show-details", self->full_record, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "online-maps", self->online_maps, "active", G_SETTINGS_BIND_DEFAULT);

  return self;
}
