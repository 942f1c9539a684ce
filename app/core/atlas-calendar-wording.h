/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-calendar-step.h"

G_BEGIN_DECLS

/**
 * AtlasBrevity:
 * @ATLAS_BREVITY_FULL: Saturday 13 March 480
 * @ATLAS_BREVITY_SHORT: 13 Mar
 * @ATLAS_BREVITY_SHORTEST: 13
 *
 * How much room the name of a period may take.
 */
typedef enum
{
  ATLAS_BREVITY_FULL,
  ATLAS_BREVITY_SHORT,
  ATLAS_BREVITY_SHORTEST,
  ATLAS_N_BREVITIES,
} AtlasBrevity;

char *atlas_calendar_word_tick   (AtlasCalendarLabel label,
                                  gint64             time);
char *atlas_calendar_word_period (AtlasCalendarUnit  unit,
                                  gint64             time,
                                  AtlasBrevity       brevity);

G_END_DECLS
