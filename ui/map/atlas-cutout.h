/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_CUTOUT (atlas_cutout_get_type ())

G_DECLARE_FINAL_TYPE (AtlasCutout, atlas_cutout, ATLAS, CUTOUT, GtkWidget)

GtkWidget *atlas_cutout_new               (GtkWidget   *child);
void       atlas_cutout_set_content_width (AtlasCutout *self,
                                           int          width);

G_END_DECLS
