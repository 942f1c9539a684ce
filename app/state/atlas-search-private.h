/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/atlas-search.h"

G_BEGIN_DECLS

gboolean atlas_search_has_word (const char *folded,
                                gsize       length,
                                const char *word,
                                gboolean   *is_begin);

G_END_DECLS
