/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_BOOKMARK (atlas_bookmark_get_type ())

G_DECLARE_FINAL_TYPE (AtlasBookmark, atlas_bookmark, ATLAS, BOOKMARK, GObject)

AtlasBookmark *atlas_bookmark_new       (const char    *uri,
                                         const char    *title,
                                         gint64         added);
const char    *atlas_bookmark_get_uri   (AtlasBookmark *self);
const char    *atlas_bookmark_get_title (AtlasBookmark *self);
gint64         atlas_bookmark_get_added (AtlasBookmark *self);

G_END_DECLS
