/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-comparison.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_COMPARISON_VIEW (atlas_comparison_view_get_type ())

G_DECLARE_FINAL_TYPE (AtlasComparisonView, atlas_comparison_view, ATLAS, COMPARISON_VIEW, GtkWidget)

GtkWidget *atlas_comparison_view_new (AtlasState      *state,
                                      AtlasComparison *comparison);
void       atlas_comparison_view_draw_extent (AtlasComparisonView *self);

G_END_DECLS
