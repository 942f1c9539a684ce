/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many bytes of a file tell its encoding. */
#define ATLAS_ENCODING_HEAD 256

/**
 * AtlasEncoding:
 * @ATLAS_ENCODING_UTF8: UTF-8, or ASCII
 * @ATLAS_ENCODING_UTF16_LE: UTF-16, the lower byte first
 * @ATLAS_ENCODING_UTF16_BE: UTF-16, the higher byte first
 * @ATLAS_ENCODING_OTHER: anything else
 *
 * How the letters of an XML file are written.
 */
typedef enum
{
  ATLAS_ENCODING_UTF8,
  ATLAS_ENCODING_UTF16_LE,
  ATLAS_ENCODING_UTF16_BE,
  ATLAS_ENCODING_OTHER,
} AtlasEncoding;

AtlasEncoding atlas_encoding_detect (const char  *head,
                                     gsize        n_bytes,
                                     char       **declared);

G_END_DECLS
