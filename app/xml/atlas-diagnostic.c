/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-diagnostic.h"

#include <string.h>

/**
 * AtlasDiagnostic:
 *
 * One thing that is wrong in a data set: what, how badly, and where. It does not change.
 *
 * The code is stable and meant for programs; the message says, in the user's language, what was
 * found and what was expected.
 */

struct _AtlasDiagnostic
{
  GObject       parent_instance;
  AtlasSeverity severity;
  const char   *code;
  char         *file;
  guint         line;
  guint         column;
  char         *message;
};

enum
{
  PROP_0,
  PROP_SEVERITY,
  PROP_CODE,
  PROP_FILE,
  PROP_LINE,
  PROP_COLUMN,
  PROP_MESSAGE,
  PROP_WHERE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasDiagnostic, atlas_diagnostic, G_TYPE_OBJECT)

GType
atlas_severity_get_type (void)
{
  static const GEnumValue values[] = {
    { ATLAS_SEVERITY_WARNING, "ATLAS_SEVERITY_WARNING", "warning" },
    { ATLAS_SEVERITY_ERROR, "ATLAS_SEVERITY_ERROR", "error" },
    { 0, NULL, NULL },
  };
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("AtlasSeverity", values));

  return type;
}

static void
atlas_diagnostic_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AtlasDiagnostic *self = ATLAS_DIAGNOSTIC (object);

  switch (prop_id)
    {
    case PROP_SEVERITY:
      g_value_set_enum (value, self->severity);
      break;
    case PROP_CODE:
      g_value_set_static_string (value, self->code);
      break;
    case PROP_FILE:
      g_value_set_string (value, self->file);
      break;
    case PROP_LINE:
      g_value_set_uint (value, self->line);
      break;
    case PROP_COLUMN:
      g_value_set_uint (value, self->column);
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    case PROP_WHERE:
      g_value_take_string (value, atlas_diagnostic_dup_where (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_diagnostic_finalize (GObject *object)
{
  AtlasDiagnostic *self = ATLAS_DIAGNOSTIC (object);

  g_clear_pointer (&self->file, g_free);
  g_clear_pointer (&self->message, g_free);

  G_OBJECT_CLASS (atlas_diagnostic_parent_class)->finalize (object);
}

static void
atlas_diagnostic_class_init (AtlasDiagnosticClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = atlas_diagnostic_get_property;
  object_class->finalize = atlas_diagnostic_finalize;

  /**
   * AtlasDiagnostic:severity:
   *
   * How bad it is.
   */
  properties[PROP_SEVERITY] = g_param_spec_enum ("severity", NULL, NULL, ATLAS_TYPE_SEVERITY,
                                                 ATLAS_SEVERITY_WARNING, flags);
  /**
   * AtlasDiagnostic:code:
   *
   * What it is, for programs: `unknown-reference`.
   */
  properties[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, NULL, flags);
  /**
   * AtlasDiagnostic:file:
   *
   * The file, relative to the folder of the data set.
   */
  properties[PROP_FILE] = g_param_spec_string ("file", NULL, NULL, NULL, flags);
  /**
   * AtlasDiagnostic:line:
   *
   * The line, from 1; 0 when it is the file as a whole.
   */
  properties[PROP_LINE] = g_param_spec_uint ("line", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * AtlasDiagnostic:column:
   *
   * The column in bytes, from 1; 0 when not known.
   */
  properties[PROP_COLUMN] = g_param_spec_uint ("column", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * AtlasDiagnostic:message:
   *
   * What was found and what was expected.
   */
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, flags);
  /**
   * AtlasDiagnostic:where:
   *
   * File and line, as compilers write them.
   */
  properties[PROP_WHERE] = g_param_spec_string ("where", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
atlas_diagnostic_init (AtlasDiagnostic *self)
{
}

/**
 * atlas_diagnostic_new:
 * @severity: how bad it is
 * @code: what it is, in lower case with hyphens
 * @file: the file, relative to the folder of the data set
 * @line: the line, from 1; 0 for the file as a whole
 * @column: the column in bytes, from 1; 0 when not known
 * @message: what was found and what was expected, translated
 *
 * Bytes that are no letters, as names of files may have, are replaced.
 *
 * Returns: (transfer full): a new diagnostic
 */
AtlasDiagnostic *
atlas_diagnostic_new (AtlasSeverity  severity,
                      const char    *code,
                      const char    *file,
                      guint          line,
                      guint          column,
                      const char    *message)
{
  AtlasDiagnostic *self;

  g_return_val_if_fail (code != NULL, NULL);
  g_return_val_if_fail (file != NULL, NULL);
  g_return_val_if_fail (message != NULL, NULL);

  self = g_object_new (ATLAS_TYPE_DIAGNOSTIC, NULL);
  self->severity = severity;
  self->code = g_intern_string (code);
  self->file = g_utf8_make_valid (file, -1);
  self->line = line;
  self->column = column;
  self->message = g_utf8_make_valid (message, -1);

  return self;
}

/**
 * atlas_diagnostic_get_severity:
 * @self: a diagnostic
 *
 * Returns: how bad it is
 */
AtlasSeverity
atlas_diagnostic_get_severity (AtlasDiagnostic *self)
{
  g_return_val_if_fail (ATLAS_IS_DIAGNOSTIC (self), ATLAS_SEVERITY_ERROR);

  return self->severity;
}

/**
 * atlas_diagnostic_get_code:
 * @self: a diagnostic
 *
 * Returns: (transfer none): its code, interned
 */
const char *
atlas_diagnostic_get_code (AtlasDiagnostic *self)
{
  g_return_val_if_fail (ATLAS_IS_DIAGNOSTIC (self), NULL);

  return self->code;
}

/**
 * atlas_diagnostic_get_file:
 * @self: a diagnostic
 *
 * Returns: (transfer none): the file, relative to the folder of the data set
 */
const char *
atlas_diagnostic_get_file (AtlasDiagnostic *self)
{
  g_return_val_if_fail (ATLAS_IS_DIAGNOSTIC (self), NULL);

  return self->file;
}

/**
 * atlas_diagnostic_get_line:
 * @self: a diagnostic
 *
 * Returns: the line, from 1; 0 for the file as a whole
 */
guint
atlas_diagnostic_get_line (AtlasDiagnostic *self)
{
  g_return_val_if_fail (ATLAS_IS_DIAGNOSTIC (self), 0);

  return self->line;
}

/**
 * atlas_diagnostic_get_column:
 * @self: a diagnostic
 *
 * Returns: the column in bytes, from 1; 0 when not known
 */
guint
atlas_diagnostic_get_column (AtlasDiagnostic *self)
{
  g_return_val_if_fail (ATLAS_IS_DIAGNOSTIC (self), 0);

  return self->column;
}

/**
 * atlas_diagnostic_get_message:
 * @self: a diagnostic
 *
 * Returns: (transfer none): what was found and what was expected
 */
const char *
atlas_diagnostic_get_message (AtlasDiagnostic *self)
{
  g_return_val_if_fail (ATLAS_IS_DIAGNOSTIC (self), NULL);

  return self->message;
}

/**
 * atlas_diagnostic_dup_where:
 * @self: a diagnostic
 *
 * Returns: (transfer full): `file:line`, or the file alone
 */
char *
atlas_diagnostic_dup_where (AtlasDiagnostic *self)
{
  g_return_val_if_fail (ATLAS_IS_DIAGNOSTIC (self), NULL);

  if (self->line == 0)
    return g_strdup (self->file);

  return g_strdup_printf ("%s:%u", self->file, self->line);
}

/**
 * atlas_diagnostic_to_string:
 * @self: a diagnostic
 *
 * Returns: (transfer full): `file:line: message`
 */
char *
atlas_diagnostic_to_string (AtlasDiagnostic *self)
{
  g_autofree char *where = NULL;

  g_return_val_if_fail (ATLAS_IS_DIAGNOSTIC (self), NULL);

  where = atlas_diagnostic_dup_where (self);

  return g_strdup_printf ("%s: %s", where, self->message);
}

/**
 * atlas_diagnostic_compare:
 * @a: a diagnostic
 * @b: another
 *
 * Orders diagnostics by file, line and column, then errors before warnings, then by code and
 * message. Two that compare equal say the same.
 *
 * Returns: negative, 0 or positive
 */
int
atlas_diagnostic_compare (AtlasDiagnostic *a,
                          AtlasDiagnostic *b)
{
  int order = strcmp (a->file, b->file);

  if (order != 0)
    return order;
  if (a->line != b->line)
    return a->line < b->line ? -1 : 1;
  if (a->column != b->column)
    return a->column < b->column ? -1 : 1;
  if (a->severity != b->severity)
    return a->severity > b->severity ? -1 : 1;

  order = strcmp (a->code, b->code);

  return order != 0 ? order : strcmp (a->message, b->message);
}
