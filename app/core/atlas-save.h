/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlasSaveFile:
 * @name: the name it is to have in its folder
 * @bytes: its contents
 *
 * One of several files that belong together.
 */
typedef struct
{
  const char *name;
  GBytes     *bytes;
} AtlasSaveFile;

gboolean atlas_save_check    (const char           *path,
                              GError              **error);
gboolean atlas_save_bytes    (GBytes               *bytes,
                              const char           *path,
                              GError              **error);
gboolean atlas_save_together (const AtlasSaveFile  *files,
                              guint                 n_files,
                              const char           *folder,
                              GError              **error);

G_END_DECLS
