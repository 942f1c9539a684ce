/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void atlas_box_clear     (GtkWidget *box);
void atlas_box_set_shown (GtkWidget *box,
                          gboolean   is_shown);
void atlas_box_open      (GtkWidget *box);
void atlas_box_close     (GtkWidget *box);

G_END_DECLS
