/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/atlas-filter.h"

#include <stdlib.h>
#include <string.h>

/**
 * AtlasFilter:
 *
 * Which events are shown: a value that never changes; a change makes another.
 *
 * An event must pass in every respect that says something, and in each by one of what it names: the
 * assaults and the bombardments of one side.
 */

struct _AtlasFilter
{
  gatomicrefcount ref_count;
  GPtrArray      *ids[ATLAS_N_FILTERS];
  AtlasCertainty  certainty;
  gboolean        has_range;
  gint64          begin;
  gint64          end;
  gboolean        has_extent;
  AtlasExtent     extent;
};

G_DEFINE_BOXED_TYPE (AtlasFilter, atlas_filter, atlas_filter_ref, atlas_filter_unref)

/* As they stand in a session. */
static const char *const respects[ATLAS_N_FILTERS] = {
  "kind", "side", "phase", "place", "person", "unit", "account", "source",
};

static const char *const certainties[ATLAS_N_CERTAINTIES] = {
  "any", "agreed", "disputed", "rough", "unread",
};

#define MOST_IDS 200

/**
 * atlas_filter_new:
 *
 * Returns: (transfer full): a filter that lets every event through
 */
AtlasFilter *
atlas_filter_new (void)
{
  AtlasFilter *self = g_new0 (AtlasFilter, 1);

  g_atomic_ref_count_init (&self->ref_count);
  for (guint by = 0; by < ATLAS_N_FILTERS; by++)
    self->ids[by] = g_ptr_array_new ();

  return self;
}

/**
 * atlas_filter_ref:
 * @self: a filter
 *
 * Returns: (transfer full): @self
 */
AtlasFilter *
atlas_filter_ref (AtlasFilter *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * atlas_filter_unref:
 * @self: (transfer full): a filter
 */
void
atlas_filter_unref (AtlasFilter *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint by = 0; by < ATLAS_N_FILTERS; by++)
    g_ptr_array_unref (self->ids[by]);
  g_free (self);
}

static AtlasFilter *
copy (AtlasFilter *self)
{
  AtlasFilter *other = atlas_filter_new ();

  for (guint by = 0; by < ATLAS_N_FILTERS; by++)
    g_ptr_array_extend (other->ids[by], self->ids[by], NULL, NULL);
  other->certainty = self->certainty;
  other->has_range = self->has_range;
  other->begin = self->begin;
  other->end = self->end;
  other->has_extent = self->has_extent;
  other->extent = self->extent;

  return other;
}

/**
 * atlas_filter_is_empty:
 * @self: a filter
 *
 * Returns: whether it lets every event through
 */
gboolean
atlas_filter_is_empty (AtlasFilter *self)
{
  for (guint by = 0; by < ATLAS_N_FILTERS; by++)
    {
      if (self->ids[by]->len > 0)
        return FALSE;
    }

  return self->certainty == ATLAS_CERTAINTY_ANY && !self->has_range && !self->has_extent;
}

/**
 * atlas_filter_equal:
 * @a: a filter
 * @b: another
 *
 * Returns: whether both ask for the same
 */
gboolean
atlas_filter_equal (AtlasFilter *a,
                    AtlasFilter *b)
{
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  if (a == b)
    return TRUE;

  one = atlas_filter_to_string (a);
  other = atlas_filter_to_string (b);

  return g_str_equal (one, other);
}

/**
 * atlas_filter_get_n_ids:
 * @self: a filter
 * @by: a respect
 *
 * Returns: how many identifiers it names in that respect; with none, all pass
 */
guint
atlas_filter_get_n_ids (AtlasFilter   *self,
                        AtlasFilterBy  by)
{
  g_return_val_if_fail (by < ATLAS_N_FILTERS, 0);

  return self->ids[by]->len;
}

/**
 * atlas_filter_get_id:
 * @self: a filter
 * @by: a respect
 * @n: less than [method@Atlas.Filter.get_n_ids]
 *
 * Returns: (transfer none): the @n-th identifier, in order of the alphabet; interned
 */
const char *
atlas_filter_get_id (AtlasFilter   *self,
                     AtlasFilterBy  by,
                     guint          n)
{
  g_return_val_if_fail (by < ATLAS_N_FILTERS && n < self->ids[by]->len, NULL);

  return g_ptr_array_index (self->ids[by], n);
}

static gboolean
has_interned (const AtlasFilter *self,
              AtlasFilterBy      by,
              const char        *id)
{
  for (guint i = 0; i < self->ids[by]->len; i++)
    {
      if (g_ptr_array_index (self->ids[by], i) == id)
        return TRUE;
    }

  return FALSE;
}

/**
 * atlas_filter_has:
 * @self: a filter
 * @by: a respect
 * @id: an identifier
 *
 * Returns: whether @id is named in that respect
 */
gboolean
atlas_filter_has (AtlasFilter   *self,
                  AtlasFilterBy  by,
                  const char    *id)
{
  g_return_val_if_fail (by < ATLAS_N_FILTERS, FALSE);

  return has_interned (self, by, g_intern_string (id));
}

/**
 * atlas_filter_get_certainty:
 * @self: a filter
 *
 * Returns: how well events must be known
 */
AtlasCertainty
atlas_filter_get_certainty (AtlasFilter *self)
{
  return self->certainty;
}

/**
 * atlas_filter_get_range:
 * @self: a filter
 * @begin: (out) (optional): the first second
 * @end: (out) (optional): the second after the last
 *
 * Returns: whether events must have been in a stretch of time
 */
gboolean
atlas_filter_get_range (AtlasFilter *self,
                        gint64      *begin,
                        gint64      *end)
{
  if (self->has_range && begin != NULL)
    *begin = self->begin;
  if (self->has_range && end != NULL)
    *end = self->end;

  return self->has_range;
}

/**
 * atlas_filter_get_extent:
 * @self: a filter
 *
 * Returns: (transfer none) (nullable): where events must have been
 */
const AtlasExtent *
atlas_filter_get_extent (AtlasFilter *self)
{
  return self->has_extent ? &self->extent : NULL;
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * atlas_filter_toggle:
 * @self: a filter
 * @by: a respect
 * @id: an identifier
 *
 * Returns: (transfer full): the same filter with @id, or without it if it has it
 */
AtlasFilter *
atlas_filter_toggle (AtlasFilter   *self,
                     AtlasFilterBy  by,
                     const char    *id)
{
  AtlasFilter *other;
  gpointer interned = (gpointer) g_intern_string (id);

  g_return_val_if_fail (by < ATLAS_N_FILTERS && id != NULL, NULL);

  other = copy (self);
  if (!g_ptr_array_remove (other->ids[by], interned))
    g_ptr_array_add (other->ids[by], interned);
  g_ptr_array_sort (other->ids[by], compare_ids);

  return other;
}

/**
 * atlas_filter_with_certainty:
 * @self: a filter
 * @certainty: how well events must be known
 *
 * Returns: (transfer full): the same filter for events so known
 */
AtlasFilter *
atlas_filter_with_certainty (AtlasFilter    *self,
                             AtlasCertainty  certainty)
{
  AtlasFilter *other;

  g_return_val_if_fail (certainty < ATLAS_N_CERTAINTIES, NULL);

  other = copy (self);
  other->certainty = certainty;

  return other;
}

/**
 * atlas_filter_with_range:
 * @self: a filter
 * @begin: the first second
 * @end: the second after the last; not after @begin for any time
 *
 * Returns: (transfer full): the same filter for events that may have been in a stretch of time
 */
AtlasFilter *
atlas_filter_with_range (AtlasFilter *self,
                         gint64       begin,
                         gint64       end)
{
  AtlasFilter *other = copy (self);

  other->has_range = end > begin;
  other->begin = begin;
  other->end = end;

  return other;
}

/**
 * atlas_filter_with_extent:
 * @self: a filter
 * @extent: (nullable): a part of the map, or `NULL` for everywhere
 *
 * Returns: (transfer full): the same filter for events that happened there, or passed through there
 */
AtlasFilter *
atlas_filter_with_extent (AtlasFilter       *self,
                          const AtlasExtent *extent)
{
  AtlasFilter *other = copy (self);

  other->has_extent = extent != NULL;
  if (extent != NULL)
    other->extent = *extent;

  return other;
}

static gboolean
has_any (const AtlasFilter *self,
         AtlasFilterBy      by,
         const char *const *ids)
{
  for (; ids != NULL && *ids != NULL; ids++)
    {
      if (has_interned (self, by, *ids))
        return TRUE;
    }

  return FALSE;
}

static const char *
find_phase (AtlasSiege *siege,
            AtlasEvent *event)
{
  const char *phase = atlas_event_get_phase (event);
  const AtlasTerm *term;

  if (phase != NULL)
    return phase;
  term = atlas_siege_find_phase_at (siege, atlas_event_get_time (event));

  return term != NULL ? term->id : NULL;
}

/* A strongpoint counts for the group it belongs to. */
static gboolean
is_at_place (const AtlasFilter *self,
             AtlasSiege        *siege,
             AtlasEvent        *event)
{
  for (const char *const *id = atlas_event_get_places (event); id != NULL && *id != NULL; id++)
    {
      AtlasPlace *place = atlas_siege_find_place (siege, *id);

      while (place != NULL)
        {
          const char *within = atlas_place_get_within (place);

          if (has_interned (self, ATLAS_FILTER_PLACE, atlas_place_get_id (place)))
            return TRUE;
          place = within != NULL ? atlas_siege_find_place (siege, within) : NULL;
        }
    }

  return FALSE;
}

/* A battalion counts for its regiment. */
static gboolean
has_unit (const AtlasFilter *self,
          AtlasSiege        *siege,
          const char *const *ids)
{
  for (; ids != NULL && *ids != NULL; ids++)
    {
      const char *id = *ids;

      while (id != NULL)
        {
          AtlasActor *unit = atlas_siege_find_actor (siege, ATLAS_ACTOR_UNIT, id);

          if (has_interned (self, ATLAS_FILTER_UNIT, id))
            return TRUE;
          id = unit != NULL ? atlas_actor_get_within (unit) : NULL;
        }
    }

  return FALSE;
}

static gboolean
is_with_unit (const AtlasFilter *self,
              AtlasSiege        *siege,
              AtlasEvent        *event)
{
  GArray *movements = atlas_event_get_movements (event);

  for (guint i = 0; movements != NULL && i < movements->len; i++)
    {
      if (has_unit (self, siege, (const char *const *) g_array_index (movements, AtlasMovement, i).units))
        return TRUE;
    }

  return has_unit (self, siege, atlas_event_get_units (event));
}

static gboolean
is_cited (const AtlasFilter *self,
          AtlasSiege        *siege,
          GArray            *cites,
          AtlasFilterBy      by)
{
  for (guint i = 0; cites != NULL && i < cites->len; i++)
    {
      const char *id = g_array_index (cites, AtlasCite, i).source;
      const AtlasSource *source = atlas_siege_find_source (siege, id);

      if (has_interned (self, by, by == ATLAS_FILTER_SOURCE || source == NULL ? id : source->account))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_told (const AtlasFilter *self,
         AtlasSiege        *siege,
         AtlasEvent        *event,
         AtlasFilterBy      by)
{
  GArray *perspectives = atlas_event_get_perspectives (event);
  GPtrArray *disputes = atlas_event_get_disputes (event);

  for (guint i = 0; perspectives != NULL && i < perspectives->len; i++)
    {
      const AtlasPerspective *perspective = &g_array_index (perspectives, AtlasPerspective, i);

      if (has_interned (self, by, perspective->account) || is_cited (self, siege, perspective->cites, by))
        return TRUE;
    }
  for (guint i = 0; disputes != NULL && i < disputes->len; i++)
    {
      GArray *claims = ((const AtlasDispute *) g_ptr_array_index (disputes, i))->claims;

      for (guint n = 0; n < claims->len; n++)
        {
          const AtlasClaim *claim = &g_array_index (claims, AtlasClaim, n);

          if (has_interned (self, by, claim->account) || is_cited (self, siege, claim->cites, by))
            return TRUE;
        }
    }

  return is_cited (self, siege, atlas_event_get_cites (event), by);
}

static gboolean
passes (const AtlasFilter *self,
        AtlasSiege        *siege,
        AtlasEvent        *event,
        AtlasFilterBy      by)
{
  switch (by)
    {
    case ATLAS_FILTER_KIND:
      return has_any (self, by, atlas_event_get_kinds (event));
    case ATLAS_FILTER_SIDE:
      return has_interned (self, by, atlas_event_get_side (event));
    case ATLAS_FILTER_PHASE:
      return has_interned (self, by, find_phase (siege, event));
    case ATLAS_FILTER_PLACE:
      return is_at_place (self, siege, event);
    case ATLAS_FILTER_PERSON:
      return has_any (self, by, atlas_event_get_people (event));
    case ATLAS_FILTER_UNIT:
      return is_with_unit (self, siege, event);
    case ATLAS_FILTER_ACCOUNT:
    case ATLAS_FILTER_SOURCE:
      return is_told (self, siege, event, by);
    case ATLAS_N_FILTERS:
    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
is_read (AtlasEvent *event)
{
  GArray *cites = atlas_event_get_cites (event);

  for (guint i = 0; cites != NULL && i < cites->len; i++)
    {
      if (g_array_index (cites, AtlasCite, i).known == ATLAS_KNOWN_READ)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_disputed (AtlasEvent *event)
{
  GPtrArray *disputes = atlas_event_get_disputes (event);

  return disputes != NULL && disputes->len > 0;
}

/* Coarser than a day, one of several, or marked so. */
static gboolean
is_rough (AtlasEvent *event)
{
  const AtlasInstant *begin = &atlas_event_get_span (event)->begin;

  return begin->first.precision < ATLAS_PRECISION_DAY || begin->first.qualifiers != ATLAS_QUALIFIER_NONE ||
         begin->last.precision != ATLAS_PRECISION_NONE;
}

static gboolean
is_so_certain (const AtlasFilter *self,
               AtlasEvent        *event)
{
  switch (self->certainty)
    {
    case ATLAS_CERTAINTY_AGREED:
      return !is_disputed (event);
    case ATLAS_CERTAINTY_DISPUTED:
      return is_disputed (event);
    case ATLAS_CERTAINTY_ROUGH:
      return is_rough (event);
    case ATLAS_CERTAINTY_UNREAD:
      return !is_read (event);
    case ATLAS_CERTAINTY_ANY:
    case ATLAS_N_CERTAINTIES:
    default:
      return TRUE;
    }
}

static gboolean
is_in_extent (const AtlasFilter *self,
              AtlasSiege        *siege,
              AtlasEvent        *event)
{
  GArray *movements = atlas_event_get_movements (event);

  for (const char *const *id = atlas_event_get_places (event); id != NULL && *id != NULL; id++)
    {
      AtlasPlace *place = atlas_siege_find_place (siege, *id);
      AtlasPosition position = place != NULL ? atlas_place_get_position (place) : (AtlasPosition) { 0, 0 };

      if (place != NULL && atlas_extent_contains (&self->extent, &position))
        return TRUE;
    }
  for (guint i = 0; movements != NULL && i < movements->len; i++)
    {
      GArray *points = g_array_index (movements, AtlasMovement, i).points;

      for (guint n = 0; n < points->len; n++)
        {
          if (atlas_extent_contains (&self->extent, &g_array_index (points, AtlasPosition, n)))
            return TRUE;
        }
    }

  return FALSE;
}

/**
 * atlas_filter_matches:
 * @self: a filter
 * @siege: a siege
 * @event: one of its events
 *
 * Returns: whether @event passes
 */
gboolean
atlas_filter_matches (AtlasFilter *self,
                      AtlasSiege  *siege,
                      AtlasEvent  *event)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (ATLAS_IS_SIEGE (siege), FALSE);
  g_return_val_if_fail (ATLAS_IS_EVENT (event), FALSE);

  for (guint by = 0; by < ATLAS_N_FILTERS; by++)
    {
      if (self->ids[by]->len > 0 && !passes (self, siege, event, by))
        return FALSE;
    }

  return is_so_certain (self, event) &&
         (!self->has_range || atlas_span_overlaps (atlas_event_get_span (event), self->begin, self->end)) &&
         (!self->has_extent || is_in_extent (self, siege, event));
}

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
read_respect (AtlasFilter *self,
              const char  *respect,
              const char  *value)
{
  int by = find_word (respects, ATLAS_N_FILTERS, respect);
  int certainty = find_word (certainties, ATLAS_N_CERTAINTIES, value);

  if (by >= 0 && *value != '\0' && self->ids[by]->len < MOST_IDS && !atlas_filter_has (self, by, value))
    {
      g_ptr_array_add (self->ids[by], (gpointer) g_intern_string (value));
      g_ptr_array_sort (self->ids[by], compare_ids);
    }
  else if (g_str_equal (respect, "certainty") && certainty >= 0)
    self->certainty = certainty;
  else if (g_str_equal (respect, "time"))
    self->has_range = read_range (value, &self->begin, &self->end);
  else if (g_str_equal (respect, "extent"))
    self->has_extent = read_degrees (value, &self->extent);
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
      read_respect (self, *part, value + 1);
    }

  return self;
}
