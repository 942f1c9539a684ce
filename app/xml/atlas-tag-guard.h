/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "xml/atlas-encoding.h"

G_BEGIN_DECLS

/**
 * AtlasTagGuard:
 * @encoding: how the letters of the file are written; not %ATLAS_ENCODING_OTHER
 * @half: in UTF-16, the byte that came last
 * @has_half: whether it is the first half of a letter
 * @n_attributes: how many attributes the tag has so far that is being read
 * @is_after_equals: whether an equals sign came last, but for white space
 *
 * Watches for tags with more attributes than anybody writes. One with nothing but an encoding has
 * seen nothing.
 */
typedef struct
{
  AtlasEncoding encoding;
  char          half;
  gboolean      has_half;
  guint         n_attributes;
  gboolean      is_after_equals;
} AtlasTagGuard;

gboolean atlas_tag_guard_feed (AtlasTagGuard *self,
                               const char    *bytes,
                               gsize          n_bytes);

G_END_DECLS
