/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-datadir.h"

/**
 * atlas_datadir_build_path:
 * @name: the schema, or the folder of a data set that comes with the program
 *
 * Finds what is installed with the program. The variable `ATLAS_DATADIR` in the environment names
 * another folder, for a program that is not installed.
 *
 * Returns: (transfer full): the path
 */
char *
atlas_datadir_build_path (const char *name)
{
  const char *folder = g_getenv ("ATLAS_DATADIR");

  return g_build_filename (folder != NULL ? folder : ATLAS_DATADIR, name, NULL);
}
