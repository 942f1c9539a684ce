/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_SCAN_LAYER (atlas_scan_layer_get_type ())

G_DECLARE_FINAL_TYPE (AtlasScanLayer, atlas_scan_layer, ATLAS, SCAN_LAYER, ShumateLayer)

AtlasScanLayer *atlas_scan_layer_new         (ShumateViewport *viewport,
                                              AtlasState      *state);
char           *atlas_scan_layer_dup_credit  (AtlasScanLayer  *self);
gboolean        atlas_scan_layer_is_complete (AtlasScanLayer  *self);

G_END_DECLS
