/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export/atlas-chart-export.h"

#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/atlas-save.h"
#include "export/atlas-picture.h"

/* A figure as a picture or as a table. */

#define PICTURE_WIDTH_PX  960
#define PICTURE_HEIGHT_PX 540
#define PICTURE_SCALE     2

static void
append_quoted (GString    *table,
               const char *text)
{
  g_string_append_c (table, '"');
  for (const char *c = text != NULL ? text : ""; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (table, '"');
      g_string_append_c (table, *c);
    }
  g_string_append_c (table, '"');
}

static void
append_number (GString *table,
               double   number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (table, ",%s", g_ascii_formatd (text, sizeof text, "%.10g", number));
}

static void
append_point (GString                *table,
              const AtlasChart       *self,
              const AtlasSeries      *series,
              const AtlasSeriesPoint *point)
{
  g_autofree char *when = atlas_instant_to_string (&point->when);
  g_autoptr (GString) sources = g_string_new (NULL);

  for (guint i = 0; point->cites != NULL && i < point->cites->len; i++)
    g_string_append_printf (sources, "%s%s", i > 0 ? " " : "",
                            g_array_index (point->cites, AtlasCite, i).source);

  append_quoted (table, series->id);
  g_string_append_c (table, ',');
  append_quoted (table, series->account);
  g_string_append_c (table, ',');
  append_quoted (table, when);
  append_number (table, point->value);
  append_number (table, point->low);
  append_number (table, point->high);
  g_string_append_c (table, ',');
  append_quoted (table, atlas_text_get (series->unit, self->language));
  g_string_append_c (table, ',');
  append_quoted (table, atlas_text_get (point->note, self->language));
  g_string_append_c (table, ',');
  append_quoted (table, sources->str);
  g_string_append (table, "\r\n");
}

/**
 * atlas_chart_export_to_csv:
 * @self: a figure
 *
 * Writes its counts as a table, after RFC 4180; times are EDTF, sources their identifiers.
 *
 * Returns: (transfer full): the table
 */
char *
atlas_chart_export_to_csv (const AtlasChart *self)
{
  GString *table = g_string_new ("series,account,when,value,low,high,unit,note,sources\r\n");

  for (guint i = 0; i < self->figure->series->len; i++)
    {
      const AtlasSeries *series = g_ptr_array_index (self->figure->series, i);

      for (guint j = 0; j < series->points->len; j++)
        append_point (table, self, series, &g_array_index (series->points, AtlasSeriesPoint, j));
    }

  return g_string_free (table, FALSE);
}

static GBytes *
encode_picture (const AtlasChart  *self,
                gboolean           is_svg,
                GError           **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface =
    is_svg ? cairo_svg_surface_create_for_stream (atlas_picture_collect_cb, bytes, PICTURE_WIDTH_PX, PICTURE_HEIGHT_PX)
           : cairo_image_surface_create (CAIRO_FORMAT_RGB24, PICTURE_WIDTH_PX * PICTURE_SCALE,
                                         PICTURE_HEIGHT_PX * PICTURE_SCALE);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  if (!is_svg)
    cairo_scale (cr, PICTURE_SCALE, PICTURE_SCALE);
  atlas_chart_paint (self, cr, PICTURE_WIDTH_PX, PICTURE_HEIGHT_PX);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (!is_svg && status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, atlas_picture_collect_cb, bytes);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The picture could not be drawn: %s"),
               cairo_status_to_string (status));

  return NULL;
}

/**
 * atlas_chart_export_save:
 * @self: a figure
 * @path: (type filename): where to; its ending says whether as PNG, SVG or CSV
 * @error: what went wrong
 *
 * Puts a figure into a file, as a picture or as a table.
 *
 * Returns: whether it is there
 */
gboolean
atlas_chart_export_save (const AtlasChart  *self,
                         const char        *path,
                         GError           **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!atlas_save_check (path, error))
    return FALSE;

  if (g_str_has_suffix (lower, ".csv"))
    {
      char *table = atlas_chart_export_to_csv (self);

      bytes = g_bytes_new_take (table, strlen (table));
    }
  else
    {
      bytes = encode_picture (self, g_str_has_suffix (lower, ".svg"), error);
    }

  return bytes != NULL && atlas_save_bytes (bytes, path, error);
}
