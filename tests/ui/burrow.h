/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

/* 1 June 1200, the first day of the siege of the burrow. */
#define BURROW_BEGIN (atlas_time_from_civil (1200, 6, 1, 0, 0))

AtlasSiege *burrow_new          (guint       n_more_events);
void        burrow_destroy      (GtkWidget  *window);
gboolean    burrow_wait_for     (gboolean    (*condition) (gpointer data),
                                 gpointer    data);
GtkWidget  *burrow_find_widget  (GtkWidget  *root,
                                 GType       type,
                                 const char *style_class);
gpointer    burrow_find_any     (GtkWidget  *root,
                                 GType       type);
GtkWidget  *burrow_find_label   (GtkWidget  *root,
                                 const char *words);
GtkGesture *burrow_find_gesture (GtkWidget  *widget,
                                 GType       type);
char       *burrow_read         (GtkWidget  *root);
