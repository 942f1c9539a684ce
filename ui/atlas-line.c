/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "atlas-line.h"

#include <string.h>

/* Letters as often as Latin writing has them, and its spaces. */
#define SAMPLE "the sun was setting behind the hills, and on the plain nobody spoke"

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

/**
 * atlas_line_measure_letter:
 * @widget: a widget
 *
 * Measures how wide the letters of its type are on average. Pango guesses that too, but by the font that it
 * happens to have found by then, so that it may answer otherwise the next time.
 *
 * Returns: pixels, and parts of them
 */
double
atlas_line_measure_letter (GtkWidget *widget)
{
  g_autoptr (PangoLayout) layout = NULL;
  int width;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1);

  layout = gtk_widget_create_pango_layout (widget, SAMPLE);
  pango_layout_get_size (layout, &width, NULL);

  return MAX ((double) width / PANGO_SCALE / (double) strlen (SAMPLE), 1);
}
