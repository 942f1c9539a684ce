/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "state/atlas-search.h"
#include "state/atlas-state.h"
#include "xml/atlas-reader.h"

/* How long a key takes while one types in the search: bench-search FOLDER.
 * Prints how long it takes to get ready, the 95th percentile and the worst of all keys, and the worst of
 * several changes of the filter, in milliseconds. Words are typed letter by letter: such that are in every other title, in none, in a few
 * names, and several. */

#define MOST 8
#define REPEATS 5

static const char *const typed[] = {
  "wall", "tower ditch", "post 1999", "p", "e e e", "xyzzy", "rope brick plank earth", "engine column zzz",
};

static int
compare_doubles (const void *a,
                 const void *b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

static void
type_words (AtlasSearch *search,
            const char  *words,
            GArray      *times)
{
  glong length = g_utf8_strlen (words, -1);

  for (glong i = 1; i <= length; i++)
    {
      g_autofree char *query = g_utf8_substring (words, 0, i);
      gint64 begin = g_get_monotonic_time ();
      g_autoptr (GArray) found = atlas_search_find (search, query, MOST);
      double time_ms = (double) (g_get_monotonic_time () - begin) / 1000.0;

      g_array_append_val (times, time_ms);
    }
}

static double
change_filters (AtlasSiege *siege)
{
  static const char *const filters[] = {
    "kind:assault", "side:inside phase:whole", "place:p7", "account:first", "source:s3", "certainty:agreed",
    "extent:20.5,37.5,21.5,38.5", "kind:assault account:first certainty:agreed extent:20.5,37.5,21.5,38.5",
  };
  g_autoptr (AtlasState) state = atlas_state_new ();
  double worst_ms = 0;

  atlas_state_set_siege (state, siege);
  atlas_state_set_show_details (state, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      g_autoptr (AtlasFilter) filter = atlas_filter_parse (filters[i]);
      gint64 begin = g_get_monotonic_time ();

      atlas_state_set_filter (state, filter);
      atlas_state_get_passed (state);
      worst_ms = MAX (worst_ms, (double) (g_get_monotonic_time () - begin) / 1000.0);
    }

  return worst_ms;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (AtlasSiege) siege = NULL;
  g_autoptr (AtlasSearch) search = NULL;
  gint64 begin;
  double ready_ms;

  if (argc != 2)
    return 2;
  siege = atlas_reader_load (argv[1], diagnostics, NULL, NULL);
  if (siege == NULL)
    return 1;

  begin = g_get_monotonic_time ();
  search = atlas_search_new (siege, "en");
  ready_ms = (double) (g_get_monotonic_time () - begin) / 1000.0;

  for (guint repeat = 0; repeat < REPEATS; repeat++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
        type_words (search, typed[i], times);
    }
  qsort (times->data, times->len, sizeof (double), compare_doubles);
  printf ("%.1f %.2f %.2f %.2f\n", ready_ms, g_array_index (times, double, times->len * 95 / 100),
          g_array_index (times, double, times->len - 1), change_filters (siege));

  return 0;
}
