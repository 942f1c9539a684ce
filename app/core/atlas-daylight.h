/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void atlas_daylight_find (gint64  time,
                          double  latitude,
                          gint64 *sunrise,
                          gint64 *sunset);

G_END_DECLS
