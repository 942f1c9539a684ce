/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlasLayer:
 * @ATLAS_LAYER_RELIEF: tint and shade of the ground
 * @ATLAS_LAYER_CONTOURS: lines of one height, with their numbers
 * @ATLAS_LAYER_FRONTS: lines and areas that were held
 * @ATLAS_LAYER_ARROWS: movements
 * @ATLAS_LAYER_NAMES: names of places and of the land
 *
 * What the map can be shown without: a set of flags.
 */
typedef enum
{
  ATLAS_LAYER_RELIEF = 1 << 0,
  ATLAS_LAYER_CONTOURS = 1 << 1,
  ATLAS_LAYER_FRONTS = 1 << 2,
  ATLAS_LAYER_ARROWS = 1 << 3,
  ATLAS_LAYER_NAMES = 1 << 4,
} AtlasLayer;

/* Those that are part of the tiles of the land. */
#define ATLAS_LAYERS_OF_LAND (ATLAS_LAYER_RELIEF | ATLAS_LAYER_CONTOURS)

char     *atlas_layer_to_string (AtlasLayer  layers);
gboolean  atlas_layer_parse     (const char *text,
                                 AtlasLayer *layers);

G_END_DECLS
