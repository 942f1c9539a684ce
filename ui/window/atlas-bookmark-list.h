/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_BOOKMARK_LIST (atlas_bookmark_list_get_type ())

G_DECLARE_FINAL_TYPE (AtlasBookmarkList, atlas_bookmark_list, ATLAS, BOOKMARK_LIST, GtkWidget)

GtkWidget *atlas_bookmark_list_new (AtlasState *state,
                                    GListModel *bookmarks);

G_END_DECLS
