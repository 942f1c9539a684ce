/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_FOLD_CHILD (atlas_fold_child_get_type ())

G_DECLARE_FINAL_TYPE (AtlasFoldChild, atlas_fold_child, ATLAS, FOLD_CHILD, GtkLayoutChild)

guint    atlas_fold_child_get_rank   (AtlasFoldChild *self);
void     atlas_fold_child_set_rank   (AtlasFoldChild *self,
                                      guint           rank);
gboolean atlas_fold_child_get_modest (AtlasFoldChild *self);
void     atlas_fold_child_set_modest (AtlasFoldChild *self,
                                      gboolean        modest);

G_END_DECLS
