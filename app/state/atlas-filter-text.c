/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "state/atlas-filter-private.h"

/* A filter as a line of text, for sessions and links. */

/* As they stand there. */
static const char *const respects[ATLAS_N_FILTERS] = {
  "kind", "side", "phase", "place", "person", "unit", "account", "source",
};

static const char *const certainties[ATLAS_N_CERTAINTIES] = {
  "any", "agreed", "disputed", "rough", "unread",
};

#define MOST_IDS 200

static void
append_degrees (GString *text,
                double   degrees)
{
  char room[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (text, g_ascii_dtostr (room, sizeof room, degrees));
}

/**
 * atlas_filter_to_string:
 * @self: a filter
 *
 * Returns: (transfer full): what [func@Atlas.Filter.parse] reads; empty for one that lets all through
 */
char *
atlas_filter_to_string (AtlasFilter *self)
{
  GString *text = g_string_new (NULL);
  const double degrees[] = { self->extent.west, self->extent.south, self->extent.east, self->extent.north };

  for (guint by = 0; by < ATLAS_N_FILTERS; by++)
    {
      for (guint i = 0; i < self->ids[by]->len; i++)
        g_string_append_printf (text, "%s:%s ", respects[by], atlas_filter_get_id (self, by, i));
    }
  if (self->certainty != ATLAS_CERTAINTY_ANY)
    g_string_append_printf (text, "certainty:%s ", certainties[self->certainty]);
  if (self->has_range)
    g_string_append_printf (text, "time:%" G_GINT64_FORMAT ",%" G_GINT64_FORMAT " ", self->begin, self->end);
  for (guint i = 0; self->has_extent && i < G_N_ELEMENTS (degrees); i++)
    {
      g_string_append (text, i == 0 ? "extent:" : ",");
      append_degrees (text, degrees[i]);
    }

  return g_strchomp (g_string_free (text, FALSE));
}

static int
find_word (const char *const *words,
           guint              n_words,
           const char        *word)
{
  for (guint i = 0; i < n_words; i++)
    {
      if (g_str_equal (words[i], word))
        return (int) i;
    }

  return -1;
}

static gboolean
read_degrees (const char  *text,
              AtlasExtent *extent)
{
  double *degrees[] = { &extent->west, &extent->south, &extent->east, &extent->north };

  for (guint i = 0; i < G_N_ELEMENTS (degrees); i++)
    {
      char *end;

      *degrees[i] = g_ascii_strtod (text, &end);
      if (end == text || !isfinite (*degrees[i]) || *end != (i + 1 < G_N_ELEMENTS (degrees) ? ',' : '\0'))
        return FALSE;
      text = end + 1;
    }

  return extent->west <= extent->east && extent->south <= extent->north;
}

static gboolean
read_range (const char *text,
            gint64     *begin,
            gint64     *end)
{
  char *rest;

  *begin = g_ascii_strtoll (text, &rest, 10);
  if (rest == text || *rest != ',')
    return FALSE;
  *end = g_ascii_strtoll (rest + 1, &rest, 10);

  return *rest == '\0' && *end > *begin;
}

static gboolean
read_id (AtlasFilter   **self,
         AtlasFilterBy   by,
         const char     *id)
{
  g_autoptr (AtlasFilter) before = NULL;

  if (*id == '\0' || (*self)->ids[by]->len >= MOST_IDS || atlas_filter_has (*self, by, id))
    return FALSE;

  before = *self;
  *self = atlas_filter_toggle (before, by, id);

  return TRUE;
}

static gboolean
read_certainty (AtlasFilter *self,
                const char  *word)
{
  int certainty = find_word (certainties, ATLAS_N_CERTAINTIES, word);

  if (certainty >= 0)
    self->certainty = certainty;

  return certainty >= 0;
}

/* Whether one part of the line has been understood. */
static gboolean
read_part (AtlasFilter **self,
           const char   *part)
{
  g_auto (GStrv) words = g_strsplit (part, ":", 2);
  const char *value = words[0] != NULL ? words[1] : NULL;
  int by;

  if (value == NULL)
    return FALSE;
  by = find_word (respects, ATLAS_N_FILTERS, words[0]);
  if (by >= 0)
    return read_id (self, by, value);
  if (g_str_equal (words[0], "certainty"))
    return read_certainty (*self, value);
  if (g_str_equal (words[0], "time"))
    return (*self)->has_range = read_range (value, &(*self)->begin, &(*self)->end);
  if (g_str_equal (words[0], "extent"))
    return (*self)->has_extent = read_degrees (value, &(*self)->extent);

  return FALSE;
}

/* Counts the parts that are not understood. */
static AtlasFilter *
read_text (const char *text,
           guint      *n_strange)
{
  AtlasFilter *self = atlas_filter_new ();
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);

  *n_strange = 0;
  for (char **part = parts; *part != NULL; part++)
    {
      if (**part != '\0' && !read_part (&self, *part))
        (*n_strange)++;
    }

  return self;
}

/**
 * atlas_filter_parse:
 * @text: what [method@Atlas.Filter.to_string] wrote, perhaps long ago
 *
 * What is not understood is left out.
 *
 * Returns: (transfer full): the filter
 */
AtlasFilter *
atlas_filter_parse (const char *text)
{
  guint n_strange;

  g_return_val_if_fail (text != NULL, atlas_filter_new ());

  return read_text (text, &n_strange);
}

/**
 * atlas_filter_parse_whole:
 * @text: what somebody says a filter is
 *
 * As [func@Atlas.Filter.parse], but leaves nothing out: a filter of which a part is missing lets through
 * what it should not.
 *
 * Returns: (transfer full) (nullable): the filter, or `NULL` when a part of it is not understood
 */
AtlasFilter *
atlas_filter_parse_whole (const char *text)
{
  g_autoptr (AtlasFilter) self = NULL;
  guint n_strange;

  g_return_val_if_fail (text != NULL, NULL);

  self = read_text (text, &n_strange);

  return n_strange == 0 ? g_steal_pointer (&self) : NULL;
}

static gboolean
is_known (AtlasSiege    *siege,
          AtlasFilterBy  by,
          const char    *id)
{
  switch (by)
    {
    case ATLAS_FILTER_KIND:
      return atlas_siege_find_term (siege, ATLAS_VOCABULARY_KIND, id) != NULL;
    case ATLAS_FILTER_SIDE:
      return atlas_siege_find_side (siege, id) != NULL;
    case ATLAS_FILTER_PHASE:
      return atlas_siege_find_term (siege, ATLAS_VOCABULARY_PHASE, id) != NULL;
    case ATLAS_FILTER_PLACE:
      return atlas_siege_find_place (siege, id) != NULL;
    case ATLAS_FILTER_PERSON:
      return atlas_siege_find_actor (siege, ATLAS_ACTOR_PERSON, id) != NULL;
    case ATLAS_FILTER_UNIT:
      return atlas_siege_find_actor (siege, ATLAS_ACTOR_UNIT, id) != NULL;
    case ATLAS_FILTER_ACCOUNT:
      return atlas_siege_find_term (siege, ATLAS_VOCABULARY_ACCOUNT, id) != NULL;
    case ATLAS_FILTER_SOURCE:
      return atlas_siege_find_source (siege, id) != NULL;
    case ATLAS_N_FILTERS:
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * atlas_filter_find_unknown:
 * @self: a filter
 * @siege: a siege
 *
 * Returns: (transfer none) (nullable): the first identifier of @self that means nothing in @siege
 */
const char *
atlas_filter_find_unknown (AtlasFilter *self,
                           AtlasSiege  *siege)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ATLAS_IS_SIEGE (siege), NULL);

  for (guint by = 0; by < ATLAS_N_FILTERS; by++)
    {
      for (guint i = 0; i < self->ids[by]->len; i++)
        {
          const char *id = atlas_filter_get_id (self, by, i);

          if (!is_known (siege, by, id))
            return id;
        }
    }

  return NULL;
}
