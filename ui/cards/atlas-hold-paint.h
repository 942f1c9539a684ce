/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "core/atlas-siege.h"

G_BEGIN_DECLS

void atlas_hold_paint (cairo_t               *cr,
                       const graphene_rect_t *bounds,
                       const AtlasTenure     *tenure,
                       AtlasSiege            *siege,
                       GtkWidget             *ground);

G_END_DECLS
