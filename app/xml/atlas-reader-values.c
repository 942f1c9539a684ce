/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-reader-private.h"

#include "core/atlas-spelling.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Values of attributes. What the schema has already refused is passed over in silence. */

static const char white_space[] = " \t\r\n";

static const char *
find_value (AtlasReader *self,
            AtlasWord    word)
{
  for (const xmlAttr *attribute = self->node->properties; attribute != NULL; attribute = attribute->next)
    {
      if (attribute->name != self->words[word] || attribute->ns != NULL)
        continue;
      if (attribute->children == NULL || attribute->children->content == NULL)
        return "";

      return (const char *) attribute->children->content;
    }

  return NULL;
}

/* Whether white space stands anywhere but singly between words. */
static gboolean
needs_collapsing (const char *value)
{
  gsize length = strcspn (value, white_space);

  if (value[length] == '\0')
    return FALSE;

  for (const char *at = value + length; *at != '\0'; at += strcspn (at, white_space))
    {
      if (at == value || *at != ' ' || at[1] == '\0' || strchr (white_space, at[1]) != NULL)
        return TRUE;
      at++;
    }

  return FALSE;
}

static char *
collapse (const char *value)
{
  GString *text = g_string_new (NULL);

  for (const char *at = value; *at != '\0';)
    {
      gsize n_spaces = strspn (at, white_space);
      gsize n_letters = strcspn (at + n_spaces, white_space);

      if (text->len > 0 && n_letters > 0)
        g_string_append_c (text, ' ');
      g_string_append_len (text, at + n_spaces, (gssize) n_letters);
      at += n_spaces + n_letters;
    }

  return g_string_free (text, FALSE);
}

static void
report_time (AtlasReader  *self,
             const char   *value,
             const GError *error)
{
  static const char *const codes[] = {
    [ATLAS_TIME_ERROR_SYNTAX] = "time-syntax",
    [ATLAS_TIME_ERROR_CALENDAR] = "time-calendar",
    [ATLAS_TIME_ERROR_ORDER] = "time-order",
  };
  AtlasOrigin origin = atlas_reader_get_origin (self);

  /* These are the letters that the schema lets through. */
  if (value[strspn (value, "0123456789X-T:~?%[]./")] != '\0' || *value == '\0')
    return;

  atlas_report_add_at (self->report, ATLAS_SEVERITY_ERROR, codes[error->code], &origin, 0, value,
                       error->message);
}

static gboolean
refine (AtlasReader  *self,
        AtlasInstant *instant)
{
  g_autoptr (GError) error = NULL;
  AtlasDayPart part = (AtlasDayPart) atlas_reader_get_choice (self, ATLAS_WORD_PART, atlas_day_part_names,
                                                              ATLAS_DAY_PART_NONE);
  AtlasOrigin origin = atlas_reader_get_origin (self);

  if (part == ATLAS_DAY_PART_NONE || atlas_instant_set_day_part (instant, part, &error))
    return TRUE;

  atlas_report_add_at (self->report, ATLAS_SEVERITY_ERROR, "day-part", &origin, 0, atlas_day_part_names[part],
                       error->message);

  return FALSE;
}

/**
 * atlas_reader_get:
 * @self: the reader, at a start tag
 * @word: the name of an attribute
 *
 * Returns: (transfer none) (nullable): its value with white space collapsed, valid until the next
 *   start tag; `NULL` without the attribute
 */
const char *
atlas_reader_get (AtlasReader *self,
                  AtlasWord    word)
{
  const char *value = find_value (self, word);

  if (value == NULL || !needs_collapsing (value))
    return value;

  g_ptr_array_add (self->collapsed, collapse (value));

  return self->collapsed->pdata[self->collapsed->len - 1];
}

/**
 * atlas_reader_get_interned:
 * @self: the reader, at a start tag
 * @word: the name of an attribute
 *
 * Returns: (transfer none) (nullable): its value, interned; `NULL` without the attribute or when it
 *   is empty
 */
const char *
atlas_reader_get_interned (AtlasReader *self,
                           AtlasWord    word)
{
  const char *value = atlas_reader_get (self, word);

  return value != NULL && *value != '\0' ? g_intern_string (value) : NULL;
}

/**
 * atlas_reader_get_double:
 * @self: the reader, at a start tag
 * @word: the name of an attribute
 * @value: (inout): where the number goes; left alone without one
 *
 * Returns: whether there is a number
 */
gboolean
atlas_reader_get_double (AtlasReader *self,
                         AtlasWord    word,
                         double      *value)
{
  const char *text = atlas_reader_get (self, word);
  char *end = NULL;
  double number;

  if (text == NULL || *text == '\0')
    return FALSE;

  number = g_ascii_strtod (text, &end);
  if (*end != '\0' || !isfinite (number))
    return FALSE;

  *value = number;

  return TRUE;
}

/**
 * atlas_reader_get_rank:
 * @self: the reader, at a start tag
 *
 * Returns: the value of the attribute “rank”; 5 without one
 */
guint
atlas_reader_get_rank (AtlasReader *self)
{
  double rank = 5;

  atlas_reader_get_double (self, ATLAS_WORD_RANK, &rank);

  return (guint) CLAMP (rank, 1, G_MAXUINT16);
}

/**
 * atlas_reader_get_boolean:
 * @self: the reader, at a start tag
 * @word: the name of an attribute
 *
 * Returns: its value, false without one
 */
gboolean
atlas_reader_get_boolean (AtlasReader *self,
                          AtlasWord    word)
{
  const char *text = atlas_reader_get (self, word);

  return g_strcmp0 (text, "true") == 0 || g_strcmp0 (text, "1") == 0;
}

/**
 * atlas_reader_get_choice:
 * @self: the reader, at a start tag
 * @word: the name of an attribute
 * @names: (array zero-terminated=1): what it may be
 * @otherwise: what is meant without it
 *
 * Returns: the number of its value among @names
 */
guint
atlas_reader_get_choice (AtlasReader        *self,
                         AtlasWord           word,
                         const char *const  *names,
                         guint               otherwise)
{
  const char *text = atlas_reader_get (self, word);

  for (guint i = 0; text != NULL && names[i] != NULL; i++)
    {
      if (strcmp (names[i], text) == 0)
        return i;
    }

  return otherwise;
}

/**
 * atlas_reader_get_instant:
 * @self: the reader, at a start tag
 * @word: the name of an attribute
 * @instant: (out caller-allocates): where the time goes; cleared without one
 *
 * Reads a time.
 *
 * Returns: whether there is one
 */
gboolean
atlas_reader_get_instant (AtlasReader  *self,
                          AtlasWord     word,
                          AtlasInstant *instant)
{
  const char *text = atlas_reader_get (self, word);
  g_autoptr (GError) error = NULL;

  memset (instant, 0, sizeof *instant);
  if (text == NULL)
    return FALSE;

  if (atlas_instant_parse (text, instant, &error))
    return TRUE;

  report_time (self, text, error);

  return FALSE;
}

/**
 * atlas_reader_get_begin:
 * @self: the reader, at a start tag
 * @word: the name of an attribute
 * @instant: (out caller-allocates): where the time goes; cleared without one
 *
 * Reads a time that the attribute “part” may refine.
 *
 * Returns: whether there is one
 */
gboolean
atlas_reader_get_begin (AtlasReader  *self,
                        AtlasWord     word,
                        AtlasInstant *instant)
{
  return atlas_reader_get_instant (self, word, instant) && refine (self, instant);
}

/**
 * atlas_reader_get_span:
 * @self: the reader, at a start tag
 * @span: (out caller-allocates): where the span goes
 *
 * Reads the attribute “when”, whose begin “part” may refine.
 *
 * Returns: whether there is a span
 */
gboolean
atlas_reader_get_span (AtlasReader *self,
                       AtlasSpan   *span)
{
  const char *text = atlas_reader_get (self, ATLAS_WORD_WHEN);
  g_autoptr (GError) error = NULL;
  AtlasInstant begin;

  if (text == NULL)
    return FALSE;

  if (!atlas_span_parse (text, span, &error))
    {
      report_time (self, text, error);
      return FALSE;
    }

  begin = span->begin;
  if (!refine (self, &begin))
    return FALSE;

  if (span->is_moment)
    {
      atlas_span_set_moment (span, &begin);
      return TRUE;
    }

  span->begin = begin;
  if (span->end.latest > begin.earliest)
    return TRUE;

  g_set_error (&error, ATLAS_TIME_ERROR, ATLAS_TIME_ERROR_ORDER,
               /* Translators: an error; %s is a text of two dates. */
               _("Found “%s” with a part of the day after its end, expected an end after the begin"),
               text);
  report_time (self, text, error);

  return FALSE;
}

/**
 * atlas_reader_get_ends:
 * @self: the reader, at a start tag
 * @span: (out caller-allocates): where the span goes
 *
 * Reads the attributes “begin” and “end”, each of which may be missing.
 *
 * Returns: whether they make a span
 */
gboolean
atlas_reader_get_ends (AtlasReader *self,
                       AtlasSpan   *span)
{
  AtlasInstant begin, end;
  gboolean has_begin = atlas_reader_get_instant (self, ATLAS_WORD_BEGIN, &begin);
  gboolean has_end = atlas_reader_get_instant (self, ATLAS_WORD_END, &end);
  g_autoptr (GError) error = NULL;

  if ((!has_begin && find_value (self, ATLAS_WORD_BEGIN) != NULL) ||
      (!has_end && find_value (self, ATLAS_WORD_END) != NULL))
    return FALSE;

  if (atlas_span_set_ends (span, has_begin ? &begin : NULL, has_end ? &end : NULL, &error))
    return TRUE;

  report_time (self, atlas_reader_get (self, ATLAS_WORD_END), error);

  return FALSE;
}

static gboolean
is_on_earth (const AtlasPosition *position)
{
  return position->latitude >= -90 && position->latitude <= 90 &&
         position->longitude >= -180 && position->longitude <= 180;
}

/**
 * atlas_reader_get_position:
 * @self: the reader, at a start tag
 * @position: (out caller-allocates): where the position goes
 *
 * Reads the attributes “lat” and “lon”.
 *
 * Returns: whether there is a position
 */
gboolean
atlas_reader_get_position (AtlasReader   *self,
                           AtlasPosition *position)
{
  return atlas_reader_get_double (self, ATLAS_WORD_LAT, &position->latitude) &&
         atlas_reader_get_double (self, ATLAS_WORD_LON, &position->longitude) &&
         is_on_earth (position);
}

/**
 * atlas_reader_get_extent:
 * @self: the reader, at a start tag
 * @extent: (out caller-allocates): where the extent goes
 *
 * Reads the attributes “west”, “south”, “east” and “north”.
 *
 * Returns: whether they make a rectangle
 */
gboolean
atlas_reader_get_extent (AtlasReader *self,
                         AtlasExtent *extent)
{
  AtlasOrigin origin = atlas_reader_get_origin (self);

  if (!atlas_reader_get_double (self, ATLAS_WORD_WEST, &extent->west) ||
      !atlas_reader_get_double (self, ATLAS_WORD_SOUTH, &extent->south) ||
      !atlas_reader_get_double (self, ATLAS_WORD_EAST, &extent->east) ||
      !atlas_reader_get_double (self, ATLAS_WORD_NORTH, &extent->north))
    return FALSE;

  if (extent->west < extent->east && extent->south < extent->north)
    return TRUE;

  atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "extent", &origin, "west",
                    _("Found a rectangle without an inside, expected west before east and south "
                      "before north"));

  return FALSE;
}

static gboolean
read_point (const char    **at,
            AtlasPosition  *point)
{
  char *end = NULL;

  point->latitude = g_ascii_strtod (*at, &end);
  if (end == *at || *end != ',')
    return FALSE;

  *at = end + 1;
  point->longitude = g_ascii_strtod (*at, &end);
  if (end == *at || (*end != ' ' && *end != '\0'))
    return FALSE;

  *at = *end == ' ' ? end + 1 : end;

  return TRUE;
}

static void
report_position (AtlasReader *self,
                 const char  *begin,
                 const char  *end)
{
  AtlasOrigin origin = atlas_reader_get_origin (self);
  g_autofree char *found = g_strndup (begin, (gsize) (end - begin));

  g_strchomp (found);
  atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "position", &origin, found,
                    /* Translators: an error; %s is a text such as 91,12. */
                    _("Found the position “%s”, expected a latitude within ±90° and a longitude "
                      "within ±180°"),
                    found);
}

/**
 * atlas_reader_get_points:
 * @self: the reader, at a start tag
 * @points: (element-type AtlasPosition): where the points are added
 *
 * Reads the attribute “points”.
 *
 * Returns: whether there are points
 */
gboolean
atlas_reader_get_points (AtlasReader *self,
                         GArray      *points)
{
  const char *at = atlas_reader_get (self, ATLAS_WORD_POINTS);
  AtlasPosition point;

  while (at != NULL && *at != '\0')
    {
      const char *begin = at;

      if (!read_point (&at, &point))
        return FALSE;

      if (is_on_earth (&point))
        g_array_append_val (points, point);
      else
        report_position (self, begin, at);
    }

  return points->len > 0;
}

/**
 * atlas_reader_get_reference:
 * @self: the reader, at a start tag
 * @word: the name of an attribute
 * @thing: what it refers to
 *
 * Reads an identifier and notes that it is referred to.
 *
 * Returns: (transfer none) (nullable): the identifier, interned; `NULL` without the attribute
 */
const char *
atlas_reader_get_reference (AtlasReader *self,
                            AtlasWord    word,
                            AtlasThing   thing)
{
  const char *id = atlas_reader_get (self, word);
  AtlasOrigin origin = atlas_reader_get_origin (self);

  if (id == NULL || *id == '\0')
    return NULL;

  return atlas_references_refer (self->references, thing, id, &origin);
}

/**
 * atlas_reader_get_references:
 * @self: the reader, at a start tag
 * @word: the name of an attribute
 * @thing: what it refers to
 *
 * Reads a list of identifiers and notes that they are referred to.
 *
 * Returns: (transfer container) (nullable) (array zero-terminated=1): the identifiers, interned;
 *   `NULL` without the attribute
 */
const char **
atlas_reader_get_references (AtlasReader *self,
                             AtlasWord    word,
                             AtlasThing   thing)
{
  const char *at = atlas_reader_get (self, word);
  AtlasOrigin origin = atlas_reader_get_origin (self);
  const char **ids;
  guint n = 1, i = 0;

  if (at == NULL || *at == '\0')
    return NULL;

  for (const char *space = at; (space = strchr (space, ' ')) != NULL; space++)
    n++;

  ids = g_new0 (const char *, n + 1);
  while (*at != '\0')
    {
      gsize length = strcspn (at, " ");
      g_autofree char *id = g_strndup (at, length);

      ids[i++] = atlas_references_refer (self->references, thing, id, &origin);
      at += length + (at[length] == ' ');
    }

  return ids;
}

/**
 * atlas_reader_declare:
 * @self: the reader, at a start tag
 * @thing: what it begins
 *
 * Reads the attribute “id”.
 *
 * Returns: (transfer none) (nullable): the identifier, interned; `NULL` when there is none or
 *   something else has it already
 */
const char *
atlas_reader_declare (AtlasReader *self,
                      AtlasThing   thing)
{
  const char *id = atlas_reader_get_interned (self, thing == ATLAS_THING_LANGUAGE ? ATLAS_WORD_CODE
                                                                                  : ATLAS_WORD_ID);
  AtlasOrigin origin = atlas_reader_get_origin (self);

  if (id == NULL || !atlas_references_declare (self->references, thing, id, &origin))
    return NULL;

  return id;
}

/**
 * atlas_reader_note_file:
 * @self: the reader
 * @href: what the data set calls a file of its own
 *
 * Notes that the siege depends on a file, which may be missing as yet.
 */
void
atlas_reader_note_file (AtlasReader *self,
                        const char  *href)
{
  g_hash_table_add (atlas_siege_get_head (self->siege)->files, g_canonicalize_filename (href, self->folder));
}

/**
 * atlas_reader_get_file:
 * @self: the reader, at a start tag
 *
 * Reads the attribute “href” of something that the siege can do without, such as a picture: that
 * there is no such file is a warning, not an error.
 *
 * Returns: (transfer full) (nullable): the real path of the file
 */
char *
atlas_reader_get_file (AtlasReader *self)
{
  const char *href = atlas_reader_get (self, ATLAS_WORD_HREF);
  AtlasOrigin origin = atlas_reader_get_origin (self);
  g_autoptr (GError) error = NULL;
  char *path;

  if (href == NULL || *href == '\0')
    return NULL;

  atlas_reader_note_file (self, href);
  path = atlas_input_resolve (self->folder, href, &error);
  if (path == NULL)
    atlas_reader_report_input (self, ATLAS_SEVERITY_WARNING, &origin, href, error);

  return path;
}
