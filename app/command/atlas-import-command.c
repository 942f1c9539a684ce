/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/atlas-import-command.h"

#include <glib/gi18n-lib.h>

#include "command/atlas-command.h"
#include "core/atlas-catalog.h"
#include "import/atlas-import.h"

/* siege-atlas import: a file of another program as a new data set. */

typedef struct
{
  char    *output;
  char    *language;
  gboolean force;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->output);
  g_free (options->language);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
import (const Options  *options,
        const char     *path,
        GError        **error)
{
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  const char *language = options->language != NULL ? options->language : atlas_catalog_get_language ();

  if (path == NULL || !atlas_import_can_read (path))
    return atlas_command_fail (error, _("Expected a file whose name ends in .kml, .kmz or .csv"));
  if (options->output == NULL)
    return atlas_command_fail (error, _("Expected the name of a folder, as --output my-siege"));

  return atlas_import_save (path, language, options->output, options->force, diagnostics, NULL, error);
}

/**
 * atlas_import_command_run:
 * @argc: number of arguments
 * @argv: (array length=argc): the arguments, the first of them the command
 *
 * Makes a new data set of a file of KML, KMZ or CSV.
 *
 * Returns: an [enum@Atlas.CommandStatus]
 */
int
atlas_import_command_run (int    argc,
                          char **argv)
{
  g_auto (Options) options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  const GOptionEntry entries[] = {
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options.output, N_("The folder of the new data set"), N_("FOLDER") },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &options.language,
      N_("The language of the words, unless the file says it"), N_("TAG") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &options.force, N_("Replace a data set that is there"), NULL },
    { NULL }
  };

  /* Translators: stands in the usage line of a command: a file to import. */
  if (!atlas_command_parse_file ("import", _("FILE"), _("Makes a new data set of a file of KML, KMZ or CSV."),
                                 _("Exits with 0, or with 2 when something could not be read or written; nothing is "
                                   "replaced without --force."),
                                 entries, argc, argv, &path))
    return ATLAS_COMMAND_FAILED;

  if (!import (&options, path, &error))
    {
      atlas_command_complain ("import", error);
      return ATLAS_COMMAND_FAILED;
    }

  return ATLAS_COMMAND_DONE;
}
