/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-errand.h"

#define SOON_MS 20
#define LATE_MS 60000
#define N_TASKS 200

/* What keeps an errand under way, and what it leaves behind. */
typedef struct
{
  GMutex   mutex;
  GCond    opened;
  gboolean is_open; /* guarded by the mutex, as is the next */
  gboolean is_passed;
} Gate;

static void
pass (gpointer data,
      gpointer unused)
{
  Gate *gate = data;

  g_mutex_lock (&gate->mutex);
  while (!gate->is_open)
    g_cond_wait (&gate->opened, &gate->mutex);
  gate->is_passed = TRUE;
  g_mutex_unlock (&gate->mutex);
}

static void
open_gate (Gate *gate)
{
  g_mutex_lock (&gate->mutex);
  gate->is_open = TRUE;
  g_cond_broadcast (&gate->opened);
  g_mutex_unlock (&gate->mutex);
}

static void
open_gate_cb (GCancellable *cancellable,
              gpointer      gate)
{
  open_gate (gate);
}

static void
pass_in_task (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  pass (task_data, NULL);
  g_task_return_boolean (task, TRUE);
}

static void
passed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  gboolean *is_told = user_data;

  g_task_propagate_boolean (G_TASK (result), NULL);
  *is_told = TRUE;
}

static void
test_none (void)
{
  g_assert_true (atlas_errands_await (LATE_MS));
  g_assert_true (atlas_errands_await (0));
}

static void
test_thread (void)
{
  Gate gate = { .is_open = FALSE };

  atlas_errand_start (pass, &gate);
  g_assert_false (atlas_errands_await (SOON_MS));
  open_gate (&gate);
  g_assert_true (atlas_errands_await (LATE_MS));
  g_assert_true (gate.is_passed);
}

/* The main loop need not run for it to be done, and then still tells of it. */
static void
test_task (void)
{
  Gate gate = { .is_open = FALSE };
  gboolean is_told = FALSE;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, passed_cb, &is_told);

  g_task_set_task_data (task, &gate, NULL);
  atlas_errand_run (task, pass_in_task);
  g_assert_false (atlas_errands_await (SOON_MS));
  open_gate (&gate);
  g_assert_true (atlas_errands_await (LATE_MS));
  g_assert_true (gate.is_passed);

  while (!is_told)
    g_main_context_iteration (NULL, TRUE);
}

/* One that is called off before its turn is over all the same. */
static void
test_cancelled (void)
{
  Gate gate = { .is_open = TRUE };
  gboolean is_told = FALSE;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, passed_cb, &is_told);

  g_cancellable_cancel (cancellable);
  g_task_set_task_data (task, &gate, NULL);
  atlas_errand_run (task, pass_in_task);
  g_assert_true (atlas_errands_await (LATE_MS));

  while (!is_told)
    g_main_context_iteration (NULL, TRUE);
}

/* Waits until it is called off, and a little longer. */
static void
pass_when_cancelled (GTask        *task,
                     gpointer      source,
                     gpointer      task_data,
                     GCancellable *cancellable)
{
  gulong id = g_cancellable_connect (cancellable, G_CALLBACK (open_gate_cb), task_data, NULL);

  pass (task_data, NULL);
  g_cancellable_disconnect (cancellable, id);
  g_task_return_boolean (task, TRUE);
}

/* The end of the program calls off what can be. What must not be left half done is waited for, however little
 * patience there is with the rest. */
static void
test_end (gconstpointer user_data)
{
  gboolean is_duty = GPOINTER_TO_INT (user_data);
  Gate gate = { .is_open = FALSE };
  gboolean is_told = FALSE;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, passed_cb, &is_told);

  g_task_set_task_data (task, &gate, NULL);
  if (is_duty)
    atlas_errand_run_to_end (task, pass_when_cancelled);
  else
    atlas_errand_run (task, pass_when_cancelled);
  g_assert_true (atlas_errands_end (is_duty ? 0 : LATE_MS, is_duty ? LATE_MS : 0));
  g_assert_true (gate.is_passed);

  while (!is_told)
    g_main_context_iteration (NULL, TRUE);
}

/* What cannot be called off and nobody will miss holds up nobody. */
static void
test_abandoned (void)
{
  Gate gate = { .is_open = FALSE };
  gboolean is_told = FALSE;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, passed_cb, &is_told);

  g_task_set_task_data (task, &gate, NULL);
  atlas_errand_run (task, pass_in_task);
  g_assert_false (atlas_errands_end (SOON_MS, LATE_MS));
  g_assert_false (gate.is_passed);

  open_gate (&gate);
  g_assert_true (atlas_errands_await (LATE_MS));
  while (!is_told)
    g_main_context_iteration (NULL, TRUE);
}

static void
gone_cb (gpointer  data,
         GObject  *where_the_object_was)
{
  g_assert_true (g_thread_self () == data);
}

static void
return_in_task (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_task_return_boolean (task, TRUE);
}

/* What a task was the last to hold, a widget perhaps, goes in the thread that waited for it. GTask leaves that
 * to chance: one time in three it would go in the other. */
static void
test_source (void)
{
  for (guint i = 0; i < N_TASKS; i++)
    {
      GObject *source = g_object_new (G_TYPE_OBJECT, NULL);
      gboolean is_told = FALSE;
      g_autoptr (GTask) task = g_task_new (source, NULL, passed_cb, &is_told);

      g_object_weak_ref (source, gone_cb, g_thread_self ());
      g_object_add_weak_pointer (source, (gpointer *) &source);
      g_object_unref (source);
      atlas_errand_run (task, return_in_task);
      g_clear_object (&task);
      while (!is_told || source != NULL)
        g_main_context_iteration (NULL, TRUE);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/errand/none", test_none);
  g_test_add_func ("/errand/thread", test_thread);
  g_test_add_func ("/errand/task", test_task);
  g_test_add_func ("/errand/cancelled", test_cancelled);
  g_test_add_data_func ("/errand/end", GINT_TO_POINTER (FALSE), test_end);
  g_test_add_data_func ("/errand/end-of-duty", GINT_TO_POINTER (TRUE), test_end);
  g_test_add_func ("/errand/abandoned", test_abandoned);
  g_test_add_func ("/errand/source", test_source);

  return g_test_run ();
}
