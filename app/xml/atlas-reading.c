/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-reading.h"

#include <libxml/parser.h>

#include "core/atlas-errand.h"
#include "xml/atlas-reader.h"

/**
 * AtlasReading:
 *
 * A data set that is being read in a thread, from the moment this is made.
 */
struct _AtlasReading
{
  GObject           parent_instance;
  char             *path;
  char             *lesson;
  GCancellable     *cancellable;
  AtlasDiagnostics *diagnostics;
  AtlasSiege       *siege;
  GError           *error;
};

enum
{
  SIGNAL_DONE,
  SIGNAL_PROGRESSED,
  N_SIGNALS,
};

G_DEFINE_FINAL_TYPE (AtlasReading, atlas_reading, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

/* What a siege that was read is wanted for at once. */
typedef struct
{
  AtlasReadingFunc func;
  gpointer         user_data;
  GDestroyNotify   destroy;
  AtlasSiege      *siege;
} Sequel;

static void
sequel_free (Sequel *sequel)
{
  if (sequel->destroy != NULL)
    sequel->destroy (sequel->user_data);
  g_clear_object (&sequel->siege);
  g_free (sequel);
}

static void
follow_up (gpointer data,
           gpointer unused)
{
  Sequel *sequel = data;

  sequel->func (sequel->siege, sequel->user_data);
  sequel_free (sequel);
}

static void
start_sequel (Sequel     *sequel,
              AtlasSiege *siege)
{
  sequel->siege = g_object_ref (siege);
  atlas_errand_start (follow_up, sequel);
}

typedef struct
{
  AtlasReading *reading;
  double        fraction;
} Progress;

static Progress *
progress_new (AtlasReading *reading,
              double        fraction)
{
  Progress *progress = g_new (Progress, 1);

  progress->reading = g_object_ref (reading);
  progress->fraction = fraction;

  return progress;
}

static void
progress_free (Progress *progress)
{
  g_object_unref (progress->reading);
  g_free (progress);
}

static gboolean
is_under_way (AtlasReading *self)
{
  return self->siege == NULL && self->error == NULL && !g_cancellable_is_cancelled (self->cancellable);
}

static gboolean
progressed_cb (gpointer user_data)
{
  const Progress *progress = user_data;

  if (is_under_way (progress->reading))
    g_signal_emit (progress->reading, signals[SIGNAL_PROGRESSED], 0, progress->fraction);

  return G_SOURCE_REMOVE;
}

/* Called in the thread. Invoking something on a main context whose loop does not run yet would do it here
 * and now. */
static void
send_progress (double   fraction,
               gpointer user_data)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, progressed_cb, progress_new (ATLAS_READING (user_data), fraction),
                   (GDestroyNotify) progress_free);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  AtlasReading *self = ATLAS_READING (source);
  Sequel *sequel = task_data;
  GError *error = NULL;
  AtlasSiege *siege = atlas_reader_load_with_progress (self->path, self->lesson, self->diagnostics,
                                                       send_progress, self, cancellable, &error);

  if (siege == NULL)
    {
      g_clear_pointer (&sequel, sequel_free);
      g_task_return_error (task, error);
      return;
    }

  if (sequel != NULL)
    start_sequel (sequel, siege);
  g_task_return_pointer (task, siege, g_object_unref);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      unused)
{
  AtlasReading *self = ATLAS_READING (source);

  self->siege = g_task_propagate_pointer (G_TASK (result), &self->error);
  if (!g_cancellable_is_cancelled (self->cancellable))
    g_signal_emit (self, signals[SIGNAL_DONE], 0);
}

static void
atlas_reading_finalize (GObject *object)
{
  AtlasReading *self = ATLAS_READING (object);

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->lesson, g_free);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->diagnostics);
  g_clear_object (&self->siege);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (atlas_reading_parent_class)->finalize (object);
}

static void
atlas_reading_class_init (AtlasReadingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_reading_finalize;

  /**
   * AtlasReading::done:
   * @self: the reading
   *
   * Emitted when the siege is there, or the reason why it is not; never when reading was called off.
   */
  signals[SIGNAL_DONE] = g_signal_new ("done", ATLAS_TYPE_READING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);

  /**
   * AtlasReading::progressed:
   * @self: the reading
   * @fraction: how much has been read, 0 to 1
   *
   * Emitted now and then until it is done.
   */
  signals[SIGNAL_PROGRESSED] = g_signal_new ("progressed", ATLAS_TYPE_READING, G_SIGNAL_RUN_LAST, 0, NULL,
                                             NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);
}

static void
atlas_reading_init (AtlasReading *self)
{
  self->cancellable = g_cancellable_new ();
  self->diagnostics = atlas_diagnostics_new ();
}

static AtlasReading *
start (const char *path,
       const char *lesson,
       Sequel     *sequel)
{
  AtlasReading *self = g_object_new (ATLAS_TYPE_READING, NULL);
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, done_cb, NULL);

  self->path = g_strdup (path);
  self->lesson = g_strdup (lesson);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, sequel, NULL);

  /* libxml2 must be set up before a second thread uses it. */
  xmlInitParser ();
  atlas_errand_run (task, read_in_thread);

  return self;
}

/**
 * atlas_reading_new:
 * @path: (type filename): a folder with a file `siege.xml`, or such a file itself
 *
 * Begins to read a data set.
 *
 * Returns: (transfer full): the reading
 */
AtlasReading *
atlas_reading_new (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  return start (path, NULL, NULL);
}

/**
 * atlas_reading_new_with_lesson:
 * @path: (type filename): a folder with a file `siege.xml`, or such a file itself
 * @lesson: (nullable) (type filename): a file with tours or lessons about it
 *
 * Begins to read a data set and with it what is told about it in a file of its own.
 *
 * Returns: (transfer full): the reading
 */
AtlasReading *
atlas_reading_new_with_lesson (const char *path,
                               const char *lesson)
{
  g_return_val_if_fail (path != NULL, NULL);

  return start (path, lesson, NULL);
}

/**
 * atlas_reading_new_with_sequel:
 * @path: (type filename): a folder with a file `siege.xml`, or such a file itself
 * @sequel: called in a thread when a siege has been read, which it must leave as it is
 * @user_data: passed to @sequel
 * @destroy: (nullable): frees @user_data, in whatever thread
 *
 * Begins to read a data set, and to do with it what need not wait for the main thread.
 *
 * Returns: (transfer full): the reading
 */
AtlasReading *
atlas_reading_new_with_sequel (const char       *path,
                               AtlasReadingFunc  sequel,
                               gpointer          user_data,
                               GDestroyNotify    destroy)
{
  Sequel *after;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (sequel != NULL, NULL);

  after = g_new0 (Sequel, 1);
  after->func = sequel;
  after->user_data = user_data;
  after->destroy = destroy;

  return start (path, NULL, after);
}

/**
 * atlas_reading_get_path:
 * @self: a reading
 *
 * Returns: (type filename): what is read
 */
const char *
atlas_reading_get_path (AtlasReading *self)
{
  g_return_val_if_fail (ATLAS_IS_READING (self), NULL);

  return self->path;
}

/**
 * atlas_reading_get_diagnostics:
 * @self: a reading that is done
 *
 * Returns: (transfer none): everything that is wrong, warnings too
 */
AtlasDiagnostics *
atlas_reading_get_diagnostics (AtlasReading *self)
{
  g_return_val_if_fail (ATLAS_IS_READING (self), NULL);

  return self->diagnostics;
}

/**
 * atlas_reading_get_siege:
 * @self: a reading that is done
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): the siege, or `NULL` with an error as of
 *   [func@Atlas.reader_load]
 */
AtlasSiege *
atlas_reading_get_siege (AtlasReading *self,
                         GError      **error)
{
  g_return_val_if_fail (ATLAS_IS_READING (self), NULL);

  if (self->siege == NULL && self->error != NULL)
    g_propagate_error (error, g_error_copy (self->error));

  return self->siege;
}

/**
 * atlas_reading_cancel:
 * @self: a reading
 *
 * Calls reading off: nothing more is heard of it.
 */
void
atlas_reading_cancel (AtlasReading *self)
{
  g_return_if_fail (ATLAS_IS_READING (self));

  g_cancellable_cancel (self->cancellable);
}
