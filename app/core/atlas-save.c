/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-save.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Putting what was made into files, so that a full disk or an end in the middle leaves what was there before. */

static gboolean
fail (const char  *path,
      int          code,
      const char  *reason,
      GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_FILE_ERROR, code,
               /* Translators: an error; %1$s is the name of a file, %2$s the reason. */
               _("“%1$s” cannot be written: %2$s"), name, reason);

  return FALSE;
}

/* What GLib says names the file that it wrote beside the one that is wanted, and last of all, after a colon,
 * the reason. */
static gboolean
fail_for_reason (const char    *path,
                 const GError  *failure,
                 GError       **error)
{
  const char *colon = g_strrstr (failure->message, ": ");

  return fail (path, failure->code, colon != NULL ? colon + strlen (": ") : failure->message, error);
}

/**
 * atlas_save_check:
 * @path: (type filename): the name that a file is to have
 * @error: why it cannot
 *
 * Finds out what can be known before the work is done: whether the folder takes new files, and
 * whether the name is free or that of a file.
 *
 * Returns: whether nothing is in the way
 */
gboolean
atlas_save_check (const char  *path,
                  GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  /* Renaming would put a file in the place of a device or a pipe. */
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_autofree char *name = g_filename_display_name (path);

      /* Translators: an error; %s is the name of a folder or a device. */
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_ISDIR, _("Found “%s”, expected the name of a file"), name);
      return FALSE;
    }

  if (g_access (folder, W_OK) != 0)
    return fail (path, g_file_error_from_errno (errno), g_strerror (errno), error);

  return TRUE;
}

/* In the error it is @path that cannot be written, whatever name the file has before it is complete. */
static gboolean
write_as (GBytes      *bytes,
          const char  *name,
          const char  *path,
          GError     **error)
{
  g_autoptr (GError) failure = NULL;
  gsize size;
  const char *contents = g_bytes_get_data (bytes, &size);

  return g_file_set_contents_full (name, contents, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT, 0666, &failure) ||
         fail_for_reason (path, failure, error);
}

/**
 * atlas_save_bytes:
 * @bytes: the contents of a file
 * @path: (type filename): its name
 * @error: what went wrong
 *
 * Writes a file beside the one of that name, if there is one, and puts it in its place once it is
 * complete.
 *
 * Returns: whether it is there
 */
gboolean
atlas_save_bytes (GBytes      *bytes,
                  const char  *path,
                  GError     **error)
{
  return atlas_save_check (path, error) && write_as (bytes, path, path, error);
}

static gboolean
check_all (const AtlasSaveFile  *files,
           guint                 n_files,
           const char           *folder,
           GError              **error)
{
  for (guint i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i].name, NULL);

      if (!atlas_save_check (path, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_all (const AtlasSaveFile  *files,
           guint                 n_files,
           const char           *stage,
           const char           *folder,
           GError              **error)
{
  for (guint i = 0; i < n_files; i++)
    {
      g_autofree char *name = g_build_filename (stage, files[i].name, NULL);
      g_autofree char *path = g_build_filename (folder, files[i].name, NULL);

      if (!write_as (files[i].bytes, name, path, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
name_all (const AtlasSaveFile  *files,
          guint                 n_files,
          const char           *stage,
          const char           *folder,
          GError              **error)
{
  for (guint i = 0; i < n_files; i++)
    {
      g_autofree char *from = g_build_filename (stage, files[i].name, NULL);
      g_autofree char *path = g_build_filename (folder, files[i].name, NULL);

      if (g_rename (from, path) != 0)
        return fail (path, g_file_error_from_errno (errno), g_strerror (errno), error);
    }

  return TRUE;
}

static void
remove_stage (const AtlasSaveFile *files,
              guint                n_files,
              const char          *stage)
{
  for (guint i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_build_filename (stage, files[i].name, NULL);

      g_unlink (path);
    }
  g_rmdir (stage);
}

/**
 * atlas_save_together:
 * @files: (array length=n_files): files that belong together
 * @n_files: how many there are
 * @folder: (type filename): where to
 * @error: what went wrong
 *
 * Writes files of which none takes its name before all are complete; then they do in their order.
 *
 * Returns: whether they are there; otherwise the folder is as it was, unless the very renaming failed
 */
gboolean
atlas_save_together (const AtlasSaveFile  *files,
                     guint                 n_files,
                     const char           *folder,
                     GError              **error)
{
  g_autofree char *stage = g_build_filename (folder, ".new-XXXXXX", NULL);
  gboolean is_saved;

  if (!check_all (files, n_files, folder, error))
    return FALSE;
  if (g_mkdtemp (stage) == NULL)
    return fail (folder, g_file_error_from_errno (errno), g_strerror (errno), error);

  is_saved = write_all (files, n_files, stage, folder, error) && name_all (files, n_files, stage, folder, error);
  remove_stage (files, n_files, stage);

  return is_saved;
}
