/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-scale-bar.h"

#include <math.h>

#include "core/atlas-length-wording.h"
#include "map/atlas-ruler.h"

/**
 * AtlasScaleBar:
 *
 * How long a round number of metres or kilometres is on the map, and where north is.
 *
 * # CSS nodes
 *
 * `scalebar`, with a box of a label and, beneath it, a box of the class `.bar` that is as long; and
 * beside these an arrow.
 */
struct _AtlasScaleBar
{
  GtkWidget  parent_instance;
  GtkWidget *measure;
  GtkWidget *label;
  GtkWidget *bar;
  GtkWidget *north;
  double     length_m;

  const AtlasPalette *palette;
};

G_DEFINE_FINAL_TYPE (AtlasScaleBar, atlas_scale_bar, GTK_TYPE_WIDGET)

#define LONGEST_PX      130
#define NORTH_WIDTH_PX  20
#define NORTH_HEIGHT_PX 34

static void
draw_north (GtkDrawingArea *area,
            cairo_t        *cr,
            int             width,
            int             height,
            gpointer        user_data)
{
  AtlasScaleBar *self = user_data;
  double scale = MIN ((double) width / ATLAS_RULER_NORTH_WIDTH_PX, (double) height / ATLAS_RULER_HEIGHT_PX);

  cairo_translate (cr, (width - ATLAS_RULER_NORTH_WIDTH_PX * scale) / 2,
                   (height - ATLAS_RULER_HEIGHT_PX * scale) / 2);
  cairo_scale (cr, scale, scale);
  atlas_ruler_paint_north (cr, self->palette);
}

static void
atlas_scale_bar_dispose (GObject *object)
{
  AtlasScaleBar *self = ATLAS_SCALE_BAR (object);

  g_clear_pointer (&self->measure, gtk_widget_unparent);
  g_clear_pointer (&self->north, gtk_widget_unparent);

  G_OBJECT_CLASS (atlas_scale_bar_parent_class)->dispose (object);
}

static void
atlas_scale_bar_class_init (AtlasScaleBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_scale_bar_dispose;

  gtk_widget_class_set_css_name (widget_class, "scalebar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
atlas_scale_bar_init (AtlasScaleBar *self)
{
  self->palette = atlas_palette_get (ATLAS_THEME_DAY);
  self->measure = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_valign (self->measure, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->measure, GTK_WIDGET (self));
  self->label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->label, "numeric");
  gtk_box_append (GTK_BOX (self->measure), self->label);
  self->bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->bar, "bar");
  gtk_widget_set_halign (self->bar, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->measure), self->bar);
  self->north = gtk_drawing_area_new ();
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (self->north), NORTH_WIDTH_PX);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (self->north), NORTH_HEIGHT_PX);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->north), draw_north, self, NULL);
  gtk_widget_set_parent (self->north, GTK_WIDGET (self));
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * atlas_scale_bar_set_palette:
 * @self: a scale bar
 * @palette: the colours of the map
 */
void
atlas_scale_bar_set_palette (AtlasScaleBar      *self,
                             const AtlasPalette *palette)
{
  g_return_if_fail (ATLAS_IS_SCALE_BAR (self));

  if (palette == self->palette)
    return;

  self->palette = palette;
  gtk_widget_queue_draw (self->north);
}

/**
 * atlas_scale_bar_set_scale:
 * @self: a scale bar
 * @metres_per_pixel: what a pixel stands for, more than 0
 */
void
atlas_scale_bar_set_scale (AtlasScaleBar *self,
                           double         metres_per_pixel)
{
  double length_m;

  g_return_if_fail (ATLAS_IS_SCALE_BAR (self));
  g_return_if_fail (metres_per_pixel > 0);

  length_m = atlas_length_round_down (LONGEST_PX * metres_per_pixel);
  gtk_widget_set_size_request (self->bar, (int) round (length_m / metres_per_pixel), -1);
  if (length_m != self->length_m)
    {
      g_autofree char *words = atlas_length_describe (length_m);

      self->length_m = length_m;
      gtk_label_set_text (GTK_LABEL (self->label), words);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
    }
}
