/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/atlas-moment.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_HISTORY (atlas_history_get_type ())

G_DECLARE_FINAL_TYPE (AtlasHistory, atlas_history, ATLAS, HISTORY, GObject)

AtlasHistory *atlas_history_new                (AtlasState   *state);
gboolean      atlas_history_get_can_go_back    (AtlasHistory *self);
gboolean      atlas_history_get_can_go_forward (AtlasHistory *self);
void          atlas_history_go_back            (AtlasHistory *self);
void          atlas_history_go_forward         (AtlasHistory *self);
void          atlas_history_settle             (AtlasHistory *self);

G_END_DECLS
