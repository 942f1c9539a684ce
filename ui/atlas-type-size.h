/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

double atlas_type_size_get_scale (GtkWidget *widget);

G_END_DECLS
