/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-tile-file.h"

#include <glib/gi18n-lib.h>

#include "xml/atlas-elevation-builder.h"

/* Tiles of the Shuttle Radar Topography Mission (NASA, "SRTM Topography", SRTM documentation,
 * version 2.1): one degree of heights in metres, 16 bits each, the greater byte first, row by row
 * from the north; the outermost samples lie on whole degrees and are shared with the neighbours.
 * The name of the file says where its south-western corner is. */

#define SIDE_3_SECONDS 1201
#define SIDE_1_SECOND  3601
#define VOID           (-32768)

static gboolean
read_degrees (const char *digits,
              guint       n,
              int         most,
              int        *degrees)
{
  *degrees = 0;
  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (digits[i]))
        return FALSE;
      *degrees = *degrees * 10 + g_ascii_digit_value (digits[i]);
    }

  return *degrees <= most;
}

/* Reads “N46E008.hgt”, in capitals or not. */
static gboolean
read_corner (const char *name,
             int        *south,
             int        *west)
{
  g_autofree char *base = g_path_get_basename (name);
  g_autofree char *upper = g_ascii_strup (base, -1);

  if (strlen (upper) != strlen ("N46E008.HGT") || !g_str_has_suffix (upper, ".HGT") ||
      (upper[0] != 'N' && upper[0] != 'S') || (upper[3] != 'E' && upper[3] != 'W') ||
      !read_degrees (upper + 1, 2, 90, south) || !read_degrees (upper + 4, 3, 180, west))
    return FALSE;

  if (upper[0] == 'S')
    *south = -*south;
  if (upper[3] == 'W')
    *west = -*west;

  return *south < 90 && *west < 180;
}

static guint
find_side (gsize n_bytes)
{
  static const guint sides[] = { SIDE_3_SECONDS, SIDE_1_SECOND };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      if (n_bytes == (gsize) sides[i] * sides[i] * sizeof (gint16))
        return sides[i];
    }

  return 0;
}

static void
add_heights (AtlasElevationBuilder *builder,
             const guint8          *bytes,
             guint                  side)
{
  for (guint row = 0; row < side && !atlas_report_is_full (builder->report); row++)
    {
      for (guint column = 0; column < side; column++, bytes += 2)
        {
          gint16 height_m = (gint16) (bytes[0] << 8 | bytes[1]);

          if (height_m != VOID)
            atlas_elevation_builder_add (builder, column, row, height_m, 0);
        }
    }
}

/**
 * atlas_tile_file_read:
 * @input: an opened file
 * @name: its name
 * @report: where everything goes that is wrong
 * @file: number of the file in @report
 * @extent: what the map shows
 *
 * Reads an SRTM tile of 3 arc-seconds or of 1.
 *
 * Returns: (transfer full) (nullable): what it says of the land on the map; `NULL` when that is
 *   nothing, or wrong, which is reported
 */
AtlasElevation *
atlas_tile_file_read (AtlasInput        *input,
                      const char        *name,
                      AtlasReport       *report,
                      guint              file,
                      const AtlasExtent *extent)
{
  g_auto (AtlasElevationBuilder) builder = { .report = report, .file = file, .extent = *extent };
  g_autoptr (GByteArray) bytes = atlas_input_read_all (input);
  const AtlasOrigin origin = { file, 0 };
  guint n_errors = atlas_report_get_n_errors (report);
  guint side = find_side (bytes->len);
  int south, west;

  if (!read_corner (name, &south, &west))
    {
      atlas_report_add (report, ATLAS_SEVERITY_ERROR, "tile-name", &origin, NULL,
                        /* Translators: an error; %s is the name of a file. */
                        _("Found the name “%s”, expected one that says where the south-western corner is, as "
                          "N46E008.hgt"),
                        name);
      return NULL;
    }
  if (side == 0)
    {
      atlas_report_add (report, ATLAS_SEVERITY_ERROR, "tile-size", &origin, NULL,
                        /* Translators: an error; %u is a number of bytes. */
                        _("Found %u bytes, expected 2884802 (3 arc-seconds) or 25934402 (1 arc-second)"),
                        bytes->len);
      return NULL;
    }

  atlas_elevation_builder_begin (&builder, west, south + 1, 1.0 / (side - 1), side, side);
  add_heights (&builder, bytes->data, side);

  return atlas_report_get_n_errors (report) == n_errors ? atlas_elevation_builder_finish (&builder) : NULL;
}
