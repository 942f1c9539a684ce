/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/atlas-bookmark-list.h"

#include <glib/gi18n-lib.h>

#include "atlas-mnemonic.h"
#include "core/atlas-moment-wording.h"
#include "state/atlas-moment.h"
#include "window/atlas-bookmark-row.h"

/**
 * AtlasBookmarkList:
 *
 * The bookmarks of a siege, for a popover: one to open, rename and remove each, and the offer to
 * make another.
 *
 * # CSS nodes
 *
 * `bookmarklist`, with a list box
 */

struct _AtlasBookmarkList
{
  GtkWidget   parent_instance;
  AtlasState *state;
  GtkWidget  *page;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (AtlasBookmarkList, atlas_bookmark_list, GTK_TYPE_WIDGET)

/* A link that cannot be read is kept and shown as it is: opening it says what is wrong with it. */
static char *
describe (AtlasBookmarkList *self,
          AtlasBookmark     *bookmark)
{
  g_autoptr (AtlasMoment) moment = atlas_moment_parse (atlas_bookmark_get_uri (bookmark), NULL);
  g_autofree char *day = NULL;
  g_autofree char *hour = NULL;

  if (moment == NULL || !moment->has_instant)
    return g_strdup (atlas_bookmark_get_uri (bookmark));

  day = atlas_moment_describe_day (moment->instant);
  hour = atlas_moment_describe_hour (atlas_state_get_siege (self->state), moment->instant,
                                     atlas_state_get_language (self->state));

  return g_strdup_printf (_("%1$s · %2$s"), day, hour);
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  g_autofree char *subtitle = describe (user_data, item);

  return atlas_bookmark_row_new (item, subtitle);
}

static void
row_activated_cb (AtlasBookmarkList *self,
                  AtlasBookmarkRow  *row)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-bookmark", "s",
                              atlas_bookmark_get_uri (atlas_bookmark_row_get_bookmark (row)));
  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
atlas_bookmark_list_dispose (GObject *object)
{
  AtlasBookmarkList *self = ATLAS_BOOKMARK_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_BOOKMARK_LIST);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (atlas_bookmark_list_parent_class)->dispose (object);
}

static void
atlas_bookmark_list_class_init (AtlasBookmarkListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_bookmark_list_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/window/atlas-bookmark-list.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasBookmarkList, page);
  gtk_widget_class_bind_template_child (widget_class, AtlasBookmarkList, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_set_css_name (widget_class, "bookmarklist");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_bookmark_list_init (AtlasBookmarkList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  atlas_mnemonic_name_buttons (GTK_WIDGET (self));
}

/**
 * atlas_bookmark_list_new:
 * @state: a state with the siege of the bookmarks
 * @bookmarks: a list of [class@Atlas.Bookmark]
 *
 * Returns: (transfer floating): the list, in the language of @state
 */
GtkWidget *
atlas_bookmark_list_new (AtlasState *state,
                         GListModel *bookmarks)
{
  AtlasBookmarkList *self;

  g_return_val_if_fail (ATLAS_IS_STATE (state), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (bookmarks), NULL);

  self = g_object_new (ATLAS_TYPE_BOOKMARK_LIST, NULL);
  self->state = g_object_ref (state);
  gtk_list_box_bind_model (self->list, bookmarks, create_row_cb, self, NULL);

  return GTK_WIDGET (self);
}
