/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void atlas_late_popover_set_menu  (GtkMenuButton *button,
                                   GMenuModel    *menu);
void atlas_late_popover_set_child (GtkMenuButton *button,
                                   GtkWidget   *(*make_child) (gpointer user_data),
                                   gpointer       user_data);

G_END_DECLS
