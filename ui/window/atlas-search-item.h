/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/atlas-search.h"
#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_SEARCH_ITEM (atlas_search_item_get_type ())

G_DECLARE_FINAL_TYPE (AtlasSearchItem, atlas_search_item, ATLAS, SEARCH_ITEM, GObject)

AtlasSearchItem *atlas_search_item_new         (AtlasState         *state,
                                                const AtlasFound   *found,
                                                const char         *query);
AtlasSearchItem *atlas_search_item_new_date    (const AtlasInstant *instant);
const char      *atlas_search_item_get_title   (AtlasSearchItem    *self);
const char      *atlas_search_item_get_detail  (AtlasSearchItem    *self);
const char      *atlas_search_item_get_group   (AtlasSearchItem    *self);
gboolean         atlas_search_item_is_date     (AtlasSearchItem    *self);
void             atlas_search_item_choose      (AtlasSearchItem    *self,
                                                AtlasState         *state);

G_END_DECLS
