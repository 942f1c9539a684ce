/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline/atlas-time-handle.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_RANGE_HANDLE (atlas_range_handle_get_type ())

G_DECLARE_FINAL_TYPE (AtlasRangeHandle, atlas_range_handle, ATLAS, RANGE_HANDLE, AtlasTimeHandle)

G_END_DECLS
