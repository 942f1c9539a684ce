/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "state/atlas-bookmark.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_BOOKMARKS (atlas_bookmarks_get_type ())

G_DECLARE_FINAL_TYPE (AtlasBookmarks, atlas_bookmarks, ATLAS, BOOKMARKS, GObject)

AtlasBookmarks *atlas_bookmarks_new        (const char      *path);
char           *atlas_bookmarks_build_path (const char      *siege);
GListModel     *atlas_bookmarks_get_list   (AtlasBookmarks  *self);
AtlasBookmark  *atlas_bookmarks_find       (AtlasBookmarks  *self,
                                            const char      *uri);
gboolean        atlas_bookmarks_load       (AtlasBookmarks  *self,
                                            GError         **error);
gboolean        atlas_bookmarks_add        (AtlasBookmarks  *self,
                                            AtlasBookmark   *bookmark,
                                            GError         **error);
gboolean        atlas_bookmarks_remove     (AtlasBookmarks  *self,
                                            const char      *uri,
                                            GError         **error);

G_END_DECLS
