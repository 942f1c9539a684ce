/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/atlas-curve.h"

G_BEGIN_DECLS

typedef struct _AtlasCourse AtlasCourse;

AtlasCourse *atlas_course_new        (AtlasCurve  *curve,
                                      double       size);
void         atlas_course_free       (AtlasCourse *self);
double       atlas_course_get_length (AtlasCourse *self);
gboolean     atlas_course_walk       (AtlasCourse *self,
                                      double       distance,
                                      double       reach,
                                      AtlasPoint  *point,
                                      double      *angle_rad);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasCourse, atlas_course_free)

G_END_DECLS
