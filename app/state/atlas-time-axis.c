/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/atlas-time-axis.h"

#include <math.h>

/* The steps to which a pointer's time is rounded, coarsest first. */
static const gint64 roundings[] = {
  ATLAS_DAY, 12 * ATLAS_HOUR, 6 * ATLAS_HOUR, 3 * ATLAS_HOUR, ATLAS_HOUR,
  30 * ATLAS_MINUTE, 15 * ATLAS_MINUTE, 5 * ATLAS_MINUTE,
};

static gint64
round_to (gint64 time,
          gint64 step)
{
  gint64 rest = (time + step / 2) % step;

  if (rest < 0)
    rest += step;

  return time + step / 2 - rest;
}

/**
 * atlas_time_axis_get_scale:
 * @self: an axis
 *
 * Returns: pixels in one second
 */
double
atlas_time_axis_get_scale (const AtlasTimeAxis *self)
{
  return self->width / (double) (self->end - self->begin);
}

/**
 * atlas_time_axis_get_x:
 * @self: an axis
 * @time: a time, on the axis or beyond it
 *
 * Returns: its place on the axis in pixels
 */
double
atlas_time_axis_get_x (const AtlasTimeAxis *self,
                       gint64               time)
{
  return (double) (time - self->begin) * atlas_time_axis_get_scale (self);
}

/**
 * atlas_time_axis_get_time:
 * @self: an axis
 * @x: pixels from the begin of the axis
 *
 * Returns: the time there, to the second
 */
gint64
atlas_time_axis_get_time (const AtlasTimeAxis *self,
                          double               x)
{
  return self->begin + (gint64) floor (x / atlas_time_axis_get_scale (self) + 0.5);
}

/**
 * atlas_time_axis_round:
 * @self: an axis
 * @time: a time under a pointer
 *
 * Rounds @time as finely as a hand can point at this scale: no coarser than a pixel, no finer
 * than a minute. A clock that reads 14:37 because the pointer happened to be there would claim
 * more than was meant.
 *
 * Returns: the time rounded
 */
gint64
atlas_time_axis_round (const AtlasTimeAxis *self,
                       gint64               time)
{
  double pixel = 1 / atlas_time_axis_get_scale (self);

  for (guint i = 0; i < G_N_ELEMENTS (roundings); i++)
    {
      if ((double) roundings[i] <= pixel)
        return round_to (time, roundings[i]);
    }

  return round_to (time, ATLAS_MINUTE);
}

/**
 * atlas_time_axis_point:
 * @self: an axis
 * @x: pixels from the begin of the axis, on it or beyond it
 *
 * Finds the time that a hand means which points there: rounded as [method@Atlas.TimeAxis.round] does
 * and not beyond the axis.
 *
 * Returns: the time
 */
gint64
atlas_time_axis_point (const AtlasTimeAxis *self,
                       double               x)
{
  gint64 time = atlas_time_axis_get_time (self, CLAMP (x, 0, self->width));

  time = atlas_time_axis_round (self, time);

  return CLAMP (time, self->begin, self->end);
}

/**
 * atlas_time_axis_zoom:
 * @self: an axis
 * @x: the point that keeps its time
 * @factor: how much larger everything becomes; less than 1 to see more
 * @begin: (out): the begin of the zoomed axis
 * @end: (out): its end
 */
void
atlas_time_axis_zoom (const AtlasTimeAxis *self,
                      double               x,
                      double               factor,
                      gint64              *begin,
                      gint64              *end)
{
  double length = (double) (self->end - self->begin) / factor;
  double share = x / self->width;
  gint64 still = atlas_time_axis_get_time (self, x);

  *begin = still - (gint64) floor (length * share + 0.5);
  *end = *begin + MAX (1, (gint64) floor (length + 0.5));
}

/**
 * atlas_time_axis_pan:
 * @self: an axis
 * @dx: pixels by which its content moves to the right
 * @begin: (out): the begin of the panned axis
 * @end: (out): its end
 */
void
atlas_time_axis_pan (const AtlasTimeAxis *self,
                     double               dx,
                     gint64              *begin,
                     gint64              *end)
{
  gint64 moved = atlas_time_axis_get_time (self, -dx) - self->begin;

  *begin = self->begin + moved;
  *end = self->end + moved;
}

/**
 * atlas_time_axis_choose_step:
 * @self: an axis
 * @label_widths: (array): for each [enum@Atlas.CalendarLabel] the width of its widest label in
 *   pixels
 * @gap: pixels to keep free between two labels
 *
 * Chooses the finest step whose labels have room. It depends on the scale alone, so that labels do
 * not come and go while the axis is panned.
 *
 * Returns: the step; the coarsest of all when none has room
 */
const AtlasCalendarStep *
atlas_time_axis_choose_step (const AtlasTimeAxis *self,
                             const double        *label_widths,
                             double               gap)
{
  double scale = atlas_time_axis_get_scale (self);

  for (guint i = atlas_calendar_get_n_steps (); i > 1; i--)
    {
      const AtlasCalendarStep *step = atlas_calendar_get_step (i - 1);

      if ((double) step->shortest * scale >= label_widths[step->label] + gap)
        return step;
    }

  return atlas_calendar_get_step (0);
}

/**
 * atlas_time_axis_choose_division:
 * @self: an axis
 * @step: the step that is labelled
 * @spacing: least pixels between two ticks
 *
 * Chooses the finest step whose ticks fall in with those of @step and do not crowd.
 *
 * Returns: the step; @step itself when no finer one will do
 */
const AtlasCalendarStep *
atlas_time_axis_choose_division (const AtlasTimeAxis     *self,
                                 const AtlasCalendarStep *step,
                                 double                   spacing)
{
  double scale = atlas_time_axis_get_scale (self);

  for (guint i = atlas_calendar_get_n_steps (); i > 0; i--)
    {
      const AtlasCalendarStep *finer = atlas_calendar_get_step (i - 1);

      if ((double) finer->shortest * scale >= spacing && atlas_calendar_step_divides (finer, step))
        return finer;
    }

  return step;
}
