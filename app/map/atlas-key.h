/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/atlas-legend-entry.h"

G_BEGIN_DECLS

/**
 * AtlasKeyContents:
 * @ATLAS_KEY_SIGNS: the signs of places
 * @ATLAS_KEY_SIGNS_AND_LAND: these, and how the land is drawn
 *
 * What a legend explains.
 */
typedef enum
{
  ATLAS_KEY_SIGNS,
  ATLAS_KEY_SIGNS_AND_LAND,
} AtlasKeyContents;

/**
 * AtlasKeyOmission:
 * @ATLAS_KEY_OMIT_OBVIOUS: what explains itself
 * @ATLAS_KEY_OMIT_LAND: anything about the land
 *
 * What a legend may leave out when there is no room.
 */
typedef enum
{
  ATLAS_KEY_OMIT_OBVIOUS,
  ATLAS_KEY_OMIT_LAND,
} AtlasKeyOmission;

typedef struct _AtlasKey AtlasKey;

AtlasKey *atlas_key_new        (AtlasScene          *scene,
                                const AtlasViewport *viewport,
                                const char          *language,
                                AtlasKeyContents     contents,
                                double               scale,
                                double               width);
gboolean  atlas_key_shorten    (AtlasKey            *self,
                                AtlasKeyOmission     omission,
                                double               width);
void      atlas_key_free       (AtlasKey            *self);
double    atlas_key_get_height (AtlasKey            *self);
void      atlas_key_paint      (AtlasKey            *self,
                                cairo_t             *cr,
                                const AtlasPalette  *palette,
                                double               x,
                                double               y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasKey, atlas_key_free)

G_END_DECLS
