/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/atlas-export-command.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "command/atlas-command.h"
#include "core/atlas-catalog.h"
#include "core/atlas-save.h"
#include "export/atlas-export.h"

/* siege-atlas export: a data set for other programs. */

/* The name of a file that stands for standard output. */
#define STANDARD_OUTPUT "-"

typedef struct
{
  char *format;
  char *output;
  char *language;
  char *names;
  char *account;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->format);
  g_free (options->output);
  g_free (options->language);
  g_free (options->names);
  g_free (options->account);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
is_standard_output (const Options *options)
{
  return g_str_equal (options->output, STANDARD_OUTPUT);
}

static gboolean
read_format (const Options      *options,
             AtlasExportFormat  *format,
             GError            **error)
{
  if (options->format != NULL && !atlas_export_find_format (options->format, format))
    /* Translators: an error; %s is what was typed. */
    return atlas_command_fail (error, _("Found the format “%s”, expected kml, kmz, geojson or csv"), options->format);
  if (options->format == NULL && !atlas_export_guess_format (options->output, format))
    /* Translators: an error; %s is the name of a file. */
    return atlas_command_fail (error, _("Found the output “%s”, expected --format, or a name that ends in "
                                        ".kml, .kmz, .geojson or .csv"), options->output);

  return TRUE;
}

/* What can be said without reading the siege, which takes longer. */
static gboolean
read_options (const Options      *options,
              AtlasExportFormat  *format,
              GError            **error)
{
  if (options->output == NULL)
    return atlas_command_fail (error, _("Expected the name of a file, as --output events.csv, or - for standard output"));

  return read_format (options, format, error) &&
         (is_standard_output (options) || atlas_save_check (options->output, error));
}

static gboolean
print_bytes (GBytes  *bytes,
             GError **error)
{
  gsize size;
  const char *contents = g_bytes_get_data (bytes, &size);

  if (fwrite (contents, 1, size, stdout) == size && fflush (stdout) == 0)
    return TRUE;

  /* Translators: an error; %s is the reason. */
  return atlas_command_fail (error, _("Standard output cannot be written: %s"), g_strerror (errno));
}

static gboolean
export (const Options      *options,
        const char         *path,
        AtlasExportFormat   format,
        GError            **error)
{
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (AtlasSiege) siege = atlas_reader_load (path, diagnostics, NULL, error);
  g_autoptr (GBytes) bytes = NULL;
  AtlasExportPlan plan = { 0 };

  if (siege == NULL)
    return FALSE;

  plan.language = atlas_command_get_language (siege);
  if (!atlas_command_read_term ("lang", options->language, siege, ATLAS_VOCABULARY_LANGUAGE, &plan.language, error) ||
      !atlas_command_read_term ("names", options->names, siege, ATLAS_VOCABULARY_TRADITION, &plan.tradition, error) ||
      !atlas_command_read_term ("account", options->account, siege, ATLAS_VOCABULARY_ACCOUNT, &plan.account, error))
    return FALSE;

  /* From here on the words are those of the file. */
  atlas_catalog_set_language (plan.language);
  if (!is_standard_output (options))
    return atlas_export_save (siege, &plan, format, options->output, error);

  bytes = atlas_export_encode (siege, &plan, format);

  return print_bytes (bytes, error);
}

/**
 * atlas_export_command_run:
 * @argc: number of arguments
 * @argv: (array length=argc): the arguments, the first of them the command
 *
 * Writes a data set for other programs.
 *
 * Returns: an [enum@Atlas.CommandStatus]
 */
int
atlas_export_command_run (int    argc,
                          char **argv)
{
  g_auto (Options) options = { 0 };
  AtlasExportFormat format = ATLAS_EXPORT_KML;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format,
      N_("kml, kmz, geojson or csv; unless given, what the name of the file ends in"), N_("FORMAT") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options.output,
      N_("Where to write; - for standard output"), N_("FILE") },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &options.language, N_("The language of the words"), N_("TAG") },
    { "names", 0, 0, G_OPTION_ARG_STRING, &options.names,
      N_("The tradition whose names are shown instead of all"), N_("TRADITION") },
    { "account", 0, 0, G_OPTION_ARG_STRING, &options.account, N_("The account to follow instead of all"),
      N_("ACCOUNT") },
    { NULL }
  };

  if (!atlas_command_parse ("export", _("Writes a data set for other programs."),
                            _("KML is for Google Earth and Marble, KMZ the same with icons, GeoJSON for maps, CSV, of "
                              "the events only, for tables. Exits with 0, or with 2 when something could not be read "
                              "or written."),
                            entries, argc, argv, &path))
    return ATLAS_COMMAND_FAILED;

  if (!read_options (&options, &format, &error) || !export (&options, path, format, &error))
    {
      atlas_command_complain ("export", error);
      return ATLAS_COMMAND_FAILED;
    }

  return ATLAS_COMMAND_DONE;
}
