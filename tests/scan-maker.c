/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scan-maker.h"

#include <cairo.h>

void
scan_maker_run (sqlite3    *database,
                const char *statement)
{
  char *message = NULL;

  sqlite3_exec (database, statement, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
}

/* Opens a new file, without tiles yet. */
sqlite3 *
scan_maker_begin (const char *path,
                  const char *format)
{
  g_autofree char *metadata =
    g_strdup_printf ("INSERT INTO metadata VALUES ('name', 'Old sheet'), ('format', '%s'), "
                     "('attribution', 'The archive'), ('bounds', '20,37,24,40')", format);
  sqlite3 *database = NULL;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  scan_maker_run (database, "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY");
  scan_maker_run (database, "CREATE TABLE metadata (name text, value text)");
  scan_maker_run (database, "CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, "
                            "tile_data blob)");
  scan_maker_run (database, "CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row)");
  scan_maker_run (database, metadata);

  return database;
}

/* Rows are counted from the north here, and from the south in the file. */
void
scan_maker_add (sqlite3 *database,
                guint    zoom,
                guint    column,
                guint    row,
                GBytes  *picture)
{
  sqlite3_stmt *statement = NULL;
  gsize size;
  const void *bytes = g_bytes_get_data (picture, &size);

  sqlite3_prepare_v2 (database, "INSERT INTO tiles VALUES (?, ?, ?, ?)", -1, &statement, NULL);
  sqlite3_bind_int (statement, 1, (int) zoom);
  sqlite3_bind_int (statement, 2, (int) column);
  sqlite3_bind_int (statement, 3, (int) ((1u << zoom) - 1 - row));
  sqlite3_bind_blob (statement, 4, bytes, (int) size, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
  sqlite3_finalize (statement);
}

static cairo_status_t
write_cb (void                *user_data,
          const unsigned char *bytes,
          unsigned int         length)
{
  g_byte_array_append (user_data, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

/* A PNG of four quarters: north-west, north-east, south-west, south-east. */
GBytes *
scan_maker_draw (int           side,
                 const guint32 colours[4])
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, side, side);
  cairo_t *cr = cairo_create (surface);

  for (int i = 0; i < 4; i++)
    {
      int row = i / 2;
      guint32 colour = colours[i];

      cairo_set_source_rgb (cr, (colour >> 16 & 0xff) / 255.0, (colour >> 8 & 0xff) / 255.0, (colour & 0xff) / 255.0);
      cairo_rectangle (cr, i % 2 * side / 2.0, row * side / 2.0, side / 2.0, side / 2.0);
      cairo_fill (cr);
    }
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, write_cb, bytes);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}

GBytes *
scan_maker_fill (guint32 colour)
{
  const guint32 colours[] = { colour, colour, colour, colour };

  return scan_maker_draw (256, colours);
}
