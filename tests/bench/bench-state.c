/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "core/atlas-holding-index.h"

/* How long it takes to know who holds what at a moment: bench-state PLACES HOLDINGS.
 * Prints the median and the 95th percentile in microseconds. The holdings are spread evenly over
 * the places, the moments over the whole time in a fixed random order. */

#define N_QUESTIONS 2000
#define LENGTH (ATLAS_DAY * 365)

static int
compare_doubles (const void *a,
                 const void *b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

static GPtrArray *
create_places (guint n_places,
               guint n_holdings,
               GRand *random)
{
  static const char *const sides[] = { "one", "other" };
  GPtrArray *places = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_places; i++)
    {
      g_autofree char *id = g_strdup_printf ("place-%u", i);
      AtlasPlace *place = atlas_place_new (id, ATLAS_PLACE_STRONGPOINT, (AtlasPosition) { 0, 0 }, 0);
      guint n = n_holdings / n_places;
      gint64 step = LENGTH / n;

      for (guint k = 0; k < n; k++)
        {
          AtlasHolding holding = { .hold = ATLAS_HOLD_HELD, .side = g_intern_static_string (sides[k % 2]) };

          atlas_instant_from_time (&holding.begin,
                                   k * step + g_rand_int_range (random, 0, (gint32) MAX (step, 1)));
          g_array_append_val (atlas_place_get_holdings (place), holding);
        }
      atlas_place_set_index (place, i);
      g_ptr_array_add (places, place);
    }

  return places;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1954);
  g_autoptr (GPtrArray) places = NULL;
  g_autoptr (AtlasHoldingIndex) index = NULL;
  g_autofree guint32 *state = NULL;
  g_autofree double *times = g_new (double, N_QUESTIONS);

  if (argc != 3)
    return 2;

  places = create_places ((guint) strtoul (argv[1], NULL, 10), (guint) strtoul (argv[2], NULL, 10), random);
  index = atlas_holding_index_new (places, NULL);
  state = g_new (guint32, places->len);

  for (guint i = 0; i < N_QUESTIONS; i++)
    {
      gint64 time = (gint64) (g_rand_double (random) * LENGTH);
      gint64 begin = g_get_monotonic_time ();

      /* Ten at once, since the clock counts in microseconds. */
      for (guint k = 0; k < 10; k++)
        atlas_holding_index_get_state (index, (time + k * 7919) % LENGTH, state);
      times[i] = (double) (g_get_monotonic_time () - begin) / 10.0;
    }
  qsort (times, N_QUESTIONS, sizeof *times, compare_doubles);
  printf ("%.1f %.1f\n", times[N_QUESTIONS / 2], times[N_QUESTIONS * 95 / 100]);

  return 0;
}
