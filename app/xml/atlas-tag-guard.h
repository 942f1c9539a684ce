/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "xml/atlas-encoding.h"

G_BEGIN_DECLS

/* What stands between the tags of two elements may be many times longer than a text: a line on the map is one
 * attribute, and all spot heights are one text. */
#define ATLAS_LIMIT_STRETCH (16 * ATLAS_LIMIT_TEXT)

/**
 * AtlasTagGuard:
 * @encoding: how the letters of the file are written; not %ATLAS_ENCODING_OTHER
 * @half: in UTF-16, the byte that came last
 * @has_half: whether it is the first half of a letter
 * @n_attributes: how many attributes the tag has so far that is being read
 * @is_after_equals: whether an equals sign came last, but for white space
 * @is_after_less: whether a “<” came last
 * @n_letters: how many came since the last tag of an element began
 *
 * Watches for tags with more attributes, and for texts of more letters than anybody writes. One with
 * nothing but an encoding has seen nothing.
 */
typedef struct
{
  AtlasEncoding encoding;
  char          half;
  gboolean      has_half;
  guint         n_attributes;
  gboolean      is_after_equals;
  gboolean      is_after_less;
  gsize         n_letters;
} AtlasTagGuard;

gboolean atlas_tag_guard_feed           (AtlasTagGuard       *self,
                                         const char          *bytes,
                                         gsize                n_bytes);
gboolean atlas_tag_guard_has_attributes (const AtlasTagGuard *self);
gboolean atlas_tag_guard_has_stretch    (const AtlasTagGuard *self);

G_END_DECLS
