/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

void        screen_destroy      (GtkWidget  *window);
gboolean    screen_wait_for     (gboolean    (*condition) (gpointer data),
                                 gpointer    data);
GtkWidget  *screen_find_widget  (GtkWidget  *root,
                                 GType       type,
                                 const char *style_class);
gpointer    screen_find_any     (GtkWidget  *root,
                                 GType       type);
GtkWidget  *screen_find_label   (GtkWidget  *root,
                                 const char *words);
GtkGesture *screen_find_gesture (GtkWidget  *widget,
                                 GType       type);
char       *screen_read         (GtkWidget  *root);
