/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_WATCH (atlas_watch_get_type ())

G_DECLARE_FINAL_TYPE (AtlasWatch, atlas_watch, ATLAS, WATCH, GObject)

AtlasWatch *atlas_watch_new (const char *path,
                             const char *folder);
void        atlas_watch_set_lesson (AtlasWatch *self,
                                    const char *lesson);

G_END_DECLS
