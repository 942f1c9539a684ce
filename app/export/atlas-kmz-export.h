/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/atlas-gather.h"

G_BEGIN_DECLS

GBytes *atlas_kmz_export_encode (AtlasSiege            *siege,
                                 const AtlasExportPlan *plan);

G_END_DECLS
