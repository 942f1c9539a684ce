/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-reader-private.h"

#include "xml/atlas-schema.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/**
 * AtlasReader:
 *
 * Reads a data set: one streaming pass over each file with the schema validating along, so that no
 * tree of a file ever stands in memory.
 *
 * Whatever is wrong is reported, everything and not the first thing only; then either there is a
 * whole siege or there is none. A file is trusted with nothing: it may not reach the network, name
 * entities, include other files, leave its folder, or be larger or deeper than the limits.
 */

#define ROOT_NAME "siege.xml"

G_DEFINE_QUARK (atlas-reader-error-quark, atlas_reader_error)

static void
part_clear (AtlasPart *part)
{
  g_free (part->href);
}

static AtlasReader *
reader_new (AtlasDiagnostics *diagnostics,
            GCancellable     *cancellable)
{
  AtlasReader *self = g_new0 (AtlasReader, 1);

  self->siege = atlas_siege_new ();
  self->report = atlas_report_new (diagnostics);
  self->references = atlas_references_new (self->report);
  self->check = atlas_check_new (self->siege, self->report, self->references);
  self->cancellable = cancellable;
  self->identities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->parts = g_array_new (FALSE, FALSE, sizeof (AtlasPart));
  g_array_set_clear_func (self->parts, (GDestroyNotify) part_clear);
  self->collapsed = g_ptr_array_new_with_free_func (g_free);
  self->text = g_string_new (NULL);
  self->mentions = g_array_new (FALSE, FALSE, sizeof (AtlasMention));
  self->lone_disputes = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_dispute_free);

  return self;
}

static void
reader_free (AtlasReader *self)
{
  atlas_reader_discard (self);
  g_ptr_array_unref (self->lone_disputes);
  g_array_unref (self->mentions);
  g_string_free (self->text, TRUE);
  g_ptr_array_unref (self->collapsed);
  g_array_unref (self->parts);
  g_hash_table_unref (self->identities);
  g_free (self->folder);
  atlas_check_free (self->check);
  atlas_references_free (self->references);
  atlas_report_free (self->report);
  g_object_unref (self->siege);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasReader, reader_free)

/* Finds the folder of the data set and the name of its root file. */
static char *
find_root (AtlasReader *self,
           const char  *path)
{
  g_autofree char *real = NULL;
  char *resolved = realpath (path, NULL);

  if (resolved == NULL)
    {
      self->folder = g_path_get_dirname (path);
      return g_path_get_basename (path);
    }

  real = g_strdup (resolved);
  free (resolved);
  if (g_file_test (real, G_FILE_TEST_IS_DIR))
    {
      self->folder = g_steal_pointer (&real);
      return g_strdup (ROOT_NAME);
    }

  self->folder = g_path_get_dirname (real);

  return g_path_get_basename (real);
}

static gint64
measure_file (AtlasReader *self,
              const char  *href)
{
  g_autofree char *path = g_build_filename (self->folder, href, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? g_file_info_get_size (info) : 0;
}

static void
read_all (AtlasReader *self,
          const char  *root)
{
  AtlasOrigin whole_file = { atlas_report_add_file (self->report, root, root), 0 };

  self->n_bytes = measure_file (self, root);
  atlas_reader_read_file (self, root, whole_file, atlas_reader_siege);

  for (guint i = 0; i < self->parts->len; i++)
    self->n_bytes += measure_file (self, g_array_index (self->parts, AtlasPart, i).href);

  for (guint i = 0; i < self->parts->len; i++)
    {
      const AtlasPart *part = &g_array_index (self->parts, AtlasPart, i);

      if (g_cancellable_is_cancelled (self->cancellable))
        return;
      atlas_reader_read_file (self, part->href, part->origin, atlas_reader_parts);
    }
}

/* A file of somebody else's, in a folder of its own, that tells of this siege. */
static void
read_lesson (AtlasReader *self,
             const char  *path)
{
  g_autofree char *folder = g_steal_pointer (&self->folder);
  g_autofree char *name = find_root (self, path);
  AtlasOrigin whole_file = { atlas_report_add_file (self->report, name, path), 0 };
  guint n_tours = atlas_siege_get_tours (self->siege)->len;

  atlas_reader_read_file (self, name, whole_file, atlas_reader_lesson);
  if (n_tours < atlas_siege_get_tours (self->siege)->len)
    atlas_siege_get_head (self->siege)->lesson =
      ((const AtlasTour *) g_ptr_array_index (atlas_siege_get_tours (self->siege), n_tours))->id;
  atlas_siege_get_head (self->siege)->lesson_file = g_strdup (path);

  g_free (self->folder);
  self->folder = g_steal_pointer (&folder);
}

static void
place_lone_disputes (AtlasReader *self)
{
  for (guint i = 0; i < self->lone_disputes->len; i++)
    {
      AtlasDispute *dispute = self->lone_disputes->pdata[i];
      AtlasEvent *event = atlas_siege_find_event (self->siege, dispute->about);

      if (event == NULL)
        continue;

      atlas_event_take_dispute (event, dispute);
      self->lone_disputes->pdata[i] = atlas_dispute_new ();
    }
}

static void
set_error (AtlasDiagnostics  *diagnostics,
           const char        *path,
           GError           **error)
{
  guint n_errors = atlas_diagnostics_get_n_errors (diagnostics);
  AtlasDiagnostic *first = NULL;
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *words = NULL;

  for (guint i = 0; first == NULL; i++)
    {
      AtlasDiagnostic *diagnostic = atlas_diagnostics_get (diagnostics, i);

      if (atlas_diagnostic_get_severity (diagnostic) == ATLAS_SEVERITY_ERROR)
        first = diagnostic;
    }

  words = atlas_diagnostic_to_string (first);
  g_set_error (error, ATLAS_READER_ERROR, ATLAS_READER_ERROR_INVALID,
               /* Translators: %1$s is a folder, %2$u a number, %3$s the first of the errors. */
               ngettext ("“%1$s” has %2$u error: %3$s", "“%1$s” has %2$u errors, the first: %3$s", n_errors),
               name, n_errors, words);
}

/**
 * atlas_reader_discard:
 * @self: the reader
 *
 * Throws away what is half read.
 */
void
atlas_reader_discard (AtlasReader *self)
{
  atlas_reader_clear_texts_from (self, ATLAS_SLOT_NONE);
  atlas_side_clear (&self->side);
  self->side = (AtlasSide) { NULL };
  atlas_term_clear (&self->term);
  self->term = (AtlasTerm) { NULL };
  g_clear_pointer (&self->source, atlas_source_free);
  g_clear_object (&self->place);
  atlas_holding_clear (&self->holding);
  g_clear_object (&self->event);
  atlas_movement_clear (&self->movement);
  atlas_perspective_clear (&self->perspective);
  g_clear_pointer (&self->dispute, atlas_dispute_free);
  atlas_claim_clear (&self->claim);
  g_clear_pointer (&self->feature, atlas_feature_free);
  g_clear_pointer (&self->front, atlas_front_free);
  g_clear_pointer (&self->scan, atlas_scan_free);
  g_clear_object (&self->actor);
  atlas_role_clear (&self->role);
  g_clear_pointer (&self->series, atlas_series_free);
  atlas_series_point_clear (&self->point);
  g_clear_pointer (&self->tour, atlas_tour_free);
  atlas_step_clear (&self->step);
}

/**
 * atlas_reader_load_with_progress:
 * @path: a folder with a file `siege.xml`, or such a file itself
 * @lesson: (nullable) (type filename): a file with tours or lessons about it, wherever it lies; they
 *   are checked as if the data set had them, and come after its own
 * @diagnostics: where everything that is wrong goes, warnings too
 * @progress: (nullable) (scope call): told how far reading has come
 * @progress_data: passed to @progress
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads a data set as [func@Atlas.reader_load] does.
 *
 * Returns: (transfer full): as there
 */
AtlasSiege *
atlas_reader_load_with_progress (const char               *path,
                                 const char               *lesson,
                                 AtlasDiagnostics         *diagnostics,
                                 AtlasReaderProgressFunc   progress,
                                 gpointer                  progress_data,
                                 GCancellable             *cancellable,
                                 GError                  **error)
{
  g_autoptr (AtlasReader) self = NULL;
  g_autofree char *root = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (ATLAS_IS_DIAGNOSTICS (diagnostics), NULL);

  if (atlas_schema_get (error) == NULL)
    return NULL;

  self = reader_new (diagnostics, cancellable);
  self->progress = progress;
  self->progress_data = progress_data;
  root = find_root (self, path);

  read_all (self, root);
  if (lesson != NULL)
    read_lesson (self, lesson);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  if (!self->is_incomplete)
    {
      atlas_references_resolve (self->references);
      atlas_check_whole (self->check);
      place_lone_disputes (self);
    }

  atlas_report_flush (self->report);
  if (atlas_diagnostics_get_n_errors (diagnostics) > 0)
    {
      set_error (diagnostics, path, error);
      return NULL;
    }

  atlas_siege_get_head (self->siege)->folder = g_strdup (self->folder);
  atlas_siege_seal (self->siege);

  return g_object_ref (self->siege);
}

/**
 * atlas_reader_load:
 * @path: a folder with a file `siege.xml`, or such a file itself
 * @diagnostics: where everything that is wrong goes, warnings too
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads a data set.
 *
 * Returns: (transfer full): the siege, sealed, or `NULL` with one error of %ATLAS_READER_ERROR that
 *   sums up the errors among @diagnostics, or with %G_IO_ERROR_CANCELLED
 */
AtlasSiege *
atlas_reader_load (const char        *path,
                   AtlasDiagnostics  *diagnostics,
                   GCancellable      *cancellable,
                   GError           **error)
{
  return atlas_reader_load_with_progress (path, NULL, diagnostics, NULL, NULL, cancellable, error);
}

