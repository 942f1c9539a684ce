/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlasSample:
 * @x: 0 to 1 over the surface
 * @y: 0 to 1 over the surface
 * @value: what was measured there
 */
typedef struct
{
  double x;
  double y;
  double value;
} AtlasSample;

typedef struct _AtlasSpline AtlasSpline;

AtlasSpline *atlas_spline_new         (const AtlasSample *samples,
                                       guint              n_samples,
                                       guint              columns,
                                       guint              rows,
                                       guint              levels);
void         atlas_spline_free        (AtlasSpline       *self);
double       atlas_spline_get_value   (AtlasSpline       *self,
                                       double             x,
                                       double             y);
void         atlas_spline_sample      (AtlasSpline       *self,
                                       double             left,
                                       double             top,
                                       double             step_x,
                                       double             step_y,
                                       guint              columns,
                                       guint              rows,
                                       float             *values,
                                       float             *slopes_x,
                                       float             *slopes_y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasSpline, atlas_spline_free)

G_END_DECLS
