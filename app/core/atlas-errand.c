/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-errand.h"

/* Work in threads, which the end of the program waits for. Libraries put away what they share when a process
 * ends, libxml2 its types and HarfBuzz its languages, whoever may still be using it; and a file that is being
 * written should be written. */

/* As many as GTask has. */
#define THREADS_MAX 10

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

typedef struct
{
  GTask           *task;
  GTaskThreadFunc  func;
} Errand;

static gboolean
gone_cb (gpointer task)
{
  return G_SOURCE_REMOVE;
}

/* Whoever lets go of a task last lets go of what it holds too, and of a widget only the thread of widgets may. */
static void
let_go (GTask *task)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, g_task_get_priority (task));
  g_source_set_callback (source, gone_cb, task, g_object_unref);
  g_source_attach (source, g_task_get_context (task));
}

static void
run_errand (gpointer data,
            gpointer unused)
{
  g_autofree Errand *errand = data;
  GTask *task = errand->task;

  errand->func (task, g_task_get_source_object (task), g_task_get_task_data (task), g_task_get_cancellable (task));
  let_go (task);
  end ();
}

static gpointer
create_pool (gpointer unused)
{
  return g_thread_pool_new (run_errand, NULL, THREADS_MAX, FALSE, NULL);
}

/* Threads are shared, and made when they are needed. */
static GThreadPool *
get_pool (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, create_pool, NULL);
}

/**
 * atlas_errand_run:
 * @task: a task
 * @func: what it does in a thread; it returns from @task last of all
 *
 * Does what `g_task_run_in_thread` does, as an errand. What @task holds is let go of where it was made: GTask
 * would let the thread do that as often as not.
 */
void
atlas_errand_run (GTask           *task,
                  GTaskThreadFunc  func)
{
  Errand *errand;

  g_return_if_fail (G_IS_TASK (task));
  g_return_if_fail (func != NULL);

  errand = g_new (Errand, 1);
  errand->task = g_object_ref (task);
  errand->func = func;
  begin ();
  g_thread_pool_push (get_pool (), errand, NULL);
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
