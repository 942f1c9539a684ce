/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "core/atlas-actor.h"
#include "core/atlas-event.h"
#include "core/atlas-front.h"
#include "core/atlas-holding-index.h"
#include "core/atlas-land.h"
#include "core/atlas-place.h"
#include "core/atlas-scan.h"
#include "core/atlas-series.h"
#include "core/atlas-side.h"
#include "core/atlas-source.h"
#include "core/atlas-span-index.h"
#include "core/atlas-term.h"
#include "core/atlas-tour.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_SIEGE (atlas_siege_get_type ())

G_DECLARE_FINAL_TYPE (AtlasSiege, atlas_siege, ATLAS, SIEGE, GObject)

/**
 * AtlasVocabulary:
 * @ATLAS_VOCABULARY_LANGUAGE: the languages of its texts
 * @ATLAS_VOCABULARY_TRADITION: whose names places bear
 * @ATLAS_VOCABULARY_ACCOUNT: families of sources
 * @ATLAS_VOCABULARY_KIND: kinds of events
 * @ATLAS_VOCABULARY_PHASE: its phases
 *
 * The lists of terms that a siege declares.
 */
typedef enum
{
  ATLAS_VOCABULARY_LANGUAGE,
  ATLAS_VOCABULARY_TRADITION,
  ATLAS_VOCABULARY_ACCOUNT,
  ATLAS_VOCABULARY_KIND,
  ATLAS_VOCABULARY_PHASE,
  ATLAS_N_VOCABULARIES,
} AtlasVocabulary;

/**
 * AtlasSiegeHead:
 * @id: identifier, interned
 * @folder: absolute path of its folder
 * @files: (element-type filename): absolute paths of the files that it names, whether they are there or not
 * @lesson_file: (nullable): path of the file of a lesson that was read with it
 * @lesson: (nullable): identifier of the first tour or lesson of that file, interned
 * @title: its title
 * @subtitle: (nullable): a line beneath it
 * @summary: (nullable): what it was
 * @clock: (nullable): which local time its times are in
 * @span: its time, [begin, end)
 * @opening: the moment shown first
 * @day_one: the first second of the day counted as the first
 * @extent: what the map may show
 * @view: what it shows first
 *
 * What a siege says of itself before its parts.
 */
typedef struct
{
  const char *id;
  char       *folder;
  GHashTable *files;
  char       *lesson_file;
  const char *lesson;
  AtlasText  *title;
  AtlasText  *subtitle;
  AtlasText  *summary;
  AtlasText  *clock;
  AtlasSpan   span;
  gint64      opening;
  gint64      day_one;
  AtlasExtent extent;
  AtlasExtent view;
} AtlasSiegeHead;

AtlasSiege           *atlas_siege_new            (void);
AtlasSiegeHead       *atlas_siege_get_head       (AtlasSiege       *self);
AtlasLand            *atlas_siege_get_land       (AtlasSiege       *self);

gboolean              atlas_siege_take_side      (AtlasSiege       *self,
                                                  AtlasSide        *side);
gboolean              atlas_siege_take_term      (AtlasSiege       *self,
                                                  AtlasVocabulary   vocabulary,
                                                  AtlasTerm        *term);
gboolean              atlas_siege_take_source    (AtlasSiege       *self,
                                                  AtlasSource      *source);
gboolean              atlas_siege_take_place     (AtlasSiege       *self,
                                                  AtlasPlace       *place);
gboolean              atlas_siege_take_event     (AtlasSiege       *self,
                                                  AtlasEvent       *event);
void                  atlas_siege_take_front     (AtlasSiege       *self,
                                                  AtlasFront       *front);
void                  atlas_siege_take_scan      (AtlasSiege       *self,
                                                  AtlasScan        *scan);
gboolean              atlas_siege_take_actor     (AtlasSiege       *self,
                                                  AtlasActor       *actor);
void                  atlas_siege_take_series    (AtlasSiege       *self,
                                                  AtlasSeries      *series);
void                  atlas_siege_take_tour      (AtlasSiege       *self,
                                                  AtlasTour        *tour);
void                  atlas_siege_seal           (AtlasSiege       *self);

guint                 atlas_siege_get_n_sides    (AtlasSiege       *self);
const AtlasSide      *atlas_siege_get_side       (AtlasSiege       *self,
                                                  guint             n);
const AtlasSide      *atlas_siege_find_side      (AtlasSiege       *self,
                                                  const char       *id);
guint                 atlas_siege_get_n_terms    (AtlasSiege       *self,
                                                  AtlasVocabulary   vocabulary);
const AtlasTerm      *atlas_siege_get_term       (AtlasSiege       *self,
                                                  AtlasVocabulary   vocabulary,
                                                  guint             n);
const AtlasTerm      *atlas_siege_find_term      (AtlasSiege       *self,
                                                  AtlasVocabulary   vocabulary,
                                                  const char       *id);
AtlasMark             atlas_siege_get_mark       (AtlasSiege       *self,
                                                  AtlasEvent       *event);
const AtlasTerm      *atlas_siege_find_phase_at  (AtlasSiege       *self,
                                                  gint64            time);
const AtlasSource    *atlas_siege_find_source    (AtlasSiege       *self,
                                                  const char       *id);
GPtrArray            *atlas_siege_get_sources    (AtlasSiege       *self);
AtlasPlace           *atlas_siege_find_place     (AtlasSiege       *self,
                                                  const char       *id);
AtlasEvent           *atlas_siege_find_event     (AtlasSiege       *self,
                                                  const char       *id);
GPtrArray            *atlas_siege_get_places     (AtlasSiege       *self);
GPtrArray            *atlas_siege_get_events     (AtlasSiege       *self);
GPtrArray            *atlas_siege_get_fronts     (AtlasSiege       *self);
GPtrArray            *atlas_siege_get_scans      (AtlasSiege       *self);
const AtlasScan      *atlas_siege_find_scan      (AtlasSiege       *self,
                                                  const char       *path);
AtlasActor           *atlas_siege_find_actor     (AtlasSiege       *self,
                                                  AtlasActorKind    kind,
                                                  const char       *id);
AtlasActor           *atlas_siege_find_reference (AtlasSiege       *self,
                                                  const char       *reference);
GPtrArray            *atlas_siege_get_actors     (AtlasSiege       *self,
                                                  AtlasActorKind    kind);
GPtrArray            *atlas_siege_get_series     (AtlasSiege       *self);
const AtlasTour      *atlas_siege_find_tour      (AtlasSiege       *self,
                                                  const char       *id);
GPtrArray            *atlas_siege_get_tours      (AtlasSiege       *self);
GListModel           *atlas_siege_get_place_list (AtlasSiege       *self);
AtlasSpanIndex       *atlas_siege_get_event_index (AtlasSiege      *self);
guint                 atlas_siege_find_position  (AtlasSiege       *self,
                                                  gint64            time);
AtlasHoldingIndex    *atlas_siege_get_holdings   (AtlasSiege       *self,
                                                  const char       *account);
char                 *atlas_siege_dup_name       (AtlasSiege       *self,
                                                  GArray           *names,
                                                  const char       *tradition,
                                                  const char       *language,
                                                  gint64            time);
void                  atlas_siege_shorten_name   (char             *name);
gint64                atlas_siege_get_begin      (AtlasSiege       *self);
gint64                atlas_siege_get_end        (AtlasSiege       *self);
int                   atlas_siege_get_day        (AtlasSiege       *self,
                                                  gint64            time);

G_END_DECLS
