/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench-empty.h"
#include "core/atlas-catalog.h"
#include "map/atlas-map-view.h"
#include "state/atlas-bookmark.h"
#include "window/atlas-desktop.h"
#include "xml/atlas-reader.h"

/* How much work one step of using the program is, from the change being made to all being done that
 * follows from it, waiting for the screen not counted:
 *
 * bench-step scrub|pan|zoom|select|language|idle DATASET
 * bench-step pan|zoom|idle empty
 *
 * The window is 1920×1080 and shows the whole siege, or only a map of one colour, which is the floor.
 *
 * - scrub: moments forward and back over the whole siege, in uneven steps
 * - pan: 17 pixels a frame, which is 1,000 a second on a screen of 60 Hz, to and fro
 * - zoom: a fifth of a level in and out
 * - select: one event after the other, without animations, until no frame comes any more
 * - language: the window said in another language, likewise
 * - idle: nothing at all for three seconds, after three without a frame
 *
 * Prints the median, the 95th percentile and the worst in milliseconds, then the resident memory in KiB
 * and how many frames after the first second had a tile missing; when idle, how many frames there
 * were and how often any thread of the process woke up, both per second. */

#define WIDTH   1920
#define HEIGHT  1080
#define WARM_UP 30
#define N_STEPS 300

/* Steps after which all must have moved to their places are fewer, and over when no frame came for so
 * long. */
#define N_SETTLED_STEPS 40
#define SETTLED_MS      100

/* A second of frames. */
#define LEAD_STEPS 60

#define IDLE_S 3

typedef struct _Bench Bench;

typedef struct
{
  const char *name;
  void      (*take_step) (Bench *bench);
  gboolean    is_settled;
} Kind;

struct _Bench
{
  const Kind   *kind;
  AtlasSiege   *siege;
  AtlasState   *state;
  AtlasSession *session;
  GtkWidget    *window;
  gint64        begin;
  gint64        waited;
  guint         settle_id;
  guint         next_id;
  guint         step;
  guint         n_frames;
  guint         n_incomplete;
  guint64       n_wakeups;
  gboolean      is_resting;
  double        times[N_STEPS];
};

static int
compare_doubles (const void *a,
                 const void *b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

static guint64
read_status (const char *path,
             const char *key)
{
  g_autofree char *contents = NULL;
  const char *line;

  if (!g_file_get_contents (path, &contents, NULL, NULL) || (line = strstr (contents, key)) == NULL)
    return 0;

  return strtoul (line + strlen (key), NULL, 10);
}

static guint
count_steps (Bench *bench)
{
  return bench->kind->is_settled ? N_SETTLED_STEPS : N_STEPS;
}

static void
report (Bench *bench)
{
  guint n = count_steps (bench);

  qsort (bench->times, n, sizeof *bench->times, compare_doubles);
  printf ("%.2f %.2f %.2f %" G_GUINT64_FORMAT " %u\n", bench->times[n / 2], bench->times[n * 95 / 100],
          bench->times[n - 1], read_status ("/proc/self/status", "VmRSS:"), bench->n_incomplete);
  fflush (stdout);
  _Exit (0);
}

/* The golden ratio spreads the moments without ever repeating one. */
static void
scrub (Bench *bench)
{
  gint64 begin = atlas_siege_get_begin (bench->siege);
  gint64 length = atlas_siege_get_end (bench->siege) - begin;

  atlas_state_set_instant (bench->state,
                           begin + (gint64) ((double) length * fmod (bench->step * 0.6180339887, 1.0)));
}

static ShumateViewport *
get_viewport (Bench *bench)
{
  return shumate_map_get_viewport (SHUMATE_MAP (bench_find_widget (bench->window, SHUMATE_TYPE_MAP)));
}

static void
pan (Bench *bench)
{
  ShumateViewport *viewport = get_viewport (bench);
  double zoom_level = shumate_viewport_get_zoom_level (viewport);
  double step = 17 / (256 * exp2 (zoom_level)) * 360 * (bench->step / 100 % 2 == 0 ? 1 : -1);

  /* The opening view may be as large as what may be seen, which leaves nowhere to go. */
  if (bench->step == 1)
    shumate_viewport_set_zoom_level (viewport, zoom_level + 1.5);
  shumate_location_set_location (SHUMATE_LOCATION (viewport),
                                 shumate_location_get_latitude (SHUMATE_LOCATION (viewport)),
                                 shumate_location_get_longitude (SHUMATE_LOCATION (viewport)) + step);
}

static void
zoom (Bench *bench)
{
  ShumateViewport *viewport = get_viewport (bench);
  double step = bench->step / 10 % 2 == 0 ? 0.2 : -0.2;

  shumate_viewport_set_zoom_level (viewport, shumate_viewport_get_zoom_level (viewport) + step);
}

static void
choose (Bench *bench)
{
  GPtrArray *events = atlas_siege_get_events (bench->siege);

  atlas_state_select_event (bench->state, events->pdata[bench->step * 7919 % events->len]);
}

static void show_desktop (Bench *bench);

static void
speak (Bench *bench)
{
  const char *language = bench->step % 2 == 0 ? "vi" : "fr";

  atlas_state_set_language (bench->state, language);
  atlas_catalog_set_language (language);
  show_desktop (bench);
}

static void
rest (Bench *bench)
{
}

static const Kind kinds[] = {
  { "scrub", scrub, FALSE },
  { "pan", pan, FALSE },
  { "zoom", zoom, FALSE },
  { "select", choose, TRUE },
  { "language", speak, TRUE },
  { "idle", rest, TRUE },
};

/* How long the main loop has had nothing to do. */
static gint64 waited;

static int
wait_for_events (GPollFD *fds,
                 guint    n_fds,
                 int      timeout)
{
  gint64 before = g_get_monotonic_time ();
  int n = g_poll (fds, n_fds, timeout);

  waited += g_get_monotonic_time () - before;

  return n;
}

static gboolean
next_step_cb (gpointer user_data)
{
  Bench *bench = user_data;
  gint64 now = g_get_monotonic_time ();

  bench->next_id = 0;
  if (bench->step > 0)
    bench->times[bench->step - 1] = (double) (now - bench->begin - (waited - bench->waited)) / 1000.0;
  if (bench->step == count_steps (bench))
    report (bench);
  bench->step++;
  bench->begin = now;
  bench->waited = waited;
  bench->kind->take_step (bench);

  return G_SOURCE_REMOVE;
}

/* A step may want a second frame: whichever comes before the next step is part of this one. */
static void
end_step (Bench *bench)
{
  if (bench->next_id == 0)
    bench->next_id = g_idle_add (next_step_cb, bench);
}

static gboolean
settled_cb (gpointer user_data)
{
  Bench *bench = user_data;

  bench->settle_id = 0;
  end_step (bench);

  return G_SOURCE_REMOVE;
}

static guint64
count_wakeups (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc/self/task", 0, NULL);
  guint64 n = 0;
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename ("/proc/self/task", name, "status", NULL);

      n += read_status (path, "voluntary_ctxt_switches:");
    }

  return n;
}

static gboolean
rested_cb (gpointer user_data)
{
  Bench *bench = user_data;

  printf ("%.2f %.2f\n", (double) bench->n_frames / IDLE_S,
          (double) (count_wakeups () - bench->n_wakeups) / IDLE_S);
  fflush (stdout);
  _Exit (0);
}

/* What the beginning has left to do has been let to end. */
static gboolean
begin_rest_cb (gpointer user_data)
{
  Bench *bench = user_data;

  bench->settle_id = 0;
  bench->is_resting = TRUE;
  bench->n_frames = 0;
  bench->n_wakeups = count_wakeups ();
  g_timeout_add_seconds (IDLE_S, rested_cb, bench);

  return G_SOURCE_REMOVE;
}

static gboolean
is_complete (Bench *bench)
{
  GtkWidget *map = bench_find_widget (bench->window, ATLAS_TYPE_MAP_VIEW);

  return map == NULL || atlas_map_view_get_complete (ATLAS_MAP_VIEW (map));
}

static void
after_paint_cb (GdkFrameClock *clock,
                Bench         *bench)
{
  bench->n_frames++;
  if (bench->kind->take_step == rest)
    {
      g_clear_handle_id (&bench->settle_id, g_source_remove);
      if (!bench->is_resting)
        bench->settle_id = g_timeout_add_seconds (IDLE_S, begin_rest_cb, bench);
      return;
    }
  if (bench->n_frames < WARM_UP)
    {
      gtk_widget_queue_draw (bench->window);
      return;
    }
  if (bench->step > LEAD_STEPS)
    bench->n_incomplete += !is_complete (bench);
  if (!bench->kind->is_settled)
    {
      end_step (bench);
      return;
    }
  g_clear_handle_id (&bench->settle_id, g_source_remove);
  bench->settle_id = g_timeout_add (SETTLED_MS, settled_cb, bench);
}

static void
realized_cb (GtkWidget *window,
             Bench     *bench)
{
  g_signal_connect_after (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), bench);
}

static void
show_desktop (Bench *bench)
{
  g_autoptr (GListStore) bookmarks = g_list_store_new (ATLAS_TYPE_BOOKMARK);
  g_autoptr (AtlasComparison) comparison = atlas_comparison_new (bench->state);

  adw_application_window_set_content (ADW_APPLICATION_WINDOW (bench->window),
                                      atlas_desktop_new (bench->state, bench->session,
                                                         G_LIST_MODEL (bookmarks), comparison));
}

static void
activate_cb (GtkApplication *application,
             Bench          *bench)
{
  if (bench->kind->is_settled)
    g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  if (bench->siege == NULL)
    bench->window = bench_empty_window_new (application, WIDTH, HEIGHT);
  else
    {
      bench->state = atlas_state_new ();
      atlas_state_set_siege (bench->state, bench->siege);
      bench->session = atlas_session_new ("/nonexistent/session.ini");
      bench->window = adw_application_window_new (application);
      show_desktop (bench);
      gtk_window_set_default_size (GTK_WINDOW (bench->window), WIDTH, HEIGHT);
    }
  g_signal_connect_after (bench->window, "realize", G_CALLBACK (realized_cb), bench);
  gtk_window_present (GTK_WINDOW (bench->window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AdwApplication) application = NULL;
  Bench bench = { NULL };

  for (guint i = 0; argc == 3 && i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_equal (kinds[i].name, argv[1]))
        bench.kind = &kinds[i];
    }
  if (bench.kind == NULL)
    return 2;

  atlas_catalog_init (g_getenv ("ATLAS_LOCALEDIR"));
  if (!g_str_equal (argv[2], "empty"))
    bench.siege = atlas_reader_load (argv[2], diagnostics, NULL, &error);
  if (error != NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  g_main_context_set_poll_func (NULL, wait_for_events);
  application = g_object_new (ADW_TYPE_APPLICATION,
                              "application-id", "io.github.siegeatlas.Bench",
                              "flags", G_APPLICATION_NON_UNIQUE,
                              "resource-base-path", "/io/github/siegeatlas/SiegeAtlas",
                              NULL);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), &bench);

  return g_application_run (G_APPLICATION (application), 0, NULL);
}
