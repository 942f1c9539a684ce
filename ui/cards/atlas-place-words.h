/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/atlas-state.h"

G_BEGIN_DECLS

const char *atlas_place_words_kind     (AtlasPlaceKind  kind);
char       *atlas_place_words_position (AtlasPlace     *place);
char       *atlas_place_words_day      (gint64          time);
char       *atlas_place_words_names    (AtlasState     *state,
                                        AtlasPlace     *place);

G_END_DECLS
