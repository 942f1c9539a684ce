/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include <shumate/shumate.h>

G_BEGIN_DECLS

GtkWidget *bench_find_widget      (GtkWidget      *root,
                                   GType           type);
GtkWidget *bench_empty_window_new (GtkApplication *application,
                                   int             width,
                                   int             height);

G_END_DECLS
