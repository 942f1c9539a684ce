/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_SWIPE_BAR (atlas_swipe_bar_get_type ())

G_DECLARE_FINAL_TYPE (AtlasSwipeBar, atlas_swipe_bar, ATLAS, SWIPE_BAR, GtkWidget)

GtkWidget *atlas_swipe_bar_new       (void);
double     atlas_swipe_bar_get_share (AtlasSwipeBar *self);
void       atlas_swipe_bar_set_share (AtlasSwipeBar *self,
                                      double         share);
void       atlas_swipe_bar_set_words (AtlasSwipeBar *self,
                                      const char    *words);

G_END_DECLS
