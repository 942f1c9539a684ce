/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "../sample.h"

static void
test_tour (void)
{
  g_autoptr (AtlasSiege) siege = sample_load ();
  const AtlasTour *tour = atlas_siege_find_tour (siege, "walls");
  const AtlasStep *step = &g_array_index (tour->steps, AtlasStep, 0);
  g_autofree char *at = atlas_instant_to_string (&step->at);

  g_assert_cmpuint (atlas_siege_get_tours (siege)->len, ==, 2);
  g_assert_null (atlas_siege_find_tour (siege, "town"));
  g_assert_null (atlas_siege_find_tour (siege, NULL));
  g_assert_true (tour->kind == ATLAS_TOUR_TOUR);
  g_assert_true (tour->is_attract);
  g_assert_null (tour->ages);
  g_assert_cmpstr (atlas_text_get (tour->summary, "en"), ==, "The siege as a matter of building.");
  g_assert_cmpuint (tour->steps->len, ==, 2);

  g_assert_cmpstr (at, ==, "-0428-06-20");
  g_assert_cmpfloat (step->centre.longitude, ==, 23.2730);
  g_assert_cmpfloat (step->zoom, ==, 14);
  g_assert_cmpfloat (step->minutes, ==, 0.5);
  g_assert_cmpstr (step->place, ==, "mound");
  g_assert_cmpstr (step->event, ==, "mound-built");
  g_assert_null (step->account);
  g_assert_false (step->has_layers);
  g_assert_null (step->notes);
  g_assert_null (step->questions);
  g_assert_cmpuint (step->cites->len, ==, 1);

  step = &g_array_index (tour->steps, AtlasStep, 1);
  g_assert_cmpstr (step->account, ==, "thucydides");
  g_assert_true (step->has_layers);
  g_assert_cmpint (step->layers, ==, ATLAS_LAYER_RELIEF | ATLAS_LAYER_FRONTS | ATLAS_LAYER_NAMES);
  g_assert_cmpstr (atlas_text_get (step->title, "el"), ==, "Πλίνθος");
}

static void
test_lesson (void)
{
  g_autoptr (AtlasSiege) siege = sample_load ();
  const AtlasTour *lesson = atlas_siege_find_tour (siege, "counting-bricks");
  const AtlasStep *step = &g_array_index (lesson->steps, AtlasStep, 0);
  const AtlasQuestion *questions = (const AtlasQuestion *) (const void *) step->questions->data;

  g_assert_true (lesson->kind == ATLAS_TOUR_LESSON);
  g_assert_false (lesson->is_attract);
  g_assert_cmpstr (lesson->ages, ==, "14-18");
  g_assert_null (lesson->summary);
  g_assert_cmpstr (atlas_text_get (step->notes, "en"), ==,
                   "Let the class count the bricks of a wall they can see.");
  g_assert_cmpuint (step->questions->len, ==, 2);
  g_assert_cmpstr (atlas_text_get (questions[0].text, "en"), ==, "Why did many people count?");
  g_assert_cmpstr (atlas_text_get (questions[0].answer, "en"), ==,
                   "So that errors would show: most counts agreed.");
  g_assert_null (questions[1].answer);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tour/tour", test_tour);
  g_test_add_func ("/tour/lesson", test_lesson);

  return g_test_run ();
}
