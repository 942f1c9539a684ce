/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "../sample.h"
#include "state/atlas-bookmarks.h"

typedef struct
{
  char           *folder;
  char           *deep;
  char           *path;
  AtlasBookmarks *bookmarks;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  fixture->folder = g_dir_make_tmp ("bookmarks-XXXXXX", NULL);
  fixture->deep = g_build_filename (fixture->folder, "deep", NULL);
  fixture->path = g_build_filename (fixture->deep, "plataea.xbel", NULL);
  fixture->bookmarks = atlas_bookmarks_new (fixture->path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_assert_finalize_object (fixture->bookmarks);
  g_chmod (fixture->deep, 0700);
  dir = g_dir_open (fixture->deep, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->deep, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->deep);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->deep);
  g_free (fixture->path);
}

static char *
describe (AtlasBookmarks *bookmarks)
{
  GListModel *list = atlas_bookmarks_get_list (bookmarks);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (AtlasBookmark) bookmark = g_list_model_get_item (list, i);

      g_string_append_printf (words, "%s=%s ", atlas_bookmark_get_uri (bookmark),
                              atlas_bookmark_get_title (bookmark));
    }

  return g_string_free (words, FALSE);
}

static void
assert_list (AtlasBookmarks *bookmarks,
             const char     *expected)
{
  g_autofree char *words = describe (bookmarks);

  g_assert_cmpstr (words, ==, expected);
}

static void
add (AtlasBookmarks *bookmarks,
     const char     *uri,
     const char     *title,
     gint64          added)
{
  g_autoptr (AtlasBookmark) bookmark = atlas_bookmark_new (uri, title, added);
  g_autoptr (GError) error = NULL;

  atlas_bookmarks_add (bookmarks, bookmark, &error);
  g_assert_no_error (error);
}

/* Whatever is done stands in the file, in the order of making, to the microsecond. */
static void
test_keeps (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (AtlasBookmarks) read = atlas_bookmarks_new (fixture->path);
  g_autoptr (GError) error = NULL;

  g_assert_true (atlas_bookmarks_load (fixture->bookmarks, &error));
  g_assert_no_error (error);
  assert_list (fixture->bookmarks, "");
  add (fixture->bookmarks, "siege-atlas:m?at=-0428", "Đồi & <thung lũng>", 1000000);
  add (fixture->bookmarks, "siege-atlas:m?select=a&lang=fr", "b", 1000003);
  add (fixture->bookmarks, "siege-atlas:m", "c", 1000002);
  assert_list (fixture->bookmarks, "siege-atlas:m?select=a&lang=fr=b siege-atlas:m=c "
                                   "siege-atlas:m?at=-0428=Đồi & <thung lũng> ");

  g_assert_true (atlas_bookmarks_load (read, &error));
  assert_list (read, "siege-atlas:m?select=a&lang=fr=b siege-atlas:m=c "
                     "siege-atlas:m?at=-0428=Đồi & <thung lũng> ");
  g_assert_cmpint (atlas_bookmark_get_added (atlas_bookmarks_find (read, "siege-atlas:m")), ==, 1000002);
  g_assert_null (atlas_bookmarks_find (read, "siege-atlas:n"));
}

static void
test_changes (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  add (fixture->bookmarks, "siege-atlas:a", "1", 1);
  add (fixture->bookmarks, "siege-atlas:b", "2", 2);
  add (fixture->bookmarks, "siege-atlas:a", "one", 1);
  assert_list (fixture->bookmarks, "siege-atlas:b=2 siege-atlas:a=one ");
  g_assert_true (atlas_bookmarks_remove (fixture->bookmarks, "siege-atlas:b", &error));
  g_assert_true (atlas_bookmarks_remove (fixture->bookmarks, "siege-atlas:none", &error));
  assert_list (fixture->bookmarks, "siege-atlas:a=one ");
  g_assert_true (atlas_bookmarks_remove (fixture->bookmarks, "siege-atlas:a", &error));
  assert_list (fixture->bookmarks, "");
}

/* Two programs at the same time lose nothing of each other's. */
static void
test_shares (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autoptr (AtlasBookmarks) other = atlas_bookmarks_new (fixture->path);

  g_assert_true (atlas_bookmarks_load (other, NULL));
  add (fixture->bookmarks, "siege-atlas:a", "mine", 1);
  add (other, "siege-atlas:b", "theirs", 2);
  assert_list (other, "siege-atlas:b=theirs siege-atlas:a=mine ");
  g_assert_true (atlas_bookmarks_remove (fixture->bookmarks, "siege-atlas:a", NULL));
  assert_list (fixture->bookmarks, "siege-atlas:b=theirs ");
}

/* What cannot be read is still there afterwards, each time anew. */
static void
test_broken (Fixture       *fixture,
             gconstpointer  user_data)
{
  for (guint i = 1; i <= 2; i++)
    {
      g_autofree char *aside = g_strdup_printf ("%s.broken-%u", fixture->path, i);
      g_autofree char *written = g_strdup_printf ("<xbel>%u", i);
      g_autofree char *kept = NULL;
      g_autoptr (GError) error = NULL;

      g_mkdir_with_parents (fixture->deep, 0700);
      g_assert_true (g_file_set_contents (fixture->path, written, -1, NULL));
      g_assert_false (atlas_bookmarks_load (fixture->bookmarks, &error));
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, aside));
      g_assert_true (g_file_get_contents (aside, &kept, NULL, NULL));
      g_assert_cmpstr (kept, ==, written);
      assert_list (fixture->bookmarks, "");
      add (fixture->bookmarks, "siege-atlas:a", "new", 1);
      g_assert_true (atlas_bookmarks_load (fixture->bookmarks, NULL));
      assert_list (fixture->bookmarks, "siege-atlas:a=new ");
    }
}

/* A full disk: the old file stays, alone, and the list says what it holds. */
static void
test_full_disk (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autoptr (AtlasBookmark) bookmark = atlas_bookmark_new ("siege-atlas:b", "2", 2);
  g_autoptr (GError) error = NULL;

  add (fixture->bookmarks, "siege-atlas:a", "1", 1);
  sample_limit_files (100);
  g_assert_false (atlas_bookmarks_add (fixture->bookmarks, bookmark, &error));
  sample_limit_files (0);
  g_assert_true (g_str_has_prefix (error->message, "“"));
  assert_list (fixture->bookmarks, "siege-atlas:a=1 ");
  g_assert_true (atlas_bookmarks_load (fixture->bookmarks, NULL));
  assert_list (fixture->bookmarks, "siege-atlas:a=1 ");
  g_assert_cmpuint (sample_count_files (fixture->deep), ==, 1);
}

/* A folder that cannot be written to is no different. */
static void
test_unwritable (Fixture       *fixture,
                 gconstpointer  user_data)
{
  g_autoptr (AtlasBookmark) bookmark = atlas_bookmark_new ("siege-atlas:b", "2", 2);
  g_autoptr (GError) error = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("root may write everywhere");
      return;
    }

  add (fixture->bookmarks, "siege-atlas:a", "1", 1);
  g_assert_cmpint (g_chmod (fixture->deep, 0500), ==, 0);
  g_assert_false (atlas_bookmarks_add (fixture->bookmarks, bookmark, &error));
  g_assert_nonnull (error);
  assert_list (fixture->bookmarks, "siege-atlas:a=1 ");
  g_assert_true (atlas_bookmarks_load (fixture->bookmarks, NULL));
  assert_list (fixture->bookmarks, "siege-atlas:a=1 ");
}

static void
test_path (void)
{
  g_autofree char *plain = atlas_bookmarks_build_path ("plataea");
  g_autofree char *hostile = atlas_bookmarks_build_path ("../../x");

  g_assert_true (g_str_has_suffix (plain, "/siege-atlas/bookmarks/plataea.xbel"));
  g_assert_true (g_str_has_suffix (hostile, "/siege-atlas/bookmarks/..%2F..%2Fx.xbel"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/bookmarks/keeps", Fixture, NULL, set_up, test_keeps, tear_down);
  g_test_add ("/bookmarks/changes", Fixture, NULL, set_up, test_changes, tear_down);
  g_test_add ("/bookmarks/shares", Fixture, NULL, set_up, test_shares, tear_down);
  g_test_add ("/bookmarks/broken", Fixture, NULL, set_up, test_broken, tear_down);
  g_test_add ("/bookmarks/full-disk", Fixture, NULL, set_up, test_full_disk, tear_down);
  g_test_add ("/bookmarks/unwritable", Fixture, NULL, set_up, test_unwritable, tear_down);
  g_test_add_func ("/bookmarks/path", test_path);

  return g_test_run ();
}
