/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "../sample.h"
#include "kiosk/atlas-kiosk-window.h"
#include "map/atlas-layer-list.h"
#include "map/atlas-online-maps.h"
#include "screen.h"
#include "shell-fixture.h"
#include "window/atlas-language-switch.h"
#include "window/atlas-stage.h"

static void
test_stays (ShellFixture  *fixture,
            gconstpointer  unused)
{
  g_autoptr (AtlasKioskConfig) config = atlas_kiosk_config_new (NULL, NULL);
  AtlasKioskWindow *window = atlas_kiosk_window_new (fixture->application, fixture->state, config);
  g_autoptr (AtlasReading) reading = atlas_reading_new (fixture->path);

  atlas_kiosk_window_await (window, reading);
  gtk_window_present (GTK_WINDOW (window));
  shell_fixture_wait_for (window, ATLAS_TYPE_STAGE);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));

  gtk_window_close (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  g_assert_nonnull (screen_find_any (GTK_WIDGET (window), ATLAS_TYPE_LANGUAGE_SWITCH));
  g_assert_null (screen_find_any (GTK_WIDGET (window), ADW_TYPE_HEADER_BAR));
  g_assert_null (screen_find_any (GTK_WIDGET (window), GTK_TYPE_WINDOW_CONTROLS));
  shell_fixture_close (window);
}

/* Nothing comes from the network, whatever a setting says that was left on. */
static void
test_offline (ShellFixture  *fixture,
              gconstpointer  unused)
{
  g_autoptr (AtlasKioskConfig) config = atlas_kiosk_config_new (NULL, NULL);
  AtlasLayers *layers = atlas_state_get_layers (fixture->state);
  AtlasKioskWindow *window;

  g_object_set (layers, "online-allowed", TRUE, "online-map", "osm-mapnik", NULL);
  window = atlas_kiosk_window_new (fixture->application, fixture->state, config);
  g_object_set (layers, "online-allowed", TRUE, "online-map", "osm-mapnik", NULL);
  g_assert_null (atlas_layers_get_online_map (layers));
  g_assert_false (atlas_online_maps_are_made ());
  shell_fixture_close (window);
}

static void
test_attract (ShellFixture  *fixture,
              gconstpointer  unused)
{
  g_autoptr (AtlasSiege) siege = sample_load ();
  const char *language = atlas_siege_get_term (siege, ATLAS_VOCABULARY_LANGUAGE, 0)->id;
  const char *other = atlas_siege_get_term (siege, ATLAS_VOCABULARY_LANGUAGE, 1)->id;
  AtlasAttract *attract;

  atlas_state_set_siege (fixture->state, siege);
  g_object_set (atlas_state_get_layers (fixture->state), "names", FALSE, "relief", FALSE, NULL);
  atlas_state_set_language (fixture->state, other);
  atlas_state_select_place (fixture->state, g_ptr_array_index (atlas_siege_get_places (siege), 0));
  attract = atlas_attract_new (fixture->state, language, 0, 0);
  g_assert_false (atlas_attract_get_shown (attract));

  while (atlas_state_get_event (fixture->state) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (atlas_attract_get_shown (attract));
  g_assert_cmpstr (atlas_state_get_language (fixture->state), ==, language);
  g_assert_null (atlas_state_get_place (fixture->state));
  g_assert_true (atlas_state_get_tour (fixture->state)->is_attract);
  g_assert_cmpint (atlas_layers_get_hidden (atlas_state_get_layers (fixture->state)), ==, 0);

  atlas_attract_touch (attract);
  g_assert_false (atlas_attract_get_shown (attract));
  g_assert_finalize_object (attract);
}

static gboolean
is_inviting (GtkWidget *window)
{
  GtkWidget *label = screen_find_widget (window, GTK_TYPE_LABEL, "invitation");
  GtkWidget *revealer = label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_REVEALER) : NULL;

  return revealer != NULL && gtk_revealer_get_reveal_child (GTK_REVEALER (revealer));
}

static void
wait_for_attract (AtlasAttract *attract)
{
  while (!atlas_attract_get_shown (attract))
    g_main_context_iteration (NULL, TRUE);
}

/* Whoever comes by is told what to do, and finds nothing that the last visitor has opened. */
static void
test_starts_over (ShellFixture  *fixture,
                  gconstpointer  unused)
{
  g_autoptr (AtlasKioskConfig) config = atlas_kiosk_config_new (NULL, NULL);
  g_autoptr (AtlasReading) reading = atlas_reading_new (fixture->path);
  AtlasKioskWindow *window;
  AtlasAttract *attract;
  GtkWidget *button;

  config->idle_seconds = 0;
  window = atlas_kiosk_window_new (fixture->application, fixture->state, config);
  attract = atlas_kiosk_window_get_attract (window);
  atlas_kiosk_window_await (window, reading);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_attract (attract);
  g_assert_true (is_inviting (GTK_WIDGET (window)));

  atlas_attract_touch (attract);
  g_assert_false (is_inviting (GTK_WIDGET (window)));
  button = screen_find_widget (GTK_WIDGET (window), GTK_TYPE_MENU_BUTTON, NULL);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  g_assert_nonnull (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));

  wait_for_attract (attract);
  g_assert_true (is_inviting (GTK_WIDGET (window)));
  button = screen_find_widget (GTK_WIDGET (window), GTK_TYPE_MENU_BUTTON, NULL);
  g_assert_null (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  shell_fixture_close (window);
}

static void
test_closes_popovers (ShellFixture  *fixture,
                      gconstpointer  unused)
{
  g_autoptr (AtlasKioskConfig) config = atlas_kiosk_config_new (NULL, NULL);
  g_autoptr (AtlasReading) reading = atlas_reading_new (fixture->path);
  AtlasKioskWindow *window = atlas_kiosk_window_new (fixture->application, fixture->state, config);
  GtkWidget *button;

  atlas_kiosk_window_await (window, reading);
  gtk_window_present (GTK_WINDOW (window));
  shell_fixture_wait_for (window, ATLAS_TYPE_STAGE);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  button = screen_find_widget (GTK_WIDGET (window), GTK_TYPE_MENU_BUTTON, NULL);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  shell_fixture_assert_popover_goes (fixture, gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  shell_fixture_close (window);
}

/* What a museum's screen cannot do, it does not offer. */
static void
test_opens_nothing (ShellFixture  *fixture,
                    gconstpointer  unused)
{
  g_autoptr (AtlasSiege) siege = sample_load ();

  atlas_state_set_siege (fixture->state, siege);
  for (int is_kiosk = 0; is_kiosk <= 1; is_kiosk++)
    {
      GtkWidget *window = gtk_window_new ();

      if (is_kiosk)
        gtk_widget_add_css_class (window, "kiosk");
      gtk_window_set_child (GTK_WINDOW (window), atlas_layer_list_new (fixture->state));
      gtk_window_present (GTK_WINDOW (window));
      g_assert_cmpint (screen_find_label (window, "Open a Scanned Map…") != NULL, ==, !is_kiosk);
      shell_fixture_close (window);
    }
}

static void
test_config (ShellFixture  *fixture,
             gconstpointer  unused)
{
  static const struct
  {
    const char *contents;
    guint       idle_seconds;
  } cases[] = {
    { "[kiosk]\nidle-seconds=30\nlanguage=vi\n", 30 },
    { "[kiosk]\n", 120 },
    { "[kiosk]\nlanguage=\n", 120 },
    { "[kiosk]\nidle-seconds=soon\n", 0 },
    { "[kiosk]\nidle-seconds=-1\n", 0 },
    { "[kiosk]\nidle-seconds=99999999999\n", 0 },
    { "no key file", 0 },
    { "\xff\033[2J", 0 },
  };
  g_autofree char *path = g_build_filename (fixture->folder, "kiosk.ini", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AtlasKioskConfig) config = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (path, cases[i].contents, -1, NULL));
      config = atlas_kiosk_config_new (path, &error);
      g_assert_cmpuint (config != NULL ? config->idle_seconds : 0, ==, cases[i].idle_seconds);
      g_assert_true ((config == NULL) == (error != NULL));
      g_assert_true (config == NULL || config->language == NULL || *config->language != '\0');
      if (error != NULL)
        {
          g_assert_true (g_str_has_prefix (error->message, path));
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
        }
    }
  g_remove (path);
  g_assert_null (atlas_kiosk_config_new (path, NULL));
  /* It would be read for ever. */
  g_assert_null (atlas_kiosk_config_new ("/dev/zero", NULL));
}

/* What is misspelt is named, with its line, and does not keep the screen dark. */
static void
test_config_unknown (ShellFixture  *fixture,
                     gconstpointer  unused)
{
  static const char contents[] =
    "# the hall\n[kiosk]\n idle-seconds = 30\nstep-second=\033 4\n\nlanguage[fr]=vi\nidle\033=1\n"
    "[kiosks]\nidle-seconds=50\n[kiosk]\nlanguage=fr\n";
  g_autofree char *path = g_build_filename (fixture->folder, "kiosk.ini", NULL);
  g_autoptr (AtlasKioskConfig) config = NULL;
  g_autofree char *named = NULL;
  g_autofree char *expected = NULL;

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  config = atlas_kiosk_config_new (path, NULL);
  g_assert_nonnull (config);
  g_assert_cmpuint (config->idle_seconds, ==, 30);
  g_assert_cmpuint (config->step_seconds, ==, 8);
  g_assert_cmpstr (config->language, ==, "fr");
  expected = g_strdup_printf (
    "%1$s:4: Found the key “step-second”, expected idle-seconds, step-seconds or language: passed over\n"
    "%1$s:6: Found the key “language[fr]”, expected idle-seconds, step-seconds or language: passed over\n"
    "%1$s:7: Found the key “idle ”, expected idle-seconds, step-seconds or language: passed over\n"
    "%1$s:8: Found the group “[kiosks]”, expected [kiosk]: passed over with all that is in it", path);
  named = g_strjoinv ("\n", config->unknown);
  g_assert_cmpstr (named, ==, expected);
  g_clear_pointer (&config, atlas_kiosk_config_free);

  config = atlas_kiosk_config_new (NULL, NULL);
  g_assert_cmpstr (config->unknown[0], ==, NULL);
  g_remove (path);
}

int
main (int   argc,
      char *argv[])
{
  shell_fixture_init (&argc, &argv);

  shell_fixture_add ("/kiosk/stays", test_stays);
  shell_fixture_add ("/kiosk/offline", test_offline);
  shell_fixture_add ("/kiosk/starts-over", test_starts_over);
  shell_fixture_add ("/kiosk/closes-popovers", test_closes_popovers);
  shell_fixture_add ("/kiosk/opens-nothing", test_opens_nothing);
  shell_fixture_add ("/kiosk/attract", test_attract);
  shell_fixture_add ("/kiosk/config", test_config);
  shell_fixture_add ("/kiosk/config-unknown", test_config_unknown);

  return g_test_run ();
}
