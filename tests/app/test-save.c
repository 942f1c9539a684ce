/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "../sample.h"
#include "core/atlas-catalog.h"
#include "core/atlas-save.h"

/* More than a full disk takes, and less. */
#define LARGE 100000
#define LIMIT 1000

static char *
read_text (const char *folder,
           const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);

  return text;
}

static void
write_text (const char *folder,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static GBytes *
make_bytes (gsize size)
{
  return g_bytes_new_take (g_strnfill (size, 'x'), size);
}

static void
assert_text (const char *folder,
             const char *name,
             const char *text)
{
  g_autofree char *found = read_text (folder, name);

  g_assert_cmpstr (found, ==, text);
}

/* What was there stays, nothing else does, and the error speaks of the file by its name. */
static void
test_full_disk (void)
{
  g_autofree char *folder = g_dir_make_tmp ("save-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.xml", NULL);
  g_autofree char *expected = g_strdup_printf ("“%s” cannot be written: %s", path, g_strerror (EFBIG));
  g_autoptr (GBytes) large = make_bytes (LARGE);
  g_autoptr (GError) error = NULL;

  write_text (folder, "a.xml", "old");
  sample_limit_files (LIMIT);
  g_assert_false (atlas_save_bytes (large, path, &error));
  sample_limit_files (0);
  g_assert_cmpstr (error->message, ==, expected);
  assert_text (folder, "a.xml", "old");
  g_assert_cmpuint (sample_count_files (folder), ==, 1);

  g_assert_true (atlas_save_bytes (large, path, NULL));
  g_assert_cmpuint (sample_count_files (folder), ==, 1);
  sample_remove_folder (folder);
}

/* All of them or none. */
static void
test_together (void)
{
  g_autofree char *folder = g_dir_make_tmp ("save-XXXXXX", NULL);
  g_autoptr (GBytes) small = g_bytes_new_static ("new", 3);
  g_autoptr (GBytes) large = make_bytes (LARGE);
  const AtlasSaveFile files[] = { { "a.xml", small }, { "b.xml", large } };
  const AtlasSaveFile small_files[] = { { "a.xml", small }, { "b.xml", small } };
  g_autoptr (GError) error = NULL;

  write_text (folder, "a.xml", "old");
  sample_limit_files (LIMIT);
  g_assert_false (atlas_save_together (files, G_N_ELEMENTS (files), folder, &error));
  sample_limit_files (0);
  g_assert_nonnull (strstr (error->message, "b.xml” cannot be written: "));
  assert_text (folder, "a.xml", "old");
  g_assert_cmpuint (sample_count_files (folder), ==, 1);

  g_assert_true (atlas_save_together (small_files, G_N_ELEMENTS (small_files), folder, NULL));
  assert_text (folder, "a.xml", "new");
  assert_text (folder, "b.xml", "new");
  g_assert_cmpuint (sample_count_files (folder), ==, 2);
  sample_remove_folder (folder);
}

/* What bears the name of the second and is no file keeps the first from being replaced. */
static void
test_in_the_way (void)
{
  g_autofree char *folder = g_dir_make_tmp ("save-XXXXXX", NULL);
  g_autofree char *second = g_build_filename (folder, "b.xml", NULL);
  g_autoptr (GBytes) small = g_bytes_new_static ("new", 3);
  const AtlasSaveFile files[] = { { "a.xml", small }, { "b.xml", small } };
  g_autoptr (GError) error = NULL;

  write_text (folder, "a.xml", "old");
  g_assert_cmpint (g_mkdir (second, 0755), ==, 0);
  g_assert_false (atlas_save_together (files, G_N_ELEMENTS (files), folder, &error));
  g_assert_nonnull (strstr (error->message, "b.xml"));
  assert_text (folder, "a.xml", "old");
  g_assert_cmpuint (sample_count_files (folder), ==, 2);
  sample_remove_folder (folder);
}

/* The name may be of bytes that are no letters; the error has letters all the same. */
static void
test_name (void)
{
  g_autofree char *folder = g_dir_make_tmp ("save-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "no", "\xff.kml", NULL);
  g_autoptr (GBytes) small = g_bytes_new_static ("new", 3);
  g_autoptr (GError) error = NULL;

  g_assert_false (atlas_save_bytes (small, path, &error));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_nonnull (strstr (error->message, g_strerror (ENOENT)));
  sample_remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  atlas_catalog_init (g_getenv ("ATLAS_LOCALEDIR"));
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/save/full-disk", test_full_disk);
  g_test_add_func ("/save/together", test_together);
  g_test_add_func ("/save/in-the-way", test_in_the_way);
  g_test_add_func ("/save/name", test_name);

  return g_test_run ();
}
