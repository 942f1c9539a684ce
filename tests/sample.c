/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include "xml/atlas-reader.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

/* Reads the siege, which is before the year 1 and has more than one language, tradition and account. */
AtlasSiege *
sample_load (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "second", NULL);
  g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
  AtlasSiege *siege = atlas_reader_load (path, diagnostics, NULL, NULL);

  g_assert_nonnull (siege);

  return siege;
}

/* The first second of a time in EDTF. */
gint64
sample_time_of (const char *text)
{
  AtlasInstant instant;

  g_assert_true (atlas_instant_parse (text, &instant, NULL));

  return instant.earliest;
}

/* What to start a command with. SIEGE among the arguments stands for the siege, OUT for @folder. */
char **
sample_build_arguments (const char *program,
                        const char *command,
                        const char *arguments,
                        const char *folder)
{
  g_autofree char *siege = g_test_build_filename (G_TEST_DIST, "fixtures", "second", NULL);
  g_auto (GStrv) words = g_strsplit (arguments, " ", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_add_many (builder, program, command, NULL);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autoptr (GString) word = g_string_new (words[i]);

      g_string_replace (word, "SIEGE", siege, 1);
      g_string_replace (word, "OUT", folder, 1);
      g_strv_builder_add (builder, word->str);
    }

  return g_strv_builder_end (builder);
}

/* Removes a folder with all that is in it, if there is one. What a link leads to stays. */
void
sample_remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  if (folder == NULL)
    return;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        sample_remove_folder (child);
      else
        g_assert_cmpint (g_unlink (child), ==, 0);
    }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

/* How many files there are in a folder, hidden ones and folders too. */
guint
sample_count_files (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint n_files = 0;

  g_assert_nonnull (folder);
  while (g_dir_read_name (folder) != NULL)
    n_files++;

  return n_files;
}

/* Lets no file grow beyond so many bytes, as if the disk were full then; 0 lifts the limit. */
void
sample_limit_files (guint most_bytes)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = most_bytes > 0 ? most_bytes : limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  /* Writing on is an error, and not the end. */
  signal (SIGXFSZ, SIG_IGN);
}
