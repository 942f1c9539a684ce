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
  GHashTable   *files;
  GHashTable   *folders;
  GFileMonitor *lesson_monitor;
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

static void watch_folder (AtlasWatch *self,
                          GFile      *folder);

/* What a data set named when it was last whole counts while it is broken too. */
static void
take_files (AtlasWatch *self,
            AtlasSiege *siege)
{
  g_clear_pointer (&self->files, g_hash_table_unref);
  self->files = g_hash_table_ref (atlas_siege_get_head (siege)->files);
}

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

  if (siege == NULL)
    {
      g_signal_emit (self, signals[SIGNAL_BROKEN], 0, atlas_reading_get_diagnostics (reading), error->message);
      return;
    }

  take_files (self, siege);
  g_signal_emit (self, signals[SIGNAL_RENEWED], 0, siege);
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

/* What the data set names, and what it may be about to, and folders with such files that come or go. Backups
 * and half written files of editors are called otherwise. */
static gboolean
counts (AtlasWatch *self,
        GFile      *file)
{
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;

  return (name != NULL && name[0] != '.' && g_str_has_suffix (name, ".xml")) ||
         (path != NULL && g_hash_table_contains (self->files, path)) ||
         (file != NULL && g_hash_table_contains (self->folders, file));
}

static gboolean
is_new_folder (GFile *file)
{
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;

  return name != NULL && name[0] != '.' &&
         g_file_query_file_type (file, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL) == G_FILE_TYPE_DIRECTORY;
}

static void
begin_to_settle (AtlasWatch *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add (SETTLE_MS, settled_cb, self);
}

static void
changed_cb (GFileMonitor      *monitor,
            GFile             *file,
            GFile             *other,
            GFileMonitorEvent  event,
            AtlasWatch        *self)
{
  GFile *arrived = event == G_FILE_MONITOR_EVENT_RENAMED ? other : file;
  gboolean is_arrival = event == G_FILE_MONITOR_EVENT_CREATED || event == G_FILE_MONITOR_EVENT_MOVED_IN ||
                        event == G_FILE_MONITOR_EVENT_RENAMED;

  /* What lies in a folder that is new may have come before anybody watched it. */
  if (is_arrival && is_new_folder (arrived))
    {
      watch_folder (self, arrived);
      begin_to_settle (self);
    }
  else if (event != G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED && (counts (self, file) || counts (self, other)))
    begin_to_settle (self);
}

/* Whatever happens to the lesson counts. */
static void
lesson_changed_cb (GFileMonitor      *monitor,
                   GFile             *file,
                   GFile             *other,
                   GFileMonitorEvent  event,
                   AtlasWatch        *self)
{
  if (event != G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED)
    begin_to_settle (self);
}

static void
watch_folder (AtlasWatch *self,
              GFile      *folder)
{
  g_autoptr (GFileMonitor) monitor = NULL;
  g_autoptr (GFileEnumerator) children = NULL;
  GFileInfo *info;
  GFile *child;

  /* One that is there again is watched anew. */
  if (g_hash_table_size (self->folders) == FOLDERS_MAX && !g_hash_table_contains (self->folders, folder))
    return;

  monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (monitor == NULL)
    return;

  g_signal_connect_object (monitor, "changed", G_CALLBACK (changed_cb), self, 0);
  g_hash_table_replace (self->folders, g_object_ref (folder), g_steal_pointer (&monitor));

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
  g_clear_pointer (&self->folders, g_hash_table_unref);
  g_clear_object (&self->lesson_monitor);

  G_OBJECT_CLASS (atlas_watch_parent_class)->dispose (object);
}

static void
atlas_watch_finalize (GObject *object)
{
  AtlasWatch *self = ATLAS_WATCH (object);

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->lesson, g_free);
  g_clear_pointer (&self->files, g_hash_table_unref);

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
  self->folders = g_hash_table_new_full (g_file_hash, (GEqualFunc) g_file_equal, g_object_unref, g_object_unref);
}

static void
watch_lesson (AtlasWatch *self,
              const char *lesson)
{
  g_autoptr (GFile) file = g_file_new_for_path (lesson);

  self->lesson = g_strdup (lesson);
  self->lesson_monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->lesson_monitor != NULL)
    g_signal_connect_object (self->lesson_monitor, "changed", G_CALLBACK (lesson_changed_cb), self, 0);
}

/**
 * atlas_watch_new:
 * @path: (type filename): the data set, as [func@Atlas.reader_load] takes it
 * @siege: what was read from there last
 *
 * Watches over all XML files in the folder of a siege and the folders in it, the other files that it names
 * there, and the lesson that was read with it, wherever that lies.
 *
 * Returns: (transfer full): a watch
 */
AtlasWatch *
atlas_watch_new (const char *path,
                 AtlasSiege *siege)
{
  AtlasWatch *self;
  const AtlasSiegeHead *head;
  g_autoptr (GFile) folder = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (ATLAS_IS_SIEGE (siege), NULL);

  head = atlas_siege_get_head (siege);
  self = g_object_new (ATLAS_TYPE_WATCH, NULL);
  self->path = g_strdup (path);
  take_files (self, siege);
  folder = g_file_new_for_path (head->folder);
  watch_folder (self, folder);
  if (head->lesson_file != NULL)
    watch_lesson (self, head->lesson_file);

  return self;
}
