/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cards/atlas-wrap-layout.h"

/**
 * AtlasWrapLayout:
 *
 * Puts children side by side at their natural width and goes on in the next line when one is full,
 * as words of a text do. `GtkFlowBox` would put them in columns; `AdwWrapBox` came with
 * libadwaita 1.7.
 */

struct _AtlasWrapLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (AtlasWrapLayout, atlas_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

#define GAP_PX 6

static GtkSizeRequestMode
atlas_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The width a child gets in lines of @line_width: its natural one if that goes in. */
static int
choose_width (GtkWidget *child,
              int        line_width)
{
  int minimum;
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return MAX (minimum, MIN (natural, line_width));
}

/* Places all children in lines of @line_width, and tells how high all lines are; with
 * @is_measuring it only measures. */
static int
place_children (GtkWidget *widget,
                int        line_width,
                gboolean   is_measuring)
{
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;
  int y = 0;
  int line_height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int width;
      int height;

      if (!gtk_widget_should_layout (child))
        continue;

      width = choose_width (child, line_width);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
      if (x > 0 && x + width > line_width)
        {
          x = 0;
          y += line_height + GAP_PX;
          line_height = 0;
        }
      if (!is_measuring)
        {
          GtkAllocation room = { x, y, width, height };

          if (is_rtl)
            room.x = line_width - x - width;
          gtk_widget_size_allocate (child, &room, -1);
        }
      x += width + GAP_PX;
      line_height = MAX (line_height, height);
    }

  return y + line_height;
}

static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  *minimum = 0;
  *natural = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum;
      int child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? GAP_PX : 0);
    }
}

static void
atlas_wrap_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  *minimum_baseline = *natural_baseline = -1;
  measure_width (widget, minimum, natural);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = place_children (widget, for_size >= 0 ? for_size : *natural, TRUE);
}

static void
atlas_wrap_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  place_children (widget, width, FALSE);
}

static void
atlas_wrap_layout_class_init (AtlasWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = atlas_wrap_layout_get_request_mode;
  layout_class->measure = atlas_wrap_layout_measure;
  layout_class->allocate = atlas_wrap_layout_allocate;
}

static void
atlas_wrap_layout_init (AtlasWrapLayout *self)
{
}

/**
 * atlas_wrap_layout_new:
 *
 * Returns: (transfer full): a layout manager
 */
GtkLayoutManager *
atlas_wrap_layout_new (void)
{
  return g_object_new (ATLAS_TYPE_WRAP_LAYOUT, NULL);
}
