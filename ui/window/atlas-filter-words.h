/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/atlas-state.h"

G_BEGIN_DECLS

char       *atlas_filter_word_id        (AtlasState     *state,
                                         AtlasFilterBy   by,
                                         const char     *id);
const char *atlas_filter_word_certainty (AtlasCertainty  certainty);
char       *atlas_filter_word_range     (gint64          begin,
                                         gint64          end);
const char *atlas_filter_word_extent    (void);

G_END_DECLS
