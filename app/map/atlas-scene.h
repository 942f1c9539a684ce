/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-event-set.h"
#include "core/atlas-layer.h"
#include "map/atlas-arrow.h"
#include "map/atlas-label.h"
#include "map/atlas-outline.h"
#include "map/atlas-sign.h"
#include "map/atlas-tag.h"

G_BEGIN_DECLS

/**
 * AtlasPin:
 * @place: the place
 * @sign: how it is drawn
 * @x: where, 0 to 1 from west to east over the map of the world
 * @y: where, 0 to 1 from north to south
 * @is_shown: whether it is drawn at this zoom level
 * @is_outgrown: whether it is wider than what is seen at this zoom level; then it is not shown
 * @is_covered: whether there is no room for it among what matters more; then it is not shown
 * @label: (nullable): its label, if there was room for one
 *
 * A place on the map.
 */
typedef struct
{
  AtlasPlace *place;
  AtlasSign   sign;
  double      x;
  double      y;
  gboolean    is_shown;
  gboolean    is_outgrown;
  gboolean    is_covered;
  AtlasLabel *label;
} AtlasPin;

/**
 * AtlasAspect:
 * @holdings: who held what when
 * @instant: the moment
 * @event: (nullable): the event that is told of, whose movements are shown at any moment
 * @events: (nullable): the events whose movements are shown while they last; `NULL` for all
 * @account: (nullable): the account that is followed, or all of them
 * @tradition: (nullable): whose names are shown, or all of them
 * @language: the reader's language
 * @zoom: the zoom level
 * @scale: by how much signs and letters are larger than usual
 * @hidden: the layers that are left out
 *
 * How a siege is looked at.
 */
typedef struct
{
  AtlasHoldingIndex *holdings;
  gint64             instant;
  AtlasEvent        *event;
  AtlasEventSet     *events;
  const char        *account;
  const char        *tradition;
  const char        *language;
  double             zoom;
  double             scale;
  AtlasLayer         hidden;
} AtlasAspect;

typedef struct _AtlasScene AtlasScene;

AtlasScene     *atlas_scene_new             (AtlasSiege        *siege);
void            atlas_scene_free            (AtlasScene        *self);
gboolean        atlas_scene_look            (AtlasScene        *self,
                                             const AtlasAspect *aspect);
AtlasSiege     *atlas_scene_get_siege       (AtlasScene        *self);
const AtlasPin *atlas_scene_get_pins        (AtlasScene        *self,
                                             guint             *n_pins);
const AtlasPin *atlas_scene_find_pin        (AtlasScene        *self,
                                             AtlasPlace        *place);
GPtrArray      *atlas_scene_get_labels      (AtlasScene        *self);
GHashTable     *atlas_scene_collect_unnamed (AtlasScene        *self);
GPtrArray      *atlas_scene_get_arrows      (AtlasScene        *self);
GPtrArray      *atlas_scene_get_outlines    (AtlasScene        *self);
GPtrArray      *atlas_scene_get_tags        (AtlasScene        *self);

AtlasLabel     *atlas_scene_name            (AtlasScene        *self,
                                             const AtlasPin    *pin,
                                             const char        *name,
                                             double             zoom,
                                             const AtlasRect   *seen,
                                             double             clearance);

gboolean        atlas_pin_is_named          (const AtlasPin    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasScene, atlas_scene_free)

G_END_DECLS
