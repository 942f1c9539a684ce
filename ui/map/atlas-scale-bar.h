/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "map/atlas-palette.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_SCALE_BAR (atlas_scale_bar_get_type ())

G_DECLARE_FINAL_TYPE (AtlasScaleBar, atlas_scale_bar, ATLAS, SCALE_BAR, GtkWidget)

void       atlas_scale_bar_set_palette (AtlasScaleBar      *self,
                                        const AtlasPalette *palette);
void       atlas_scale_bar_set_scale   (AtlasScaleBar      *self,
                                        double              metres_per_pixel);

G_END_DECLS
