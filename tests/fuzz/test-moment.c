/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mutate.h"
#include "state/atlas-moment.h"

/* Links that are damaged, as in a mail or by bad intent: each is refused with a reason, or leads to the moment to
 * which the link that is made of it leads again. */

#define N_RUNS 20000

static const char *const links[] = {
  "siege-atlas:malta?at=1565-06-23T00:00&view=-35.902000,14.519000,13.500",
  "siege-atlas:malta?select=elmo&lang=fr&names=maltese&account=order",
  "siege-atlas:malta?tour=walls,2&filter=kind:assault%20side:order%20time:-60,120&hide=relief,names",
  "siege-atlas:malta?at=-0428-06-01T17:05&filter=extent:14.5,35.8,14.6,36%20certainty:agreed",
  "siege-atlas:%C4%91%E1%BB%93i?select=a%26b%3Dc%3F",
};

static const char *const words[] = {
  "%", "&", "=", "?", "#", "/", ",", ":", "-", " ", "%00", "%20", "%ff", "\xff", "nan", "inf", "1e999", "99999999999", "at=", "view=",
  "filter=", "extent:", "time:", "tour=", "hide=", "select=", "-9999", "9999-12-31T23:59", NULL,
};

static void
check_link (const char *link)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasMoment) moment = atlas_moment_parse (link, &error);
  g_autoptr (AtlasMoment) again = NULL;
  g_autofree char *made = NULL;
  g_autofree char *made_again = NULL;

  if (moment == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return;
    }

  g_assert_no_error (error);
  made = atlas_moment_to_uri (moment);
  again = atlas_moment_parse (made, &error);
  g_assert_no_error (error);
  made_again = atlas_moment_to_uri (again);
  g_assert_cmpstr (made_again, ==, made);
}

static void
test_moment (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (FUZZ_SEED);
  guint n_runs = fuzz_get_n_runs (N_RUNS);

  g_test_message ("%u links from seed %u", n_runs, FUZZ_SEED);
  for (guint i = 0; i < n_runs; i++)
    {
      gint32 n_links = (gint32) G_N_ELEMENTS (links);
      g_autoptr (GString) text = g_string_new (links[g_rand_int_range (rand, 0, n_links)]);
      g_autoptr (GString) other = g_string_new (links[g_rand_int_range (rand, 0, n_links)]);

      fuzz_mutate (rand, text, words, other);
      check_link (text->str);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fuzz/moment", test_moment);

  return g_test_run ();
}
