/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>

#include "application/atlas-application.h"
#include "bench-empty.h"
#include "core/atlas-catalog.h"
#include "map/atlas-map-view.h"
#include "state/atlas-session.h"

/* How long from the start of the process to the first complete frame, and how much memory it
 * takes: of the program, or of a window with an empty map, which is the floor.
 *
 * bench-window empty | DATASET
 *
 * Either window is 1920×1080. BENCH_START is the monotonic time in microseconds at which the process
 * was started. A frame is complete when the siege has been read, all tiles are on the screen and
 * nothing more is asked for. Prints milliseconds, the resident and the proportional memory in KiB,
 * how many milliseconds of the first figure came after the window's first frame, and in how many
 * frames. */

#define WIDTH  1920
#define HEIGHT 1080

static gboolean
is_complete (GtkWidget *window,
             gboolean   is_empty)
{
  GtkWidget *map = bench_find_widget (window, is_empty ? SHUMATE_TYPE_MAP : ATLAS_TYPE_MAP_VIEW);

  if (map == NULL || gtk_widget_get_width (map) == 0)
    return FALSE;

  return is_empty || atlas_map_view_get_complete (ATLAS_MAP_VIEW (map));
}

/* A figure of another size would look like one of this size. */
static void
check_size (GtkWidget *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  int width = gdk_surface_get_width (surface), height = gdk_surface_get_height (surface);

  if (width != WIDTH || height != HEIGHT)
    g_error ("The window is %d×%d; expected %d×%d", width, height, WIDTH, HEIGHT);
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

  check_size (watch->window);
  printf ("%.1f %u %u %.1f %u\n", (double) (now - g_ascii_strtoll (start, NULL, 10)) / 1000.0,
          read_memory ("/proc/self/status", "VmRSS:"),
          read_memory ("/proc/self/smaps_rollup", "Pss:"),
          (double) (now - watch->first_frame) / 1000.0, watch->n_frames);
  fflush (stdout);
  gtk_window_close (GTK_WINDOW (watch->window));
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

/* As if the program had been used in a window of that size. What else it remembers is what the run before
 * kept when its window closed. */
static void
keep_size (void)
{
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "siege-atlas", "session.ini", NULL);
  g_autoptr (AtlasSession) session = atlas_session_new (path);
  g_autoptr (GError) error = NULL;

  atlas_session_set_size (session, WIDTH, HEIGHT, FALSE);
  if (!atlas_session_save (session, &error))
    g_error ("%s", error->message);
}

static void
activate_cb (GtkApplication *application,
             gpointer        user_data)
{
  gtk_window_present (GTK_WINDOW (bench_empty_window_new (application, WIDTH, HEIGHT)));
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
      gtk_disable_setlocale ();
      application = G_APPLICATION (adw_application_new ("io.github.siegeatlas.Bench",
                                                        G_APPLICATION_NON_UNIQUE));
      g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
    }
  else
    {
      atlas_application_prepare ();
      keep_size ();
      atlas_catalog_init (g_getenv ("ATLAS_LOCALEDIR"));
      application = G_APPLICATION (atlas_application_new (ATLAS_SHELL_DESKTOP, argv[1], NULL, "fr", NULL));
    }
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), &watch);

  return g_application_run (application, 0, NULL);
}
