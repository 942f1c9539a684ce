/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export/atlas-export.h"

#include "core/atlas-errand.h"
#include "core/atlas-save.h"
#include "export/atlas-csv-export.h"
#include "export/atlas-geojson-export.h"
#include "export/atlas-kml-export.h"
#include "export/atlas-kmz-export.h"

/* A siege for other programs. The same siege gives the same bytes. */

static const struct
{
  const char *name;
  const char *suffix;
  GBytes   *(*encode) (AtlasSiege            *siege,
                       const AtlasExportPlan *plan);
} formats[] = {
  [ATLAS_EXPORT_KML] = { "kml", ".kml", atlas_kml_export_encode },
  [ATLAS_EXPORT_KMZ] = { "kmz", ".kmz", atlas_kmz_export_encode },
  [ATLAS_EXPORT_GEOJSON] = { "geojson", ".geojson", atlas_geojson_export_encode },
  [ATLAS_EXPORT_CSV] = { "csv", ".csv", atlas_csv_export_encode },
};

/**
 * atlas_export_find_format:
 * @name: `kml`, `kmz`, `geojson` or `csv`
 * @format: (out): the format of that name
 *
 * Returns: whether there is one
 */
gboolean
atlas_export_find_format (const char        *name,
                          AtlasExportFormat *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (!g_str_equal (name, formats[i].name))
        continue;

      *format = (AtlasExportFormat) i;
      return TRUE;
    }

  return FALSE;
}

/**
 * atlas_export_guess_format:
 * @path: the name of a file
 * @format: (out): its format
 *
 * Returns: whether the name ends as one of the formats does
 */
gboolean
atlas_export_guess_format (const char        *path,
                           AtlasExportFormat *format)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (!g_str_has_suffix (lower, formats[i].suffix))
        continue;

      *format = (AtlasExportFormat) i;
      return TRUE;
    }

  return FALSE;
}

/**
 * atlas_export_encode:
 * @siege: a siege
 * @plan: in whose words
 * @format: in which format
 *
 * Returns: (transfer full): the contents of its file; all but KMZ are UTF-8
 */
GBytes *
atlas_export_encode (AtlasSiege            *siege,
                     const AtlasExportPlan *plan,
                     AtlasExportFormat      format)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (siege), NULL);
  g_return_val_if_fail (plan != NULL && plan->language != NULL, NULL);

  return formats[format].encode (siege, plan);
}

/**
 * atlas_export_save:
 * @siege: a siege
 * @plan: in whose words
 * @format: in which format
 * @path: (type filename): where to
 * @error: what went wrong
 *
 * Writes a siege into a file: a new one takes the name once it is complete.
 *
 * Returns: whether it is there
 */
gboolean
atlas_export_save (AtlasSiege             *siege,
                   const AtlasExportPlan  *plan,
                   AtlasExportFormat       format,
                   const char             *path,
                   GError                **error)
{
  g_autoptr (GBytes) bytes = atlas_export_encode (siege, plan, format);

  return atlas_save_bytes (bytes, path, error);
}

/* What crosses into the thread. Identifiers are interned; a siege that is sealed does not change. */
typedef struct
{
  AtlasExportPlan   plan;
  AtlasExportFormat format;
  char             *path;
} Job;

static void
job_free (Job *job)
{
  g_free (job->path);
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

  if (atlas_export_save (source, &job->plan, job->format, job->path, &error))
    g_task_return_pointer (task, g_strdup (job->path), g_free);
  else
    g_task_return_error (task, error);
}

/**
 * atlas_export_save_async:
 * @siege: a siege that is sealed
 * @plan: in whose words
 * @format: in which format
 * @path: (type filename): where to
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Writes a siege into a file, in a thread.
 */
void
atlas_export_save_async (AtlasSiege             *siege,
                         const AtlasExportPlan  *plan,
                         AtlasExportFormat       format,
                         const char             *path,
                         GAsyncReadyCallback     callback,
                         gpointer                user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (ATLAS_IS_SIEGE (siege));

  task = g_task_new (siege, NULL, callback, user_data);
  g_task_set_source_tag (task, atlas_export_save_async);
  job = g_new (Job, 1);
  job->plan.language = g_intern_string (plan->language);
  job->plan.tradition = g_intern_string (plan->tradition);
  job->plan.account = g_intern_string (plan->account);
  job->format = format;
  job->path = g_strdup (path);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  atlas_errand_run_to_end (task, save_in_thread);
}

/**
 * atlas_export_save_finish:
 * @result: a result
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable) (type filename): the file that is there now
 */
char *
atlas_export_save_finish (GAsyncResult  *result,
                          GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
