/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-instant.h"

G_BEGIN_DECLS

/**
 * AtlasCalendarUnit:
 * @ATLAS_CALENDAR_YEAR: years
 * @ATLAS_CALENDAR_MONTH: months of a year
 * @ATLAS_CALENDAR_DAY: days of a month
 * @ATLAS_CALENDAR_MINUTE: minutes of a day
 *
 * What the steps of a calendar are counted in.
 */
typedef enum
{
  ATLAS_CALENDAR_YEAR,
  ATLAS_CALENDAR_MONTH,
  ATLAS_CALENDAR_DAY,
  ATLAS_CALENDAR_MINUTE,
} AtlasCalendarUnit;

/**
 * AtlasCalendarLabel:
 * @ATLAS_CALENDAR_LABEL_YEAR: 480
 * @ATLAS_CALENDAR_LABEL_SHORT_MONTH: Mar
 * @ATLAS_CALENDAR_LABEL_MONTH: March
 * @ATLAS_CALENDAR_LABEL_DAY: 13
 * @ATLAS_CALENDAR_LABEL_WEEKDAY: Sat 13
 * @ATLAS_CALENDAR_LABEL_HOUR: 17:00, or 17 h
 * @ATLAS_CALENDAR_LABEL_MINUTE: 17:05
 *
 * How the ticks of a ruler are labelled.
 */
typedef enum
{
  ATLAS_CALENDAR_LABEL_YEAR,
  ATLAS_CALENDAR_LABEL_SHORT_MONTH,
  ATLAS_CALENDAR_LABEL_MONTH,
  ATLAS_CALENDAR_LABEL_DAY,
  ATLAS_CALENDAR_LABEL_WEEKDAY,
  ATLAS_CALENDAR_LABEL_HOUR,
  ATLAS_CALENDAR_LABEL_MINUTE,
  ATLAS_N_CALENDAR_LABELS,
} AtlasCalendarLabel;

/**
 * AtlasCalendarStep:
 * @unit: what is counted
 * @count: how many of them
 * @label: how its ticks are labelled
 * @shortest: the fewest seconds between two ticks that follow each other
 *
 * A regular division of the calendar: years by the century, days by fives, hours by threes.
 *
 * Steps of several days start anew with each month, so that their ticks stand at the 1st, the 5th,
 * the 10th; years before the common era count by their own numbers: 200, 100, then 100 again.
 */
typedef struct
{
  AtlasCalendarUnit  unit;
  int                count;
  AtlasCalendarLabel label;
  gint64             shortest;
} AtlasCalendarStep;

guint                    atlas_calendar_get_n_steps   (void);
const AtlasCalendarStep *atlas_calendar_get_step      (guint                    n);
const AtlasCalendarStep *atlas_calendar_get_period    (const AtlasCalendarStep *step);
gint64                   atlas_calendar_step_floor    (const AtlasCalendarStep *self,
                                                       gint64                   time);
gint64                   atlas_calendar_step_next     (const AtlasCalendarStep *self,
                                                       gint64                   time);
gboolean                 atlas_calendar_step_divides  (const AtlasCalendarStep *self,
                                                       const AtlasCalendarStep *coarser);

G_END_DECLS
