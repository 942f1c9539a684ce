/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/atlas-draft.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "core/atlas-spelling.h"
#include "import/atlas-slug.h"

/**
 * AtlasDraft:
 *
 * A siege that grows out of a file of another kind: gives identifiers, declares kinds, sides and
 * sources when they are first named, and keeps track of how far it reaches in time and space.
 *
 * What the file does not say is left for its author, and nothing is made up: whatever names no source
 * of its own cites the file, as knowledge still to be checked.
 */

struct _AtlasDraft
{
  AtlasSiege *siege;
  char       *file;
  AtlasDiagnostics *diagnostics;
  const char *language;
  /* The values are the last number that was put behind the identifier, for the next of its kind. */
  GHashTable *ids[ATLAS_N_DRAFT_THINGS];
  AtlasExtent extent;
  gint64      first;
  gint64      last;
};

/* What programs call a fault of a file that is imported, and how many of them are enough. */
#define DIAGNOSTIC_CODE "import"
#define MOST_ERRORS     100

/* The source that stands for the file. */
#define FILE_SOURCE "import"

/* How far the map reaches beyond what is on it: a part of its size, and degrees at least. */
#define MARGIN     0.15
#define MARGIN_MIN 0.01

/* The Mercator map ends there, and the schema with it. */
#define LATITUDE_MAX 85.0

static const char *const stand_ins[ATLAS_N_DRAFT_THINGS] = {
  [ATLAS_DRAFT_KIND] = "kind",     [ATLAS_DRAFT_SIDE] = "side",   [ATLAS_DRAFT_SOURCE] = "source",
  [ATLAS_DRAFT_PLACE] = "place",   [ATLAS_DRAFT_EVENT] = "event", [ATLAS_DRAFT_FRONT] = "front",
  [ATLAS_DRAFT_TOUR] = "tour",
};

/* Told apart by colour, pattern and symbol alike, until the author chooses. */
static const AtlasSide looks[] = {
  { .colour = 0x2b5c8a, .night_colour = 0x7fb0e0, .pattern = ATLAS_PATTERN_PLAIN, .symbol = ATLAS_SYMBOL_BAR },
  { .colour = 0xb5402a, .night_colour = 0xea8a6c, .pattern = ATLAS_PATTERN_DOTS, .symbol = ATLAS_SYMBOL_TRIANGLE },
  { .colour = 0x3f7a4a, .night_colour = 0x84c08f, .pattern = ATLAS_PATTERN_STRIPES, .symbol = ATLAS_SYMBOL_DISC },
  { .colour = 0x7a4f8a, .night_colour = 0xbf95cf, .pattern = ATLAS_PATTERN_CROSSES, .symbol = ATLAS_SYMBOL_CROSS },
};

G_DEFINE_QUARK (atlas-import-error-quark, atlas_import_error)

/**
 * atlas_draft_new:
 * @file: the name of the file that is imported
 * @language: BCP 47 tag of the language of its words
 * @diagnostics: where it is noted what is wrong with the file
 *
 * Returns: (transfer full): an empty draft
 */
AtlasDraft *
atlas_draft_new (const char       *file,
                 const char       *language,
                 AtlasDiagnostics *diagnostics)
{
  AtlasDraft *self = g_new0 (AtlasDraft, 1);

  self->siege = atlas_siege_new ();
  self->file = g_strdup (file);
  self->diagnostics = g_object_ref (diagnostics);
  self->language = g_intern_string (language);
  for (guint i = 0; i < ATLAS_N_DRAFT_THINGS; i++)
    self->ids[i] = g_hash_table_new (NULL, NULL);
  self->extent = (AtlasExtent) { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  self->first = ATLAS_TIME_MAX;
  self->last = ATLAS_TIME_MIN;
  atlas_draft_name_id (self, ATLAS_DRAFT_SOURCE, FILE_SOURCE, "");

  return self;
}

/**
 * atlas_draft_free:
 * @self: (transfer full): a draft
 */
void
atlas_draft_free (AtlasDraft *self)
{
  for (guint i = 0; i < ATLAS_N_DRAFT_THINGS; i++)
    g_hash_table_unref (self->ids[i]);
  g_object_unref (self->siege);
  g_object_unref (self->diagnostics);
  g_free (self->file);
  g_free (self);
}

/**
 * atlas_draft_fail:
 * @self: a draft
 * @line: where in the file, or 0
 * @format: a whole sentence, translated
 * @...: what it needs
 *
 * Notes what is wrong with the file. Whoever reads it goes on with what comes next, so that all is said
 * at once, until [method@Atlas.Draft.is_hopeless].
 *
 * Returns: %FALSE, always
 */
gboolean
atlas_draft_fail (AtlasDraft  *self,
                  guint        line,
                  const char  *format,
                  ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  if (atlas_draft_is_hopeless (self))
    return FALSE;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  atlas_diagnostics_add (self->diagnostics, ATLAS_SEVERITY_ERROR, DIAGNOSTIC_CODE, self->file, line, 0, "%s", message);
  if (atlas_draft_is_hopeless (self))
    atlas_diagnostics_add (self->diagnostics, ATLAS_SEVERITY_ERROR, DIAGNOSTIC_CODE, self->file, line, 0,
                           _("Found %d errors up to here, and read no further"), MOST_ERRORS);

  return FALSE;
}

/**
 * atlas_draft_is_hopeless:
 * @self: a draft
 *
 * Returns: whether so much is wrong with the file that there is no use in reading on
 */
gboolean
atlas_draft_is_hopeless (AtlasDraft *self)
{
  return atlas_diagnostics_get_n_errors (self->diagnostics) >= MOST_ERRORS;
}

/**
 * atlas_draft_get_language:
 * @self: a draft
 *
 * Returns: (transfer none): the tag of the language of words that say none, interned
 */
const char *
atlas_draft_get_language (AtlasDraft *self)
{
  return self->language;
}

/**
 * atlas_draft_set_language:
 * @self: a draft without words
 * @language: BCP 47 tag of the language of words that say none
 */
void
atlas_draft_set_language (AtlasDraft *self,
                          const char *language)
{
  self->language = g_intern_string (language);
}

/**
 * atlas_draft_add_language:
 * @self: a draft
 * @language: BCP 47 tag of a language of its words
 */
void
atlas_draft_add_language (AtlasDraft *self,
                          const char *language)
{
  AtlasTerm term = { .id = g_intern_string (language), .name = atlas_text_new () };

  atlas_text_add (term.name, NULL, language, -1, NULL, 0);
  if (!atlas_siege_take_term (self->siege, ATLAS_VOCABULARY_LANGUAGE, &term))
    atlas_term_clear (&term);
}

static AtlasText *
create_text (const char *language,
             const char *words)
{
  AtlasText *text;

  if (words == NULL || *words == '\0')
    return NULL;

  text = atlas_text_new ();
  atlas_text_add (text, language, words, -1, NULL, 0);

  return text;
}

/**
 * atlas_draft_set_head:
 * @self: a draft
 * @title: (nullable): its title; the name of the file stands in
 * @summary: (nullable): what it was
 * @clock: (nullable): which local time its times are in
 */
void
atlas_draft_set_head (AtlasDraft *self,
                      const char *title,
                      const char *summary,
                      const char *clock)
{
  AtlasSiegeHead *head = atlas_siege_get_head (self->siege);

  g_clear_pointer (&head->title, atlas_text_unref);
  g_clear_pointer (&head->summary, atlas_text_unref);
  g_clear_pointer (&head->clock, atlas_text_unref);
  head->title = create_text (self->language, title);
  head->summary = create_text (self->language, summary);
  head->clock = create_text (self->language, clock);
}

/**
 * atlas_draft_name_id:
 * @self: a draft
 * @thing: what it is
 * @wanted: (nullable): the identifier it should have
 * @title: what it is called, otherwise
 *
 * Gives an identifier that nothing of its kind has yet, always the same for the same file.
 *
 * Returns: (transfer none): the identifier, interned
 */
const char *
atlas_draft_name_id (AtlasDraft      *self,
                     AtlasDraftThing  thing,
                     const char      *wanted,
                     const char      *title)
{
  GHashTable *ids = self->ids[thing];
  g_autofree char *slug = NULL;
  const char *first;
  const char *id;
  guint number;

  if (wanted != NULL && atlas_slug_is_id (wanted))
    slug = g_strdup (wanted);
  else
    slug = atlas_slug_make (wanted != NULL && *wanted != '\0' ? wanted : title);

  if (*slug == '\0')
    {
      g_free (slug);
      slug = g_strdup (stand_ins[thing]);
    }

  first = id = g_intern_string (slug);
  number = MAX (1, GPOINTER_TO_UINT (g_hash_table_lookup (ids, first)));
  while (g_hash_table_contains (ids, id))
    {
      g_autofree char *numbered = g_strdup_printf ("%.50s-%u", slug, ++number);

      id = g_intern_string (numbered);
    }
  g_hash_table_insert (ids, (gpointer) id, NULL);
  g_hash_table_insert (ids, (gpointer) first, GUINT_TO_POINTER (number));

  return id;
}

/* The identifier that @wanted or @name has had already, or a new one. */
static const char *
find_or_name (AtlasDraft      *self,
              AtlasDraftThing  thing,
              const char      *wanted,
              const char      *name,
              gboolean        *is_new)
{
  g_autofree char *slug = wanted != NULL && atlas_slug_is_id (wanted) ? g_strdup (wanted) : atlas_slug_make (name);
  const char *id = g_intern_string (slug);

  *is_new = !g_hash_table_contains (self->ids[thing], id);

  return *is_new ? atlas_draft_name_id (self, thing, slug, name) : id;
}

/**
 * atlas_draft_add_kind:
 * @self: a draft
 * @wanted: (nullable): its identifier
 * @name: its name
 *
 * Declares a kind of event, unless it is there.
 *
 * Returns: (transfer none): its identifier, interned
 */
const char *
atlas_draft_add_kind (AtlasDraft *self,
                      const char *wanted,
                      const char *name)
{
  gboolean is_new;
  const char *id = find_or_name (self, ATLAS_DRAFT_KIND, wanted, name, &is_new);
  AtlasTerm term = { .id = id };

  if (!is_new)
    return id;

  /* For every language alike, until the author translates it. */
  term.name = create_text (NULL, *name != '\0' ? name : id);
  term.mark = (AtlasMark) (atlas_siege_get_n_terms (self->siege, ATLAS_VOCABULARY_KIND) % (ATLAS_MARK_DROP + 1));
  atlas_siege_take_term (self->siege, ATLAS_VOCABULARY_KIND, &term);

  return id;
}

/**
 * atlas_draft_add_kinds:
 * @self: a draft
 * @text: (nullable): identifiers separated by spaces, or the name of one kind
 * @otherwise: the name of the kind when there is none
 *
 * Declares the kinds of an event.
 *
 * Returns: (transfer container) (array zero-terminated=1): their identifiers, interned
 */
const char **
atlas_draft_add_kinds (AtlasDraft *self,
                       const char *text,
                       const char *otherwise)
{
  g_auto (GStrv) words = g_strsplit (text != NULL ? text : "", " ", -1);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  gboolean are_ids = *words != NULL;

  for (guint i = 0; words[i] != NULL; i++)
    are_ids &= atlas_slug_is_id (words[i]);

  if (!are_ids)
    g_ptr_array_add (ids, (gpointer) atlas_draft_add_kind (self, NULL, text != NULL && *text != '\0' ? text : otherwise));
  for (guint i = 0; are_ids && words[i] != NULL; i++)
    {
      const char *id = atlas_draft_add_kind (self, words[i], words[i]);

      if (!g_ptr_array_find (ids, id, NULL))
        g_ptr_array_add (ids, (gpointer) id);
    }
  g_ptr_array_add (ids, NULL);

  return (const char **) g_ptr_array_free (g_steal_pointer (&ids), FALSE);
}

/**
 * atlas_draft_add_side:
 * @self: a draft
 * @wanted: (nullable): its identifier; `NULL` or empty for no side
 * @name: (nullable): its name; the identifier stands in
 *
 * Declares a side, unless it is there.
 *
 * Returns: (transfer none) (nullable): its identifier, interned
 */
const char *
atlas_draft_add_side (AtlasDraft *self,
                      const char *wanted,
                      const char *name)
{
  gboolean is_new;
  AtlasSide side;

  if (wanted == NULL || *wanted == '\0')
    return NULL;
  if (name == NULL || *name == '\0')
    name = wanted;

  side = looks[atlas_siege_get_n_sides (self->siege) % G_N_ELEMENTS (looks)];
  side.id = find_or_name (self, ATLAS_DRAFT_SIDE, wanted, name, &is_new);
  if (!is_new)
    return side.id;

  side.name = create_text (NULL, name);
  atlas_siege_take_side (self->siege, &side);

  return side.id;
}

/**
 * atlas_draft_add_source:
 * @self: a draft
 * @id: its identifier
 * @title: its title, which may have an address behind it
 *
 * Declares a source, unless it is there. Sources that nothing cites are left out in the end.
 */
void
atlas_draft_add_source (AtlasDraft *self,
                        const char *id,
                        const char *title)
{
  AtlasSource *source;
  const char *url = strstr (title, " http");
  g_autofree char *words = url != NULL ? g_strndup (title, (gsize) (url - title)) : g_strdup (title);

  if (!atlas_slug_is_id (id) || atlas_siege_find_source (self->siege, id) != NULL)
    return;

  source = atlas_source_new ();
  source->id = g_intern_string (id);
  source->kind = g_intern_string ("document");
  source->title = create_text (NULL, *words != '\0' ? words : id);
  source->url = url != NULL && strchr (url + 1, ' ') == NULL ? g_strdup (url + 1) : NULL;
  g_hash_table_insert (self->ids[ATLAS_DRAFT_SOURCE], (gpointer) source->id, NULL);
  atlas_siege_take_source (self->siege, source);
}

/* "thuc 2.75 (read)", as the export writes it. */
static gboolean
parse_cite (AtlasDraft *self,
            const char *text,
            AtlasCite  *cite)
{
  const char *space = strchr (text, ' ');
  const char *bracket = strrchr (text, '(');
  g_autofree char *id = g_strndup (text, space != NULL ? (gsize) (space - text) : strlen (text));
  g_autofree char *known = NULL;
  g_autofree char *at = NULL;

  if (space == NULL || bracket == NULL || !g_str_has_suffix (text, ")") || !atlas_slug_is_id (id))
    return FALSE;

  known = g_strndup (bracket + 1, strlen (bracket) - 2);
  for (cite->known = ATLAS_KNOWN_READ; atlas_known_names[cite->known] != NULL; cite->known++)
    {
      if (g_str_equal (atlas_known_names[cite->known], known))
        break;
    }
  if (atlas_known_names[cite->known] == NULL)
    return FALSE;

  at = g_strstrip (g_strndup (space + 1, (gsize) MAX (bracket - space - 1, 0)));
  atlas_draft_add_source (self, id, id);
  cite->source = g_intern_string (id);
  cite->at = *at != '\0' ? g_intern_string (at) : NULL;

  return TRUE;
}

/**
 * atlas_draft_parse_cites:
 * @self: a draft
 * @text: (nullable): citations separated by semicolons, as the export writes them
 *
 * Reads where something is stated. What is no such citation is taken for a place in the file, which
 * is also cited when there is none.
 *
 * Returns: (transfer full) (element-type AtlasCite): the citations, one at least
 */
GArray *
atlas_draft_parse_cites (AtlasDraft *self,
                         const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", ";", -1);
  GArray *cites = g_array_new (FALSE, TRUE, sizeof (AtlasCite));

  for (guint i = 0; parts[i] != NULL; i++)
    {
      AtlasCite cite = { .source = g_intern_string (FILE_SOURCE), .known = ATLAS_KNOWN_GENERAL };

      if (*g_strstrip (parts[i]) == '\0')
        continue;
      if (!parse_cite (self, parts[i], &cite))
        cite.at = g_intern_string (parts[i]);
      g_array_append_val (cites, cite);
    }

  if (cites->len == 0)
    {
      AtlasCite cite = { .source = g_intern_string (FILE_SOURCE), .known = ATLAS_KNOWN_GENERAL };

      g_array_append_val (cites, cite);
    }

  return cites;
}

/**
 * atlas_draft_find_place:
 * @self: a draft
 * @id: an identifier
 *
 * Returns: (transfer none) (nullable): the place that was added under it
 */
AtlasPlace *
atlas_draft_find_place (AtlasDraft *self,
                        const char *id)
{
  return atlas_siege_find_place (self->siege, id);
}

/* One place under one name at one position is one place. */
static AtlasPlace *
find_same_place (AtlasDraft    *self,
                 const char    *id,
                 AtlasPosition  position)
{
  AtlasPlace *place = atlas_siege_find_place (self->siege, id);
  AtlasPosition other;

  if (place == NULL)
    return NULL;

  other = atlas_place_get_position (place);

  return other.latitude == position.latitude && other.longitude == position.longitude ? place : NULL;
}

/**
 * atlas_draft_add_place:
 * @self: a draft
 * @wanted: (nullable): its identifier
 * @name: its name
 * @kind: what it is
 * @position: WGS 84
 * @accuracy_m: one standard deviation of @position in metres
 *
 * Adds a place, unless it is there: under the same identifier at the same position.
 *
 * Returns: (transfer none): the place
 */
AtlasPlace *
atlas_draft_add_place (AtlasDraft     *self,
                       const char     *wanted,
                       const char     *name,
                       AtlasPlaceKind  kind,
                       AtlasPosition   position,
                       double          accuracy_m)
{
  g_autofree char *slug = wanted != NULL && atlas_slug_is_id (wanted) ? g_strdup (wanted) : atlas_slug_make (name);
  AtlasPlace *place = find_same_place (self, slug, position);
  AtlasName place_name = { .begin = ATLAS_TIME_MIN, .end = ATLAS_TIME_MAX };

  if (place != NULL)
    return place;

  place = atlas_place_new (atlas_draft_name_id (self, ATLAS_DRAFT_PLACE, slug, name), kind, position, accuracy_m);
  place_name.words = g_strdup (*name != '\0' ? name : atlas_place_get_id (place));
  g_array_append_val (atlas_place_get_names (place), place_name);
  atlas_draft_add_position (self, &position);
  atlas_siege_take_place (self->siege, place);

  /* cppcheck-suppress memleak ; the place has taken the name */
  return place;
}

/**
 * atlas_draft_cite_place:
 * @self: a draft
 * @place: a place of it
 * @text: (nullable): citations, as [method@Atlas.Draft.parse_cites] reads them
 *
 * Says where a place is stated, unless that has been said before.
 */
void
atlas_draft_cite_place (AtlasDraft *self,
                        AtlasPlace *place,
                        const char *text)
{
  GArray *cites = atlas_place_get_cites (place);
  g_autoptr (GArray) more = NULL;

  if (cites->len > 0)
    return;

  more = atlas_draft_parse_cites (self, text);
  g_array_append_vals (cites, more->data, more->len);
}

/**
 * atlas_draft_find_event:
 * @self: a draft
 * @id: an identifier
 *
 * Returns: (transfer none) (nullable): the event that was added under it
 */
AtlasEvent *
atlas_draft_find_event (AtlasDraft *self,
                        const char *id)
{
  return atlas_siege_find_event (self->siege, id);
}

/**
 * atlas_draft_take_event:
 * @self: a draft
 * @event: (transfer full): an event with an identifier of its own
 */
void
atlas_draft_take_event (AtlasDraft *self,
                        AtlasEvent *event)
{
  const AtlasSpan *span = atlas_event_get_span (event);

  atlas_draft_add_time (self, atlas_span_get_outer_begin (span));
  atlas_draft_add_time (self, atlas_span_get_outer_end (span));
  atlas_siege_take_event (self->siege, event);
}

/**
 * atlas_draft_take_front:
 * @self: a draft
 * @front: (transfer full): a front with an identifier of its own
 */
void
atlas_draft_take_front (AtlasDraft *self,
                        AtlasFront *front)
{
  for (guint i = 0; i < front->points->len; i++)
    atlas_draft_add_position (self, &g_array_index (front->points, AtlasPosition, i));
  atlas_draft_add_time (self, atlas_span_get_outer_begin (&front->span));
  atlas_draft_add_time (self, atlas_span_get_outer_end (&front->span));
  atlas_siege_take_front (self->siege, front);
}

/**
 * atlas_draft_take_tour:
 * @self: a draft
 * @tour: (transfer full): a tour with an identifier of its own
 */
void
atlas_draft_take_tour (AtlasDraft *self,
                       AtlasTour  *tour)
{
  for (guint i = 0; i < tour->steps->len; i++)
    {
      const AtlasStep *step = &g_array_index (tour->steps, AtlasStep, i);

      atlas_draft_add_position (self, &step->centre);
      atlas_draft_add_time (self, step->at.earliest);
    }
  atlas_siege_take_tour (self->siege, tour);
}

/**
 * atlas_draft_add_position:
 * @self: a draft
 * @position: what the map has to show
 */
void
atlas_draft_add_position (AtlasDraft          *self,
                          const AtlasPosition *position)
{
  self->extent.west = MIN (self->extent.west, position->longitude);
  self->extent.east = MAX (self->extent.east, position->longitude);
  self->extent.south = MIN (self->extent.south, position->latitude);
  self->extent.north = MAX (self->extent.north, position->latitude);
}

/**
 * atlas_draft_add_time:
 * @self: a draft
 * @time: what the timeline has to show; an open end says nothing
 */
void
atlas_draft_add_time (AtlasDraft *self,
                      gint64      time)
{
  if (time < ATLAS_TIME_FIRST || time > ATLAS_TIME_LAST)
    return;

  self->first = MIN (self->first, time);
  self->last = MAX (self->last, time);
}

/* The day in which a time lies. */
static void
get_day (gint64        time,
         AtlasInstant *day)
{
  int year, month, day_of_month;
  g_autofree char *edtf = NULL;

  atlas_time_to_civil (time, &year, &month, &day_of_month, NULL, NULL);
  edtf = g_strdup_printf ("%s%04d-%02d-%02d", year < 0 ? "-" : "", ABS (year), month, day_of_month);
  atlas_instant_parse (edtf, day, NULL);
}

/**
 * atlas_draft_get_begin:
 * @self: a draft
 * @begin: (out caller-allocates): the first day that the timeline has to show
 *
 * Returns: whether there is any
 */
gboolean
atlas_draft_get_begin (AtlasDraft   *self,
                       AtlasInstant *begin)
{
  if (self->first > self->last)
    return FALSE;

  get_day (self->first, begin);

  return TRUE;
}

/* In hundredths of a degree, which is as fine as anybody would choose it by hand. */
static void
set_extent (AtlasDraft *self)
{
  AtlasSiegeHead *head = atlas_siege_get_head (self->siege);
  AtlasExtent *extent = &self->extent;
  double across, along;

  if (extent->west > extent->east)
    *extent = (AtlasExtent) { -180, -LATITUDE_MAX, 180, LATITUDE_MAX };

  across = MAX ((extent->east - extent->west) * MARGIN, MARGIN_MIN);
  along = MAX ((extent->north - extent->south) * MARGIN, MARGIN_MIN);
  head->extent.west = MAX (floor ((extent->west - across) * 100) / 100, -180);
  head->extent.east = MIN (ceil ((extent->east + across) * 100) / 100, 180);
  head->extent.south = MAX (floor ((extent->south - along) * 100) / 100, -LATITUDE_MAX);
  head->extent.north = MIN (ceil ((extent->north + along) * 100) / 100, LATITUDE_MAX);
  head->view = head->extent;
}

/* From the first day to the one after the last, which is where a siege ends. */
static void
set_span (AtlasDraft *self)
{
  AtlasSpan *span = &atlas_siege_get_head (self->siege)->span;

  get_day (self->first, &span->begin);
  get_day (MAX (self->last - 1, self->first) + ATLAS_DAY, &span->end);
}

/* Places may name a larger one that comes later, or that never came. */
static void
forget_missing_groups (AtlasDraft *self)
{
  GPtrArray *places = atlas_siege_get_places (self->siege);

  for (guint i = 0; i < places->len; i++)
    {
      const char *within = atlas_place_get_within (places->pdata[i]);

      if (within != NULL && atlas_siege_find_place (self->siege, within) == NULL)
        atlas_place_set_within (places->pdata[i], NULL);
    }
}

static void
add_file_source (AtlasDraft *self)
{
  AtlasSource *source = atlas_source_new ();

  source->id = g_intern_string (FILE_SOURCE);
  source->kind = g_intern_string ("dataset");
  source->title = create_text (NULL, self->file);
  atlas_siege_take_source (self->siege, source);
}

/**
 * atlas_draft_finish:
 * @self: a draft, which is of no use afterwards but to be freed
 *
 * Makes of the draft all that a siege must have.
 *
 * Returns: (transfer full) (nullable): the siege; `NULL` when anything was wrong with the file
 */
AtlasSiege *
atlas_draft_finish (AtlasDraft *self)
{
  AtlasSiegeHead *head = atlas_siege_get_head (self->siege);
  g_autofree char *slug = NULL;

  if (atlas_diagnostics_get_n_errors (self->diagnostics) > 0)
    return NULL;
  if (self->first > self->last)
    {
      atlas_draft_fail (self, 0, _("Found no time, expected at least one event with a time"));
      return NULL;
    }

  atlas_draft_add_language (self, self->language);
  if (head->title == NULL)
    head->title = create_text (NULL, self->file);
  slug = atlas_slug_make (atlas_text_get (head->title, self->language));
  head->id = g_intern_string (*slug != '\0' ? slug : "siege");
  add_file_source (self);
  if (atlas_siege_get_n_terms (self->siege, ATLAS_VOCABULARY_KIND) == 0)
    atlas_draft_add_kind (self, "event", _("Event"));
  if (atlas_siege_get_n_sides (self->siege) == 0)
    atlas_draft_add_side (self, "side", _("A side"));
  forget_missing_groups (self);
  set_extent (self);
  set_span (self);

  return g_object_ref (self->siege);
}
