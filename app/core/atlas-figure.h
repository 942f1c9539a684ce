/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/atlas-siege.h"

G_BEGIN_DECLS

/**
 * AtlasFigure:
 * @id: what it counts, interned
 * @series: (element-type AtlasSeries): the counts of it, in the order of the data set; they belong
 *   to their siege
 *
 * One thing that was counted, with all that was counted of it: rival accounts stand side by side.
 */
typedef struct
{
  const char *id;
  GPtrArray  *series;
} AtlasFigure;

GPtrArray         *atlas_figures_new         (AtlasSiege        *siege);
void               atlas_figure_free         (AtlasFigure       *self);
const AtlasSeries *atlas_figure_get_first    (const AtlasFigure *self);
gboolean           atlas_figure_get_extremes (const AtlasFigure *self,
                                              gint64            *begin,
                                              gint64            *end,
                                              double            *low,
                                              double            *high);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasFigure, atlas_figure_free)

G_END_DECLS
