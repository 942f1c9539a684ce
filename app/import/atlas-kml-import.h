/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/atlas-draft.h"

G_BEGIN_DECLS

gboolean atlas_kml_import_read         (AtlasDraft  *draft,
                                        const char  *path,
                                        GError     **error);
gboolean atlas_kml_import_read_archive (AtlasDraft  *draft,
                                        const char  *path,
                                        GError     **error);

G_END_DECLS
