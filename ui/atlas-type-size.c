/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "atlas-type-size.h"

/* GNOME's type of 11 points at 96 dots an inch, for which all sizes in pixels were chosen. */
#define USUAL_PX (11.0 * 96 / 72)

/**
 * atlas_type_size_get_scale:
 * @widget: a widget
 *
 * Tells by how much the reader wants words larger or smaller than usual, for what is not measured by
 * words already.
 *
 * Returns: the size of the type of @widget in usual ones; 1 for 11 points at 96 dots an inch
 */
double
atlas_type_size_get_scale (GtkWidget *widget)
{
  PangoContext *context;
  const PangoFontDescription *font;
  double size;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1);

  context = gtk_widget_get_pango_context (widget);
  font = pango_context_get_font_description (context);
  size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72;

  return size > 0 ? size / USUAL_PX : 1;
}
