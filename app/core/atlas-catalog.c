/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-catalog.h"

#include <glib/gstdio.h>
#include <libintl.h>
#include <locale.h>
#include <unistd.h>

/* glibc keeps translations it has found and looks again only when this counter, of which there
 * is no header, has moved: GNU gettext manual, section "gettext grok".
 */
extern int _nl_msg_cat_cntr;

static char current_language[16] = "en";

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

/**
 * atlas_catalog_init:
 * @localedir: the folder with the catalogues, as in `LANGUAGE/LC_MESSAGES/siege-atlas.mo`
 *
 * Takes over the user's locale, but for numbers and messages, and opens the program's catalogues.
 * To be called once, before any text is asked for: GLib judges by the first one.
 */
void
atlas_catalog_init (const char *localedir)
{
  g_return_if_fail (localedir != NULL);

  setlocale (LC_ALL, "");
  setlocale (LC_NUMERIC, "C");
  if (!enter_named_locale ())
    g_debug ("No locale of our own for messages; languages may not switch");

  bindtextdomain (GETTEXT_PACKAGE, localedir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/**
 * atlas_catalog_set_language:
 * @language: a language code, such as `vi`
 *
 * Has every text asked for from now on in @language, or in English where it has no catalogue. No
 * locale of that language needs to be installed. Texts already on screen stay as they are.
 */
void
atlas_catalog_set_language (const char *language)
{
  g_return_if_fail (language != NULL);

  g_strlcpy (current_language, language, sizeof current_language);
  g_setenv ("LANGUAGE", current_language, TRUE);
  _nl_msg_cat_cntr++;
}

/**
 * atlas_catalog_get_language:
 *
 * Returns: (transfer none): the code of the language last set, `en` at first; valid until another is set
 */
const char *
atlas_catalog_get_language (void)
{
  return current_language;
}
