/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/atlas-chart.h"

G_BEGIN_DECLS

char     *atlas_chart_export_to_csv (const AtlasChart  *self);
gboolean  atlas_chart_export_save   (const AtlasChart  *self,
                                     const char        *path,
                                     GError           **error);

G_END_DECLS
