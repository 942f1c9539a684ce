/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "atlas-ink.h"

/**
 * atlas_ink_get:
 * @widget: a widget
 * @ink: (out): its colour
 *
 * Gets the colour in which the style sheet has @widget write. The one place that asks a
 * `GtkStyleContext`, since `gtk_widget_get_color()` came only with GTK 4.10.
 */
void
atlas_ink_get (GtkWidget *widget,
               GdkRGBA   *ink)
{
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), ink);
}

/**
 * atlas_ink_look_up:
 * @widget: a widget
 * @name: the name of a colour of the style sheet
 * @ink: (out): the colour; that of @widget when there is none of the name
 *
 * Returns: whether the style sheet has a colour of that name
 */
gboolean
atlas_ink_look_up (GtkWidget  *widget,
                   const char *name,
                   GdkRGBA    *ink)
{
  if (gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, ink))
    return TRUE;

  atlas_ink_get (widget, ink);

  return FALSE;
}

/**
 * atlas_ink_is_light:
 * @widget: a widget
 *
 * Tells from its ink on what ground @widget stands, so that what is drawn on it follows the style
 * sheet, whoever chose it.
 *
 * Returns: whether @widget writes in light ink on dark ground
 */
gboolean
atlas_ink_is_light (GtkWidget *widget)
{
  GdkRGBA ink;

  atlas_ink_get (widget, &ink);

  /* Relative luminance without its gamma, which does not matter to telling light from dark. */
  return 0.2126 * ink.red + 0.7152 * ink.green + 0.0722 * ink.blue > 0.5;
}

/**
 * atlas_ink_from_rgb:
 * @rgb: 0xRRGGBB
 * @ink: (out): the same, opaque
 */
void
atlas_ink_from_rgb (guint32  rgb,
                    GdkRGBA *ink)
{
  ink->red = ((rgb >> 16) & 0xff) / 255.0f;
  ink->green = ((rgb >> 8) & 0xff) / 255.0f;
  ink->blue = (rgb & 0xff) / 255.0f;
  ink->alpha = 1;
}
