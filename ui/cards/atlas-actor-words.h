/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/atlas-state.h"

G_BEGIN_DECLS

char *atlas_actor_words_eyebrow (AtlasState      *state,
                                 AtlasActor      *actor);
char *atlas_actor_words_also    (AtlasState      *state,
                                 AtlasActor      *actor);
char *atlas_actor_words_role    (AtlasState      *state,
                                 const AtlasRole *role);

G_END_DECLS
