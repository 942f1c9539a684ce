/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-schema.h"

#include "xml/atlas-datadir.h"
#include "xml/atlas-reader.h"

#include <glib/gi18n-lib.h>

/* libxml2 calls this with a format of its own and with what belongs to it. */
static void G_GNUC_PRINTF (2, 3)
schema_error_cb (void       *user_data,
                 const char *format,
                 ...)
{
  GString *words = user_data;
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (words, format, arguments);
  va_end (arguments);
}

static xmlSchema *
compile (GError **error)
{
  g_autofree char *path = atlas_datadir_build_path ("siege.xsd");
  g_autoptr (GString) words = g_string_new (NULL);
  xmlSchemaParserCtxt *parser = xmlSchemaNewParserCtxt (path);
  xmlSchema *schema;

  xmlSchemaSetParserErrors (parser, schema_error_cb, schema_error_cb, words);
  schema = xmlSchemaParse (parser);
  xmlSchemaFreeParserCtxt (parser);

  if (schema == NULL)
    g_set_error (error, ATLAS_READER_ERROR, ATLAS_READER_ERROR_SCHEMA,
                 /* Translators: an error; %1$s is the path of a file, %2$s what libxml2 says. */
                 _("Expected to read the schema “%1$s”, found: %2$s"), path, g_strchomp (words->str));

  return schema;
}

/**
 * atlas_schema_get:
 * @error: return location for an error
 *
 * Gets the schema of data sets, compiled once for the life of the program. Validating only reads
 * it, so that several threads may.
 *
 * Returns: (transfer none): the schema, or `NULL` with an error of %ATLAS_READER_ERROR
 */
xmlSchema *
atlas_schema_get (GError **error)
{
  static xmlSchema *schema = NULL;
  static GMutex mutex;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  if (schema == NULL)
    schema = compile (error);

  return schema;
}
