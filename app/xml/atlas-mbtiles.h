/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/atlas-position.h"

G_BEGIN_DECLS

/**
 * ATLAS_MBTILES_ERROR:
 *
 * Domain of the errors of reading a file of map tiles.
 */
#define ATLAS_MBTILES_ERROR (atlas_mbtiles_error_quark ())

/**
 * AtlasMbtilesError:
 * @ATLAS_MBTILES_ERROR_FILE: it is no MBTiles file, or a damaged one
 * @ATLAS_MBTILES_ERROR_FORMAT: its tiles are no pictures, or of a kind that cannot be read here
 * @ATLAS_MBTILES_ERROR_TILE: one of its tiles is damaged
 */
typedef enum
{
  ATLAS_MBTILES_ERROR_FILE,
  ATLAS_MBTILES_ERROR_FORMAT,
  ATLAS_MBTILES_ERROR_TILE,
} AtlasMbtilesError;

#define ATLAS_TYPE_MBTILES (atlas_mbtiles_get_type ())

typedef struct _AtlasMbtiles AtlasMbtiles;

GType              atlas_mbtiles_get_type     (void);
GQuark             atlas_mbtiles_error_quark  (void);
AtlasMbtiles      *atlas_mbtiles_open         (const char    *path,
                                               GError       **error);
AtlasMbtiles      *atlas_mbtiles_ref          (AtlasMbtiles  *self);
void               atlas_mbtiles_unref        (AtlasMbtiles  *self);
const char        *atlas_mbtiles_get_path     (AtlasMbtiles  *self);
const char        *atlas_mbtiles_get_credit   (AtlasMbtiles  *self);
const AtlasExtent *atlas_mbtiles_get_extent   (AtlasMbtiles  *self);
void               atlas_mbtiles_get_zooms    (AtlasMbtiles  *self,
                                               guint         *least,
                                               guint         *most);
GBytes            *atlas_mbtiles_read_tile    (AtlasMbtiles  *self,
                                               guint          zoom,
                                               guint          column,
                                               guint          row,
                                               GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasMbtiles, atlas_mbtiles_unref)

G_END_DECLS
