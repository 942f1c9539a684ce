/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlasTagGuard:
 * @n_attributes: how many attributes the tag has so far that is being read
 * @is_after_equals: whether an equals sign came last, but for white space
 *
 * Watches for tags with more attributes than anybody writes. A zeroed one has seen nothing.
 */
typedef struct
{
  guint    n_attributes;
  gboolean is_after_equals;
} AtlasTagGuard;

gboolean atlas_tag_guard_feed (AtlasTagGuard *self,
                               const char    *bytes,
                               gsize          n_bytes);

G_END_DECLS
