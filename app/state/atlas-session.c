/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/atlas-session.h"

#include "core/atlas-save.h"

/**
 * AtlasSession:
 *
 * What the user was looking at, kept from one run to the next: for each siege the moment, the
 * stretch of time, the folded sectors, the view of the map, the filter and the selection; and the window's size and panes.
 *
 * Preferences are settings and live elsewhere. A session that cannot be read is an empty one.
 */

struct _AtlasSession
{
  GObject   parent_instance;
  char     *path;
  GKeyFile *keys;
};

G_DEFINE_FINAL_TYPE (AtlasSession, atlas_session, G_TYPE_OBJECT)

#define WINDOW_GROUP "window"
#define MAP_GROUP    "map"

/* What is noted comes from a file that anybody may have written. */
#define MAP_PX_MAX     16384
#define MAP_FACTOR_MAX 8

static void
atlas_session_finalize (GObject *object)
{
  AtlasSession *self = ATLAS_SESSION (object);

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->keys, g_key_file_unref);

  G_OBJECT_CLASS (atlas_session_parent_class)->finalize (object);
}

static void
atlas_session_class_init (AtlasSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_session_finalize;
}

static void
atlas_session_init (AtlasSession *self)
{
  self->keys = g_key_file_new ();
}

/**
 * atlas_session_new:
 * @path: (type filename): where it is kept; it need not exist
 *
 * Returns: (transfer full): the session that was saved last, or an empty one
 */
AtlasSession *
atlas_session_new (const char *path)
{
  AtlasSession *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (ATLAS_TYPE_SESSION, NULL);
  self->path = g_strdup (path);
  g_key_file_load_from_file (self->keys, path, G_KEY_FILE_NONE, NULL);

  return self;
}

/**
 * atlas_session_save:
 * @self: a session
 * @error: return location for an error
 *
 * Writes the session beside its old file and renames it, so that a full disk or a crash leaves
 * the old one whole.
 *
 * Returns: whether it was written; otherwise an error of the file system
 */
gboolean
atlas_session_save (AtlasSession  *self,
                    GError       **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *contents = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length;

  g_return_val_if_fail (ATLAS_IS_SESSION (self), FALSE);

  folder = g_path_get_dirname (self->path);
  g_mkdir_with_parents (folder, 0700);
  contents = g_key_file_to_data (self->keys, &length, NULL);

  bytes = g_bytes_new_static (contents, length);

  return atlas_save_bytes (bytes, self->path, error);
}

static char *
name_group (AtlasState *state)
{
  const AtlasSiegeHead *head = atlas_siege_get_head (atlas_state_get_siege (state));

  return g_strconcat ("siege ", head->id, NULL);
}

/**
 * atlas_session_remember:
 * @self: a session
 * @state: a state with a siege
 *
 * Notes what @state shows of its siege.
 */
void
atlas_session_remember (AtlasSession *self,
                        AtlasState   *state)
{
  g_autofree char *selection = NULL;
  g_autofree char *filter = NULL;
  g_auto (GStrv) folded = NULL;
  g_autofree char *group = NULL;
  AtlasPosition centre;
  gint64 begin, end;

  g_return_if_fail (ATLAS_IS_SESSION (self));
  g_return_if_fail (ATLAS_IS_STATE (state));

  if (atlas_state_get_siege (state) == NULL)
    return;

  group = name_group (state);
  centre = atlas_state_get_centre (state);
  selection = atlas_state_dup_selection (state);
  filter = atlas_filter_to_string (atlas_state_get_filter (state));
  atlas_state_get_visible_span (state, &begin, &end);

  g_key_file_set_int64 (self->keys, group, "instant", atlas_state_get_instant (state));
  g_key_file_set_int64 (self->keys, group, "visible-begin", begin);
  g_key_file_set_int64 (self->keys, group, "visible-end", end);
  g_key_file_set_double (self->keys, group, "latitude", centre.latitude);
  g_key_file_set_double (self->keys, group, "longitude", centre.longitude);
  g_key_file_set_double (self->keys, group, "zoom", atlas_state_get_zoom (state));
  g_key_file_set_string (self->keys, group, "filter", filter);
  atlas_layers_save (atlas_state_get_layers (state), self->keys, group);
  g_key_file_set_string (self->keys, group, "selection", selection);
  folded = atlas_state_dup_folded (state);
  g_key_file_set_boolean (self->keys, group, "kinds-apart", atlas_state_get_kinds_apart (state));
  g_key_file_set_string_list (self->keys, group, "folded", (const char *const *) folded, g_strv_length (folded));
}

static gboolean
read_time (AtlasSession *self,
           const char   *group,
           const char   *key,
           gint64       *time)
{
  g_autoptr (GError) error = NULL;

  *time = g_key_file_get_int64 (self->keys, group, key, &error);

  return error == NULL;
}

static void
restore_filter (AtlasSession *self,
                const char   *group,
                AtlasState   *state)
{
  g_autofree char *text = g_key_file_get_string (self->keys, group, "filter", NULL);
  g_autoptr (AtlasFilter) filter = atlas_filter_parse (text != NULL ? text : "");

  atlas_state_set_filter (state, filter);
}

static void
restore_view (AtlasSession *self,
              const char   *group,
              AtlasState   *state)
{
  const AtlasExtent *extent = &atlas_siege_get_head (atlas_state_get_siege (state))->extent;
  AtlasPosition centre = { g_key_file_get_double (self->keys, group, "latitude", NULL),
                           g_key_file_get_double (self->keys, group, "longitude", NULL) };
  double zoom = g_key_file_get_double (self->keys, group, "zoom", NULL);

  if (zoom > 0 && atlas_extent_contains (extent, &centre))
    atlas_state_set_view (state, centre, zoom);
}

/**
 * atlas_session_restore:
 * @self: a session
 * @state: a state with a siege
 *
 * Shows what was shown when the siege was remembered last.
 *
 * Returns: whether it had been remembered
 */
gboolean
atlas_session_restore (AtlasSession *self,
                       AtlasState   *state)
{
  g_autofree char *group = NULL;
  g_autofree char *selection = NULL;
  g_auto (GStrv) folded = NULL;
  gint64 instant, begin, end;

  g_return_val_if_fail (ATLAS_IS_SESSION (self), FALSE);
  g_return_val_if_fail (ATLAS_IS_STATE (state), FALSE);

  if (atlas_state_get_siege (state) == NULL)
    return FALSE;

  group = name_group (state);
  if (!g_key_file_has_group (self->keys, group))
    return FALSE;

  selection = g_key_file_get_string (self->keys, group, "selection", NULL);
  g_object_freeze_notify (G_OBJECT (state));
  if (selection != NULL)
    atlas_state_select_by_id (state, selection);
  if (read_time (self, group, "instant", &instant))
    atlas_state_set_instant (state, instant);
  if (read_time (self, group, "visible-begin", &begin) &&
      read_time (self, group, "visible-end", &end) && end > begin)
    atlas_state_set_visible_span (state, begin, end);
  folded = g_key_file_get_string_list (self->keys, group, "folded", NULL, NULL);
  atlas_state_set_folded (state, (const char *const *) folded);
  atlas_state_set_kinds_apart (state, g_key_file_get_boolean (self->keys, group, "kinds-apart", NULL));
  restore_filter (self, group, state);
  restore_view (self, group, state);
  atlas_layers_restore (atlas_state_get_layers (state), self->keys, group);
  g_object_thaw_notify (G_OBJECT (state));

  return TRUE;
}

/**
 * atlas_session_get_size:
 * @self: a session
 * @width: (out): width of the window in application pixels
 * @height: (out): its height
 * @is_maximized: (out): whether it filled the screen
 */
void
atlas_session_get_size (AtlasSession *self,
                        int          *width,
                        int          *height,
                        gboolean     *is_maximized)
{
  g_return_if_fail (ATLAS_IS_SESSION (self));

  *width = g_key_file_get_integer (self->keys, WINDOW_GROUP, "width", NULL);
  *height = g_key_file_get_integer (self->keys, WINDOW_GROUP, "height", NULL);
  *is_maximized = g_key_file_get_boolean (self->keys, WINDOW_GROUP, "maximized", NULL);
  if (*width < 360 || *height < 480)
    {
      *width = 1360;
      *height = 860;
    }
}

/**
 * atlas_session_set_size:
 * @self: a session
 * @width: width of the window in application pixels
 * @height: its height
 * @is_maximized: whether it fills the screen
 */
void
atlas_session_set_size (AtlasSession *self,
                        int           width,
                        int           height,
                        gboolean      is_maximized)
{
  g_return_if_fail (ATLAS_IS_SESSION (self));

  g_key_file_set_integer (self->keys, WINDOW_GROUP, "width", width);
  g_key_file_set_integer (self->keys, WINDOW_GROUP, "height", height);
  g_key_file_set_boolean (self->keys, WINDOW_GROUP, "maximized", is_maximized);
}

/**
 * atlas_session_get_frame:
 * @self: a session
 * @frame: (out caller-allocates): the map as it was last
 *
 * Returns: whether there has been one
 */
gboolean
atlas_session_get_frame (AtlasSession  *self,
                         AtlasMapFrame *frame)
{
  g_return_val_if_fail (ATLAS_IS_SESSION (self), FALSE);

  frame->width = g_key_file_get_integer (self->keys, MAP_GROUP, "width", NULL);
  frame->height = g_key_file_get_integer (self->keys, MAP_GROUP, "height", NULL);
  frame->scale_factor = g_key_file_get_integer (self->keys, MAP_GROUP, "scale-factor", NULL);
  frame->type_scale = g_key_file_get_double (self->keys, MAP_GROUP, "type-scale", NULL);
  frame->theme = (AtlasTheme) g_key_file_get_integer (self->keys, MAP_GROUP, "theme", NULL);

  return frame->width > 0 && frame->height > 0 && frame->width <= MAP_PX_MAX &&
         frame->height <= MAP_PX_MAX && frame->scale_factor >= 1 && frame->scale_factor <= MAP_FACTOR_MAX &&
         frame->type_scale > 0 && frame->type_scale <= MAP_FACTOR_MAX && frame->theme <= ATLAS_THEME_PAPER;
}

/**
 * atlas_session_set_frame:
 * @self: a session
 * @frame: the map as it is
 */
void
atlas_session_set_frame (AtlasSession  *self,
                         AtlasMapFrame  frame)
{
  g_return_if_fail (ATLAS_IS_SESSION (self));

  g_key_file_set_integer (self->keys, MAP_GROUP, "width", frame.width);
  g_key_file_set_integer (self->keys, MAP_GROUP, "height", frame.height);
  g_key_file_set_integer (self->keys, MAP_GROUP, "scale-factor", frame.scale_factor);
  g_key_file_set_double (self->keys, MAP_GROUP, "type-scale", frame.type_scale);
  g_key_file_set_integer (self->keys, MAP_GROUP, "theme", (int) frame.theme);
}

/**
 * atlas_session_get_hinted:
 * @self: a session
 *
 * Returns: whether the program has been used before, so that nobody needs to be told how
 */
gboolean
atlas_session_get_hinted (AtlasSession *self)
{
  g_return_val_if_fail (ATLAS_IS_SESSION (self), TRUE);

  return g_key_file_get_boolean (self->keys, WINDOW_GROUP, "hinted", NULL);
}

/**
 * atlas_session_set_hinted:
 * @self: a session
 *
 * Notes that the program has been used.
 */
void
atlas_session_set_hinted (AtlasSession *self)
{
  g_return_if_fail (ATLAS_IS_SESSION (self));

  g_key_file_set_boolean (self->keys, WINDOW_GROUP, "hinted", TRUE);
}

/**
 * atlas_session_get_position:
 * @self: a session
 * @pane: name of a pane
 * @fallback: what to answer when it was never moved
 *
 * Returns: the position of the pane's handle in application pixels
 */
int
atlas_session_get_position (AtlasSession *self,
                            const char   *pane,
                            int           fallback)
{
  int position;

  g_return_val_if_fail (ATLAS_IS_SESSION (self), fallback);

  position = g_key_file_get_integer (self->keys, WINDOW_GROUP, pane, NULL);

  return position > 0 ? position : fallback;
}

/**
 * atlas_session_set_position:
 * @self: a session
 * @pane: name of a pane
 * @position: the position of its handle in application pixels
 */
void
atlas_session_set_position (AtlasSession *self,
                            const char   *pane,
                            int           position)
{
  g_return_if_fail (ATLAS_IS_SESSION (self));

  g_key_file_set_integer (self->keys, WINDOW_GROUP, pane, position);
}
