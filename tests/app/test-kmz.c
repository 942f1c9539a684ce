/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "../sample.h"
#include "core/atlas-catalog.h"
#include "import/atlas-import.h"

/* Archives, of which most are not what they should be. */

static char *folder;

static AtlasSiege *
import (const char        *name,
        AtlasDiagnostics  *diagnostics,
        GError           **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return atlas_import_read (path, "en", diagnostics, NULL, error);
}

/* The document, by its name or by being the first. */
static void
test_read (void)
{
  static const struct
  {
    const char *name;
    const char *title;
  } cases[] = {
    { "good.kmz", "Doc" },
    { "stored.kmz", "Doc" },
    { "preferred.kmz", "Doc" },
    { "first.kmz", "First" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (AtlasSiege) siege = import (cases[i].name, diagnostics, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (atlas_text_get (atlas_siege_get_head (siege)->title, "en"), ==, cases[i].title);
      g_assert_cmpuint (atlas_siege_get_events (siege)->len, ==, 1);
    }
}

/* One reason for each, which begins with the name of the file. */
static void
test_refused (void)
{
  static const struct
  {
    const char *name;
    const char *reason;
  } cases[] = {
    { "empty.kmz", ": Found no zip archive, or not the whole of one" },
    { "plain.kmz", ": Found no zip archive, or not the whole of one" },
    { "truncated.kmz", ": Found no zip archive, or not the whole of one" },
    { "none.kmz", ": Found no file in the archive whose name ends in .kml" },
    { "climbing.kmz", ": Found the path “icons/../../icon.png” in the archive" },
    { "absolute.kmz", ": Found the path “/doc.kml” in the archive" },
    { "backslash.kmz", ": Found the path “" },
    { "drive.kmz", ": Found the path “C:icon.png” in the archive" },
    { "checksum.kmz", ": Found a zip archive that cannot be read: " },
    { "damaged.kmz", ": Found a zip archive that cannot be read: " },
    { "locked.kmz", ": Found a zip archive that cannot be read: " },
    { "nowhere.kmz", ": Found a zip archive that cannot be read: " },
    { "bad.kmz", ":2: " },
    { "bomb.kmz", ": Found a file of 257.0 MiB, expected 256 MiB at most (limit_file_mib)" },
    { "lying.kmz", ": Found a " },
    /* Before any of it is read, or else what is wrong with the first would be said too, and minutes might pass. */
    { "crowd.kmz", ": Found more than 1000000 events, the limit (limit_events)" },
    { "prefix.kmz", ": Found more than 1000000 events, the limit (limit_events)" },
    { "wide.kmz", ": Found more than 1000000 events, the limit (limit_events)" },
    { "elements.kmz", ": Found more than 16777216 elements, the limit (limit_file_mib)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AtlasDiagnostics) diagnostics = atlas_diagnostics_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *begin = g_strconcat (cases[i].name, cases[i].reason, NULL);

      g_assert_null (import (cases[i].name, diagnostics, &error));
      g_test_message ("%s", error->message);
      if (!g_str_has_prefix (error->message, begin))
        g_error ("%s: %s", cases[i].name, error->message);
      g_assert_null (strchr (error->message, '\n'));
      g_assert_cmpuint (atlas_diagnostics_get_n_errors (diagnostics), ==, 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *script = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  atlas_catalog_init (ATLAS_LOCALEDIR);
  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("siege-atlas-kmz-XXXXXX", NULL);
  g_assert_nonnull (folder);
  script = g_test_build_filename (G_TEST_DIST, "app", "archives.py", NULL);
  g_spawn_sync (NULL, (char *[]) { (char *) "python3", script, folder, NULL }, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));

  g_test_add_func ("/kmz/read", test_read);
  g_test_add_func ("/kmz/refused", test_refused);
  status = g_test_run ();
  sample_remove_folder (folder);
  g_free (folder);

  return status;
}
