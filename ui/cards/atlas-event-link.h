/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_EVENT_LINK (atlas_event_link_get_type ())

G_DECLARE_FINAL_TYPE (AtlasEventLink, atlas_event_link, ATLAS, EVENT_LINK, GtkButton)

GtkWidget *atlas_event_link_new (AtlasState *state,
                                 AtlasEvent *event);

G_END_DECLS
