/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlasStylePalette:
 * @paper: the ground
 * @panel: the ground of panels
 * @line: lines between things
 * @plate: the ground of words that stand on a ground of their own
 * @ink: what is written
 * @quiet: what is written more quietly
 * @now: the moment shown and what is selected
 * @is_dark: whether the ground is dark
 *
 * The named colours of the style sheet, as a drawn widget needs them: a value.
 */
typedef struct
{
  GdkRGBA  paper;
  GdkRGBA  panel;
  GdkRGBA  line;
  GdkRGBA  plate;
  GdkRGBA  ink;
  GdkRGBA  quiet;
  GdkRGBA  now;
  gboolean is_dark;
} AtlasStylePalette;

void     atlas_style_palette_read  (AtlasStylePalette       *self,
                                    GtkWidget               *widget);
gboolean atlas_style_palette_equal (const AtlasStylePalette *self,
                                    const AtlasStylePalette *other);
GdkRGBA  atlas_style_palette_fade  (const GdkRGBA           *colour,
                                    double                   alpha);
GdkRGBA  atlas_style_palette_mix   (const GdkRGBA           *one,
                                    const GdkRGBA           *other,
                                    float                    share);
GdkRGBA  atlas_style_palette_side  (const AtlasStylePalette *self,
                                    guint32                  day,
                                    guint32                  night);
GdkRGBA  atlas_style_palette_area  (const AtlasStylePalette *self,
                                    guint32                  day,
                                    guint32                  night);

G_END_DECLS
