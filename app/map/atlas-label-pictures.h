/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "map/atlas-label.h"

G_BEGIN_DECLS

char            *atlas_label_pictures_build_key  (const AtlasLabel   *label);
AtlasRect        atlas_label_pictures_get_bounds (AtlasLabel         *label);
cairo_surface_t *atlas_label_pictures_get        (AtlasLabel         *label,
                                                  const AtlasPalette *palette,
                                                  int                 scale_factor);

G_END_DECLS
