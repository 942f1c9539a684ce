/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/atlas-bookmarks.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "core/atlas-save.h"

/**
 * AtlasBookmarks:
 *
 * The bookmarks of one siege, the newest first, and the file that keeps them: XBEL, as the desktop
 * keeps its own.
 *
 * Each change reads the file again, so that two programs that are open at the same time do not undo
 * each other's, and replaces it as a whole. A file that cannot be read is kept under another name
 * beside the new one: what somebody wrote down is never written over.
 */

struct _AtlasBookmarks
{
  GObject    parent_instance;
  char      *path;
  GListStore *list;
};

G_DEFINE_FINAL_TYPE (AtlasBookmarks, atlas_bookmarks, G_TYPE_OBJECT)

/* XBEL wants to know who opens a bookmark, and how. */
#define PROGRAM         "siege-atlas"
#define PROGRAM_COMMAND "siege-atlas %u"

#define MOST_BROKEN_FILES 100

typedef void (*Change) (GBookmarkFile *file,
                        gpointer       user_data);

static void
atlas_bookmarks_finalize (GObject *object)
{
  AtlasBookmarks *self = ATLAS_BOOKMARKS (object);

  g_free (self->path);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (atlas_bookmarks_parent_class)->finalize (object);
}

static void
atlas_bookmarks_class_init (AtlasBookmarksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_bookmarks_finalize;
}

static void
atlas_bookmarks_init (AtlasBookmarks *self)
{
  self->list = g_list_store_new (ATLAS_TYPE_BOOKMARK);
}

/**
 * atlas_bookmarks_build_path:
 * @siege: identifier of a siege, of whatever characters
 *
 * Returns: (transfer full) (type filename): where the user's bookmarks of that siege are kept
 */
char *
atlas_bookmarks_build_path (const char *siege)
{
  g_autofree char *escaped = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (siege != NULL, NULL);

  escaped = g_uri_escape_string (siege, NULL, FALSE);
  name = g_strconcat (escaped, ".xbel", NULL);

  return g_build_filename (g_get_user_data_dir (), PROGRAM, "bookmarks", name, NULL);
}

/**
 * atlas_bookmarks_new:
 * @path: (type filename): where they are kept; it need not exist
 *
 * Returns: (transfer full): bookmarks that are still to be loaded
 */
AtlasBookmarks *
atlas_bookmarks_new (const char *path)
{
  AtlasBookmarks *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (ATLAS_TYPE_BOOKMARKS, NULL);
  self->path = g_strdup (path);

  return self;
}

/**
 * atlas_bookmarks_get_list:
 * @self: bookmarks
 *
 * Returns: (transfer none): a list of [class@Atlas.Bookmark], the newest first
 */
GListModel *
atlas_bookmarks_get_list (AtlasBookmarks *self)
{
  g_return_val_if_fail (ATLAS_IS_BOOKMARKS (self), NULL);

  return G_LIST_MODEL (self->list);
}

/**
 * atlas_bookmarks_find:
 * @self: bookmarks
 * @uri: the URI of a moment
 *
 * Returns: (transfer none) (nullable): the bookmark of @uri
 */
AtlasBookmark *
atlas_bookmarks_find (AtlasBookmarks *self,
                      const char     *uri)
{
  GListModel *list;

  g_return_val_if_fail (ATLAS_IS_BOOKMARKS (self), NULL);

  list = G_LIST_MODEL (self->list);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (AtlasBookmark) bookmark = g_list_model_get_item (list, i);

      if (g_strcmp0 (atlas_bookmark_get_uri (bookmark), uri) == 0)
        return bookmark;
    }

  return NULL;
}

static int
compare_added (gconstpointer a,
               gconstpointer b)
{
  gint64 one = atlas_bookmark_get_added (*(AtlasBookmark *const *) a);
  gint64 other = atlas_bookmark_get_added (*(AtlasBookmark *const *) b);

  return (one < other) - (one > other);
}

static gint64
get_added (GBookmarkFile *file,
           const char    *uri)
{
  GDateTime *added = g_bookmark_file_get_added_date_time (file, uri, NULL);

  return added == NULL ? 0
                       : g_date_time_to_unix (added) * G_USEC_PER_SEC + g_date_time_get_microsecond (added);
}

static void
fill_list (AtlasBookmarks *self,
           GBookmarkFile  *file)
{
  g_autoptr (GPtrArray) bookmarks = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) uris = g_bookmark_file_get_uris (file, NULL);

  for (guint i = 0; uris[i] != NULL; i++)
    {
      g_autofree char *title = g_bookmark_file_get_title (file, uris[i], NULL);

      g_ptr_array_add (bookmarks, atlas_bookmark_new (uris[i], title != NULL ? title : uris[i],
                                                      get_added (file, uris[i])));
    }
  g_ptr_array_sort (bookmarks, compare_added);
  g_list_store_splice (self->list, 0, g_list_model_get_n_items (G_LIST_MODEL (self->list)),
                       bookmarks->pdata, bookmarks->len);
}

/* Gives a file that cannot be read a name that is free. */
static char *
keep_aside (AtlasBookmarks  *self,
            GError         **error)
{
  for (guint i = 1; i <= MOST_BROKEN_FILES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s.broken-%u", self->path, i);

      if (g_file_test (name, G_FILE_TEST_EXISTS))
        continue;
      if (g_rename (self->path, name) == 0)
        return g_steal_pointer (&name);
      break;
    }

  /* Translators: %s is a file */
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno),
               _("“%s” cannot be read, and cannot be kept aside: bookmarks stay as they are"), self->path);

  return NULL;
}

/* Reads the file, which need not exist. One that cannot be read is said to be so once, for it is
 * then no longer there. */
static GBookmarkFile *
read_file (AtlasBookmarks  *self,
           GError         **error)
{
  g_autoptr (GBookmarkFile) file = g_bookmark_file_new ();
  g_autoptr (GError) broken = NULL;
  g_autofree char *aside = NULL;

  if (g_bookmark_file_load_from_file (file, self->path, &broken) ||
      g_error_matches (broken, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return g_steal_pointer (&file);

  aside = keep_aside (self, error);
  if (aside != NULL)
    /* Translators: %1$s is a file, %2$s what is wrong with the one it was before */
    g_set_error (error, G_BOOKMARK_FILE_ERROR, G_BOOKMARK_FILE_ERROR_READ,
                 _("The bookmarks could not be read and are kept in “%1$s”: %2$s"), aside,
                 broken->message);

  return NULL;
}

static gboolean
change (AtlasBookmarks  *self,
        Change           make_change,
        gpointer         user_data,
        GError         **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autoptr (GBookmarkFile) file = read_file (self, error);
  g_autofree char *contents = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length;

  if (file == NULL)
    return FALSE;

  make_change (file, user_data);
  g_mkdir_with_parents (folder, 0700);
  contents = g_bookmark_file_to_data (file, &length, NULL);
  bytes = g_bytes_new_static (contents, length);
  if (!atlas_save_bytes (bytes, self->path, error))
    return FALSE;

  fill_list (self, file);

  return TRUE;
}

/**
 * atlas_bookmarks_load:
 * @self: bookmarks
 * @error: return location for an error
 *
 * Reads the file. One that cannot be read is renamed, and the error says to what.
 *
 * Returns: whether the file could be read, or is not there; the list is empty otherwise
 */
gboolean
atlas_bookmarks_load (AtlasBookmarks  *self,
                      GError         **error)
{
  g_autoptr (GBookmarkFile) file = NULL;

  g_return_val_if_fail (ATLAS_IS_BOOKMARKS (self), FALSE);

  file = read_file (self, error);
  if (file == NULL)
    g_list_store_remove_all (self->list);
  else
    fill_list (self, file);

  return file != NULL;
}

static void
put (GBookmarkFile *file,
     gpointer       user_data)
{
  AtlasBookmark *bookmark = user_data;
  const char *uri = atlas_bookmark_get_uri (bookmark);
  g_autoptr (GDateTime) second =
    g_date_time_new_from_unix_utc (atlas_bookmark_get_added (bookmark) / G_USEC_PER_SEC);
  g_autoptr (GDateTime) added =
    g_date_time_add (second, atlas_bookmark_get_added (bookmark) % G_USEC_PER_SEC);

  g_bookmark_file_set_title (file, uri, atlas_bookmark_get_title (bookmark));
  g_bookmark_file_add_application (file, uri, PROGRAM, PROGRAM_COMMAND);
  g_bookmark_file_set_added_date_time (file, uri, added);
}

/**
 * atlas_bookmarks_add:
 * @self: bookmarks
 * @bookmark: (transfer none): a bookmark
 * @error: return location for an error
 *
 * Adds a bookmark and keeps it. One of the same moment is replaced, which is how a bookmark gets
 * another title.
 *
 * Returns: whether it is kept; otherwise nothing has changed
 */
gboolean
atlas_bookmarks_add (AtlasBookmarks  *self,
                     AtlasBookmark   *bookmark,
                     GError         **error)
{
  g_return_val_if_fail (ATLAS_IS_BOOKMARKS (self), FALSE);
  g_return_val_if_fail (ATLAS_IS_BOOKMARK (bookmark), FALSE);

  return change (self, put, bookmark, error);
}

static void
take_out (GBookmarkFile *file,
          gpointer       user_data)
{
  g_bookmark_file_remove_item (file, user_data, NULL);
}

/**
 * atlas_bookmarks_remove:
 * @self: bookmarks
 * @uri: the URI of a moment
 * @error: return location for an error
 *
 * Removes the bookmark of @uri, if there is one.
 *
 * Returns: whether the others are kept without it; otherwise nothing has changed
 */
gboolean
atlas_bookmarks_remove (AtlasBookmarks  *self,
                        const char      *uri,
                        GError         **error)
{
  g_return_val_if_fail (ATLAS_IS_BOOKMARKS (self), FALSE);
  g_return_val_if_fail (uri != NULL, FALSE);

  return change (self, take_out, (gpointer) uri, error);
}
