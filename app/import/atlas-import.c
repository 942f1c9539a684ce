/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/atlas-import.h"

#include <glib/gi18n-lib.h>

#include "core/atlas-errand.h"
#include "import/atlas-csv-import.h"
#include "import/atlas-kml-import.h"
#include "import/atlas-skeleton.h"

/* Files of other programs as the beginning of a data set. */

static const struct
{
  const char *suffix;
  gboolean  (*read) (AtlasDraft  *draft,
                     const char  *path,
                     GError     **error);
} formats[] = {
  { ".kml", atlas_kml_import_read },
  { ".kmz", atlas_kml_import_read_archive },
  { ".csv", atlas_csv_import_read },
};

static guint
find_format (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (g_str_has_suffix (lower, formats[i].suffix))
        break;
    }

  return i;
}

/* One line for each thing that is wrong. */
static void
refuse (AtlasDiagnostics  *diagnostics,
        GError           **error)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (diagnostics)); i++)
    {
      g_autofree char *line = atlas_diagnostic_to_string (atlas_diagnostics_get (diagnostics, i));

      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", line);
    }
  g_set_error_literal (error, ATLAS_IMPORT_ERROR, ATLAS_IMPORT_ERROR_INVALID, lines->str);
}

/**
 * atlas_import_can_read:
 * @path: the name of a file
 *
 * Returns: whether it ends as one that can be imported
 */
gboolean
atlas_import_can_read (const char *path)
{
  return find_format (path) < G_N_ELEMENTS (formats);
}

/**
 * atlas_import_read:
 * @path: (type filename): a file whose name ends in .kml, .kmz or .csv
 * @language: BCP 47 tag of the language of its words, unless it says another
 * @diagnostics: where all that is wrong with it goes
 * @cancellable: (nullable): a cancellable
 * @error: why it could not be opened, or all that is wrong with it, each with its line
 *
 * Reads a file of another program.
 *
 * Returns: (transfer full) (nullable): a siege with all that a data set must have
 */
AtlasSiege *
atlas_import_read (const char        *path,
                   const char        *language,
                   AtlasDiagnostics  *diagnostics,
                   GCancellable      *cancellable,
                   GError           **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *display = g_filename_display_name (name);
  g_autoptr (AtlasDraft) draft = NULL;
  AtlasSiege *siege;

  g_return_val_if_fail (atlas_import_can_read (path), NULL);
  g_return_val_if_fail (ATLAS_IS_DIAGNOSTICS (diagnostics), NULL);

  draft = atlas_draft_new (display, language, diagnostics, cancellable);
  if (!formats[find_format (path)].read (draft, path, error) ||
      g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  siege = atlas_draft_finish (draft);
  if (siege == NULL)
    refuse (diagnostics, error);

  return siege;
}

/**
 * atlas_import_save:
 * @path: (type filename): a file whose name ends in .kml, .kmz or .csv
 * @language: BCP 47 tag of the language of its words, unless it says another
 * @folder: (type filename): where the data set goes; made if need be
 * @overwrite: whether files of the same names may be replaced
 * @diagnostics: where all that is wrong with the file goes
 * @cancellable: (nullable): calls it off, as long as nothing has been written
 * @error: what went wrong
 *
 * Makes a new data set of a file. Nothing is written before the whole file has been read.
 *
 * Returns: whether it is there
 */
gboolean
atlas_import_save (const char  *path,
                   const char  *language,
                   const char  *folder,
                   gboolean     overwrite,
                   AtlasDiagnostics *diagnostics,
                   GCancellable *cancellable,
                   GError     **error)
{
  g_autoptr (AtlasSiege) siege = atlas_import_read (path, language, diagnostics, cancellable, error);

  return siege != NULL && atlas_skeleton_save (siege, folder, overwrite, error);
}

/* What crosses into the thread. */
typedef struct
{
  char *path;
  char *language;
  char *folder;
  AtlasDiagnostics *diagnostics;
} Job;

static void
job_free (Job *job)
{
  g_free (job->path);
  g_free (job->language);
  g_free (job->folder);
  g_object_unref (job->diagnostics);
  g_free (job);
}

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;

  if (atlas_import_save (job->path, job->language, job->folder, FALSE, job->diagnostics, cancellable, &error))
    g_task_return_pointer (task, g_strdup (job->folder), g_free);
  else
    g_task_return_error (task, error);
}

/**
 * atlas_import_save_async:
 * @path: (type filename): a file whose name ends in .kml, .kmz or .csv
 * @language: BCP 47 tag of the language of its words, unless it says another
 * @folder: (type filename): where the data set goes; made if need be
 * @cancellable: (nullable): calls it off, as long as nothing has been written
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes a new data set of a file, in a thread. Nothing that is there is replaced.
 */
void
atlas_import_save_async (const char          *path,
                         const char          *language,
                         const char          *folder,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new (Job, 1);

  g_task_set_source_tag (task, atlas_import_save_async);
  job->path = g_strdup (path);
  job->language = g_strdup (language);
  job->folder = g_strdup (folder);
  job->diagnostics = atlas_diagnostics_new ();
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  atlas_errand_run_to_end (task, save_in_thread);
}

/**
 * atlas_import_save_finish:
 * @result: a result
 * @diagnostics: (out) (transfer full): all that is wrong with the file
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable) (type filename): the folder of the new data set
 */
char *
atlas_import_save_finish (GAsyncResult      *result,
                          AtlasDiagnostics **diagnostics,
                          GError           **error)
{
  const Job *job = g_task_get_task_data (G_TASK (result));

  *diagnostics = g_object_ref (job->diagnostics);

  return g_task_propagate_pointer (G_TASK (result), error);
}
