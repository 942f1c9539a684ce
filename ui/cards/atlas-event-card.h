/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_EVENT_CARD (atlas_event_card_get_type ())

G_DECLARE_FINAL_TYPE (AtlasEventCard, atlas_event_card, ATLAS, EVENT_CARD, GtkWidget)

GtkWidget  *atlas_event_card_new       (AtlasState     *state);
AtlasEvent *atlas_event_card_get_event (AtlasEventCard *self);
void        atlas_event_card_set_event (AtlasEventCard *self,
                                        AtlasEvent     *event);

G_END_DECLS
