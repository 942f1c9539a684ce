/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "state/atlas-state.h"

/* The band in a window, over a siege that lasts from 1 to 30 September 53 BCE. */

#define SEPTEMBER(day) (atlas_time_from_civil (-52, 9, (day), 0, 0))
#define SIEGE_BEGIN    SEPTEMBER (1)
#define SIEGE_DAYS     30
#define SIEGE_END      (SIEGE_BEGIN + SIEGE_DAYS * ATLAS_DAY)

#define BAND_WIDTH 1000

typedef struct
{
  AtlasState *state;
  GtkWidget  *window;
  GtkWidget  *band;
} BandFixture;

AtlasSiege *band_fixture_new_siege    (void);
void        band_fixture_init         (int           *argc,
                                       char        ***argv);
void        band_fixture_add          (const char    *path,
                                       void         (*test) (BandFixture   *fixture,
                                                             gconstpointer  unused));
void        band_fixture_activate     (BandFixture   *fixture,
                                       const char    *action);
void        band_fixture_assert_event (BandFixture   *fixture,
                                       const char    *id);
gpointer    band_fixture_find         (BandFixture   *fixture,
                                       GType          type);
double      band_fixture_get_x        (gpointer       row,
                                       gint64         time);
