/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

double atlas_look_get_range (double zoom,
                             double latitude);
double atlas_look_get_zoom  (double range_m,
                             double latitude);

G_END_DECLS
