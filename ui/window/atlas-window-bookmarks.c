/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/atlas-moment-wording.h"
#include "state/atlas-moment.h"
#include "window/atlas-window-private.h"

/* The commands of the desktop window that make, change and open bookmarks. */

/* What is selected, or else the day: a title to begin with. */
static char *
suggest_title (AtlasState *state)
{
  AtlasPlace *place = atlas_state_get_place (state);
  AtlasEvent *event = atlas_state_get_event (state);

  if (place != NULL)
    return atlas_state_dup_place_name (state, place);
  if (event != NULL)
    return g_strdup (atlas_state_pick (state, atlas_event_get_title (event)));

  return atlas_moment_describe_day (atlas_state_get_instant (state));
}

/* Returns whether it is kept, having said why if it is not. */
static gboolean
keep (AtlasWindow *self,
      const char  *uri,
      const char  *title,
      gint64       added)
{
  g_autoptr (AtlasBookmark) bookmark = atlas_bookmark_new (uri, title, added);
  g_autoptr (GError) error = NULL;

  if (atlas_bookmarks_add (atlas_window_get_bookmarks (self), bookmark, &error))
    return TRUE;

  atlas_window_say (self, error->message);

  return FALSE;
}

static void
add_bookmark_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  AtlasWindow *self = ATLAS_WINDOW (widget);
  AtlasState *state = atlas_window_get_state (self);
  g_autoptr (AtlasMoment) moment = NULL;
  g_autofree char *uri = NULL;
  g_autofree char *title = NULL;

  if (atlas_state_get_siege (state) == NULL)
    return;

  moment = atlas_moment_new (state);
  uri = atlas_moment_to_uri (moment);
  title = suggest_title (state);
  if (atlas_bookmarks_find (atlas_window_get_bookmarks (self), uri) != NULL)
    atlas_window_say (self, _("This moment is bookmarked already"));
  else if (keep (self, uri, title, g_get_real_time ()))
    atlas_window_say (self, _("Bookmarked"));
}

static void
rename_bookmark_cb (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  AtlasWindow *self = ATLAS_WINDOW (widget);
  AtlasBookmark *bookmark;
  const char *uri;
  const char *title;

  g_variant_get (parameter, "(&s&s)", &uri, &title);
  bookmark = atlas_bookmarks_find (atlas_window_get_bookmarks (self), uri);
  if (bookmark != NULL)
    keep (self, uri, title, atlas_bookmark_get_added (bookmark));
}

/* What the toast that says so offers to undo. */
static void
restore_bookmark_cb (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  const char *uri;
  const char *title;
  gint64 added;

  g_variant_get (parameter, "(&s&sx)", &uri, &title, &added);
  keep (ATLAS_WINDOW (widget), uri, title, added);
}

static void
remove_bookmark_cb (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  AtlasWindow *self = ATLAS_WINDOW (widget);
  const char *uri = g_variant_get_string (parameter, NULL);
  AtlasBookmark *found = atlas_bookmarks_find (atlas_window_get_bookmarks (self), uri);
  g_autoptr (AtlasBookmark) bookmark = NULL;
  g_autoptr (GError) error = NULL;
  AdwToast *toast;

  if (found == NULL)
    return;

  bookmark = g_object_ref (found);
  if (!atlas_bookmarks_remove (atlas_window_get_bookmarks (self), atlas_bookmark_get_uri (bookmark),
                               &error))
    {
      atlas_window_say (self, error->message);
      return;
    }

  toast = adw_toast_new (_("Bookmark removed"));
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.restore-bookmark");
  adw_toast_set_action_target (toast, "(ssx)", atlas_bookmark_get_uri (bookmark),
                               atlas_bookmark_get_title (bookmark),
                               atlas_bookmark_get_added (bookmark));
  atlas_window_add_toast (self, toast);
}

static void
open_bookmark_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  atlas_window_open_link (ATLAS_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

/* Installs the commands that have to do with bookmarks. */
void
atlas_window_install_bookmark_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char             *name;
    const char             *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.add-bookmark", NULL, add_bookmark_cb },
    { "win.open-bookmark", "s", open_bookmark_cb },
    { "win.rename-bookmark", "(ss)", rename_bookmark_cb },
    { "win.remove-bookmark", "s", remove_bookmark_cb },
    { "win.restore-bookmark", "(ssx)", restore_bookmark_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}
