/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "state/atlas-session.h"

static AtlasSiege *
create_siege (void)
{
  AtlasSiege *siege = atlas_siege_new ();
  AtlasSiegeHead *head = atlas_siege_get_head (siege);
  AtlasSpan span;

  g_assert_true (atlas_span_parse ("-0428-06-01", &span, NULL));
  head->id = g_intern_static_string ("plataea");
  g_assert_true (atlas_span_parse ("-0428-05-01/-0426-08-01", &head->span, NULL));
  head->opening = span.begin.earliest;
  head->day_one = span.begin.earliest;
  head->extent = (AtlasExtent) { 23.0, 38.0, 23.5, 38.5 };
  head->view = head->extent;
  atlas_siege_take_event (siege, atlas_event_new ("ramp", &span));
  atlas_siege_take_place (siege, atlas_place_new ("gate", ATLAS_PLACE_STRONGPOINT,
                                                  (AtlasPosition) { 38.2, 23.2 }, 100));
  /* A person and a unit may bear one identifier. */
  atlas_siege_take_actor (siege, atlas_actor_new (ATLAS_ACTOR_PERSON, "theban"));
  atlas_siege_take_actor (siege, atlas_actor_new (ATLAS_ACTOR_UNIT, "theban"));
  atlas_siege_seal (siege);

  return siege;
}

typedef struct
{
  char       *folder;
  char       *path;
  AtlasSiege *siege;
  AtlasState *state;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  fixture->folder = g_dir_make_tmp ("session-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "deep", "session.ini", NULL);
  fixture->siege = create_siege ();
  fixture->state = atlas_state_new ();
  atlas_state_set_siege (fixture->state, fixture->siege);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autofree char *deep = g_path_get_dirname (fixture->path);

  g_chmod (fixture->folder, 0700);
  g_remove (fixture->path);
  g_rmdir (deep);
  g_rmdir (fixture->folder);
  g_clear_object (&fixture->state);
  g_clear_object (&fixture->siege);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  user_data)
{
  g_autoptr (AtlasSession) saved = atlas_session_new (fixture->path);
  g_autoptr (AtlasSession) read = NULL;
  g_autoptr (AtlasState) state = atlas_state_new ();
  g_autoptr (AtlasFilter) filter = atlas_filter_parse ("kind:works certainty:agreed");
  g_autoptr (GError) error = NULL;
  AtlasEvent *event = atlas_siege_find_event (fixture->siege, "ramp");
  gint64 instant = atlas_event_get_time (event) + 5 * ATLAS_DAY;
  gint64 begin, end;
  gboolean is_maximized;
  int width, height;

  atlas_state_set_filter (fixture->state, filter);
  atlas_state_select_event (fixture->state, event);
  atlas_state_set_instant (fixture->state, instant);
  atlas_state_set_visible_span (fixture->state, instant - ATLAS_DAY, instant + ATLAS_DAY);
  atlas_state_set_view (fixture->state, (AtlasPosition) { 38.25, 23.25 }, 13.5);
  atlas_state_fold (fixture->state, atlas_siege_find_place (fixture->siege, "gate"), TRUE);
  atlas_state_set_kinds_apart (fixture->state, TRUE);
  atlas_session_remember (saved, fixture->state);
  atlas_session_set_size (saved, 1500, 900, TRUE);
  atlas_session_set_position (saved, "side", 400);
  g_assert_true (atlas_session_save (saved, &error));
  g_assert_no_error (error);

  read = atlas_session_new (fixture->path);
  atlas_state_set_siege (state, fixture->siege);
  g_assert_true (atlas_session_restore (read, state));
  atlas_state_get_visible_span (state, &begin, &end);
  atlas_session_get_size (read, &width, &height, &is_maximized);

  g_assert_true (atlas_state_get_event (state) == event);
  g_assert_true (atlas_filter_equal (atlas_state_get_filter (state), filter));
  g_assert_true (atlas_state_get_kinds_apart (state));
  g_assert_true (atlas_state_is_folded (state, atlas_siege_find_place (fixture->siege, "gate")));
  g_assert_cmpint (atlas_state_get_instant (state), ==, instant);
  g_assert_cmpint (begin, ==, instant - ATLAS_DAY);
  g_assert_cmpint (end, ==, instant + ATLAS_DAY);
  g_assert_cmpfloat (atlas_state_get_centre (state).latitude, ==, 38.25);
  g_assert_cmpfloat (atlas_state_get_zoom (state), ==, 13.5);
  g_assert_cmpint (width, ==, 1500);
  g_assert_cmpint (height, ==, 900);
  g_assert_true (is_maximized);
  g_assert_cmpint (atlas_session_get_position (read, "side", 1), ==, 400);
  g_assert_cmpint (atlas_session_get_position (read, "band", 321), ==, 321);
}

/* Whatever can be selected is selected again, and nothing where nothing was. */
static void
test_selection (Fixture       *fixture,
                gconstpointer  user_data)
{
  static const char *const selections[] = { "person:theban", "gate", "unit:theban", "ramp", "" };

  for (guint i = 0; i < G_N_ELEMENTS (selections); i++)
    {
      g_autoptr (AtlasSession) saved = atlas_session_new (fixture->path);
      g_autoptr (AtlasSession) read = NULL;
      g_autoptr (AtlasState) state = atlas_state_new ();
      g_autofree char *selection = NULL;
      gboolean is_something = *selections[i] != '\0';

      atlas_state_clear_selection (fixture->state);
      g_assert_true (atlas_state_select_by_id (fixture->state, selections[i]) == is_something);
      atlas_session_remember (saved, fixture->state);
      g_assert_true (atlas_session_save (saved, NULL));

      read = atlas_session_new (fixture->path);
      atlas_state_set_siege (state, fixture->siege);
      g_assert_true (atlas_session_restore (read, state));
      selection = atlas_state_dup_selection (state);
      g_assert_cmpstr (selection, ==, selections[i]);
    }
}

static void
test_damaged_file (Fixture       *fixture,
                   gconstpointer  user_data)
{
  static const char damaged[] = "[siege plataea]\ninstant=soon\nlatitude=95\nzoom=12\nselection=nowhere\n";
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autoptr (AtlasSession) session = NULL;
  gint64 instant = atlas_state_get_instant (fixture->state);

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (fixture->path, damaged, -1, NULL));
  session = atlas_session_new (fixture->path);
  atlas_session_restore (session, fixture->state);

  g_assert_false (atlas_state_has_selection (fixture->state));
  g_assert_cmpfloat (atlas_state_get_zoom (fixture->state), ==, 0);
  g_assert_cmpint (atlas_state_get_instant (fixture->state), ==, instant);
}

static void
test_unknown_siege (Fixture       *fixture,
                    gconstpointer  user_data)
{
  g_autoptr (AtlasSession) session = atlas_session_new (fixture->path);

  g_assert_false (atlas_session_restore (session, fixture->state));
}

static void
test_no_room (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autoptr (AtlasSession) session = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename ("/proc", "session.ini", NULL);

  session = atlas_session_new (path);
  atlas_session_remember (session, fixture->state);

  g_assert_false (atlas_session_save (session, &error));
  g_assert_nonnull (error);
}

/* A file that anybody may have written names no map that could not be. */
static void
test_frame (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (AtlasSession) saved = atlas_session_new (fixture->path);
  g_autoptr (AtlasSession) read = NULL;
  g_autoptr (GError) error = NULL;
  AtlasMapFrame frame;

  g_assert_false (atlas_session_get_frame (saved, &frame));
  atlas_session_set_frame (saved, (AtlasMapFrame) { 1200, 640, 2, 1.25, ATLAS_THEME_NIGHT });
  g_assert_true (atlas_session_save (saved, &error));
  g_assert_no_error (error);

  read = atlas_session_new (fixture->path);
  g_assert_true (atlas_session_get_frame (read, &frame));
  g_assert_cmpint (frame.width, ==, 1200);
  g_assert_cmpint (frame.height, ==, 640);
  g_assert_cmpint (frame.scale_factor, ==, 2);
  g_assert_cmpfloat (frame.type_scale, ==, 1.25);
  g_assert_cmpint (frame.theme, ==, ATLAS_THEME_NIGHT);

  atlas_session_set_frame (read, (AtlasMapFrame) { 1 << 20, 640, 1, 1, ATLAS_THEME_DAY });
  g_assert_false (atlas_session_get_frame (read, &frame));
  atlas_session_set_frame (read, (AtlasMapFrame) { 1200, 640, 0, 1, ATLAS_THEME_DAY });
  g_assert_false (atlas_session_get_frame (read, &frame));
  atlas_session_set_frame (read, (AtlasMapFrame) { 1200, 640, 1, 1, (AtlasTheme) 99 });
  g_assert_false (atlas_session_get_frame (read, &frame));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/session/round-trip", Fixture, NULL, set_up, test_round_trip, tear_down);
  g_test_add ("/session/selection", Fixture, NULL, set_up, test_selection, tear_down);
  g_test_add ("/session/damaged-file", Fixture, NULL, set_up, test_damaged_file, tear_down);
  g_test_add ("/session/unknown-siege", Fixture, NULL, set_up, test_unknown_siege, tear_down);
  g_test_add ("/session/frame", Fixture, NULL, set_up, test_frame, tear_down);
  g_test_add ("/session/no-room", Fixture, NULL, set_up, test_no_room, tear_down);

  return g_test_run ();
}
