/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/atlas-command.h"

#include "core/atlas-catalog.h"
#include "import/atlas-draft.h"
#include "xml/atlas-datadir.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>

/* What the commands that need no display have in common. */

/**
 * atlas_command_parse_file:
 * @name: the command, as it is typed
 * @operand: what stands for the file in the usage line, translated
 * @summary: what it does, translated
 * @description: what it exits with, translated
 * @entries: its options
 * @argc: number of arguments
 * @argv: (array length=argc): the arguments, the first of them @name
 * @path: (out) (transfer full) (nullable): the file that was named
 *
 * Reads the options of a command. What is wrong with them goes to standard error.
 *
 * Returns: whether they were understood
 */
gboolean
atlas_command_parse_file (const char          *name,
                          const char          *operand,
                          const char          *summary,
                          const char          *description,
                          const GOptionEntry  *entries,
                          int                  argc,
                          char               **argv,
                          char               **path)
{
  g_autofree char *program = g_strconcat ("siege-atlas ", name, NULL);
  g_autoptr (GOptionContext) context = g_option_context_new (operand);
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
      /* Translators: an error; %1$s is a command, %2$s and %3$s what was typed. */
      g_printerr (_("%1$s: Found “%2$s” and “%3$s”, expected one of them"), program, arguments[1], arguments[2]);
      g_printerr ("\n");
      return FALSE;
    }

  *path = argc == 2 ? g_strdup (arguments[1]) : NULL;

  return TRUE;
}

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
 * Reads the options of a command that is about a data set.
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
  /* Translators: stands in the usage line of a command: the folder of a siege. */
  if (!atlas_command_parse_file (name, _("[DATASET]"), summary, description, entries, argc, argv, path))
    return FALSE;

  if (*path == NULL)
    *path = atlas_datadir_build_path (ATLAS_DEFAULT_SIEGE);

  return TRUE;
}

/**
 * atlas_command_fail:
 * @error: where the error goes
 * @format: a whole sentence, translated
 * @...: what it needs
 *
 * Says what is wrong with an option.
 *
 * Returns: %FALSE, always
 */
gboolean
atlas_command_fail (GError    **error,
                    const char *format,
                    ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, message);

  return FALSE;
}

/**
 * atlas_command_fail_choice:
 * @option: an option, without its dashes
 * @value: what was typed
 * @known: what might have been
 * @error: where the error goes
 *
 * Says that an option has none of its values.
 *
 * Returns: %FALSE, always
 */
gboolean
atlas_command_fail_choice (const char  *option,
                           const char  *value,
                           GString     *known,
                           GError     **error)
{
  /* Translators: an error; %1$s is an option, %2$s what was typed, %3$s lists what is known. */
  return atlas_command_fail (error, _("Found --%1$s “%2$s”, expected one of: %3$s"), option, value, known->str);
}

/**
 * atlas_command_complain:
 * @name: the command, as it is typed
 * @error: what went wrong
 *
 * Prints an error to standard error.
 */
void
atlas_command_complain (const char   *name,
                        const GError *error)
{
  /* What is wrong with a file begins with its name and the line. */
  if (error->domain == ATLAS_READER_ERROR || error->domain == ATLAS_IMPORT_ERROR)
    g_printerr ("%s\n", error->message);
  else
    g_printerr ("siege-atlas %s: %s\n", name, error->message);
}

/**
 * atlas_command_finish:
 * @name: the command, as it is typed
 * @status: how it went
 *
 * Sees to it that what was printed is where it should go: whoever keeps it in a file must learn that the disk is
 * full.
 *
 * Returns: @status, or %ATLAS_COMMAND_FAILED
 */
int
atlas_command_finish (const char *name,
                      int         status)
{
  g_autoptr (GError) error = NULL;
  gboolean has_failed = ferror (stdout) != 0;

  /* Of what failed earlier nobody has kept the reason. */
  errno = EIO;
  if ((fflush (stdout) == 0 && !has_failed) || status == ATLAS_COMMAND_FAILED)
    return status;

  atlas_command_fail (&error, _("Standard output cannot be written: %s"), g_strerror (errno));
  atlas_command_complain (name, error);

  return ATLAS_COMMAND_FAILED;
}

/**
 * atlas_command_get_language:
 * @siege: a siege
 *
 * Gets the language in which a siege is told unless another is asked for: that of the program or, if
 * the siege is not told in it, the siege's first.
 *
 * Returns: (transfer none): its tag
 */
const char *
atlas_command_get_language (AtlasSiege *siege)
{
  const char *language = atlas_catalog_get_language ();
  const AtlasTerm *term = atlas_siege_find_term (siege, ATLAS_VOCABULARY_LANGUAGE, language);

  if (term == NULL && atlas_siege_get_n_terms (siege, ATLAS_VOCABULARY_LANGUAGE) > 0)
    term = atlas_siege_get_term (siege, ATLAS_VOCABULARY_LANGUAGE, 0);

  return term != NULL ? term->id : language;
}

/**
 * atlas_command_read_term:
 * @option: an option, without its dashes
 * @id: (nullable): what was typed; `NULL` leaves @term alone
 * @siege: a siege
 * @vocabulary: which of its terms may be meant
 * @term: (inout): the identifier of the term, interned
 * @error: what went wrong
 *
 * Finds the term that an option names.
 *
 * Returns: whether there is one, or none was asked for
 */
gboolean
atlas_command_read_term (const char       *option,
                         const char       *id,
                         AtlasSiege       *siege,
                         AtlasVocabulary   vocabulary,
                         const char      **term,
                         GError          **error)
{
  g_autoptr (GString) known = g_string_new (NULL);

  if (id == NULL)
    return TRUE;

  for (guint i = 0; i < atlas_siege_get_n_terms (siege, vocabulary); i++)
    {
      const char *other = atlas_siege_get_term (siege, vocabulary, i)->id;

      if (g_str_equal (id, other))
        {
          *term = other;
          return TRUE;
        }
      g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", other);
    }

  return atlas_command_fail_choice (option, id, known, error);
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
