/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-cite.h"
#include "core/atlas-instant.h"
#include "core/atlas-layer.h"
#include "core/atlas-position.h"
#include "core/atlas-text.h"

G_BEGIN_DECLS

/**
 * AtlasTourKind:
 * @ATLAS_TOUR_TOUR: for whoever looks
 * @ATLAS_TOUR_LESSON: for a class, with the teacher's notes and questions
 */
typedef enum
{
  ATLAS_TOUR_TOUR,
  ATLAS_TOUR_LESSON,
} AtlasTourKind;

/**
 * AtlasQuestion:
 * @text: what the teacher asks
 * @answer: (nullable): what may be answered
 */
typedef struct
{
  AtlasText *text;
  AtlasText *answer;
} AtlasQuestion;

/**
 * AtlasStep:
 * @at: the moment shown
 * @centre: the middle of the map
 * @zoom: the zoom level of the map
 * @place: (nullable): what it is about, interned
 * @event: (nullable): what it is about, interned
 * @account: (nullable): the account that is followed, interned
 * @has_layers: whether it says what the map is shown with
 * @layers: with which layers, if it does
 * @minutes: how long it is meant to be shown; 0 where nobody says
 * @title: its title
 * @text: (nullable): its words
 * @notes: (nullable): the teacher's notes
 * @questions: (nullable) (element-type AtlasQuestion): the teacher's questions
 * @cites: (nullable) (element-type AtlasCite): where it is stated
 *
 * One stop of a tour.
 */
typedef struct
{
  AtlasInstant  at;
  AtlasPosition centre;
  double        zoom;
  const char   *place;
  const char   *event;
  const char   *account;
  gboolean      has_layers;
  AtlasLayer    layers;
  double        minutes;
  AtlasText    *title;
  AtlasText    *text;
  AtlasText    *notes;
  GArray       *questions;
  GArray       *cites;
} AtlasStep;

/**
 * AtlasTour:
 * @id: identifier, interned
 * @kind: for whom it is
 * @is_attract: whether an unattended screen plays it
 * @ages: (nullable): for which ages, as “14-18”, interned
 * @title: its title
 * @summary: (nullable): what it is about
 * @steps: (element-type AtlasStep): its steps, in order
 *
 * A way through a siege.
 */
typedef struct
{
  const char   *id;
  AtlasTourKind kind;
  gboolean      is_attract;
  const char   *ages;
  AtlasText    *title;
  AtlasText    *summary;
  GArray       *steps;
} AtlasTour;

void       atlas_question_clear (AtlasQuestion *self);
void       atlas_step_clear     (AtlasStep     *self);
AtlasTour *atlas_tour_new       (const char    *id,
                                 AtlasTourKind  kind);
void       atlas_tour_free      (AtlasTour     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasTour, atlas_tour_free)

G_END_DECLS
