/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

int    atlas_line_scale          (GtkWidget *widget,
                                  double     share);
double atlas_line_measure_letter (GtkWidget *widget);

G_END_DECLS
