/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/atlas-gather.h"

G_BEGIN_DECLS

/**
 * AtlasExportFormat:
 * @ATLAS_EXPORT_KML: KML 2.2
 * @ATLAS_EXPORT_KMZ: the same with icons, in a zip archive
 * @ATLAS_EXPORT_GEOJSON: GeoJSON, RFC 7946
 * @ATLAS_EXPORT_CSV: the events as a table, RFC 4180
 *
 * What other programs read.
 */
typedef enum
{
  ATLAS_EXPORT_KML,
  ATLAS_EXPORT_KMZ,
  ATLAS_EXPORT_GEOJSON,
  ATLAS_EXPORT_CSV,
} AtlasExportFormat;

gboolean atlas_export_find_format  (const char             *name,
                                    AtlasExportFormat      *format);
gboolean atlas_export_guess_format (const char             *path,
                                    AtlasExportFormat      *format);
GBytes  *atlas_export_encode       (AtlasSiege             *siege,
                                    const AtlasExportPlan  *plan,
                                    AtlasExportFormat       format);
gboolean atlas_export_save         (AtlasSiege             *siege,
                                    const AtlasExportPlan  *plan,
                                    AtlasExportFormat       format,
                                    const char             *path,
                                    GError                **error);
void     atlas_export_save_async   (AtlasSiege             *siege,
                                    const AtlasExportPlan  *plan,
                                    AtlasExportFormat       format,
                                    const char             *path,
                                    GAsyncReadyCallback     callback,
                                    gpointer                user_data);
char    *atlas_export_save_finish  (GAsyncResult           *result,
                                    GError                **error);

G_END_DECLS
