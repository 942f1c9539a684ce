/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench-empty.h"

#define FLAT_TYPE_SOURCE (flat_source_get_type ())
G_DECLARE_FINAL_TYPE (FlatSource, flat_source, FLAT, SOURCE, ShumateMapSource)

struct _FlatSource
{
  ShumateMapSource parent_instance;
};

G_DEFINE_FINAL_TYPE (FlatSource, flat_source, SHUMATE_TYPE_MAP_SOURCE)

static void
fill_tile_async (ShumateMapSource    *source,
                 ShumateTile         *tile,
                 GCancellable        *cancellable,
                 GAsyncReadyCallback  callback,
                 gpointer             user_data)
{
  static const guchar pixel[] = { 0xe7, 0xe7, 0xcf, 0xff };
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, user_data);
  g_autoptr (GBytes) bytes = g_bytes_new_static (pixel, sizeof pixel);
  g_autoptr (GdkTexture) texture =
    gdk_memory_texture_new (1, 1, GDK_MEMORY_R8G8B8A8, bytes, sizeof pixel);

  shumate_tile_set_paintable (tile, GDK_PAINTABLE (texture));
  shumate_tile_set_state (tile, SHUMATE_STATE_DONE);
  g_task_return_boolean (task, TRUE);
}

static gboolean
fill_tile_finish (ShumateMapSource  *source,
                  GAsyncResult      *result,
                  GError           **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
flat_source_class_init (FlatSourceClass *klass)
{
  SHUMATE_MAP_SOURCE_CLASS (klass)->fill_tile_async = fill_tile_async;
  SHUMATE_MAP_SOURCE_CLASS (klass)->fill_tile_finish = fill_tile_finish;
}

static void
flat_source_init (FlatSource *self)
{
}

/* The first widget of a type in a tree; `NULL` if there is none. */
GtkWidget *
bench_find_widget (GtkWidget *root,
                   GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = bench_find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* What the program is measured against: a window with a header bar and a map of one colour. */
GtkWidget *
bench_empty_window_new (GtkApplication *application,
                        int             width,
                        int             height)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  ShumateMap *map = shumate_map_new ();
  g_autoptr (ShumateMapSource) source =
    g_object_new (FLAT_TYPE_SOURCE, "id", "flat", "tile-size", 256, "max-zoom-level", 18, NULL);

  shumate_map_set_map_source (map, source);
  shumate_map_add_layer (map, SHUMATE_LAYER (shumate_map_layer_new (source, shumate_map_get_viewport (map))));
  shumate_viewport_set_zoom_level (shumate_map_get_viewport (map), 12);
  gtk_widget_set_vexpand (GTK_WIDGET (map), TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (map));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);

  return window;
}
