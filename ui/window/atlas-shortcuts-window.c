/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/atlas-shortcuts-window.h"

#include <glib/gi18n-lib.h>

/**
 * AtlasShortcutsWindow:
 *
 * Lists the keys: those of the window's commands as they are bound, and those of the timeline and
 * the map, which answer while they have the focus.
 *
 * GTK's own shortcuts window is deprecated in later versions, hence this one.
 */

struct _AtlasShortcutsWindow
{
  AdwWindow parent_instance;
  GtkWidget *groups;
};

G_DEFINE_FINAL_TYPE (AtlasShortcutsWindow, atlas_shortcuts_window, ADW_TYPE_WINDOW)

typedef struct
{
  const char *label;
  const char *action;
  const char *accels[3];
} Shortcut;

/* With an action, its accelerators; otherwise the keys named. */
static const Shortcut window_shortcuts[] = {
  { N_("Next event"), "win.next-event" },
  { N_("Previous event"), "win.previous-event" },
  { N_("Next change of hands"), "win.next-change" },
  { N_("Previous change of hands"), "win.previous-change" },
  { N_("First moment"), "win.first" },
  { N_("Last moment"), "win.last" },
  { N_("Search"), "win.search" },
  { N_("Go to a day"), "win.go-to-date" },
  { N_("Choose which events are shown"), "win.filters" },
  { N_("What happened here?"), "win.filter-here" },
  { N_("What happened in a rectangle that one draws?"), "win.draw-extent" },
  { N_("Show all events"), "win.clear-filters" },
  { N_("Play or pause"), "win.playing" },
  { N_("Show the whole siege on the timeline"), "win.show-whole" },
  { N_("Back to what was looked at"), "win.go-back" },
  { N_("Forward again"), "win.go-forward" },
  { N_("Compare two instants"), "win.comparing" },
  { N_("Bookmark this moment"), "win.add-bookmark" },
  { N_("Copy a link to this moment"), "win.copy-link" },
  { N_("Open the link on the clipboard"), "win.paste-link" },
  { N_("Open a data set"), "win.open" },
  { N_("Export or print a picture"), "win.picture" },
  { N_("Full screen"), "win.fullscreen" },
  { N_("Keyboard shortcuts"), "win.shortcuts" },
  { N_("Preferences"), "app.preferences" },
  { N_("Quit"), "app.quit" },
};

static const Shortcut band_shortcuts[] = {
  { N_("Next or previous event"), NULL, { "Right", "Left" } },
  { N_("Next or previous change of hands"), NULL, { "<Shift>Right", "<Shift>Left" } },
  { N_("First and last moment"), NULL, { "Home", "End" } },
  { N_("Keep to what is after or before the moment"), NULL, { "bracketleft", "bracketright" } },
  { N_("Keep to no stretch of time"), NULL, { "BackSpace" } },
  { N_("Another lane"), NULL, { "Up", "Down" } },
  { N_("Fold or unfold a sector, with Shift all of them"), NULL, { "Return", "<Shift>Return" } },
  { N_("Zoom in and out"), NULL, { "plus", "minus" } },
  { N_("Play or pause"), NULL, { "space" } },
};

static const Shortcut map_shortcuts[] = {
  { N_("Move the map"), NULL, { "Left", "Right" } },
  { N_("Zoom in and out"), NULL, { "plus", "minus" } },
  { N_("Show the whole view"), NULL, { "Home" } },
  { N_("Let go of what is selected"), NULL, { "Escape" } },
};

static void
append_key (GtkBox     *box,
            const char *accel)
{
  GtkWidget *key;
  g_autofree char *label = NULL;
  GdkModifierType modifiers;
  guint keyval;

  if (!gtk_accelerator_parse (accel, &keyval, &modifiers))
    return;

  /* GTK has no better name for some keys than that of their symbol, such as Page_Down. */
  label = g_strdelimit (gtk_accelerator_get_label (keyval, modifiers), "_", ' ');
  key = gtk_label_new (label);
  gtk_widget_add_css_class (key, "keycap");
  gtk_widget_set_valign (key, GTK_ALIGN_CENTER);
  gtk_box_append (box, key);
}

static GtkWidget *
create_row (const Shortcut *shortcut,
            GtkApplication *application)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *keys = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_auto (GStrv) accels = NULL;

  if (shortcut->action != NULL)
    accels = gtk_application_get_accels_for_action (application, shortcut->action);
  else
    accels = g_strdupv ((char **) shortcut->accels);
  for (char **accel = accels; *accel != NULL; accel++)
    append_key (GTK_BOX (keys), *accel);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(shortcut->label));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);

  return row;
}

static void
append_group (AtlasShortcutsWindow *self,
              const char           *title,
              const Shortcut       *shortcuts,
              gsize                 n_shortcuts,
              GtkApplication       *application)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  for (gsize i = 0; i < n_shortcuts; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_row (&shortcuts[i], application));
  gtk_box_append (GTK_BOX (self->groups), group);
}

static void
atlas_shortcuts_window_class_init (AtlasShortcutsWindowClass *klass)
{
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
atlas_shortcuts_window_init (AtlasShortcutsWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->groups = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  gtk_widget_set_margin_top (self->groups, 18);
  gtk_widget_set_margin_bottom (self->groups, 24);
  gtk_widget_set_margin_start (self->groups, 18);
  gtk_widget_set_margin_end (self->groups, 18);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->groups);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scroller);
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_size (GTK_WINDOW (self), 520, 640);
  gtk_window_set_title (GTK_WINDOW (self), _("Keyboard Shortcuts"));
  /* It takes the keyboard, to be scrolled. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Keyboard Shortcuts"), -1);
}

/**
 * atlas_shortcuts_window_new:
 * @parent: a window of an application
 *
 * Returns: (transfer none): a window over @parent
 */
AtlasShortcutsWindow *
atlas_shortcuts_window_new (GtkWindow *parent)
{
  AtlasShortcutsWindow *self;
  GtkApplication *application;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);

  self = g_object_new (ATLAS_TYPE_SHORTCUTS_WINDOW, "transient-for", parent, NULL);
  application = gtk_window_get_application (parent);
  append_group (self, _("Everywhere"), window_shortcuts, G_N_ELEMENTS (window_shortcuts), application);
  append_group (self, _("On the timeline"), band_shortcuts, G_N_ELEMENTS (band_shortcuts), application);
  append_group (self, _("On the map"), map_shortcuts, G_N_ELEMENTS (map_shortcuts), application);

  return self;
}
