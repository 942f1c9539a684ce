/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-reader.h"
#include "xml/atlas-reading.h"

/* What becomes of a reading, on the main thread and, for the sequel, on another. */
typedef struct
{
  GMainLoop  *loop;
  GThread    *thread;
  double      last_fraction;
  guint       n_fractions;
  guint       n_done;
  GMutex      mutex;
  GCond       changed;
  AtlasSiege *siege;     /* guarded by the mutex, as what follows */
  gboolean    is_freed;
} Wait;

static char *
build_path (const char *fixture)
{
  return g_test_build_filename (G_TEST_DIST, "fixtures", fixture, NULL);
}

static void
progressed_cb (AtlasReading *reading,
               double        fraction,
               Wait         *wait)
{
  g_assert_true (g_thread_self () == wait->thread);
  g_assert_cmpfloat (fraction, >=, wait->last_fraction);
  g_assert_cmpfloat (fraction, <=, 1);
  g_assert_cmpuint (wait->n_done, ==, 0);
  wait->last_fraction = fraction;
  wait->n_fractions++;
}

static void
done_cb (AtlasReading *reading,
         Wait         *wait)
{
  g_assert_true (g_thread_self () == wait->thread);
  wait->n_done++;
  g_main_loop_quit (wait->loop);
}

static void
wait_for (Wait         *wait,
          AtlasReading *reading)
{
  wait->thread = g_thread_self ();
  wait->loop = g_main_loop_new (NULL, FALSE);
  g_signal_connect (reading, "progressed", G_CALLBACK (progressed_cb), wait);
  g_signal_connect (reading, "done", G_CALLBACK (done_cb), wait);
  g_main_loop_run (wait->loop);
  g_main_loop_unref (wait->loop);
}

static void
test_sound (void)
{
  g_autofree char *path = build_path ("second");
  g_autoptr (AtlasReading) reading = atlas_reading_new (path);
  g_autoptr (GError) error = NULL;
  Wait wait = { NULL };

  wait_for (&wait, reading);
  g_assert_cmpuint (atlas_siege_get_places (atlas_reading_get_siege (reading, &error))->len, ==, 9);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (atlas_reading_get_diagnostics (reading))), ==, 0);
  g_assert_cmpuint (wait.n_fractions, >, 0);
  g_assert_cmpuint (wait.n_done, ==, 1);
  g_assert_cmpstr (atlas_reading_get_path (reading), ==, path);
}

static void
sequel (AtlasSiege *siege,
        gpointer    user_data)
{
  Wait *wait = user_data;

  g_mutex_lock (&wait->mutex);
  g_assert_true (g_thread_self () != wait->thread);
  wait->siege = g_object_ref (siege);
  g_mutex_unlock (&wait->mutex);
}

static void
freed_cb (gpointer user_data)
{
  Wait *wait = user_data;

  g_mutex_lock (&wait->mutex);
  wait->is_freed = TRUE;
  g_cond_signal (&wait->changed);
  g_mutex_unlock (&wait->mutex);
}

static void
wait_until_freed (Wait *wait)
{
  g_mutex_lock (&wait->mutex);
  while (!wait->is_freed)
    g_cond_wait (&wait->changed, &wait->mutex);
  g_mutex_unlock (&wait->mutex);
}

/* The sequel does not wait for the main thread, which is not at its loop here. */
static void
test_sequel (void)
{
  g_autofree char *path = build_path ("second");
  Wait wait = { .thread = g_thread_self () };
  g_autoptr (AtlasReading) reading = atlas_reading_new_with_sequel (path, sequel, &wait, freed_cb);

  wait_until_freed (&wait);
  g_assert_nonnull (wait.siege);
  wait_for (&wait, reading);
  g_assert_true (atlas_reading_get_siege (reading, NULL) == wait.siege);
  g_object_unref (wait.siege);
}

static void
test_invalid (void)
{
  g_autofree char *path = build_path ("malformed/all-at-once.xml");
  g_autoptr (GError) error = NULL;
  Wait wait = { NULL };
  g_autoptr (AtlasReading) reading = atlas_reading_new_with_sequel (path, sequel, &wait, freed_cb);
  AtlasDiagnostics *diagnostics = atlas_reading_get_diagnostics (reading);

  wait_for (&wait, reading);
  wait_until_freed (&wait);
  g_assert_null (atlas_reading_get_siege (reading, &error));
  g_assert_error (error, ATLAS_READER_ERROR, ATLAS_READER_ERROR_INVALID);
  g_assert_cmpuint (atlas_diagnostics_get_n_errors (diagnostics), ==, 4);
  g_assert_cmpuint (atlas_diagnostics_get_n_warnings (diagnostics), ==, 1);
  g_assert_null (wait.siege);
}

static void
gone_cb (gpointer  user_data,
         GObject  *reading)
{
  g_atomic_int_set ((int *) user_data, TRUE);
  g_main_context_wakeup (NULL);
}

/* Nothing is heard of it until it is gone, and then nothing can be. */
static void
test_cancelled (void)
{
  g_autofree char *path = build_path ("second");
  AtlasReading *reading = atlas_reading_new (path);
  Wait wait = { .thread = g_thread_self () };
  int is_gone = FALSE;

  g_object_weak_ref (G_OBJECT (reading), gone_cb, &is_gone);
  g_signal_connect (reading, "progressed", G_CALLBACK (progressed_cb), &wait);
  g_signal_connect (reading, "done", G_CALLBACK (done_cb), &wait);
  atlas_reading_cancel (reading);
  g_object_unref (reading);
  while (!g_atomic_int_get (&is_gone))
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpuint (wait.n_done, ==, 0);
  g_assert_cmpuint (wait.n_fractions, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reading/sound", test_sound);
  g_test_add_func ("/reading/sequel", test_sequel);
  g_test_add_func ("/reading/invalid", test_invalid);
  g_test_add_func ("/reading/cancelled", test_cancelled);

  return g_test_run ();
}
