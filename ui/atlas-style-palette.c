/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "atlas-style-palette.h"

/* Large areas speak louder than marks of the same colour. */
#define DAY_STRENGTH   0.88f
#define NIGHT_STRENGTH 0.7f

/* The one place that asks GTK for colours: the ways to ask change from release to release. */
static void
look_up (GtkWidget  *widget,
         const char *name,
         GdkRGBA    *colour)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);

  /* Without our style sheet everything is drawn in the colour of text. */
  if (!gtk_style_context_lookup_color (context, name, colour))
    gtk_style_context_get_color (context, colour);
}

/**
 * atlas_style_palette_read:
 * @self: (out caller-allocates): the palette
 * @widget: a widget
 *
 * Reads the named colours as they are for @widget; to be called again when its style changes.
 */
void
atlas_style_palette_read (AtlasStylePalette *self,
                          GtkWidget    *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  look_up (widget, "paper", &self->paper);
  look_up (widget, "panel", &self->panel);
  look_up (widget, "line", &self->line);
  look_up (widget, "plate", &self->plate);
  look_up (widget, "ink", &self->ink);
  look_up (widget, "quiet", &self->quiet);
  look_up (widget, "now", &self->now);
  self->is_dark = self->paper.red + self->paper.green + self->paper.blue <
                  self->ink.red + self->ink.green + self->ink.blue;
}

/**
 * atlas_style_palette_equal:
 * @self: a palette
 * @other: another
 *
 * Returns: whether all their colours are the same
 */
gboolean
atlas_style_palette_equal (const AtlasStylePalette *self,
                           const AtlasStylePalette *other)
{
  return gdk_rgba_equal (&self->paper, &other->paper) && gdk_rgba_equal (&self->panel, &other->panel) &&
         gdk_rgba_equal (&self->line, &other->line) && gdk_rgba_equal (&self->plate, &other->plate) &&
         gdk_rgba_equal (&self->ink, &other->ink) &&
         gdk_rgba_equal (&self->quiet, &other->quiet) && gdk_rgba_equal (&self->now, &other->now);
}

/**
 * atlas_style_palette_fade:
 * @colour: a colour
 * @alpha: how much of it to keep, 0–1
 *
 * Returns: the colour, more transparent
 */
GdkRGBA
atlas_style_palette_fade (const GdkRGBA *colour,
                          double         alpha)
{
  return (GdkRGBA) { colour->red, colour->green, colour->blue, colour->alpha * (float) alpha };
}

/**
 * atlas_style_palette_mix:
 * @one: an opaque colour
 * @other: another
 * @share: how much of @other, 0–1
 *
 * Returns: the mixed colour
 */
GdkRGBA
atlas_style_palette_mix (const GdkRGBA *one,
                         const GdkRGBA *other,
                         float          share)
{
  return (GdkRGBA) { one->red + (other->red - one->red) * share,
                     one->green + (other->green - one->green) * share,
                     one->blue + (other->blue - one->blue) * share, 1 };
}

/**
 * atlas_style_palette_side:
 * @self: a palette
 * @day: a colour on light ground, 0xRRGGBB
 * @night: the same on dark ground
 *
 * Returns: the one that suits the ground
 */
GdkRGBA
atlas_style_palette_side (const AtlasStylePalette *self,
                          guint32             day,
                          guint32             night)
{
  guint32 colour = self->is_dark ? night : day;

  return (GdkRGBA) { (float) (colour >> 16 & 0xff) / 255, (float) (colour >> 8 & 0xff) / 255,
                     (float) (colour & 0xff) / 255, 1 };
}

/**
 * atlas_style_palette_area:
 * @self: a palette
 * @day: a colour on light ground, 0xRRGGBB
 * @night: the same on dark ground
 *
 * Returns: the one that suits the ground, toned down towards it for a large area
 */
GdkRGBA
atlas_style_palette_area (const AtlasStylePalette *self,
                          guint32             day,
                          guint32             night)
{
  GdkRGBA colour = atlas_style_palette_side (self, day, night);

  return atlas_style_palette_mix (&self->paper, &colour, self->is_dark ? NIGHT_STRENGTH : DAY_STRENGTH);
}
