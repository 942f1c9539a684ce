/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/atlas-desktop-private.h"

#include "atlas-late-popover.h"
#include "window/atlas-bookmark-list.h"
#include "window/atlas-filter-bar.h"
#include "window/atlas-filter-panel.h"
#include "window/atlas-language-switch.h"
#include "window/atlas-search-box.h"

#include <glib/gi18n-lib.h>

/* The header bar of the desktop, its menu, and what its buttons open. */

/* So much of a title is seen in the narrowest window. */
#define TITLE_LETTERS 14

/* A menu of one vocabulary. With @all, a first item stands for all of it. */
static GMenuModel *
build_choice (AtlasDesktop    *self,
              AtlasVocabulary  vocabulary,
              const char      *action,
              const char      *all)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);
  GMenu *menu = g_menu_new ();

  if (all != NULL)
    {
      g_autoptr (GMenuItem) first = g_menu_item_new (all, NULL);

      g_menu_item_set_action_and_target (first, action, "s", "");
      g_menu_append_item (menu, first);
    }

  for (guint i = 0; i < atlas_siege_get_n_terms (siege, vocabulary); i++)
    {
      const AtlasTerm *term = atlas_siege_get_term (siege, vocabulary, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (atlas_state_pick (self->state, term->name), NULL);

      g_menu_item_set_action_and_target (item, action, "s", term->id);
      if (!term->is_code)
        g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

/* The tours and lessons, and after them the way out. */
static GMenuModel *
build_tours (AtlasDesktop *self)
{
  GPtrArray *tours = atlas_siege_get_tours (atlas_state_get_siege (self->state));
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < tours->len; i++)
    {
      const AtlasTour *tour = g_ptr_array_index (tours, i);
      const char *title = atlas_state_pick (self->state, tour->title);
      /* Translators: %s is the title of a lesson, in a menu of tours and lessons */
      g_autofree char *lesson = g_strdup_printf (_("Lesson: %s"), title);
      g_autoptr (GMenuItem) item = g_menu_item_new (tour->kind == ATLAS_TOUR_LESSON ? lesson : title, NULL);

      g_menu_item_set_action_and_target (item, "win.tour", "s", tour->id);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

static void
add_tours_to_menu (AtlasDesktop *self)
{
  g_autoptr (GMenuModel) tours = build_tours (self);
  g_autoptr (GMenu) section = g_menu_new ();

  if (g_menu_model_get_n_items (tours) == 0)
    return;

  g_menu_append_submenu (section, _("_Tours and Lessons"), tours);
  g_menu_insert_section (G_MENU (self->main_menu), 1, NULL, G_MENU_MODEL (section));
}

/* What the header bar leaves out where it is narrow is in the menu at all times. */
static void
add_choices_to_menu (AtlasDesktop *self,
                     GMenuModel   *names,
                     GMenuModel   *accounts)
{
  g_autoptr (GMenuModel) languages = build_choice (self, ATLAS_VOCABULARY_LANGUAGE, "win.language", NULL);
  g_autoptr (GMenu) section = g_menu_new ();
  const struct
  {
    const char *label;
    GMenuModel *menu;
  } choices[] = {
    { _("_Language"), languages },
    { _("_Names"), names },
    { _("_Sources"), accounts },
  };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      if (g_menu_model_get_n_items (choices[i].menu) > 1)
        g_menu_append_submenu (section, choices[i].label, choices[i].menu);
    }
  g_menu_insert_section (G_MENU (self->main_menu), 1, NULL, G_MENU_MODEL (section));
}

static void
update_choice (AtlasDesktop    *self,
               GtkMenuButton   *button,
               AtlasVocabulary  vocabulary,
               const char      *id,
               const char      *all)
{
  const AtlasTerm *term = atlas_siege_find_term (atlas_state_get_siege (self->state), vocabulary, id);

  gtk_menu_button_set_label (button, term != NULL ? atlas_state_pick (self->state, term->name) : all);
}

static void
update_names (AtlasDesktop *self)
{
  update_choice (self, self->names_button, ATLAS_VOCABULARY_TRADITION,
                 atlas_state_get_names (self->state), _("All names"));
}

static void
update_account (AtlasDesktop *self)
{
  update_choice (self, self->account_button, ATLAS_VOCABULARY_ACCOUNT,
                 atlas_state_get_account (self->state), _("All sources"));
}

/* What takes the keyboard is a button inside the menu button, which until some time after GTK 4.8
 * learns nothing of the tooltip. */
static void
pass_tooltip_on (GtkMenuButton         *button,
                 GtkAccessibleProperty  property)
{
  GtkWidget *inner = gtk_widget_get_first_child (GTK_WIDGET (button));

  gtk_accessible_update_property (GTK_ACCESSIBLE (inner), property,
                                  gtk_widget_get_tooltip_text (GTK_WIDGET (button)), -1);
}

static GtkWidget *
make_bookmark_list (gpointer user_data)
{
  AtlasDesktop *self = ATLAS_DESKTOP (user_data);

  return atlas_bookmark_list_new (self->state, self->bookmarks);
}

static GtkWidget *
make_filter_panel (gpointer user_data)
{
  return atlas_filter_panel_new (ATLAS_DESKTOP (user_data)->state);
}

static GtkWidget *
create_search_box (gpointer state)
{
  return atlas_search_box_new (state);
}

/* A short title is never cut. How wide so many letters of a longer one are, Pango guesses by the font that it
 * happens to have found by then. */
static void
show_title (AtlasDesktop *self,
            const char   *title)
{
  gboolean is_long = g_utf8_strlen (title, -1) > TITLE_LETTERS;

  gtk_label_set_label (self->title, title);
  gtk_label_set_ellipsize (self->title, is_long ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_label_set_width_chars (self->title, is_long ? TITLE_LETTERS : -1);
}

/*
 * atlas_desktop_fill_header:
 * @self: a page with a state
 *
 * Has the header bar and the menu show what the siege has to choose from.
 */
void
atlas_desktop_fill_header (AtlasDesktop *self)
{
  AtlasSiege *siege = atlas_state_get_siege (self->state);
  const AtlasSiegeHead *head = atlas_siege_get_head (siege);
  g_autoptr (GMenuModel) names =
    build_choice (self, ATLAS_VOCABULARY_TRADITION, "win.names", _("All names"));
  g_autoptr (GMenuModel) accounts =
    build_choice (self, ATLAS_VOCABULARY_ACCOUNT, "win.account", _("All sources"));

  show_title (self, atlas_state_pick (self->state, head->title));
  gtk_label_set_label (self->subtitle, atlas_state_pick (self->state, head->subtitle));
  adw_bin_set_child (self->language_bin, atlas_language_switch_new (self->state));
  atlas_late_popover_set_child (self->search_button, create_search_box, self->state);
  atlas_late_popover_set_child (self->filter_button, make_filter_panel, self);
  adw_bin_set_child (self->filter_bin, atlas_filter_bar_new (self->state));
  atlas_late_popover_set_menu (self->names_button, names);
  atlas_late_popover_set_menu (self->account_button, accounts);
  add_choices_to_menu (self, names, accounts);
  add_tours_to_menu (self);
  atlas_late_popover_set_menu (self->menu_button, self->main_menu);
  gtk_widget_set_visible (GTK_WIDGET (self->account_button),
                          atlas_siege_get_n_terms (siege, ATLAS_VOCABULARY_ACCOUNT) > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->names_button),
                          atlas_siege_get_n_terms (siege, ATLAS_VOCABULARY_TRADITION) > 1);
  g_signal_connect_object (self->state, "notify::names", G_CALLBACK (update_names), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "notify::account", G_CALLBACK (update_account), self,
                           G_CONNECT_SWAPPED);
  update_names (self);
  update_account (self);
  atlas_late_popover_set_child (self->bookmarks_button, make_bookmark_list, self);
  pass_tooltip_on (self->bookmarks_button, GTK_ACCESSIBLE_PROPERTY_LABEL);
  pass_tooltip_on (self->menu_button, GTK_ACCESSIBLE_PROPERTY_LABEL);
  pass_tooltip_on (self->search_button, GTK_ACCESSIBLE_PROPERTY_LABEL);
  pass_tooltip_on (self->filter_button, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  pass_tooltip_on (self->names_button, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  pass_tooltip_on (self->account_button, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/* Opens what a button opens; where the header bar has no room for the button, at the menu. */
static void
open_popover (AtlasDesktop  *self,
              GtkMenuButton *button,
              GtkWidget   *(*make_child) (gpointer user_data))
{
  graphene_rect_t place;
  GdkRectangle pointed_to;

  if (gtk_widget_get_mapped (GTK_WIDGET (button)))
    {
      gtk_menu_button_popup (button);
      return;
    }

  g_clear_pointer (&self->stray, gtk_widget_unparent);
  if (!gtk_widget_compute_bounds (GTK_WIDGET (self->menu_button), GTK_WIDGET (self), &place))
    return;

  self->stray = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->stray), make_child (self));
  gtk_widget_set_parent (self->stray, GTK_WIDGET (self));
  pointed_to = (GdkRectangle) { .x = (int) place.origin.x, .y = (int) place.origin.y,
                                .width = (int) place.size.width, .height = (int) place.size.height };
  gtk_popover_set_pointing_to (GTK_POPOVER (self->stray), &pointed_to);
  gtk_popover_popup (GTK_POPOVER (self->stray));
}

/**
 * atlas_desktop_search:
 * @self: a page
 * @wants_date: whether it is a day that is wanted, rather than anything
 *
 * Opens the search.
 */
void
atlas_desktop_search (AtlasDesktop *self,
                      gboolean      wants_date)
{
  GtkPopover *popover;

  g_return_if_fail (ATLAS_IS_DESKTOP (self));

  gtk_menu_button_popup (self->search_button);
  popover = gtk_menu_button_get_popover (self->search_button);
  if (wants_date && popover != NULL)
    atlas_search_box_ask_date (ATLAS_SEARCH_BOX (gtk_popover_get_child (popover)));
}

/**
 * atlas_desktop_show_filters:
 * @self: a page
 *
 * Opens the panel of filters.
 */
void
atlas_desktop_show_filters (AtlasDesktop *self)
{
  g_return_if_fail (ATLAS_IS_DESKTOP (self));

  open_popover (self, self->filter_button, make_filter_panel);
}

/**
 * atlas_desktop_show_bookmarks:
 * @self: a page
 *
 * Opens the list of bookmarks.
 */
void
atlas_desktop_show_bookmarks (AtlasDesktop *self)
{
  g_return_if_fail (ATLAS_IS_DESKTOP (self));

  open_popover (self, self->bookmarks_button, make_bookmark_list);
}
