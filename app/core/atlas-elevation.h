/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-position.h"

G_BEGIN_DECLS

/**
 * ATLAS_HEIGHT_MIN:
 *
 * No ground of the Earth lies lower, in metres.
 */
#define ATLAS_HEIGHT_MIN (-11000)

/**
 * ATLAS_HEIGHT_MAX:
 *
 * No ground of the Earth lies higher, in metres.
 */
#define ATLAS_HEIGHT_MAX 9000

typedef struct _AtlasElevation AtlasElevation;

AtlasElevation    *atlas_elevation_new        (double                west,
                                               double                north,
                                               double                step,
                                               guint                 columns,
                                               guint                 rows,
                                               float                *heights_m);
void               atlas_elevation_free       (AtlasElevation       *self);
const AtlasExtent *atlas_elevation_get_extent (const AtlasElevation *self);
double             atlas_elevation_get_step   (const AtlasElevation *self);
void               atlas_elevation_sample     (const AtlasElevation *self,
                                               const double         *longitudes,
                                               guint                 n_columns,
                                               const double         *latitudes,
                                               guint                 n_rows,
                                               double                step,
                                               float                *heights_m,
                                               float                *rises_east,
                                               float                *rises_north);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasElevation, atlas_elevation_free)

G_END_DECLS
