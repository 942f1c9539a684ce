/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/atlas-filter-words.h"

#include <glib/gi18n-lib.h>

#include "core/atlas-wording.h"

/* What a filter asks for, in words. Whatever the siege has a name for is called by that. */

static char *
word_term (AtlasState      *state,
           AtlasVocabulary  vocabulary,
           const char      *id)
{
  const AtlasTerm *term = atlas_siege_find_term (atlas_state_get_siege (state), vocabulary, id);

  return g_strdup (term != NULL ? atlas_state_pick (state, term->name) : id);
}

static char *
word_actor (AtlasState     *state,
            AtlasActorKind  kind,
            const char     *id)
{
  AtlasActor *actor = atlas_siege_find_actor (atlas_state_get_siege (state), kind, id);

  return g_strdup (actor != NULL ? atlas_actor_get_name (actor, atlas_state_get_language (state)) : id);
}

/* The name of what an identifier stands for; the identifier itself if the siege has none of that name. */
char *
atlas_filter_word_id (AtlasState    *state,
                      AtlasFilterBy  by,
                      const char    *id)
{
  AtlasSiege *siege = atlas_state_get_siege (state);
  const AtlasSide *side;
  const AtlasSource *source;
  AtlasPlace *place;

  switch (by)
    {
    case ATLAS_FILTER_KIND:
      return word_term (state, ATLAS_VOCABULARY_KIND, id);
    case ATLAS_FILTER_PHASE:
      return word_term (state, ATLAS_VOCABULARY_PHASE, id);
    case ATLAS_FILTER_ACCOUNT:
      return word_term (state, ATLAS_VOCABULARY_ACCOUNT, id);
    case ATLAS_FILTER_SIDE:
      side = atlas_siege_find_side (siege, id);
      return g_strdup (side != NULL ? atlas_state_pick (state, side->name) : id);
    case ATLAS_FILTER_PLACE:
      place = atlas_siege_find_place (siege, id);
      return place != NULL ? atlas_state_dup_place_name (state, place) : g_strdup (id);
    case ATLAS_FILTER_SOURCE:
      source = atlas_siege_find_source (siege, id);
      return g_strdup (source != NULL ? atlas_state_pick (state, source->title) : id);
    case ATLAS_FILTER_PERSON:
      return word_actor (state, ATLAS_ACTOR_PERSON, id);
    case ATLAS_FILTER_UNIT:
      return word_actor (state, ATLAS_ACTOR_UNIT, id);
    case ATLAS_N_FILTERS:
    default:
      return g_strdup (id);
    }
}

const char *
atlas_filter_word_certainty (AtlasCertainty certainty)
{
  static const char *const words[ATLAS_N_CERTAINTIES] = {
    NC_("certainty", "Certain or not"),
    NC_("certainty", "Sources agree"),
    NC_("certainty", "Sources differ"),
    NC_("certainty", "Time known roughly"),
    NC_("certainty", "Read in no source yet"),
  };

  g_return_val_if_fail (certainty < ATLAS_N_CERTAINTIES, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "certainty", words[certainty]);
}

static gboolean
is_midnight (gint64 time)
{
  AtlasInstant day;

  atlas_instant_from_day (&day, time);

  return day.earliest == time;
}

/* From the first whole day to the last, or from one minute to another. */
char *
atlas_filter_word_range (gint64 begin,
                         gint64 end)
{
  AtlasSpan span = { .is_moment = FALSE };

  if (is_midnight (begin) && is_midnight (end))
    {
      atlas_instant_from_day (&span.begin, begin);
      atlas_instant_from_day (&span.end, end - 1);
    }
  else
    {
      atlas_instant_from_time (&span.begin, begin);
      atlas_instant_from_time (&span.end, end);
    }

  return atlas_wording_span (&span);
}

const char *
atlas_filter_word_extent (void)
{
  return _("In this part of the map");
}
