/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_ATTRACT (atlas_attract_get_type ())

G_DECLARE_FINAL_TYPE (AtlasAttract, atlas_attract, ATLAS, ATTRACT, GObject)

AtlasAttract *atlas_attract_new       (AtlasState   *state,
                                       const char   *language,
                                       guint         idle_seconds,
                                       guint         step_seconds);
void          atlas_attract_touch     (AtlasAttract *self);
gboolean      atlas_attract_get_shown (AtlasAttract *self);

G_END_DECLS
