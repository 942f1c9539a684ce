/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <shumate/shumate.h>
#include <stdio.h>
#include <stdlib.h>

#include "application/atlas-application.h"
#include "core/atlas-catalog.h"
#include "map/atlas-map-view.h"

/* How long from the start of the process to the first complete frame, and how much memory it
 * takes: of the program, or of a window with an empty map, which is the floor.
 *
 * bench-window empty | DATASET
 *
 * BENCH_START is the monotonic time in microseconds at which the process was started. A frame is
 * complete when the siege has been read, all tiles are on the screen and nothing more is asked
 * for. Prints milliseconds, the resident and the proportional memory in KiB, how many milliseconds of
 * the first figure came after the window's first frame, and in how many frames. */

#define WIDTH  1360
#define HEIGHT 860

static GtkWidget *
find_widget (GtkWidget *root,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_complete (GtkWidget *window,
             gboolean   is_empty)
{
  GtkWidget *map = find_widget (window, is_empty ? SHUMATE_TYPE_MAP : ATLAS_TYPE_MAP_VIEW);

  if (map == NULL || gtk_widget_get_width (map) == 0)
    return FALSE;

  return is_empty || atlas_map_view_get_complete (ATLAS_MAP_VIEW (map));
}

static guint
read_memory (const char *file,
             const char *key)
{
  g_autofree char *contents = NULL;
  const char *line;

  if (!g_file_get_contents (file, &contents, NULL, NULL) || (line = strstr (contents, key)) == NULL)
    return 0;

  return (guint) strtoul (line + strlen (key), NULL, 10);
}

typedef struct
{
  GtkWidget *window;
  gboolean   is_empty;
  gint64     first_frame;
  guint      n_frames;
} Watch;

static void
painted_cb (GdkFrameClock *clock,
            Watch         *watch)
{
  const char *start = g_getenv ("BENCH_START");
  gint64 now = g_get_monotonic_time ();

  if (watch->n_frames++ == 0)
    watch->first_frame = now;
  if (!is_complete (watch->window, watch->is_empty))
    return;

  printf ("%.1f %u %u %.1f %u\n", (double) (now - g_ascii_strtoll (start, NULL, 10)) / 1000.0,
          read_memory ("/proc/self/status", "VmRSS:"),
          read_memory ("/proc/self/smaps_rollup", "Pss:"),
          (double) (now - watch->first_frame) / 1000.0, watch->n_frames);
  fflush (stdout);
  _exit (0);
}

static void
realized_cb (GtkWidget *window,
             Watch     *watch)
{
  watch->window = window;
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb), watch);
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window,
                 Watch          *watch)
{
  g_signal_connect_after (window, "realize", G_CALLBACK (realized_cb), watch);
}

static void
fill_tile_async (ShumateMapSource    *source,
                 ShumateTile         *tile,
                 GCancellable        *cancellable,
                 GAsyncReadyCallback  callback,
                 gpointer             user_data);

#define FLAT_TYPE_SOURCE (flat_source_get_type ())
G_DECLARE_FINAL_TYPE (FlatSource, flat_source, FLAT, SOURCE, ShumateMapSource)

struct _FlatSource
{
  ShumateMapSource parent_instance;
};

G_DEFINE_FINAL_TYPE (FlatSource, flat_source, SHUMATE_TYPE_MAP_SOURCE)

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

static void
activate_cb (GtkApplication *application,
             gpointer        user_data)
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
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GApplication) application = NULL;
  Watch watch = { NULL };

  if (argc != 2)
    return 2;

  watch.is_empty = g_str_equal (argv[1], "empty");
  if (watch.is_empty)
    {
      application = G_APPLICATION (adw_application_new ("io.github.siegeatlas.Bench",
                                                        G_APPLICATION_NON_UNIQUE));
      g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
    }
  else
    {
      atlas_catalog_init (g_getenv ("ATLAS_LOCALEDIR"));
      application = G_APPLICATION (atlas_application_new (ATLAS_SHELL_DESKTOP, argv[1], NULL, "fr", NULL));
    }
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), &watch);

  return g_application_run (application, 0, NULL);
}
