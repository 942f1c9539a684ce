/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export/atlas-picture.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/atlas-save.h"
#include "map/atlas-lettering.h"

/* A sheet as a file. What is drawn is the same in every format, and the same sheet gives the same
 * bytes: nothing here asks for the time of day or for chance. */

/* A pixel is 1/96 of an inch in style sheets and SVG; a point, of which PDF counts, 1/72. */
#define POINTS_PER_PIXEL 0.75

static const struct
{
  const char        *suffix;
  AtlasPictureFormat format;
} suffixes[] = {
  { ".png", ATLAS_PICTURE_PNG },
  { ".svg", ATLAS_PICTURE_SVG },
  { ".pdf", ATLAS_PICTURE_PDF },
};

/**
 * atlas_picture_guess_format:
 * @path: the name of a file
 * @format: (out): its format
 *
 * Returns: whether the name ends as that of a picture
 */
gboolean
atlas_picture_guess_format (const char         *path,
                            AtlasPictureFormat *format)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      if (!g_str_has_suffix (lower, suffixes[i].suffix))
        continue;

      *format = suffixes[i].format;
      return TRUE;
    }

  return FALSE;
}

/**
 * atlas_picture_collect_cb:
 * @closure: (type GByteArray): where they go
 * @data: (array length=length): some bytes of a picture
 * @length: how many
 *
 * Takes what Cairo writes.
 *
 * Returns: that they were taken
 */
cairo_status_t
atlas_picture_collect_cb (void                *closure,
                          const unsigned char *data,
                          unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* The second that is stated as that of the making: the one asked for by the convention for
 * reproducible builds, or else the one that is shown. PDF knows years of four digits. */
static char *
make_date (AtlasSheet *sheet)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 time = epoch != NULL ? g_ascii_strtoll (epoch, NULL, 10) : atlas_sheet_get_instant (sheet);
  int year, month, day, hour, minute;

  atlas_time_to_civil (time, &year, &month, &day, &hour, &minute);

  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:00Z", CLAMP (year, 1, 9999), month, day, hour, minute);
}

static void
describe_pdf (cairo_surface_t *surface,
              AtlasSheet      *sheet)
{
  g_autofree char *title = atlas_sheet_dup_title (sheet);
  g_autofree char *date = make_date (sheet);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Siege Atlas " ATLAS_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

static cairo_surface_t *
create_surface (AtlasSheet         *sheet,
                AtlasPictureFormat  format,
                double              scale,
                GByteArray         *bytes)
{
  double width = atlas_sheet_get_width (sheet) * scale;
  double height = atlas_sheet_get_height (sheet) * scale;
  cairo_surface_t *surface;

  switch (format)
    {
    case ATLAS_PICTURE_SVG:
      surface = cairo_svg_surface_create_for_stream (atlas_picture_collect_cb, bytes, width, height);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
      cairo_surface_set_device_scale (surface, scale, scale);
      break;
    case ATLAS_PICTURE_PDF:
      surface = cairo_pdf_surface_create_for_stream (atlas_picture_collect_cb, bytes, width * POINTS_PER_PIXEL,
                                                     height * POINTS_PER_PIXEL);
      describe_pdf (surface, sheet);
      cairo_surface_set_device_scale (surface, scale * POINTS_PER_PIXEL, scale * POINTS_PER_PIXEL);
      break;
    case ATLAS_PICTURE_PNG:
    default:
      surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (width + 0.5), (int) (height + 0.5));
      cairo_surface_set_device_scale (surface, scale, scale);
      break;
    }

  return surface;
}

static void
insert (GByteArray *bytes,
        gsize       at,
        const char *text)
{
  guint length = (guint) strlen (text);

  g_byte_array_set_size (bytes, bytes->len + length);
  memmove (bytes->data + at + length, bytes->data + at, bytes->len - length - at);
  memcpy (bytes->data + at, text, length);
}

/* Letters are drawn as shapes, so that they look the same where their fonts are missing. Over them
 * lies the same text unseen, as over a scanned page, to be found, selected and read aloud. */
static char *
build_text (GPtrArray *runs,
            double     scale)
{
  GString *layer = g_string_new (NULL);

  g_string_printf (layer, "<g fill-opacity=\"0\" font-family=\"sans-serif\" transform=\"scale(%.4f)\">\n", scale);
  for (guint i = 0; i < runs->len; i++)
    {
      const AtlasTextRun *run = g_ptr_array_index (runs, i);
      g_autofree char *text = g_markup_escape_text (run->text, -1);

      g_string_append_printf (layer, "<text font-size=\"%.2f\" textLength=\"%.2f\" "
                              "lengthAdjust=\"spacingAndGlyphs\" transform=\"translate(%.2f %.2f) rotate(%.2f)\">%s</text>\n",
                              run->size, run->width, run->x, run->y, run->angle_rad * 180 / G_PI, text);
    }
  g_string_append (layer, "</g>\n");

  return g_string_free (layer, FALSE);
}

/* Adds what Cairo does not write into SVG: a title, which a reader of the screen says, and text. */
static void
add_words (GByteArray *bytes,
           AtlasSheet *sheet,
           GPtrArray  *runs,
           double      scale)
{
  g_autofree char *title = atlas_sheet_dup_title (sheet);
  g_autofree char *element = g_markup_printf_escaped ("\n<title>%s</title>", title);
  g_autofree char *layer = build_text (runs, scale);
  const char *contents = (const char *) bytes->data;
  const char *head = g_strstr_len (contents, bytes->len, "<svg");
  const char *tail = g_strrstr_len (contents, bytes->len, "</svg>");
  const char *body = head != NULL ? memchr (head, '>', bytes->len - (gsize) (head - contents)) : NULL;
  gsize begin, end;

  g_return_if_fail (body != NULL && tail != NULL);

  begin = (gsize) (body - contents) + 1;
  end = (gsize) (tail - contents);
  insert (bytes, end, layer);
  insert (bytes, begin, element);
}

static gboolean
check_status (cairo_status_t   status,
              GError         **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  /* Translators: an error; %s says what went wrong, in English. */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The picture could not be drawn: %s"),
               cairo_status_to_string (status));

  return FALSE;
}

static GBytes *
encode_picture (AtlasSheet          *sheet,
                AtlasPictureFormat   format,
                double               scale,
                GError             **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = create_surface (sheet, format, scale, bytes);
  g_autoptr (GPtrArray) runs = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_text_run_free);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;
  gboolean is_whole;

  if (format == ATLAS_PICTURE_SVG)
    atlas_lettering_record (cr, runs);
  is_whole = atlas_sheet_paint (sheet, cr, error);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (format == ATLAS_PICTURE_PNG && status == CAIRO_STATUS_SUCCESS && is_whole)
    status = cairo_surface_write_to_png_stream (surface, atlas_picture_collect_cb, bytes);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!is_whole || !check_status (status, error))
    return NULL;

  if (format == ATLAS_PICTURE_SVG)
    add_words (bytes, sheet, runs, scale);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * atlas_picture_save:
 * @sheet: what to draw
 * @path: where to; its ending says in which format
 * @scale: by how much it is enlarged: how many pixels of the file stand for one of @sheet
 * @error: what went wrong
 *
 * Draws a picture and puts it into a file: a new one takes the name once it is complete.
 *
 * Returns: whether it is there
 */
gboolean
atlas_picture_save (AtlasSheet  *sheet,
                    const char  *path,
                    double       scale,
                    GError     **error)
{
  AtlasPictureFormat format = ATLAS_PICTURE_PNG;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (atlas_picture_guess_format (path, &format), FALSE);

  if (!atlas_save_check (path, error))
    return FALSE;

  bytes = encode_picture (sheet, format, scale, error);
  if (bytes == NULL)
    return FALSE;

  return atlas_save_bytes (bytes, path, error);
}
