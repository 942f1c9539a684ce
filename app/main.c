/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/atlas-check-command.h"
#include "command/atlas-state-command.h"
#include "core/atlas-catalog.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

/* What needs no display: nothing of GTK is touched before one of these has had its turn. */
static const struct
{
  const char *name;
  int       (*run) (int    argc,
                    char **argv);
} commands[] = {
  { "check", atlas_check_command_run },
  { "state", atlas_state_command_run },
};

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GOptionContext) context = NULL;
  g_autoptr (GError) error = NULL;
  gboolean show_version = FALSE;
  const GOptionEntry entries[] = {
    { "version", 'v', 0, G_OPTION_ARG_NONE, &show_version, N_("Show the version and exit"), NULL },
    { NULL }
  };

  atlas_catalog_init (ATLAS_LOCALEDIR);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (argc > 1 && g_str_equal (argv[1], commands[i].name))
        return commands[i].run (argc - 1, argv + 1);
    }

  context = g_option_context_new (NULL);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  if (show_version)
    g_print ("siege-atlas %s\n", ATLAS_VERSION);

  return EXIT_SUCCESS;
}
