/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-catalog.h"

#include <glib/gi18n-lib.h>

static void
test_switch (void)
{
  atlas_catalog_init (g_getenv ("ATLAS_LOCALEDIR"));

  /* First the language without a catalogue: GLib decides at the first text if any is translated. */
  atlas_catalog_set_language ("en");
  g_assert_cmpstr (_("Show the version and exit"), ==, "Show the version and exit");
  atlas_catalog_set_language ("fr");
  g_assert_cmpstr (_("Show the version and exit"), ==, "Afficher la version et quitter");
  atlas_catalog_set_language ("vi");
  g_assert_cmpstr (_("Show the version and exit"), ==, "Hiện phiên bản rồi thoát");
  atlas_catalog_set_language ("en");
  g_assert_cmpstr (_("Show the version and exit"), ==, "Show the version and exit");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalog/switch", test_switch);

  return g_test_run ();
}
