/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cards/atlas-actor-words.h"

#include <glib/gi18n-lib.h>

#include "cards/atlas-link.h"
#include "core/atlas-wording.h"

/* A life as far as it is known. */
static char *
word_life (AtlasActor *actor)
{
  const AtlasInstant *born = atlas_actor_get_born (actor);
  const AtlasInstant *died = atlas_actor_get_died (actor);
  g_autofree char *begin = born != NULL ? atlas_wording_instant (born) : NULL;
  g_autofree char *end = died != NULL ? atlas_wording_instant (died) : NULL;

  if (born != NULL && died != NULL)
    /* Translators: a life: %1$s when somebody was born, %2$s when they died */
    return g_strdup_printf (C_("life", "%1$s–%2$s"), begin, end);
  if (born != NULL)
    /* Translators: %s is a date, such as 1907 */
    return g_strdup_printf (C_("life", "born %s"), begin);
  if (died != NULL)
    /* Translators: %s is a date, such as 1991 */
    return g_strdup_printf (C_("life", "died %s"), end);

  return NULL;
}

static char *
word_span (const AtlasSpan *span)
{
  gboolean has_begin = span->begin.earliest > ATLAS_TIME_MIN;
  gboolean has_end = span->end.latest < ATLAS_TIME_MAX;
  g_autofree char *words = NULL;

  if (has_begin && has_end)
    return atlas_wording_span (span);
  if (has_begin)
    {
      words = atlas_wording_instant (&span->begin);
      /* Translators: since when somebody was something: %s is a date */
      return g_strdup_printf (C_("role", "from %s"), words);
    }
  if (has_end)
    {
      words = atlas_wording_instant (&span->end);
      /* Translators: until when somebody was something: %s is a date */
      return g_strdup_printf (C_("role", "until %s"), words);
    }

  return NULL;
}

static void
append_part (GString    *markup,
             const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (markup->len > 0)
    /* Translators: stands between facts on one line: 1907–1991 · Ribeauvillé */
    g_string_append (markup, C_("between facts", " · "));
  g_string_append (markup, part);
}

static char *
link_to_actor (AtlasState *state,
               AtlasActor *actor)
{
  return atlas_link_to_actor (actor, atlas_actor_get_name (actor, atlas_state_get_language (state)));
}

/**
 * atlas_actor_words_eyebrow:
 * @state: a state with the siege of @actor
 * @actor: a person or a unit
 *
 * Says above its name of which side it is and to what it belongs.
 *
 * Returns: (transfer full): Pango markup
 */
char *
atlas_actor_words_eyebrow (AtlasState *state,
                           AtlasActor *actor)
{
  AtlasSiege *siege = atlas_state_get_siege (state);
  const AtlasSide *side = atlas_siege_find_side (siege, atlas_actor_get_side (actor));
  AtlasActor *whole = atlas_siege_find_actor (siege, atlas_actor_get_kind (actor),
                                              atlas_actor_get_within (actor));
  GString *markup = g_string_new (NULL);

  if (side != NULL)
    {
      g_autofree char *name = g_markup_escape_text (atlas_state_pick (state, side->name), -1);

      append_part (markup, name);
    }
  else
    {
      append_part (markup, atlas_actor_get_kind (actor) == ATLAS_ACTOR_PERSON ? _("Person") : _("Unit"));
    }
  if (whole != NULL)
    {
      g_autofree char *link = link_to_actor (state, whole);

      append_part (markup, link);
    }

  return g_string_free (markup, FALSE);
}

/**
 * atlas_actor_words_also:
 * @state: a state with the siege of @actor
 * @actor: a person or a unit
 *
 * Says under its name when a person lived and what else it is called in the reader's language.
 *
 * Returns: (transfer full): the words; empty when there is nothing to say
 */
char *
atlas_actor_words_also (AtlasState *state,
                        AtlasActor *actor)
{
  const char *language = atlas_state_get_language (state);
  const char *shown = atlas_actor_get_name (actor, language);
  GArray *names = atlas_actor_get_names (actor);
  g_autofree char *life = word_life (actor);
  GString *words = g_string_new (NULL);

  append_part (words, life);
  for (guint i = 0; i < names->len; i++)
    {
      const AtlasName *name = &g_array_index (names, AtlasName, i);

      if (name->alias && !g_str_equal (name->words, shown) &&
          (name->language == NULL || g_strcmp0 (name->language, language) == 0))
        append_part (words, name->words);
    }

  return g_string_free (words, FALSE);
}

/**
 * atlas_actor_words_role:
 * @state: a state with the siege of @role
 * @role: a role
 *
 * Says what somebody was, when, in which unit and where.
 *
 * Returns: (transfer full): Pango markup of two lines
 */
char *
atlas_actor_words_role (AtlasState      *state,
                        const AtlasRole *role)
{
  AtlasSiege *siege = atlas_state_get_siege (state);
  AtlasPlace *place = atlas_siege_find_place (siege, role->place);
  AtlasActor *unit = atlas_siege_find_actor (siege, ATLAS_ACTOR_UNIT, role->unit);
  g_autofree char *title = g_markup_escape_text (atlas_state_pick (state, role->title), -1);
  g_autofree char *span = word_span (&role->span);
  g_autofree char *when = span != NULL ? g_markup_escape_text (span, -1) : NULL;
  g_autoptr (GString) facts = g_string_new (NULL);

  append_part (facts, when);
  if (unit != NULL)
    {
      g_autofree char *link = link_to_actor (state, unit);

      append_part (facts, link);
    }
  if (place != NULL)
    {
      g_autofree char *name = atlas_state_dup_place_name (state, place);
      g_autofree char *link = atlas_link_to_place (place, name);

      append_part (facts, link);
    }

  return facts->len > 0 ? g_strdup_printf ("<b>%s</b>\n%s", title, facts->str)
                        : g_strdup_printf ("<b>%s</b>", title);
}
