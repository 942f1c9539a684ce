/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_DAY_HEADING (atlas_day_heading_get_type ())

G_DECLARE_FINAL_TYPE (AtlasDayHeading, atlas_day_heading, ATLAS, DAY_HEADING, GtkWidget)

void       atlas_day_heading_set_event (AtlasDayHeading *self,
                                        AtlasState      *state,
                                        AtlasEvent      *event);
gboolean   atlas_day_heading_is_shared (AtlasEvent      *a,
                                        AtlasEvent      *b);

G_END_DECLS
