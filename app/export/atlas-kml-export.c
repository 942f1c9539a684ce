/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export/atlas-kml-export.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlwriter.h>
#include <math.h>
#include <string.h>

#include "core/atlas-iso.h"
#include "export/atlas-record.h"
#include "map/atlas-look.h"

/* A siege as KML 2.2 (OGC 07-147r2), for Google Earth, Marble and whoever else reads it. The order
 * of the elements is that of its schema. Nothing in it is fetched from anywhere: pins are those of
 * the reader, in the colour of the side, unless icons come with the document. */

#define KML_NAMESPACE "http://www.opengis.net/kml/2.2"

/* Tours are an extension by Google, which others have taken up. */
#define GX_NAMESPACE "http://www.google.com/kml/ext/2.2"

/* How long the flight to the next step of a tour takes, and how long the step is shown unless its
 * author says so, in seconds. */
#define FLIGHT_SECONDS 4.0
#define STEP_SECONDS   15.0

/* Metres per degree of a meridian, near enough to stand off from what is to be seen. */
#define METRES_PER_DEGREE 111000.0

#define AREA_OPACITY 0x59

#define NO_SIDE_COLOUR   0x6b6b6b
#define CONTESTED_COLOUR 0xc9a227
#define ABANDONED_COLOUR 0x9a9a9a
#define DOUBTFUL_COLOUR  0xe8e4d8

static const struct
{
  const char *id;
  guint32     colour;
} plain_styles[] = {
  [ATLAS_HOLD_NONE] = { "nobody", NO_SIDE_COLOUR },
  [ATLAS_HOLD_HELD] = { "nobody", NO_SIDE_COLOUR },
  [ATLAS_HOLD_CONTESTED] = { "contested", CONTESTED_COLOUR },
  [ATLAS_HOLD_ABANDONED] = { "abandoned", ABANDONED_COLOUR },
  [ATLAS_HOLD_DOUBTFUL] = { "doubtful", DOUBTFUL_COLOUR },
};

static void
start (xmlTextWriter *xml,
       const char    *element)
{
  xmlTextWriterStartElement (xml, (const xmlChar *) element);
}

static void
end (xmlTextWriter *xml)
{
  xmlTextWriterEndElement (xml);
}

static void
write_attribute (xmlTextWriter *xml,
                 const char    *name,
                 const char    *value)
{
  xmlTextWriterWriteAttribute (xml, (const xmlChar *) name, (const xmlChar *) value);
}

static void
write_element (xmlTextWriter *xml,
               const char    *element,
               const char    *words)
{
  if (words != NULL && *words != '\0')
    xmlTextWriterWriteElement (xml, (const xmlChar *) element, (const xmlChar *) words);
}

static void
write_number (xmlTextWriter *xml,
              const char    *element,
              double         number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  write_element (xml, element, g_ascii_formatd (digits, sizeof digits, "%.15g", number));
}

/* Descriptions are HTML, in which these three would be more than themselves. */
static void
write_description (xmlTextWriter *xml,
                   const char    *words)
{
  g_autoptr (GString) html = g_string_new (words);

  g_string_replace (html, "&", "&amp;", 0);
  g_string_replace (html, "<", "&lt;", 0);
  g_string_replace (html, ">", "&gt;", 0);
  write_element (xml, "description", html->str);
}

static void
write_data (xmlTextWriter *xml,
            const char    *name,
            const char    *value)
{
  if (value == NULL || *value == '\0')
    return;

  start (xml, "Data");
  write_attribute (xml, "name", name);
  write_element (xml, "value", value);
  end (xml);
}

/* KML writes colours as alpha, blue, green, red. */
static void
write_colour (xmlTextWriter *xml,
              const char    *style,
              guint32        colour,
              guint          opacity)
{
  g_autofree char *text = g_strdup_printf ("%02x%02x%02x%02x", opacity, colour & 0xff, colour >> 8 & 0xff,
                                           colour >> 16 & 0xff);

  start (xml, style);
  write_element (xml, "color", text);
  if (g_str_equal (style, "LineStyle"))
    write_element (xml, "width", "3");
  end (xml);
}

static void
write_style (xmlTextWriter *xml,
             const char    *id,
             guint32        colour)
{
  g_autofree char *name = g_strconcat ("style-", id, NULL);

  start (xml, "Style");
  write_attribute (xml, "id", name);
  write_colour (xml, "LineStyle", colour, 0xff);
  write_colour (xml, "PolyStyle", colour, AREA_OPACITY);
  end (xml);
}

/* Icons have their colours already. */
static void
write_icon (xmlTextWriter *xml,
            AtlasIconSet  *icons,
            guint          n)
{
  g_autofree char *href = atlas_icon_set_dup_path (icons, n);

  start (xml, "IconStyle");
  start (xml, "Icon");
  write_element (xml, "href", href);
  end (xml);
  start (xml, "hotSpot");
  write_attribute (xml, "x", "0.5");
  write_attribute (xml, "y", atlas_icon_set_stands (icons, n) ? "0" : "0.5");
  write_attribute (xml, "xunits", "fraction");
  write_attribute (xml, "yunits", "fraction");
  end (xml);
  end (xml);
}

/* Marble draws no point whose style has no icon that it can open, and opens none in an archive. It takes
 * no style out of the middle of a style map either, and so draws dots of its own, where others draw what
 * they are told. */
static void
write_point_style (xmlTextWriter *xml,
                   const char    *id,
                   guint32        colour,
                   AtlasIconSet  *icons,
                   guint          n)
{
  static const char *const keys[] = { "normal", "highlight" };
  g_autofree char *name = g_strconcat ("point-", id, NULL);

  start (xml, "StyleMap");
  write_attribute (xml, "id", name);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *style = g_strdup_printf ("%s-%s", name, keys[i]);

      start (xml, "Pair");
      write_element (xml, "key", keys[i]);
      start (xml, "Style");
      write_attribute (xml, "id", style);
      if (icons != NULL)
        write_icon (xml, icons, n);
      else
        write_colour (xml, "IconStyle", colour, 0xff);
      end (xml);
      end (xml);
    }
  end (xml);
}

static void
write_styles_of_colour (xmlTextWriter *xml,
                        const char    *id,
                        guint32        colour,
                        AtlasIconSet  *icons)
{
  write_style (xml, id, colour);
  if (icons == NULL)
    write_point_style (xml, id, colour, NULL, 0);
}

static void
write_styles (xmlTextWriter *xml,
              AtlasSiege    *siege,
              AtlasIconSet  *icons)
{
  for (guint i = 0; i < atlas_siege_get_n_sides (siege); i++)
    {
      const AtlasSide *side = atlas_siege_get_side (siege, i);
      g_autofree char *id = g_strconcat ("side-", side->id, NULL);

      write_styles_of_colour (xml, id, side->colour, icons);
    }

  write_styles_of_colour (xml, plain_styles[ATLAS_HOLD_NONE].id, plain_styles[ATLAS_HOLD_NONE].colour, icons);
  for (guint i = ATLAS_HOLD_CONTESTED; i < G_N_ELEMENTS (plain_styles); i++)
    write_styles_of_colour (xml, plain_styles[i].id, plain_styles[i].colour, icons);

  for (guint i = 0; icons != NULL && i < atlas_icon_set_get_n (icons); i++)
    write_point_style (xml, atlas_icon_set_get_name (icons, i), 0, icons, i);
}

static void
write_style_of (xmlTextWriter     *xml,
                const AtlasRecord *record,
                AtlasIconSet      *icons)
{
  const char *icon = icons != NULL ? atlas_icon_set_find (icons, record) : NULL;
  const char *shape = record->shape == ATLAS_RECORD_POINTS ? "#point-" : "#style-";
  g_autofree char *url = NULL;

  if (icon != NULL)
    url = g_strconcat (shape, icon, NULL);
  else if (record->side != NULL)
    url = g_strconcat (shape, "side-", record->side, NULL);
  else
    url = g_strconcat (shape, plain_styles[record->hold].id, NULL);

  write_element (xml, "styleUrl", url);
}

static void
write_end_of_span (xmlTextWriter *xml,
                   const char    *element,
                   gint64         time)
{
  g_autofree char *text = atlas_iso_format_xsd (time, ATLAS_PRECISION_MINUTE);

  write_element (xml, element, text);
}

/* Whether KML can say as much as is known, and no more, with one date. */
static gboolean
is_plain_date (const AtlasSpan *span)
{
  const AtlasDate *date = &span->begin.first;

  return span->is_moment && date->qualifiers == ATLAS_QUALIFIER_NONE &&
         span->begin.last.precision == ATLAS_PRECISION_NONE && span->begin.latest < ATLAS_TIME_MAX &&
         (date->precision == ATLAS_PRECISION_YEAR || date->precision == ATLAS_PRECISION_MONTH ||
          date->precision == ATLAS_PRECISION_DAY || date->precision == ATLAS_PRECISION_MINUTE);
}

/* A date that is less than sure is a span over all that it may be. In views the two elements belong to
 * another namespace. */
static void
write_time (xmlTextWriter   *xml,
            const AtlasSpan *span,
            gboolean         is_view)
{
  if (is_plain_date (span))
    {
      g_autofree char *when = atlas_iso_format_xsd (span->begin.earliest, (AtlasPrecision) span->begin.first.precision);

      start (xml, is_view ? "gx:TimeStamp" : "TimeStamp");
      write_element (xml, "when", when);
      end (xml);
      return;
    }

  start (xml, is_view ? "gx:TimeSpan" : "TimeSpan");
  write_end_of_span (xml, "begin", atlas_span_get_outer_begin (span));
  write_end_of_span (xml, "end", atlas_span_get_outer_end (span));
  end (xml);
}

static void
write_values (xmlTextWriter     *xml,
              const AtlasRecord *record)
{
  start (xml, "ExtendedData");
  for (guint i = 0; i < record->values->len; i++)
    {
      const AtlasRecordValue *value = &g_array_index (record->values, AtlasRecordValue, i);
      char digits[G_ASCII_DTOSTR_BUF_SIZE];

      write_data (xml, value->name,
                  value->text != NULL ? value->text
                                      : g_ascii_formatd (digits, sizeof digits, "%.15g", value->number));
    }
  end (xml);
}

static void
write_coordinates (xmlTextWriter       *xml,
                   const AtlasPosition *points,
                   guint                n_points,
                   gboolean             is_ring)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_points + is_ring; i++)
    {
      const AtlasPosition *point = &points[i % n_points];
      char longitude[G_ASCII_DTOSTR_BUF_SIZE];
      char latitude[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (text, "%s%s,%s", i > 0 ? " " : "",
                              g_ascii_formatd (longitude, sizeof longitude, "%.15g", point->longitude),
                              g_ascii_formatd (latitude, sizeof latitude, "%.15g", point->latitude));
    }
  write_element (xml, "coordinates", text->str);
}

static void
write_points (xmlTextWriter *xml,
              GArray        *points)
{
  if (points->len > 1)
    start (xml, "MultiGeometry");
  for (guint i = 0; i < points->len; i++)
    {
      start (xml, "Point");
      write_coordinates (xml, &g_array_index (points, AtlasPosition, i), 1, FALSE);
      end (xml);
    }
  if (points->len > 1)
    end (xml);
}

static void
write_geometry (xmlTextWriter     *xml,
                const AtlasRecord *record)
{
  const AtlasPosition *points = (const AtlasPosition *) record->points->data;

  switch (record->shape)
    {
    case ATLAS_RECORD_LINE:
      start (xml, "LineString");
      write_element (xml, "tessellate", "1");
      write_coordinates (xml, points, record->points->len, FALSE);
      end (xml);
      break;

    case ATLAS_RECORD_AREA:
      start (xml, "Polygon");
      write_element (xml, "tessellate", "1");
      start (xml, "outerBoundaryIs");
      start (xml, "LinearRing");
      write_coordinates (xml, points, record->points->len, TRUE);
      end (xml);
      end (xml);
      end (xml);
      break;

    case ATLAS_RECORD_POINTS:
    default:
      write_points (xml, record->points);
      break;
    }
}

static void
write_placemark (xmlTextWriter     *xml,
                 const AtlasRecord *record,
                 AtlasIconSet      *icons)
{
  start (xml, "Placemark");
  write_attribute (xml, "id", record->id);
  write_element (xml, "name", record->title);
  write_description (xml, record->text);
  if (record->has_span)
    write_time (xml, &record->span, FALSE);
  write_style_of (xml, record, icons);
  write_values (xml, record);
  write_geometry (xml, record);
  end (xml);
}

static const char *
get_layer_name (AtlasRecordLayer layer)
{
  switch (layer)
    {
    case ATLAS_RECORD_PLACE:
      return C_("layer", "Places");
    case ATLAS_RECORD_EVENT:
      return C_("layer", "Events");
    case ATLAS_RECORD_FRONT:
      return C_("layer", "Fronts");
    case ATLAS_RECORD_MOVEMENT:
      return C_("layer", "Movements");
    case ATLAS_N_RECORD_LAYERS:
    default:
      g_return_val_if_reached ("");
    }
}

static void
write_folder (xmlTextWriter    *xml,
              GPtrArray        *records,
              AtlasRecordLayer  layer,
              AtlasIconSet     *icons)
{
  gboolean is_open = FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      const AtlasRecord *record = records->pdata[i];

      if (record->layer != layer)
        continue;
      if (!is_open)
        {
          start (xml, "Folder");
          write_element (xml, "name", get_layer_name (layer));
          is_open = TRUE;
        }
      write_placemark (xml, record, icons);
    }
  if (is_open)
    end (xml);
}

static void
write_duration (xmlTextWriter *xml,
                const char    *primitive,
                double         seconds)
{
  start (xml, primitive);
  write_number (xml, "gx:duration", seconds);
  if (g_str_equal (primitive, "gx:Wait"))
    end (xml);
}

static void
write_step (xmlTextWriter   *xml,
            const AtlasStep *step)
{
  AtlasSpan span;

  atlas_span_set_moment (&span, &step->at);
  write_duration (xml, "gx:FlyTo", FLIGHT_SECONDS);
  write_element (xml, "gx:flyToMode", "smooth");
  start (xml, "LookAt");
  write_time (xml, &span, TRUE);
  write_number (xml, "longitude", step->centre.longitude);
  write_number (xml, "latitude", step->centre.latitude);
  write_number (xml, "range", floor (atlas_look_get_range (step->zoom, step->centre.latitude)));
  end (xml);
  end (xml);
  write_duration (xml, "gx:Wait", step->minutes > 0 ? step->minutes * 60 : STEP_SECONDS);
}

/* A tour of KML has no words but its own, so that those of its steps stand beside. */
static void
write_step_values (xmlTextWriter   *xml,
                   const AtlasStep *step,
                   guint            number,
                   const char      *language)
{
  const struct
  {
    const char *suffix;
    const char *value;
  } values[] = {
    { "", atlas_text_get (step->title, language) },
    { "-text", atlas_text_get (step->text, language) },
    { "-place", step->place },
    { "-event", step->event },
  };
  g_autofree char *when = atlas_instant_to_string (&step->at);
  g_autofree char *when_name = g_strdup_printf ("step-%u-when", number);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *name = g_strdup_printf ("step-%u%s", number, values[i].suffix);

      write_data (xml, name, values[i].value);
    }
  write_data (xml, when_name, when);
}

static void
write_tour (xmlTextWriter   *xml,
            const AtlasTour *tour,
            const char      *language)
{
  g_autofree char *id = g_strconcat ("tour-", tour->id, NULL);

  start (xml, "gx:Tour");
  write_attribute (xml, "id", id);
  write_element (xml, "name", atlas_text_get (tour->title, language));
  write_description (xml, atlas_text_get (tour->summary, language));
  start (xml, "ExtendedData");
  write_data (xml, "id", tour->id);
  for (guint i = 0; i < tour->steps->len; i++)
    write_step_values (xml, &g_array_index (tour->steps, AtlasStep, i), i + 1, language);
  end (xml);
  start (xml, "gx:Playlist");
  for (guint i = 0; i < tour->steps->len; i++)
    write_step (xml, &g_array_index (tour->steps, AtlasStep, i));
  end (xml);
  end (xml);
}

static void
write_look_at (xmlTextWriter        *xml,
               const AtlasSiegeHead *head)
{
  const AtlasExtent *view = &head->view;

  start (xml, "LookAt");
  write_number (xml, "longitude", (view->west + view->east) / 2);
  write_number (xml, "latitude", (view->south + view->north) / 2);
  write_number (xml, "range", floor ((view->north - view->south) * METRES_PER_DEGREE));
  end (xml);
}

static void
write_declaration (xmlTextWriter *xml,
                   const char    *thing,
                   const char    *id,
                   const char    *value)
{
  g_autofree char *name = g_strconcat (thing, "-", id, NULL);

  write_data (xml, name, value);
}

/* What the import takes up again: in which language, and what the kinds, sides and sources are. */
static void
write_head_data (xmlTextWriter         *xml,
                 AtlasSiege            *siege,
                 const AtlasExportPlan *plan)
{
  GPtrArray *sources = atlas_siege_get_sources (siege);

  start (xml, "ExtendedData");
  write_data (xml, "siege", atlas_siege_get_head (siege)->id);
  write_data (xml, "language", plan->language);
  write_data (xml, "clock", atlas_text_get (atlas_siege_get_head (siege)->clock, plan->language));
  for (guint i = 0; i < atlas_siege_get_n_sides (siege); i++)
    {
      const AtlasSide *side = atlas_siege_get_side (siege, i);

      write_declaration (xml, "side", side->id, atlas_text_get (side->name, plan->language));
    }
  for (guint i = 0; i < atlas_siege_get_n_terms (siege, ATLAS_VOCABULARY_KIND); i++)
    {
      const AtlasTerm *kind = atlas_siege_get_term (siege, ATLAS_VOCABULARY_KIND, i);

      write_declaration (xml, "kind", kind->id, atlas_text_get (kind->name, plan->language));
    }
  for (guint i = 0; i < sources->len; i++)
    {
      const AtlasSource *source = sources->pdata[i];
      g_autofree char *value = g_strjoin (" ", atlas_text_get (source->title, NULL), source->url, NULL);

      write_declaration (xml, "source", source->id, value);
    }
  end (xml);
}

static void
write_document (xmlTextWriter         *xml,
                AtlasSiege            *siege,
                const AtlasExportPlan *plan,
                GPtrArray             *records,
                AtlasIconSet          *icons)
{
  AtlasSiegeHead *head = atlas_siege_get_head (siege);
  const char *summary = atlas_text_get (head->summary, plan->language);
  GPtrArray *tours = atlas_siege_get_tours (siege);

  start (xml, "Document");
  write_element (xml, "name", atlas_text_get (head->title, plan->language));
  write_element (xml, "open", "1");
  write_description (xml, *summary != '\0' ? summary : atlas_text_get (head->subtitle, plan->language));
  write_look_at (xml, head);
  write_styles (xml, siege, icons);
  write_head_data (xml, siege, plan);
  for (AtlasRecordLayer layer = 0; layer < ATLAS_N_RECORD_LAYERS; layer++)
    write_folder (xml, records, layer, icons);
  for (guint i = 0; i < tours->len; i++)
    write_tour (xml, tours->pdata[i], plan->language);
  end (xml);
}

/**
 * atlas_kml_export_encode_records:
 * @siege: a siege
 * @plan: in whose words
 * @records: (element-type AtlasRecord): what is exported of it
 * @icons: (nullable): what its points look like, each a file at its path from the document; `NULL`
 *   for the pins of the reader
 *
 * Writes one document with a folder for each of places, events, fronts and movements. Their
 * `ExtendedData` has the identifier, the time in EDTF, its bounds, its certainty, the accuracy of
 * the position in metres and the sources. A place has one `Placemark` for every stretch of time in
 * which its state was another, in the colour of its side. Tours follow, whose steps show their moment
 * from above.
 *
 * Returns: (transfer full): UTF-8
 */
GBytes *
atlas_kml_export_encode_records (AtlasSiege            *siege,
                                 const AtlasExportPlan *plan,
                                 GPtrArray             *records,
                                 AtlasIconSet          *icons)
{
  xmlBuffer *buffer = xmlBufferCreate ();
  xmlTextWriter *xml = xmlNewTextWriterMemory (buffer, 0);
  GBytes *bytes;

  xmlTextWriterSetIndent (xml, 1);
  xmlTextWriterStartDocument (xml, NULL, "UTF-8", NULL);
  start (xml, "kml");
  write_attribute (xml, "xmlns", KML_NAMESPACE);
  write_attribute (xml, "xmlns:gx", GX_NAMESPACE);
  write_document (xml, siege, plan, records, icons);
  xmlTextWriterEndDocument (xml);
  xmlFreeTextWriter (xml);

  bytes = g_bytes_new (xmlBufferContent (buffer), (gsize) xmlBufferLength (buffer));
  xmlBufferFree (buffer);

  return bytes;
}

/**
 * atlas_kml_export_encode:
 * @siege: a siege
 * @plan: in whose words
 *
 * Writes a document that stands alone.
 *
 * Returns: (transfer full): UTF-8
 */
GBytes *
atlas_kml_export_encode (AtlasSiege            *siege,
                         const AtlasExportPlan *plan)
{
  g_autoptr (GPtrArray) records = atlas_gather_records (siege, plan);

  return atlas_kml_export_encode_records (siege, plan, records, NULL);
}
