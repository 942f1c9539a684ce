/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-siege.h"
#include "export/atlas-record.h"

G_BEGIN_DECLS

typedef struct _AtlasIconSet AtlasIconSet;

AtlasIconSet *atlas_icon_set_new      (AtlasSiege        *siege,
                                       GPtrArray         *records);
void          atlas_icon_set_free     (AtlasIconSet      *self);
guint         atlas_icon_set_get_n    (AtlasIconSet      *self);
const char   *atlas_icon_set_get_name (AtlasIconSet      *self,
                                       guint              n);
char         *atlas_icon_set_dup_path (AtlasIconSet      *self,
                                       guint              n);
gboolean      atlas_icon_set_stands   (AtlasIconSet      *self,
                                       guint              n);
GBytes       *atlas_icon_set_get_png  (AtlasIconSet      *self,
                                       guint              n);
const char   *atlas_icon_set_find     (AtlasIconSet      *self,
                                       const AtlasRecord *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasIconSet, atlas_icon_set_free)

G_END_DECLS
