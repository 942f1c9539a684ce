/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-errand.h"

/* Work in threads, which the end of the program knows of. Libraries put away what they share when a process
 * ends, libxml2 its types and HarfBuzz its languages, whoever may still be using it; and a file that is being
 * written should be written. */

/* As many as GTask has. */
#define THREADS_MAX 10

static GMutex mutex;
static GCond done;
static guint n_errands; /* guarded by the mutex, as are the next two */
static guint n_duties;
static GQueue tasks = G_QUEUE_INIT;

typedef struct
{
  GTask           *task;
  GTaskThreadFunc  func;
  GCancellable    *cancellable;
  gboolean         is_duty;
  GList            link;
} Errand;

static void
begin (Errand *errand)
{
  g_mutex_lock (&mutex);
  n_errands++;
  if (errand != NULL)
    {
      n_duties += errand->is_duty ? 1 : 0;
      g_queue_push_tail_link (&tasks, &errand->link);
    }
  g_mutex_unlock (&mutex);
}

static void
end (Errand *errand)
{
  g_mutex_lock (&mutex);
  n_errands--;
  if (errand != NULL)
    {
      n_duties -= errand->is_duty ? 1 : 0;
      g_queue_unlink (&tasks, &errand->link);
    }
  g_cond_broadcast (&done);
  g_mutex_unlock (&mutex);
}

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
  Errand *errand = data;
  GTask *task = errand->task;

  errand->func (task, g_task_get_source_object (task), g_task_get_task_data (task), errand->cancellable);
  let_go (task);
  end (errand);
  g_clear_object (&errand->cancellable);
  g_free (errand);
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

static void
run (GTask           *task,
     GTaskThreadFunc  func,
     gboolean         is_duty)
{
  Errand *errand = g_new0 (Errand, 1);

  errand->task = g_object_ref (task);
  errand->func = func;
  g_set_object (&errand->cancellable, g_task_get_cancellable (task));
  errand->is_duty = is_duty;
  errand->link.data = errand;
  begin (errand);
  g_thread_pool_push (get_pool (), errand, NULL);
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
  g_return_if_fail (G_IS_TASK (task));
  g_return_if_fail (func != NULL);

  run (task, func, FALSE);
}

/**
 * atlas_errand_run_to_end:
 * @task: a task
 * @func: what it does in a thread; it returns from @task last of all
 *
 * Does what [func@Atlas.errand_run] does, for what must not be left half done: the end of the program waits
 * for it longer.
 */
void
atlas_errand_run_to_end (GTask           *task,
                         GTaskThreadFunc  func)
{
  g_return_if_fail (G_IS_TASK (task));
  g_return_if_fail (func != NULL);

  run (task, func, TRUE);
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
  end (NULL);

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
  begin (NULL);
  g_thread_unref (g_thread_new ("errand", run_call, call));
}

/* Waits until there is nothing left of what is counted. */
static void
await (const guint *count,
       guint        most_ms)
{
  gint64 deadline = g_get_monotonic_time () + most_ms * G_TIME_SPAN_MILLISECOND;

  g_mutex_lock (&mutex);
  while (*count > 0 && g_cond_wait_until (&done, &mutex, deadline))
    continue;
  g_mutex_unlock (&mutex);
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
  gboolean are_done;

  await (&n_errands, most_ms);
  g_mutex_lock (&mutex);
  are_done = n_errands == 0;
  g_mutex_unlock (&mutex);

  return are_done;
}

/* Whoever listens to a cancellable may begin or end an errand then. */
static void
call_off (void)
{
  g_autoptr (GPtrArray) cancellables = g_ptr_array_new_with_free_func (g_object_unref);

  g_mutex_lock (&mutex);
  for (const GList *link = tasks.head; link != NULL; link = link->next)
    {
      const Errand *errand = link->data;

      if (errand->cancellable != NULL)
        g_ptr_array_add (cancellables, g_object_ref (errand->cancellable));
    }
  g_mutex_unlock (&mutex);

  for (guint i = 0; i < cancellables->len; i++)
    g_cancellable_cancel (g_ptr_array_index (cancellables, i));
}

/**
 * atlas_errands_end:
 * @most_ms: for how long to wait for what nobody will miss
 * @duty_ms: for how long to wait for what must not be left half done
 *
 * Calls off what can be, and waits for the rest. To be called when the program has nothing else to do.
 *
 * Returns: whether no errand is under way; while one is, the process must not end but by `_exit`, which does
 *   not put away what it uses
 */
gboolean
atlas_errands_end (guint most_ms,
                   guint duty_ms)
{
  call_off ();
  await (&n_errands, most_ms);
  await (&n_duties, duty_ms);

  return atlas_errands_await (0);
}
