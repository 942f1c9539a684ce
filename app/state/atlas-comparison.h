/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_COMPARISON (atlas_comparison_get_type ())

G_DECLARE_FINAL_TYPE (AtlasComparison, atlas_comparison, ATLAS, COMPARISON, GObject)

AtlasComparison *atlas_comparison_new              (AtlasState      *state);
gboolean         atlas_comparison_get_active       (AtlasComparison *self);
void             atlas_comparison_set_active       (AtlasComparison *self,
                                                    gboolean         active);
gboolean         atlas_comparison_get_side_by_side (AtlasComparison *self);
void             atlas_comparison_set_side_by_side (AtlasComparison *self,
                                                    gboolean         side_by_side);
AtlasState      *atlas_comparison_get_other        (AtlasComparison *self);
void             atlas_comparison_swap             (AtlasComparison *self);

G_END_DECLS
