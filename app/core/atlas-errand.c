/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-errand.h"

/* Work in threads, which the end of the program waits for. Libraries put away what they share when a process
 * ends, libxml2 its types and HarfBuzz its languages, whoever may still be using it; and a file that is being
 * written should be written. */

static GMutex mutex;
static GCond done;
static guint n_errands; /* guarded by the mutex */

static void
begin (void)
{
  g_mutex_lock (&mutex);
  n_errands++;
  g_mutex_unlock (&mutex);
}

static void
end (void)
{
  g_mutex_lock (&mutex);
  n_errands--;
  g_cond_broadcast (&done);
  g_mutex_unlock (&mutex);
}

static GQuark
func_quark (void)
{
  return g_quark_from_static_string ("atlas-errand-func");
}

static void
run_task (GTask        *task,
          gpointer      source,
          gpointer      task_data,
          GCancellable *cancellable)
{
  GTaskThreadFunc func = (GTaskThreadFunc) g_object_get_qdata (G_OBJECT (task), func_quark ());

  func (task, source, task_data, cancellable);
  end ();
}

/**
 * atlas_errand_run:
 * @task: a task that does not return before its function does when it is cancelled
 * @func: what it does in a thread
 *
 * Does what `g_task_run_in_thread` does, as an errand.
 */
void
atlas_errand_run (GTask           *task,
                  GTaskThreadFunc  func)
{
  g_return_if_fail (G_IS_TASK (task));
  g_return_if_fail (!g_task_get_return_on_cancel (task));

  begin ();
  g_object_set_qdata (G_OBJECT (task), func_quark (), (gpointer) func);
  g_task_run_in_thread (task, run_task);
}

typedef struct
{
  GFunc    func;
  gpointer user_data;
} Call;

static gpointer
run_call (gpointer data)
{
  g_autofree Call *call = data;

  call->func (call->user_data, NULL);
  end ();

  return NULL;
}

/**
 * atlas_errand_start:
 * @func: what is to be done in a thread; its second argument is `NULL`
 * @user_data: passed to @func
 *
 * Starts an errand of which nobody is told when it is done. Not a task: the end of one waits for the main
 * thread.
 */
void
atlas_errand_start (GFunc    func,
                    gpointer user_data)
{
  Call *call;

  g_return_if_fail (func != NULL);

  call = g_new (Call, 1);
  call->func = func;
  call->user_data = user_data;
  begin ();
  g_thread_unref (g_thread_new ("errand", run_call, call));
}

/**
 * atlas_errands_await:
 * @most_ms: for how long
 *
 * Waits until no errand is under way.
 *
 * Returns: whether none is
 */
gboolean
atlas_errands_await (guint most_ms)
{
  gint64 deadline = g_get_monotonic_time () + most_ms * G_TIME_SPAN_MILLISECOND;
  gboolean are_done;

  g_mutex_lock (&mutex);
  while (n_errands > 0 && g_cond_wait_until (&done, &mutex, deadline))
    continue;
  are_done = n_errands == 0;
  g_mutex_unlock (&mutex);

  return are_done;
}
