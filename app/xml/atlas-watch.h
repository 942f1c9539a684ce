/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-siege.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_WATCH (atlas_watch_get_type ())

G_DECLARE_FINAL_TYPE (AtlasWatch, atlas_watch, ATLAS, WATCH, GObject)

AtlasWatch *atlas_watch_new (const char *path,
                             AtlasSiege *siege);

G_END_DECLS
