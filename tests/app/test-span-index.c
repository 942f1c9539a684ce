/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdlib.h>

#include "core/atlas-span-index.h"

typedef struct
{
  gint64 begin;
  gint64 end;
} Pair;

static gboolean
collect_cb (guint    item,
            gpointer user_data)
{
  g_string_append_printf (user_data, "%u ", item);

  return TRUE;
}

static gboolean
collect_first_cb (guint    item,
                  gpointer user_data)
{
  collect_cb (item, user_data);

  return FALSE;
}

static AtlasSpanIndex *
build_index (const Pair *pairs,
             guint       n_pairs)
{
  AtlasSpanIndex *index = atlas_span_index_new (n_pairs);

  for (guint i = 0; i < n_pairs; i++)
    atlas_span_index_add (index, pairs[i].begin, pairs[i].end);
  atlas_span_index_build (index);

  return index;
}

static char *
ask (AtlasSpanIndex *index,
     gint64          begin,
     gint64          end)
{
  GString *found = g_string_new (NULL);

  atlas_span_index_foreach (index, begin, end, collect_cb, found);

  return g_string_free (found, FALSE);
}

static void
test_edges (void)
{
  static const Pair pairs[] = { { 0, 100 }, { 10, 20 }, { 10, 10 }, { 20, 30 }, { 50, G_MAXINT64 } };
  static const struct
  {
    gint64      begin;
    gint64      end;
    const char *found;
  } cases[] = {
    { -10, 0, "" },           /* an end is not inside */
    { -10, 1, "0 " },
    { 10, 11, "0 1 2 " },     /* an empty span counts as one second */
    { 11, 12, "0 1 " },
    { 19, 20, "0 1 " },
    { 20, 21, "0 3 " },
    { 30, 50, "0 " },
    { 100, 101, "4 " },       /* it never ends */
    { G_MININT64, G_MAXINT64, "0 1 2 3 4 " },
  };
  g_autoptr (AtlasSpanIndex) index = build_index (pairs, G_N_ELEMENTS (pairs));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = ask (index, cases[i].begin, cases[i].end);

      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_empty (void)
{
  g_autoptr (AtlasSpanIndex) index = build_index (NULL, 0);
  g_autofree char *found = ask (index, G_MININT64, G_MAXINT64);

  g_assert_cmpstr (found, ==, "");
}

static void
test_stop (void)
{
  static const Pair pairs[] = { { 0, 9 }, { 1, 9 }, { 2, 9 } };
  g_autoptr (AtlasSpanIndex) index = build_index (pairs, G_N_ELEMENTS (pairs));
  g_autoptr (GString) found = g_string_new (NULL);

  atlas_span_index_foreach (index, 1, 9, collect_first_cb, found);
  g_assert_cmpstr (found->str, ==, "0 ");
}

static int
compare_pairs (gconstpointer a,
               gconstpointer b)
{
  const Pair *one = a;
  const Pair *other = b;

  return (one->begin > other->begin) - (one->begin < other->begin);
}

/* Against looking at every one. */
static void
test_random (void)
{
  for (guint round = 0; round < 300; round++)
    {
      guint n_pairs = (guint) g_test_rand_int_range (1, 60);
      g_autofree Pair *pairs = g_new (Pair, n_pairs);
      g_autoptr (AtlasSpanIndex) index = NULL;

      for (guint i = 0; i < n_pairs; i++)
        {
          pairs[i].begin = g_test_rand_int_range (0, 200);
          pairs[i].end = pairs[i].begin + g_test_rand_int_range (0, round % 2 == 0 ? 10 : 200);
        }
      qsort (pairs, n_pairs, sizeof *pairs, compare_pairs);
      index = build_index (pairs, n_pairs);

      for (guint question = 0; question < 20; question++)
        {
          gint64 begin = g_test_rand_int_range (-10, 210);
          gint64 end = begin + g_test_rand_int_range (1, 60);
          g_autofree char *found = ask (index, begin, end);
          g_autoptr (GString) expected = g_string_new (NULL);

          for (guint i = 0; i < n_pairs; i++)
            {
              if (pairs[i].begin < end && MAX (pairs[i].end, pairs[i].begin + 1) > begin)
                g_string_append_printf (expected, "%u ", i);
            }
          g_assert_cmpstr (found, ==, expected->str);
        }
    }
}

/* Building is linear: what grows faster would not end within the life of a test. */
static void
test_many (void)
{
  const guint n_items = 1000000;
  g_autoptr (AtlasSpanIndex) index = atlas_span_index_new (n_items);
  g_autofree char *found = NULL;

  for (guint i = 0; i < n_items; i++)
    atlas_span_index_add (index, i, i + (i % 1000 == 0 ? 5000 : 1));
  atlas_span_index_build (index);

  found = ask (index, 500500, 500501);
  g_assert_cmpstr (found, ==, "496000 497000 498000 499000 500000 500500 ");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/span-index/edges", test_edges);
  g_test_add_func ("/span-index/empty", test_empty);
  g_test_add_func ("/span-index/stop", test_stop);
  g_test_add_func ("/span-index/random", test_random);
  g_test_add_func ("/span-index/many", test_many);

  return g_test_run ();
}
