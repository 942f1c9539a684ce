/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-siege.h"

G_BEGIN_DECLS

char *atlas_series_describe_point   (const AtlasSeries      *series,
                                     const AtlasSeriesPoint *point,
                                     const char             *language);
char *atlas_series_describe_number  (const AtlasSeriesPoint *point);
char *atlas_series_describe_account (const AtlasSeries      *series,
                                     AtlasSiege             *siege,
                                     const char             *language);

G_END_DECLS
