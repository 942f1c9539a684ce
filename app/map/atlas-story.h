/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-siege.h"
#include "map/atlas-palette.h"

#include <cairo.h>

G_BEGIN_DECLS

typedef struct _AtlasStory AtlasStory;

AtlasStory *atlas_story_new        (AtlasSiege         *siege,
                                    gint64              instant,
                                    AtlasPlace         *place,
                                    const char         *language,
                                    double              scale,
                                    double              width,
                                    double              height);
void        atlas_story_free       (AtlasStory         *self);
double      atlas_story_get_height (AtlasStory         *self);
void        atlas_story_paint      (AtlasStory         *self,
                                    cairo_t            *cr,
                                    const AtlasPalette *palette,
                                    double              x,
                                    double              y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasStory, atlas_story_free)

G_END_DECLS
