/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/atlas-preferences-window.h"

#define SCHEMA "io.github.siegeatlas.SiegeAtlas"

typedef struct
{
  GSettings *settings;
  GtkWindow *parent;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  fixture->settings = g_settings_new (SCHEMA);
  fixture->parent = GTK_WINDOW (gtk_window_new ());
  fixture->window = GTK_WINDOW (atlas_preferences_window_new (fixture->parent, fixture->settings));
  gtk_window_present (fixture->window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  static const char *const keys[] = { "appearance", "show-details", "online-maps" };
  g_autoptr (GtkWindow) kept = g_object_ref (fixture->window);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (fixture->settings, keys[i]);
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (g_steal_pointer (&kept));
  gtk_window_destroy (fixture->parent);
  g_clear_object (&fixture->settings);
}

/* The nth widget of a type, in the order of reading. */
static GtkWidget *
find_nth (GtkWidget *root,
          GType      type,
          guint     *n)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && (*n)-- == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_nth (child, type, n);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gpointer
find (Fixture *fixture,
      GType    type,
      guint    n)
{
  GtkWidget *found = find_nth (GTK_WIDGET (fixture->window), type, &n);

  g_assert_nonnull (found);

  return found;
}

static void
test_appearance (Fixture       *fixture,
                 gconstpointer  user_data)
{
  static const char *const nicks[] = { "system", "day", "night", "projector" };
  AdwComboRow *row = find (fixture, ADW_TYPE_COMBO_ROW, 0);

  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (row)), ==, G_N_ELEMENTS (nicks));
  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    {
      g_autofree char *kept = NULL;

      adw_combo_row_set_selected (row, i);
      kept = g_settings_get_string (fixture->settings, "appearance");
      g_assert_cmpstr (kept, ==, nicks[i]);
    }

  g_settings_set_string (fixture->settings, "appearance", "night");
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 2);
}

static void
test_full_record (Fixture       *fixture,
                  gconstpointer  user_data)
{
  GtkSwitch *full_record = find (fixture, GTK_TYPE_SWITCH, 0);

  g_assert_false (gtk_switch_get_active (full_record));
  gtk_switch_set_active (full_record, TRUE);
  g_assert_true (g_settings_get_boolean (fixture->settings, "show-details"));
}

/* Nothing comes from the network unless somebody turns it on. */
static void
test_online_maps (Fixture       *fixture,
                  gconstpointer  user_data)
{
  GtkSwitch *online_maps = find (fixture, GTK_TYPE_SWITCH, 1);

  g_assert_false (gtk_switch_get_active (online_maps));
  gtk_switch_set_active (online_maps, TRUE);
  g_assert_true (g_settings_get_boolean (fixture->settings, "online-maps"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/preferences/appearance", Fixture, NULL, set_up, test_appearance, tear_down);
  g_test_add ("/preferences/full-record", Fixture, NULL, set_up, test_full_record, tear_down);
  g_test_add ("/preferences/online-maps", Fixture, NULL, set_up, test_online_maps, tear_down);

  return g_test_run ();
}
