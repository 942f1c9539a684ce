/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/atlas-kml-tour.h"

#include <math.h>

static void
step_clear (AtlasKmlStep *step)
{
  g_free (step->when);
  g_free (step->begin);
}

/**
 * atlas_kml_tour_new:
 * @line: the line on which it begins
 *
 * Returns: (transfer full): a tour without steps
 */
AtlasKmlTour *
atlas_kml_tour_new (guint line)
{
  AtlasKmlTour *self = g_new0 (AtlasKmlTour, 1);

  self->line = line;
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->steps = g_array_new (FALSE, FALSE, sizeof (AtlasKmlStep));
  g_array_set_clear_func (self->steps, (GDestroyNotify) step_clear);

  return self;
}

/**
 * atlas_kml_tour_free:
 * @self: (transfer full): a tour
 */
void
atlas_kml_tour_free (AtlasKmlTour *self)
{
  g_free (self->name);
  g_free (self->description);
  g_hash_table_unref (self->values);
  g_array_unref (self->steps);
  g_free (self);
}

/**
 * atlas_kml_tour_begin:
 * @self: a tour
 * @element: the local name of an element that begins inside it
 */
void
atlas_kml_tour_begin (AtlasKmlTour *self,
                      const char   *element)
{
  AtlasKmlStep step = { .longitude = NAN, .latitude = NAN, .range_m = NAN };

  if (g_str_equal (element, "FlyTo"))
    g_array_append_val (self->steps, step);
  self->is_waiting = g_str_equal (element, "Wait") || (self->is_waiting && g_str_equal (element, "duration"));
}

static void
replace (char       **place,
         const char  *words)
{
  g_free (*place);
  *place = g_strstrip (g_strdup (words));
}

static void
end_in_step (AtlasKmlTour *self,
             const char   *element,
             const char   *words)
{
  AtlasKmlStep *step = &g_array_index (self->steps, AtlasKmlStep, self->steps->len - 1);
  double number = g_ascii_strtod (words, NULL);

  if (g_str_equal (element, "when"))
    replace (&step->when, words);
  else if (g_str_equal (element, "begin"))
    replace (&step->begin, words);
  else if (g_str_equal (element, "longitude"))
    step->longitude = number;
  else if (g_str_equal (element, "latitude"))
    step->latitude = number;
  else if (g_str_equal (element, "range") || (g_str_equal (element, "altitude") && isnan (step->range_m)))
    step->range_m = number;
  else if (g_str_equal (element, "duration") && self->is_waiting)
    step->seconds += number;
}

/**
 * atlas_kml_tour_end:
 * @self: a tour
 * @element: the local name of an element that ends inside it
 * @words: what stood in that element
 */
void
atlas_kml_tour_end (AtlasKmlTour *self,
                    const char   *element,
                    const char   *words)
{
  if (self->steps->len > 0)
    end_in_step (self, element, words);
  else if (g_str_equal (element, "name"))
    replace (&self->name, words);
  else if (g_str_equal (element, "description"))
    replace (&self->description, words);
}
