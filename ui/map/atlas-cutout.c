/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map/atlas-cutout.h"

/**
 * AtlasCutout:
 *
 * The left part of a widget that is laid out wider than there is room for it. What is cut off is
 * neither drawn nor touched.
 *
 * # CSS nodes
 *
 * `cutout`
 */

struct _AtlasCutout
{
  GtkWidget  parent_instance;
  GtkWidget *child;
  int        content_width;
};

G_DEFINE_FINAL_TYPE (AtlasCutout, atlas_cutout, GTK_TYPE_WIDGET)

static void
atlas_cutout_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  gtk_widget_measure (ATLAS_CUTOUT (widget)->child, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = 0;
}

static void
atlas_cutout_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  AtlasCutout *self = ATLAS_CUTOUT (widget);

  gtk_widget_allocate (self->child, MAX (self->content_width, width), height, -1, NULL);
}

static void
atlas_cutout_dispose (GObject *object)
{
  g_clear_pointer (&ATLAS_CUTOUT (object)->child, gtk_widget_unparent);

  G_OBJECT_CLASS (atlas_cutout_parent_class)->dispose (object);
}

static void
atlas_cutout_class_init (AtlasCutoutClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_cutout_dispose;
  widget_class->measure = atlas_cutout_measure;
  widget_class->size_allocate = atlas_cutout_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "cutout");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_cutout_init (AtlasCutout *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * atlas_cutout_new:
 * @child: (transfer floating): what to show a part of
 *
 * Returns: (transfer floating): the part
 */
GtkWidget *
atlas_cutout_new (GtkWidget *child)
{
  AtlasCutout *self;

  g_return_val_if_fail (GTK_IS_WIDGET (child), NULL);

  self = g_object_new (ATLAS_TYPE_CUTOUT, NULL);
  self->child = child;
  gtk_widget_set_parent (child, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

/**
 * atlas_cutout_set_content_width:
 * @self: a cutout
 * @width: how wide the whole is laid out, in pixels; at least as wide as the part
 *
 * To be called before the part is allocated.
 */
void
atlas_cutout_set_content_width (AtlasCutout *self,
                                int          width)
{
  g_return_if_fail (ATLAS_IS_CUTOUT (self));

  if (width == self->content_width)
    return;

  self->content_width = width;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
