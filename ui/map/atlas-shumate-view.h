/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "map/atlas-viewport.h"

G_BEGIN_DECLS

AtlasViewport atlas_shumate_view_read       (ShumateViewport *viewport,
                                             int              width,
                                             int              height);
AtlasViewport atlas_shumate_view_read_layer (ShumateLayer    *layer);

G_END_DECLS
