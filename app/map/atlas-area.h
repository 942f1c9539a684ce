/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-land.h"
#include "map/atlas-clutter.h"
#include "map/atlas-label.h"

G_BEGIN_DECLS

gboolean atlas_area_contains    (const AtlasFeature *area,
                                 double              x,
                                 double              y);
gboolean atlas_area_place_label (const AtlasFeature *area,
                                 AtlasLabel         *label,
                                 AtlasLabelSpace    *space,
                                 AtlasClutter       *clutter,
                                 double              size);

G_END_DECLS
