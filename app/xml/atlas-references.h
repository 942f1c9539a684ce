/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "xml/atlas-report.h"

G_BEGIN_DECLS

/**
 * AtlasThing:
 *
 * The kinds of things that have identifiers, each kind its own set of them.
 */
typedef enum
{
  ATLAS_THING_LANGUAGE,
  ATLAS_THING_SIDE,
  ATLAS_THING_TRADITION,
  ATLAS_THING_ACCOUNT,
  ATLAS_THING_KIND,
  ATLAS_THING_PHASE,
  ATLAS_THING_SOURCE,
  ATLAS_THING_PLACE,
  ATLAS_THING_EVENT,
  ATLAS_THING_DISPUTE,
  ATLAS_THING_PERSON,
  ATLAS_THING_UNIT,
  ATLAS_THING_FRONT,
  ATLAS_THING_SERIES,
  ATLAS_THING_TOUR,
  ATLAS_THING_FEATURE,
  ATLAS_THING_PICTURE,
  ATLAS_THING_SHEET,
  ATLAS_N_THINGS,
} AtlasThing;

typedef struct _AtlasReferences AtlasReferences;

/**
 * AtlasReferencesFunc:
 * @id: an identifier
 * @origin: where it is declared
 * @user_data: what was given with the function
 */
typedef void (*AtlasReferencesFunc) (const char        *id,
                                     const AtlasOrigin *origin,
                                     gpointer           user_data);

AtlasReferences   *atlas_references_new        (AtlasReport       *report);
void               atlas_references_free       (AtlasReferences   *self);
gboolean           atlas_references_declare    (AtlasReferences   *self,
                                                AtlasThing         thing,
                                                const char        *id,
                                                const AtlasOrigin *origin);
const char        *atlas_references_refer      (AtlasReferences   *self,
                                                AtlasThing         thing,
                                                const char        *id,
                                                const AtlasOrigin *origin);
const AtlasOrigin *atlas_references_find       (AtlasReferences   *self,
                                                AtlasThing         thing,
                                                const char        *id);
void               atlas_references_resolve    (AtlasReferences   *self);
void               atlas_references_foreach_unused (AtlasReferences     *self,
                                                   AtlasThing           thing,
                                                   AtlasReferencesFunc  func,
                                                   gpointer             user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasReferences, atlas_references_free)

G_END_DECLS
