/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * AtlasCheck:
 *
 * What makes sense, beyond what a schema can say: a place is held by one side at a time, rival
 * claims differ, a statement has a source.
 *
 * The reader asks while it reads, when it knows where everything stands. What contradicts itself is
 * an error; what an author may have meant that way is a warning.
 */

/* A name that a place bears, to be compared with those of others. */
typedef struct
{
  const char *place;
  gint64      begin;
  gint64      end;
  AtlasOrigin origin;
} NameUse;

struct _AtlasCheck
{
  AtlasSiege      *siege;
  AtlasReport     *report;
  AtlasReferences *references;
  /* From the tradition and the folded name to an array of NameUse. */
  GHashTable      *names;
};

static gboolean
is_blank (GArray *array)
{
  return array == NULL || array->len == 0;
}

static gboolean
position_is_in (AtlasCheck          *self,
                const AtlasPosition *position)
{
  return atlas_extent_contains (&atlas_siege_get_head (self->siege)->extent, position);
}

static gboolean
instant_equal (const AtlasInstant *a,
               const AtlasInstant *b)
{
  return a->earliest == b->earliest && a->latest == b->latest;
}

/* Whether the words are the same in every language. */
static gboolean
text_equal (AtlasText *a,
            AtlasText *b)
{
  guint n = atlas_text_get_n_languages (a);

  if (n != atlas_text_get_n_languages (b))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      const char *language = atlas_text_get_nth_language (a, i);

      if (!atlas_text_has (b, language) ||
          strcmp (atlas_text_get (a, language), atlas_text_get (b, language)) != 0)
        return FALSE;
    }

  return TRUE;
}

/* Two claims may give one moment in different words, which is no dispute either. */
static gboolean
claim_equal (const AtlasClaim *a,
             const AtlasClaim *b)
{
  gboolean has_when = a->when.first.precision != ATLAS_PRECISION_NONE;

  if (has_when != (b->when.first.precision != ATLAS_PRECISION_NONE) ||
      (has_when && !instant_equal (&a->when, &b->when)))
    return FALSE;

  /* A number that is not claimed is not equal to itself. */
  if (!(a->number == b->number || (a->number != a->number && b->number != b->number)))
    return FALSE;

  return text_equal (a->value, b->value);
}

static void
check_claims (AtlasCheck        *self,
              GArray            *claims,
              gboolean           is_about_begin,
              const AtlasOrigin *origin)
{
  guint n = claims != NULL ? claims->len : 0;

  for (guint i = 0; i < n; i++)
    {
      const AtlasClaim *claim = &g_array_index (claims, AtlasClaim, i);

      for (guint j = 0; j < i; j++)
        {
          const AtlasClaim *other = &g_array_index (claims, AtlasClaim, j);

          if (claim_equal (claim, other) && (!is_about_begin || claim->account == other->account))
            atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "identical-claims", origin, NULL,
                              _("Found the claims %1$u and %2$u to be the same, expected rival claims"),
                              j + 1, i + 1);
        }
    }
}

static gboolean
is_held_otherwise (const AtlasHolding *holding)
{
  return holding->hold == ATLAS_HOLD_CONTESTED || holding->hold == ATLAS_HOLD_ABANDONED;
}

static void
check_holding (AtlasCheck         *self,
               const AtlasHolding *holding,
               const AtlasOrigin  *origin)
{
  if (holding->side != NULL && is_held_otherwise (holding))
    atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "holding-state", origin, "<holding",
                      _("Found a holding with a side and a state, expected one of them"));
  else if (holding->side == NULL && !is_held_otherwise (holding))
    atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "holding-state", origin, "<holding",
                      _("Found a holding without side and state, expected one of them"));

  if (holding->partly != NULL && holding->partly == holding->side)
    atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "holding-state", origin, holding->partly,
                      _("Found “%s” to hold the whole and a part, expected another side to hold a part"),
                      holding->partly);

  if (atlas_holding_has_end (holding) && holding->end.latest <= holding->begin.earliest)
    atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "time-order", origin, "end",
                      _("Found a holding that ends before it begins, expected an end after the begin"));

  atlas_check_cites (self, holding->cites, "holding", origin);
  check_claims (self, holding->claims, TRUE, origin);
}

/* How a holding follows the one before it. */
static void
check_succession (AtlasCheck         *self,
                  const AtlasHolding *before,
                  const AtlasHolding *holding,
                  const AtlasOrigin  *origin)
{
  if (instant_equal (&before->begin, &holding->begin))
    atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "held-twice", origin, "begin",
                      _("Found a holding that begins together with the one before it, expected one "
                        "at a time"));
  else if (holding->begin.earliest < before->begin.earliest)
    atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "holding-order", origin, "begin",
                      _("Found a holding that begins before the one above it, expected holdings in "
                        "order of time"));
  else if (atlas_holding_has_end (before) && before->end.earliest > holding->begin.latest)
    atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "held-twice", origin, "begin",
                      _("Found a holding that begins before the one above it has ended, expected one "
                        "at a time"));
  else if (atlas_holding_has_end (before) && before->end.latest < holding->begin.earliest)
    atlas_report_add (self->report, ATLAS_SEVERITY_WARNING, "holding-gap", origin, "begin",
                      _("Found time between the end of the holding above and this one, expected none"));
}

static gpointer
name_use_array_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (NameUse));
}

static void
check_arrows (AtlasCheck        *self,
              AtlasEvent        *event,
              const AtlasOrigin *origin)
{
  GArray *movements = atlas_event_get_movements (event);

  for (guint i = 0; movements != NULL && i < movements->len; i++)
    {
      GArray *points = g_array_index (movements, AtlasMovement, i).points;
      gboolean is_inside = FALSE;

      for (guint j = 0; j < points->len; j++)
        is_inside = is_inside || position_is_in (self, &g_array_index (points, AtlasPosition, j));

      if (!is_inside)
        atlas_report_add (self->report, ATLAS_SEVERITY_WARNING, "movement-outside", origin, NULL,
                          _("Found a movement outside the extent of the siege, expected it on the map"));
    }
}

/* Half of an event's sources may stand with its perspectives and disputes. */
static gboolean
event_has_source (AtlasEvent *event)
{
  GArray *perspectives = atlas_event_get_perspectives (event);
  GPtrArray *disputes = atlas_event_get_disputes (event);

  if (!is_blank (atlas_event_get_cites (event)))
    return TRUE;

  for (guint i = 0; perspectives != NULL && i < perspectives->len; i++)
    {
      if (!is_blank (g_array_index (perspectives, AtlasPerspective, i).cites))
        return TRUE;
    }

  return disputes != NULL && disputes->len > 0;
}

static void
check_phase_of_event (AtlasCheck        *self,
                      AtlasEvent        *event,
                      const AtlasOrigin *origin)
{
  const AtlasTerm *phase = atlas_siege_find_term (self->siege, ATLAS_VOCABULARY_PHASE,
                                                  atlas_event_get_phase (event));
  const AtlasSpan *span = atlas_event_get_span (event);

  if (phase == NULL || atlas_span_overlaps (span, phase->span.begin.earliest,
                                            MAX (phase->span.end.earliest, phase->span.begin.earliest)))
    return;

  atlas_report_add (self->report, ATLAS_SEVERITY_WARNING, "event-outside-phase", origin, phase->id,
                    /* Translators: a warning; %1$s and %2$s are identifiers. */
                    _("Found the event “%1$s” outside its phase “%2$s”, expected it within"),
                    atlas_event_get_id (event), phase->id);
}

static void
report_unused_cb (const char        *id,
                  const AtlasOrigin *origin,
                  gpointer           user_data)
{
  AtlasCheck *self = user_data;

  atlas_report_add (self->report, ATLAS_SEVERITY_WARNING, "unused-source", origin, id,
                    /* Translators: a warning; %s is an identifier. */
                    _("Found the source “%s” without use, expected something to cite it"), id);
}

/* Follows “within” upwards; a place that comes back to itself belongs to nothing. */
static void
check_within (AtlasCheck *self,
              AtlasPlace *place)
{
  const char *id = atlas_place_get_id (place);
  AtlasPlace *slow = place;
  AtlasPlace *fast = place;

  while (fast != NULL)
    {
      slow = atlas_siege_find_place (self->siege, atlas_place_get_within (slow));
      fast = atlas_siege_find_place (self->siege, atlas_place_get_within (fast));
      if (fast != NULL)
        fast = atlas_siege_find_place (self->siege, atlas_place_get_within (fast));
      if (fast == NULL || slow == fast)
        break;
    }

  if (fast == place)
    atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "within-itself",
                      atlas_references_find (self->references, ATLAS_THING_PLACE, id), "within",
                      _("Found the place “%s” within itself, expected it within a larger one"), id);
}

/**
 * atlas_check_new:
 * @siege: the siege that is being read
 * @report: where everything goes
 * @references: what is declared where
 *
 * Returns: (transfer full): a check, which the others must outlive
 */
AtlasCheck *
atlas_check_new (AtlasSiege      *siege,
                 AtlasReport     *report,
                 AtlasReferences *references)
{
  AtlasCheck *self = g_new0 (AtlasCheck, 1);

  self->siege = siege;
  self->report = report;
  self->references = references;
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);

  return self;
}

/**
 * atlas_check_free:
 * @self: (transfer full): a check
 */
void
atlas_check_free (AtlasCheck *self)
{
  g_hash_table_unref (self->names);
  g_free (self);
}

/**
 * atlas_check_head:
 * @self: a check
 * @span: where the span of the siege stands
 * @view: where its opening view stands
 *
 * Checks what the siege says of itself.
 */
void
atlas_check_head (AtlasCheck        *self,
                  const AtlasOrigin *span,
                  const AtlasOrigin *view)
{
  const AtlasSiegeHead *head = atlas_siege_get_head (self->siege);
  gint64 begin = atlas_siege_get_begin (self->siege);
  gint64 end = atlas_siege_get_end (self->siege);

  if (begin >= end)
    return;

  if (head->opening < begin || head->opening >= end)
    atlas_report_add (self->report, ATLAS_SEVERITY_WARNING, "opening-outside", span, "opening",
                      _("Found an opening outside the span of the siege, expected it within"));
  if (head->day_one < begin || head->day_one >= end)
    atlas_report_add (self->report, ATLAS_SEVERITY_WARNING, "opening-outside", span, "day-one",
                      _("Found a first day outside the span of the siege, expected it within"));
  if (head->view.west < head->extent.west || head->view.east > head->extent.east ||
      head->view.south < head->extent.south || head->view.north > head->extent.north)
    atlas_report_add (self->report, ATLAS_SEVERITY_WARNING, "view-outside", view, "<view",
                      _("Found an opening view that leaves the extent of the siege, expected it within"));
}

/**
 * atlas_check_side:
 * @self: a check
 * @side: a side that the siege has not got yet
 * @origin: where it stands
 *
 * Checks that the side can be told from the others, also by who does not see colour.
 */
void
atlas_check_side (AtlasCheck        *self,
                  const AtlasSide   *side,
                  const AtlasOrigin *origin)
{
  for (guint i = 0; i < atlas_siege_get_n_sides (self->siege); i++)
    {
      const AtlasSide *other = atlas_siege_get_side (self->siege, i);

      if (other->colour == side->colour)
        atlas_report_add (self->report, ATLAS_SEVERITY_WARNING, "sides-alike", origin, "colour",
                          _("Found “%1$s” in the colour of “%2$s”, expected another colour"), side->id,
                          other->id);
      if (other->pattern == side->pattern && other->symbol == side->symbol)
        atlas_report_add (self->report, ATLAS_SEVERITY_WARNING, "sides-alike", origin, side->id,
                          _("Found “%1$s” with the pattern and the symbol of “%2$s”, expected others, for "
                            "those who do not see colour"),
                          side->id, other->id);
    }
}

/**
 * atlas_check_phase:
 * @self: a check
 * @phase: a phase that the siege has not got yet
 * @origin: where it stands
 *
 * Checks that phases follow each other.
 */
void
atlas_check_phase (AtlasCheck        *self,
                   const AtlasTerm   *phase,
                   const AtlasOrigin *origin)
{
  guint n = atlas_siege_get_n_terms (self->siege, ATLAS_VOCABULARY_PHASE);
  const AtlasTerm *before = n > 0 ? atlas_siege_get_term (self->siege, ATLAS_VOCABULARY_PHASE, n - 1) : NULL;

  if (before != NULL && phase->span.begin.earliest < before->span.end.earliest)
    atlas_report_add (self->report, ATLAS_SEVERITY_WARNING, "phase-order", origin, "begin",
                      _("Found the phase “%1$s” to begin before “%2$s” ends, expected one after the other"),
                      phase->id, before->id);
}

/**
 * atlas_check_name:
 * @self: a check
 * @place: identifier of the place, interned
 * @name: one of its names
 * @origin: where it stands
 *
 * Checks that no other place bears the name at the same time. Ordinary words, aliases and the
 * spellings of different languages may be shared.
 */
void
atlas_check_name (AtlasCheck        *self,
                  const char        *place,
                  const AtlasName   *name,
                  const AtlasOrigin *origin)
{
  g_autofree char *folded = NULL;
  g_autofree char *key = NULL;
  NameUse use = { place, name->begin, name->end, *origin };
  GArray *uses;

  if (name->tradition == NULL || name->alias)
    return;

  folded = g_utf8_casefold (name->words, -1);
  key = g_strjoin ("\n", name->tradition, name->language != NULL ? name->language : "", folded, NULL);
  uses = g_hash_table_lookup (self->names, key);
  if (uses == NULL)
    {
      uses = name_use_array_new ();
      g_hash_table_insert (self->names, g_steal_pointer (&key), uses);
    }

  for (guint i = 0; i < uses->len; i++)
    {
      const NameUse *other = &g_array_index (uses, NameUse, i);

      if (other->place != place && use.begin < other->end && other->begin < use.end)
        {
          g_autofree char *where = atlas_report_dup_where (self->report, &other->origin);

          atlas_report_add (self->report, ATLAS_SEVERITY_WARNING, "same-name", origin, name->words,
                            /* Translators: a warning; %1$s is a name, %2$s a file and a line. */
                            _("Found the name “%1$s” of another place at the same time (%2$s), expected "
                              "a name of its own"),
                            name->words, where);
        }
    }
  g_array_append_val (uses, use);
}

/**
 * atlas_check_place:
 * @self: a check
 * @place: a place that has been read
 * @origin: where it stands
 *
 * Checks who held it.
 */
void
atlas_check_place (AtlasCheck        *self,
                   AtlasPlace        *place,
                   const AtlasOrigin *origin)
{
  GArray *holdings = atlas_place_get_holdings (place);

  atlas_check_cites (self, atlas_place_get_cites (place), "place", origin);

  for (guint i = 0; i < holdings->len; i++)
    {
      const AtlasHolding *holding = &g_array_index (holdings, AtlasHolding, i);
      AtlasOrigin where = { origin->file, holding->line };

      check_holding (self, holding, &where);
      if (i > 0)
        check_succession (self, holding - 1, holding, &where);
    }
}

/**
 * atlas_check_event:
 * @self: a check
 * @event: an event that has been read
 * @origin: where it stands
 *
 * Checks that it has a source and that it lies where its phase and the map do.
 */
void
atlas_check_event (AtlasCheck        *self,
                   AtlasEvent        *event,
                   const AtlasOrigin *origin)
{
  if (!event_has_source (event))
    atlas_check_cites (self, NULL, "event", origin);
  check_phase_of_event (self, event, origin);
  check_arrows (self, event, origin);
}

/**
 * atlas_check_dispute:
 * @self: a check
 * @dispute: a dispute that has been read
 * @origin: where it stands
 *
 * Checks that there are rival claims.
 */
void
atlas_check_dispute (AtlasCheck         *self,
                     const AtlasDispute *dispute,
                     const AtlasOrigin  *origin)
{
  if (dispute->claims->len < 2)
    atlas_report_add (self->report, ATLAS_SEVERITY_ERROR, "lone-claim", origin, dispute->id,
                      _("Found the dispute “%s” with fewer than two claims, expected two or more"),
                      dispute->id);

  check_claims (self, dispute->claims, FALSE, origin);
}

/**
 * atlas_check_cites:
 * @self: a check
 * @cites: (nullable) (element-type AtlasCite): the sources of a statement
 * @element: the element that makes it
 * @origin: where it stands
 *
 * Checks that the statement has a source.
 */
void
atlas_check_cites (AtlasCheck        *self,
                   GArray            *cites,
                   const char        *element,
                   const AtlasOrigin *origin)
{
  g_autofree char *found = NULL;

  if (!is_blank (cites))
    return;

  found = g_strconcat ("<", element, NULL);
  atlas_report_add (self->report, ATLAS_SEVERITY_WARNING, "no-source", origin, found,
                    /* Translators: a warning; %s is the name of an element. */
                    _("Found <%s> without a source, expected <cite> in it"), element);
}

/**
 * atlas_check_whole:
 * @self: a check of a data set that has been read whole
 *
 * Checks what can be seen only at the end.
 */
void
atlas_check_whole (AtlasCheck *self)
{
  GPtrArray *places = atlas_siege_get_places (self->siege);

  for (guint i = 0; i < places->len; i++)
    {
      if (atlas_place_get_within (places->pdata[i]) != NULL)
        check_within (self, places->pdata[i]);
    }

  atlas_references_foreach_unused (self->references, ATLAS_THING_SOURCE, report_unused_cb, self);
}
