/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline/atlas-time-row.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_RANGE_HANDLE (atlas_range_handle_get_type ())

G_DECLARE_FINAL_TYPE (AtlasRangeHandle, atlas_range_handle, ATLAS, RANGE_HANDLE, AtlasTimeRow)

GtkWidget *atlas_range_handle_new        (AtlasState       *state,
                                          gboolean          is_end);
gboolean   atlas_range_handle_get_bounds (AtlasRangeHandle *self,
                                          graphene_rect_t  *bounds);

G_END_DECLS
