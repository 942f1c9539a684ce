/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "../sample.h"
#include "presenter/atlas-audience-window.h"
#include "screen.h"
#include "shell-fixture.h"
#include "window/atlas-stage.h"

static void
test_follows (ShellFixture  *fixture,
              gconstpointer  unused)
{
  AtlasAudienceWindow *window = atlas_audience_window_new (fixture->application, fixture->state);
  g_autoptr (AtlasSiege) siege = sample_load ();

  g_assert_null (screen_find_any (GTK_WIDGET (window), ATLAS_TYPE_STAGE));
  atlas_state_set_siege (fixture->state, siege);
  g_assert_nonnull (screen_find_any (GTK_WIDGET (window), ATLAS_TYPE_STAGE));
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.next-event", NULL);
  g_assert_nonnull (atlas_state_get_event (fixture->state));
  shell_fixture_close (window);
}

int
main (int   argc,
      char *argv[])
{
  shell_fixture_init (&argc, &argv);

  shell_fixture_add ("/audience-window/follows", test_follows);

  return g_test_run ();
}
