/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean atlas_slug_is_id (const char *text);
char    *atlas_slug_make  (const char *words);

G_END_DECLS
