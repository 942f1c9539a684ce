/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_DISCLOSURE (atlas_disclosure_get_type ())

G_DECLARE_FINAL_TYPE (AtlasDisclosure, atlas_disclosure, ATLAS, DISCLOSURE, GtkWidget)

GtkWidget  *atlas_disclosure_new          (const char      *label,
                                           GtkWidget       *child);
const char *atlas_disclosure_get_label    (AtlasDisclosure *self);
void        atlas_disclosure_set_label    (AtlasDisclosure *self,
                                           const char      *label);
void        atlas_disclosure_set_child    (AtlasDisclosure *self,
                                           GtkWidget       *child);
gboolean    atlas_disclosure_get_expanded (AtlasDisclosure *self);
void        atlas_disclosure_set_expanded (AtlasDisclosure *self,
                                           gboolean         expanded);

G_END_DECLS
