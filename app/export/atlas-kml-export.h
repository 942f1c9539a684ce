/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/atlas-gather.h"
#include "export/atlas-icon-set.h"

G_BEGIN_DECLS

GBytes *atlas_kml_export_encode         (AtlasSiege            *siege,
                                         const AtlasExportPlan *plan);
GBytes *atlas_kml_export_encode_records (AtlasSiege            *siege,
                                         const AtlasExportPlan *plan,
                                         GPtrArray             *records,
                                         AtlasIconSet          *icons);

G_END_DECLS
