/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-watch.h"

#include "xml/atlas-reading.h"

/**
 * AtlasWatch:
 *
 * Reads a data set again whenever its files change, for whoever writes one and looks at it meanwhile.
 *
 * Editors save in several strokes and authors several files at once, so that reading waits until
 * nothing has changed for a while. What is on disk is either sound, and handed on whole, or it is
 * not, and then only its diagnostics are.
 */

struct _AtlasWatch
{
  GObject       parent_instance;
  char         *path;
  char         *lesson;
  GPtrArray    *monitors;
  AtlasReading *reading;
  guint         settle_id;
};

enum
{
  SIGNAL_RENEWED,
  SIGNAL_BROKEN,
  N_SIGNALS,
};

G_DEFINE_FINAL_TYPE (AtlasWatch, atlas_watch, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

#define SETTLE_MS 300

/* Data sets have few folders. Of one that has many, the rest is not watched. */
#define FOLDERS_MAX 64

static void
stop_reading (AtlasWatch *self)
{
  if (self->reading != NULL)
    atlas_reading_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
read_cb (AtlasWatch *self)
{
  g_autoptr (AtlasReading) reading = g_steal_pointer (&self->reading);
  g_autoptr (GError) error = NULL;
  AtlasSiege *siege = atlas_reading_get_siege (reading, &error);

  if (siege != NULL)
    g_signal_emit (self, signals[SIGNAL_RENEWED], 0, siege);
  else
    g_signal_emit (self, signals[SIGNAL_BROKEN], 0, atlas_reading_get_diagnostics (reading), error->message);
}

static gboolean
settled_cb (gpointer user_data)
{
  AtlasWatch *self = user_data;

  self->settle_id = 0;
  stop_reading (self);
  self->reading = atlas_reading_new_with_lesson (self->path, self->lesson);
  g_signal_connect_object (self->reading, "done", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);

  return G_SOURCE_REMOVE;
}

/* Backups and half written files of editors are called otherwise. */
static gboolean
is_part (GFile *file)
{
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;

  return name != NULL && name[0] != '.' && g_str_has_suffix (name, ".xml");
}

static void
changed_cb (GFileMonitor      *monitor,
            GFile             *file,
            GFile             *other,
            GFileMonitorEvent  event,
            AtlasWatch        *self)
{
  if (event == G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED || (!is_part (file) && !is_part (other)))
    return;

  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add (SETTLE_MS, settled_cb, self);
}

static void
watch_folder (AtlasWatch *self,
              GFile      *folder)
{
  g_autoptr (GFileMonitor) monitor = NULL;
  g_autoptr (GFileEnumerator) children = NULL;
  GFileInfo *info;
  GFile *child;

  if (self->monitors->len == FOLDERS_MAX)
    return;

  monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (monitor == NULL)
    return;

  g_signal_connect_object (monitor, "changed", G_CALLBACK (changed_cb), self, 0);
  g_ptr_array_add (self->monitors, g_steal_pointer (&monitor));

  children = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                                        G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  while (children != NULL && g_file_enumerator_iterate (children, &info, &child, NULL, NULL) && info != NULL)
    {
      if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY && g_file_info_get_name (info)[0] != '.')
        watch_folder (self, child);
    }
}

static void
atlas_watch_dispose (GObject *object)
{
  AtlasWatch *self = ATLAS_WATCH (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  stop_reading (self);
  g_clear_pointer (&self->monitors, g_ptr_array_unref);

  G_OBJECT_CLASS (atlas_watch_parent_class)->dispose (object);
}

static void
atlas_watch_finalize (GObject *object)
{
  AtlasWatch *self = ATLAS_WATCH (object);

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->lesson, g_free);

  G_OBJECT_CLASS (atlas_watch_parent_class)->finalize (object);
}

static void
atlas_watch_class_init (AtlasWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_watch_dispose;
  G_OBJECT_CLASS (klass)->finalize = atlas_watch_finalize;

  /**
   * AtlasWatch::renewed:
   * @self: the watch
   * @siege: an [class@Atlas.Siege]
   *
   * Emitted when the data set has changed and is sound.
   */
  signals[SIGNAL_RENEWED] = g_signal_new ("renewed", ATLAS_TYPE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, ATLAS_TYPE_SIEGE);

  /**
   * AtlasWatch::broken:
   * @self: the watch
   * @diagnostics: an [class@Atlas.Diagnostics]
   * @message: what they come to
   *
   * Emitted when the data set has changed and has errors.
   */
  signals[SIGNAL_BROKEN] = g_signal_new ("broken", ATLAS_TYPE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 2, ATLAS_TYPE_DIAGNOSTICS, G_TYPE_STRING);
}

static void
atlas_watch_init (AtlasWatch *self)
{
  self->monitors = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * atlas_watch_new:
 * @path: (type filename): the data set, as [func@Atlas.reader_load] takes it
 * @folder: (type filename): the folder it lies in
 *
 * Returns: (transfer full): a watch over the XML files in @folder and the folders in it
 */
AtlasWatch *
atlas_watch_new (const char *path,
                 const char *folder)
{
  AtlasWatch *self;
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (folder != NULL, NULL);

  self = g_object_new (ATLAS_TYPE_WATCH, NULL);
  self->path = g_strdup (path);
  file = g_file_new_for_path (folder);
  watch_folder (self, file);

  return self;
}

/**
 * atlas_watch_set_lesson:
 * @self: a watch
 * @lesson: (nullable) (type filename): a file with tours or lessons about the data set
 *
 * Has the file read along whenever the data set has changed.
 */
void
atlas_watch_set_lesson (AtlasWatch *self,
                        const char *lesson)
{
  g_return_if_fail (ATLAS_IS_WATCH (self));

  g_free (self->lesson);
  self->lesson = g_strdup (lesson);
}
