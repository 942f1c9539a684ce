/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/atlas-sheet.h"

G_BEGIN_DECLS

/**
 * ATLAS_PICTURE_MAX:
 *
 * The longest side of a picture, in pixels.
 */
#define ATLAS_PICTURE_MAX 16384

/**
 * AtlasPictureFormat:
 * @ATLAS_PICTURE_PNG: pixels
 * @ATLAS_PICTURE_SVG: lines, and text that can be found
 * @ATLAS_PICTURE_PDF: lines, text and one page
 *
 * The formats of pictures.
 */
typedef enum
{
  ATLAS_PICTURE_PNG,
  ATLAS_PICTURE_SVG,
  ATLAS_PICTURE_PDF,
} AtlasPictureFormat;

gboolean       atlas_picture_guess_format (const char           *path,
                                           AtlasPictureFormat   *format);
cairo_status_t atlas_picture_collect_cb   (void                 *closure,
                                           const unsigned char  *data,
                                           unsigned int          length);
gboolean       atlas_picture_save         (AtlasSheet           *sheet,
                                           const char           *path,
                                           double                scale,
                                           GError              **error);

G_END_DECLS
