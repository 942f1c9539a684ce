/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/atlas-command.h"

#include "xml/atlas-datadir.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* What the commands that need no display have in common. */

/**
 * atlas_command_parse:
 * @name: the command, as it is typed
 * @summary: what it does, translated
 * @description: what it exits with, translated
 * @entries: its options
 * @argc: number of arguments
 * @argv: (array length=argc): the arguments, the first of them @name
 * @path: (out) (transfer full): the data set that was named, or the one that comes with the program
 *
 * Reads the options of a command. What is wrong with them goes to standard error.
 *
 * Returns: whether they were understood
 */
gboolean
atlas_command_parse (const char          *name,
                     const char          *summary,
                     const char          *description,
                     const GOptionEntry  *entries,
                     int                  argc,
                     char               **argv,
                     char               **path)
{
  g_autofree char *program = g_strconcat ("siege-atlas ", name, NULL);
  /* Translators: stands in the usage line of a command: the folder of a siege. */
  g_autoptr (GOptionContext) context = g_option_context_new (_("[DATASET]"));
  g_autoptr (GError) error = NULL;
  /* GLib shuffles the strings of the array, which belong to somebody else. */
  g_autofree char **arguments = g_memdup2 (argv, sizeof *argv * (gsize) (argc + 1));

  g_set_prgname (program);
  g_option_context_set_summary (context, summary);
  g_option_context_set_description (context, description);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  if (!g_option_context_parse (context, &argc, &arguments, &error))
    {
      g_printerr ("%s: %s\n", program, error->message);
      return FALSE;
    }

  if (argc > 2)
    {
      /* Translators: an error; %1$s is a command, %2$s what was typed. */
      g_printerr (_("%1$s: Found “%2$s”, expected one data set"), program, arguments[2]);
      g_printerr ("\n");
      return FALSE;
    }

  *path = argc == 2 ? g_strdup (arguments[1]) : atlas_datadir_build_path (ATLAS_DEFAULT_SIEGE);

  return TRUE;
}

/**
 * atlas_command_print_json:
 * @node: (transfer full): what to print
 *
 * Prints JSON to standard output.
 */
void
atlas_command_print_json (JsonNode *node)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autofree char *text = NULL;

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, node);
  text = json_generator_to_data (generator, NULL);
  json_node_unref (node);

  /* JSON is UTF-8 whatever the locale says; g_print() would convert it. */
  fputs (text, stdout);
  fputc ('\n', stdout);
}
