/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/atlas-draft.h"

G_BEGIN_DECLS

gboolean    atlas_import_can_read (const char  *path);
AtlasSiege *atlas_import_read     (const char        *path,
                                   const char        *language,
                                   AtlasDiagnostics  *diagnostics,
                                   GCancellable      *cancellable,
                                   GError           **error);
gboolean    atlas_import_save     (const char        *path,
                                   const char        *language,
                                   const char        *folder,
                                   gboolean           overwrite,
                                   AtlasDiagnostics  *diagnostics,
                                   GCancellable      *cancellable,
                                   GError           **error);
void        atlas_import_save_async  (const char           *path,
                                      const char           *language,
                                      const char           *folder,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
char       *atlas_import_save_finish (GAsyncResult         *result,
                                      AtlasDiagnostics    **diagnostics,
                                      GError              **error);

G_END_DECLS
