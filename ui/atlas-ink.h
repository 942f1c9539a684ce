/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     atlas_ink_get      (GtkWidget *widget,
                             GdkRGBA   *ink);
gboolean atlas_ink_look_up  (GtkWidget  *widget,
                             const char *name,
                             GdkRGBA    *ink);
gboolean atlas_ink_is_light (GtkWidget *widget);
void     atlas_ink_from_rgb (guint32    rgb,
                             GdkRGBA   *ink);

G_END_DECLS
