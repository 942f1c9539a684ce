/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/atlas-scene.h"
#include "map/atlas-viewport.h"
#include "state/atlas-state.h"

G_BEGIN_DECLS

AtlasViewport atlas_outlook_get_view (AtlasState *state,
                                      double      width,
                                      double      height);
AtlasAspect   atlas_outlook_on_state (AtlasState *state,
                                      double      zoom,
                                      double      scale);

G_END_DECLS
