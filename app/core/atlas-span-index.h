/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _AtlasSpanIndex AtlasSpanIndex;

/**
 * AtlasSpanFunc:
 * @item: number of the item, as it was added
 * @user_data: what was given with the function
 *
 * Returns: whether to go on
 */
typedef gboolean (*AtlasSpanFunc) (guint    item,
                                   gpointer user_data);

AtlasSpanIndex *atlas_span_index_new     (guint           n_items);
void            atlas_span_index_free    (AtlasSpanIndex *self);
void            atlas_span_index_add     (AtlasSpanIndex *self,
                                          gint64          begin,
                                          gint64          end);
void            atlas_span_index_build   (AtlasSpanIndex *self);
void            atlas_span_index_foreach (AtlasSpanIndex *self,
                                          gint64          begin,
                                          gint64          end,
                                          AtlasSpanFunc   func,
                                          gpointer        user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasSpanIndex, atlas_span_index_free)

G_END_DECLS
