/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void        atlas_catalog_init         (const char *localedir);
gboolean    atlas_catalog_set_language (const char *language);
const char *atlas_catalog_get_language (void);

G_END_DECLS
