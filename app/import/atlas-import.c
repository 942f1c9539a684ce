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
