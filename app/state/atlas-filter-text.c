/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "state/atlas-filter-private.h"

/* A filter as a line of text, for sessions. */

/* As they stand in a session. */
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
      if (end == text || *end != (i + 1 < G_N_ELEMENTS (degrees) ? ',' : '\0'))
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

static void
read_respect (AtlasFilter **self,
              const char   *respect,
              const char   *value)
{
  int by = find_word (respects, ATLAS_N_FILTERS, respect);
  int certainty = find_word (certainties, ATLAS_N_CERTAINTIES, value);

  if (by >= 0 && *value != '\0' && (*self)->ids[by]->len < MOST_IDS && !atlas_filter_has (*self, by, value))
    {
      g_autoptr (AtlasFilter) before = *self;

      *self = atlas_filter_toggle (before, by, value);
    }
  else if (g_str_equal (respect, "certainty") && certainty >= 0)
    (*self)->certainty = certainty;
  else if (g_str_equal (respect, "time"))
    (*self)->has_range = read_range (value, &(*self)->begin, &(*self)->end);
  else if (g_str_equal (respect, "extent"))
    (*self)->has_extent = read_degrees (value, &(*self)->extent);
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
  AtlasFilter *self = atlas_filter_new ();
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (text != NULL, self);

  parts = g_strsplit (text, " ", -1);
  for (char **part = parts; *part != NULL; part++)
    {
      char *value = strchr (*part, ':');

      if (value == NULL)
        continue;
      *value = '\0';
      read_respect (&self, *part, value + 1);
    }

  return self;
}
