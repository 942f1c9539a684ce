/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench-empty.h"

#include "../flat-source.h"

/* The colour of the map. */
#define GROUND 0xe7e7cf

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
  g_autoptr (ShumateMapSource) source = flat_source_new (GROUND);

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
