/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pieces.h"

/* A siege of so long, with nothing in it yet. */
AtlasSiege *
pieces_new_siege (gint64 begin,
                  gint64 end)
{
  AtlasSiege *siege = atlas_siege_new ();
  AtlasSiegeHead *head = atlas_siege_get_head (siege);

  head->title = atlas_text_new ();
  atlas_instant_from_time (&head->span.begin, begin);
  atlas_instant_from_time (&head->span.end, end);

  return siege;
}

/* A side that is called what its identifier says, by day and by night of one colour. */
void
pieces_add_side (AtlasSiege   *siege,
                 const char   *id,
                 guint32       colour,
                 AtlasPattern  pattern)
{
  AtlasSide side = { .id = g_intern_string (id), .name = atlas_text_new (), .colour = colour,
                     .night_colour = colour, .pattern = pattern };

  atlas_text_add (side.name, "en", id, -1, NULL, 0);
  g_assert_true (atlas_siege_take_side (siege, &side));
}

/* A strongpoint that is called what its identifier says. */
AtlasPlace *
pieces_add_place (AtlasSiege *siege,
                  const char *id,
                  const char *within,
                  guint       rank)
{
  AtlasPlace *place = atlas_place_new (id, ATLAS_PLACE_STRONGPOINT, (AtlasPosition) { 10, 20 }, 50);
  AtlasName name = { .words = g_strdup (id), .begin = ATLAS_TIME_MIN, .end = ATLAS_TIME_MAX };

  g_array_append_val (atlas_place_get_names (place), name);
  atlas_place_set_within (place, g_intern_string (within));
  atlas_place_set_rank (place, rank);
  g_assert_true (atlas_siege_take_place (siege, place));

  return place;
}

/* A holding that begins between two moments, or at one if they are the same, and lasts until the next. */
void
pieces_add_holding (AtlasPlace *place,
                    AtlasHold   hold,
                    const char *side,
                    gint64      earliest,
                    gint64      latest)
{
  AtlasHolding holding = { .hold = hold, .side = g_intern_string (side) };

  atlas_instant_from_time (&holding.begin, earliest);
  holding.begin.latest = latest;
  g_array_append_val (atlas_place_get_holdings (place), holding);
}

/* A moment that is called what its identifier says. */
AtlasEvent *
pieces_add_event (AtlasSiege *siege,
                  const char *id,
                  gint64      time,
                  const char *kind)
{
  AtlasSpan span = { .is_moment = TRUE };
  const char **kinds = g_new0 (const char *, 2);
  g_autoptr (AtlasText) title = atlas_text_new ();
  AtlasEvent *event;

  atlas_instant_from_time (&span.begin, time);
  span.end = span.begin;
  event = atlas_event_new (id, &span);
  kinds[0] = g_intern_string (kind);
  atlas_event_take_kinds (event, kinds);
  atlas_text_add (title, "en", id, -1, NULL, 0);
  atlas_event_set_title (event, title);
  g_assert_true (atlas_siege_take_event (siege, event));

  return event;
}
