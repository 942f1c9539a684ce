/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_MARK_ICON (atlas_mark_icon_get_type ())

G_DECLARE_FINAL_TYPE (AtlasMarkIcon, atlas_mark_icon, ATLAS, MARK_ICON, GtkWidget)

GtkWidget *atlas_mark_icon_new       (void);
void       atlas_mark_icon_set_event (AtlasMarkIcon *self,
                                      AtlasState    *state,
                                      AtlasEvent    *event);
void       atlas_mark_icon_set_side  (AtlasMarkIcon *self,
                                      AtlasState    *state,
                                      const char    *side);

G_END_DECLS
