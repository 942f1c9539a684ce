/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/atlas-search-item.h"

#include <glib/gi18n-lib.h>

#include "core/atlas-holding-wording.h"
#include "core/atlas-wording.h"

/**
 * AtlasSearchItem:
 *
 * Something that was found, in the reader's words, and what choosing it does.
 */

struct _AtlasSearchItem
{
  GObject            parent_instance;
  AtlasPlace        *place;
  AtlasActor        *actor;
  AtlasEvent        *event;
  const AtlasSource *source;
  AtlasInstant       instant;
  char              *title;
  char              *detail;
  const char        *group;
};

G_DEFINE_FINAL_TYPE (AtlasSearchItem, atlas_search_item, G_TYPE_OBJECT)

static gboolean
is_in (const char *words,
       const char *query)
{
  g_autoptr (GArray) ranges = atlas_search_find_ranges (words, query);

  return ranges->len > 0;
}

/* Who holds the place at the moment shown and, if it was found by a name that it does not bear now, that
 * name first. */
static char *
describe_place (AtlasState       *state,
                AtlasPlace       *place,
                const char       *title,
                const AtlasFound *found,
                const char       *query)
{
  g_autofree char *hold = NULL;

  if (atlas_place_can_be_held (place))
    hold = atlas_tenure_describe (atlas_state_get_tenure (state, place), atlas_state_get_siege (state),
                                  atlas_state_get_language (state));
  if (is_in (title, query))
    return g_steal_pointer (&hold);
  if (hold == NULL || *hold == '\0')
    return g_strdup (found->words);

  /* Translators: in a search: %1$s another name of a place, %2$s a sentence on who holds it. */
  return g_strdup_printf (_("%1$s. %2$s"), found->words, hold);
}

static void
fill_place (AtlasSearchItem  *self,
            AtlasState       *state,
            const AtlasFound *found,
            const char       *query)
{
  AtlasPlace *place = g_ptr_array_index (atlas_siege_get_places (atlas_state_get_siege (state)), found->index);

  self->place = g_object_ref (place);
  self->title = atlas_state_dup_place_name (state, place);
  self->detail = describe_place (state, place, self->title, found, query);
  self->group = _("Places");
}

static const char *
word_side (AtlasState *state,
           const char *id)
{
  const AtlasSide *side = atlas_siege_find_side (atlas_state_get_siege (state), id);

  return side != NULL ? atlas_state_pick (state, side->name) : NULL;
}

static void
fill_actor (AtlasSearchItem  *self,
            AtlasState       *state,
            const AtlasFound *found,
            const char       *query)
{
  AtlasActorKind kind = found->kind == ATLAS_FOUND_PERSON ? ATLAS_ACTOR_PERSON : ATLAS_ACTOR_UNIT;
  AtlasActor *actor = g_ptr_array_index (atlas_siege_get_actors (atlas_state_get_siege (state), kind),
                                         found->index);

  self->actor = g_object_ref (actor);
  self->title = g_strdup (atlas_actor_get_name (actor, atlas_state_get_language (state)));
  self->detail = g_strdup (is_in (self->title, query) ? word_side (state, atlas_actor_get_side (actor))
                                                      : found->words);
  self->group = found->kind == ATLAS_FOUND_PERSON ? _("People") : _("Units");
}

static void
fill_event (AtlasSearchItem  *self,
            AtlasState       *state,
            const AtlasFound *found,
            const char       *query)
{
  AtlasEvent *event = g_ptr_array_index (atlas_siege_get_events (atlas_state_get_siege (state)), found->index);
  g_autofree char *when = atlas_wording_span (atlas_event_get_span (event));
  g_autofree char *excerpt = NULL;

  self->event = g_object_ref (event);
  self->title = g_strdup (atlas_state_pick (state, atlas_event_get_title (event)));
  self->group = _("Events");
  if (found->match != ATLAS_MATCH_TEXT)
    {
      self->detail = g_steal_pointer (&when);
      return;
    }

  excerpt = atlas_search_dup_excerpt (found->words, query);
  /* Translators: in a search: %1$s when an event was, %2$s a part of its text. */
  self->detail = g_strdup_printf (_("%1$s: %2$s"), when, excerpt);
}

static void
fill_source (AtlasSearchItem  *self,
             AtlasState       *state,
             const AtlasFound *found)
{
  self->source = g_ptr_array_index (atlas_siege_get_sources (atlas_state_get_siege (state)), found->index);
  self->title = g_strdup (atlas_state_pick (state, self->source->title));
  self->detail = g_strdup (self->source->publisher);
  self->group = _("Sources: show what rests on them");
}

static void
atlas_search_item_finalize (GObject *object)
{
  AtlasSearchItem *self = ATLAS_SEARCH_ITEM (object);

  g_clear_object (&self->place);
  g_clear_object (&self->actor);
  g_clear_object (&self->event);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->detail, g_free);

  G_OBJECT_CLASS (atlas_search_item_parent_class)->finalize (object);
}

static void
atlas_search_item_class_init (AtlasSearchItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_search_item_finalize;
}

static void
atlas_search_item_init (AtlasSearchItem *self)
{
}

/* What @found says of the siege of @state, which outlives the item; @query is to be seen in the words. */
AtlasSearchItem *
atlas_search_item_new (AtlasState       *state,
                       const AtlasFound *found,
                       const char       *query)
{
  AtlasSearchItem *self = g_object_new (ATLAS_TYPE_SEARCH_ITEM, NULL);

  switch (found->kind)
    {
    case ATLAS_FOUND_PLACE:
      fill_place (self, state, found, query);
      break;
    case ATLAS_FOUND_PERSON:
    case ATLAS_FOUND_UNIT:
      fill_actor (self, state, found, query);
      break;
    case ATLAS_FOUND_EVENT:
      fill_event (self, state, found, query);
      break;
    case ATLAS_FOUND_SOURCE:
      fill_source (self, state, found);
      break;
    case ATLAS_N_FOUND_KINDS:
    default:
      g_assert_not_reached ();
    }

  return self;
}

/* A day or an hour to go to. */
AtlasSearchItem *
atlas_search_item_new_date (const AtlasInstant *instant)
{
  AtlasSearchItem *self = g_object_new (ATLAS_TYPE_SEARCH_ITEM, NULL);
  g_autofree char *when = atlas_wording_instant (instant);

  self->instant = *instant;
  /* Translators: moves the clock; %s is a date: Go to 14 April 1815. */
  self->title = g_strdup_printf (_("Go to %s"), when);
  self->group = _("Date");

  return self;
}

const char *
atlas_search_item_get_title (AtlasSearchItem *self)
{
  g_return_val_if_fail (ATLAS_IS_SEARCH_ITEM (self), NULL);

  return self->title;
}

/* May be missing. */
const char *
atlas_search_item_get_detail (AtlasSearchItem *self)
{
  g_return_val_if_fail (ATLAS_IS_SEARCH_ITEM (self), NULL);

  return self->detail;
}

/* The heading under which it stands. */
const char *
atlas_search_item_get_group (AtlasSearchItem *self)
{
  g_return_val_if_fail (ATLAS_IS_SEARCH_ITEM (self), NULL);

  return self->group;
}

/* Whether it is not something that was found, but a moment. */
gboolean
atlas_search_item_is_date (AtlasSearchItem *self)
{
  g_return_val_if_fail (ATLAS_IS_SEARCH_ITEM (self), FALSE);

  return self->place == NULL && self->actor == NULL && self->event == NULL && self->source == NULL;
}

static void
show_source (AtlasState        *state,
             const AtlasSource *source)
{
  AtlasFilter *filter = atlas_state_get_filter (state);
  g_autoptr (AtlasFilter) other = NULL;

  atlas_state_clear_selection (state);
  if (atlas_filter_has (filter, ATLAS_FILTER_SOURCE, source->id))
    return;

  other = atlas_filter_toggle (filter, ATLAS_FILTER_SOURCE, source->id);
  atlas_state_set_filter (state, other);
}

/* Selects a place, a person, a unit or an event, shows what rests on a source, or moves the clock. */
void
atlas_search_item_choose (AtlasSearchItem *self,
                          AtlasState      *state)
{
  g_return_if_fail (ATLAS_IS_SEARCH_ITEM (self));
  g_return_if_fail (ATLAS_IS_STATE (state));

  if (self->place != NULL)
    atlas_state_select_place (state, self->place);
  else if (self->actor != NULL)
    atlas_state_select_actor (state, self->actor);
  else if (self->event != NULL)
    atlas_state_select_event (state, self->event);
  else if (self->source != NULL)
    show_source (state, self->source);
  else
    {
      atlas_state_clear_selection (state);
      atlas_state_set_instant (state, self->instant.earliest);
    }
}
