/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "core/atlas-catalog.h"
#include "state/atlas-bookmark.h"
#include "window/atlas-desktop.h"
#include "xml/atlas-reader.h"

/* How long one step of scrubbing takes, from the moment being set to the frame being painted:
 * bench-scrub DATASET. The window is 1920×1080 and shows the whole siege; the moments go forward
 * and back over all of it in uneven steps. Prints the median, the 95th percentile and the worst in
 * milliseconds of work, waiting for the screen not counted. */

#define WIDTH   1920
#define HEIGHT  1080
#define WARM_UP 30
#define N_STEPS 300

typedef struct
{
  AtlasSiege   *siege;
  AtlasState   *state;
  AtlasSession *session;
  GtkWidget    *window;
  gint64        frame_begin;
  gint64        set_duration;
  guint         step;
  guint         n_frames;
  double        times[N_STEPS];
} Bench;

static int
compare_doubles (const void *a,
                 const void *b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

static void
report (Bench *bench)
{
  qsort (bench->times, N_STEPS, sizeof *bench->times, compare_doubles);
  printf ("%.2f %.2f %.2f\n", bench->times[N_STEPS / 2], bench->times[N_STEPS * 95 / 100],
          bench->times[N_STEPS - 1]);
  fflush (stdout);
  _Exit (0);
}

static void
take_step (Bench *bench)
{
  gint64 begin = atlas_siege_get_begin (bench->siege);
  gint64 length = atlas_siege_get_end (bench->siege) - begin;
  gint64 before = g_get_monotonic_time ();

  /* The golden ratio spreads the steps without ever repeating one. */
  atlas_state_set_instant (bench->state,
                           begin + (gint64) ((double) length * fmod (bench->step * 0.6180339887, 1.0)));
  bench->set_duration = g_get_monotonic_time () - before;
}

static void
before_paint_cb (GdkFrameClock *clock,
                 Bench         *bench)
{
  bench->frame_begin = g_get_monotonic_time ();
}

static gboolean
next_step_cb (gpointer user_data)
{
  take_step (user_data);

  return G_SOURCE_REMOVE;
}

static void
after_paint_cb (GdkFrameClock *clock,
                Bench         *bench)
{
  gint64 duration = g_get_monotonic_time () - bench->frame_begin;

  if (bench->n_frames++ < WARM_UP)
    {
      gtk_widget_queue_draw (bench->window);
      return;
    }
  if (bench->step > 0)
    bench->times[bench->step - 1] = (double) (duration + bench->set_duration) / 1000.0;
  if (bench->step == N_STEPS)
    report (bench);
  bench->step++;
  g_idle_add (next_step_cb, bench);
}

static void
realized_cb (GtkWidget *window,
             Bench     *bench)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), bench);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (after_paint_cb), bench);
}

static void
activate_cb (GtkApplication *application,
             Bench          *bench)
{
  g_autoptr (GListStore) bookmarks = g_list_store_new (ATLAS_TYPE_BOOKMARK);
  g_autoptr (AtlasComparison) comparison = NULL;

  bench->state = atlas_state_new ();
  atlas_state_set_siege (bench->state, bench->siege);
  comparison = atlas_comparison_new (bench->state);
  bench->session = atlas_session_new ("/nonexistent/session.ini");
  bench->window = adw_application_window_new (application);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (bench->window),
                                      atlas_desktop_new (bench->state, bench->session,
                                                         G_LIST_MODEL (bookmarks), comparison));
  gtk_window_set_default_size (GTK_WINDOW (bench->window), WIDTH, HEIGHT);
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

  if (argc != 2)
    return 2;

  atlas_catalog_init (g_getenv ("ATLAS_LOCALEDIR"));
  bench.siege = atlas_reader_load (argv[1], diagnostics, NULL, &error);
  if (bench.siege == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  application = g_object_new (ADW_TYPE_APPLICATION,
                              "application-id", "io.github.siegeatlas.Bench",
                              "flags", G_APPLICATION_NON_UNIQUE,
                              "resource-base-path", "/io/github/siegeatlas/SiegeAtlas",
                              NULL);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), &bench);

  return g_application_run (G_APPLICATION (application), 0, NULL);
}
