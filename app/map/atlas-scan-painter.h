/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "map/atlas-viewport.h"
#include "xml/atlas-mbtiles.h"

G_BEGIN_DECLS

/**
 * AtlasScanRange:
 * @zoom: zoom level of the tiles
 * @left: the first column
 * @top: the first row
 * @right: the column after the last
 * @bottom: the row after the last
 *
 * The tiles of a scanned map that a viewport touches.
 */
typedef struct
{
  guint zoom;
  guint left;
  guint top;
  guint right;
  guint bottom;
} AtlasScanRange;

AtlasScanRange   atlas_scan_painter_get_range (AtlasMbtiles         *file,
                                               const AtlasViewport  *viewport);
cairo_surface_t *atlas_scan_painter_read      (AtlasMbtiles         *file,
                                               guint                 zoom,
                                               guint                 column,
                                               guint                 row,
                                               GError              **error);
double           atlas_scan_painter_get_land_opacity (gboolean is_over,
                                                      double   opacity);
gboolean         atlas_scan_painter_paint     (AtlasMbtiles         *file,
                                               cairo_t              *cr,
                                               const AtlasViewport  *viewport,
                                               double                opacity,
                                               GError              **error);

G_END_DECLS
