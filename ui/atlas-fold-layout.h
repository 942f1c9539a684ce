/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_FOLD_LAYOUT (atlas_fold_layout_get_type ())

G_DECLARE_FINAL_TYPE (AtlasFoldLayout, atlas_fold_layout, ATLAS, FOLD_LAYOUT, GtkLayoutManager)

GtkLayoutManager *atlas_fold_layout_new (void);

G_END_DECLS
