/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_TROUBLE_BAR (atlas_trouble_bar_get_type ())

G_DECLARE_FINAL_TYPE (AtlasTroubleBar, atlas_trouble_bar, ATLAS, TROUBLE_BAR, GtkWidget)

AtlasTroubleBar *atlas_trouble_bar_new          (void);
void             atlas_trouble_bar_set_n_errors (AtlasTroubleBar *self,
                                                 guint            n_errors);

G_END_DECLS
