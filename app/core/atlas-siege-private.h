/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-siege.h"

G_BEGIN_DECLS

#define N_ACTOR_KINDS (ATLAS_ACTOR_UNIT + 1)

struct _AtlasSiege
{
  GObject         parent_instance;
  AtlasSiegeHead  head;
  AtlasLand      *land;
  GArray         *sides;
  GArray         *vocabularies[ATLAS_N_VOCABULARIES];
  GPtrArray      *sources;
  GPtrArray      *scans;
  GHashTable     *sources_by_id;
  GPtrArray      *places;
  GHashTable     *places_by_id;
  GPtrArray      *events;
  GPtrArray      *fronts;
  GPtrArray      *actors[N_ACTOR_KINDS];
  GHashTable     *actors_by_id[N_ACTOR_KINDS];
  GPtrArray      *series;
  GPtrArray      *tours;
  GHashTable     *events_by_id;
  GListStore     *place_list;
  AtlasSpanIndex *event_index;
  GMutex          holdings_mutex;
  GHashTable     *holdings_by_account;
};

G_END_DECLS
