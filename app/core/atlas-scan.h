/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-text.h"

G_BEGIN_DECLS

/**
 * AtlasScan:
 * @id: identifier, interned
 * @path: absolute path of its file
 * @title: its title
 * @is_over: whether it is to lie over the drawn map, or under it
 * @opacity: how much of it is to be seen, 0 to 1
 * @credit: whom to credit
 * @licence: its licence
 *
 * A scanned map that belongs to a data set.
 */
typedef struct
{
  const char *id;
  char       *path;
  AtlasText  *title;
  gboolean    is_over;
  double      opacity;
  char       *credit;
  char       *licence;
} AtlasScan;

AtlasScan *atlas_scan_new  (const char *id);
void       atlas_scan_free (AtlasScan  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasScan, atlas_scan_free)

G_END_DECLS
