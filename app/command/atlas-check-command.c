/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/atlas-check-command.h"

#include "command/atlas-command.h"

#include <glib/gi18n-lib.h>

/* siege-atlas check: what is wrong with a data set. */

static AtlasCommandStatus
get_status (AtlasDiagnostics *diagnostics,
            gboolean          is_strict)
{
  if (atlas_diagnostics_get_n_errors (diagnostics) > 0)
    return ATLAS_COMMAND_FAILED;
  if (is_strict && atlas_diagnostics_get_n_warnings (diagnostics) > 0)
    return ATLAS_COMMAND_WARNED;

  return ATLAS_COMMAND_DONE;
}

static void
print_summary (const char       *path,
               AtlasDiagnostics *diagnostics)
{
  guint n_errors = atlas_diagnostics_get_n_errors (diagnostics);
  guint n_warnings = atlas_diagnostics_get_n_warnings (diagnostics);
  g_autofree char *errors = g_strdup_printf (ngettext ("%u error", "%u errors", n_errors), n_errors);
  g_autofree char *warnings =
    g_strdup_printf (ngettext ("%u warning", "%u warnings", n_warnings), n_warnings);

  /* Translators: %1$s is a folder, %2$s “3 errors”, %3$s “1 warning”. */
  g_print (_("%1$s: %2$s, %3$s"), path, errors, warnings);
  g_print ("\n");
}

/**
 * atlas_check_command_run:
 * @argc: number of arguments
 * @argv: (array length=argc): the arguments, the first of them the command
 *
 * Checks a data set and prints what is wrong with it: `file:line: message` to standard error, or
 * everything as JSON to standard output.
 *
 * Returns: an [enum@Atlas.CommandStatus]
 */
int
atlas_check_command_run (int    argc,
                         char **argv)
{
  gboolean is_json = FALSE;
  gboolean is_strict = FALSE;
  g_autofree char *lesson = NULL;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_("Answer in JSON"), NULL },
    { "strict", 0, 0, G_OPTION_ARG_NONE, &is_strict, N_("Let warnings count"), NULL },
    { "lesson", 0, 0, G_OPTION_ARG_FILENAME, &lesson, N_("Check this lesson too"), N_("FILE") },
    { NULL }
  };
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (AtlasSiege) siege = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  if (!atlas_command_parse ("check", _("Says what is wrong with a data set, with file and line."),
                            _("Exits with 0 when there is no error, 1 when there are only warnings and "
                              "--strict was given, 2 when there are errors."),
                            entries, argc, argv, &path))
    return ATLAS_COMMAND_FAILED;

  siege = atlas_reader_load_with_progress (path, lesson, diagnostics, NULL, NULL, NULL, &error);
  if (siege == NULL && g_error_matches (error, ATLAS_READER_ERROR, ATLAS_READER_ERROR_SCHEMA))
    {
      g_printerr ("%s\n", error->message);
      return ATLAS_COMMAND_FAILED;
    }

  if (is_json)
    {
      atlas_command_print_json (atlas_diagnostics_to_json (diagnostics));
    }
  else
    {
      g_autofree char *text = atlas_diagnostics_to_string (diagnostics);

      g_printerr ("%s", text);
      print_summary (path, diagnostics);
    }

  return get_status (diagnostics, is_strict);
}
