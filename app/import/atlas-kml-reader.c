/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/atlas-kml-reader.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlreader.h>
#include <math.h>
#include <string.h>

#include "xml/atlas-explanation.h"
#include "xml/atlas-tag-guard.h"

/* One pass over a file of KML, of whichever version. It is trusted as little as a data set: no
 * network, no DOCTYPE, no entities, nothing larger or deeper than the limits. */

#define LATITUDE_MAX  85.0
#define LONGITUDE_MAX 180.0

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlTextReader, xmlFreeTextReader)

typedef enum
{
  ELEMENT_OTHER,
  ELEMENT_KML,
  ELEMENT_DOCUMENT,
  ELEMENT_FOLDER,
  ELEMENT_PLACEMARK,
  ELEMENT_TOUR,
  ELEMENT_NAME,
  ELEMENT_DESCRIPTION,
  ELEMENT_TIME_STAMP,
  ELEMENT_TIME_SPAN,
  ELEMENT_WHEN,
  ELEMENT_BEGIN,
  ELEMENT_END,
  ELEMENT_EXTENDED_DATA,
  ELEMENT_DATA,
  ELEMENT_VALUE,
  ELEMENT_SCHEMA_DATA,
  ELEMENT_SIMPLE_DATA,
  ELEMENT_MULTI_GEOMETRY,
  ELEMENT_POINT,
  ELEMENT_LINE_STRING,
  ELEMENT_LINEAR_RING,
  ELEMENT_POLYGON,
  ELEMENT_INNER,
  ELEMENT_OUTER,
  ELEMENT_COORDINATES,
  N_ELEMENTS,
} Element;

static const char *const element_names[N_ELEMENTS] = {
  [ELEMENT_OTHER] = "",
  [ELEMENT_KML] = "kml",
  [ELEMENT_DOCUMENT] = "Document",
  [ELEMENT_FOLDER] = "Folder",
  [ELEMENT_PLACEMARK] = "Placemark",
  [ELEMENT_TOUR] = "Tour",
  [ELEMENT_NAME] = "name",
  [ELEMENT_DESCRIPTION] = "description",
  [ELEMENT_TIME_STAMP] = "TimeStamp",
  [ELEMENT_TIME_SPAN] = "TimeSpan",
  [ELEMENT_WHEN] = "when",
  [ELEMENT_BEGIN] = "begin",
  [ELEMENT_END] = "end",
  [ELEMENT_EXTENDED_DATA] = "ExtendedData",
  [ELEMENT_DATA] = "Data",
  [ELEMENT_VALUE] = "value",
  [ELEMENT_SCHEMA_DATA] = "SchemaData",
  [ELEMENT_SIMPLE_DATA] = "SimpleData",
  [ELEMENT_MULTI_GEOMETRY] = "MultiGeometry",
  [ELEMENT_POINT] = "Point",
  [ELEMENT_LINE_STRING] = "LineString",
  [ELEMENT_LINEAR_RING] = "LinearRing",
  [ELEMENT_POLYGON] = "Polygon",
  [ELEMENT_INNER] = "innerBoundaryIs",
  [ELEMENT_OUTER] = "outerBoundaryIs",
  [ELEMENT_COORDINATES] = "coordinates",
};

typedef struct
{
  AtlasDraft            *draft;
  const AtlasKmlHandler *handler;
  gpointer               user_data;
  AtlasInput            *input;
  AtlasTagGuard          tag_guard;
  xmlTextReader         *xml;
  gboolean               is_over;
  Element                stack[ATLAS_LIMIT_DEPTH + 1];
  guint                  depth;
  guint                  n_placemarks;
  GString               *text;
  GPtrArray             *folders;
  char                  *value_name;
  AtlasKmlHead           head;
  gboolean               is_head_told;
  AtlasPlacemark        *placemark;
  AtlasKmlTour          *tour;
} Reader;

/* The line that the parser has reached, which may be some lines ahead. */
static guint
get_parser_line (Reader *self)
{
  return (guint) MAX (xmlTextReaderGetParserLineNumber (self->xml), 0);
}

/* Where the present element begins. Beyond that line libxml2 keeps none for elements. */
static guint
get_line (Reader *self)
{
  const xmlNode *node = xmlTextReaderCurrentNode (self->xml);

  return node != NULL && node->line > 0 && node->line < G_MAXUINT16 ? node->line : get_parser_line (self);
}

static Element
find_element (const char *name)
{
  for (Element element = ELEMENT_KML; element < N_ELEMENTS; element++)
    {
      if (strcmp (element_names[element], name) == 0)
        return element;
    }

  return ELEMENT_OTHER;
}

/* The element so many levels above the innermost one. */
static Element
get_around (Reader *self,
            guint   level)
{
  return self->depth > level ? self->stack[self->depth - 1 - level] : ELEMENT_OTHER;
}

/* Descriptions are HTML; what is wanted of it is its words. */
static char *
strip_markup (const char *html)
{
  static const struct
  {
    const char *entity;
    const char *character;
  } entities[] = {
    { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" }, { "&#39;", "'" }, { "&nbsp;", " " }, { "&amp;", "&" },
  };
  g_autoptr (GString) words = g_string_new (NULL);
  gboolean is_tag = FALSE;

  for (const char *c = html; *c != '\0'; c++)
    {
      gboolean is_space = g_ascii_isspace (*c) || *c == '<';

      if (*c == '<' && (g_ascii_isalpha (c[1]) || c[1] == '/' || c[1] == '!'))
        is_tag = TRUE;
      else if (is_tag)
        is_tag = *c != '>';
      else if (!g_ascii_isspace (*c))
        g_string_append_c (words, *c);
      if (is_space && (is_tag || g_ascii_isspace (*c)) && words->len > 0 && words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
    }
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    g_string_replace (words, entities[i].entity, entities[i].character, 0);

  return g_strstrip (g_strdup (words->str));
}

static char *
take_words (Reader *self)
{
  return g_strstrip (g_strdup (self->text->str));
}

static void
replace (char **place,
         char  *text)
{
  g_free (*place);
  *place = text;
}

/* Notes what makes all that follows unreadable. */
static void G_GNUC_PRINTF (3, 4)
stop (Reader     *self,
      guint       line,
      const char *format,
      ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  atlas_draft_fail (self->draft, line, "%s", message);
  self->is_over = TRUE;
}

static void
tell_head (Reader *self)
{
  if (self->is_head_told || self->is_over)
    return;

  self->is_head_told = TRUE;
  self->handler->head (&self->head, self->user_data);
}

/* "lon,lat" or "lon,lat,alt", which stand between white space. */
static gboolean
read_tuple (const char    *tuple,
            AtlasPosition *position)
{
  char *rest;

  position->longitude = g_ascii_strtod (tuple, &rest);
  if (rest == tuple || *rest != ',')
    return FALSE;

  tuple = rest + 1;
  position->latitude = g_ascii_strtod (tuple, &rest);
  if (rest == tuple || (*rest != ',' && *rest != '\0'))
    return FALSE;

  return fabs (position->longitude) <= LONGITUDE_MAX && fabs (position->latitude) <= LATITUDE_MAX;
}

/* Data sets close their areas themselves. */
static void
open_ring (GArray *points)
{
  const AtlasPosition *first = &g_array_index (points, AtlasPosition, 0);
  const AtlasPosition *last = &g_array_index (points, AtlasPosition, points->len - 1);

  if (points->len > 1 && first->latitude == last->latitude && first->longitude == last->longitude)
    g_array_set_size (points, points->len - 1);
}

static void
read_coordinates (Reader *self)
{
  g_auto (GStrv) tuples = g_strsplit_set (self->text->str, " \t\r\n", -1);
  AtlasPlacemarkShape shape = {
    .points = g_array_new (FALSE, FALSE, sizeof (AtlasPosition)),
    .is_line = get_around (self, 0) != ELEMENT_POINT,
    .is_area = get_around (self, 1) == ELEMENT_OUTER,
  };

  for (guint i = 0; tuples[i] != NULL; i++)
    {
      AtlasPosition position;

      if (*tuples[i] == '\0')
        continue;
      if (read_tuple (tuples[i], &position))
        g_array_append_val (shape.points, position);
      else
        atlas_draft_fail (self->draft, get_line (self),
                          /* Translators: an error; %1$s is what stands in a file. */
                          _("Found the coordinates “%1$s”, expected longitude,latitude in degrees, at most %2$g and %3$g"),
                          tuples[i], LONGITUDE_MAX, LATITUDE_MAX);
    }

  if (shape.points->len > 0 && shape.is_area)
    open_ring (shape.points);
  if (shape.points->len > 0)
    g_array_append_val (self->placemark->shapes, shape);
  else
    g_array_unref (shape.points);
}

static void
end_value (Reader *self)
{
  GHashTable *values = self->head.values;

  if (self->placemark != NULL)
    values = self->placemark->values;
  else if (self->tour != NULL)
    values = self->tour->values;
  if (self->value_name != NULL)
    g_hash_table_replace (values, g_steal_pointer (&self->value_name), take_words (self));
}

static void
end_name (Reader *self)
{
  switch ((int) get_around (self, 0))
    {
    case ELEMENT_PLACEMARK:
      replace (&self->placemark->name, take_words (self));
      break;
    case ELEMENT_FOLDER:
      g_ptr_array_remove_index (self->folders, self->folders->len - 1);
      g_ptr_array_add (self->folders, take_words (self));
      break;
    case ELEMENT_DOCUMENT:
      if (self->head.name == NULL)
        self->head.name = take_words (self);
      break;
    default:
      break;
    }
}

static void
end_description (Reader *self)
{
  if (get_around (self, 0) == ELEMENT_PLACEMARK)
    replace (&self->placemark->description, strip_markup (self->text->str));
  else if (get_around (self, 0) == ELEMENT_DOCUMENT && self->head.description == NULL)
    self->head.description = strip_markup (self->text->str);
}

static gboolean
is_time_of_placemark (Reader *self,
                      Element primitive)
{
  return get_around (self, 0) == primitive && get_around (self, 1) == ELEMENT_PLACEMARK;
}

static void
end_placemark (Reader *self)
{
  g_autoptr (AtlasPlacemark) placemark = g_steal_pointer (&self->placemark);

  tell_head (self);
  if (!self->is_over)
    self->handler->placemark (placemark, self->user_data);
}

static void
end_tour (Reader *self)
{
  g_autoptr (AtlasKmlTour) tour = g_steal_pointer (&self->tour);
  g_autofree char *html = g_steal_pointer (&tour->description);

  tour->description = strip_markup (html != NULL ? html : "");
  tell_head (self);
  if (!self->is_over)
    self->handler->tour (tour, self->user_data);
}

/* Values aside, what stands in a tour is of no use elsewhere. */
static void
end_in_tour (Reader  *self,
             Element  element)
{
  if (element == ELEMENT_TOUR)
    end_tour (self);
  else if (element == ELEMENT_VALUE && get_around (self, 0) == ELEMENT_DATA)
    end_value (self);
  else
    atlas_kml_tour_end (self->tour, (const char *) xmlTextReaderConstLocalName (self->xml), self->text->str);
}

/* With the element itself already off the stack. */
static void
end_element (Reader *self)
{
  Element element = self->stack[--self->depth];

  if (self->tour != NULL)
    {
      end_in_tour (self, element);
      return;
    }

  if (self->placemark == NULL && element != ELEMENT_NAME && element != ELEMENT_DESCRIPTION &&
      element != ELEMENT_FOLDER && element != ELEMENT_VALUE)
    return;

  switch ((int) element)
    {
    case ELEMENT_NAME:
      end_name (self);
      break;
    case ELEMENT_DESCRIPTION:
      end_description (self);
      break;
    case ELEMENT_WHEN:
      if (is_time_of_placemark (self, ELEMENT_TIME_STAMP))
        replace (&self->placemark->when, take_words (self));
      break;
    case ELEMENT_BEGIN:
      if (is_time_of_placemark (self, ELEMENT_TIME_SPAN))
        replace (&self->placemark->begin, take_words (self));
      break;
    case ELEMENT_END:
      if (is_time_of_placemark (self, ELEMENT_TIME_SPAN))
        replace (&self->placemark->end, take_words (self));
      break;
    case ELEMENT_VALUE:
      if (get_around (self, 0) == ELEMENT_DATA)
        end_value (self);
      break;
    case ELEMENT_SIMPLE_DATA:
      end_value (self);
      break;
    case ELEMENT_COORDINATES:
      if (get_around (self, 1) != ELEMENT_INNER)
        read_coordinates (self);
      break;
    case ELEMENT_FOLDER:
      g_ptr_array_remove_index (self->folders, self->folders->len - 1);
      break;
    case ELEMENT_PLACEMARK:
      end_placemark (self);
      break;
    default:
      break;
    }
}

static void
take_value_name (Reader *self)
{
  xmlChar *name = xmlTextReaderGetAttribute (self->xml, (const xmlChar *) "name");

  replace (&self->value_name, g_strdup ((const char *) name));
  xmlFree (name);
}

static void
begin_placemark (Reader *self)
{
  const char *folder = self->folders->len > 0 ? self->folders->pdata[self->folders->len - 1] : NULL;

  if (self->placemark != NULL)
    {
      stop (self, get_line (self), _("Found a <Placemark> inside another"));
      return;
    }
  if (++self->n_placemarks > ATLAS_LIMIT_EVENTS)
    {
      stop (self, get_line (self),
                        _("Found more than %d events, the limit (limit_events)"), ATLAS_LIMIT_EVENTS);
      return;
    }

  self->placemark = atlas_placemark_new (get_line (self), folder);
}

static void
begin_element (Reader *self)
{
  Element element = find_element ((const char *) xmlTextReaderConstLocalName (self->xml));

  if (self->depth == 0 && element != ELEMENT_KML)
    {
      stop (self, get_line (self),
                        _("Found <%s>, expected <kml> as the outermost element"),
                        (const char *) xmlTextReaderConstName (self->xml));
      return;
    }
  if (self->depth == ATLAS_LIMIT_DEPTH)
    {
      stop (self, get_line (self),
                        _("Found elements nested more deeply than %d, the limit (limit_depth)"), ATLAS_LIMIT_DEPTH);
      return;
    }

  g_string_truncate (self->text, 0);
  if (self->tour != NULL)
    atlas_kml_tour_begin (self->tour, (const char *) xmlTextReaderConstLocalName (self->xml));
  if (element == ELEMENT_DATA || element == ELEMENT_SIMPLE_DATA)
    take_value_name (self);
  else if (self->tour != NULL)
    element = element == ELEMENT_VALUE ? ELEMENT_VALUE : ELEMENT_OTHER;
  else if (element == ELEMENT_TOUR && self->placemark == NULL)
    self->tour = atlas_kml_tour_new (get_line (self));
  else if (element == ELEMENT_FOLDER)
    g_ptr_array_add (self->folders, g_strdup (""));
  else if (element == ELEMENT_PLACEMARK)
    begin_placemark (self);

  self->stack[self->depth++] = element;
  if (xmlTextReaderIsEmptyElement (self->xml) && !self->is_over)
    end_element (self);
}

static void
read_text (Reader *self)
{
  const char *text = (const char *) xmlTextReaderConstValue (self->xml);

  if (text == NULL)
    return;
  /* Coordinates of a long line are longer than anything to be read by people. */
  if (get_around (self, 0) != ELEMENT_COORDINATES && self->text->len + strlen (text) > ATLAS_LIMIT_TEXT)
    {
      stop (self, get_line (self),
                        _("Found a text longer than %d bytes, the limit (limit_text_kib)"), ATLAS_LIMIT_TEXT);
      return;
    }

  g_string_append (self->text, text);
}

static void
read_node (Reader *self)
{
  switch (xmlTextReaderNodeType (self->xml))
    {
    case XML_READER_TYPE_ELEMENT:
      begin_element (self);
      break;
    case XML_READER_TYPE_END_ELEMENT:
      end_element (self);
      break;
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
      read_text (self);
      break;
    case XML_READER_TYPE_DOCUMENT_TYPE:
      stop (self, get_line (self), _("Found a DOCTYPE, expected none"));
      break;
    case XML_READER_TYPE_ENTITY_REFERENCE:
      stop (self, get_line (self), _("Found the entity “%s”, expected none"),
                        (const char *) xmlTextReaderConstName (self->xml));
      break;
    default:
      break;
    }
}

/* What the parser says of the file that breaks off here would only confuse. */
static void
break_off (Reader     *self,
           guint       line,
           const char *message)
{
  if (!self->is_over)
    stop (self, line, "%s", message);
}

static int
read_cb (void *user_data,
         char *room,
         int   size)
{
  Reader *self = user_data;
  int n_read = atlas_input_read (self->input, room, size);

  if (n_read < 0 && atlas_input_has_overrun (self->input))
    break_off (self, 0, _("Found a file that grew beyond the limit (limit_file_mib)"));
  else if (n_read < 0 && atlas_input_get_error (self->input) != NULL)
    break_off (self, 0, atlas_input_get_error (self->input)->message);
  else if (n_read > 0)
    atlas_tag_guard_feed (&self->tag_guard, room, (gsize) n_read);
  /* Coordinates may be as long as they like. */
  if (!atlas_tag_guard_has_attributes (&self->tag_guard))
    return n_read;

  break_off (self, get_parser_line (self), _("Found a tag with far too many attributes, expected a few"));

  return -1;
}

/* Of an encoding that it does not know, the guard takes the letters for ASCII. */
static void
begin_guard (Reader *self)
{
  char head[ATLAS_ENCODING_HEAD];
  g_autofree char *declared = NULL;

  self->tag_guard.encoding = atlas_encoding_detect (head, atlas_input_peek (self->input, head, sizeof head), &declared);
  if (self->tag_guard.encoding == ATLAS_ENCODING_OTHER)
    self->tag_guard.encoding = ATLAS_ENCODING_UTF8;
}

/* The first thing that the parser cannot get over; others follow from it. */
static void
xml_error_cb (void                   *user_data,
              const char             *message,
              xmlParserSeverities     severity,
              xmlTextReaderLocatorPtr locator)
{
  Reader *self = user_data;
  g_autoptr (AtlasExplanation) explanation = NULL;

  if (severity != XML_PARSER_SEVERITY_ERROR || self->is_over)
    return;

  /* The locator would give the line of the element around. */
  explanation = atlas_explanation_new_for_syntax (message);
  stop (self, get_parser_line (self), "%s", explanation->message);
}

static void
read_nodes (Reader     *self,
            const char *path)
{
  g_autoptr (xmlTextReader) xml = NULL;
  int result = -1;

  begin_guard (self);
  xml = xmlReaderForIO (read_cb, NULL, self, path, NULL, XML_PARSE_NONET | XML_PARSE_BIG_LINES);
  if (xml != NULL)
    {
      self->xml = xml;
      xmlTextReaderSetErrorHandler (xml, xml_error_cb, self);
      while (!self->is_over && !atlas_draft_is_hopeless (self->draft) && (result = xmlTextReaderRead (xml)) == 1)
        read_node (self);
      tell_head (self);
    }

  if (result < 0)
    break_off (self, 0, _("Found XML that cannot be read to its end"));
}

/**
 * atlas_kml_reader_read:
 * @draft: whose file it is, for the errors
 * @input: a file of KML
 * @path: (type filename): its name
 * @handler: who is told
 * @user_data: for @handler
 *
 * Reads a file in one pass. What is wrong with it is noted in @draft.
 */
void
atlas_kml_reader_read (AtlasDraft            *draft,
                       AtlasInput            *input,
                       const char            *path,
                       const AtlasKmlHandler *handler,
                       gpointer               user_data)
{
  g_autofree Reader *self = g_new0 (Reader, 1);

  self->draft = draft;
  self->handler = handler;
  self->user_data = user_data;
  self->input = input;
  self->text = g_string_new (NULL);
  self->folders = g_ptr_array_new_with_free_func (g_free);
  self->head.values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  read_nodes (self, path);

  g_clear_pointer (&self->placemark, atlas_placemark_free);
  g_clear_pointer (&self->tour, atlas_kml_tour_free);
  g_hash_table_unref (self->head.values);
  g_free (self->head.name);
  g_free (self->head.description);
  g_free (self->value_name);
  g_ptr_array_unref (self->folders);
  g_string_free (self->text, TRUE);
}
