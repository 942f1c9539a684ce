/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "atlas-late-popover.h"

/* A popover with its rows is some dozens of widgets, or some hundreds, that many sittings never see:
 * it is made when it is first asked for. */

typedef struct
{
  GtkWidget *(*make_child) (gpointer user_data);
  gpointer user_data;
} Recipe;

static void
fill_menu_cb (GtkMenuButton *button,
              gpointer       user_data)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_menu_model (button, user_data);
}

static void
fill_child_cb (GtkMenuButton *button,
               gpointer       user_data)
{
  const Recipe *recipe = user_data;
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), recipe->make_child (recipe->user_data));
  gtk_menu_button_set_popover (button, popover);
}

static void
tell_popup (GtkMenuButton *button)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
}

/**
 * atlas_late_popover_set_menu:
 * @button: a button without a popover
 * @menu: (transfer none): the menu it opens
 */
void
atlas_late_popover_set_menu (GtkMenuButton *button,
                             GMenuModel    *menu)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (G_IS_MENU_MODEL (menu));

  gtk_menu_button_set_create_popup_func (button, fill_menu_cb, g_object_ref (menu), g_object_unref);
  tell_popup (button);
}

/**
 * atlas_late_popover_set_child:
 * @button: a button without a popover
 * @make_child: makes what its popover holds
 * @user_data: passed to @make_child; outlives @button
 */
void
atlas_late_popover_set_child (GtkMenuButton *button,
                              GtkWidget   *(*make_child) (gpointer user_data),
                              gpointer       user_data)
{
  Recipe *recipe;

  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  recipe = g_new (Recipe, 1);
  recipe->make_child = make_child;
  recipe->user_data = user_data;
  gtk_menu_button_set_create_popup_func (button, fill_child_cb, recipe, g_free);
  tell_popup (button);
}
