/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-calendar-step.h"

G_BEGIN_DECLS

/**
 * AtlasTimeAxis:
 * @begin: the time at x = 0
 * @end: the time at x = @width; after @begin
 * @width: length of the axis in logical pixels, more than 0
 *
 * A stretch of time laid along a line, left to right: a value.
 */
typedef struct
{
  gint64 begin;
  gint64 end;
  double width;
} AtlasTimeAxis;

double                   atlas_time_axis_get_scale       (const AtlasTimeAxis     *self);
double                   atlas_time_axis_get_x           (const AtlasTimeAxis     *self,
                                                          gint64                   time);
gint64                   atlas_time_axis_get_time        (const AtlasTimeAxis     *self,
                                                          double                   x);
gint64                   atlas_time_axis_round           (const AtlasTimeAxis     *self,
                                                          gint64                   time);
gint64                   atlas_time_axis_point           (const AtlasTimeAxis     *self,
                                                          double                   x);
void                     atlas_time_axis_zoom            (const AtlasTimeAxis     *self,
                                                          double                   x,
                                                          double                   factor,
                                                          gint64                  *begin,
                                                          gint64                  *end);
void                     atlas_time_axis_pan             (const AtlasTimeAxis     *self,
                                                          double                   dx,
                                                          gint64                  *begin,
                                                          gint64                  *end);
const AtlasCalendarStep *atlas_time_axis_choose_step     (const AtlasTimeAxis     *self,
                                                          const double            *label_widths,
                                                          double                   gap);
const AtlasCalendarStep *atlas_time_axis_choose_division (const AtlasTimeAxis     *self,
                                                          const AtlasCalendarStep *step,
                                                          double                   spacing);

G_END_DECLS
