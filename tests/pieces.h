/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-siege.h"

G_BEGIN_DECLS

/* Pieces from which a test builds a siege of its own. */

AtlasSiege *pieces_new_siege   (gint64        begin,
                                gint64        end);
void        pieces_add_side    (AtlasSiege   *siege,
                                const char   *id,
                                guint32       colour,
                                AtlasPattern  pattern);
AtlasPlace *pieces_add_place   (AtlasSiege   *siege,
                                const char   *id,
                                const char   *within,
                                guint         rank);
void        pieces_add_holding (AtlasPlace   *place,
                                AtlasHold     hold,
                                const char   *side,
                                gint64        earliest,
                                gint64        latest);
AtlasEvent *pieces_add_event   (AtlasSiege   *siege,
                                const char   *id,
                                gint64        time,
                                const char   *kind);

G_END_DECLS
