/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-siege.h"

G_BEGIN_DECLS

char *atlas_holding_describe (const AtlasHolding *holding,
                              AtlasSiege         *siege,
                              const char         *language);
char *atlas_tenure_describe  (const AtlasTenure  *tenure,
                              AtlasSiege         *siege,
                              const char         *language);

G_END_DECLS
