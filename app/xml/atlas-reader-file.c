/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-reader-private.h"

#include "xml/atlas-explanation.h"
#include "xml/atlas-schema.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlerror.h>
#include <string.h>

/* One file: the pass over its nodes, and what is refused whatever the schema says.
 *
 * The parser validates while it reads, and swallows its own errors when a schema is plugged into
 * it (libxml2 2.9.14, the "Split" handlers of xmlschemas.c); both kinds do reach the structured
 * error function of the thread. */

/* xmlNode has 16 bits for the line; this value says that they were not enough. */
#define LINE_OVERFLOW 65535

/* BIG_LINES keeps lines beyond 65,534; it loosens nothing. What a file declares as its encoding is
 * ignored, as the guard must see the letters that the parser sees. */
#define PARSER_OPTIONS (XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_IGNORE_ENC)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlTextReader, xmlFreeTextReader)

/* Whatever stands inside an element that no row names is passed over. */
static const AtlasElement ignored = { .word = ATLAS_WORD_NONE };

static const struct
{
  const char *href;
  const char *code;
} refused_namespaces[] = {
  { "http://www.w3.org/2001/XInclude", "xinclude" },
  { "http://www.w3.org/2003/XInclude", "xinclude" },
  { "http://www.w3.org/2001/XMLSchema-instance", "schema-instance" },
};

/* The line that the parser has reached, which may be some lines ahead. */
static guint
find_parser_line (AtlasReader *self)
{
  return (guint) MAX (xmlTextReaderGetParserLineNumber (self->xml), 0);
}

/* Beyond line 65,534 only text nodes know theirs, which is the line of their end. */
static guint
find_line (AtlasReader *self)
{
  const xmlNode *child = self->node->children;
  gsize n_newlines = 0;

  if (self->node->line > 0 && self->node->line < LINE_OVERFLOW)
    return self->node->line;
  if (child == NULL || child->type != XML_TEXT_NODE || child->psvi == NULL)
    return find_parser_line (self);

  for (const char *at = (const char *) child->content; (at = strchr (at, '\n')) != NULL; at++)
    n_newlines++;

  return (guint) (GPOINTER_TO_SIZE (child->psvi) - n_newlines);
}

static void
refuse (AtlasReader *self,
        const char  *code,
        guint        line,
        const char  *found,
        const char  *message)
{
  AtlasOrigin origin = { self->file, line };

  atlas_report_add_at (self->report, ATLAS_SEVERITY_ERROR, code, &origin, 0, found, message);
}

static void
refuse_namespaces (AtlasReader *self)
{
  for (const xmlNs *ns = self->node->nsDef; ns != NULL; ns = ns->next)
    {
      for (guint i = 0; i < G_N_ELEMENTS (refused_namespaces); i++)
        {
          AtlasOrigin origin = { self->file, find_line (self) };
          const char *href = refused_namespaces[i].href;

          if (ns->href != NULL && g_str_equal ((const char *) ns->href, href))
            atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, refused_namespaces[i].code, &origin,
                              href,
                              /* Translators: an error; %s is the address that names a namespace. */
                              _("Found the namespace “%s”, expected none"), href);
        }
    }
}

static const AtlasElement *
find_element (AtlasReader        *self,
              const AtlasElement *rows)
{
  if (rows == NULL || self->node->ns != NULL)
    return NULL;

  for (const AtlasElement *row = rows; row->word != ATLAS_WORD_NONE; row++)
    {
      if (self->words[row->word] == self->node->name)
        return row;
    }

  return NULL;
}

static void
refuse_root (AtlasReader        *self,
             const AtlasElement *roots)
{
  g_autofree char *found = g_strconcat ("<", (const char *) self->node->name, NULL);
  g_autofree char *message = NULL;

  if (roots == atlas_reader_siege)
    message = g_strdup_printf (_("Found <%s>, expected <siege> as the outermost element"),
                               (const char *) self->node->name);
  else if (roots == atlas_reader_lesson)
    message = g_strdup_printf (_("Found <%s>, expected <tours> as the outermost element of a lesson’s file"),
                               (const char *) self->node->name);
  else
    message = g_strdup_printf (_("Found <%s>, expected the outermost element of a part, as <places>"),
                               (const char *) self->node->name);

  refuse (self, "root-element", find_line (self), found, message);
  atlas_reader_stop (self);
}

/* The language of an element, or of the one around it. */
static const char *
find_language (AtlasReader *self)
{
  const char *inherited = self->depth > 0 ? self->frames[self->depth - 1].language : NULL;

  for (const xmlAttr *attribute = self->node->properties; attribute != NULL; attribute = attribute->next)
    {
      const char *tag;

      if (attribute->name != self->words[ATLAS_WORD_LANG] || attribute->ns == NULL ||
          attribute->children == NULL || attribute->children->content == NULL)
        continue;

      tag = (const char *) attribute->children->content;
      for (guint i = 0; i < atlas_siege_get_n_terms (self->siege, ATLAS_VOCABULARY_LANGUAGE); i++)
        {
          const AtlasTerm *term = atlas_siege_get_term (self->siege, ATLAS_VOCABULARY_LANGUAGE, i);

          if (strcmp (term->id, tag) == 0)
            return term->id;
        }

      return *tag != '\0' ? g_intern_string (tag) : NULL;
    }

  return inherited;
}

static void
end_element (AtlasReader *self)
{
  AtlasFrame *frame = &self->frames[self->depth - 1];
  const AtlasElement *element = frame->element;

  atlas_reader_close_group (self, frame);
  if (element->content == ATLAS_CONTENT_MENTION)
    atlas_reader_end_mention (self);
  else if (element->content != ATLAS_CONTENT_ELEMENTS)
    atlas_reader_end_text (self);
  if (element->end != NULL)
    element->end (self);

  self->depth--;
}

static void
begin_element (AtlasReader        *self,
               const AtlasElement *roots)
{
  AtlasFrame *parent = self->depth > 0 ? &self->frames[self->depth - 1] : NULL;
  const AtlasElement *element = find_element (self, parent != NULL ? parent->element->children : roots);
  guint line;

  if (self->node->nsDef != NULL)
    refuse_namespaces (self);

  if (parent == NULL && element == NULL)
    {
      refuse_root (self, roots);
      return;
    }

  if (self->depth == ATLAS_LIMIT_DEPTH)
    {
      g_autofree char *message =
        g_strdup_printf (_("Found elements nested more deeply than %d, the limit (limit_depth)"),
                         ATLAS_LIMIT_DEPTH);

      refuse (self, "limit-depth", find_line (self), NULL, message);
      atlas_reader_stop (self);
      return;
    }

  if (element == NULL)
    element = &ignored;
  line = find_line (self);
  if (parent != NULL)
    atlas_reader_open_group (self, parent, element, line);

  self->frames[self->depth] = (AtlasFrame) {
    .element = element,
    .line = line,
    .language = find_language (self),
  };
  self->depth++;

  g_ptr_array_set_size (self->collapsed, 0);
  if (element->content == ATLAS_CONTENT_MENTION)
    atlas_reader_begin_mention (self);
  else if (element->content != ATLAS_CONTENT_ELEMENTS)
    atlas_reader_begin_text (self);
  if (element->begin != NULL)
    element->begin (self);

  if (xmlTextReaderIsEmptyElement (self->xml))
    end_element (self);
}

static void
read_text (AtlasReader *self)
{
  if (self->depth > 0 && self->node->content != NULL &&
      self->frames[self->depth - 1].element->content != ATLAS_CONTENT_ELEMENTS)
    atlas_reader_add_text (self, (const char *) self->node->content);
}

static void
refuse_entity (AtlasReader *self)
{
  g_autofree char *found = g_strconcat ("&", (const char *) self->node->name, ";", NULL);
  g_autofree char *message = g_strdup_printf (_("Found the entity “%s”, expected none"), found);

  refuse (self, "entity", find_parser_line (self), found, message);
}

static void
read_node (AtlasReader        *self,
           const AtlasElement *roots)
{
  switch (xmlTextReaderNodeType (self->xml))
    {
    case XML_READER_TYPE_ELEMENT:
      begin_element (self, roots);
      break;

    case XML_READER_TYPE_END_ELEMENT:
      end_element (self);
      break;

    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_WHITESPACE:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      read_text (self);
      break;

    case XML_READER_TYPE_DOCUMENT_TYPE:
      refuse (self, "doctype", 0, "<!DOCTYPE", _("Found a DOCTYPE, expected none"));
      atlas_reader_stop (self);
      break;

    case XML_READER_TYPE_ENTITY_REFERENCE:
      refuse_entity (self);
      break;

    default:
      break;
    }
}

static void
tell_progress (AtlasReader *self)
{
  gint64 n_read = self->n_bytes_before + atlas_input_get_position (self->input);
  double fraction = self->n_bytes > 0 ? CLAMP ((double) n_read / (double) self->n_bytes, 0, 1) : 0;

  if (self->progress == NULL || fraction < self->last_fraction + 0.01)
    return;

  self->last_fraction = fraction;
  self->progress (fraction, self->progress_data);
}

static int
read_cb (void *user_data,
         char *room,
         int   size)
{
  AtlasReader *self = user_data;
  int n_read;

  tell_progress (self);
  n_read = atlas_input_read (self->input, room, size);
  if (n_read <= 0 || atlas_tag_guard_feed (&self->tag_guard, room, (gsize) n_read))
    return n_read;

  /* What the parser says of the file that breaks off here would only confuse. */
  atlas_reader_stop (self);

  return -1;
}

/* After the first error from which the parser cannot recover, others follow from it. */
static AtlasExplanation *
explain (AtlasReader  *self,
         AtlasXmlError error)
{
  if (error->domain == XML_FROM_SCHEMASV)
    return atlas_explanation_new_for_schema (error->message);
  if (self->has_syntax_error || self->is_stopped)
    return NULL;

  self->has_syntax_error = error->level == XML_ERR_FATAL;

  return atlas_explanation_new_for_syntax (error->message);
}

static void
xml_error_cb (void          *user_data,
              AtlasXmlError  error)
{
  AtlasReader *self = user_data;
  g_autoptr (AtlasExplanation) explanation = NULL;
  AtlasOrigin origin = { .file = self->file };

  if (self->xml == NULL || error->message == NULL || error->level == XML_ERR_WARNING ||
      error->domain == XML_FROM_IO || atlas_report_is_full (self->report))
    return;

  explanation = explain (self, error);
  if (explanation == NULL)
    return;

  origin.line = error->line > 0 ? (guint) error->line : find_parser_line (self);
  atlas_report_add_at (self->report, ATLAS_SEVERITY_ERROR, explanation->code, &origin,
                       (guint) MAX (xmlTextReaderGetParserColumnNumber (self->xml), 0),
                       explanation->found, explanation->message);
}

/* libxml2 tells the standard error, in its own words, what it has not got round to. */
static void G_GNUC_PRINTF (2, 3)
ignore_words_cb (void       *user_data,
                 const char *format,
                 ...)
{
}

/* Says why a file could not be read to its end, unless that has been said. */
static void
refuse_rest (AtlasReader *self)
{
  guint line = find_parser_line (self);

  if (atlas_input_has_overrun (self->input))
    refuse (self, "limit-file", line, NULL, _("Found a file that grew beyond the limit (limit_file_mib)"));
  else if (atlas_tag_guard_has_stretch (&self->tag_guard))
    refuse (self, "limit-text", line, NULL,
            _("Found a text that is far too long, expected it to stay within the limit (limit_text_kib)"));
  else if (atlas_tag_guard_has_attributes (&self->tag_guard))
    refuse (self, "limit-attributes", line, NULL, _("Found a tag with far too many attributes, expected a few"));
  else if (!self->has_syntax_error && !g_cancellable_is_cancelled (self->cancellable))
    refuse (self, "xml-syntax", line, NULL, _("Found XML that cannot be read to its end"));
}

static void
read_nodes (AtlasReader        *self,
            const AtlasElement *roots)
{
  int result = 0;

  while (!self->is_stopped && (result = xmlTextReaderRead (self->xml)) == 1)
    {
      self->node = xmlTextReaderCurrentNode (self->xml);
      read_node (self, roots);
    }

  if (result != 0)
    self->is_incomplete = TRUE;
  /* The parser may have had more to say before it came to what the guard kept from it. */
  if (result < 0 || !atlas_tag_guard_feed (&self->tag_guard, NULL, 0))
    refuse_rest (self);
}

static void
intern_words (AtlasReader *self)
{
  for (AtlasWord word = ATLAS_WORD_NONE + 1; word < ATLAS_N_WORDS; word++)
    self->words[word] = xmlTextReaderConstString (self->xml, (const xmlChar *) atlas_word_get (word));
}

static AtlasEncoding
detect_encoding (AtlasReader *self)
{
  char head[ATLAS_ENCODING_HEAD];
  g_autofree char *declared = NULL;
  g_autofree char *message = NULL;
  AtlasEncoding encoding =
    atlas_encoding_detect (head, atlas_input_peek (self->input, head, sizeof head), &declared);

  if (encoding != ATLAS_ENCODING_OTHER)
    return encoding;

  if (declared != NULL)
    message = g_strdup_printf (_("Found the encoding “%1$s”, expected UTF-8"), declared);
  else
    message = g_strdup (_("Found bytes that are not UTF-8, expected UTF-8"));
  refuse (self, "xml-encoding", 1, declared, message);
  atlas_reader_stop (self);

  return encoding;
}

static void
read_input (AtlasReader        *self,
            const char         *name,
            const AtlasElement *roots)
{
  xmlStructuredErrorFunc handler = xmlStructuredError;
  void *handler_data = xmlStructuredErrorContext;
  xmlGenericErrorFunc words_handler = xmlGenericError;
  void *words_data = xmlGenericErrorContext;
  g_autoptr (xmlTextReader) xml = NULL;

  self->is_stopped = FALSE;
  self->has_syntax_error = FALSE;
  self->tag_guard = (AtlasTagGuard) { .encoding = detect_encoding (self) };
  if (self->is_stopped)
    return;

  xml = xmlReaderForIO (read_cb, NULL, self, name, NULL, PARSER_OPTIONS);
  if (xml == NULL || xmlTextReaderSetSchema (xml, atlas_schema_get (NULL)) < 0)
    {
      self->is_incomplete = TRUE;
      return;
    }

  self->xml = xml;
  self->depth = 0;
  intern_words (self);

  xmlSetStructuredErrorFunc (self, xml_error_cb);
  xmlSetGenericErrorFunc (NULL, ignore_words_cb);
  read_nodes (self, roots);
  xmlSetGenericErrorFunc (words_data, words_handler);
  xmlSetStructuredErrorFunc (handler_data, handler);

  /* A file that broke off leaves things half read. */
  atlas_reader_discard (self);
  self->depth = 0;
  self->xml = NULL;
}

/* One file under two names would be read twice. */
static gboolean
is_new_file (AtlasReader *self,
             AtlasOrigin *origin,
             const char  *href)
{
  char *identity = atlas_input_dup_identity (self->input);

  if (g_hash_table_add (self->identities, identity))
    return TRUE;

  atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "part-twice", origin, href,
                    /* Translators: an error; %s is the path of a file. */
                    _("Found the file “%s” again, expected each file once"), href);

  return FALSE;
}

/**
 * atlas_reader_stop:
 * @self: the reader
 *
 * Reads no more of this file.
 */
void
atlas_reader_stop (AtlasReader *self)
{
  self->is_stopped = TRUE;
  self->is_incomplete = TRUE;
}

/**
 * atlas_reader_get_origin:
 * @self: the reader
 *
 * Returns: where the innermost open element stands
 */
AtlasOrigin
atlas_reader_get_origin (AtlasReader *self)
{
  return (AtlasOrigin) { self->file, self->depth > 0 ? self->frames[self->depth - 1].line : 0 };
}

/**
 * atlas_reader_report_input:
 * @self: the reader
 * @if_missing: how bad it is when there is no such file
 * @origin: where the file is named
 * @href: the path, as it is written there
 * @error: an error of %ATLAS_INPUT_ERROR
 *
 * Reports that a file cannot be used.
 */
void
atlas_reader_report_input (AtlasReader       *self,
                           AtlasSeverity      if_missing,
                           const AtlasOrigin *origin,
                           const char        *href,
                           const GError      *error)
{
  static const char *const codes[] = {
    [ATLAS_INPUT_ERROR_MISSING] = "file-missing",
    [ATLAS_INPUT_ERROR_OUTSIDE] = "path-outside",
    [ATLAS_INPUT_ERROR_KIND] = "file-kind",
    [ATLAS_INPUT_ERROR_LIMIT] = "limit-file",
  };

  gboolean is_missing = error->code == ATLAS_INPUT_ERROR_MISSING;

  atlas_report_add_at (self->report, is_missing ? if_missing : ATLAS_SEVERITY_ERROR,
                       codes[error->code], origin, 0, href, error->message);
}

/**
 * atlas_reader_read_file:
 * @self: the reader
 * @href: path of the file, relative to the folder of the data set
 * @origin: where the file is named; of the root, the file as a whole
 * @roots: the elements that may be its outermost one
 *
 * Reads one file.
 */
void
atlas_reader_read_file (AtlasReader        *self,
                        const char         *href,
                        AtlasOrigin         origin,
                        const AtlasElement *roots)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasInput) input = NULL;
  g_autofree char *path = atlas_input_resolve (self->folder, href, &error);

  atlas_reader_note_file (self, href);
  if (path != NULL)
    input = atlas_input_open (path, self->cancellable, &error);

  if (input == NULL)
    {
      atlas_reader_report_input (self, ATLAS_SEVERITY_ERROR, &origin, href, error);
      self->is_incomplete = TRUE;
      return;
    }

  self->input = input;
  if (is_new_file (self, &origin, href))
    {
      self->file = atlas_report_add_file (self->report, href, path);
      read_input (self, href, roots);
      self->n_bytes_before += atlas_input_get_size (input);
    }
  self->input = NULL;
}
