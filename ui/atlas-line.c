/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "atlas-line.h"

/**
 * atlas_line_scale:
 * @widget: a widget
 * @share: a share of the ascent of its type
 *
 * Measures a sign that stands in a line of text, so that it grows with the text.
 *
 * Returns: whole pixels, 1 or more
 */
int
atlas_line_scale (GtkWidget *widget,
                  double     share)
{
  PangoContext *context;
  PangoFontMetrics *metrics;
  int size_px;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1);

  context = gtk_widget_get_pango_context (widget);
  metrics = pango_context_get_metrics (context, NULL, NULL);
  size_px = (int) (share * pango_font_metrics_get_ascent (metrics) / PANGO_SCALE + 0.5);
  pango_font_metrics_unref (metrics);

  return MAX (size_px, 1);
}
