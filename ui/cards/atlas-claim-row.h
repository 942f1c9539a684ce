/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_CLAIM_ROW (atlas_claim_row_get_type ())

G_DECLARE_FINAL_TYPE (AtlasClaimRow, atlas_claim_row, ATLAS, CLAIM_ROW, GtkWidget)

GtkWidget *atlas_claim_row_new (AtlasState       *state,
                                const AtlasClaim *claim);

G_END_DECLS
