/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "xml/atlas-check.h"

G_BEGIN_DECLS

struct _AtlasCheck
{
  AtlasSiege      *siege;
  AtlasReport     *report;
  AtlasReferences *references;
  /* From the tradition and the folded name to an array of NameUse. */
  GHashTable      *names;
  /* Steps of tours that show an event, which may be read later than they. */
  GArray          *steps;
};

gboolean atlas_check_instant_equal (const AtlasInstant *a,
                                    const AtlasInstant *b);
void     atlas_check_claims        (AtlasCheck         *self,
                                    GArray             *claims,
                                    gboolean            is_about_begin,
                                    const AtlasOrigin  *origin);
void     atlas_check_steps         (AtlasCheck         *self);

G_END_DECLS
