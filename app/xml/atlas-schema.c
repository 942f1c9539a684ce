/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-schema.h"

#include "xml/atlas-datadir.h"
#include "xml/atlas-reader.h"

#include <glib/gi18n-lib.h>

static void
schema_error_cb (void          *user_data,
                 AtlasXmlError  error)
{
  GString *words = user_data;

  if (error->message != NULL)
    g_string_append (words, error->message);
}

static xmlSchema *
compile (GError **error)
{
  g_autofree char *path = atlas_datadir_build_path ("siege.xsd");
  g_autoptr (GString) words = g_string_new (NULL);
  xmlStructuredErrorFunc handler = xmlStructuredError;
  void *handler_data = xmlStructuredErrorContext;
  xmlSchemaParserCtxt *parser;
  xmlSchema *schema;

  xmlSetStructuredErrorFunc (words, schema_error_cb);
  parser = xmlSchemaNewParserCtxt (path);
  schema = xmlSchemaParse (parser);
  xmlSchemaFreeParserCtxt (parser);
  xmlSetStructuredErrorFunc (handler_data, handler);

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
