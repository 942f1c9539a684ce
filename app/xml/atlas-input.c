/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-input.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/**
 * AtlasInput:
 *
 * One file of a data set, opened with distrust: a regular file, inside its folder, not too large,
 * and never unpacked, as libxml2 would do on its own. Where it is part of another file, it comes
 * from a source that has looked at that one with the same distrust.
 */

G_DEFINE_QUARK (atlas-input-error-quark, atlas_input_error)

struct _AtlasInput
{
  int                     fd;
  const AtlasInputSource *source;
  gpointer                user_data;
  GByteArray             *ahead;
  GError                 *failure;
  gint64                  size;
  gint64                  position;
  dev_t                   device;
  ino_t                   inode;
  GCancellable           *cancellable;
};

static gboolean
climbs (const char *href)
{
  g_auto (GStrv) steps = g_strsplit (href, "/", -1);

  return g_strv_contains ((const char *const *) steps, "..");
}

static void
set_outside_error (GError     **error,
                   const char  *href)
{
  g_set_error (error, ATLAS_INPUT_ERROR, ATLAS_INPUT_ERROR_OUTSIDE,
               /* Translators: an error; %s is the path of a file. */
               _("Found the path “%s”, expected a file inside the folder of the data set"), href);
}

static void
set_missing_error (GError     **error,
                   const char  *path,
                   int          number)
{
  g_set_error (error, ATLAS_INPUT_ERROR, ATLAS_INPUT_ERROR_MISSING,
               /* Translators: an error; %1$s is the path of a file, %2$s what the system says. */
               _("Expected to read “%1$s”, found: %2$s"), path, g_strerror (number));
}

/**
 * atlas_input_resolve:
 * @folder: real path of the folder of the data set
 * @href: a path relative to it
 * @error: return location for an error
 *
 * Finds the file that @href names. Neither dots nor symbolic links may lead out of the folder.
 *
 * Returns: (transfer full): its real path, or `NULL` with an error of %ATLAS_INPUT_ERROR
 */
char *
atlas_input_resolve (const char  *folder,
                     const char  *href,
                     GError     **error)
{
  g_autofree char *path = NULL;
  g_autofree char *resolved = NULL;
  char *real;
  gsize length = strlen (folder);

  if (g_path_is_absolute (href) || climbs (href))
    {
      set_outside_error (error, href);
      return NULL;
    }

  path = g_build_filename (folder, href, NULL);
  real = realpath (path, NULL);
  if (real == NULL)
    {
      set_missing_error (error, href, errno);
      return NULL;
    }

  /* What realpath() gives is malloc's; hand on something that g_free() is sure to take. */
  resolved = g_strdup (real);
  free (real);
  if (strcmp (folder, "/") != 0 &&
      (strncmp (resolved, folder, length) != 0 || resolved[length] != '/'))
    {
      set_outside_error (error, href);
      return NULL;
    }

  return g_steal_pointer (&resolved);
}

static gboolean
check_size (gint64   size,
            GError **error)
{
  if (size <= ATLAS_LIMIT_FILE)
    return TRUE;

  g_set_error (error, ATLAS_INPUT_ERROR, ATLAS_INPUT_ERROR_LIMIT,
               /* Translators: an error; %1$.1f and %2$d are sizes. */
               _("Found a file of %1$.1f MiB, expected %2$d MiB at most (limit_file_mib)"),
               (double) size / (1 << 20), (int) (ATLAS_LIMIT_FILE >> 20));

  return FALSE;
}

/* Without O_NONBLOCK, opening a pipe would wait for somebody to write to it. */
static int
open_regular (const char   *path,
              struct stat  *status,
              GError      **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);

  if (fd < 0 || fstat (fd, status) != 0)
    set_missing_error (error, path, errno);
  else if (!S_ISREG (status->st_mode))
    g_set_error (error, ATLAS_INPUT_ERROR, ATLAS_INPUT_ERROR_KIND,
                 /* Translators: an error; %s is the path of a file. */
                 _("Found “%s”, which is a folder or a device, expected a regular file"), path);
  else
    return fd;

  if (fd >= 0)
    close (fd);

  return -1;
}

/**
 * atlas_input_check:
 * @path: a path
 * @error: return location for an error
 *
 * Returns: whether it is a regular file that may be read, whatever its size; otherwise an error of
 *   %ATLAS_INPUT_ERROR
 */
gboolean
atlas_input_check (const char  *path,
                   GError     **error)
{
  struct stat status;
  int fd = open_regular (path, &status, error);

  if (fd >= 0)
    close (fd);

  return fd >= 0;
}

/**
 * atlas_input_open:
 * @path: a path
 * @cancellable: (nullable): a cancellable; once cancelled, reading fails
 * @error: return location for an error
 *
 * Returns: (transfer full): the opened file, or `NULL` with an error of %ATLAS_INPUT_ERROR
 */
AtlasInput *
atlas_input_open (const char    *path,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_autoptr (AtlasInput) self = g_new0 (AtlasInput, 1);
  struct stat status;

  g_set_object (&self->cancellable, cancellable);
  self->fd = open_regular (path, &status, error);
  if (self->fd < 0 || !check_size (status.st_size, error))
    return NULL;

  self->size = status.st_size;
  self->device = status.st_dev;
  self->inode = status.st_ino;

  return g_steal_pointer (&self);
}

/**
 * atlas_input_new:
 * @source: where its bytes come from
 * @user_data: (transfer full): for @source
 * @size: how many it is said to have; −1 if nobody says it
 * @cancellable: (nullable): a cancellable; once cancelled, reading fails
 * @error: return location for an error
 *
 * Opens a file that is part of another.
 *
 * Returns: (transfer full): the file, or `NULL` with an error of %ATLAS_INPUT_ERROR
 */
AtlasInput *
atlas_input_new (const AtlasInputSource  *source,
                 gpointer                 user_data,
                 gint64                   size,
                 GCancellable            *cancellable,
                 GError                 **error)
{
  g_autoptr (AtlasInput) self = g_new0 (AtlasInput, 1);

  g_set_object (&self->cancellable, cancellable);
  self->fd = -1;
  self->source = source;
  self->user_data = user_data;
  self->ahead = g_byte_array_new ();
  self->size = MAX (size, 0);
  if (!check_size (size, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * atlas_input_free:
 * @self: (transfer full): an opened file
 */
void
atlas_input_free (AtlasInput *self)
{
  if (self->fd >= 0)
    close (self->fd);
  if (self->source != NULL)
    self->source->free (self->user_data);
  g_clear_pointer (&self->ahead, g_byte_array_unref);
  g_clear_error (&self->failure);
  g_clear_object (&self->cancellable);
  g_free (self);
}

/**
 * atlas_input_get_fd:
 * @self: an opened file that is part of no other
 *
 * Returns: its descriptor, for a reader that jumps about in it
 */
int
atlas_input_get_fd (AtlasInput *self)
{
  return self->fd;
}

/**
 * atlas_input_get_size:
 * @self: an opened file
 *
 * Returns: its size in bytes when it was opened, or what was said of it
 */
gint64
atlas_input_get_size (AtlasInput *self)
{
  return self->size;
}

/**
 * atlas_input_get_position:
 * @self: an opened file
 *
 * Returns: how many bytes have been read of it
 */
gint64
atlas_input_get_position (AtlasInput *self)
{
  return self->position;
}

/**
 * atlas_input_dup_identity:
 * @self: an opened file
 *
 * Returns: (transfer full): a text that is the same for the same file under whatever name
 */
char *
atlas_input_dup_identity (AtlasInput *self)
{
  return g_strdup_printf ("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT, (guint64) self->device,
                          (guint64) self->inode);
}

/* What was only looked at comes first. */
static gssize
read_source (AtlasInput *self,
             char       *room,
             gsize       size)
{
  gsize n_ahead = MIN (self->ahead->len, size);

  if (n_ahead > 0)
    {
      memcpy (room, self->ahead->data, n_ahead);
      g_byte_array_remove_range (self->ahead, 0, (guint) n_ahead);
      return (gssize) n_ahead;
    }

  return self->failure == NULL ? self->source->read (self->user_data, room, size, &self->failure) : -1;
}

static gssize
read_descriptor (AtlasInput *self,
                 char       *room,
                 gsize       size)
{
  gssize n_read;

  do
    n_read = read (self->fd, room, size);
  while (n_read < 0 && errno == EINTR);

  return n_read;
}

/**
 * atlas_input_read:
 * @self: an opened file
 * @room: (out caller-allocates) (array length=size): where the bytes go
 * @size: how many fit
 *
 * Returns: how many bytes were read, 0 at the end, −1 when cancelled or on failure, or when the
 *   file has grown beyond the limit
 */
int
atlas_input_read (AtlasInput *self,
                  char       *room,
                  int         size)
{
  gssize n_read;

  if (atlas_input_has_overrun (self) || g_cancellable_is_cancelled (self->cancellable))
    return -1;

  n_read = self->source != NULL ? read_source (self, room, (gsize) size) : read_descriptor (self, room, (gsize) size);
  if (n_read > 0)
    self->position += n_read;

  return (int) n_read;
}

static gsize
peek_source (AtlasInput *self,
             char       *room,
             gsize       size)
{
  while (self->ahead->len < size && self->failure == NULL)
    {
      gssize n_read = self->source->read (self->user_data, room, size - self->ahead->len, &self->failure);

      if (n_read <= 0)
        break;
      g_byte_array_append (self->ahead, (const guint8 *) room, (guint) n_read);
    }
  size = MIN (size, self->ahead->len);
  if (size > 0)
    memcpy (room, self->ahead->data, size);

  return size;
}

/**
 * atlas_input_peek:
 * @self: an opened file
 * @room: (out caller-allocates) (array length=size): where the bytes go
 * @size: how many fit
 *
 * Looks at the begin of the file, and reads nothing. Of a part of another file this is what has not
 * been read yet.
 *
 * Returns: how many bytes there are, 0 on failure
 */
gsize
atlas_input_peek (AtlasInput *self,
                  char       *room,
                  gsize       size)
{
  gssize n_read;

  if (self->source != NULL)
    return peek_source (self, room, size);

  do
    n_read = pread (self->fd, room, size, 0);
  while (n_read < 0 && errno == EINTR);

  return (gsize) MAX (n_read, 0);
}

/**
 * atlas_input_read_all:
 * @self: an opened file
 *
 * Returns: (transfer full): its contents, or what could be read of them
 */
GByteArray *
atlas_input_read_all (AtlasInput *self)
{
  GByteArray *bytes = g_byte_array_sized_new ((guint) MIN (self->size + 1, ATLAS_LIMIT_FILE));
  char room[1 << 16];
  int n_read;

  while ((n_read = atlas_input_read (self, room, sizeof room)) > 0)
    g_byte_array_append (bytes, (const guint8 *) room, (guint) n_read);

  return bytes;
}

/**
 * atlas_input_has_overrun:
 * @self: an opened file
 *
 * Returns: whether more has been read than any file may hold
 */
gboolean
atlas_input_has_overrun (AtlasInput *self)
{
  return self->position > ATLAS_LIMIT_FILE;
}

/**
 * atlas_input_get_error:
 * @self: an opened file
 *
 * Returns: (transfer none) (nullable): why its source gave no more
 */
const GError *
atlas_input_get_error (AtlasInput *self)
{
  return self->failure;
}
