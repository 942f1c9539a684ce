/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_ACTOR_CARD (atlas_actor_card_get_type ())

G_DECLARE_FINAL_TYPE (AtlasActorCard, atlas_actor_card, ATLAS, ACTOR_CARD, GtkWidget)

GtkWidget  *atlas_actor_card_new       (AtlasState     *state);
AtlasActor *atlas_actor_card_get_actor (AtlasActorCard *self);
void        atlas_actor_card_set_actor (AtlasActorCard *self,
                                        AtlasActor     *actor);

G_END_DECLS
