/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

int atlas_line_scale (GtkWidget *widget,
                      double     share);

G_END_DECLS
