/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-mbtiles.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <sqlite3.h>

#include "xml/atlas-input.h"

G_DEFINE_QUARK (atlas-mbtiles-error-quark, atlas_mbtiles_error)

/**
 * AtlasMbtiles:
 *
 * A file of map tiles that are pictures ("MBTiles Specification", version 1.3, Mapbox), such as a
 * scanned and georeferenced sheet.
 *
 * It is opened with distrust: never written to, no file beside it read or made, no function of its
 * own run, no row larger and no search longer than a tile takes. Any thread may use it.
 */
struct _AtlasMbtiles
{
  char         *path;
  char         *credit;
  AtlasExtent   extent;
  guint         least_zoom;
  guint         most_zoom;
  GMutex        mutex;
  sqlite3      *database;
  sqlite3_stmt *find_tile;
  guint         patience;
};

G_DEFINE_BOXED_TYPE (AtlasMbtiles, atlas_mbtiles, atlas_mbtiles_ref, atlas_mbtiles_unref)

/* The largest tile, and the longest word about them all, in bytes. */
#define ROW_MAX (8 << 20)

/* A question that takes longer than so many steps of SQLite's machine is given up. */
#define STEPS    100000
#define PATIENCE 100

#define ZOOM_LIMIT 24

static int
progress_cb (gpointer user_data)
{
  AtlasMbtiles *self = user_data;

  return self->patience-- == 0;
}

static gboolean
fail (AtlasMbtiles  *self,
      GError       **error)
{
  g_autofree char *name = g_filename_display_basename (self->path);

  g_set_error (error, ATLAS_MBTILES_ERROR, ATLAS_MBTILES_ERROR_FILE,
               /* Translators: an error; %1$s is the name of a file, %2$s says why, in English. */
               _("“%1$s” cannot be read as MBTiles: %2$s"), name,
               self->database != NULL ? sqlite3_errmsg (self->database) : "out of memory");

  return FALSE;
}

static gboolean
open_database (AtlasMbtiles  *self,
               GError       **error)
{
  g_autofree char *uri = g_filename_to_uri (self->path, NULL, error);
  g_autofree char *words = NULL;

  if (uri == NULL)
    return FALSE;

  /* What is immutable is neither locked nor looked for journals beside it. */
  words = g_strconcat (uri, "?mode=ro&immutable=1", NULL);
  if (sqlite3_open_v2 (words, &self->database, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_FULLMUTEX,
                       NULL) != SQLITE_OK)
    return fail (self, error);

  sqlite3_limit (self->database, SQLITE_LIMIT_LENGTH, ROW_MAX);
  sqlite3_limit (self->database, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_progress_handler (self->database, STEPS, progress_cb, self);

  return TRUE;
}

static void
set_extent (AtlasMbtiles *self,
            const char   *words)
{
  g_auto (GStrv) parts = g_strsplit (words, ",", -1);
  AtlasExtent extent = { 0 };
  double *const degrees[] = { &extent.west, &extent.south, &extent.east, &extent.north };

  if (g_strv_length (parts) != G_N_ELEMENTS (degrees))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (degrees); i++)
    *degrees[i] = g_ascii_strtod (parts[i], NULL);
  if (extent.west >= -180 && extent.east <= 180 && extent.west < extent.east && extent.south >= -90 &&
      extent.north <= 90 && extent.south < extent.north)
    self->extent = extent;
}

/* Whether the tiles are pictures; vector tiles are not. */
static gboolean
check_format (const char  *format,
              GError     **error)
{
  static const char *const pictures[] = { "png", "jpg", "jpeg", "webp", "image/png", "image/jpeg", "image/webp", NULL };

  if (g_strv_contains (pictures, format))
    return TRUE;

  g_set_error (error, ATLAS_MBTILES_ERROR, ATLAS_MBTILES_ERROR_FORMAT,
               /* Translators: an error; %s is the name of a format, such as pbf. */
               _("Found tiles in the format “%s”, expected pictures: png, jpg or webp"), format);

  return FALSE;
}

static gboolean
read_entry (AtlasMbtiles  *self,
            const char    *name,
            const char    *value,
            GError       **error)
{
  if (g_str_equal (name, "format"))
    return check_format (value, error);

  if (g_str_equal (name, "attribution"))
    g_free (self->credit), self->credit = g_utf8_make_valid (value, -1);
  else if (g_str_equal (name, "bounds"))
    set_extent (self, value);

  return TRUE;
}

static gboolean
read_metadata (AtlasMbtiles  *self,
               GError       **error)
{
  sqlite3_stmt *statement = NULL;
  gboolean is_sound = TRUE;
  int status = sqlite3_prepare_v2 (self->database, "SELECT name, value FROM metadata", -1, &statement, NULL);

  while (status == SQLITE_OK && is_sound && (status = sqlite3_step (statement)) == SQLITE_ROW)
    {
      const char *name = (const char *) sqlite3_column_text (statement, 0);
      const char *value = (const char *) sqlite3_column_text (statement, 1);

      status = SQLITE_OK;
      if (name != NULL && value != NULL)
        is_sound = read_entry (self, name, value, error);
    }
  if (is_sound && status != SQLITE_DONE)
    is_sound = fail (self, error);
  sqlite3_finalize (statement);

  return is_sound;
}

/* What the metadata says of zoom levels is often wrong, so that the tiles are asked. */
static gboolean
read_zooms (AtlasMbtiles  *self,
            GError       **error)
{
  sqlite3_stmt *statement = NULL;
  int status = sqlite3_prepare_v2 (self->database, "SELECT (SELECT min(zoom_level) FROM tiles), (SELECT max(zoom_level) FROM tiles)",
                                   -1, &statement, NULL);
  gboolean is_sound = status == SQLITE_OK && sqlite3_step (statement) == SQLITE_ROW;

  if (is_sound && sqlite3_column_type (statement, 0) == SQLITE_INTEGER)
    {
      self->least_zoom = (guint) CLAMP (sqlite3_column_int (statement, 0), 0, ZOOM_LIMIT);
      self->most_zoom = (guint) CLAMP (sqlite3_column_int (statement, 1), 0, ZOOM_LIMIT);
    }
  else if (is_sound)
    {
      g_autofree char *name = g_filename_display_basename (self->path);

      is_sound = FALSE;
      g_set_error (error, ATLAS_MBTILES_ERROR, ATLAS_MBTILES_ERROR_FILE,
                   /* Translators: an error; %s is the name of a file. */
                   _("Found no tiles in “%s”, expected some"), name);
    }
  else
    fail (self, error);
  sqlite3_finalize (statement);

  return is_sound;
}

static gboolean
prepare (AtlasMbtiles  *self,
         GError       **error)
{
  self->patience = PATIENCE;
  if (!open_database (self, error) || !read_metadata (self, error) || !read_zooms (self, error))
    return FALSE;

  if (sqlite3_prepare_v3 (self->database,
                          "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?",
                          -1, SQLITE_PREPARE_PERSISTENT, &self->find_tile, NULL) != SQLITE_OK)
    return fail (self, error);

  return TRUE;
}

/**
 * atlas_mbtiles_open:
 * @path: (type filename): an MBTiles file
 * @error: return location for an error
 *
 * Returns: (transfer full): the opened file, or `NULL` with an error of %ATLAS_MBTILES_ERROR or
 *   %ATLAS_INPUT_ERROR
 */
AtlasMbtiles *
atlas_mbtiles_open (const char  *path,
                    GError     **error)
{
  g_autoptr (AtlasMbtiles) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  /* SQLite takes a file that is not there for a database without tables, and waits at pipes. */
  if (!atlas_input_check (path, error))
    return NULL;

  self = g_atomic_rc_box_new0 (AtlasMbtiles);
  self->path = g_canonicalize_filename (path, NULL);
  self->extent = (AtlasExtent) { -180, -90, 180, 90 };
  g_mutex_init (&self->mutex);
  if (!prepare (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * atlas_mbtiles_ref:
 * @self: an opened file
 *
 * Returns: (transfer full): @self
 */
AtlasMbtiles *
atlas_mbtiles_ref (AtlasMbtiles *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_mbtiles (AtlasMbtiles *self)
{
  sqlite3_finalize (self->find_tile);
  sqlite3_close (self->database);
  g_mutex_clear (&self->mutex);
  g_free (self->credit);
  g_free (self->path);
}

/**
 * atlas_mbtiles_unref:
 * @self: (transfer full): an opened file
 */
void
atlas_mbtiles_unref (AtlasMbtiles *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear_mbtiles);
}

/**
 * atlas_mbtiles_get_path:
 * @self: an opened file
 *
 * Returns: (transfer none) (type filename): its path
 */
const char *
atlas_mbtiles_get_path (AtlasMbtiles *self)
{
  return self->path;
}

/**
 * atlas_mbtiles_get_credit:
 * @self: an opened file
 *
 * Returns: (transfer none) (nullable): whom it wants to be credited
 */
const char *
atlas_mbtiles_get_credit (AtlasMbtiles *self)
{
  return self->credit;
}

/**
 * atlas_mbtiles_get_extent:
 * @self: an opened file
 *
 * Returns: (transfer none): what it says to cover, or the whole world
 */
const AtlasExtent *
atlas_mbtiles_get_extent (AtlasMbtiles *self)
{
  return &self->extent;
}

/**
 * atlas_mbtiles_get_zooms:
 * @self: an opened file
 * @least: (out): the lowest zoom level of a tile
 * @most: (out): the highest
 */
void
atlas_mbtiles_get_zooms (AtlasMbtiles *self,
                         guint        *least,
                         guint        *most)
{
  *least = self->least_zoom;
  *most = self->most_zoom;
}

/* Called with the lock held. */
static GBytes *
find_tile (AtlasMbtiles  *self,
           guint          zoom,
           guint          column,
           guint          row,
           GError       **error)
{
  GBytes *bytes = NULL;
  int status;

  /* Rows are counted from the south (OSGeo, "Tile Map Service Specification"). */
  self->patience = PATIENCE;
  sqlite3_bind_int (self->find_tile, 1, (int) zoom);
  sqlite3_bind_int (self->find_tile, 2, (int) column);
  sqlite3_bind_int (self->find_tile, 3, (int) ((1u << zoom) - 1 - row));
  status = sqlite3_step (self->find_tile);
  if (status == SQLITE_ROW)
    {
      const void *blob = sqlite3_column_blob (self->find_tile, 0);
      int size = sqlite3_column_bytes (self->find_tile, 0);

      /* Some programs write an empty tile where there is none. */
      if (size > 0)
        bytes = g_bytes_new (blob, (gsize) size);
    }
  else if (status != SQLITE_DONE)
    fail (self, error);
  sqlite3_reset (self->find_tile);

  return bytes;
}

/**
 * atlas_mbtiles_read_tile:
 * @self: an opened file
 * @zoom: zoom level
 * @column: from 0 in the west
 * @row: from 0 in the north
 * @error: return location for an error
 *
 * Reads a tile, which is a picture in some format. May be called from any thread.
 *
 * Returns: (transfer full) (nullable): its bytes; `NULL` without an error where there is no tile
 */
GBytes *
atlas_mbtiles_read_tile (AtlasMbtiles  *self,
                         guint          zoom,
                         guint          column,
                         guint          row,
                         GError       **error)
{
  GBytes *bytes;

  g_return_val_if_fail (zoom <= ZOOM_LIMIT, NULL);

  if (column >> zoom != 0 || row >> zoom != 0)
    return NULL;

  g_mutex_lock (&self->mutex);
  bytes = find_tile (self, zoom, column, row, error);
  g_mutex_unlock (&self->mutex);

  return bytes;
}
