/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export/atlas-kmz-export.h"

#include <archive.h>
#include <archive_entry.h>

#include "export/atlas-kml-export.h"

/* A siege as KMZ: KML and its icons in one zip archive. */

#define DOCUMENT_NAME "doc.kml"

static la_ssize_t
write_cb (struct archive *archive,
          void           *user_data,
          const void     *data,
          size_t          length)
{
  g_byte_array_append (user_data, data, (guint) length);

  return (la_ssize_t) length;
}

/* Writing into memory fails only where there is no more of it, which GLib does not survive either. */
static void
expect (struct archive *archive,
        int             result)
{
  if (result < ARCHIVE_WARN)
    g_error ("The archive could not be written: %s", archive_error_string (archive));
}

/* Without a date, so that the same siege gives the same bytes. */
static void
add_file (struct archive *archive,
          const char     *name,
          GBytes         *contents)
{
  struct archive_entry *entry = archive_entry_new ();
  gsize size;
  const void *bytes = g_bytes_get_data (contents, &size);

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, (la_int64_t) size);
  expect (archive, archive_write_header (archive, entry));
  if (archive_write_data (archive, bytes, size) != (la_ssize_t) size)
    expect (archive, ARCHIVE_FATAL);
  archive_entry_free (entry);
}

static void
add_icons (struct archive *archive,
           AtlasIconSet   *icons)
{
  for (guint i = 0; i < atlas_icon_set_get_n (icons); i++)
    {
      g_autofree char *path = atlas_icon_set_dup_path (icons, i);

      add_file (archive, path, atlas_icon_set_get_png (icons, i));
    }
}

/**
 * atlas_kmz_export_encode:
 * @siege: a siege
 * @plan: in whose words
 *
 * Writes an archive with what [func@Atlas.kml_export_encode_records] writes as the first file in it,
 * and the icons of its points.
 *
 * Returns: (transfer full): a zip archive
 */
GBytes *
atlas_kmz_export_encode (AtlasSiege            *siege,
                         const AtlasExportPlan *plan)
{
  g_autoptr (GPtrArray) records = atlas_gather_records (siege, plan);
  g_autoptr (AtlasIconSet) icons = atlas_icon_set_new (siege, records);
  g_autoptr (GBytes) document = atlas_kml_export_encode_records (siege, plan, records, icons);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  struct archive *archive = archive_write_new ();

  expect (archive, archive_write_set_format_zip (archive));
  /* Unless told, it fills up the last block with zeros, as is right on tapes. */
  expect (archive, archive_write_set_bytes_in_last_block (archive, 1));
  expect (archive, archive_write_open (archive, bytes, NULL, write_cb, NULL));
  add_file (archive, DOCUMENT_NAME, document);
  add_icons (archive, icons);
  expect (archive, archive_write_close (archive));
  archive_write_free (archive);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
