/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

guint32 pixels_get (cairo_surface_t *surface,
                    int              x,
                    int              y);

G_END_DECLS
