/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_ACTOR_CHIP (atlas_actor_chip_get_type ())

G_DECLARE_FINAL_TYPE (AtlasActorChip, atlas_actor_chip, ATLAS, ACTOR_CHIP, GtkButton)

GtkWidget *atlas_actor_chip_new (AtlasState *state,
                                 AtlasActor *actor);

G_END_DECLS
