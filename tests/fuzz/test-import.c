/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "../sample.h"
#include "export/atlas-export.h"
#include "import/atlas-import.h"
#include "mutate.h"
#include "xml/atlas-reader.h"

/* KML, KMZ and CSV that are damaged: a file is refused with a reason, or what is made of it is a sound data set. */

#define N_RUNS 400

static const char *const kml[] = {
  "<kml xmlns='http://www.opengis.net/kml/2.2' xmlns:gx='http://www.google.com/kml/ext/2.2'><Document><name>Alésia</name>\n"
  "<Folder><name>Camps</name><Placemark id='a'><name>Camp Nord</name><description>On a <b>hill</b></description>\n"
  "<Point><coordinates>4.5,47.54,380</coordinates></Point></Placemark></Folder>\n"
  "<Placemark><name>Assaut</name><TimeStamp><when>-0052-09-21T17:00</when></TimeStamp></Placemark>\n"
  "<gx:Tour><name>Visite</name><gx:Playlist><gx:FlyTo><gx:duration>3</gx:duration><LookAt><longitude>4.5</longitude>\n"
  "<latitude>47.5</latitude><range>2000</range></LookAt></gx:FlyTo></gx:Playlist></gx:Tour></Document></kml>\n",
  "<kml xmlns='http://earth.google.com/kml/2.1'><Document><Placemark><name>Oppidum</name><TimeSpan><begin>-0052</begin>\n"
  "</TimeSpan><Polygon><outerBoundaryIs><LinearRing><coordinates>4.4,47.5 4.5,47.6 4.6,47.5 4.4,47.5</coordinates>\n"
  "</LinearRing></outerBoundaryIs></Polygon></Placemark><Placemark><name>Ligne</name><LineString><coordinates>\n"
  "4.4,47.5 4.5,47.6</coordinates></LineString></Placemark></Document></kml>\n",
};

static const char *const kml_words[] = {
  "<", ">", "&", "&amp;", "&#0;", "<!DOCTYPE a>", "<![CDATA[<b>]]>", "<Placemark>", "</Placemark>", "<name>", "</name>", "<Point>",
  "<coordinates>", "181,91", "nan", "1e999", ",", "<when>", "-9999-12-31", "0000", "2024-02-30", "T25:00", "\xff", "\r", "\t", "", NULL,
};

static const char *const csv[] = {
  "when,title,text,kinds,places,source\n1200-05-03,Assault,\"On the wall, at dawn\",assault,Gate;Tower,Book\n"
  "1200-05-04/1200-05-06,Rest,,,,\n",
  "begin;end;title;title@fr;lat;lon;side\r\n1200-05-03T16:00;;\"The \"\"gate\"\"\";La porte;38,5;21,25;us\r\n",
};

static const char *const csv_words[] = {
  ",", ";", "\t", "\"", "\"\"", "\n", "\r\n", "when", "title", "title@fr", "title@", "lat", "lon", "id", "1200", "[1200..1201]", "nan", "91",
  "\xef\xbb\xbf", "\xff", "<", "&", "kinds", "places", "source", NULL,
};

static void
check_data_set (const char    *folder,
                const GString *text)
{
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasSiege) siege = atlas_reader_load (folder, diagnostics, NULL, &error);

  if (siege == NULL)
    g_error ("%s was made of\n%s", error->message, text->str);
}

static void
check_file (const char    *folder,
            const char    *name,
            const GString *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *output = g_build_filename (folder, "new", NULL);
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents_full (path, text->str, (gssize) text->len, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  if (atlas_import_save (path, "en", output, FALSE, diagnostics, NULL, &error))
    {
      g_assert_no_error (error);
      check_data_set (output, text);
      sample_remove_folder (output);
      return;
    }

  g_assert_nonnull (error);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_false (g_file_test (output, G_FILE_TEST_EXISTS));
}

static void
fuzz (const char        *name,
      const char *const *seeds,
      guint              n_seeds,
      const char *const *words)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (FUZZ_SEED);
  g_autofree char *folder = g_dir_make_tmp ("fuzz-XXXXXX", NULL);
  guint n_runs = fuzz_get_n_runs (N_RUNS);

  g_test_message ("%u files from seed %u, the last one in %s", n_runs, FUZZ_SEED, folder);
  for (guint i = 0; i < n_runs; i++)
    {
      g_autoptr (GString) text = g_string_new (seeds[g_rand_int_range (rand, 0, (gint32) n_seeds)]);
      g_autoptr (GString) other = g_string_new (seeds[g_rand_int_range (rand, 0, (gint32) n_seeds)]);

      fuzz_mutate (rand, text, words, other);
      check_file (folder, name, text);
    }

  sample_remove_folder (folder);
}

static void
test_kml (void)
{
  fuzz ("a.kml", kml, G_N_ELEMENTS (kml), kml_words);
}

/* The names, the list at the end and what is packed of an archive, all of it bytes. */
static void
test_kmz (void)
{
  static const char *const words[] = {
    "PK\x03\x04", "PK\x01\x02", "PK\x05\x06", "PK\x06\x07", "../", "doc.kml", "\xff\xff\xff\xff", NULL,
  };
  static const AtlasExportPlan plan = { .language = "en" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (FUZZ_SEED);
  g_autofree char *folder = g_dir_make_tmp ("fuzz-XXXXXX", NULL);
  g_autoptr (AtlasSiege) siege = sample_load ();
  g_autoptr (GBytes) seed = atlas_export_encode (siege, &plan, ATLAS_EXPORT_KMZ);
  guint n_runs = fuzz_get_n_runs (N_RUNS);
  gsize size;
  const char *contents = g_bytes_get_data (seed, &size);

  g_test_message ("%u files from seed %u, the last one in %s", n_runs, FUZZ_SEED, folder);
  for (guint i = 0; i < n_runs; i++)
    {
      g_autoptr (GString) text = g_string_new_len (contents, (gssize) size);
      g_autoptr (GString) other = g_string_new_len (contents, (gssize) size);

      fuzz_mutate (rand, text, words, other);
      check_file (folder, "a.kmz", text);
    }

  sample_remove_folder (folder);
}

static void
test_csv (void)
{
  fuzz ("a.csv", csv, G_N_ELEMENTS (csv), csv_words);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fuzz/kml", test_kml);
  g_test_add_func ("/fuzz/kmz", test_kmz);
  g_test_add_func ("/fuzz/csv", test_csv);

  return g_test_run ();
}
