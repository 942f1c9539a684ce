/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/atlas-search-item.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_SEARCH_ROW (atlas_search_row_get_type ())

G_DECLARE_FINAL_TYPE (AtlasSearchRow, atlas_search_row, ATLAS, SEARCH_ROW, GtkListBoxRow)

GtkWidget       *atlas_search_row_new      (AtlasSearchItem *item,
                                            const char      *query);
AtlasSearchItem *atlas_search_row_get_item (AtlasSearchRow  *self);

G_END_DECLS
