/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-holding-index.h"
#include "core/atlas-siege.h"

G_BEGIN_DECLS

typedef struct _AtlasHoldTally AtlasHoldTally;

AtlasHoldTally *atlas_hold_tally_new         (AtlasSiege        *siege,
                                              AtlasHoldingIndex *holdings,
                                              GPtrArray         *places);
void            atlas_hold_tally_free        (AtlasHoldTally    *self);
guint           atlas_hold_tally_get_n_steps (AtlasHoldTally    *self);
gint64          atlas_hold_tally_get_begin   (AtlasHoldTally    *self,
                                              guint              step);
guint           atlas_hold_tally_find_step   (AtlasHoldTally    *self,
                                              gint64             time);
guint           atlas_hold_tally_get_total   (AtlasHoldTally    *self);
guint           atlas_hold_tally_count       (AtlasHoldTally    *self,
                                              guint              step,
                                              AtlasHold          hold,
                                              guint              side);
char           *atlas_hold_tally_describe    (AtlasHoldTally    *self,
                                              gint64             time,
                                              const char        *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasHoldTally, atlas_hold_tally_free)

G_END_DECLS
