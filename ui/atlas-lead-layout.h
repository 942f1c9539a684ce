/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_LEAD_LAYOUT (atlas_lead_layout_get_type ())

G_DECLARE_FINAL_TYPE (AtlasLeadLayout, atlas_lead_layout, ATLAS, LEAD_LAYOUT, GtkLayoutManager)

GtkLayoutManager *atlas_lead_layout_new (int spacing);

G_END_DECLS
