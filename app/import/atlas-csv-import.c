/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/atlas-csv-import.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "core/atlas-spelling.h"
#include "import/atlas-csv-reader.h"
#include "xml/atlas-input.h"

/* A table of events. Its columns are those that the export writes; only a time and a title are
 * needed, in any order, and columns that nobody here knows are left alone. */

#define LATITUDE_MAX  85.0
#define LONGITUDE_MAX 180.0
#define ACCURACY_MAX  1000000.0

typedef enum
{
  COLUMN_ID,
  COLUMN_WHEN,
  COLUMN_PART,
  COLUMN_BEGIN,
  COLUMN_END,
  COLUMN_KIND,
  COLUMN_TIER,
  COLUMN_SIDE,
  COLUMN_TITLE,
  COLUMN_TEXT,
  COLUMN_PLACES,
  COLUMN_PLACE_NAMES,
  COLUMN_LAT,
  COLUMN_LON,
  COLUMN_ACCURACY,
  COLUMN_SOURCES,
  N_COLUMNS,
} Column;

static const char *const column_names[N_COLUMNS] = {
  [COLUMN_ID] = "id",
  [COLUMN_WHEN] = "when",
  [COLUMN_PART] = "part",
  [COLUMN_BEGIN] = "begin",
  [COLUMN_END] = "end",
  [COLUMN_KIND] = "kind",
  [COLUMN_TIER] = "tier",
  [COLUMN_SIDE] = "side",
  [COLUMN_TITLE] = "title",
  [COLUMN_TEXT] = "text",
  [COLUMN_PLACES] = "places",
  [COLUMN_PLACE_NAMES] = "place-names",
  [COLUMN_LAT] = "lat",
  [COLUMN_LON] = "lon",
  [COLUMN_ACCURACY] = "accuracy",
  [COLUMN_SOURCES] = "sources",
};

/* What a field of each row is. Titles and texts come once for each language. */
typedef struct
{
  Column      column;
  const char *language;
} Heading;

typedef struct
{
  AtlasDraft     *draft;
  AtlasCsvReader  csv;
  GArray         *headings;
} Import;

static gboolean
fail_csv (Import         *self,
          AtlasCsvResult  result)
{
  if (result == ATLAS_CSV_UNCLOSED)
    return atlas_draft_fail (self->draft, self->csv.row_line,
                             _("Found a quotation mark that is never closed in the row that begins here"));

  return atlas_draft_fail (self->draft, self->csv.line,
                           _("Found words behind a closing quotation mark, expected a separator"));
}

/* The first field of that column that says anything. */
static const char *
get (Import *self,
     Column  column)
{
  for (guint i = 0; i < self->headings->len && i < self->csv.fields->len; i++)
    {
      const char *field = self->csv.fields->pdata[i];

      if (g_array_index (self->headings, Heading, i).column == column && *field != '\0')
        return field;
    }

  return "";
}

static gboolean
has_column (Import *self,
            Column  column)
{
  for (guint i = 0; i < self->headings->len; i++)
    {
      if (g_array_index (self->headings, Heading, i).column == column)
        return TRUE;
    }

  return FALSE;
}

/* "title" and "text", or "title-fr" and "text-pt-BR". */
static Heading
read_heading (Import     *self,
              const char *field)
{
  g_autofree char *stripped = g_strstrip (g_strdup (field));
  g_autofree char *name = g_ascii_strdown (stripped, -1);
  Heading heading = { N_COLUMNS, NULL };

  for (Column column = 0; column < N_COLUMNS; column++)
    {
      gsize length = strlen (column_names[column]);

      if (g_str_equal (name, column_names[column]))
        return (Heading) { column, atlas_draft_get_language (self->draft) };
      if ((column == COLUMN_TITLE || column == COLUMN_TEXT) && strncmp (name, column_names[column], length) == 0 &&
          name[length] == '-' && g_ascii_isalpha (name[length + 1]))
        {
          heading.column = column;
          heading.language = g_intern_string (stripped + length + 1);
        }
    }

  return heading;
}

static gboolean
read_headings (Import *self)
{
  AtlasCsvResult result = atlas_csv_reader_next (&self->csv);
  const char *first = NULL;

  if (result == ATLAS_CSV_UNCLOSED || result == ATLAS_CSV_AFTER_QUOTE)
    return fail_csv (self, result);

  for (guint i = 0; i < self->csv.fields->len; i++)
    {
      Heading heading = read_heading (self, self->csv.fields->pdata[i]);

      if (heading.column == COLUMN_TITLE && first == NULL)
        first = heading.language;
      g_array_append_val (self->headings, heading);
    }

  if (first == NULL || (!has_column (self, COLUMN_WHEN) && !has_column (self, COLUMN_BEGIN)))
    return atlas_draft_fail (self->draft, 1,
                             _("Found no columns “when” and “title”, or “title-en”, expected them in the first row"));

  atlas_draft_set_language (self->draft, first);
  for (guint i = 0; i < self->headings->len; i++)
    {
      const Heading *heading = &g_array_index (self->headings, Heading, i);

      if (heading->column == COLUMN_TITLE)
        atlas_draft_add_language (self->draft, heading->language);
    }

  return TRUE;
}

/* EDTF has no seconds, but ISO 8601 often does. */
static gboolean
read_bound (const char    *text,
            AtlasInstant  *instant,
            GError       **error)
{
  g_autofree char *edtf = g_strdup (text);
  char *clock = strchr (edtf, 'T');

  if (clock != NULL && strlen (clock) == strlen ("Thh:mm:ss") && clock[6] == ':')
    clock[6] = '\0';

  return atlas_instant_parse (edtf, instant, error);
}

static gboolean
read_bounds (Import     *self,
             AtlasSpan  *span,
             GError    **error)
{
  const char *begin = get (self, COLUMN_BEGIN);
  const char *end = get (self, COLUMN_END);
  AtlasInstant first, last;

  if (!read_bound (begin, &first, error))
    return FALSE;
  if (*end == '\0')
    {
      atlas_span_set_moment (span, &first);
      return TRUE;
    }

  return read_bound (end, &last, error) && atlas_span_set_ends (span, &first, &last, error);
}

static gboolean
refine (Import     *self,
        AtlasSpan  *span,
        GError    **error)
{
  const char *part = get (self, COLUMN_PART);

  if (*part == '\0')
    return TRUE;

  for (AtlasDayPart i = ATLAS_DAY_PART_DAWN; i <= ATLAS_DAY_PART_NIGHT; i++)
    {
      if (!g_str_equal (part, atlas_day_part_names[i]))
        continue;
      if (!atlas_instant_set_day_part (&span->begin, i, error))
        return FALSE;
      if (span->is_moment)
        span->end = span->begin;
      return TRUE;
    }

  /* Translators: an error; %s is what stands in a table. Leave the six words in English. */
  return atlas_draft_fail (self->draft, self->csv.row_line,
                           _("Found the part of the day “%s”, expected dawn, morning, noon, afternoon, evening or night"),
                           part);
}

static gboolean
read_when (Import    *self,
           AtlasSpan *span)
{
  g_autoptr (GError) inner = NULL;
  const char *when = get (self, COLUMN_WHEN);
  gboolean is_read = *when != '\0' ? atlas_span_parse (when, span, &inner) : read_bounds (self, span, &inner);

  if (is_read && refine (self, span, &inner))
    return TRUE;

  /* A part of the day has been spoken of there. */
  if (inner != NULL)
    atlas_draft_fail (self->draft, self->csv.row_line, "%s", inner->message);

  return FALSE;
}

static gboolean
read_numbers (Import   *self,
              Column    column,
              double    min,
              double    max,
              GArray   *numbers)
{
  g_auto (GStrv) words = g_strsplit_set (get (self, column), " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      char *rest;
      double number = g_ascii_strtod (words[i], &rest);

      if (*words[i] == '\0')
        continue;
      if (*rest != '\0' || !(number >= min && number <= max))
        /* Translators: an error; %1$s is what stands in a table, %2$s the name of a column. */
        return atlas_draft_fail (self->draft, self->csv.row_line,
                                 _("Found “%1$s” in the column “%2$s”, expected a number between %3$g and %4$g"),
                                 words[i], column_names[column], min, max);
      g_array_append_val (numbers, number);
    }

  return TRUE;
}

/* Trims, and leaves out what is empty. */
static GPtrArray *
split (const char *text,
       const char *separator)
{
  g_auto (GStrv) words = g_strsplit (text, separator, -1);
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*g_strstrip (words[i]) != '\0')
        g_ptr_array_add (parts, g_strdup (words[i]));
    }

  return parts;
}

static const char *
get_nth (GPtrArray *parts,
         guint      n)
{
  return n < parts->len ? parts->pdata[n] : NULL;
}

/* Places that stand without position have to have had one in an earlier row. */
static gboolean
find_places (Import    *self,
             GPtrArray *ids,
             GPtrArray *places)
{
  for (guint i = 0; i < ids->len; i++)
    {
      AtlasPlace *place = atlas_draft_find_place (self->draft, g_intern_string (ids->pdata[i]));

      if (place == NULL)
        /* Translators: an error; %s is an identifier. */
        return atlas_draft_fail (self->draft, self->csv.row_line,
                                 _("Found the place “%s” without lat and lon, expected them here or in a row above"),
                                 (const char *) ids->pdata[i]);
      g_ptr_array_add (places, (gpointer) atlas_place_get_id (place));
    }

  return TRUE;
}

static gboolean
read_places (Import     *self,
             const char *title,
             GPtrArray  *places)
{
  g_autoptr (GPtrArray) ids = split (get (self, COLUMN_PLACES), " ");
  g_autoptr (GPtrArray) names = split (get (self, COLUMN_PLACE_NAMES), ";");
  g_autoptr (GArray) latitudes = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) longitudes = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) accuracies = g_array_new (FALSE, FALSE, sizeof (double));

  gboolean are_numbers = read_numbers (self, COLUMN_LAT, -LATITUDE_MAX, LATITUDE_MAX, latitudes);

  are_numbers = read_numbers (self, COLUMN_LON, -LONGITUDE_MAX, LONGITUDE_MAX, longitudes) && are_numbers;
  are_numbers = read_numbers (self, COLUMN_ACCURACY, 0, ACCURACY_MAX, accuracies) && are_numbers;
  if (!are_numbers)
    return FALSE;

  if (latitudes->len != longitudes->len || (ids->len > 0 && latitudes->len > 0 && latitudes->len != ids->len))
    /* Translators: an error; %1$u, %2$u and %3$u are numbers. */
    return atlas_draft_fail (self->draft, self->csv.row_line,
                             _("Found %1$u places, %2$u of lat and %3$u of lon, expected as many of each"), ids->len,
                             latitudes->len, longitudes->len);
  if (latitudes->len == 0)
    return find_places (self, ids, places);

  for (guint i = 0; i < latitudes->len; i++)
    {
      AtlasPosition position = { g_array_index (latitudes, double, i), g_array_index (longitudes, double, i) };
      const char *id = get_nth (ids, i);
      const char *name = get_nth (names, i);
      double accuracy_m = i < accuracies->len ? g_array_index (accuracies, double, i) : 0;
      AtlasPlace *place;

      if (name == NULL)
        name = id != NULL ? id : title;
      place = atlas_draft_add_place (self->draft, id, name, ATLAS_PLACE_SITE, position, accuracy_m);
      atlas_draft_cite_place (self->draft, place, NULL);
      g_ptr_array_add (places, (gpointer) atlas_place_get_id (place));
    }

  return TRUE;
}

static AtlasText *
create_text (Import *self,
             Column  column)
{
  AtlasText *text = atlas_text_new ();

  for (guint i = 0; i < self->headings->len && i < self->csv.fields->len; i++)
    {
      const Heading *heading = &g_array_index (self->headings, Heading, i);
      const char *field = self->csv.fields->pdata[i];

      if (heading->column == column && *field != '\0')
        atlas_text_add (text, heading->language, field, -1, NULL, 0);
    }

  return text;
}

/* What of a row is wrong does not keep the rest of it from being read. */
static void
read_row (Import *self)
{
  const char *title = get (self, COLUMN_TITLE);
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  g_autoptr (GArray) cites = NULL;
  g_autoptr (AtlasText) titles = NULL;
  g_autoptr (AtlasText) texts = NULL;
  AtlasEvent *event;
  AtlasSpan span;

  gboolean has_title = *title != '\0';
  gboolean has_time = read_when (self, &span);
  gboolean has_places = read_places (self, title, places);

  if (!has_title)
    atlas_draft_fail (self->draft, self->csv.row_line, _("Found an event without a title"));
  if (!has_title || !has_time || !has_places)
    return;

  event = atlas_event_new (atlas_draft_name_id (self->draft, ATLAS_DRAFT_EVENT, get (self, COLUMN_ID), title), &span);
  g_ptr_array_add (places, NULL);
  atlas_event_take_places (event, (const char **) g_ptr_array_free (g_steal_pointer (&places), FALSE));
  atlas_event_take_kinds (event, atlas_draft_add_kinds (self->draft, get (self, COLUMN_KIND), _("Event")));
  atlas_event_set_side (event, atlas_draft_add_side (self->draft, get (self, COLUMN_SIDE), NULL));
  if (g_str_equal (get (self, COLUMN_TIER), atlas_tier_names[ATLAS_TIER_DETAIL]))
    atlas_event_set_tier (event, ATLAS_TIER_DETAIL);
  titles = create_text (self, COLUMN_TITLE);
  texts = create_text (self, COLUMN_TEXT);
  atlas_event_set_title (event, titles);
  atlas_event_set_text (event, texts);
  cites = atlas_draft_parse_cites (self->draft, get (self, COLUMN_SOURCES));
  for (guint i = 0; i < cites->len; i++)
    atlas_event_add_cite (event, &g_array_index (cites, AtlasCite, i));
  atlas_draft_take_event (self->draft, event);
}

/* Where rows end is not known any more after a quotation mark that stands wrong. */
static void
read_rows (Import *self)
{
  AtlasCsvResult result;
  guint n_events = 0;

  if (!read_headings (self))
    return;

  while ((result = atlas_csv_reader_next (&self->csv)) == ATLAS_CSV_ROW && !atlas_draft_is_hopeless (self->draft))
    {
      if (++n_events > ATLAS_LIMIT_EVENTS)
        {
          atlas_draft_fail (self->draft, self->csv.row_line, _("Found more than %d events, the limit (limit_events)"),
                            ATLAS_LIMIT_EVENTS);
          return;
        }
      read_row (self);
    }
  if (result == ATLAS_CSV_UNCLOSED || result == ATLAS_CSV_AFTER_QUOTE)
    fail_csv (self, result);
}

static char *
read_text (AtlasDraft *draft,
           AtlasInput *input)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *invalid;
  char room[16384];
  int n_read;

  while ((n_read = atlas_input_read (input, room, sizeof room)) > 0)
    g_string_append_len (text, room, n_read);
  if (n_read < 0)
    {
      atlas_draft_fail (draft, 0, _("Found a file that grew beyond the limit (limit_file_mib)"));
      return NULL;
    }

  if (!g_utf8_validate_len (text->str, text->len, &invalid))
    {
      guint line = 1;

      for (const char *c = text->str; c < invalid; c++)
        line += *c == '\n';
      atlas_draft_fail (draft, line, _("Found bytes that are not UTF-8"));
      return NULL;
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * atlas_csv_import_read:
 * @draft: where the events go
 * @path: (type filename): the table
 * @error: why it could not be opened
 *
 * Reads a table of events: a header row, then one event in a row.
 *
 * Needed are a column `when`, in EDTF, or `begin` and perhaps `end`, in ISO 8601; and `title`, or one
 * `title-` followed by the tag of each language. The rest may be there: `id`; `part` of the day;
 * `kind`, identifiers or a name; `tier`; `side`; `text`, as `title`; `places`, identifiers;
 * `place-names`, between semicolons; `lat`, `lon` in degrees (WGS 84) and `accuracy` in metres, one
 * for each place, between spaces; `sources`.
 *
 * Returns: whether it could be opened; what is wrong with it is noted in @draft
 */
gboolean
atlas_csv_import_read (AtlasDraft  *draft,
                       const char  *path,
                       GError     **error)
{
  g_autoptr (AtlasInput) input = atlas_input_open (path, atlas_draft_get_cancellable (draft), error);
  g_autofree char *text = NULL;
  g_autoptr (GArray) headings = NULL;
  Import self = { .draft = draft };

  if (input == NULL)
    return FALSE;

  text = read_text (draft, input);
  if (text == NULL)
    return TRUE;

  headings = g_array_new (FALSE, FALSE, sizeof (Heading));
  self.headings = headings;
  atlas_csv_reader_init (&self.csv, text);
  read_rows (&self);
  atlas_csv_reader_clear (&self.csv);

  return TRUE;
}
