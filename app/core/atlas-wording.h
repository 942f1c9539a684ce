/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-instant.h"
#include "core/atlas-span.h"

G_BEGIN_DECLS

char       *atlas_wording_time         (gint64               time,
                                        AtlasPrecision       precision);
char       *atlas_wording_instant      (const AtlasInstant  *instant);
char       *atlas_wording_span         (const AtlasSpan     *span);
char       *atlas_wording_day_of_siege (int                  day);
char       *atlas_wording_number       (double               number,
                                        int                  decimals);
char       *atlas_wording_tick         (gint64               time,
                                        AtlasPrecision       unit);
const char *atlas_wording_month        (int                  month);
const char *atlas_wording_short_month  (int                  month);

G_END_DECLS
