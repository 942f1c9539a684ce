/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-land.h"
#include "map/atlas-curve.h"

G_BEGIN_DECLS

GArray  *atlas_area_project   (const AtlasFeature *area);
gboolean atlas_area_surrounds (const GArray       *corners,
                               double              x,
                               double              y);
gboolean atlas_area_contains  (const AtlasFeature *area,
                               double              x,
                               double              y);

G_END_DECLS
