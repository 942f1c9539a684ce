/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_EVENT_POPOVER (atlas_event_popover_get_type ())

G_DECLARE_FINAL_TYPE (AtlasEventPopover, atlas_event_popover, ATLAS, EVENT_POPOVER, GtkPopover)

GtkWidget *atlas_event_popover_new        (AtlasState        *state);
void       atlas_event_popover_set_events (AtlasEventPopover *self,
                                           GPtrArray         *events);

G_END_DECLS
