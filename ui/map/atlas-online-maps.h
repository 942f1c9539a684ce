/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

G_BEGIN_DECLS

gboolean                  atlas_online_maps_are_made    (void);
ShumateMapSourceRegistry *atlas_online_maps_get         (void);
gboolean                  atlas_online_maps_show_land   (ShumateMapSource *source);
char                     *atlas_online_maps_describe    (const char       *id);

G_END_DECLS
