/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-event.h"

G_BEGIN_DECLS

typedef struct _AtlasEventSet AtlasEventSet;

AtlasEventSet *atlas_event_set_new      (guint                n_events);
void           atlas_event_set_free     (AtlasEventSet       *self);
void           atlas_event_set_add      (AtlasEventSet       *self,
                                         AtlasEvent          *event);
gboolean       atlas_event_set_has      (const AtlasEventSet *self,
                                         AtlasEvent          *event);
guint          atlas_event_set_get_size (const AtlasEventSet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasEventSet, atlas_event_set_free)

G_END_DECLS
