/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/atlas-draft-private.h"

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

/* What programs call a fault of a file that is imported, and how many of them are enough. */
#define DIAGNOSTIC_CODE "import"
#define MOST_ERRORS     100

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

G_DEFINE_QUARK (atlas-import-error-quark, atlas_import_error)

/**
 * atlas_draft_new:
 * @file: the name of the file that is imported
 * @language: BCP 47 tag of the language of its words
 * @diagnostics: where it is noted what is wrong with the file
 * @cancellable: (nullable): once cancelled, nothing more is read or noted
 *
 * Returns: (transfer full): an empty draft
 */
AtlasDraft *
atlas_draft_new (const char       *file,
                 const char       *language,
                 AtlasDiagnostics *diagnostics,
                 GCancellable     *cancellable)
{
  AtlasDraft *self = g_new0 (AtlasDraft, 1);

  self->siege = atlas_siege_new ();
  self->file = g_strdup (file);
  self->diagnostics = g_object_ref (diagnostics);
  g_set_object (&self->cancellable, cancellable);
  self->language = g_intern_string (language);
  for (guint i = 0; i < ATLAS_N_DRAFT_THINGS; i++)
    self->ids[i] = g_hash_table_new (NULL, NULL);
  self->extent = (AtlasExtent) { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  self->first = ATLAS_TIME_MAX;
  self->last = ATLAS_TIME_MIN;
  atlas_draft_name_id (self, ATLAS_DRAFT_SOURCE, ATLAS_DRAFT_FILE_SOURCE, "");

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
  g_clear_object (&self->cancellable);
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
 * Returns: whether so much is wrong with the file that there is no use in reading on, or nobody wants to
 */
gboolean
atlas_draft_is_hopeless (AtlasDraft *self)
{
  return atlas_diagnostics_get_n_errors (self->diagnostics) >= MOST_ERRORS ||
         g_cancellable_is_cancelled (self->cancellable);
}

/**
 * atlas_draft_get_cancellable:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): what calls reading off
 */
GCancellable *
atlas_draft_get_cancellable (AtlasDraft *self)
{
  return self->cancellable;
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

/* As XML has it: up to eight letters, and after each hyphen up to eight letters or digits. */
static gboolean
is_language (const char *tag)
{
  g_auto (GStrv) subtags = g_strsplit (tag, "-", -1);

  if (*tag == '\0')
    return FALSE;

  for (guint i = 0; subtags[i] != NULL; i++)
    {
      gsize length = strlen (subtags[i]);

      if (length < 1 || length > 8)
        return FALSE;
      for (const char *c = subtags[i]; *c != '\0'; c++)
        {
          if (i == 0 ? !g_ascii_isalpha (*c) : !g_ascii_isalnum (*c))
            return FALSE;
        }
    }

  return TRUE;
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

  if (!is_language (language))
    atlas_draft_fail (self, 0, _("Found the language “%s”, expected its tag, as “fr”"), language);
  atlas_text_add (term.name, NULL, language, -1, NULL, 0);
  if (!atlas_siege_take_term (self->siege, ATLAS_VOCABULARY_LANGUAGE, &term))
    atlas_term_clear (&term);
}

/* Words in a language; without one, in no language in particular. Returns `NULL` for none. */
AtlasText *
atlas_draft_create_text (const char *language,
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
  head->title = atlas_draft_create_text (self->language, title);
  head->summary = atlas_draft_create_text (self->language, summary);
  head->clock = atlas_draft_create_text (self->language, clock);
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
const char *
atlas_draft_find_or_name (AtlasDraft      *self,
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

  source->id = g_intern_string (ATLAS_DRAFT_FILE_SOURCE);
  source->kind = g_intern_string ("dataset");
  source->title = atlas_draft_create_text (NULL, self->file);
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

  atlas_draft_add_language (self, self->language);
  if (atlas_diagnostics_get_n_errors (self->diagnostics) > 0)
    return NULL;
  if (self->first > self->last)
    {
      atlas_draft_fail (self, 0, _("Found no time, expected at least one event with a time"));
      return NULL;
    }

  if (head->title == NULL)
    head->title = atlas_draft_create_text (NULL, self->file);
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
