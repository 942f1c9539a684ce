/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "burrow.h"

#include <math.h>
#include <string.h>

/* A small siege to test widgets with: Owls besiege a burrow that Mice hold. It is told in English
 * and French, but for one event that has no French. */

static AtlasText *
make_text (const char *english,
           const char *french)
{
  AtlasText *text = atlas_text_new ();

  atlas_text_add (text, "en", english, -1, NULL, 0);
  if (french != NULL)
    atlas_text_add (text, "fr", french, -1, NULL, 0);

  return text;
}

/* Marks what stands between two brackets as a mention. */
static void
add_marked (AtlasText        *text,
            const char       *language,
            const char       *marked,
            AtlasMentionKind  kind,
            const char       *ref)
{
  g_auto (GStrv) parts = g_strsplit_set (marked, "[]", 3);
  g_autofree char *words = g_strjoinv (NULL, parts);
  AtlasMention mention = { kind, strlen (parts[0]), strlen (parts[0]) + strlen (parts[1]),
                           g_intern_string (ref) };

  g_assert_cmpuint (g_strv_length (parts), ==, 3);
  atlas_text_add (text, language, words, -1, &mention, 1);
}

static void
add_side (AtlasSiege   *siege,
          const char   *id,
          const char   *english,
          const char   *french,
          guint32       colour,
          AtlasPattern  pattern)
{
  AtlasSide side = { .id = g_intern_string (id), .name = make_text (english, french),
                     .colour = colour, .night_colour = colour | 0x404040, .pattern = pattern };

  g_assert_true (atlas_siege_take_side (siege, &side));
}

static void
add_term (AtlasSiege      *siege,
          AtlasVocabulary  vocabulary,
          const char      *id,
          const char      *english,
          const char      *french)
{
  AtlasTerm term = { .id = g_intern_string (id), .name = make_text (english, french),
                     .mark = ATLAS_MARK_TRIANGLE };

  g_assert_true (atlas_siege_take_term (siege, vocabulary, &term));
}

static void
add_sources (AtlasSiege *siege)
{
  AtlasSource *diary = atlas_source_new ();
  AtlasSource *song = atlas_source_new ();

  diary->id = g_intern_string ("diary");
  diary->account = g_intern_string ("owlish");
  diary->title = make_text ("Diary of an Owl & her Night", NULL);
  diary->publisher = g_strdup ("Hollow Tree Press");
  diary->url = g_strdup ("https://example.org/diary?a=1&b=2");
  g_assert_true (atlas_siege_take_source (siege, diary));

  song->id = g_intern_string ("song");
  song->account = g_intern_string ("mousy");
  song->title = make_text ("Song of the Mice", NULL);
  g_assert_true (atlas_siege_take_source (siege, song));
}

static GArray *
make_cites (const char *source,
            const char *at,
            AtlasKnown  known)
{
  GArray *cites = g_array_new (FALSE, TRUE, sizeof (AtlasCite));
  AtlasCite cite = { g_intern_string (source), g_intern_string (at), known };

  g_array_append_val (cites, cite);

  return cites;
}

static void
add_name (AtlasPlace *place,
          const char *words,
          const char *tradition,
          gboolean    alias,
          gint64      begin,
          gint64      end)
{
  AtlasName name = { .words = g_strdup (words), .tradition = g_intern_string (tradition),
                     .alias = alias, .begin = begin, .end = end };

  g_array_append_val (atlas_place_get_names (place), name);
}

static void
add_holding (AtlasPlace *place,
             const char *begin,
             AtlasHold   hold,
             const char *side,
             const char *note)
{
  GArray *holdings = atlas_place_get_holdings (place);
  AtlasHolding *holding;

  g_array_set_size (holdings, holdings->len + 1);
  holding = &g_array_index (holdings, AtlasHolding, holdings->len - 1);
  holding->hold = hold;
  holding->side = g_intern_string (side);
  g_assert_true (atlas_instant_parse (begin, &holding->begin, NULL));
  holding->cites = make_cites ("diary", "leaf 3", ATLAS_KNOWN_INFERRED);
  if (note != NULL)
    holding->note = make_text (note, NULL);
}

static void
add_places (AtlasSiege *siege)
{
  AtlasPlace *burrow = atlas_place_new (g_intern_string ("burrow"), ATLAS_PLACE_STRONGPOINT,
                                        (AtlasPosition) { 10, -20 }, 300);
  AtlasPlace *barn = atlas_place_new (g_intern_string ("barn"), ATLAS_PLACE_GROUP,
                                      (AtlasPosition) { 10.01, -20.01 }, 50);
  AtlasText *note = atlas_text_new ();
  gint64 renamed = atlas_time_from_civil (1200, 6, 10, 0, 0);

  add_name (burrow, "Deep Hole", "mousy", FALSE, ATLAS_TIME_MIN, ATLAS_TIME_MAX);
  add_name (burrow, "The <Deep>", "mousy", TRUE, ATLAS_TIME_MIN, ATLAS_TIME_MAX);
  add_name (burrow, "Larder", "owlish", FALSE, ATLAS_TIME_MIN, renamed);
  add_name (burrow, "Our Larder", "owlish", FALSE, renamed, ATLAS_TIME_MAX);
  add_holding (burrow, "1200-06-01T00:00", ATLAS_HOLD_HELD, "mice", "They dug it.");
  add_holding (burrow, "[1200-06-05T22:30..1200-06-06T02:00]", ATLAS_HOLD_HELD, "owls", NULL);
  add_holding (burrow, "1200-06-08T06:00", ATLAS_HOLD_CONTESTED, NULL, NULL);
  add_holding (burrow, "1200-06-09T06:00", ATLAS_HOLD_ABANDONED, NULL, NULL);
  atlas_place_set_within (burrow, g_intern_string ("barn"));
  add_marked (note, "en", "It lies beneath [the barn].", ATLAS_MENTION_PLACE, "barn");
  atlas_place_set_note (burrow, note);
  atlas_text_unref (note);
  g_assert_true (atlas_siege_take_place (siege, burrow));

  add_name (barn, "Barn", "owlish", FALSE, ATLAS_TIME_MIN, ATLAS_TIME_MAX);
  g_assert_true (atlas_siege_take_place (siege, barn));
}

/* A person who serves in a unit, at the burrow; the unit has a part. */
static void
add_actors (AtlasSiege *siege)
{
  AtlasActor *strix = atlas_actor_new (ATLAS_ACTOR_PERSON, "strix");
  AtlasActor *watch = atlas_actor_new (ATLAS_ACTOR_UNIT, "night-watch");
  AtlasActor *half = atlas_actor_new (ATLAS_ACTOR_UNIT, "first-half");
  AtlasName strix_name = { .words = g_strdup ("Strix the Elder"), .begin = ATLAS_TIME_MIN, .end = ATLAS_TIME_MAX };
  AtlasName watch_name = { .words = g_strdup ("The Night Watch"), .begin = ATLAS_TIME_MIN, .end = ATLAS_TIME_MAX };
  AtlasName half_name = { .words = g_strdup ("The First Half"), .begin = ATLAS_TIME_MIN, .end = ATLAS_TIME_MAX };
  AtlasRole role = {
    .place = g_intern_string ("burrow"),
    .unit = g_intern_string ("night-watch"),
    .title = make_text ("Captain of the watch", "Capitaine du guet"),
  };
  AtlasText *text = atlas_text_new ();

  g_array_append_val (atlas_actor_get_names (strix), strix_name);
  g_array_append_val (atlas_actor_get_names (watch), watch_name);
  g_array_append_val (atlas_actor_get_names (half), half_name);
  g_assert_true (atlas_span_parse ("1200-06-02/1200-06-09", &role.span, NULL));
  g_array_append_val (atlas_actor_get_roles (strix), role);
  add_marked (text, "en", "He leads [his watch] himself.", ATLAS_MENTION_UNIT, "night-watch");
  atlas_actor_set_text (strix, text);
  atlas_text_unref (text);
  atlas_actor_set_side (strix, "owls");
  atlas_actor_set_side (watch, "owls");
  atlas_actor_set_within (half, "night-watch");
  g_assert_true (atlas_siege_take_actor (siege, strix));
  g_assert_true (atlas_siege_take_actor (siege, watch));
  g_assert_true (atlas_siege_take_actor (siege, half));
}

/* A lesson of two steps, the first about an event, the second about a place. */
static void
add_tour (AtlasSiege *siege)
{
  AtlasTour *tour = atlas_tour_new ("two-nights", ATLAS_TOUR_LESSON);
  AtlasStep first = { .event = g_intern_string ("hoot"), .zoom = 12, .centre = { 51.5, 8.5 },
                      .title = make_text ("The first night", "La première nuit"),
                      .text = make_text ("Somebody hoots.", "Quelqu'un hulule."),
                      .notes = make_text ("Ask who hoots.", "Demandez qui hulule.") };
  AtlasStep second = { .place = g_intern_string ("burrow"), .zoom = 13, .centre = { 51.5, 8.5 },
                       .has_layers = TRUE, .layers = ATLAS_LAYER_FRONTS | ATLAS_LAYER_NAMES,
                       .title = make_text ("The second night", "La deuxième nuit") };

  tour->title = make_text ("Two nights", "Deux nuits");
  tour->is_attract = TRUE;
  atlas_instant_from_time (&first.at, BURROW_BEGIN + ATLAS_DAY);
  atlas_instant_from_time (&second.at, BURROW_BEGIN + 2 * ATLAS_DAY);
  g_array_append_val (tour->steps, first);
  g_array_append_val (tour->steps, second);
  atlas_siege_take_tour (siege, tour);
}

static void
add_count (AtlasSiege *siege,
           const char *id,
           const char *account,
           double      before,
           double      after)
{
  AtlasSeries *series = atlas_series_new (id, "crumbs");
  AtlasSeriesPoint first = { .value = before, .low = before, .high = before };
  AtlasSeriesPoint second = { .value = after, .low = after, .high = after };

  series->account = g_intern_string (account);
  series->places = g_new0 (const char *, 2);
  series->places[0] = g_intern_string ("burrow");
  series->title = make_text ("Crumbs in store", "Miettes en réserve");
  series->unit = make_text ("crumbs", "miettes");
  atlas_instant_from_time (&first.when, BURROW_BEGIN);
  atlas_instant_from_time (&second.when, BURROW_BEGIN + 4 * ATLAS_DAY);
  g_array_append_val (series->points, first);
  g_array_append_val (series->points, second);
  atlas_siege_take_series (siege, series);
}

/* Two counts of one thing. */
static void
add_series (AtlasSiege *siege)
{
  add_count (siege, "crumbs-owlish", "owlish", 1200, 40);
  add_count (siege, "crumbs-mousy", "mousy", 900, 300);
}

static void
add_perspective (AtlasEvent *event,
                 const char *account,
                 AtlasText  *text)
{
  AtlasPerspective perspective = { .account = g_intern_string (account), .text = text };

  atlas_event_take_perspective (event, &perspective);
}

static AtlasEvent *
make_event (const char *id,
            const char *when,
            guint       line,
            AtlasText  *title)
{
  AtlasSpan span;
  AtlasEvent *event;

  g_assert_true (atlas_span_parse (when, &span, NULL));
  event = atlas_event_new (g_intern_string (id), &span);
  atlas_event_set_title (event, title);
  atlas_event_set_line (event, line);
  atlas_text_unref (title);

  return event;
}

static const char **
make_ids (const char *id)
{
  const char **ids = g_new0 (const char *, 2);

  ids[0] = g_intern_string (id);

  return ids;
}

static void
add_claim (AtlasDispute *dispute,
           const char   *account,
           AtlasText    *value,
           GArray       *cites)
{
  AtlasClaim claim = { .account = g_intern_string (account), .value = value, .number = NAN,
                       .cites = cites };

  g_array_append_val (dispute->claims, claim);
}

static AtlasDispute *
make_dispute (void)
{
  AtlasDispute *dispute = atlas_dispute_new ();

  dispute->id = g_intern_string ("hour");
  dispute->title = make_text ("The hour of the first hoot", "L'heure du premier hululement");
  add_claim (dispute, "owlish", make_text ("at dusk", "au crépuscule"),
             make_cites ("diary", "leaf 1", ATLAS_KNOWN_READ));
  add_claim (dispute, "mousy", make_text ("at midnight", "à minuit"),
             make_cites ("song", NULL, ATLAS_KNOWN_GENERAL));

  return dispute;
}

static void
add_opening (AtlasSiege *siege)
{
  AtlasEvent *event = make_event ("hoot", "1200-06-02T21:00", 1,
                                  make_text ("The first hoot", "Le premier hululement"));
  AtlasText *text = atlas_text_new ();
  AtlasCite read = { g_intern_string ("diary"), g_intern_string ("leaf 1"), ATLAS_KNOWN_READ };
  AtlasCite again = { g_intern_string ("diary"), g_intern_string ("leaf 2"), ATLAS_KNOWN_READ };
  AtlasCite general = { g_intern_string ("song"), NULL, ATLAS_KNOWN_GENERAL };

  add_marked (text, "en", "An owl <hoots> over [the burrow].", ATLAS_MENTION_PLACE, "burrow");
  add_marked (text, "fr", "Une chouette hulule au-dessus du [terrier].", ATLAS_MENTION_PLACE, "burrow");
  atlas_event_set_text (event, text);
  atlas_text_unref (text);
  atlas_event_take_kinds (event, make_ids ("raid"));
  atlas_event_take_places (event, make_ids ("burrow"));
  atlas_event_take_people (event, make_ids ("strix"));
  atlas_event_take_units (event, make_ids ("night-watch"));
  atlas_event_set_side (event, g_intern_string ("owls"));
  atlas_event_add_cite (event, &read);
  atlas_event_add_cite (event, &again);
  atlas_event_add_cite (event, &general);
  atlas_event_take_dispute (event, make_dispute ());
  add_perspective (event, "owlish", make_text ("The owls thought it a song.", "Les chouettes y ont vu un chant."));
  add_perspective (event, "mousy", make_text ("The mice heard a threat.", "Les souris y ont entendu une menace."));
  g_assert_true (atlas_siege_take_event (siege, event));
}

static void
add_events (AtlasSiege *siege)
{
  AtlasEvent *supper = make_event ("supper", "1200-06-02T23:00", 2, make_text ("A late supper", NULL));
  AtlasEvent *crumb = make_event ("crumb", "1200-06-03T08:00", 3, make_text ("A crumb is found", NULL));
  AtlasEvent *storm = make_event ("storm", "[1200-06-05T22:30..1200-06-06T02:00]", 4,
                                  make_text ("The burrow is stormed", NULL));
  AtlasEvent *peace = make_event ("peace", "1200-07", 5, make_text ("Peace, some day in July", NULL));
  AtlasText *text = atlas_text_new ();

  add_opening (siege);
  add_marked (text, "en", "It began [two hours before].", ATLAS_MENTION_MOMENT, "1200-06-02T21:00");
  atlas_event_set_text (supper, text);
  atlas_text_unref (text);
  atlas_event_set_tier (crumb, ATLAS_TIER_DETAIL);
  atlas_event_take_places (storm, make_ids ("burrow"));
  g_assert_true (atlas_siege_take_event (siege, supper));
  g_assert_true (atlas_siege_take_event (siege, crumb));
  g_assert_true (atlas_siege_take_event (siege, storm));
  g_assert_true (atlas_siege_take_event (siege, peace));
}

/* Nights of watching, one an hour from 11 June on; each seventh is a detail. */
static void
add_more_events (AtlasSiege *siege,
                 guint       n_events)
{
  gint64 begin = atlas_time_from_civil (1200, 6, 11, 0, 0);

  for (guint i = 0; i < n_events; i++)
    {
      g_autofree char *id = g_strdup_printf ("watch-%u", i);
      g_autofree char *title = g_strdup_printf ("Watch %u", i);
      AtlasSpan span = { .is_moment = TRUE };
      AtlasEvent *event;
      AtlasText *text = make_text (title, NULL);

      atlas_instant_from_time (&span.begin, begin + i * ATLAS_HOUR);
      span.end = span.begin;
      event = atlas_event_new (g_intern_string (id), &span);
      atlas_event_set_title (event, text);
      atlas_event_set_text (event, text);
      atlas_text_unref (text);
      if (i % 7 == 3)
        atlas_event_set_tier (event, ATLAS_TIER_DETAIL);
      g_assert_true (atlas_siege_take_event (siege, event));
    }
}

/* The siege, with as many more events as a test wants. */
AtlasSiege *
burrow_new (guint n_more_events)
{
  AtlasSiege *siege = atlas_siege_new ();
  AtlasSiegeHead *head = atlas_siege_get_head (siege);

  head->id = g_intern_string ("burrow-siege");
  head->title = make_text ("The Burrow", "Le Terrier");
  head->subtitle = make_text ("a siege by night", "un siège nocturne");
  atlas_instant_from_time (&head->span.begin, BURROW_BEGIN);
  atlas_instant_from_time (&head->span.end,
                           BURROW_BEGIN + (10 + n_more_events / 24) * ATLAS_DAY);
  head->opening = BURROW_BEGIN;
  head->day_one = BURROW_BEGIN;

  add_side (siege, "owls", "the Owls", "les Chouettes", 0x2b5c8a, ATLAS_PATTERN_STRIPES);
  add_side (siege, "mice", "the Mice", "les Souris", 0xb5402a, ATLAS_PATTERN_CROSSES);
  add_term (siege, ATLAS_VOCABULARY_LANGUAGE, "en", "English", NULL);
  add_term (siege, ATLAS_VOCABULARY_LANGUAGE, "fr", "Français", NULL);
  add_term (siege, ATLAS_VOCABULARY_TRADITION, "mousy", "Mousy names", "Noms des souris");
  add_term (siege, ATLAS_VOCABULARY_TRADITION, "owlish", "Owlish names", "Noms des chouettes");
  add_term (siege, ATLAS_VOCABULARY_ACCOUNT, "owlish", "Owlish sources", "Sources chouettes");
  add_term (siege, ATLAS_VOCABULARY_ACCOUNT, "mousy", "Mousy sources", "Sources souris");
  add_term (siege, ATLAS_VOCABULARY_KIND, "raid", "Raid", "Razzia");
  add_sources (siege);
  add_places (siege);
  add_actors (siege);
  add_tour (siege);
  add_series (siege);
  add_events (siege);
  add_more_events (siege, n_more_events);
  atlas_siege_seal (siege);

  return siege;
}
