/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/atlas-state.h"

G_BEGIN_DECLS

struct _AtlasState
{
  GObject        parent_instance;
  AtlasSiege    *siege;
  char          *language;
  char          *names;
  char          *account;
  AtlasTheme     theme;
  gboolean       show_details;
  AtlasLayers   *layers;
  GHashTable    *folds;
  gboolean       kinds_apart;
  AtlasFilter   *filter;
  AtlasEventSet *passed;
  GHashTable    *told;
  AtlasHoldingIndex *told_of;
  gint64         range_begin;
  gint64         range_end;
  gint64         instant;
  gint64         visible_begin;
  gint64         visible_end;
  gboolean       playing;
  double         speed;
  gboolean       hastening;
  gboolean       looping;
  gint64         quiet_begin;
  gint64         quiet_end;
  AtlasExtent    seen;
  double         unplayed;
  AtlasPlace    *place;
  AtlasEvent    *event;
  AtlasActor    *actor;
  /* These belong to the siege. */
  const AtlasFront *front;
  const AtlasTour *tour;
  guint          step;
  char          *own_account;
  AtlasPosition  centre;
  double         zoom;
  AtlasExtent    extent;
};

enum
{
  PROP_0,
  PROP_SIEGE,
  PROP_LANGUAGE,
  PROP_NAMES,
  PROP_ACCOUNT,
  PROP_THEME,
  PROP_SHOW_DETAILS,
  PROP_FILTER,
  PROP_INSTANT,
  PROP_VISIBLE_BEGIN,
  PROP_VISIBLE_END,
  PROP_PLAYING,
  PROP_SPEED,
  PROP_HASTENING,
  PROP_LOOPING,
  PROP_PLACE,
  PROP_EVENT,
  PROP_ACTOR,
  PROP_FRONT,
  PROP_TOUR,
  PROP_STEP,
  PROP_LATITUDE,
  PROP_LONGITUDE,
  PROP_ZOOM,
  PROP_FOLDED,
  PROP_KINDS_APART,
  N_PROPS,
};

void atlas_state_notify        (AtlasState *self,
                                guint       property);
void atlas_state_set_selection (AtlasState       *self,
                                AtlasPlace       *place,
                                AtlasEvent       *event,
                                AtlasActor       *actor,
                                const AtlasFront *front);
const AtlasFront *atlas_state_find_front (AtlasSiege *siege,
                                          const char *reference);
void atlas_state_forget_passed (AtlasState *self);
void atlas_state_forget_quiet  (AtlasState *self);

G_END_DECLS
