/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export/atlas-save.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* Putting what was made into a file. */

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
      /* Translators: an error; %s is the name of a folder or a device. */
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_ISDIR, _("Found “%s”, expected the name of a file"), path);
      return FALSE;
    }

  if (g_access (folder, W_OK) != 0)
    {
      int reason = errno;

      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (reason),
                   /* Translators: an error; %1$s is the name of a file, %2$s the reason. */
                   _("“%1$s” cannot be written: %2$s"), path, g_strerror (reason));
      return FALSE;
    }

  return TRUE;
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
  gsize size;
  const char *contents = g_bytes_get_data (bytes, &size);

  return atlas_save_check (path, error) &&
         g_file_set_contents_full (path, contents, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT, 0666, error);
}
