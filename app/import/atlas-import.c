/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/atlas-import.h"

#include <glib/gi18n-lib.h>

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
 * @path: (type filename): a file whose name ends in .kml or .csv
 * @language: BCP 47 tag of the language of its words, unless it says another
 * @error: what is wrong with it
 *
 * Reads a file of another program.
 *
 * Returns: (transfer full) (nullable): a siege with all that a data set must have
 */
AtlasSiege *
atlas_import_read (const char  *path,
                   const char  *language,
                   GError     **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *display = g_filename_display_name (name);
  g_autoptr (AtlasDraft) draft = NULL;

  g_return_val_if_fail (atlas_import_can_read (path), NULL);

  draft = atlas_draft_new (display, language);
  if (!formats[find_format (path)].read (draft, path, error))
    return NULL;

  return atlas_draft_finish (draft, error);
}

/**
 * atlas_import_save:
 * @path: (type filename): a file whose name ends in .kml or .csv
 * @language: BCP 47 tag of the language of its words, unless it says another
 * @folder: (type filename): where the data set goes; made if need be
 * @overwrite: whether files of the same names may be replaced
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
                   GError     **error)
{
  g_autoptr (AtlasSiege) siege = atlas_import_read (path, language, error);

  return siege != NULL && atlas_skeleton_save (siege, folder, overwrite, error);
}

/* What crosses into the thread. */
typedef struct
{
  char *path;
  char *language;
  char *folder;
} Job;

static void
job_free (Job *job)
{
  g_free (job->path);
  g_free (job->language);
  g_free (job->folder);
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

  if (atlas_import_save (job->path, job->language, job->folder, FALSE, &error))
    g_task_return_pointer (task, g_strdup (job->folder), g_free);
  else
    g_task_return_error (task, error);
}

/**
 * atlas_import_save_async:
 * @path: (type filename): a file whose name ends in .kml or .csv
 * @language: BCP 47 tag of the language of its words, unless it says another
 * @folder: (type filename): where the data set goes; made if need be
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes a new data set of a file, in a thread. Nothing that is there is replaced.
 */
void
atlas_import_save_async (const char          *path,
                         const char          *language,
                         const char          *folder,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Job *job = g_new (Job, 1);

  g_task_set_source_tag (task, atlas_import_save_async);
  job->path = g_strdup (path);
  job->language = g_strdup (language);
  job->folder = g_strdup (folder);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, save_in_thread);
}

/**
 * atlas_import_save_finish:
 * @result: a result
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable) (type filename): the folder of the new data set
 */
char *
atlas_import_save_finish (GAsyncResult  *result,
                          GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
