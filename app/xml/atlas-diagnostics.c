/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-diagnostics.h"

#include <glib/gi18n-lib.h>

/**
 * AtlasDiagnostics:
 *
 * Everything that is wrong in a data set: a list model of [class@Atlas.Diagnostic].
 */

struct _AtlasDiagnostics
{
  GObject    parent_instance;
  GPtrArray *list;
  guint      n_errors;
  guint      n_warnings;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AtlasDiagnostics, atlas_diagnostics, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static guint *
get_counter (AtlasDiagnostics *self,
             AtlasSeverity     severity)
{
  return severity == ATLAS_SEVERITY_ERROR ? &self->n_errors : &self->n_warnings;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return atlas_diagnostic_compare (*(AtlasDiagnostic *const *) a, *(AtlasDiagnostic *const *) b);
}

static GType
atlas_diagnostics_get_item_type (GListModel *model)
{
  return ATLAS_TYPE_DIAGNOSTIC;
}

static guint
atlas_diagnostics_get_n_items (GListModel *model)
{
  return ATLAS_DIAGNOSTICS (model)->list->len;
}

static gpointer
atlas_diagnostics_get_item (GListModel *model,
                            guint       position)
{
  AtlasDiagnostics *self = ATLAS_DIAGNOSTICS (model);

  return position < self->list->len ? g_object_ref (self->list->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = atlas_diagnostics_get_item_type;
  iface->get_n_items = atlas_diagnostics_get_n_items;
  iface->get_item = atlas_diagnostics_get_item;
}

static void
atlas_diagnostics_finalize (GObject *object)
{
  g_clear_pointer (&ATLAS_DIAGNOSTICS (object)->list, g_ptr_array_unref);

  G_OBJECT_CLASS (atlas_diagnostics_parent_class)->finalize (object);
}

static void
atlas_diagnostics_class_init (AtlasDiagnosticsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_diagnostics_finalize;
}

static void
atlas_diagnostics_init (AtlasDiagnostics *self)
{
  self->list = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * atlas_diagnostics_new:
 *
 * Returns: (transfer full): an empty list
 */
AtlasDiagnostics *
atlas_diagnostics_new (void)
{
  return g_object_new (ATLAS_TYPE_DIAGNOSTICS, NULL);
}

/**
 * atlas_diagnostics_add:
 * @self: diagnostics
 * @severity: how bad it is
 * @code: what it is, in lower case with hyphens
 * @file: the file, relative to the folder of the data set
 * @line: the line, from 1; 0 for the file as a whole
 * @column: the column in bytes, from 1; 0 when not known
 * @format: a translated format of the message
 * @...: what @format needs
 *
 * Adds a diagnostic at the end.
 */
void
atlas_diagnostics_add (AtlasDiagnostics *self,
                       AtlasSeverity     severity,
                       const char       *code,
                       const char       *file,
                       guint             line,
                       guint             column,
                       const char       *format,
                       ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  g_return_if_fail (ATLAS_IS_DIAGNOSTICS (self));

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_ptr_array_add (self->list,
                   atlas_diagnostic_new (severity, code, file, line, column, message));
  (*get_counter (self, severity))++;
  g_list_model_items_changed (G_LIST_MODEL (self), self->list->len - 1, 0, 1);
}

/**
 * atlas_diagnostics_sort:
 * @self: diagnostics
 *
 * Puts them in order of file, line and column, and takes away those that say the same as another.
 */
void
atlas_diagnostics_sort (AtlasDiagnostics *self)
{
  guint n_before, n_kept = 0;

  g_return_if_fail (ATLAS_IS_DIAGNOSTICS (self));

  n_before = self->list->len;
  g_ptr_array_sort (self->list, compare);
  for (guint i = 0; i < n_before; i++)
    {
      AtlasDiagnostic *diagnostic = self->list->pdata[i];

      if (n_kept > 0 && atlas_diagnostic_compare (self->list->pdata[n_kept - 1], diagnostic) == 0)
        {
          (*get_counter (self, atlas_diagnostic_get_severity (diagnostic)))--;
          continue;
        }
      self->list->pdata[i] = self->list->pdata[n_kept];
      self->list->pdata[n_kept++] = diagnostic;
    }
  g_ptr_array_set_size (self->list, (int) n_kept);

  if (n_before > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, n_kept);
}

/**
 * atlas_diagnostics_get:
 * @self: diagnostics
 * @n: less than the number of items
 *
 * Returns: (transfer none): the @n-th one
 */
AtlasDiagnostic *
atlas_diagnostics_get (AtlasDiagnostics *self,
                       guint             n)
{
  g_return_val_if_fail (ATLAS_IS_DIAGNOSTICS (self), NULL);
  g_return_val_if_fail (n < self->list->len, NULL);

  return self->list->pdata[n];
}

/**
 * atlas_diagnostics_get_n_errors:
 * @self: diagnostics
 *
 * Returns: how many of them are errors
 */
guint
atlas_diagnostics_get_n_errors (AtlasDiagnostics *self)
{
  g_return_val_if_fail (ATLAS_IS_DIAGNOSTICS (self), 0);

  return self->n_errors;
}

/**
 * atlas_diagnostics_get_n_warnings:
 * @self: diagnostics
 *
 * Returns: how many of them are warnings
 */
guint
atlas_diagnostics_get_n_warnings (AtlasDiagnostics *self)
{
  g_return_val_if_fail (ATLAS_IS_DIAGNOSTICS (self), 0);

  return self->n_warnings;
}

/**
 * atlas_diagnostics_to_string:
 * @self: diagnostics
 *
 * Returns: (transfer full): one line for each, `file:line: message`, warnings marked as such
 */
char *
atlas_diagnostics_to_string (AtlasDiagnostics *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (ATLAS_IS_DIAGNOSTICS (self), NULL);

  for (guint i = 0; i < self->list->len; i++)
    {
      AtlasDiagnostic *diagnostic = self->list->pdata[i];
      g_autofree char *where = atlas_diagnostic_dup_where (diagnostic);

      if (atlas_diagnostic_get_severity (diagnostic) == ATLAS_SEVERITY_WARNING)
        /* Translators: %1$s is a file and a line, %2$s a sentence, %3$s a word for programs. */
        g_string_append_printf (text, _("%1$s: warning: %2$s [%3$s]"), where,
                                atlas_diagnostic_get_message (diagnostic),
                                atlas_diagnostic_get_code (diagnostic));
      else
        /* Translators: %1$s is a file and a line, %2$s a sentence, %3$s a word for programs. */
        g_string_append_printf (text, _("%1$s: %2$s [%3$s]"), where,
                                atlas_diagnostic_get_message (diagnostic),
                                atlas_diagnostic_get_code (diagnostic));
      g_string_append_c (text, '\n');
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
build_json (JsonBuilder     *builder,
            AtlasDiagnostic *diagnostic)
{
  gboolean is_error = atlas_diagnostic_get_severity (diagnostic) == ATLAS_SEVERITY_ERROR;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "code");
  json_builder_add_string_value (builder, atlas_diagnostic_get_code (diagnostic));
  json_builder_set_member_name (builder, "severity");
  json_builder_add_string_value (builder, is_error ? "error" : "warning");
  json_builder_set_member_name (builder, "file");
  json_builder_add_string_value (builder, atlas_diagnostic_get_file (diagnostic));
  json_builder_set_member_name (builder, "line");
  json_builder_add_int_value (builder, atlas_diagnostic_get_line (diagnostic));
  json_builder_set_member_name (builder, "column");
  json_builder_add_int_value (builder, atlas_diagnostic_get_column (diagnostic));
  json_builder_set_member_name (builder, "message");
  json_builder_add_string_value (builder, atlas_diagnostic_get_message (diagnostic));
  json_builder_end_object (builder);
}

/**
 * atlas_diagnostics_to_json:
 * @self: diagnostics
 *
 * Returns: (transfer full): `{"errors": n, "warnings": n, "diagnostics": [{"code", "severity",
 *   "file", "line", "column", "message"}]}`
 */
JsonNode *
atlas_diagnostics_to_json (AtlasDiagnostics *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  g_return_val_if_fail (ATLAS_IS_DIAGNOSTICS (self), NULL);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "errors");
  json_builder_add_int_value (builder, self->n_errors);
  json_builder_set_member_name (builder, "warnings");
  json_builder_add_int_value (builder, self->n_warnings);
  json_builder_set_member_name (builder, "diagnostics");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->list->len; i++)
    build_json (builder, self->list->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}
