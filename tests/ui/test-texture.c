/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gtk/gtk.h>

#include "atlas-texture.h"

#define RED 0xffcc2200u

static GdkTexture *
new_red_texture (void)
{
  guint32 pixels[16];
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (pixels); i++)
    pixels[i] = RED;
  bytes = g_bytes_new (pixels, sizeof pixels);

  return atlas_texture_new_opaque (bytes, 4, 4);
}

static GskRenderNode *
append (GtkWidget  *widget,
        GdkTexture *texture)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  atlas_texture_append (texture, widget, snapshot, &GRAPHENE_RECT_INIT (2, 3, 8, 8));

  return gtk_snapshot_free_to_node (snapshot);
}

static guint32
read_pixel (GskRenderNode *node,
            int            x,
            int            y)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 16, 16);
  cairo_t *cr = cairo_create (surface);
  guint32 pixel;

  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixel = *(guint32 *) (void *) (cairo_image_surface_get_data (surface) +
                                 y * cairo_image_surface_get_stride (surface) + 4 * x);
  cairo_surface_destroy (surface);

  return pixel;
}

/* It fills its rectangle to the edges, enlarged, and nothing beyond. */
static void
check_picture (GskRenderNode *node)
{
  g_assert_cmphex (read_pixel (node, 2, 3), ==, RED);
  g_assert_cmphex (read_pixel (node, 9, 10), ==, RED);
  g_assert_cmphex (read_pixel (node, 1, 3), ==, 0);
  g_assert_cmphex (read_pixel (node, 10, 10), ==, 0);
  g_assert_cmphex (read_pixel (node, 2, 2), ==, 0);
  g_assert_cmphex (read_pixel (node, 9, 11), ==, 0);
}

static void
test_software (void)
{
  GtkWidget *window = gtk_window_new ();
  g_autoptr (GdkTexture) texture = new_red_texture ();
  GskRenderNode *node;

  gtk_widget_realize (window);
  node = append (window, texture);
  g_assert_cmpint (gsk_render_node_get_node_type (node), ==, GSK_CAIRO_NODE);
  check_picture (node);

  gsk_render_node_unref (node);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Who draws is not known, or is a renderer that keeps textures. */
static void
test_hardware (void)
{
  GtkWidget *widget = g_object_ref_sink (gtk_label_new ("nowhere"));
  g_autoptr (GdkTexture) texture = new_red_texture ();
  GskRenderNode *node = append (widget, texture);

  g_assert_cmpint (gsk_render_node_get_node_type (node), ==, GSK_TEXTURE_NODE);
  check_picture (node);

  gsk_render_node_unref (node);
  g_object_unref (widget);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/texture/software", test_software);
  g_test_add_func ("/texture/hardware", test_hardware);

  return g_test_run ();
}
