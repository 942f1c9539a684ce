/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-bookmark.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_BOOKMARK_ROW (atlas_bookmark_row_get_type ())

G_DECLARE_FINAL_TYPE (AtlasBookmarkRow, atlas_bookmark_row, ATLAS, BOOKMARK_ROW, GtkListBoxRow)

GtkWidget     *atlas_bookmark_row_new          (AtlasBookmark    *bookmark,
                                                const char       *subtitle);
AtlasBookmark *atlas_bookmark_row_get_bookmark (AtlasBookmarkRow *self);

G_END_DECLS
