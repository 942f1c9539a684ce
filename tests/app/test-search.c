/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/atlas-search.h"

#include <string.h>

#include "../sample.h"
#include "core/atlas-fold.h"
#include "xml/atlas-reader.h"

#define N_QUERIES 400
#define MOST      8

static AtlasSiege *
load_data (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("ATLAS_DATADIR"), "dien-bien-phu", NULL);
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  AtlasSiege *siege = atlas_reader_load (path, diagnostics, NULL, NULL);

  g_assert_nonnull (siege);

  return siege;
}

static GPtrArray *
get_actors (AtlasSiege     *siege,
            AtlasFoundKind  kind)
{
  return atlas_siege_get_actors (siege, kind == ATLAS_FOUND_PERSON ? ATLAS_ACTOR_PERSON : ATLAS_ACTOR_UNIT);
}

static const char *
get_id (AtlasSiege       *siege,
        const AtlasFound *found)
{
  switch (found->kind)
    {
    case ATLAS_FOUND_PLACE:
      return atlas_place_get_id (g_ptr_array_index (atlas_siege_get_places (siege), found->index));
    case ATLAS_FOUND_PERSON:
    case ATLAS_FOUND_UNIT:
      return atlas_actor_get_id (g_ptr_array_index (get_actors (siege, found->kind), found->index));
    case ATLAS_FOUND_EVENT:
      return atlas_event_get_id (g_ptr_array_index (atlas_siege_get_events (siege), found->index));
    case ATLAS_FOUND_SOURCE:
      return ((const AtlasSource *) g_ptr_array_index (atlas_siege_get_sources (siege), found->index))->id;
    case ATLAS_N_FOUND_KINDS:
    default:
      g_assert_not_reached ();
    }
}

/* What was found in one line: "place town exact, event fire text". */
static char *
describe (AtlasSiege *siege,
          GArray     *found)
{
  static const char *const kinds[] = { "place", "person", "unit", "event", "source" };
  static const char *const matches[] = { "exact", "prefix", "words", "parts", "text" };
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const AtlasFound *one = &g_array_index (found, AtlasFound, i);

      g_string_append_printf (line, "%s%s %s %s", i > 0 ? ", " : "", kinds[one->kind], get_id (siege, one),
                              matches[one->match]);
    }

  return g_string_free (line, FALSE);
}

static void
assert_found (AtlasSearch *search,
              AtlasSiege  *siege,
              const char  *query,
              const char  *expected)
{
  g_autoptr (GArray) found = atlas_search_find (search, query, MOST);
  g_autofree char *line = describe (siege, found);

  g_test_message ("“%s”", query);
  g_assert_cmpstr (line, ==, expected);
}

static void
test_fixture (void)
{
  g_autoptr (AtlasSiege) siege = sample_load ();
  g_autoptr (AtlasSearch) english = atlas_search_new (siege, "en");
  g_autoptr (AtlasSearch) greek = atlas_search_new (siege, "el");

  assert_found (english, siege, "plataea",
                "place town exact, event night-attack text, event army-comes text, event ring-closed text, "
                "event judgment text");
  assert_found (english, siege, "ΠΛΑΤΑΙΑ", "place town exact");
  assert_found (english, siege, "πλατ", "place town prefix");
  assert_found (english, siege, "mound",
                "place mound words, event mound-built words, event crescent-built text, event rams text, "
                "event fire text");
  assert_found (english, siege, "wall second", "event crescent-built words");
  assert_found (english, siege, "gh wal", "place high-wall parts");
  assert_found (english, siege, "xyzzy", "");
  assert_found (english, siege, " …! ", "");
  assert_found (english, siege, "", "");
  assert_found (greek, siege, "φωτια στην πολη", "event fire exact");
  assert_found (greek, siege, "the town set alight", "");
}

/* Who looks for a hill finds it under each of its names, whatever the reader's language. */
static void
test_names_of_both_sides (void)
{
  static const char *const cases[][3] = {
    { "A1", "fr", "eliane-2" },          { "doc lap", "en", "gabrielle" },
    { "éliane 2", "vi", "eliane-2" },    { "ELIANE-2", "fr", "eliane-2" },
    { "him lam", "fr", "beatrice" },     { "beatrice", "vi", "beatrice" },
    { "hong cum", "en", "isabelle" },    { "Điện Biên Phủ", "en", "valley" },
    { "dien bien phu", "fr", "valley" }, { "muong thanh", "vi", NULL },
  };
  g_autoptr (AtlasSiege) siege = load_data ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AtlasSearch) search = atlas_search_new (siege, cases[i][1]);
      g_autoptr (GArray) found = atlas_search_find (search, cases[i][0], MOST);
      const AtlasFound *first = &g_array_index (found, AtlasFound, 0);

      g_test_message ("“%s” in %s", cases[i][0], cases[i][1]);
      g_assert_cmpuint (found->len, >, 0);
      g_assert_cmpint (first->kind, ==, ATLAS_FOUND_PLACE);
      if (cases[i][2] != NULL)
        {
          g_assert_cmpint (first->match, ==, ATLAS_MATCH_EXACT);
          g_assert_cmpstr (get_id (siege, first), ==, cases[i][2]);
        }
    }
}

static void
test_people_and_units (void)
{
  g_autoptr (AtlasSiege) siege = load_data ();
  g_autoptr (AtlasSearch) search = atlas_search_new (siege, "fr");
  g_autoptr (GArray) person = atlas_search_find (search, "vo nguyen giap", MOST);
  g_autoptr (GArray) unit = atlas_search_find (search, "312", MOST);
  guint n = 0;

  g_assert_cmpuint (person->len, >, 0);
  g_assert_cmpint (g_array_index (person, AtlasFound, 0).kind, ==, ATLAS_FOUND_PERSON);
  g_assert_cmpint (g_array_index (person, AtlasFound, 0).match, ==, ATLAS_MATCH_EXACT);
  for (guint i = 0; i < unit->len; i++)
    n += g_array_index (unit, AtlasFound, i).kind == ATLAS_FOUND_UNIT;
  g_assert_cmpuint (n, >, 0);
}

/* What the search does, as simply as it can be said. */
static AtlasMatch
rate_simply (const char *words,
             GStrv       query)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  g_autofree char *whole = g_strjoinv (" ", query);
  AtlasMatch match = ATLAS_MATCH_WORDS;

  atlas_fold_append (folded, words, NULL);
  for (char **word = query; *word != NULL; word++)
    {
      g_autofree char *begin = g_strconcat (" ", *word, NULL);

      if (strstr (folded->str, *word) == NULL)
        return ATLAS_N_MATCHES;
      if (!g_str_has_prefix (folded->str, *word) && strstr (folded->str, begin) == NULL)
        match = ATLAS_MATCH_PARTS;
    }
  if (g_str_equal (folded->str, whole))
    return ATLAS_MATCH_EXACT;

  return g_str_has_prefix (folded->str, whole) ? ATLAS_MATCH_PREFIX : match;
}

static AtlasMatch
rate_names (GArray *names,
            GStrv   query)
{
  AtlasMatch best = ATLAS_N_MATCHES;

  for (guint i = 0; i < names->len; i++)
    best = MIN (best, rate_simply (g_array_index (names, AtlasName, i).words, query));

  return best;
}

static AtlasMatch
rate_event (AtlasEvent *event,
            const char *language,
            GStrv       query)
{
  AtlasMatch match = rate_simply (atlas_text_get (atlas_event_get_title (event), language), query);
  const char *text = atlas_text_get (atlas_event_get_text (event), language);
  gboolean is_long = FALSE;

  for (char **word = query; *word != NULL; word++)
    is_long |= strlen (*word) >= 3;
  if (match == ATLAS_N_MATCHES && is_long && rate_simply (text, query) <= ATLAS_MATCH_WORDS)
    return ATLAS_MATCH_TEXT;

  return match;
}

static AtlasMatch
rate (AtlasSiege     *siege,
      AtlasFoundKind  kind,
      guint           index,
      const char     *language,
      GStrv           query)
{
  const AtlasSource *source;

  switch (kind)
    {
    case ATLAS_FOUND_PLACE:
      return rate_names (atlas_place_get_names (g_ptr_array_index (atlas_siege_get_places (siege), index)), query);
    case ATLAS_FOUND_PERSON:
    case ATLAS_FOUND_UNIT:
      return rate_names (atlas_actor_get_names (g_ptr_array_index (get_actors (siege, kind), index)), query);
    case ATLAS_FOUND_EVENT:
      return rate_event (g_ptr_array_index (atlas_siege_get_events (siege), index), language, query);
    case ATLAS_FOUND_SOURCE:
      source = g_ptr_array_index (atlas_siege_get_sources (siege), index);
      return rate_simply (atlas_text_get (source->title, language), query);
    case ATLAS_N_FOUND_KINDS:
    default:
      g_assert_not_reached ();
    }
}

/* Each result is rated as it should be, better ones come first, none is missing, and none is there twice. */
static void
check_kind (AtlasSiege     *siege,
            GArray         *found,
            AtlasFoundKind  kind,
            guint           n_items,
            const char     *query)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_auto (GStrv) words = NULL;
  guint counts[ATLAS_N_MATCHES + 1] = { 0 };
  AtlasMatch last = ATLAS_MATCH_EXACT;
  guint n = 0;

  atlas_fold_append (folded, query, NULL);
  words = g_strsplit (folded->str, " ", -1);
  for (guint i = 0; i < n_items; i++)
    counts[rate (siege, kind, i, "fr", words)]++;

  for (guint i = 0; i < found->len; i++)
    {
      const AtlasFound *one = &g_array_index (found, AtlasFound, i);

      if (one->kind != kind)
        continue;
      g_assert_cmpint (one->match, ==, rate (siege, kind, one->index, "fr", words));
      g_assert_cmpint (one->match, >=, last);
      g_assert_true (g_hash_table_add (seen, GUINT_TO_POINTER (one->index)));
      last = one->match;
      counts[one->match]--;
      n++;
    }

  g_assert_cmpuint (n, <=, MOST);
  for (guint match = 0; n < MOST && match < ATLAS_N_MATCHES; match++)
    g_assert_cmpuint (counts[match], ==, 0);
  for (guint match = 0; match < last; match++)
    g_assert_cmpuint (counts[match], ==, 0);
}

static const char *
choose_words (AtlasSiege *siege)
{
  GPtrArray *places = atlas_siege_get_places (siege);
  GPtrArray *events = atlas_siege_get_events (siege);
  AtlasEvent *event = g_ptr_array_index (events, g_test_rand_int_range (0, (int) events->len));
  GArray *names;

  switch (g_test_rand_int_range (0, 3))
    {
    case 0:
      names = atlas_place_get_names (
        g_ptr_array_index (places, g_test_rand_int_range (0, (int) places->len)));
      return g_array_index (names, AtlasName, g_test_rand_int_range (0, (int) names->len)).words;
    case 1:
      return atlas_text_get (atlas_event_get_title (event), "fr");
    default:
      return atlas_text_get (atlas_event_get_text (event), "fr");
    }
}

static char *
make_query (AtlasSiege *siege)
{
  const char *words = choose_words (siege);
  int length = (int) g_utf8_strlen (words, -1);
  int begin = length > 0 ? g_test_rand_int_range (0, length) : 0;
  int wanted = g_test_rand_int_range (1, 12);

  return g_utf8_substring (words, begin, MIN (length, begin + wanted));
}

/* GTest prints the seed. */
static void
test_against_simple_search (void)
{
  g_autoptr (AtlasSiege) siege = load_data ();
  g_autoptr (AtlasSearch) search = atlas_search_new (siege, "fr");

  for (guint i = 0; i < N_QUERIES; i++)
    {
      g_autofree char *query = make_query (siege);
      g_autoptr (GString) folded = g_string_new (NULL);
      g_autoptr (GArray) found = atlas_search_find (search, query, MOST);

      atlas_fold_append (folded, query, NULL);
      if (folded->len == 0)
        {
          g_assert_cmpuint (found->len, ==, 0);
          continue;
        }
      g_test_message ("“%s”", query);
      check_kind (siege, found, ATLAS_FOUND_PLACE, atlas_siege_get_places (siege)->len, query);
      check_kind (siege, found, ATLAS_FOUND_PERSON, get_actors (siege, ATLAS_FOUND_PERSON)->len, query);
      check_kind (siege, found, ATLAS_FOUND_UNIT, get_actors (siege, ATLAS_FOUND_UNIT)->len, query);
      check_kind (siege, found, ATLAS_FOUND_EVENT, atlas_siege_get_events (siege)->len, query);
      check_kind (siege, found, ATLAS_FOUND_SOURCE, atlas_siege_get_sources (siege)->len, query);
    }
}

/* Ranges are shown by brackets. */
static void
test_ranges (void)
{
  static const char *const cases[][3] = {
    { "Độc Lập", "doc lap", "[Độc] [Lập]" },
    { "Độc Lập", "do la", "[Độ]c [Lậ]p" },
    { "Éliane 2, Éliane 4", "eliane 2", "[Éliane] [2], [Éliane] 4" },
    { "la Cathédrale", "THED", "la Ca[théd]rale" },
    { "e\xcc\x81te\xcc\x81", "ete", "[e\xcc\x81te\xcc\x81]" },
    { "Cœur", "coe", "[Cœ]ur" },
    { "abab", "ab ba", "[aba]b" },
    { "nothing", "xyz", "nothing" },
    { "nothing", "", "nothing" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) ranges = atlas_search_find_ranges (cases[i][0], cases[i][1]);
      g_autoptr (GString) shown = g_string_new (cases[i][0]);

      for (guint n = ranges->len; n > 0; n--)
        {
          const AtlasRange *range = &g_array_index (ranges, AtlasRange, n - 1);

          g_string_insert_c (shown, range->end, ']');
          g_string_insert_c (shown, range->begin, '[');
        }
      g_assert_cmpstr (shown->str, ==, cases[i][2]);
    }
}

static void
test_excerpt (void)
{
  static const char *const cases[][3] = {
    { "The mound rose against the wall.", "mound", "The mound rose against the wall." },
    { "Seventy days and nights without a pause the mound rose.", "mound", "…without a pause the mound rose." },
    { "Bảy mươi ngày đêm không nghỉ, gò đất cao dần lên.", "go dat", "…ngày đêm không nghỉ, gò đất cao dần lên." },
    { "Nothing of it", "xyz", "Nothing of it" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *excerpt = atlas_search_dup_excerpt (cases[i][0], cases[i][1]);

      g_assert_cmpstr (excerpt, ==, cases[i][2]);
    }
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
test_in_the_background (void)
{
  g_autoptr (AtlasSiege) siege = sample_load ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (AtlasSearch) search = NULL;

      if (i == 1)
        g_cancellable_cancel (cancellable);
      atlas_search_new_async (siege, "en", cancellable, done_cb, &result);
      while (result == NULL)
        g_main_context_iteration (NULL, TRUE);
      search = atlas_search_new_finish (result, &error);
      if (i == 0)
        assert_found (search, siege, "the crescent", "place crescent exact, event crescent-built text");
      else
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search/fixture", test_fixture);
  g_test_add_func ("/search/names-of-both-sides", test_names_of_both_sides);
  g_test_add_func ("/search/people-and-units", test_people_and_units);
  g_test_add_func ("/search/against-simple-search", test_against_simple_search);
  g_test_add_func ("/search/ranges", test_ranges);
  g_test_add_func ("/search/excerpt", test_excerpt);
  g_test_add_func ("/search/in-the-background", test_in_the_background);

  return g_test_run ();
}
