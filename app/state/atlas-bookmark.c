/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/atlas-bookmark.h"

/**
 * AtlasBookmark:
 *
 * A moment to come back to, under a title of the user's own. It does not change.
 */

struct _AtlasBookmark
{
  GObject parent_instance;
  char   *uri;
  char   *title;
  gint64  added;
};

G_DEFINE_FINAL_TYPE (AtlasBookmark, atlas_bookmark, G_TYPE_OBJECT)

static void
atlas_bookmark_finalize (GObject *object)
{
  AtlasBookmark *self = ATLAS_BOOKMARK (object);

  g_free (self->uri);
  g_free (self->title);

  G_OBJECT_CLASS (atlas_bookmark_parent_class)->finalize (object);
}

static void
atlas_bookmark_class_init (AtlasBookmarkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_bookmark_finalize;
}

static void
atlas_bookmark_init (AtlasBookmark *self)
{
}

/**
 * atlas_bookmark_new:
 * @uri: the URI of a moment
 * @title: its title
 * @added: when it was made, in microseconds since the Unix epoch, UTC
 *
 * Returns: (transfer full): a bookmark
 */
AtlasBookmark *
atlas_bookmark_new (const char *uri,
                    const char *title,
                    gint64      added)
{
  AtlasBookmark *self;

  g_return_val_if_fail (uri != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (ATLAS_TYPE_BOOKMARK, NULL);
  self->uri = g_strdup (uri);
  self->title = g_strdup (title);
  self->added = added;

  return self;
}

/**
 * atlas_bookmark_get_uri:
 * @self: a bookmark
 *
 * Returns: (transfer none): the URI of its moment
 */
const char *
atlas_bookmark_get_uri (AtlasBookmark *self)
{
  g_return_val_if_fail (ATLAS_IS_BOOKMARK (self), NULL);

  return self->uri;
}

/**
 * atlas_bookmark_get_title:
 * @self: a bookmark
 *
 * Returns: (transfer none): its title
 */
const char *
atlas_bookmark_get_title (AtlasBookmark *self)
{
  g_return_val_if_fail (ATLAS_IS_BOOKMARK (self), NULL);

  return self->title;
}

/**
 * atlas_bookmark_get_added:
 * @self: a bookmark
 *
 * Returns: when it was made, in microseconds since the Unix epoch, UTC
 */
gint64
atlas_bookmark_get_added (AtlasBookmark *self)
{
  g_return_val_if_fail (ATLAS_IS_BOOKMARK (self), 0);

  return self->added;
}
