/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-catalog.h"

#include <glib/gstdio.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>
#include <unistd.h>

/* The language of the sources. */
#define SOURCE_LANGUAGE "en"

/* Language codes have two or three letters: ISO 639. */
#define LONGEST_CODE 3

/* glibc keeps translations it has found and looks again only when this counter, of which there
 * is no header, has moved: GNU gettext manual, section "gettext grok".
 */
extern int _nl_msg_cat_cntr;

static char *catalog_folder;
static char current_language[LONGEST_CODE + 1] = SOURCE_LANGUAGE;

/* The locale of messages must have a name of its own. In "C", and from some glibc after 2.36 in
 * "C.UTF-8" too, gettext does not look at LANGUAGE; and GLib decides once for all, by whether a
 * catalogue is found or the name begins with "en_", if anything is to be translated. Debian
 * installs no locale but C.UTF-8, so that one is lent a name for as long as it takes to load it.
 */
static gboolean
enter_named_locale (void)
{
  g_autofree char *folder = g_dir_make_tmp ("siege-atlas-XXXXXX", NULL);
  g_autofree char *alias = NULL;
  g_autofree char *search_path = g_strdup (g_getenv ("LOCPATH"));
  gboolean entered = FALSE;

  if (folder == NULL)
    return FALSE;

  alias = g_build_filename (folder, "en_ATLAS", NULL);
  if (symlink ("/usr/lib/locale/C.utf8", alias) == 0)
    {
      g_setenv ("LOCPATH", folder, TRUE);
      entered = setlocale (LC_MESSAGES, "en_ATLAS") != NULL;
      if (search_path != NULL)
        g_setenv ("LOCPATH", search_path, TRUE);
      else
        g_unsetenv ("LOCPATH");
      g_unlink (alias);
    }

  g_rmdir (folder);

  return entered;
}

/* Whether gettext would not look at LANGUAGE. */
static gboolean
is_locale_nameless (int category)
{
  const char *name = setlocale (category, NULL);

  return name == NULL
         || g_str_equal (name, "C") || g_str_equal (name, "POSIX") || g_str_has_prefix (name, "C.");
}

static void
ensure_locale (void)
{
  if (is_locale_nameless (LC_MESSAGES) && !enter_named_locale ())
    g_debug ("No locale of our own for messages; languages may not switch");

  /* What is printed is UTF-8 even where nothing was set up. */
  if (g_str_equal (setlocale (LC_CTYPE, NULL), "C"))
    setlocale (LC_CTYPE, "C.UTF-8");
}

static gboolean
has_catalog (const char *code)
{
  g_autofree char *path = NULL;

  if (g_str_equal (code, SOURCE_LANGUAGE))
    return TRUE;

  path = g_build_filename (catalog_folder, code, "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);
  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

/* The language of a tag or a locale's name, "fr" of "fr-FR" or "fr_FR.UTF-8", if there is a
 * catalogue in it. Tags come from data sets too, hence nothing but letters goes into a path.
 */
static gboolean
find_language (const char *tag,
               char        code[LONGEST_CODE + 1])
{
  gsize length = strcspn (tag, "-_.@");

  if (length < 2 || length > LONGEST_CODE)
    return FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isalpha (tag[i]))
        return FALSE;

      code[i] = g_ascii_tolower (tag[i]);
    }
  code[length] = '\0';

  return has_catalog (code);
}

static void
apply_language (const char *code)
{
  g_strlcpy (current_language, code, sizeof current_language);

  /* LANGUAGE alone, since a locale for the language need not be installed. The variable has been
   * there since atlas_catalog_init(), so that glibc swaps one pointer here and does not move the
   * environment, which worker threads may be reading with getenv().
   */
  g_setenv ("LANGUAGE", current_language, TRUE);
  _nl_msg_cat_cntr++;
}

/**
 * atlas_catalog_init:
 * @localedir: the folder of the catalogues
 *
 * Sets up the locale and the translations, in the first of the user's languages in which there is a
 * catalogue, or else in English. To be called at the start of the program, before any thread.
 *
 * The variable ATLAS_LOCALEDIR of the environment overrides @localedir, for programs that are run
 * from where they were built.
 *
 * Numbers are read and written the same in every language: LC_NUMERIC is "C".
 *
 * GTK sets the locale anew when it starts, unless `gtk_disable_setlocale` was called before.
 */
void
atlas_catalog_init (const char *localedir)
{
  const char *override = g_getenv ("ATLAS_LOCALEDIR");
  const char *const *names;
  char code[LONGEST_CODE + 1] = SOURCE_LANGUAGE;

  g_return_if_fail (localedir != NULL);

  g_free (catalog_folder);
  catalog_folder = g_strdup (override != NULL ? override : localedir);

  setlocale (LC_ALL, "");
  setlocale (LC_NUMERIC, "C");
  ensure_locale ();

  bindtextdomain (GETTEXT_PACKAGE, catalog_folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  /* "C" ends the list, after which there is nothing but the language of the sources. */
  names = g_get_language_names ();
  while (*names != NULL && !find_language (*names, code))
    names++;

  apply_language (*names != NULL ? code : SOURCE_LANGUAGE);
}

/**
 * atlas_catalog_set_language:
 * @language: a language tag, such as `fr` or `vi-VN`
 *
 * Changes the language of all texts that are looked up from now on. It falls back to English when
 * there is no catalogue in @language. To be called from the main thread.
 *
 * Returns: whether there is a catalogue in @language
 */
gboolean
atlas_catalog_set_language (const char *language)
{
  char code[LONGEST_CODE + 1];
  gboolean is_found;

  g_return_val_if_fail (language != NULL, FALSE);
  g_return_val_if_fail (catalog_folder != NULL, FALSE);

  ensure_locale ();

  is_found = find_language (language, code);
  apply_language (is_found ? code : SOURCE_LANGUAGE);
  return is_found;
}

/**
 * atlas_catalog_get_language:
 *
 * Gets the language in use.
 *
 * Returns: its code of two or three letters
 */
const char *
atlas_catalog_get_language (void)
{
  return current_language;
}
