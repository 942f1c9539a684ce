/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/atlas-clutter.h"
#include "map/atlas-label-space.h"
#include "map/atlas-scene.h"

G_BEGIN_DECLS

struct _AtlasScene
{
  AtlasSiege        *siege;
  GArray            *pins;
  guint32           *tenures;
  guint32           *spare_tenures;
  GPtrArray         *labels;
  AtlasLabelSpace   *space;
  AtlasClutter      *clutter;
  GHashTable        *namings;
  GPtrArray         *arrows;
  GPtrArray         *outlines;
  GPtrArray         *moving;
  GPtrArray         *tags;
  GPtrArray         *disputed;
  const char        *tag_account;
  GArray            *name_changes;
  AtlasHoldingIndex *holdings;
  double             step;
  double             scale;
  AtlasLayer         hidden;
  guint              epoch;
  char              *tradition;
  char              *language;
};

/* In how many steps of a zoom level labels are placed anew. */
#define STEPS_PER_LEVEL 4.0

/*
 * AtlasSceneRule:
 * @from: the zoom level from which something is shown
 * @to: the zoom level from which it is not any more
 * @letters: how it is lettered
 * @priority: which comes first where there is no room for both, the lower
 * @may_stand_apart: whether its name may stand at the end of a line that leads to it
 */
typedef struct
{
  double       from;
  double       to;
  AtlasLetters letters;
  guint        priority;
  gboolean     may_stand_apart;
} AtlasSceneRule;

AtlasSceneRule atlas_scene_get_place_rule (AtlasPlace        *place);
void           atlas_scene_place_labels   (AtlasScene        *self,
                                           const AtlasAspect *aspect);
gboolean       atlas_scene_update_arrows  (AtlasScene        *self,
                                           const AtlasAspect *aspect,
                                           gboolean           is_relettered);
void           atlas_scene_update_tags    (AtlasScene        *self,
                                           const AtlasAspect *aspect,
                                           gboolean           is_relettered);

G_END_DECLS
