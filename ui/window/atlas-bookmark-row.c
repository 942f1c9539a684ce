/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/atlas-bookmark-row.h"

#include <glib/gi18n-lib.h>

/**
 * AtlasBookmarkRow:
 *
 * A bookmark in a list: its title, which can be written over in place, and what it leads to.
 *
 * F2 renames and Delete removes the row that has the focus. What is changed is left to the actions
 * `win.rename-bookmark` and `win.remove-bookmark`.
 *
 * # CSS nodes
 *
 * `row` with the style class `.bookmark`
 */

struct _AtlasBookmarkRow
{
  GtkListBoxRow  parent_instance;
  AtlasBookmark *bookmark;
  GtkStack      *stack;
  GtkLabel      *title;
  GtkLabel      *subtitle;
  GtkEditable   *entry;
};

G_DEFINE_FINAL_TYPE (AtlasBookmarkRow, atlas_bookmark_row, GTK_TYPE_LIST_BOX_ROW)

static void
show_entry (AtlasBookmarkRow *self,
            gboolean          is_renaming)
{
  gtk_stack_set_visible_child_name (self->stack, is_renaming ? "entry" : "words");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "bookmark.keep-name", is_renaming);
  if (is_renaming)
    {
      gtk_editable_set_text (self->entry, atlas_bookmark_get_title (self->bookmark));
      gtk_widget_grab_focus (GTK_WIDGET (self->entry));
    }
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
rename_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  show_entry (ATLAS_BOOKMARK_ROW (widget), TRUE);
}

static void
keep_name_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  show_entry (ATLAS_BOOKMARK_ROW (widget), FALSE);
}

static void
remove_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  AtlasBookmarkRow *self = ATLAS_BOOKMARK_ROW (widget);

  gtk_widget_activate_action (widget, "win.remove-bookmark", "s",
                              atlas_bookmark_get_uri (self->bookmark));
}

/* A title of nothing but spaces could not be seen, and so is none. */
static void
entered_cb (AtlasBookmarkRow *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  if (*title == '\0' || g_str_equal (title, atlas_bookmark_get_title (self->bookmark)))
    show_entry (self, FALSE);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.rename-bookmark", "(ss)",
                                atlas_bookmark_get_uri (self->bookmark), title);
}

static void
atlas_bookmark_row_dispose (GObject *object)
{
  g_clear_object (&ATLAS_BOOKMARK_ROW (object)->bookmark);

  G_OBJECT_CLASS (atlas_bookmark_row_parent_class)->dispose (object);
}

static void
atlas_bookmark_row_class_init (AtlasBookmarkRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_bookmark_row_dispose;
  gtk_widget_class_install_action (widget_class, "bookmark.rename", NULL, rename_cb);
  gtk_widget_class_install_action (widget_class, "bookmark.keep-name", NULL, keep_name_cb);
  gtk_widget_class_install_action (widget_class, "bookmark.remove", NULL, remove_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "bookmark.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "bookmark.keep-name", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "bookmark.remove", NULL);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/siegeatlas/SiegeAtlas/ui/window/atlas-bookmark-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasBookmarkRow, stack);
  gtk_widget_class_bind_template_child (widget_class, AtlasBookmarkRow, title);
  gtk_widget_class_bind_template_child (widget_class, AtlasBookmarkRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, AtlasBookmarkRow, entry);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
}

static void
atlas_bookmark_row_init (AtlasBookmarkRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "bookmark.keep-name", FALSE);
}

/**
 * atlas_bookmark_row_new:
 * @bookmark: a bookmark
 * @subtitle: what it leads to, in words
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
atlas_bookmark_row_new (AtlasBookmark *bookmark,
                        const char    *subtitle)
{
  AtlasBookmarkRow *self;

  g_return_val_if_fail (ATLAS_IS_BOOKMARK (bookmark), NULL);

  self = g_object_new (ATLAS_TYPE_BOOKMARK_ROW, NULL);
  self->bookmark = g_object_ref (bookmark);
  gtk_label_set_label (self->title, atlas_bookmark_get_title (bookmark));
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  atlas_bookmark_get_title (bookmark),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);

  return GTK_WIDGET (self);
}

/**
 * atlas_bookmark_row_get_bookmark:
 * @self: a row
 *
 * Returns: (transfer none): its bookmark
 */
AtlasBookmark *
atlas_bookmark_row_get_bookmark (AtlasBookmarkRow *self)
{
  g_return_val_if_fail (ATLAS_IS_BOOKMARK_ROW (self), NULL);

  return self->bookmark;
}
