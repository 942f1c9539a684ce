/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "core/atlas-span.h"
#include "mutate.h"

/* Times that are damaged: whatever is taken for a time is one, and is written as it was read. */

#define N_RUNS 100000

static const char *const times[] = {
  "1954-03-13T17:05", "1954-03-30", "1954-04", "1953-12~", "[1954-03-13T22:30..1954-03-14T02:00]", "1954-05-07/..",
  "-0428-05/-0426-09", "1814-24", "195X", "19XX", "Y-9999", "[..1200-05]", "[1200..]", "1954-03-13T17", "../1954",
  "1600-02-29%", "1954-03?/1954-05~", "9999-12-31T23:59", "-9999", "0000-01-01T00:00", NULL,
};

static const char *const words[] = {
  "-", "/", "..", "[", "]", "~", "?", "%", "X", "T", ":", "0", "9", "24", "-13", "-31", "T24:00", "Z", "+01", " ", "\n",
  "0000", "99999", NULL,
};

static void
check_instant (const char *text)
{
  AtlasInstant instant;
  g_autoptr (GError) error = NULL;
  g_autofree char *written = NULL;

  if (!atlas_instant_parse (text, &instant, &error))
    {
      g_assert_true (error != NULL && error->domain == ATLAS_TIME_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL) || !g_utf8_validate (text, -1, NULL));
      return;
    }

  g_assert_no_error (error);
  g_assert_cmpint (instant.earliest, <=, instant.latest);
  written = atlas_instant_to_string (&instant);
  g_assert_cmpstr (written, ==, text);
}

static void
check_span (const char *text)
{
  AtlasSpan span;
  AtlasSpan again;
  g_autoptr (GError) error = NULL;
  g_autofree char *written = NULL;

  if (!atlas_span_parse (text, &span, &error))
    {
      g_assert_nonnull (error);
      return;
    }

  written = atlas_span_to_string (&span);
  g_assert_cmpint (span.begin.earliest, <=, span.end.latest);
  g_assert_true (atlas_span_parse (written, &again, NULL));
  g_assert_cmpint (again.begin.earliest, ==, span.begin.earliest);
  g_assert_cmpint (again.end.latest, ==, span.end.latest);
}

static void
test_edtf (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (FUZZ_SEED);
  guint n_runs = fuzz_get_n_runs (N_RUNS);

  g_test_message ("%u times from seed %u", n_runs, FUZZ_SEED);
  for (guint i = 0; i < n_runs; i++)
    {
      gint32 n_times = (gint32) G_N_ELEMENTS (times) - 1;
      g_autoptr (GString) text = g_string_new (times[g_rand_int_range (rand, 0, n_times)]);
      g_autoptr (GString) other = g_string_new (times[g_rand_int_range (rand, 0, n_times)]);

      fuzz_mutate (rand, text, words, other);
      /* Both take a text up to its first NUL. */
      check_instant (text->str);
      check_span (text->str);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fuzz/edtf", test_edtf);

  return g_test_run ();
}
