/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "band-fixture.h"

#include <adwaita.h>

#include "../pieces.h"
#include "screen.h"
#include "timeline/atlas-band.h"
#include "timeline/atlas-time-row.h"

#define BAND_HEIGHT 420

static void
add_words (AtlasSiege *siege)
{
  AtlasTerm kind = { .id = g_intern_string ("assault"), .name = atlas_text_new (),
                     .mark = ATLAS_MARK_STAR };
  AtlasTerm phase = { .id = g_intern_string ("first"), .name = atlas_text_new () };

  atlas_text_add (phase.name, "en", "The first of the assaults", -1, NULL, 0);
  g_assert_true (atlas_siege_take_term (siege, ATLAS_VOCABULARY_KIND, &kind));
  atlas_instant_from_time (&phase.span.begin, SEPTEMBER (3));
  atlas_instant_from_time (&phase.span.end, SEPTEMBER (20));
  g_assert_true (atlas_siege_take_term (siege, ATLAS_VOCABULARY_PHASE, &phase));
}

/* Four places that fall on the 4th, the 6th, the 10th and never, two of them in the quarter of the
 * smiths; events on the 6th and the 10th, and a swarm of twenty on the 15th. */
AtlasSiege *
band_fixture_new_siege (void)
{
  AtlasSiege *siege = pieces_new_siege (SIEGE_BEGIN, SIEGE_END);
  AtlasSiegeHead *head = atlas_siege_get_head (siege);
  AtlasPlace *mill, *ford, *keep, *gate;

  head->opening = SEPTEMBER (2);
  head->day_one = SIEGE_BEGIN;
  pieces_add_side (siege, "blue", 0x2244aa, ATLAS_PATTERN_PLAIN);
  pieces_add_side (siege, "red", 0xaa4422, ATLAS_PATTERN_DOTS);
  add_words (siege);

  gate = pieces_add_place (siege, "gate", NULL, 2);
  mill = pieces_add_place (siege, "mill", "smiths", 1);
  ford = pieces_add_place (siege, "ford", NULL, 1);
  keep = pieces_add_place (siege, "keep", "smiths", 1);
  pieces_add_place (siege, "hill", NULL, 1);
  pieces_add_place (siege, "smiths", NULL, 1);
  pieces_add_holding (gate, ATLAS_HOLD_HELD, "blue", SIEGE_BEGIN, SIEGE_BEGIN);
  pieces_add_holding (gate, ATLAS_HOLD_ABANDONED, NULL, SEPTEMBER (4), SEPTEMBER (4));
  pieces_add_holding (mill, ATLAS_HOLD_HELD, "blue", SIEGE_BEGIN, SIEGE_BEGIN);
  pieces_add_holding (mill, ATLAS_HOLD_CONTESTED, NULL, SEPTEMBER (9), SEPTEMBER (9));
  pieces_add_holding (mill, ATLAS_HOLD_HELD, "red", SEPTEMBER (10), SEPTEMBER (10) + 6 * ATLAS_HOUR);
  pieces_add_holding (ford, ATLAS_HOLD_HELD, "blue", SIEGE_BEGIN, SIEGE_BEGIN);
  pieces_add_holding (ford, ATLAS_HOLD_HELD, "red", SEPTEMBER (6), SEPTEMBER (6));
  pieces_add_holding (keep, ATLAS_HOLD_HELD, "blue", SIEGE_BEGIN, SIEGE_BEGIN);

  atlas_event_set_side (pieces_add_event (siege, "ford-falls", SEPTEMBER (6), "assault"), g_intern_string ("red"));
  atlas_event_set_side (pieces_add_event (siege, "mill-falls", SEPTEMBER (10), "assault"), g_intern_string ("red"));
  for (int i = 0; i < 20; i++)
    {
      g_autofree char *id = g_strdup_printf ("swarm-%d", i);

      pieces_add_event (siege, id, SEPTEMBER (15) + i * ATLAS_MINUTE * 30, "assault");
    }
  atlas_siege_seal (siege);

  return siege;
}

/* Prepares the program for tests of the band; nothing travels on its way. */
void
band_fixture_init (int    *argc,
                   char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

static void
set_up (BandFixture   *fixture,
        gconstpointer  unused)
{
  g_autoptr (AtlasSiege) siege = band_fixture_new_siege ();

  fixture->state = atlas_state_new ();
  atlas_state_set_siege (fixture->state, siege);
  fixture->band = atlas_band_new (fixture->state);
  band_fixture_activate (fixture, "band.whole-siege");
  fixture->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (fixture->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), BAND_WIDTH, BAND_HEIGHT);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->band);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->band);
}

static void
tear_down (BandFixture   *fixture,
           gconstpointer  unused)
{
  screen_destroy (fixture->window);
  g_assert_finalize_object (fixture->state);
}

/* A test that is given the band and its state, both new. */
void
band_fixture_add (const char  *path,
                  void       (*test) (BandFixture   *fixture,
                                      gconstpointer  unused))
{
  g_test_add (path, BandFixture, NULL, set_up, test, tear_down);
}

void
band_fixture_activate (BandFixture *fixture,
                       const char  *action)
{
  g_assert_true (gtk_widget_activate_action (fixture->band, action, NULL));
}

/* Compares the identifier of the event that is selected. */
void
band_fixture_assert_event (BandFixture *fixture,
                           const char  *id)
{
  g_assert_nonnull (atlas_state_get_event (fixture->state));
  g_assert_cmpstr (atlas_event_get_id (atlas_state_get_event (fixture->state)), ==, id);
}

/* The first widget of a type in the band, be it visible or not. */
gpointer
band_fixture_find (BandFixture *fixture,
                   GType        type)
{
  return screen_find_any (fixture->band, type);
}

/* Where a time row draws a moment. */
double
band_fixture_get_x (gpointer row,
                    gint64   time)
{
  AtlasTimeAxis axis;

  g_assert_true (atlas_time_row_get_axis (row, &axis));

  return atlas_time_row_get_label_width (row) + atlas_time_axis_get_x (&axis, time);
}
