/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "core/atlas-land.h"
#include "map/atlas-viewport.h"

G_BEGIN_DECLS

/**
 * AtlasCurveForm:
 * @ATLAS_CURVE_STRAIGHT: straight from point to point
 * @ATLAS_CURVE_THROUGH: a smooth curve through every point
 * @ATLAS_CURVE_NEAR: a smoother curve that passes near the points and meets the ends
 *
 * How the points of a line are joined.
 */
typedef enum
{
  ATLAS_CURVE_STRAIGHT,
  ATLAS_CURVE_THROUGH,
  ATLAS_CURVE_NEAR,
} AtlasCurveForm;

/**
 * AtlasPoint:
 * @x: to the right
 * @y: down
 */
typedef struct
{
  double x;
  double y;
} AtlasPoint;

typedef struct _AtlasCurve AtlasCurve;

AtlasCurve *atlas_curve_new             (const AtlasPosition *points,
                                         guint                n_points,
                                         AtlasCurveForm       form,
                                         gboolean             is_closed);
AtlasCurve *atlas_curve_new_for_feature (const AtlasFeature  *feature);
void        atlas_curve_free            (AtlasCurve          *self);
void        atlas_curve_trace           (AtlasCurve          *self,
                                         cairo_t             *cr,
                                         const AtlasViewport *viewport);
void        atlas_curve_get_bounds      (AtlasCurve          *self,
                                         const AtlasViewport *viewport,
                                         double              *left,
                                         double              *top,
                                         double              *right,
                                         double              *bottom);
GArray     *atlas_curve_flatten         (AtlasCurve          *self,
                                         double               size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasCurve, atlas_curve_free)

G_END_DECLS
