/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "xml/atlas-check-private.h"

#include <glib/gi18n-lib.h>

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

static gpointer
name_use_array_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (NameUse));
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
  g_clear_pointer (&self->steps, g_array_unref);
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

  atlas_check_steps (self);
  atlas_references_foreach_unused (self->references, ATLAS_THING_SOURCE, report_unused_cb, self);
}
