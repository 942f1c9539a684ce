/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-siege.h"
#include "xml/atlas-references.h"
#include "xml/atlas-report.h"

G_BEGIN_DECLS

typedef struct _AtlasCheck AtlasCheck;

AtlasCheck *atlas_check_new           (AtlasSiege         *siege,
                                       AtlasReport        *report,
                                       AtlasReferences    *references);
void        atlas_check_free          (AtlasCheck         *self);
void        atlas_check_head          (AtlasCheck         *self,
                                       const AtlasOrigin  *span,
                                       const AtlasOrigin  *view);
void        atlas_check_side          (AtlasCheck         *self,
                                       const AtlasSide    *side,
                                       const AtlasOrigin  *origin);
void        atlas_check_phase         (AtlasCheck         *self,
                                       const AtlasTerm    *phase,
                                       const AtlasOrigin  *origin);
void        atlas_check_name          (AtlasCheck         *self,
                                       const char         *place,
                                       const AtlasName    *name,
                                       const AtlasOrigin  *origin);
void        atlas_check_place         (AtlasCheck         *self,
                                       AtlasPlace         *place,
                                       const AtlasOrigin  *origin);
void        atlas_check_event         (AtlasCheck         *self,
                                       AtlasEvent         *event,
                                       const AtlasOrigin  *origin);
void        atlas_check_dispute       (AtlasCheck         *self,
                                       const AtlasDispute *dispute,
                                       const AtlasOrigin  *origin);
void        atlas_check_front         (AtlasCheck         *self,
                                       const AtlasFront   *front,
                                       const AtlasOrigin  *origin);
void        atlas_check_actor         (AtlasCheck         *self,
                                       AtlasActor         *actor,
                                       const AtlasOrigin  *origin);
void        atlas_check_point         (AtlasCheck         *self,
                                       const AtlasSeriesPoint *point,
                                       const AtlasOrigin  *origin);
void        atlas_check_step          (AtlasCheck         *self,
                                       const AtlasStep    *step,
                                       const AtlasOrigin  *origin);
void        atlas_check_cites         (AtlasCheck         *self,
                                       GArray             *cites,
                                       const char         *element,
                                       const AtlasOrigin  *origin);
void        atlas_check_whole         (AtlasCheck         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasCheck, atlas_check_free)

G_END_DECLS
