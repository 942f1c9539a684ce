/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline/atlas-time-row.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_EVENT_ROW (atlas_event_row_get_type ())

G_DECLARE_FINAL_TYPE (AtlasEventRow, atlas_event_row, ATLAS, EVENT_ROW, AtlasTimeRow)

GtkWidget  *atlas_event_row_new       (AtlasState    *state);
AtlasEvent *atlas_event_row_lookup    (AtlasEventRow *self,
                                       double         x,
                                       double         y,
                                       guint         *n_events);
guint       atlas_event_row_get_n_marks (AtlasEventRow *self);

G_END_DECLS
