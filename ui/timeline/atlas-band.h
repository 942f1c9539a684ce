/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/atlas-comparison.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_BAND (atlas_band_get_type ())

G_DECLARE_FINAL_TYPE (AtlasBand, atlas_band, ATLAS, BAND, GtkWidget)

GtkWidget *atlas_band_new            (AtlasState      *state);
void       atlas_band_set_comparison (AtlasBand       *self,
                                      AtlasComparison *comparison);

G_END_DECLS
