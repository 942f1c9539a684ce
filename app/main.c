/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "application/atlas-application.h"
#include "command/atlas-check-command.h"
#include "command/atlas-command.h"
#include "command/atlas-export-command.h"
#include "command/atlas-import-command.h"
#include "command/atlas-render-command.h"
#include "command/atlas-state-command.h"
#include "core/atlas-catalog.h"
#include "core/atlas-errand.h"
#include "state/atlas-moment.h"

/* Puts the parts together: from the command line to one of the three shells, or to a command that
 * needs no window. */

/* What needs no display: nothing of GTK is touched before one of these has had its turn. */
static const struct
{
  const char *name;
  int       (*run) (int    argc,
                    char **argv);
} commands[] = {
  { "check", atlas_check_command_run },
  { "export", atlas_export_command_run },
  { "import", atlas_import_command_run },
  { "render", atlas_render_command_run },
  { "state", atlas_state_command_run },
};

/* What nobody waits for any more, as a siege that was being read, may be left in the middle if it does not stop
 * soon. A file is written to its end, unless it hangs, at a disk that does not answer. */
#define PATIENCE_MS      100
#define DUTY_PATIENCE_MS 10000

typedef struct
{
  gboolean kiosk;
  gboolean present;
  gboolean version;
  char    *config;
  char    *language;
  char    *lesson;
  char   **arguments;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->config);
  g_free (options->language);
  g_free (options->lesson);
  g_strfreev (options->arguments);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse_options (Options   *options,
               int       *argc,
               char    ***argv,
               GError   **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_("[DATASET] [LINK]"));
  const GOptionEntry entries[] = {
    { "kiosk", 0, 0, G_OPTION_ARG_NONE, &options->kiosk,
      N_("Fill the screen for unattended use in a museum"), NULL },
    { "present", 0, 0, G_OPTION_ARG_NONE, &options->present,
      N_("Open a second, full-screen window for an audience"), NULL },
    { "config", 0, 0, G_OPTION_ARG_FILENAME, &options->config,
      N_("The kiosk’s configuration"), N_("FILE") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &options->language,
      N_("Start in this language"), N_("TAG") },
    { "lesson", 0, 0, G_OPTION_ARG_STRING, &options->lesson,
      N_("Start with this tour or lesson, of the data set or of a file"), N_("ID|FILE") },
    { "version", 'v', 0, G_OPTION_ARG_NONE, &options->version,
      N_("Show the version and exit"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->arguments, NULL, NULL },
    { NULL }
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _("A siege on a map and a timeline that move together."));
  g_option_context_set_description (
    context, _("Commands without a window: check, export, import, render, state. See “siege-atlas COMMAND --help”."));

  return g_option_context_parse (context, argc, argv, error);
}

/* Tells a link from a data set, of which a desktop may give the URI. */
static gboolean
sort_arguments (const Options  *options,
                char          **path,
                const char    **link,
                AtlasMoment   **moment,
                GError        **error)
{
  for (guint i = 0; options->arguments != NULL && options->arguments[i] != NULL; i++)
    {
      const char *argument = options->arguments[i];

      if (atlas_moment_is_uri (argument))
        *link = argument;
      else if (*path == NULL)
        {
          g_autoptr (GFile) file = g_file_new_for_commandline_arg (argument);

          *path = g_file_get_path (file);
        }
    }
  if (*link == NULL)
    return TRUE;

  if (options->kiosk)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _("A kiosk opens no links"));
      return FALSE;
    }
  *moment = atlas_moment_parse (*link, error);

  return *moment != NULL;
}

static int
run_shell (const Options  *options,
           GError        **error)
{
  AtlasShell shell = options->kiosk     ? ATLAS_SHELL_KIOSK
                     : options->present ? ATLAS_SHELL_PRESENTER
                                        : ATLAS_SHELL_DESKTOP;
  g_autofree char *path = NULL;
  const char *link = NULL;
  g_autoptr (AtlasMoment) moment = NULL;
  g_autoptr (AtlasApplication) application = NULL;
  int status;

  atlas_application_prepare ();
  if (!sort_arguments (options, &path, &link, &moment, error))
    return EXIT_FAILURE;
  if (shell == ATLAS_SHELL_DESKTOP && path == NULL && moment != NULL && atlas_application_hand_over (moment, link))
    return EXIT_SUCCESS;

  application = atlas_application_new (shell, path, options->config, options->language, error);
  if (application == NULL)
    return EXIT_FAILURE;
  atlas_application_set_lesson (application, options->lesson);

  status = g_application_run (G_APPLICATION (application), link != NULL ? 2 : 1,
                              (char *[]) { (char *) g_get_prgname (), (char *) link, NULL });
  if (!atlas_errands_end (PATIENCE_MS, DUTY_PATIENCE_MS))
    {
      fflush (NULL);
      _exit (status);
    }

  return status;
}

int
main (int   argc,
      char *argv[])
{
  g_auto (Options) options = { 0 };
  g_autoptr (GError) error = NULL;
  int status = EXIT_FAILURE;

  atlas_catalog_init (ATLAS_LOCALEDIR);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (argc > 1 && g_str_equal (argv[1], commands[i].name))
        return atlas_command_finish (argv[1], commands[i].run (argc - 1, argv + 1));
    }

  if (!parse_options (&options, &argc, &argv, &error))
    g_printerr ("%s\n", error->message);
  else if (options.version)
    {
      g_print ("siege-atlas %s\n", ATLAS_VERSION);
      status = EXIT_SUCCESS;
    }
  else
    {
      status = run_shell (&options, &error);
      if (error != NULL)
        g_printerr ("%s\n", error->message);
    }

  return status;
}
