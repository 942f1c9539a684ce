/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "core/atlas-figure.h"
#include "core/atlas-theme.h"

G_BEGIN_DECLS

/**
 * AtlasChart:
 * @siege: the siege of @figure
 * @figure: what was counted
 * @language: the reader's language
 * @theme: the colours
 * @has_now: whether @now is marked
 * @now: the moment shown
 *
 * A figure as a plot: a value, which owns nothing.
 */
typedef struct
{
  AtlasSiege        *siege;
  const AtlasFigure *figure;
  const char        *language;
  AtlasTheme         theme;
  gboolean           has_now;
  gint64             now;
} AtlasChart;

void atlas_chart_paint (const AtlasChart *self,
                        cairo_t          *cr,
                        double            width,
                        double            height);

G_END_DECLS
