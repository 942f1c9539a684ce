/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export/atlas-export.h"

#include "export/atlas-csv-export.h"
#include "export/atlas-geojson-export.h"
#include "export/atlas-kml-export.h"
#include "export/atlas-save.h"

/* A siege for other programs. The same siege gives the same bytes. */

static const struct
{
  const char *name;
  const char *suffix;
  GBytes   *(*encode) (AtlasSiege            *siege,
                       const AtlasExportPlan *plan);
} formats[] = {
  [ATLAS_EXPORT_KML] = { "kml", ".kml", atlas_kml_export_encode },
  [ATLAS_EXPORT_GEOJSON] = { "geojson", ".geojson", atlas_geojson_export_encode },
  [ATLAS_EXPORT_CSV] = { "csv", ".csv", atlas_csv_export_encode },
};

/**
 * atlas_export_find_format:
 * @name: `kml`, `geojson` or `csv`
 * @format: (out): the format of that name
 *
 * Returns: whether there is one
 */
gboolean
atlas_export_find_format (const char        *name,
                          AtlasExportFormat *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (!g_str_equal (name, formats[i].name))
        continue;

      *format = (AtlasExportFormat) i;
      return TRUE;
    }

  return FALSE;
}

/**
 * atlas_export_guess_format:
 * @path: the name of a file
 * @format: (out): its format
 *
 * Returns: whether the name ends as one of the formats does
 */
gboolean
atlas_export_guess_format (const char        *path,
                           AtlasExportFormat *format)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (!g_str_has_suffix (lower, formats[i].suffix))
        continue;

      *format = (AtlasExportFormat) i;
      return TRUE;
    }

  return FALSE;
}

/**
 * atlas_export_encode:
 * @siege: a siege
 * @plan: in whose words
 * @format: in which format
 *
 * Returns: (transfer full): the contents of its file, in UTF-8
 */
GBytes *
atlas_export_encode (AtlasSiege            *siege,
                     const AtlasExportPlan *plan,
                     AtlasExportFormat      format)
{
  g_return_val_if_fail (ATLAS_IS_SIEGE (siege), NULL);
  g_return_val_if_fail (plan != NULL && plan->language != NULL, NULL);

  return formats[format].encode (siege, plan);
}

/**
 * atlas_export_save:
 * @siege: a siege
 * @plan: in whose words
 * @format: in which format
 * @path: (type filename): where to
 * @error: what went wrong
 *
 * Writes a siege into a file: a new one takes the name once it is complete.
 *
 * Returns: whether it is there
 */
gboolean
atlas_export_save (AtlasSiege             *siege,
                   const AtlasExportPlan  *plan,
                   AtlasExportFormat       format,
                   const char             *path,
                   GError                **error)
{
  g_autoptr (GBytes) bytes = atlas_export_encode (siege, plan, format);

  return atlas_save_bytes (bytes, path, error);
}
