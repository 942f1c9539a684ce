/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/atlas-kmz-input.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

/* The document inside a file of KMZ, unpacked while it is read and never put anywhere. */

/* What libarchive reads at once. */
#define BLOCK_SIZE (1 << 16)

#define DOCUMENT_NAME "doc.kml"

typedef struct
{
  AtlasInput     *file;
  struct archive *archive;
} Kmz;

static void
kmz_free (Kmz *self)
{
  archive_read_free (self->archive);
  atlas_input_free (self->file);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Kmz, kmz_free)

static void
fail (Kmz     *self,
      GError **error)
{
  const char *reason = archive_error_string (self->archive);
  g_autofree char *words = g_utf8_make_valid (reason != NULL ? reason : "?", -1);

  g_set_error (error, ATLAS_INPUT_ERROR, ATLAS_INPUT_ERROR_KIND,
               /* Translators: an error; %s says what went wrong, in English. */
               _("Found a zip archive that cannot be read: %s"), words);
}

static gboolean
is_good (int result)
{
  return result == ARCHIVE_OK || result == ARCHIVE_WARN;
}

/* Only zip, and only by the list at its end: the rest of libarchive's formats and filters are no KMZ. */
static gboolean
rewind_archive (Kmz     *self,
                GError **error)
{
  int fd = atlas_input_get_fd (self->file);

  g_clear_pointer (&self->archive, archive_read_free);
  self->archive = archive_read_new ();
  archive_read_support_format_zip_seekable (self->archive);
  if (lseek (fd, 0, SEEK_SET) == 0 && is_good (archive_read_open_fd (self->archive, fd, BLOCK_SIZE)))
    return TRUE;

  g_set_error_literal (error, ATLAS_INPUT_ERROR, ATLAS_INPUT_ERROR_KIND,
                       _("Found no zip archive, or not the whole of one"));

  return FALSE;
}

/* A path that would land elsewhere, were it unpacked by somebody less careful. */
static gboolean
leads_out (const char *path)
{
  g_auto (GStrv) steps = g_strsplit_set (path, "/\\", -1);

  return *path == '/' || *path == '\\' || (g_ascii_isalpha (path[0]) && path[1] == ':') ||
         g_strv_contains ((const char *const *) steps, "..");
}

static const char *
get_path (struct archive_entry *entry)
{
  const char *path = archive_entry_pathname (entry);

  if (path == NULL)
    path = archive_entry_pathname_utf8 (entry);

  return path != NULL ? path : "";
}

static gboolean
check_path (const char  *path,
            GError     **error)
{
  g_autofree char *words = NULL;

  if (!leads_out (path))
    return TRUE;

  words = g_utf8_make_valid (path, -1);
  g_set_error (error, ATLAS_INPUT_ERROR, ATLAS_INPUT_ERROR_OUTSIDE,
               /* Translators: an error; %s is the path of a file in an archive. */
               _("Found the path “%s” in the archive, expected none that leads out of it"), words);

  return FALSE;
}

/* Looks for doc.kml, or else for the first document of any name. */
static gboolean
find_document (Kmz     *self,
               guint   *number,
               GError **error)
{
  struct archive_entry *entry;
  gboolean is_found = FALSE;
  gboolean is_best = FALSE;
  int result;

  for (guint i = 0; is_good (result = archive_read_next_header (self->archive, &entry)); i++)
    {
      const char *path = get_path (entry);
      g_autofree char *lower = g_ascii_strdown (path, -1);

      if (!check_path (path, error))
        return FALSE;
      if (archive_entry_filetype (entry) != AE_IFREG || is_best || !g_str_has_suffix (lower, ".kml"))
        continue;

      is_best = g_str_equal (lower, DOCUMENT_NAME);
      if (is_best || !is_found)
        *number = i;
      is_found = TRUE;
    }

  if (result != ARCHIVE_EOF)
    fail (self, error);
  else if (!is_found)
    g_set_error_literal (error, ATLAS_INPUT_ERROR, ATLAS_INPUT_ERROR_MISSING,
                         _("Found no file in the archive whose name ends in .kml"));

  return result == ARCHIVE_EOF && is_found;
}

static gboolean
go_to (Kmz                   *self,
       guint                  number,
       struct archive_entry **entry,
       GError               **error)
{
  if (!rewind_archive (self, error))
    return FALSE;

  for (guint i = 0; i <= number; i++)
    {
      if (!is_good (archive_read_next_header (self->archive, entry)))
        {
          fail (self, error);
          return FALSE;
        }
    }

  return TRUE;
}

static gssize
read_cb (gpointer   user_data,
         char      *room,
         gsize      size,
         GError   **error)
{
  Kmz *self = user_data;
  la_ssize_t n_read = archive_read_data (self->archive, room, size);

  if (n_read < 0)
    fail (self, error);

  return n_read < 0 ? -1 : (gssize) n_read;
}

static void
free_cb (gpointer user_data)
{
  kmz_free (user_data);
}

/**
 * atlas_kmz_input_open:
 * @file: (transfer full): a file of KMZ
 * @cancellable: (nullable): a cancellable; once cancelled, reading the document fails
 * @error: return location for an error
 *
 * Opens the document in an archive: the file doc.kml, or else the first whose name ends so.
 *
 * Returns: (transfer full): the document, or `NULL` with an error of %ATLAS_INPUT_ERROR
 */
AtlasInput *
atlas_kmz_input_open (AtlasInput    *file,
                      GCancellable  *cancellable,
                      GError       **error)
{
  static const AtlasInputSource source = { read_cb, free_cb };
  g_autoptr (Kmz) self = g_new0 (Kmz, 1);
  struct archive_entry *entry;
  gint64 size;
  guint number;

  self->file = file;
  if (!rewind_archive (self, error) || !find_document (self, &number, error) || !go_to (self, number, &entry, error))
    return NULL;

  size = archive_entry_size_is_set (entry) ? archive_entry_size (entry) : -1;

  return atlas_input_new (&source, g_steal_pointer (&self), size, cancellable, error);
}
