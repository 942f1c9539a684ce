/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-catalog.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

/* glibc keeps translations it has found and looks again only when this counter, of which there
 * is no header, has moved: GNU gettext manual, section "gettext grok".
 */
extern int _nl_msg_cat_cntr;

static char current_language[16] = "en";

/* gettext does not look at LANGUAGE in the locale C. Debian always has C.UTF-8, in which it does. */
static void
leave_c_locale (void)
{
  const char *messages = setlocale (LC_MESSAGES, NULL);

  if (messages == NULL || g_str_equal (messages, "C") || g_str_equal (messages, "POSIX"))
    setlocale (LC_MESSAGES, "C.UTF-8");
}

void
atlas_catalog_init (const char *localedir)
{
  g_return_if_fail (localedir != NULL);

  setlocale (LC_ALL, "");
  setlocale (LC_NUMERIC, "C");
  leave_c_locale ();

  bindtextdomain (GETTEXT_PACKAGE, localedir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

void
atlas_catalog_set_language (const char *language)
{
  g_return_if_fail (language != NULL);

  g_strlcpy (current_language, language, sizeof current_language);
  g_setenv ("LANGUAGE", current_language, TRUE);
  _nl_msg_cat_cntr++;
}

const char *
atlas_catalog_get_language (void)
{
  return current_language;
}
