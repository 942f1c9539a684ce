/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-comparison.h"
#include "state/atlas-session.h"
#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_DESKTOP (atlas_desktop_get_type ())

G_DECLARE_FINAL_TYPE (AtlasDesktop, atlas_desktop, ATLAS, DESKTOP, GtkWidget)

AtlasMapFrame atlas_desktop_foresee_frame  (AtlasSession    *session);
GtkWidget    *atlas_desktop_new            (AtlasState      *state,
                                            AtlasSession    *session,
                                            GListModel      *bookmarks,
                                            AtlasComparison *comparison);
void          atlas_desktop_search         (AtlasDesktop    *self,
                                            gboolean         wants_date);
void          atlas_desktop_show_filters   (AtlasDesktop    *self);
void          atlas_desktop_show_bookmarks (AtlasDesktop    *self);
void          atlas_desktop_draw_extent    (AtlasDesktop    *self);
void          atlas_desktop_remember       (AtlasDesktop    *self);
void          atlas_desktop_get_map_size   (AtlasDesktop    *self,
                                            int             *width,
                                            int             *height);

G_END_DECLS
