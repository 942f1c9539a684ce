/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlas-hold-painter.h"
#include "core/atlas-hold-tally.h"

G_BEGIN_DECLS

void atlas_tally_bar_draw (GtkSnapshot           *snapshot,
                           AtlasHoldPainter      *painter,
                           AtlasHoldTally        *tally,
                           guint                  n_sides,
                           const AtlasTimeAxis   *axis,
                           const graphene_rect_t *bounds);

G_END_DECLS
