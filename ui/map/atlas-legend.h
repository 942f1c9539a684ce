/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "map/atlas-legend-entry.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_LEGEND (atlas_legend_get_type ())

G_DECLARE_FINAL_TYPE (AtlasLegend, atlas_legend, ATLAS, LEGEND, GtkWidget)

void       atlas_legend_set_folded  (AtlasLegend        *self,
                                     gboolean            folded);
void       atlas_legend_set_entries (AtlasLegend        *self,
                                     GArray             *entries,
                                     const AtlasPalette *palette);

G_END_DECLS
