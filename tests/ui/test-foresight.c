/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "map/atlas-tile-store.h"
#include "../sample.h"
#include "state/atlas-session.h"
#include "window/atlas-desktop.h"
#include "window/atlas-foresight.h"

typedef struct
{
  char         *folder;
  char         *path;
  AtlasSession *session;
  AtlasSiege   *siege;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  fixture->folder = g_dir_make_tmp ("foresight-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "session.ini", NULL);
  fixture->session = atlas_session_new (fixture->path);
  fixture->siege = sample_load ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  sample_remove_folder (fixture->folder);
  g_object_unref (fixture->session);
  g_assert_finalize_object (fixture->siege);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
foresee (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  AtlasForesight *foresight;

  g_assert_true (atlas_session_save (fixture->session, &error));
  g_assert_no_error (error);
  foresight = atlas_foresight_new (fixture->path, "fr", "");
  atlas_foresight_paint (fixture->siege, foresight);
  atlas_foresight_free (foresight);
}

/* Whether there is a tile of the middle of a view. */
static gboolean
has_middle (Fixture             *fixture,
            AtlasTheme           theme,
            AtlasLayer           hidden,
            const AtlasViewport *view)
{
  g_autoptr (AtlasTileStore) store = atlas_tile_store_get (fixture->siege, theme, hidden, 1);
  const AtlasTileRange range = atlas_tile_range_of_viewport (view);
  const AtlasTileKey key = { range.zoom, (range.left + range.right) / 2, (range.top + range.bottom) / 2 };
  g_autoptr (GBytes) tile = atlas_tile_store_peek (store, &key);

  return tile != NULL;
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Without anything known, the opening view; and it is kept only until the window should have it. */
static void
test_first_time (Fixture       *fixture,
                 gconstpointer  user_data)
{
  const AtlasSiegeHead *head = atlas_siege_get_head (fixture->siege);
  const AtlasMapFrame frame = atlas_desktop_foresee_frame (fixture->session);
  AtlasViewport view;

  g_assert_cmpint (frame.width, >, 400);
  g_assert_cmpint (frame.height, >, 300);
  view = atlas_viewport_open (&head->view, &head->extent, frame.width, frame.height);
  foresee (fixture);
  g_assert_true (has_middle (fixture, ATLAS_THEME_DAY, 0, &view));

  settle ();
  g_assert_false (has_middle (fixture, ATLAS_THEME_DAY, 0, &view));
}

/* What was looked at last, in the colours and with the layers of then. */
static void
test_next_time (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autoptr (AtlasState) state = atlas_state_new ();
  const AtlasExtent *extent = &atlas_siege_get_head (fixture->siege)->extent;
  AtlasPosition centre = { (extent->south + extent->north) / 2, (extent->west + extent->east) / 2 };
  const AtlasViewport view = atlas_viewport_at (centre, 15.25, 700, 500);

  atlas_state_set_siege (state, fixture->siege);
  atlas_state_set_view (state, centre, 15.25);
  atlas_layers_set_hidden (atlas_state_get_layers (state), ATLAS_LAYER_RELIEF | ATLAS_LAYER_NAMES);
  atlas_session_remember (fixture->session, state);
  atlas_session_set_frame (fixture->session, (AtlasMapFrame) { 700, 500, 1, 1, ATLAS_THEME_NIGHT });

  foresee (fixture);
  g_assert_true (has_middle (fixture, ATLAS_THEME_NIGHT, ATLAS_LAYER_RELIEF, &view));
  g_assert_false (has_middle (fixture, ATLAS_THEME_DAY, ATLAS_LAYER_RELIEF, &view));
  settle ();
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/foresight/first-time", Fixture, NULL, set_up, test_first_time, tear_down);
  g_test_add ("/foresight/next-time", Fixture, NULL, set_up, test_next_time, tear_down);

  return g_test_run ();
}
