/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_WRAP_LAYOUT (atlas_wrap_layout_get_type ())

G_DECLARE_FINAL_TYPE (AtlasWrapLayout, atlas_wrap_layout, ATLAS, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *atlas_wrap_layout_new (void);

G_END_DECLS
