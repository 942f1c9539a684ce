/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "timeline/atlas-time-row.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_SERIES_ROWS (atlas_series_rows_get_type ())

G_DECLARE_FINAL_TYPE (AtlasSeriesRows, atlas_series_rows, ATLAS, SERIES_ROWS, AtlasTimeRow)

GtkWidget *atlas_series_rows_new         (AtlasState      *state);
guint      atlas_series_rows_get_n_rows  (AtlasSeriesRows *self);
guint      atlas_series_rows_get_current (AtlasSeriesRows *self);
char      *atlas_series_rows_describe    (AtlasSeriesRows *self,
                                          guint            n);

G_END_DECLS
