/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cards/atlas-place-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/atlas-wording.h"

#define DEGREE_DECIMALS 4

/**
 * atlas_place_words_kind:
 * @kind: a kind of place
 *
 * Returns: (transfer none): what a place of the kind is, in words
 */
const char *
atlas_place_words_kind (AtlasPlaceKind kind)
{
  static const char *const words[] = {
    [ATLAS_PLACE_STRONGPOINT] = NC_("kind of place", "Strongpoint"),
    [ATLAS_PLACE_GROUP] = NC_("kind of place", "Group of strongpoints"),
    [ATLAS_PLACE_SUB_POSITION] = NC_("kind of place", "Part of a strongpoint"),
    [ATLAS_PLACE_COMMAND_POST] = NC_("kind of place", "Command post"),
    [ATLAS_PLACE_HOSPITAL] = NC_("kind of place", "Hospital"),
    [ATLAS_PLACE_AIRSTRIP] = NC_("kind of place", "Airstrip"),
    [ATLAS_PLACE_BRIDGE] = NC_("kind of place", "Bridge"),
    [ATLAS_PLACE_DROP_ZONE] = NC_("kind of place", "Drop zone"),
    [ATLAS_PLACE_BATTERY] = NC_("kind of place", "Battery"),
    [ATLAS_PLACE_HILL] = NC_("kind of place", "Hill"),
    [ATLAS_PLACE_VILLAGE] = NC_("kind of place", "Village"),
    [ATLAS_PLACE_TOWN] = NC_("kind of place", "Town"),
    [ATLAS_PLACE_VALLEY] = NC_("kind of place", "Valley"),
    [ATLAS_PLACE_ROAD] = NC_("kind of place", "Road"),
    [ATLAS_PLACE_SITE] = NC_("kind of place", "Site"),
  };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (words), "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "kind of place", words[kind]);
}

static char *
word_latitude (double latitude)
{
  g_autofree char *degrees = atlas_wording_number (fabs (latitude), DEGREE_DECIMALS);

  if (latitude < 0)
    /* Translators: a latitude south of the equator; %s is degrees */
    return g_strdup_printf (C_("latitude", "%s° S"), degrees);

  /* Translators: a latitude north of the equator; %s is degrees */
  return g_strdup_printf (C_("latitude", "%s° N"), degrees);
}

static char *
word_longitude (double longitude)
{
  g_autofree char *degrees = atlas_wording_number (fabs (longitude), DEGREE_DECIMALS);

  if (longitude < 0)
    /* Translators: a longitude west of Greenwich; %s is degrees */
    return g_strdup_printf (C_("longitude", "%s° W"), degrees);

  /* Translators: a longitude east of Greenwich; %s is degrees */
  return g_strdup_printf (C_("longitude", "%s° E"), degrees);
}

/**
 * atlas_place_words_position:
 * @place: a place
 *
 * Says where a place is and how well that is known.
 *
 * Returns: (transfer full): the words
 */
char *
atlas_place_words_position (AtlasPlace *place)
{
  AtlasPosition position = atlas_place_get_position (place);
  g_autofree char *latitude = word_latitude (position.latitude);
  g_autofree char *longitude = word_longitude (position.longitude);
  g_autofree char *accuracy = atlas_wording_number (atlas_place_get_accuracy (place), 0);

  /* Translators: where a place is: %1$s latitude, %2$s longitude, %3$s metres */
  return g_strdup_printf (_("%1$s, %2$s, placed to ±%3$s m"), latitude, longitude, accuracy);
}

/* The day of a time; open at the ends of time. */
static AtlasInstant
get_day (gint64 time)
{
  AtlasInstant instant = { .earliest = time, .latest = time };

  if (time <= ATLAS_TIME_MIN || time >= ATLAS_TIME_MAX)
    return instant;

  atlas_instant_from_time (&instant, time);
  instant.first.hour = instant.first.minute = 0;
  instant.first.precision = ATLAS_PRECISION_DAY;

  return instant;
}

/**
 * atlas_place_words_day:
 * @time: a time
 *
 * Returns: (transfer full): the day of @time in words, without the name of the day
 */
char *
atlas_place_words_day (gint64 time)
{
  AtlasInstant day = get_day (time);

  return atlas_wording_instant (&day);
}

static char *
describe_name (const AtlasName *name)
{
  g_autofree char *words = g_markup_escape_text (name->words, -1);
  g_autofree char *plain = NULL;
  g_autofree char *use = NULL;
  AtlasSpan span = { .begin = get_day (name->begin), .end = get_day (name->end) };

  if (name->begin <= ATLAS_TIME_MIN && name->end >= ATLAS_TIME_MAX)
    return g_steal_pointer (&words);

  if (name->end < ATLAS_TIME_MAX)
    span.end = get_day (name->end - 1);
  plain = atlas_wording_span (&span);
  use = g_markup_escape_text (plain, -1);

  /* Translators: a name of a place: %1$s the name, %2$s when it was in use */
  return g_strdup_printf (C_("name", "%1$s (%2$s)"), words, use);
}

static void
append_names (GString    *markup,
              GArray     *names,
              const char *tradition,
              gboolean    alias)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < names->len; i++)
    {
      const AtlasName *name = &g_array_index (names, AtlasName, i);
      g_autofree char *words = NULL;

      if (name->tradition != tradition || name->alias != alias)
        continue;

      words = describe_name (name);
      if (!is_first)
        g_string_append (markup, C_("between names in a list", ", "));
      g_string_append (markup, words);
      is_first = FALSE;
    }
}

static void
append_tradition (GString    *markup,
                  GArray     *names,
                  const char *tradition,
                  const char *title)
{
  g_autoptr (GString) main_names = g_string_new (NULL);
  g_autoptr (GString) aliases = g_string_new (NULL);
  g_autofree char *heading = g_markup_escape_text (title, -1);
  g_autofree char *line = NULL;

  append_names (main_names, names, tradition, FALSE);
  append_names (aliases, names, tradition, TRUE);
  if (main_names->len == 0 && aliases->len == 0)
    return;

  if (aliases->len == 0)
    /* Translators: names of a place: %1$s whose names, %2$s the names */
    line = g_strdup_printf (C_("names", "<b>%1$s:</b> %2$s"), heading, main_names->str);
  else if (main_names->len == 0)
    line = g_strdup_printf (C_("names", "<b>%1$s:</b> %2$s"), heading, aliases->str);
  else
    /* Translators: names of a place: %1$s whose names, %2$s the names, %3$s further names */
    line = g_strdup_printf (C_("names", "<b>%1$s:</b> %2$s; also %3$s"), heading, main_names->str,
                            aliases->str);

  if (markup->len > 0)
    g_string_append_c (markup, '\n');
  g_string_append (markup, line);
}

/**
 * atlas_place_words_names:
 * @state: a state with the siege of @place
 * @place: a place
 *
 * Says all names that a place bore, tradition by tradition, with the time of their use.
 *
 * Returns: (transfer full): Pango markup
 */
char *
atlas_place_words_names (AtlasState *state,
                         AtlasPlace *place)
{
  AtlasSiege *siege = atlas_state_get_siege (state);
  GArray *names = atlas_place_get_names (place);
  GString *markup = g_string_new (NULL);

  for (guint i = 0; i < atlas_siege_get_n_terms (siege, ATLAS_VOCABULARY_TRADITION); i++)
    {
      const AtlasTerm *tradition = atlas_siege_get_term (siege, ATLAS_VOCABULARY_TRADITION, i);

      append_tradition (markup, names, tradition->id, atlas_state_pick (state, tradition->name));
    }

  /* Translators: before names of a place that are ordinary words, such as "the airstrip" */
  append_tradition (markup, names, NULL, _("Common names"));

  return g_string_free (markup, FALSE);
}
