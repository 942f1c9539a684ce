/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-catalog.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#define ENGLISH    "Show the version and exit"
#define FRENCH     "Afficher la version et quitter"
#define VIETNAMESE "Hiện phiên bản rồi thoát"

/* Looked up anew each time, like any text of the program. */
static const char *
translate (void)
{
  return _(ENGLISH);
}

static void
test_switch (void)
{
  /* First the language without a catalogue: GLib decides at the first text if any is translated. */
  g_assert_true (atlas_catalog_set_language ("en"));
  g_assert_cmpstr (translate (), ==, ENGLISH);

  for (int i = 0; i < 3; i++)
    {
      g_assert_true (atlas_catalog_set_language ("fr"));
      g_assert_cmpstr (translate (), ==, FRENCH);
      g_assert_cmpstr (atlas_catalog_get_language (), ==, "fr");
      g_assert_true (atlas_catalog_set_language ("vi"));
      g_assert_cmpstr (translate (), ==, VIETNAMESE);
      g_assert_cmpstr (atlas_catalog_get_language (), ==, "vi");
      g_assert_true (atlas_catalog_set_language ("en"));
      g_assert_cmpstr (translate (), ==, ENGLISH);
      g_assert_cmpstr (atlas_catalog_get_language (), ==, "en");
    }
}

static void
test_tags (void)
{
  static const struct
  {
    const char *tag;
    const char *language;
    gboolean    is_found;
  } rows[] = {
    { "fr", "fr", TRUE },
    { "fr-FR", "fr", TRUE },
    { "FR", "fr", TRUE },
    { "vi_VN.UTF-8", "vi", TRUE },
    { "en-GB", "en", TRUE },
    { "de", "en", FALSE },
    { "grc", "en", FALSE },
    { "", "en", FALSE },
    { "f", "en", FALSE },
    { "french", "en", FALSE },
    { "../", "en", FALSE },
    { "..", "en", FALSE },
    { "f/r", "en", FALSE },
    { "C", "en", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("“%s”", rows[i].tag);
      atlas_catalog_set_language ("vi");
      g_assert_cmpint (atlas_catalog_set_language (rows[i].tag), ==, rows[i].is_found);
      g_assert_cmpstr (atlas_catalog_get_language (), ==, rows[i].language);
      g_assert_cmpstr (g_getenv ("LANGUAGE"), ==, rows[i].language);
    }

  g_assert_cmpstr (translate (), ==, ENGLISH);
}

/* What the environment asks for at the start. */
static void
test_start (void)
{
  static const struct
  {
    const char *wanted;
    const char *language;
  } rows[] = {
    { "fr", "fr" },
    { "fr_CA:en", "fr" },
    { "de:vi:fr", "vi" },
    { "de_AT:en_GB:fr", "en" },
    { "de", "en" },
    { "", "en" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("LANGUAGE=%s", rows[i].wanted);
      g_setenv ("LANGUAGE", rows[i].wanted, TRUE);
      atlas_catalog_init ("/nonexistent");
      g_assert_cmpstr (atlas_catalog_get_language (), ==, rows[i].language);
    }
}

/* Somebody else, GTK's tests for one, sets the locale back to "C". */
static void
test_locale_lost (void)
{
  setlocale (LC_ALL, "C");

  atlas_catalog_set_language ("vi");
  g_assert_cmpstr (translate (), ==, VIETNAMESE);
  atlas_catalog_set_language ("fr");
  g_assert_cmpstr (translate (), ==, FRENCH);
}

static void
test_locale (void)
{
  static const char *const languages[] = { "fr", "vi", "en" };

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *number = g_strdup_printf ("%.1f", 1234.5);

      atlas_catalog_set_language (languages[i]);
      g_assert_cmpstr (setlocale (LC_NUMERIC, NULL), ==, "C");
      g_assert_cmpstr (number, ==, "1234.5");
      g_assert_true (g_get_charset (NULL));
      g_assert_null (g_getenv ("LOCPATH"));
    }
}

static gpointer
read_environment (gpointer is_done)
{
  int n_read = 0;

  while (!g_atomic_int_get ((int *) is_done))
    {
      g_assert_nonnull (g_getenv ("LANGUAGE"));
      g_assert_nonnull (g_getenv ("ATLAS_LOCALEDIR"));
      n_read++;
    }

  return GINT_TO_POINTER (n_read);
}

/* Under the address sanitizer this finds an environment that moves under its readers. */
static void
test_threads (void)
{
  int is_done = FALSE;
  GThread *reader = g_thread_new ("reader", read_environment, &is_done);

  for (int i = 0; i < 500; i++)
    atlas_catalog_set_language (i & 1 ? "fr" : "vi");

  g_atomic_int_set (&is_done, TRUE);
  g_thread_join (reader);
  g_assert_cmpstr (translate (), ==, FRENCH);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_assert_nonnull (g_getenv ("ATLAS_LOCALEDIR"));
  atlas_catalog_init ("/nonexistent");

  g_test_add_func ("/catalog/switch", test_switch);
  g_test_add_func ("/catalog/tags", test_tags);
  g_test_add_func ("/catalog/start", test_start);
  g_test_add_func ("/catalog/locale", test_locale);
  g_test_add_func ("/catalog/locale-lost", test_locale_lost);
  g_test_add_func ("/catalog/threads", test_threads);

  return g_test_run ();
}
