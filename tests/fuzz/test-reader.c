/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "mutate.h"
#include "xml/atlas-reader.h"

/* Data sets that are damaged: the reader gives a whole siege or a reason, and survives both. */

#define N_RUNS 1500

static const char *const words[] = {
  "<", ">", "</", "/>", "\"", "&", "&amp;", "&#0;", "&#x10FFFF;", "<!DOCTYPE a [<!ENTITY b 'c'>]>", "<![CDATA[", "]]>",
  "<!--", "-->", "<?xml version='1.0' encoding='UTF-16'?>", "<?xml version='1.0' encoding='ISO-8859-1'?>",
  "<event id='a' when='1200' kinds='assault'>", "</event>", "<text xml:lang='en'>", "<place ref='gate'>", "<part href='../a'/>",
  "<part href='/dev/zero'/>", "xmlns='urn:a'", " xsi:type='a'", "1200-05-03", "[1200..1300]", "-9999", "1e999", "NaN", "INF",
  "-0", "99999999999999999999", "\xff\xfe", "\xc0\x80", "\xed\xa0\x80", "\xef\xbf\xbe", "\r", "gate", "tower", "inside", NULL,
};

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
read_corpus (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "malformed", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *corpus = g_ptr_array_new ();
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, ".xml"))
        g_ptr_array_add (names, g_strdup (name));
    }

  /* In the same order on every disk. */
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);
      char *text;
      gsize length;

      g_assert_true (g_file_get_contents (path, &text, &length, NULL));
      g_ptr_array_add (corpus, g_string_new_len (text, (gssize) length));
      g_free (text);
    }
  g_assert_cmpuint (corpus->len, >, 50);

  return corpus;
}

/* The damaged file stays where it is if the reader does not survive it. */
static void
check_file (const char    *folder,
            const char    *path,
            const GString *text)
{
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasSiege) siege = NULL;

  /* Without waiting for the disk each time. */
  g_assert_true (g_file_set_contents_full (path, text->str, (gssize) text->len, G_FILE_SET_CONTENTS_NONE, 0600,
                                           NULL));
  siege = atlas_reader_load (folder, diagnostics, NULL, &error);

  g_assert_true ((siege != NULL) == (error == NULL));
  g_assert_true ((siege != NULL) == (atlas_diagnostics_get_n_errors (diagnostics) == 0));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (diagnostics)); i++)
    {
      const char *message = atlas_diagnostic_get_message (atlas_diagnostics_get (diagnostics, i));

      /* A message is shown in a window, and on one line. */
      g_assert_true (g_utf8_validate (message, -1, NULL));
      g_assert_cmpstr (message, !=, "");
      g_assert_null (strchr (message, '\n'));
    }
}

static void
test_reader (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (FUZZ_SEED);
  g_autoptr (GPtrArray) corpus = read_corpus ();
  g_autofree char *folder = g_dir_make_tmp ("fuzz-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "siege.xml", NULL);
  guint n_runs = fuzz_get_n_runs (N_RUNS);

  g_test_message ("%u files from seed %u, the last one in %s", n_runs, FUZZ_SEED, path);
  for (guint i = 0; i < n_runs; i++)
    {
      const GString *seed = corpus->pdata[g_rand_int_range (rand, 0, (gint32) corpus->len)];
      const GString *other = corpus->pdata[g_rand_int_range (rand, 0, (gint32) corpus->len)];
      g_autoptr (GString) text = g_string_new_len (seed->str, (gssize) seed->len);

      fuzz_mutate (rand, text, words, other);
      check_file (folder, path, text);
    }

  g_unlink (path);
  g_rmdir (folder);
  for (guint i = 0; i < corpus->len; i++)
    g_string_free (corpus->pdata[i], TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fuzz/reader", test_reader);

  return g_test_run ();
}
