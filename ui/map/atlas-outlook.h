/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/atlas-scene.h"
#include "state/atlas-state.h"

G_BEGIN_DECLS

AtlasAspect atlas_outlook_on_state (AtlasState *state,
                                    double      zoom,
                                    double      scale);

G_END_DECLS
